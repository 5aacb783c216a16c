import GRDB
import SaysoModel

/// Speakers or topics with the number of their selected quotes, most first, then by name.
struct Ranking: Sendable {
    /// One of them.
    struct Rank {
        var id: Int64
        var quotes: Int
    }

    private(set) var ranks: [Rank] = []

    /// The speakers of the quotes that `query` selects.
    static func speakers(_ query: Query, _ db: Database) throws -> Ranking {
        guard !query.isEmpty else { return try stored("speaker", db) }
        return try Ranking(
            db,
            sql: """
                SELECT speaker, selected FROM
                    (SELECT speaker, count(*) AS selected FROM quote
                     WHERE speaker IS NOT NULL AND \(query.condition) GROUP BY speaker)
                    JOIN speaker ON speaker.id = speaker
                ORDER BY selected DESC, key
                """, arguments: query.arguments)
    }

    /// The topics of the quotes that `query` selects.
    static func topics(_ query: Query, _ db: Database) throws -> Ranking {
        guard !query.isEmpty else { return try stored("topic", db) }
        var counts: [Int64: Int] = [:]
        let lists = try Row.fetchCursor(
            db.cachedStatement(sql: "SELECT topics FROM quote WHERE \(query.condition)"), arguments: query.arguments)
        while let list = try lists.next() {
            for topic in TopicCoding.decode(list[0]) { counts[topic, default: 0] += 1 }
        }
        let key = try db.cachedStatement(sql: "SELECT key FROM topic WHERE id = ?")
        let ranks = try counts.map { id, quotes in
            (try String.fetchOne(key, arguments: [id]) ?? "", Rank(id: id, quotes: quotes))
        }
        var ranking = Ranking()
        ranking.ranks = ranks.sorted { ($1.1.quotes, $0.0) < ($0.1.quotes, $1.0) }.map(\.1)
        return ranking
    }

    /// Those that `isIncluded` lets through.
    func filter(_ isIncluded: (Int64) -> Bool) -> Ranking {
        var ranking = Ranking()
        ranking.ranks = ranks.filter { isIncluded($0.id) }
        return ranking
    }

    private init() {}

    private static func stored(_ table: String, _ db: Database) throws -> Ranking {
        try Ranking(db, sql: "SELECT id, quotes FROM \(table) WHERE quotes > 0 ORDER BY quotes DESC, key")
    }

    private init(_ db: Database, sql: String, arguments: StatementArguments = []) throws {
        let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
        while let row = try rows.next() { ranks.append(Rank(id: row[0], quotes: row[1])) }
    }
}
