import SaysoExtraction
import SaysoModel

extension ScoredArticle {
    /// What `extractor` finds in the text of `gold`.
    package init(extractedFrom gold: ScoredArticle, by extractor: QuoteExtractor) {
        let text = gold.text ?? ""
        let extraction = extractor.extract(Article(id: gold.id, title: gold.title ?? gold.id, text: text))
        var codePoints: [Int] = [0]
        codePoints.reserveCapacity(text.utf8.count + 1)
        for byte in text.utf8 { codePoints.append(codePoints[codePoints.count - 1] + (byte & 0xC0 == 0x80 ? 0 : 1)) }
        // An offset in front of a byte counts the characters that begin before it.
        func spans(_ spans: [Span]) -> Spans { spans.map { [codePoints[$0.start], codePoints[$0.end]] } }
        self.init(
            id: gold.id,
            attributions: extraction.quotes.map { quote in
                Attribution(
                    source: spans(quote.source), cue: spans(quote.cue), content: spans(quote.content),
                    speaker: quote.speaker.map { extraction.speakers[$0].name }, confidence: quote.confidence)
            })
    }
}
