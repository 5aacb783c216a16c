import SaysoModel

/// A quote before its speaker and topics are known: what the finder of attributions hands to the resolver.
public struct Attribution: Hashable, Sendable {
    /// Words that name who said it; in the order of the text, may be empty.
    public var source: [Span]
    /// Words that attribute; in the order of the text, may be empty.
    public var cue: [Span]
    /// What was said, with its quotation marks; in the order of the text, never empty.
    public var content: [Span]
    /// 0…1, calibrated.
    public var confidence: Double

    /// An attribution.
    public init(source: [Span], cue: [Span], content: [Span], confidence: Double) {
        self.source = source
        self.cue = cue
        self.content = content
        self.confidence = confidence
    }

    /// The attribution `distance` bytes further on.
    func moved(by distance: Int) -> Attribution {
        Attribution(
            source: source.map { $0.moved(by: distance) }, cue: cue.map { $0.moved(by: distance) },
            content: content.map { $0.moved(by: distance) }, confidence: confidence)
    }
}
