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

    /// The speakers, topics or both of the quotes that `query` selects: to read the quotes takes longest, so that both are
    /// counted at once.
    static func rankings(
        _ lists: [ListName], of query: Query, _ view: Archive.View
    ) throws -> (speakers: Ranking, topics: Ranking) {
        var quotes = try view.quotes(query)
        // Of nearly all quotes the others are counted, and taken from the numbers of the whole archive.
        let isOfOthers = quotes.count > view.tally.counts.quotes / 2
        if isOfOthers { quotes = try view.all.subtracting(quotes) }
        let (allSpeakers, allTopics) = try (
            view.ranking(.speakers, Query(), narrowedTo: ""), view.ranking(.topics, Query(), narrowedTo: "")
        )
        var (speakers, topics) = (Counter(allSpeakers), Counter(allTopics))
        let speaker = lists.contains(.speakers) ? "speaker" : "NULL"
        let topic = lists.contains(.topics) ? "topics" : "NULL"
        try view.forEachRow(of: quotes, "id, \(speaker), \(topic)") { row in
            if let speaker: Int64 = row[1] { speakers.count(speaker) }
            try row.withUnsafeData(atIndex: 2) { $0.map { TopicCoding.forEach(in: $0) { topics.count($0) } } }
        }
        return (allSpeakers.counted(by: speakers, isOfOthers), allTopics.counted(by: topics, isOfOthers))
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

    /// Those that `counter` met, or that it did not meet in all of their quotes.
    private func counted(by counter: Counter, _ isOfOthers: Bool) -> Ranking {
        func quotes(_ place: Int) -> Int {
            let met = counter[ranks[place].id]
            return isOfOthers ? ranks[place].quotes - met : met
        }
        let places = ranks.indices.filter { quotes($0) > 0 }
        var ranking = Ranking()
        ranking.ranks = places.sorted { (quotes($1), $0) < (quotes($0), $1) }
            .map { Rank(id: ranks[$0].id, quotes: quotes($0)) }
        return ranking
    }
}

/// Counts speakers or topics, whose numbers were given one after the other, so that a list has a place for each.
private struct Counter {
    private var counts: [Int32]

    /// A counter of those that `ranking` has.
    init(_ ranking: Ranking) {
        counts = Array(repeating: 0, count: Int((ranking.ranks.map(\.id).max() ?? -1) + 1))
    }

    mutating func count(_ id: Int64) {
        if counts.indices.contains(Int(id)) { counts[Int(id)] += 1 }
    }

    subscript(id: Int64) -> Int { Int(counts[Int(id)]) }
}
