import SaysoExtraction
import SaysoModel

/// An annotated article as the network sees it: analysed, with its attributions on tokens.
package struct TrainingText {
    package let text: AnalyzedText
    /// Attributions whose cue and content are known, on tokens.
    package let gold: [TokenAttribution]
    /// A ``WordTag`` for each token.
    let tags: [WordTag]
    /// Tokens of regions that annotators threw away.
    let isDiscarded: [Bool]
    /// Whether people looked for its attributions.
    let isMarked: Bool

    /// An attribution as ranges of tokens.
    package struct TokenAttribution {
        package var source: [Range<Int>]
        package var cue: [Range<Int>]
        package var content: [Range<Int>]
    }

    package init(_ article: AnnotatedArticle, scalars: [Unicode.Scalar]) {
        var string = String.UnicodeScalarView()
        string.append(contentsOf: scalars)
        let text = AnalyzedText(String(string))
        var bytes = [0]
        bytes.reserveCapacity(scalars.count + 1)
        for scalar in scalars { bytes.append(bytes[bytes.count - 1] + UTF8.width(scalar)) }
        func tokens(_ start: Int, _ end: Int) -> Range<Int>? {
            let start = max(0, min(start, scalars.count))
            let end = max(start, min(end, scalars.count))
            let range = text.tokens(in: Span(bytes[start], bytes[end]))
            return range.isEmpty ? nil : range
        }
        func ranges(_ spans: [[Int]]) -> [Range<Int>] {
            spans.compactMap { $0.count == 2 ? tokens($0[0], $0[1]) : nil }
        }
        gold = article.attributions.map {
            TokenAttribution(source: ranges($0.source), cue: ranges($0.cue), content: ranges($0.content))
        }.filter { !$0.content.isEmpty }
        var tags = [WordTag](repeating: .outside, count: text.tokens.count)
        func mark(_ spans: [Range<Int>], _ begins: WordTag, _ goesOn: WordTag) {
            for span in spans {
                for token in span { tags[token] = token == span.lowerBound ? begins : goesOn }
            }
        }
        // Where they overlap, a cue counts before a source, that before a content.
        for attribution in gold { mark(attribution.content, .contentBegins, .contentGoesOn) }
        for attribution in gold { mark(attribution.source, .sourceBegins, .sourceGoesOn) }
        for attribution in gold { mark(attribution.cue, .cueBegins, .cueGoesOn) }
        self.tags = tags
        var isDiscarded = [Bool](repeating: false, count: text.tokens.count)
        for span in article.discard {
            for token in tokens(span.start, span.end) ?? 0..<0 { isDiscarded[token] = true }
        }
        self.isDiscarded = isDiscarded
        isMarked = article.isMarked
        self.text = text
    }

    /// What the second stage should say of the words of a candidate's window; nil where anything will do: for a cue
    /// that is none, all words but its own.
    func pairTags(of candidate: CueCandidate) -> [PairTag?] {
        guard let attribution = gold.first(where: { $0.cue.contains { $0.overlaps(candidate.tokens) } }) else {
            return candidate.window.map { candidate.tokens.contains($0) ? .outside : nil }
        }
        var tags = [PairTag](repeating: .outside, count: candidate.window.count)
        func mark(_ spans: [Range<Int>], _ begins: PairTag, _ goesOn: PairTag) {
            for span in spans {
                let inside = span.clamped(to: candidate.window)
                for token in inside {
                    tags[token - candidate.window.lowerBound] = token == inside.lowerBound ? begins : goesOn
                }
            }
        }
        mark(attribution.content, .contentBegins, .contentGoesOn)
        mark(attribution.source, .sourceBegins, .sourceGoesOn)
        mark([candidate.tokens], .cue, .cue)
        return tags
    }
}
