import GRDB
import SaysoModel

extension Archive {
    /// The articles with corrections that are not undone, as they are now, in the order in which they were added.
    public func correctedArticles() throws -> [ID<Article>] {
        try read { db in
            try Int64.fetchAll(
                db,
                sql: """
                    SELECT DISTINCT article FROM correction_quote JOIN correction ON correction.id = correction
                        JOIN anchor ON anchor.id = anchor
                    WHERE NOT undone ORDER BY article
                    """
            ).map { ID(rawValue: $0) }
        }
    }
}
