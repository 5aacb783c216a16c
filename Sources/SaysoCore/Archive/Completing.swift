import GRDB
import SaysoModel

extension Archive {
    /// Values for a field of a query that have the words of `beginning`, at most `limit`: those with most quotes first,
    /// or of a fixed list in its order.
    public func values(of field: QueryField, beginning: String, limit: Int) throws -> [QueryValue] {
        switch field.values {
        case .free: []
        case .fixed(let values):
            Array(values.filter { $0.hasPrefix(beginning.lowercased()) }.prefix(limit).map { QueryValue($0) })
        case .speakers:
            try view { view in
                let fetcher = Fetcher(view)
                return try view.ranking(.speakers, Query(), narrowedTo: beginning).ranks.prefix(limit)
                    .compactMap { rank in
                        try fetcher.name(ofSpeaker: rank.id).map { QueryValue($0.name, quoteCount: rank.quotes) }
                    }
            }
        case .topics:
            try view { view in
                let fetcher = Fetcher(view)
                return try view.ranking(.topics, Query(), narrowedTo: beginning).ranks.prefix(limit)
                    .compactMap { try fetcher.topic($0).map { QueryValue($0.name, quoteCount: $0.quoteCount) } }
            }
        case .tags:
            try Array(
                tags().filter { $0.name.folded.contains(beginning.folded) }.prefix(limit).map { QueryValue($0.name) })
        case .publishers:
            try view { view in
                let words = beginning.folded.split(separator: " ")
                return try Array(
                    view.publishers.filter { value in
                        let name = value.name.folded
                        return words.allSatisfy { name.contains($0) }
                    }.prefix(limit))
            }
        }
    }
}

extension Archive.View {
    /// All publishers, those with most quotes first.
    fileprivate var publishers: [QueryValue] {
        get throws {
            try remembered(\.publishers, .articles) {
                try Row.fetchAll(
                    db,
                    sql: """
                        SELECT publisher, sum(quotes) FROM article WHERE publisher IS NOT NULL
                        GROUP BY publisher ORDER BY 2 DESC, publisher
                        """
                ).map { QueryValue($0[0], quoteCount: $0[1]) }
            }
        }
    }
}
