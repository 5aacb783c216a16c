import GRDB
import SaysoModel

/// A name or role under which articles know a speaker.
public struct Epithet: Hashable, Sendable, Codable {
    /// What it tells of the speaker.
    public enum Kind: Sendable, CaseIterable, Codable {
        /// What the speaker is called: "Mr Reed".
        case alias
        /// What the speaker is: "Home Secretary".
        case role
    }

    /// Name or role.
    public var kind: Kind
    /// As printed.
    public var words: String
    /// In how many articles it was met.
    public var articleCount: Int
    /// The days of the first and the last of them, undated ones left out; nil where none has a day.
    public var days: ClosedRange<Day>?

    /// An epithet.
    public init(kind: Kind, words: String, articleCount: Int, days: ClosedRange<Day>? = nil) {
        self.kind = kind
        self.words = words
        self.articleCount = articleCount
        self.days = days
    }
}

extension Archive {
    /// What the speaker was called and was, what was met in most articles first; with those of speakers merged into it.
    public func epithets(of speaker: ID<Speaker>) throws -> [Epithet] {
        try read { db in try Epithet.all(of: speaker.rawValue, db) }
    }

    /// The articles in which the speaker was met as `epithet`, newest day first, undated last; at most `limit`. Those
    /// added by a version of sayso that did not keep them are missing.
    public func articles(of speaker: ID<Speaker>, metAs epithet: Epithet, limit: Int) throws -> [ArticleRow] {
        try read { db in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT DISTINCT article.id, title, publisher, article.age, quotes
                    FROM speaker_epithet_article JOIN article ON article.id = article
                    WHERE speaker IN (SELECT ?1 UNION SELECT speaker FROM merged_speaker WHERE target = ?1)
                        AND kind = ?2 AND words = ?3
                    ORDER BY article.age, article.id LIMIT ?4
                    """)
            let arguments: StatementArguments = [speaker.rawValue, epithet.kind.code, epithet.words, limit]
            return try Row.fetchAll(statement, arguments: arguments).map { row in
                ArticleRow(
                    id: ID(rawValue: row[0]), title: row[1], publisher: row[2], date: Age.day(row[3]),
                    quoteCount: row[4], selectedCount: row[4])
            }
        }
    }
}

extension Epithet {
    /// Beside the counts of `speaker_epithet`: in which articles.
    static let articlesTable = """
        CREATE TABLE speaker_epithet_article (
            speaker INTEGER NOT NULL REFERENCES speaker ON DELETE CASCADE,
            kind INTEGER NOT NULL,
            words TEXT NOT NULL,
            article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
            PRIMARY KEY (speaker, kind, words, article)
        ) WITHOUT ROWID;
        """

    static func all(of speaker: Int64, _ db: Database) throws -> [Epithet] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT kind, words, sum(articles) AS articles, min(youngest), max(nullif(oldest, ?2))
                FROM speaker_met_as WHERE speaker = ?1 GROUP BY kind, words ORDER BY articles DESC, words
                """)
        return try Row.fetchAll(statement, arguments: [speaker, Age.unknown]).map { row in
            let oldest: Int64? = row[4]
            let last = Age.day(row[3])
            let first = oldest.flatMap(Age.day) ?? last
            return Epithet(
                kind: Kind(code: row[0]), words: row[1], articleCount: row[2],
                days: first.flatMap { first in last.map { first...$0 } })
        }
    }

    /// Notes that `article`, of `age`, calls `speaker` so. An article counts once, however often it is extracted.
    static func note(
        _ epithets: [String], _ kind: Kind, of speaker: Int64, in article: Int64, age: Int64, _ db: Database
    ) throws {
        for words in Set(epithets) {
            try db.cachedStatement(sql: "INSERT OR IGNORE INTO speaker_epithet_article VALUES (?, ?, ?, ?)")
                .execute(arguments: [speaker, kind.code, words, article])
            guard db.changesCount > 0 else { continue }
            try db.cachedStatement(
                sql: """
                    INSERT INTO speaker_epithet VALUES (?1, ?2, ?3, 1, ?4, ?4)
                    ON CONFLICT DO UPDATE SET articles = articles + 1,
                        youngest = min(youngest, ?4), oldest = max(oldest, ?4)
                    """
            ).execute(arguments: [speaker, kind.code, words, age])
        }
    }
}
