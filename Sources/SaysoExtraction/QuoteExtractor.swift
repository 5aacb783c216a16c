import SaysoModel

/// Finds the quotes, speakers and topics of an article. Pure: no files, no database, no clock.
public struct QuoteExtractor: Sendable {
    /// An extractor.
    public init() {}

    /// What is said in `article`, by whom, on what. Any text is allowed; the empty one gives an empty extraction.
    public func extract(_ article: Article) -> Extraction {
        let text = AnalyzedText(article.text)
        let attributions = RuleAttributions.find(in: text, article: article)
        let (speakers, assignment) = SpeakerResolver.resolve(text: text, attributions: attributions, article: article)
        let quotes = zip(attributions, assignment).map { attribution, speaker in
            Quote(
                source: attribution.source, cue: attribution.cue, content: attribution.content,
                kind: text.kind(ofContent: attribution.content), confidence: attribution.confidence, speaker: speaker)
        }
        return Extraction(quotes: quotes, speakers: speakers)
    }
}
