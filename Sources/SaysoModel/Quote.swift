/// One attribution in an article: what was said (content), the words that attribute it (cue) and those that name who
/// said it (source). The field's term is *attribution relation* (Pareti 2015; PolNeAR, Newell et al. 2018).
public struct Quote: Hashable, Sendable {
    /// How much of the content stands in quotation marks.
    public enum Kind: String, Sendable, CaseIterable {
        /// All of it.
        case direct
        /// Some of it.
        case mixed
        /// None of it.
        case indirect
    }

    /// Words that name who said it, with titles and appositives; in the order of the text, may be empty.
    public var source: [Span]
    /// Words that attribute: "said", "according to"; in the order of the text, may be empty.
    public var cue: [Span]
    /// What was said, with its quotation marks; in the order of the text, never empty.
    public var content: [Span]
    /// How much of the content stands in quotation marks.
    public var kind: Kind
    /// What the cue says of the content.
    public var stance: Stance
    /// "did not say", "never believed": that the source says, believes … it is what the article denies.
    public var isNegated: Bool
    /// How sure the extractor is, 0…1, calibrated: of the quotes at 0.8, eight in ten are right.
    public var confidence: Double
    /// Index into ``Extraction/speakers``; nil for a source that names nobody ("officials").
    public var speaker: Int?
    /// Indices into ``Extraction/topics``, most particular first.
    public var topics: [Int]

    /// A quote.
    public init(
        source: [Span], cue: [Span], content: [Span], kind: Kind, stance: Stance = .says, isNegated: Bool = false,
        confidence: Double, speaker: Int? = nil, topics: [Int] = []
    ) {
        self.source = source
        self.cue = cue
        self.content = content
        self.kind = kind
        self.stance = stance
        self.isNegated = isNegated
        self.confidence = confidence
        self.speaker = speaker
        self.topics = topics
    }

    /// Offset of the first byte of the content: quotes of an article stand in this order.
    public var position: Int { content.first?.start ?? 0 }
}
