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
    static func speakers(_ query: Query, _ view: Archive.View) throws -> Ranking {
        guard !query.isEmpty else { return try stored("speaker", view.db) }
        var counts: [Int64: Int] = [:]
        try view.forEachRow(of: view.quotes(query), "id, speaker") { row in
            if let speaker: Int64 = row[1] { counts[speaker, default: 0] += 1 }
        }
        return try Ranking("speaker", counts, view.db)
    }

    /// The topics of the quotes that `query` selects.
    static func topics(_ query: Query, _ view: Archive.View) throws -> Ranking {
        guard !query.isEmpty else { return try stored("topic", view.db) }
        var counts: [Int64: Int] = [:]
        try view.forEachRow(of: view.quotes(query), "id, topics") { row in
            for topic in TopicCoding.decode(row[1]) { counts[topic, default: 0] += 1 }
        }
        return try Ranking("topic", counts, view.db)
    }

    /// Those that `isIncluded` lets through.
    func filter(_ isIncluded: (Int64) -> Bool) -> Ranking {
        var ranking = Ranking()
        ranking.ranks = ranks.filter { isIncluded($0.id) }
        return ranking
    }

    private init() {}

    private static func stored(_ table: String, _ db: Database) throws -> Ranking {
        var ranking = Ranking()
        let rows = try Row.fetchCursor(
            db.cachedStatement(sql: "SELECT id, quotes FROM \(table) WHERE quotes > 0 ORDER BY quotes DESC, key"))
        while let row = try rows.next() { ranking.ranks.append(Rank(id: row[0], quotes: row[1])) }
        return ranking
    }

    /// Those that `counts` has, by number and the key of `table`.
    private init(_ table: String, _ counts: [Int64: Int], _ db: Database) throws {
        let key = try db.cachedStatement(sql: "SELECT key FROM \(table) WHERE id = ?")
        let ranks = try counts.map { id, quotes in
            (key: try String.fetchOne(key, arguments: [id]) ?? "", rank: Rank(id: id, quotes: quotes))
        }
        self.ranks = ranks.sorted { ($1.rank.quotes, $0.key) < ($0.rank.quotes, $1.key) }.map(\.rank)
    }
}
