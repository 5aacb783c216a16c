import Foundation
import GRDB
import SaysoModel

/// Fetches rows by their numbers, each article, speaker and topic once.
final class Fetcher {
    private let view: Archive.View
    let db: Database
    private var articles: [Int64: Article] = [:]
    private var speakers: [Int64: (name: String, kind: Speaker.Kind, role: String?)] = [:]
    private var topics: [Int64: TopicRow] = [:]
    private let additions: Additions

    init(_ view: Archive.View) {
        self.view = view
        db = view.db
        additions = Additions(view.db)
    }

    private func row(_ sql: String, _ id: Int64) throws -> Row? {
        try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [id])
    }

    /// Forgets what takes much memory, the texts of articles; and all, where it has become much.
    func makeRoom() {
        articles.removeAll(keepingCapacity: true)
        if speakers.count + topics.count > 20_000 { (speakers, topics) = ([:], [:]) }
    }

    // MARK: - Articles

    func age(ofArticle id: Int64) throws -> Int64? {
        try row("SELECT age FROM article WHERE id = ?", id)?[0]
    }

    func article(_ stretch: Selection.Stretch) throws -> ArticleRow? {
        try row("SELECT title, publisher, age, quotes FROM article WHERE id = ?", stretch.article).map { row in
            ArticleRow(
                id: ID(rawValue: stretch.article), title: row[0], publisher: row[1], date: Age.day(row[2]),
                quoteCount: row[3], selectedCount: Int(stretch.count),
                additions: try additions.inArticle(stretch.article))
        }
    }

    func countedArticle(_ stretch: Selection.Stretch) throws -> CountedArticle? {
        guard let article = try article(stretch.article), let row = try self.article(stretch) else { return nil }
        return CountedArticle(article: article, quoteCount: row.quoteCount, selectedCount: row.selectedCount)
    }

    func textSize(_ id: Int64) throws -> Int {
        try row("SELECT length(CAST(text AS BLOB)) FROM article_text WHERE article = ?", id)?[0] ?? 0
    }

    func storedArticle(_ id: Int64) throws -> StoredArticle? {
        let range = try row("SELECT first_quote, quotes FROM article WHERE id = ?", id)
        let first: Int64 = range?[0] ?? 0
        let count: Int64 = range?[1] ?? 0
        return try storedArticle(id, quotes: first..<first + count)
    }

    func storedArticle(_ id: Int64, quotes: some Sequence<Int64>) throws -> StoredArticle? {
        guard let article = try article(id) else { return nil }
        return StoredArticle(
            id: ID(rawValue: id), article: article, annotations: try additions.annotations(ofArticle: id),
            isRead: try additions.isRead(id),
            quotes: try quotes.compactMap { try quote($0) })
    }

    private func article(_ id: Int64) throws -> Article? {
        if let known = articles[id] { return known }
        let found = try row(
            """
            SELECT name, title, byline, publisher, age, url, language, text
            FROM article JOIN article_text ON article = id WHERE id = ?
            """, id
        ).map { row in
            Article(
                id: row[0], title: row[1], byline: row[2], publisher: row[3], date: Age.day(row[4]), url: row[5],
                language: row[6], text: row[7])
        }
        articles[id] = found
        return found
    }

    // MARK: - Quotes

    func position(ofQuote id: Int64) throws -> QuotePosition? {
        try row("SELECT age, article FROM quote WHERE id = ?", id).map { row in
            QuotePosition(age: row[0], article: row[1], quote: id)
        }
    }

    /// - Parameter isForWriting: whether only what is written out is wanted: no additions, corrections and variants.
    func quote(_ id: Int64, isForWriting: Bool = false) throws -> QuoteRow? {
        guard
            let row = try row(
                "SELECT article, speaker, kind, stance, negated, confidence, spans, topics FROM quote WHERE id = ?", id),
            let article = try article(row[0])
        else { return nil }
        let spans = SpanCoding.decode(row[6])
        let speakerID: Int64? = row[1]
        let speaker = try speakerID.flatMap { try name(ofSpeaker: $0) }
        return QuoteRow(
            id: ID(rawValue: id), article: ID(rawValue: row[0]), articleTitle: article.title,
            publisher: article.publisher, date: article.date,
            quote: Quote(
                source: spans.source, cue: spans.cue, content: spans.content, kind: Quote.Kind(code: row[2]),
                stance: Stance(code: row[3]), isNegated: row[4], confidence: Double(row[5] as Int64) / 10_000),
            content: article.text.text(at: spans.content), source: article.text.text(at: spans.source),
            cue: article.text.text(at: spans.cue), speakerID: speakerID.map { ID(rawValue: $0) },
            speakerName: speaker?.name, speakerKind: speaker?.kind, speakerRole: speaker?.role,
            topics: byParticularity(try TopicCoding.decode(row[7]).compactMap { try topic($0) }),
            otherArticles: isForWriting ? 0 : try variantArticles(ofQuote: id, in: row[0]),
            annotations: isForWriting ? Annotations() : try additions.annotations(ofQuote: id),
            correction: isForWriting ? nil : try additions.correction(ofQuote: id))
    }

    func quoteInArticle(_ id: Int64) throws -> QuoteInArticle? {
        guard let row = try quote(id, isForWriting: true), let article = try article(row.article.rawValue) else {
            return nil
        }
        return QuoteInArticle(row: row, article: article)
    }

    // MARK: - Topics

    /// Topics in the order of what they tell of the quote: their rank in the article, against how common they are in the
    /// archive (inverse document frequency, Spärck Jones 1972).
    private func byParticularity(_ topics: [TopicRow]) -> [TopicRow] {
        let all = Double(view.tally.counts.quotes)
        return topics.enumerated().map { rank, topic in
            (topic, weight: log((all + 1) / Double(topic.quoteCount + 1)) / Double(rank + 2))
        }
        .sorted { $0.weight > $1.weight }.map(\.0)
    }

    func topic(_ id: Int64) throws -> TopicRow? {
        if let known = topics[id] { return known }
        let found = try row("SELECT name, quotes FROM topic WHERE id = ?", id).map { row in
            TopicRow(id: ID(rawValue: id), name: row[0], quoteCount: row[1])
        }
        topics[id] = found
        return found
    }

    func topic(_ rank: Ranking.Rank, hasTimeline: Bool = false) throws -> TopicRow? {
        var topic = try topic(rank.id)
        topic?.quoteCount = rank.quotes
        if hasTimeline {
            topic?.timeline = try timeline(\.topicTimelines, rank.id, "quote_topic WHERE topic = ?1")
        }
        return topic
    }

    // MARK: - Speakers

    func quoteCount(ofSpeaker id: Int64) throws -> Int {
        try row("SELECT quotes FROM speaker WHERE id = ?", id)?[0] ?? 0
    }

    func name(ofSpeaker id: Int64) throws -> (name: String, kind: Speaker.Kind, role: String?)? {
        if let known = speakers[id] { return known }
        guard let known = try row("SELECT name, kind FROM speaker WHERE id = ?", id) else { return nil }
        let role: String? = try row(
            """
            SELECT words FROM speaker_met_as WHERE speaker = ? AND kind = \(Epithet.Kind.role.code)
            GROUP BY words ORDER BY sum(articles) DESC, words LIMIT 1
            """, id)?[0]
        speakers[id] = (known[0], Speaker.Kind(code: known[1]), role)
        return speakers[id]
    }

    func speaker(_ rank: Ranking.Rank) throws -> SpeakerRow? {
        guard let (name, kind, role) = try name(ofSpeaker: rank.id) else { return nil }
        return SpeakerRow(
            id: ID(rawValue: rank.id), name: name, kind: kind, role: role,
            quoteCount: rank.quotes,
            timeline: try timeline(\.speakerTimelines, rank.id, "quote WHERE speaker = ?1"))
    }

    // MARK: - Timelines

    /// See ``SpeakerRow/timeline``; `source` is where the quotes stand, by age in an index that counts each part.
    private func timeline(
        _ slot: WritableKeyPath<Memory, Recent<Int64, [Int]>> & Sendable, _ id: Int64, _ source: String
    ) throws -> [Int] {
        guard let ages = view.tally.ages, ages.count > 1 else { return [] }
        return try view.remembered(slot, id) {
            let dated = "SELECT age FROM \(source) AND age <> \(Age.unknown) ORDER BY age"
            let ends = try row("SELECT (\(dated) LIMIT 1), (\(dated) DESC LIMIT 1) FROM (SELECT ?1)", id)
            let youngest: Int64? = ends?[0]
            guard let youngest, youngest != ends?[1] else { return [] }
            let parts = 8
            let count = try db.cachedStatement(sql: "SELECT count(*) FROM \(source) AND age BETWEEN ?2 AND ?3")
            return try (0..<parts).map { part in
                // The days of a part, counted from the oldest.
                let first = (part * ages.count + parts - 1) / parts
                let last = ((part + 1) * ages.count + parts - 1) / parts - 1
                return try Int.fetchOne(
                    count, arguments: [id, ages.upperBound - Int64(last), ages.upperBound - Int64(first)]) ?? 0
            }
        }
    }
}
