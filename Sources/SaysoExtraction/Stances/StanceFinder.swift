import SaysoModel

/// Finds what cues say of their contents, by a lexicon of lemmas, and whether they are negated.
struct StanceFinder {
    private let text: AnalyzedText
    private let tags: [PennTag]

    /// A finder for `text`, whose words' parts of speech are `tags`.
    init(text: AnalyzedText, tags: [PennTag]) {
        self.text = text
        self.tags = tags
    }

    /// What the cue of `attribution` says; a cue that no lexicon knows, or none, says that something was said.
    func stance(of attribution: Attribution) -> (stance: Stance, isNegated: Bool) {
        let cue = attribution.cue.flatMap(text.tokens(in:))
        // "refused to say", "seemed to suggest": what is said stands last.
        for (place, token) in cue.enumerated().reversed() {
            // "railed against", "shot back": the second word is part of the first.
            if place > 0, cue[place - 1] == token - 1, let stance = pairStance(at: token - 1) {
                return (stance, isNegated(token - 1))
            }
            if let stance = stance(at: token) { return (stance, isNegated(token)) }
        }
        return (.says, cue.first.map(isNegated) ?? false)
    }

    private func pairStance(at token: Int) -> Stance? {
        guard token + 1 < text.tokens.count else { return nil }
        return StanceLexicon.shared.pairs[.init(word: lemma(token), next: text.tokens[token + 1].key)]
    }

    private func stance(at token: Int) -> Stance? {
        if let stance = pairStance(at: token) { return stance }
        let word = lemma(token)
        let lexicon = StanceLexicon.shared
        // "told them to leave"
        if let end = recipientEnd(after: token), tags[end] == .to,
            let stance = lexicon.pairs[.init(word: word, next: Self.to)]
        {
            return stance
        }
        return lexicon.words[word]
    }

    /// The token behind the one or few words to whom something is said.
    private func recipientEnd(after token: Int) -> Int? {
        var end = token + 1
        while end < text.tokens.count, end - token <= 4,
            tags[end].isNoun || tags[end] == .pronoun || tags[end] == .determiner
        {
            end += 1
        }
        return end > token + 1 && end < text.tokens.count ? end : nil
    }

    private func lemma(_ token: Int) -> WordKey {
        Lemmatizer.embedded.key(of: text.tokens[token], in: text, tag: tags[token])
    }

    /// Whether a word before the verb at `head`, in its verb group, denies it: "did not say", "has never said",
    /// "declined to say".
    private func isNegated(_ head: Int) -> Bool {
        let start = max(text.sentence(of: head).lowerBound, head - 5)
        for token in (start..<head).reversed() {
            if Self.negations.contains(text.tokens[token].key) { return true }
            if token < head - 1, tags[token + 1] == .to, Self.refusals.contains(lemma(token)) { return true }
            // Only what can stand inside a verb group is passed over.
            guard
                tags[token].isVerb || tags[token] == .modal || tags[token] == .to || tags[token] == .adverb
                    || text.tokens[token].key == Self.longer
            else { return false }
        }
        return false
    }

    private static let to: WordKey = "to"
    private static let longer: WordKey = "longer"
    private static let negations: Set<WordKey> = ["not", "n't", "never", "no", "neither", "nor", "without", "hardly"]
    private static let refusals: Set<WordKey> = ["refuse", "decline", "fail"]
}

/// Lemmas and what they say as cues.
private struct StanceLexicon: Sendable {
    /// A word and the one behind it: "call for".
    struct Pair: Hashable {
        var word: WordKey
        var next: WordKey
    }

    private(set) var words: [WordKey: Stance] = [:]
    private(set) var pairs: [Pair: Stance] = [:]

    /// The lexicon of `stances.txt`.
    static let shared = StanceLexicon(String(decoding: PackageResources.stances_txt, as: UTF8.self))

    /// Reads lines of a stance and its lemmas; "#" begins a comment.
    private init(_ lines: String) {
        for line in lines.split(separator: "\n") where !line.hasPrefix("#") {
            let parts = line.split(separator: ":")
            guard parts.count == 2, let stance = Stance(rawValue: String(parts[0])) else { continue }
            for entry in parts[1].split(separator: " ") {
                let keys = entry.split(separator: "+").map { WordKey(String($0)) }
                if keys.count == 2 {
                    pairs[Pair(word: keys[0], next: keys[1])] = stance
                } else {
                    words[keys[0]] = stance
                }
            }
        }
    }
}
