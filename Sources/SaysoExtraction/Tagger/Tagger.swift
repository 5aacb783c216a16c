/// Gives each word its part of speech: an averaged perceptron (Collins 2002), from left to right, that looks at the word,
/// two words to either side and the two tags before. Words with one tag only are looked up instead.
public struct Tagger: Sendable {
    /// What is known of frequent words.
    private let lexicon: Lexicon
    private let weights: HashedTable

    static let magic: StaticString = "TAG1"

    /// The tagger trained into `bytes`.
    public init(_ bytes: ModelBytes) throws(ModelError) {
        var reader = try ModelReader(bytes, part: "the tagger", magic: Tagger.magic)
        lexicon = Lexicon(try HashedTable(&reader))
        weights = try HashedTable(&reader)
    }

    /// The tagger in the program.
    public static var embedded: Tagger { Model.embedded.tagger }

    /// A tagger that knows nothing.
    init() {
        lexicon = Lexicon(.empty)
        weights = .empty
    }

    /// The bytes of a tagger with these tables, as ``init(_:)`` reads them. `lexicon`: ``WordForm/exact`` to the tag and
    /// whether it is the only one; `weights`: feature to tags and their signed weights.
    package static func encoded(
        lexicon: [(key: UInt64, pairs: [HashedTable.Pair])], weights: [(key: UInt64, pairs: [HashedTable.Pair])]
    ) -> [UInt8] {
        Array(magic.description.utf8) + HashedTable.encoded(lexicon) + HashedTable.encoded(weights)
    }

    /// The tag of each token of `text`. Takes time proportional to the text's length.
    public func tags(of text: AnalyzedText) -> [PennTag] {
        var tags: [PennTag] = []
        tags.reserveCapacity(text.tokens.count)
        var forms: [WordForm] = []
        text.bytes.withUnsafeBufferPointer { bytes in
            for sentence in text.sentences {
                forms.removeAll(keepingCapacity: true)
                for token in text.tokens[sentence] {
                    let word = UnsafeBufferPointer(rebasing: bytes[Int(token.start)..<Int(token.end)])
                    forms.append(WordForm(word, key: token.key))
                }
                tag(&forms, into: &tags)
            }
        }
        return tags
    }

    /// Appends the tags of the words of one sentence to `tags`. Boundaries are put around `forms`.
    package func tag(_ forms: inout [WordForm], into tags: inout [PennTag]) {
        let style = prepare(&forms)
        forms.withUnsafeBufferPointer { forms in
            withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 2 * TaggerFeatures.count) { features in
                withUnsafeTemporaryAllocation(of: Int32.self, capacity: 256) { scores in
                    guard let words = forms.baseAddress, let features = features.baseAddress,
                        let scores = scores.baseAddress
                    else { return }
                    var before = WordForm.unknown
                    var beforeThat = WordForm.unknown
                    for i in 2..<(forms.count - 2) {
                        var tag = words[i].usual
                        if !words[i].isFixed {
                            TaggerFeatures.fill(
                                features, words + i, before: before, beforeThat: beforeThat, style: style)
                            tag = best(features, scores)
                        }
                        tags.append(PennTag(rawValue: tag) ?? .noun)
                        beforeThat = before
                        before = tag
                    }
                }
            }
        }
    }

    /// Puts boundaries around the words of one sentence and looks them up in the lexicon; tells the sentence's style.
    package func prepare(_ forms: inout [WordForm]) -> TaggerFeatures.Style {
        for i in forms.indices { lexicon.look(up: &forms[i]) }
        let style = forms.withUnsafeBufferPointer { TaggerFeatures.Style($0) }
        forms.insert(contentsOf: [.boundary, .boundary], at: 0)
        forms.append(.boundary)
        forms.append(.boundary)
        return style
    }

    /// The tag for which `features` speak most; the first of those that tie. Behind the features there is room for as
    /// many numbers, and `scores` has room for 256.
    @inline(__always)
    private func best(_ features: UnsafeMutablePointer<UInt64>, _ scores: UnsafeMutablePointer<Int32>) -> UInt8 {
        for i in 0..<PennTag.count { scores[i] = 0 }
        let buckets = features + TaggerFeatures.count
        for i in 0..<TaggerFeatures.count { buckets[i] = weights.bucket(features[i]) }
        for i in 0..<TaggerFeatures.count {
            guard let (pairs, count) = weights.row(features[i], in: buckets[i]) else { continue }
            for k in 0..<count {
                let tag = Int(pairs.load(fromByteOffset: 2 * k, as: UInt8.self))
                scores[tag] &+= Int32(pairs.load(fromByteOffset: 2 * k + 1, as: Int8.self))
            }
        }
        var best = 0
        for i in 1..<PennTag.count where scores[i] > scores[best] { best = i }
        return UInt8(best)
    }
}
