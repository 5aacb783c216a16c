import GRDB
import SaysoModel

/// Speakers or topics with the number of their selected quotes, most first; of equally many first those who have most in
/// the whole archive, then by name.
struct Ranking: Sendable {
    /// One of them.
    struct Rank {
        var id: Int64
        var quotes: Int
    }

    private(set) var ranks: [Rank] = []

    /// The speakers of the quotes that `query` selects.
    static func speakers(_ query: Query, _ view: Archive.View) throws -> Ranking {
        guard !query.isEmpty else { return try stored(.speakers, view.db) }
        var counts: [Int64: Int] = [:]
        try view.forEachRow(of: view.quotes(query), "id, speaker") { row in
            if let speaker: Int64 = row[1] { counts[speaker, default: 0] += 1 }
        }
        return try Ranking(counts, among: view.ranking(.speakers, Query(), narrowedTo: ""))
    }

    /// The topics of the quotes that `query` selects.
    static func topics(_ query: Query, _ view: Archive.View) throws -> Ranking {
        guard !query.isEmpty else { return try stored(.topics, view.db) }
        var counts: [Int64: Int] = [:]
        try view.forEachRow(of: view.quotes(query), "id, topics") { row in
            for topic in TopicCoding.decode(row[1]) { counts[topic, default: 0] += 1 }
        }
        return try Ranking(counts, among: view.ranking(.topics, Query(), narrowedTo: ""))
    }

    /// Those that `isIncluded` lets through.
    func filter(_ isIncluded: (Int64) -> Bool) -> Ranking {
        var ranking = Ranking()
        ranking.ranks = ranks.filter { isIncluded($0.id) }
        return ranking
    }

    private init() {}

    /// Those of the whole archive, or some of them.
    ///
    /// - Parameter limit: how many at most; negative for all.
    static func stored(_ list: ListName, _ db: Database, offset: Int = 0, limit: Int = -1) throws -> Ranking {
        var ranking = Ranking()
        let table = list == .speakers ? "speaker" : "topic"
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: "SELECT id, quotes FROM \(table) WHERE quotes > 0 ORDER BY quotes DESC, key LIMIT ? OFFSET ?"),
            arguments: [limit, offset])
        while let row = try rows.next() { ranking.ranks.append(Rank(id: row[0], quotes: row[1])) }
        return ranking
    }

    /// Those of `everyone` that `counts` has.
    private init(_ counts: [Int64: Int], among everyone: Ranking) {
        let found = everyone.ranks.enumerated().compactMap { place, rank in
            counts[rank.id].map { (place: place, rank: Rank(id: rank.id, quotes: $0)) }
        }
        ranks = found.sorted { ($1.rank.quotes, $0.place) < ($0.rank.quotes, $1.place) }.map(\.rank)
    }
}
