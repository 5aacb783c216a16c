import GRDB
import SaysoModel

/// By what an article is known again, where it was seen, and what it was before it changed.
enum IdentityTables {
    static let sql = """
        -- address: a hash of a canonical URL.
        CREATE TABLE article_address (
            address INTEGER PRIMARY KEY,
            article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE
        );
        -- value: one of the sketch of a text, see Shingles.
        CREATE TABLE article_sketch (
            value INTEGER NOT NULL,
            article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
            PRIMARY KEY (value, article)
        ) WITHOUT ROWID;
        CREATE INDEX article_sketch_by_article ON article_sketch (article);
        -- place: a file or address, '' where it is that of the article, where it was seen first;
        -- publisher, url: NULL where they are the article's; fingerprint: of the text last seen there;
        -- seen: when first, in seconds since 1970, NULL where unknown.
        CREATE TABLE sighting (
            article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
            place TEXT NOT NULL,
            publisher TEXT,
            url TEXT,
            fingerprint INTEGER NOT NULL,
            seen INTEGER,
            PRIMARY KEY (article, place)
        ) WITHOUT ROWID;
        -- What an article was before it changed, 1 first; quotes: images of them, as JSON; until: when it was found changed.
        CREATE TABLE article_version (
            article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
            number INTEGER NOT NULL,
            title TEXT NOT NULL,
            text TEXT NOT NULL,
            fingerprint INTEGER NOT NULL,
            until INTEGER NOT NULL,
            quotes TEXT NOT NULL,
            PRIMARY KEY (article, number)
        ) WITHOUT ROWID;
        """

    /// Where an article was seen first; NULL where only its name tells.
    static let firstPlace = "ALTER TABLE article ADD COLUMN place TEXT"

    /// Makes the tables, and fills them for the articles that are there.
    ///
    /// - Parameter tell: is told how much is done, 0…1, a hundred times at most.
    static func make(_ db: Database, tell: (Double) -> Void) throws {
        try db.execute(sql: sql)
        let rows = try Row.fetchCursor(
            db, sql: "SELECT id, url, fingerprint, text FROM article JOIN article_text ON article = id ORDER BY id")
        let identity = Identity(db)
        let count = try Tally.fetch(db).counts.articles
        var done = 0
        while let row = try rows.next() {
            done += 1
            if done.isMultiple(of: max(1, count / 100)) { tell(min(1, Double(done) / Double(max(1, count)))) }
            let id: Int64 = row[0]
            try identity.note(address: row[1], of: id)
            try identity.note(Shingles(row[3]), of: id)
            try db.cachedStatement(
                sql: "INSERT INTO sighting (article, place, fingerprint, seen) VALUES (?, '', ?, NULL)"
            ).execute(arguments: [id, row[2] as Int64])
        }
    }
}
