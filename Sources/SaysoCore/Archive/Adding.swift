import Foundation
import GRDB
import SaysoModel

/// An article with what was found in it, to be added.
public struct Entry: Hashable, Sendable {
    /// The article.
    public var article: Article
    /// What was found in it.
    public var extraction: Extraction
    /// Where the article was seen: a file or an address, and which of several it is there.
    public var place: String
    /// Whether its page has more than was read of it.
    public var isCut: Bool

    /// An entry; seen at the place that its ``Article/id`` is, unless told otherwise.
    public init(article: Article, extraction: Extraction, place: String? = nil, isCut: Bool = false) {
        self.article = article
        self.extraction = extraction
        self.place = place ?? article.id
        self.isCut = isCut
    }
}

/// What became of the entries that were to be added.
public struct Added: Hashable, Sendable {
    /// New articles.
    public var added: Int
    /// Articles that are in the archive already.
    public var known: Int
    /// Articles that are in the archive with another text, which is kept as an earlier version.
    public var changed: Int

    /// What became of some entries; nothing unless told otherwise.
    public init(added: Int = 0, known: Int = 0, changed: Int = 0) {
        self.added = added
        self.known = known
        self.changed = changed
    }

    /// Both together.
    public static func + (a: Added, b: Added) -> Added {
        Added(added: a.added + b.added, known: a.known + b.known, changed: a.changed + b.changed)
    }
}

extension Archive {
    /// Adds `entries` in one transaction: all of them, or none where it throws or the program dies. An article that is
    /// in the archive is left as it is, and only where it was seen is noted; of one that has changed the archive takes the
    /// new version and keeps the old one. See ``Identity`` for what is the same article.
    ///
    /// Speakers of equal full name (without regard to case and accents) and kind are one speaker, and those of whom
    /// ``SpeakerIdentity`` knows it; topics of equal name are one topic.
    @discardableResult
    public func add(_ entries: [Entry]) throws -> Added {
        try write { db in
            var adding = try Adding(db)
            var result = Added()
            for entry in entries {
                result = try result + adding.add(entry)
            }
            try adding.finish()
            return result
        }
    }
}

/// One transaction of additions. Counters are gathered and written at its end.
private struct Adding {
    private let db: Database
    private var registry: Registry
    private var quotes: QuoteWriter
    private var articles = 0
    private var ages: ClosedRange<Int64>?

    init(_ db: Database) throws {
        self.db = db
        registry = Registry(db)
        quotes = QuoteWriter(db)
        ages = try Tally.fetch(db).ages
    }

    /// What became of the entry.
    mutating func add(_ entry: Entry) throws -> Added {
        let article = entry.article
        let fingerprint = article.fingerprint
        let identity = Identity(db)
        let shingles = Shingles(article.text)
        switch try identity.find(article, at: entry.place, fingerprint: fingerprint, shingles: shingles) {
        case .known(let id):
            try identity.see(article, at: entry.place, as: id, fingerprint: fingerprint)
            return Added(known: 1)
        case .changed(let id):
            let images = try registry.images(of: entry.extraction, in: id, age: Age.of(article.date))
            try Replacement(db).replace(id, by: article, fingerprint: fingerprint, images: images, &quotes)
            try identity.see(article, at: entry.place, as: id, fingerprint: fingerprint)
            note(Age.of(article.date))
            return Added(changed: 1)
        case .new:
            let id = try insert(entry, fingerprint: fingerprint)
            try identity.note(shingles, of: id)
            try identity.see(article, at: entry.place, as: id, fingerprint: fingerprint)
            return Added(added: 1)
        }
    }

    private mutating func insert(_ entry: Entry, fingerprint: Int64) throws -> Int64 {
        let article = entry.article
        let age = Age.of(article.date)
        let first = try quotes.takeNumbers(entry.extraction.quotes.count)
        let id = try insert(entry, age: age, fingerprint: fingerprint, firstQuote: first)
        let host = QuoteWriter.Host(article: id, age: age, text: article.text)
        for (index, image) in try registry.images(of: entry.extraction, in: id, age: age).enumerated() {
            try quotes.insert(image, number: first + Int64(index), in: host)
        }
        articles += 1
        note(age)
        return id
    }

    private mutating func note(_ age: Int64) {
        if age != Age.unknown { ages = min(age, ages?.lowerBound ?? age)...max(age, ages?.upperBound ?? age) }
    }

    /// Writes the counters.
    func finish() throws {
        try db.cachedStatement(sql: "UPDATE tally SET articles = articles + ?, youngest = ?, oldest = ?")
            .execute(arguments: [articles, ages?.lowerBound, ages?.upperBound])
        try quotes.finish()
    }

    private func insert(_ entry: Entry, age: Int64, fingerprint: Int64, firstQuote: Int64) throws -> Int64 {
        let article = entry.article
        try db.cachedStatement(
            sql: """
                INSERT INTO article
                    (name, title, byline, publisher, url, language, age, first_quote, quotes, fingerprint, place)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            article.id, article.title, article.byline, article.publisher, article.url, article.language, age,
            firstQuote, entry.extraction.quotes.count, fingerprint, entry.place,
        ])
        let id = db.lastInsertedRowID
        try db.cachedStatement(sql: "INSERT INTO article_text VALUES (?, ?)").execute(arguments: [id, article.text])
        try db.cachedStatement(sql: "INSERT INTO article_words (rowid, title, text) VALUES (?, ?, ?)")
            .execute(arguments: [id, article.title, article.text])
        return id
    }
}
