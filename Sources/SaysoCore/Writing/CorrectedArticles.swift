import GRDB
import SaysoModel

extension Archive {
    /// The articles with corrections of single quotes that are not undone, in the order in which they were added.
    public func correctedArticles() throws -> [ID<Article>] {
        try read { db in
            try Int64.fetchAll(
                db,
                sql: """
                    SELECT DISTINCT article FROM correction_quote JOIN correction ON correction.id = correction
                        JOIN anchor ON anchor.id = anchor
                    WHERE NOT undone ORDER BY article
                    """
            ).map { ID(rawValue: $0) }
        }
    }
}

extension StoredArticle {
    /// The article with its quotes as they are now, in the form in which an extractor would have given them.
    public var entry: Entry {
        var extraction = Extraction()
        var speakers: [ID<Speaker>: Int] = [:]
        var topics: [ID<Topic>: Int] = [:]
        for row in quotes {
            var quote = row.quote
            if let id = row.speakerID {
                if speakers[id] == nil {
                    speakers[id] = extraction.speakers.count
                    extraction.speakers.append(
                        Speaker(name: row.speakerName ?? row.source, kind: row.speakerKind ?? .person))
                }
                quote.speaker = speakers[id]
            }
            quote.topics = row.topics.map { topic in
                if let known = topics[topic.id] { return known }
                extraction.topics.append(Topic(name: topic.name))
                topics[topic.id] = extraction.topics.count - 1
                return extraction.topics.count - 1
            }
            extraction.quotes.append(quote)
        }
        return Entry(article: article, extraction: extraction)
    }
}
