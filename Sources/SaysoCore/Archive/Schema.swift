import GRDB

/// The tables of an archive, and how older archives become it.
///
/// Lists are ordered newest day first, undated last. So that every index is read upwards, tables keep an *age* in place
/// of a day: see ``Age``. The quotes of an article have consecutive numbers in the order of its text.
enum Schema {
    /// Marks an SQLite file as an archive of sayso ("Says" in ASCII).
    static let applicationID: Int64 = 0x5361_7973

    /// Steps from an empty file to the present form; a published step is never changed.
    ///
    /// - Parameter tell: is told, in steps that go over all articles, how much is done, 0…1.
    static func migrator(tell: @escaping @Sendable (Double) -> Void = { _ in }) -> DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { db in
            try db.execute(sql: version1)
            try db.execute(sql: "PRAGMA application_id = \(applicationID)")
        }
        migrator.registerMigration("annotations") { db in try db.execute(sql: AnnotationSchema.sql) }
        migrator.registerMigration("variants") { db in try db.execute(sql: VariantTables.sql) }
        migrator.registerMigration("articles of epithets") { db in try db.execute(sql: Epithet.articlesTable) }
        migrator.registerMigration("places of words") { db in try WordIndex.migrate(db) { tell(0.6 * $0) } }
        migrator.registerMigration("feeds") { db in try db.execute(sql: FeedTables.sql) }
        migrator.registerMigration("identity") { db in try IdentityTables.make(db) { tell(0.6 + 0.4 * $0) } }
        migrator.registerMigration("saved searches") { db in try db.execute(sql: Archive.savedSearchTable) }
        migrator.registerMigration("failing feeds") { db in try db.execute(sql: FeedTables.failing) }
        migrator.registerMigration("variant tally") { db in try db.execute(sql: VariantTally.sql) }
        migrator.registerMigration("index of fingerprints") { db in
            try db.execute(sql: PrintIndex.sql + VariantTally.queue)
        }
        migrator.registerMigration("robots") { db in
            try db.execute(sql: SiteRobots.table)
            try db.execute(sql: FeedTables.ignoringRobots)
        }
        migrator.registerMigration("first places") { db in try db.execute(sql: IdentityTables.firstPlace) }
        migrator.registerMigration("numbers of quotes") { db in try db.execute(sql: QuoteWriter.numbering) }
        return migrator
    }

    private static let version1 = """
        CREATE TABLE article (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            name TEXT NOT NULL,
            title TEXT NOT NULL,
            byline TEXT,
            publisher TEXT,
            url TEXT,
            language TEXT,
            age INTEGER NOT NULL,
            first_quote INTEGER NOT NULL,
            quotes INTEGER NOT NULL,
            fingerprint INTEGER NOT NULL
        );
        CREATE INDEX article_by_age ON article (age, id, first_quote, quotes);
        CREATE INDEX article_by_fingerprint ON article (fingerprint);

        -- Apart from the rest, so that lists do not read past it.
        CREATE TABLE article_text (
            article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
            text TEXT NOT NULL
        );
        CREATE VIEW article_content AS
            SELECT id, title, text FROM article JOIN article_text ON article = id;
        -- Without places of words, which no query asks for and which would take three quarters of the index.
        CREATE VIRTUAL TABLE article_words USING fts5 (
            title, text, content = 'article_content', content_rowid = 'id', detail = 'none', columnsize = 0,
            tokenize = 'unicode61 remove_diacritics 2'
        );

        -- quotes: how many; gender, kind: see Codes; key, surname: folded.
        CREATE TABLE speaker (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            key TEXT NOT NULL,
            kind INTEGER NOT NULL,
            name TEXT NOT NULL,
            surname TEXT,
            gender INTEGER,
            quotes INTEGER NOT NULL DEFAULT 0,
            UNIQUE (key, kind)
        );
        CREATE INDEX speaker_by_surname ON speaker (surname) WHERE surname IS NOT NULL;
        -- Other names under which a speaker is found: see SpeakerIdentity.
        CREATE TABLE speaker_key (
            key TEXT NOT NULL,
            kind INTEGER NOT NULL,
            speaker INTEGER NOT NULL REFERENCES speaker ON DELETE CASCADE,
            PRIMARY KEY (key, kind)
        ) WITHOUT ROWID;
        CREATE INDEX speaker_key_by_speaker ON speaker_key (speaker);
        CREATE INDEX speaker_by_quotes ON speaker (quotes DESC, key);
        -- What a speaker was called (kind 0) and was (kind 1), in how many articles, the youngest and the oldest.
        CREATE TABLE speaker_epithet (
            speaker INTEGER NOT NULL REFERENCES speaker ON DELETE CASCADE,
            kind INTEGER NOT NULL,
            words TEXT NOT NULL,
            articles INTEGER NOT NULL,
            youngest INTEGER NOT NULL,
            oldest INTEGER NOT NULL,
            PRIMARY KEY (speaker, kind, words)
        ) WITHOUT ROWID;

        CREATE TABLE topic (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            key TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            quotes INTEGER NOT NULL DEFAULT 0
        );
        CREATE INDEX topic_by_quotes ON topic (quotes DESC, key);

        -- kind, stance: see Codes; spans: see SpanCoding; topics: numbers, most particular first; confidence: in ten
        -- thousandths.
        CREATE TABLE quote (
            id INTEGER PRIMARY KEY,
            article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
            age INTEGER NOT NULL,
            speaker INTEGER REFERENCES speaker,
            kind INTEGER NOT NULL,
            stance INTEGER NOT NULL,
            negated INTEGER NOT NULL,
            confidence INTEGER NOT NULL,
            spans BLOB NOT NULL,
            topics BLOB NOT NULL
        );
        CREATE INDEX quote_by_speaker ON quote (speaker, age, article) WHERE speaker IS NOT NULL;
        CREATE TABLE quote_topic (
            topic INTEGER NOT NULL REFERENCES topic,
            age INTEGER NOT NULL,
            article INTEGER NOT NULL,
            quote INTEGER NOT NULL,
            PRIMARY KEY (topic, age, article, quote)
        ) WITHOUT ROWID;
        -- Contentless: the words of a quote are spans of its article's text, which is stored once.
        CREATE VIRTUAL TABLE quote_words USING fts5 (
            content, source, cue, content = '', detail = 'column', columnsize = 0,
            tokenize = 'unicode61 remove_diacritics 2'
        );

        -- What would be slow to count. change: grows with every change of the archive.
        CREATE TABLE tally (
            articles INTEGER NOT NULL,
            quotes INTEGER NOT NULL,
            speakers INTEGER NOT NULL,
            topics INTEGER NOT NULL,
            youngest INTEGER,
            oldest INTEGER,
            change INTEGER NOT NULL
        );
        INSERT INTO tally VALUES (0, 0, 0, 0, NULL, NULL, 0);
        """
}
