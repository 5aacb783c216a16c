import SaysoModel

/// What an attribution tells of its content, wherever its spans come from.
public struct QuoteReading: Hashable, Sendable {
    /// How much of the content stands in quotation marks.
    public var kind: Quote.Kind
    /// What the cue says of the content.
    public var stance: Stance
    /// Whether the cue is denied.
    public var isNegated: Bool

    /// Reads `attribution` in `text`, with the program's own model.
    public init(of attribution: Attribution, in text: String) {
        let text = AnalyzedText(text)
        self.init(
            of: attribution, in: text, StanceFinder(text: text, tags: FinderPool.embedded.model.tagger.tags(of: text)))
    }

    init(of attribution: Attribution, in text: AnalyzedText, _ stances: StanceFinder) {
        kind = text.kind(ofContent: attribution.content)
        (stance, isNegated) = stances.stance(of: attribution)
    }
}
