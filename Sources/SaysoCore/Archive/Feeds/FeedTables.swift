/// What the archive keeps of feeds.
enum FeedTables {
    static let sql = """
        -- checked, quiet_until: seconds since 1970; error: why it could not be read when it was last checked.
        CREATE TABLE feed (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            address TEXT NOT NULL UNIQUE,
            title TEXT,
            follows INTEGER NOT NULL,
            etag TEXT,
            last_modified TEXT,
            checked INTEGER,
            quiet_until INTEGER,
            error TEXT
        );
        -- Entries that were read, by fingerprints of their key and of what they said.
        CREATE TABLE feed_entry (
            feed INTEGER NOT NULL REFERENCES feed ON DELETE CASCADE,
            key INTEGER NOT NULL,
            content INTEGER NOT NULL,
            PRIMARY KEY (feed, key)
        ) WITHOUT ROWID;
        """

    /// Since when it could not be read, in seconds since 1970.
    static let failing = "ALTER TABLE feed ADD COLUMN failing INTEGER"

    /// Whether it is read even where its site keeps it from robots.
    static let ignoringRobots = "ALTER TABLE feed ADD COLUMN ignores_robots INTEGER NOT NULL DEFAULT 0"
}
