import SaysoModel

/// Finds the quotes, speakers and topics of an article. Pure: no files, no database, no clock.
public struct QuoteExtractor: Sendable {
    /// An extractor.
    public init() {}

    /// What is said in `article`, by whom, on what. Any text is allowed; the empty one gives an empty extraction.
    public func extract(_ article: Article) -> Extraction {
        let text = AnalyzedText(article.text)
        let attributions = RuleAttributions.find(in: text, article: article)
        let cast = Cast(of: text)
        let (speakers, assignment) = SpeakerResolver.resolve(
            text: text, cast: cast, attributions: attributions, article: article)
        let (topics, topicsOfQuotes) = TopicFinder.topics(
            in: text, tags: Tagger.embedded.tags(of: text), cast: cast, article: article, attributions: attributions,
            speakers: speakers, assignment: assignment)
        let quotes = attributions.indices.map { index in
            let attribution = attributions[index]
            return Quote(
                source: attribution.source, cue: attribution.cue, content: attribution.content,
                kind: text.kind(ofContent: attribution.content), confidence: attribution.confidence,
                speaker: assignment[index], topics: topicsOfQuotes[index])
        }
        return Extraction(quotes: quotes, speakers: speakers, topics: topics)
    }
}
