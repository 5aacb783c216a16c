import SaysoModel

/// Finds the quotes, speakers and topics of an article. Pure: no files, no database, no clock.
public struct QuoteExtractor: Sendable {
    private let finders: FinderPool?

    /// An extractor with the program's own model, which is read at the first article, or with `model`.
    public init(model: Model? = nil) { finders = model.map(FinderPool.init) }

    /// What is said in `article`, by whom, on what. Any text is allowed; the empty one gives an empty extraction, and of
    /// one with more than ``AnalyzedText/mostTokens`` the end is left ``Extraction/unread``.
    public func extract(_ article: Article) -> Extraction { extract(article, attributions: nil) }

    /// As ``extract(_:)``, but where the quotes are `given`, in the order of their contents, only speakers, topics and
    /// stances are found.
    public func extract(_ article: Article, attributions given: [Attribution]?) -> Extraction {
        let text = AnalyzedText(article.text)
        let finders = finders ?? .embedded
        let tags = finders.model.tagger.tags(of: text)
        let attributions = given ?? Attributions.find(in: text, tags: tags, network: finders)
        let cast = Cast(of: text)
        let (speakers, assignment) = SpeakerResolver.resolve(
            text: text, cast: cast, attributions: attributions, article: article)
        let (topics, topicsOfQuotes) = TopicFinder.topics(
            in: text, tags: tags, cast: cast, article: article, attributions: attributions,
            speakers: speakers, assignment: assignment)
        let stances = StanceFinder(text: text, tags: tags)
        let quotes = attributions.indices.map { index in
            let attribution = attributions[index]
            let reading = QuoteReading(of: attribution, in: text, stances)
            return Quote(
                source: attribution.source, cue: attribution.cue, content: attribution.content,
                kind: reading.kind, stance: reading.stance, isNegated: reading.isNegated,
                confidence: attribution.confidence, speaker: assignment[index], topics: topicsOfQuotes[index])
        }
        return Extraction(
            quotes: quotes, speakers: speakers, topics: topics,
            unread: article.text.utf8.count - text.bytes.count)
    }
}
