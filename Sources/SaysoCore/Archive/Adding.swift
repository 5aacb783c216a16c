import Foundation
import GRDB
import SaysoModel

/// An article with what was found in it, to be added.
public struct Entry: Hashable, Sendable {
    /// The article.
    public var article: Article
    /// What was found in it.
    public var extraction: Extraction

    /// An entry.
    public init(article: Article, extraction: Extraction) {
        self.article = article
        self.extraction = extraction
    }
}

/// What became of the entries that were to be added.
public struct Added: Hashable, Sendable {
    /// New articles.
    public var added: Int
    /// Articles of the same title and text as one that is in the archive already.
    public var known: Int

    /// What became of some entries; nothing unless told otherwise.
    public init(added: Int = 0, known: Int = 0) {
        self.added = added
        self.known = known
    }

    /// Both together.
    public static func + (a: Added, b: Added) -> Added {
        Added(added: a.added + b.added, known: a.known + b.known)
    }
}

extension Archive {
    /// Adds `entries` in one transaction: all of them, or none where it throws or the program dies. An article whose
    /// title and text are in the archive is left as it is.
    ///
    /// Speakers of equal full name (without regard to case and accents) and kind are one speaker, and those of whom
    /// ``SpeakerIdentity`` knows it; topics of equal name are one topic.
    @discardableResult
    public func add(_ entries: [Entry]) throws -> Added {
        try write { db in
            var adding = try Adding(db)
            var result = Added()
            for entry in entries {
                if try adding.add(entry) { result.added += 1 } else { result.known += 1 }
            }
            try adding.finish()
            return result
        }
    }
}

/// One transaction of additions. Counters are gathered and written at its end.
private struct Adding {
    private let db: Database
    private var nextQuote: Int64
    private var tally: Tally
    private var speakers: [SpeakerKey: Int64] = [:]
    private var topics: [String: Int64] = [:]
    private var quotesBySpeaker: [Int64: Int] = [:]
    private var quotesByTopic: [Int64: Int] = [:]

    private struct SpeakerKey: Hashable {
        var name: String
        var kind: Speaker.Kind
    }

    init(_ db: Database) throws {
        self.db = db
        tally = try Tally.fetch(db)
        nextQuote = try Int64.fetchOne(db.cachedStatement(sql: "SELECT max(id) FROM quote")).map { $0 + 1 } ?? 1
    }

    /// Whether the article was new.
    mutating func add(_ entry: Entry) throws -> Bool {
        let article = entry.article
        let extraction = entry.extraction
        let fingerprint = article.fingerprint
        guard try !isKnown(article, fingerprint: fingerprint) else { return false }

        let age = Age.of(article.date)
        let id = try insert(article, age: age, fingerprint: fingerprint, quotes: extraction.quotes.count)
        let speakers = try extraction.speakers.map { try number(of: $0) }
        let topics = try extraction.topics.map { try number(of: $0) }
        for quote in extraction.quotes {
            try insert(
                quote, of: article, id: id, age: age,
                speaker: quote.speaker.flatMap { speakers.indices.contains($0) ? speakers[$0] : nil },
                topics: quote.topics.filter(topics.indices.contains).map { topics[$0] })
        }
        for (speaker, id) in zip(extraction.speakers, speakers) {
            try noteEpithets([speaker.name] + speaker.aliases, kind: Epithet.alias, of: id, age: age)
            try noteEpithets(speaker.roles, kind: Epithet.role, of: id, age: age)
        }
        tally.counts.articles += 1
        tally.counts.quotes += extraction.quotes.count
        if age != Age.unknown {
            tally.ages = min(age, tally.ages?.lowerBound ?? age)...max(age, tally.ages?.upperBound ?? age)
        }
        return true
    }

