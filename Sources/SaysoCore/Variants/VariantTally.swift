import GRDB

/// How far the search for variants has come, so that it takes no longer than what is new needs, however large the archive.
enum VariantTally {
    /// Which state of the archive was looked through to its end.
    static let sql = """
        CREATE TABLE variant_tally (searched INTEGER NOT NULL);
        INSERT INTO variant_tally VALUES (-1);
        """

    /// Which articles are left. Those of older archives are looked through once more.
    static let queue = """
        DROP TRIGGER quote_prints_of_the_past;
        DROP TABLE quote_prints;
        UPDATE variant_tally SET searched = -1;
        -- Articles up to this one were looked through, but for those that are due again.
        ALTER TABLE variant_tally ADD COLUMN last_article INTEGER NOT NULL DEFAULT 0;
        CREATE TABLE variant_due (article INTEGER PRIMARY KEY);
        CREATE TRIGGER variant_due_again AFTER DELETE ON quote BEGIN
            INSERT OR IGNORE INTO variant_due VALUES (old.article);
        END;
        """

    /// Whether nothing was added or changed since.
    static func isUpToDate(_ db: Database) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(sql: "SELECT searched = change FROM variant_tally, tally")) ?? false
    }

    /// Notes that all of the state that had the number `change` was looked through.
    static func note(_ change: Int64, _ db: Database) throws {
        try db.cachedStatement(sql: "UPDATE variant_tally SET searched = ?").execute(arguments: [change])
    }

    /// Articles to be looked through; some may be gone.
    struct Due {
        /// Because they have other quotes than the last time.
        var again: [Int64]
        /// For the first time.
        var new: [Int64]

        var count: Int { again.count + new.count }
    }

    /// Articles that are left, at most `limit`.
    static func due(_ db: Database, limit: Int) throws -> Due {
        let again = try Int64.fetchAll(
            db.cachedStatement(sql: "SELECT article FROM variant_due ORDER BY article LIMIT ?"), arguments: [limit])
        let new = try Int64.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT id FROM article
                    WHERE id > (SELECT last_article FROM variant_tally) AND quotes > 0
                        AND id NOT IN (SELECT article FROM variant_due)
                    ORDER BY id LIMIT ?
                    """), arguments: [limit - again.count])
        return Due(again: again, new: new)
    }

    /// Notes that articles were looked through.
    static func settle(_ due: Due, _ db: Database) throws {
        for article in due.again {
            try db.cachedStatement(sql: "DELETE FROM variant_due WHERE article = ?").execute(arguments: [article])
        }
        try db.cachedStatement(sql: "UPDATE variant_tally SET last_article = max(last_article, ?)")
            .execute(arguments: [due.new.last ?? 0])
    }
}
