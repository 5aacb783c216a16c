import SaysoModel

/// An attribution in the making, in tokens.
struct AttributionDraft {
    /// By which pattern it was found; patterns differ in how often they are right.
    enum Rule {
        /// Reed said that …
        case leading
        /// …, Reed said. …, said Reed.
        case trailing
        /// According to Reed, …
        case accordingTo
        /// Reed: …
        case headline
        /// A paragraph of nothing but quotation, after one that was attributed.
        case continued
        /// A quotation in a sentence whose cue is not in the lexicon.
        case unknownCue
    }

    var source: Range<Int>?
    var cue: Range<Int>?
    var content: [Range<Int>]
    var rule: Rule
    /// How often the cue attributes where it stands so.
    var precision: Double

    /// The attribution in bytes; nil if it has no content.
    func attribution(in text: AnalyzedText) -> Attribution? {
        let spans = content.filter { !$0.isEmpty }.map { text.span($0) }.sorted()
        guard !spans.isEmpty else { return nil }
        return Attribution(
            source: source.map { [text.span($0)] } ?? [], cue: cue.map { [text.span($0)] } ?? [], content: spans,
            confidence: confidence(isQuoted: text.kind(ofContent: spans) != .indirect))
    }

    /// How often such an attribution is found and has the right source, by lines fitted to PolNeAR's development part.
    private func confidence(isQuoted: Bool) -> Double {
        let estimate =
            switch rule {
            case .leading: isQuoted ? 1.15 * precision - 0.22 : 0.85 * precision - 0.05
            case .trailing: isQuoted ? 0.95 : 2 * precision - 1.25
            case .accordingTo: 0.75
            case .headline: precision
            case .continued: 0.6
            case .unknownCue: 0.4
            }
        return min(0.97, max(0.05, estimate))
    }
}