    /// Writes the counters.
    func finish() throws {
        let newSpeakers = try raise("speaker", by: quotesBySpeaker)
        let newTopics = try raise("topic", by: quotesByTopic)
        try db.cachedStatement(
            sql: """
                UPDATE tally SET articles = ?, quotes = ?, speakers = speakers + ?, topics = topics + ?,
                    youngest = ?, oldest = ?, change = change + 1
                """
        ).execute(arguments: [
            tally.counts.articles, tally.counts.quotes, newSpeakers, newTopics,
            tally.ages?.lowerBound, tally.ages?.upperBound,
        ])
    }

    // MARK: - Articles

    private func isKnown(_ article: Article, fingerprint: Int64) throws -> Bool {
        let statement = try db.cachedStatement(
            sql: """
                SELECT 1 FROM article JOIN article_text ON article = id
                WHERE fingerprint = ? AND title = ? AND text = ?
                """)
        return try Row.fetchOne(statement, arguments: [fingerprint, article.title, article.text]) != nil
    }

    private func insert(_ article: Article, age: Int64, fingerprint: Int64, quotes: Int) throws -> Int64 {
        try db.cachedStatement(
            sql: """
                INSERT INTO article
                    (name, title, byline, publisher, url, language, age, first_quote, quotes, fingerprint)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            article.id, article.title, article.byline, article.publisher, article.url, article.language, age,
            nextQuote, quotes, fingerprint,
        ])
        let id = db.lastInsertedRowID
        try db.cachedStatement(sql: "INSERT INTO article_text VALUES (?, ?)").execute(arguments: [id, article.text])
        try db.cachedStatement(sql: "INSERT INTO article_words (rowid, title, text) VALUES (?, ?, ?)")
            .execute(arguments: [id, article.title, article.text])
        return id
    }

    // MARK: - Quotes

    private mutating func insert(
        _ quote: Quote, of article: Article, id: Int64, age: Int64, speaker: Int64?, topics: [Int64]
    ) throws {
        let number = nextQuote
        nextQuote += 1
        var seen: Set<Int64> = []
        let topics = topics.filter { seen.insert($0).inserted }
        try db.cachedStatement(sql: "INSERT INTO quote VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)").execute(arguments: [
            number, id, age, speaker, quote.kind.code, quote.stance.code, quote.isNegated,
            Int64((quote.confidence * 10_000).rounded()),
            SpanCoding.encode(quote), TopicCoding.encode(topics),
        ])
        try db.cachedStatement(sql: "INSERT INTO quote_words (rowid, content, source, cue) VALUES (?, ?, ?, ?)")
            .execute(arguments: [
                number, article.text.text(at: quote.content), article.text.text(at: quote.source),
                article.text.text(at: quote.cue),
            ])
        for topic in topics {
            try db.cachedStatement(sql: "INSERT INTO quote_topic VALUES (?, ?, ?, ?)")
                .execute(arguments: [topic, age, id, number])
            quotesByTopic[topic, default: 0] += 1
        }
        if let speaker { quotesBySpeaker[speaker, default: 0] += 1 }
    }

    // MARK: - Speakers and topics

    private mutating func number(of speaker: Speaker) throws -> Int64 {
        let key = SpeakerKey(name: SpeakerIdentity.key(speaker.name), kind: speaker.kind)
        if let known = speakers[key] { return known }
        let id = try find(key) ?? identify(speaker, key) ?? insert(speaker, key)
        if let gender = speaker.gender {
            try db.cachedStatement(sql: "UPDATE speaker SET gender = ? WHERE id = ? AND gender IS NULL")
                .execute(arguments: [gender.code, id])
        }
        for acronym in SpeakerIdentity.acronyms(of: speaker) {
            try note(SpeakerKey(name: acronym, kind: speaker.kind), of: id)
        }
        speakers[key] = id
        return id
    }

    private func find(_ key: SpeakerKey) throws -> Int64? {
        try Int64.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT id FROM speaker WHERE key = ?1 AND kind = ?2
                    UNION ALL SELECT speaker FROM speaker_key WHERE key = ?1 AND kind = ?2
                    """), arguments: [key.name, key.kind.code])
    }

    /// The speaker known by another name, to which this one is added.
    private func identify(_ speaker: Speaker, _ key: SpeakerKey) throws -> Int64? {
        guard let known = try SpeakerIdentity(db: db).find(speaker) else { return nil }
        if SpeakerIdentity.isBetter(speaker.name, than: known.name, kind: speaker.kind) {
            try db.cachedStatement(sql: "UPDATE speaker SET key = ?, name = ? WHERE id = ?")
                .execute(arguments: [key.name, speaker.name, known.id])
            try note(SpeakerKey(name: SpeakerIdentity.key(known.name), kind: speaker.kind), of: known.id)
        } else {
            try note(key, of: known.id)
        }
        return known.id
    }

    /// Another name under which the speaker is found, if nobody else is.
    private func note(_ key: SpeakerKey, of speaker: Int64) throws {
        guard try find(key) == nil else { return }
        try db.cachedStatement(sql: "INSERT INTO speaker_key VALUES (?, ?, ?)")
            .execute(arguments: [key.name, key.kind.code, speaker])
    }

    private func insert(_ speaker: Speaker, _ key: SpeakerKey) throws -> Int64 {
        try db.cachedStatement(sql: "INSERT INTO speaker (key, kind, name, surname) VALUES (?, ?, ?, ?)")
            .execute(arguments: [
                key.name, key.kind.code, speaker.name, SpeakerIdentity.surname(of: speaker),
            ])
        return db.lastInsertedRowID
    }

    private mutating func number(of topic: Topic) throws -> Int64 {
        let given = topic.name.folded
        if let known = topics[given] { return known }
        let name = try speakerName(calledAlso: topic.name) ?? topic.name
        let key = name.folded
        let found = try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT id FROM topic WHERE key = ?"), arguments: [key])
        let id: Int64
        if let found {
            id = found
        } else {
            try db.cachedStatement(sql: "INSERT INTO topic (key, name) VALUES (?, ?)")
                .execute(arguments: [key, name])
            id = db.lastInsertedRowID
        }
        topics[given] = id
        return id
    }

    /// The name of the one speaker who is also called so: as a topic too "Edward G. Reed" is "Ed Reed".
    private func speakerName(calledAlso name: String) throws -> String? {
        let names = try String.fetchAll(
            db.cachedStatement(
                sql: "SELECT name FROM speaker_key JOIN speaker ON speaker.id = speaker WHERE speaker_key.key = ?"),
            arguments: [SpeakerIdentity.key(name)])
        return names.count == 1 ? names[0] : nil
    }

    private func noteEpithets(_ epithets: [String], kind: Int64, of speaker: Int64, age: Int64) throws {
        for words in Set(epithets) {
            try db.cachedStatement(
                sql: """
                    INSERT INTO speaker_epithet VALUES (?1, ?2, ?3, 1, ?4, ?4)
                    ON CONFLICT DO UPDATE SET articles = articles + 1,
                        youngest = min(youngest, ?4), oldest = max(oldest, ?4)
                    """
            ).execute(arguments: [speaker, kind, words, age])
        }
    }

    /// Raises the counters of the rows; how many of them had been 0.
    private func raise(_ table: String, by quotes: [Int64: Int]) throws -> Int {
        var fresh = 0
        let before = try db.cachedStatement(sql: "SELECT quotes FROM \(table) WHERE id = ?")
        let update = try db.cachedStatement(sql: "UPDATE \(table) SET quotes = ? WHERE id = ?")
        for (id, count) in quotes.sorted(by: { $0.key < $1.key }) {
            let old = try Int.fetchOne(before, arguments: [id]) ?? 0
            if old == 0 { fresh += 1 }
            try update.execute(arguments: [old + count, id])
        }
        return fresh
    }
}
