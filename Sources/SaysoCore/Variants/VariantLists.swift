import GRDB
import SaysoModel

extension Archive {
    /// The quote and its variants, oldest first, undated last; only the quote itself where it has none. At most `limit`
    /// of them. Those that were added since the last ``findVariants(limit:)`` are not known yet.
    public func variants(of id: ID<Quote>, limit: Int = 500) throws -> [QuoteRow] {
        try view { view in
            let statement = try view.db.cachedStatement(
                sql: """
                    SELECT quote.id FROM quote_variant AS mine
                        JOIN quote_variant AS other ON other.family = mine.family
                        JOIN quote ON quote.id = other.quote
                    WHERE mine.quote = ?
                    ORDER BY quote.age = \(Age.unknown), quote.age DESC, quote.article, quote.id LIMIT ?
                    """)
            let ids = try Int64.fetchAll(statement, arguments: [id.rawValue, limit])
            let fetcher = Fetcher(view)
            return try (ids.isEmpty ? [id.rawValue] : ids).compactMap { try fetcher.quote($0) }
        }
    }
}

extension Fetcher {
    /// In how many other articles variants of the quote stand.
    func variantArticles(ofQuote id: Int64, in article: Int64) throws -> Int {
        try Int.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT count(DISTINCT quote.article) FROM quote_variant AS mine
                        JOIN quote_variant AS other ON other.family = mine.family
                        JOIN quote ON quote.id = other.quote
                    WHERE mine.quote = ? AND quote.article <> ?
                    """), arguments: [id, article]) ?? 0
    }
}
