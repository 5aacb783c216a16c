import SaysoModel

/// Finds the quotes, speakers and topics of an article. Pure: no files, no database, no clock.
public struct QuoteExtractor: Sendable {
    /// An extractor.
    public init() {}

    /// What is said in `article`, by whom, on what. Any text is allowed; the empty one gives an empty extraction.
    public func extract(_ article: Article) -> Extraction {
        let text = AnalyzedText(article.text)
        let quotes = RuleAttributions.find(in: text, article: article).map { attribution in
            Quote(
                source: attribution.source, cue: attribution.cue, content: attribution.content,
                kind: text.kind(ofContent: attribution.content), confidence: attribution.confidence)
        }
        return Extraction(quotes: quotes)
    }
}
