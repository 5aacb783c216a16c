import GRDB

/// Fetches what the user added to single quotes and articles.
struct Additions {
    private let db: Database

    init(_ db: Database) { self.db = db }

    func annotations(ofArticle article: Int64) throws -> Annotations {
        try annotations("article = ? AND anchor IS NULL", article)
    }

    func annotations(ofQuote quote: Int64) throws -> Annotations {
        guard let anchor = try Anchors(db).find(at: quote) else { return Annotations() }
        return try annotations("anchor = ?", anchor)
    }

    private func annotations(_ condition: String, _ id: Int64) throws -> Annotations {
        let marks = try Optional<String>.fetchAll(
            db.cachedStatement(sql: "SELECT letter FROM mark WHERE \(condition) ORDER BY letter"), arguments: [id])
        return Annotations(
            letters: marks.compactMap(\.self).joined(), isMarked: !marks.isEmpty,
            tags: try String.fetchAll(
                db.cachedStatement(
                    sql: "SELECT name FROM tagging JOIN tag ON tag.id = tag WHERE \(condition) ORDER BY key"),
                arguments: [id]),
            note: try String.fetchOne(
                db.cachedStatement(sql: "SELECT text FROM note WHERE \(condition)"), arguments: [id]))
    }

    /// The kind of the last correction of the quote that is not undone.
    func correction(ofQuote quote: Int64) throws -> Correction.Kind? {
        let kind = try String.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT kind FROM correction WHERE NOT undone AND id IN (
                        SELECT correction FROM correction_quote JOIN anchor ON anchor.id = anchor WHERE quote = ?1
                        UNION ALL SELECT correction FROM merged_quote WHERE quote = ?1)
                    ORDER BY id DESC LIMIT 1
                    """), arguments: [quote])
        return kind.flatMap(Correction.Kind.init(rawValue:))
    }

    func isRead(_ article: Int64) throws -> Bool {
        try Row.fetchOne(
            db.cachedStatement(sql: "SELECT 1 FROM read_article WHERE article = ?"), arguments: [article]) != nil
    }

    func inArticle(_ article: Int64) throws -> ArticleAdditions {
        let statement = try db.cachedStatement(
            sql: """
                SELECT EXISTS (SELECT 1 FROM read_article WHERE article = ?1),
                    (SELECT group_concat(letter, '') FROM
                        (SELECT letter FROM mark WHERE article = ?1 AND letter IS NOT NULL ORDER BY letter)),
                    EXISTS (SELECT 1 FROM mark WHERE article = ?1),
                    EXISTS (SELECT 1 FROM tagging WHERE article = ?1),
                    EXISTS (SELECT 1 FROM note WHERE ifnull(article, 0) = ?1)
                """)
        guard let row = try Row.fetchOne(statement, arguments: [article]) else { return ArticleAdditions() }
        return ArticleAdditions(
            isRead: row[0], letters: row[1] ?? "", isMarked: row[2], isTagged: row[3], hasNote: row[4])
    }
}
