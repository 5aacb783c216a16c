/// A part of speech or sort of mark, as in the Penn Treebank (Santorini 1990).
public enum PennTag: UInt8, Sendable, CaseIterable {
    case coordinator, number, determiner, existential, foreign, preposition
    case adjective, comparativeAdjective, superlativeAdjective
    case listMark, modal
    case noun, pluralNoun, properNoun, pluralProperNoun
    case predeterminer, possessiveEnding, pronoun, possessivePronoun
    case adverb, comparativeAdverb, superlativeAdverb, particle, symbol, to, interjection
    case baseVerb, pastVerb, gerund, pastParticiple, presentVerb, thirdPersonVerb
    case whDeterminer, whPronoun, possessiveWhPronoun, whAdverb
    case hash, currency, openingQuote, closingQuote, comma, stop, colon, openingBracket, closingBracket

    /// The treebank's own name of the tag: "NN", "PRP$", "``".
    public var name: String { PennTag.names[Int(rawValue)] }

    /// The tag with the treebank's name `name`.
    public init?(name: String) {
        guard let index = PennTag.names.firstIndex(of: name) else { return nil }
        self.init(rawValue: UInt8(index))
    }

    /// Common or proper, singular or plural.
    public var isNoun: Bool { PennTag.noun.rawValue <= rawValue && rawValue <= PennTag.pluralProperNoun.rawValue }
    /// A name or part of one.
    public var isProperNoun: Bool { self == .properNoun || self == .pluralProperNoun }
    /// Any form of a verb but modals.
    public var isVerb: Bool { PennTag.baseVerb.rawValue <= rawValue && rawValue <= PennTag.thirdPersonVerb.rawValue }
    /// A verb that can be its clause's predicate without an auxiliary, or a modal.
    public var isFiniteVerb: Bool {
        self == .pastVerb || self == .presentVerb || self == .thirdPersonVerb || self == .modal
    }
    /// Any degree of comparison.
    public var isAdjective: Bool {
        PennTag.adjective.rawValue <= rawValue && rawValue <= PennTag.superlativeAdjective.rawValue
    }

    /// Number of tags.
    package static let count = 45

    private static let names = [
        "CC", "CD", "DT", "EX", "FW", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NN", "NNS", "NNP", "NNPS", "PDT", "POS",
        "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT",
        "WP", "WP$", "WRB", "#", "$", "``", "''", ",", ".", ":", "-LRB-", "-RRB-",
    ]
}
