import GRDB
import SaysoModel

/// Somebody with the number of articles or quotes in question, and their time.
public struct SpeakerShare: Hashable, Sendable, Identifiable {
    /// The speaker's number.
    public var id: ID<Speaker>
    /// The speaker's name.
    public var name: String
    /// How many.
    public var count: Int
    /// The earliest day; nil where none is known.
    public var first: Day?
    /// The latest day.
    public var last: Day?
}

extension Archive {
    /// Who else is quoted in the articles in which `speaker` is, with the number of those articles, most first. Of a
    /// speaker in more than 5,000 articles the latest 5,000 are looked at.
    public func company(of speaker: ID<Speaker>, limit: Int) throws -> [SpeakerShare] {
        try view { view in
            let selection = try view.selection(view.query(Filter([.speaker(speaker)])))
            let others = try view.db.cachedStatement(
                sql: """
                    SELECT DISTINCT quote.speaker FROM article
                        JOIN quote ON quote.id BETWEEN first_quote AND first_quote + quotes - 1
                    WHERE article.id = ? AND quote.speaker IS NOT NULL
                    """)
            var counts: [Int64: (count: Int, youngest: Int32, oldest: Int32)] = [:]
            for stretch in selection.stretches.prefix(5000) {
                for other in try Int64.fetchAll(others, arguments: [stretch.article]) where other != speaker.rawValue {
                    counts[other, default: (0, stretch.age, stretch.age)].count += 1
                    if Int64(stretch.age) != Age.unknown { counts[other]?.oldest = stretch.age }
                }
            }
            let ranked = counts.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.prefix(limit)
            let fetcher = Fetcher(view)
            return try ranked.compactMap { id, met in
                try fetcher.name(ofSpeaker: id).map {
                    SpeakerShare(
                        id: ID(rawValue: id), name: $0.name, count: met.count, first: Age.day(Int64(met.oldest)),
                        last: Age.day(Int64(met.youngest)))
                }
            }
        }
    }

    /// The articles in which both are quoted, latest first, at most `limit`.
    public func articles(of speaker: ID<Speaker>, beside other: ID<Speaker>, limit: Int) throws -> [ArticleRow] {
        try view { view in
            let others = Set(try view.selection(view.query(Filter([.speaker(other)]))).stretches.map(\.article))
            let own = try view.selection(view.query(Filter([.speaker(speaker)]))).stretches
            let fetcher = Fetcher(view)
            return try own.lazy.filter { others.contains($0.article) }.prefix(limit)
                .compactMap { try fetcher.article($0) }
        }
    }

    /// Who made the quotes that `filter` selects, those with most first, with their first and last day.
    public func voices(_ filter: Filter, limit: Int) throws -> [SpeakerShare] {
        let rows = try speakers(filter, offset: 0, limit: limit)
        return try rows.map { row in
            let others = filter.parts.filter { if case .speaker = $0 { false } else { true } }
            let days = try timeline(Filter(others + [.speaker(row.id)])).entries
            return SpeakerShare(
                id: row.id, name: row.name, count: row.quoteCount, first: days.first?.day, last: days.last?.day)
        }
    }
}
