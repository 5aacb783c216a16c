import GRDB
import SaysoModel

/// How the quotes that a filter selects are spread over publishers, kinds and stances. Each part with the most first.
public struct Breakdown: Hashable, Sendable {
    /// Quotes of one sort.
    public struct Part<Value: Hashable & Sendable>: Hashable, Sendable {
        /// What they have in common.
        public var value: Value
        /// How many they are.
        public var quotes: Int
    }

    /// By who published the article; nil for articles of which that is not known.
    public var publishers: [Part<String?>]
    /// By kind.
    public var kinds: [Part<Quote.Kind>]
    /// By stance.
    public var stances: [Part<Stance>]
}

extension Archive {
    /// How the quotes are spread that `filter` selects. Reads every one of them: 100,000 take tenths of a second.
    public func breakdown(_ filter: Filter) throws -> Breakdown {
        try view { view in
            var publishers: [String?: Int] = [:]
            var kinds: [Int64: Int] = [:]
            var stances: [Int64: Int] = [:]
            let selection = try view.selection(view.query(filter))
            let publisher = try view.db.cachedStatement(sql: "SELECT publisher FROM article WHERE id = ?")
            let quote = try view.db.cachedStatement(sql: "SELECT kind, stance FROM quote WHERE id = ?")
            for stretch in selection.stretches where stretch.count > 0 {
                let name = try Row.fetchOne(publisher, arguments: [stretch.article])?[0] as String?
                publishers[name, default: 0] += Int(stretch.count)
                for id in selection.quotes(of: stretch) {
                    guard let row = try Row.fetchOne(quote, arguments: [id]) else { continue }
                    kinds[row[0], default: 0] += 1
                    stances[row[1], default: 0] += 1
                }
            }
            return Breakdown(
                publishers: Self.parts(publishers) { $0 }, kinds: Self.parts(kinds, Quote.Kind.init(code:)),
                stances: Self.parts(stances, Stance.init(code:)))
        }
    }

    private static func parts<Key: Hashable, Value>(
        _ counts: [Key: Int], _ value: (Key) -> Value
    ) -> [Breakdown.Part<Value>] {
        counts.map { Breakdown.Part(value: value($0.key), quotes: $0.value) }
            .sorted { ($1.quotes, "\($0.value)") < ($0.quotes, "\($1.value)") }
    }
}
