import GRDB
import SaysoModel

extension Archive {
    /// Keeps whether the article was read. Where it is so already, nothing is written.
    public func setRead(_ isRead: Bool, _ article: ID<Article>) throws {
        let known = try read { try Additions($0).isRead(article.rawValue) }
        guard known != isRead else { return }
        _ = try annotate(.article(article)) { db, holder in
            let sql =
                isRead
                ? "INSERT INTO read_article VALUES (?) ON CONFLICT DO NOTHING"
                : "DELETE FROM read_article WHERE article = ?"
            try db.execute(sql: sql, arguments: [holder.article])
        }
    }
}
