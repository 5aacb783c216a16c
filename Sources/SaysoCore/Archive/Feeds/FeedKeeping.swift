import Foundation
import GRDB

// The feeds of an archive.
extension Archive {
    /// All feeds, in the order of their names.
    public func feeds() throws -> [StoredFeed] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT *, (SELECT count(*) FROM feed_entry WHERE feed = id) AS entries FROM feed
                    ORDER BY coalesce(title, address) COLLATE NOCASE, id
                    """
            ).compactMap(StoredFeed.init)
        }
    }

    /// Keeps a feed. Of one that is there already only `follows` changes, `ignoresRobots` where it is told, and the
    /// title where it has none.
    ///
    /// - Returns: whether it is new.
    @discardableResult
    public func addFeed(_ address: WebAddress, title: String? = nil, follows: Bool = false, ignoresRobots: Bool? = nil)
        throws -> Bool
    {
        try write { db in
            let isNew =
                try Int.fetchOne(
                    db, sql: "SELECT 1 FROM feed WHERE address = ?", arguments: [address.text]) == nil
            try db.execute(
                sql: """
                    INSERT INTO feed (address, title, follows, ignores_robots) VALUES (?1, ?2, ?3, coalesce(?4, FALSE))
                    ON CONFLICT DO UPDATE SET follows = excluded.follows, ignores_robots = coalesce(?4, ignores_robots),
                        title = coalesce(title, excluded.title)
                    """, arguments: [address.text, title, follows, ignoresRobots])
            return isNew
        }
    }

    /// Forgets a feed; what came from it stays.
    ///
    /// - Returns: whether there was one.
    @discardableResult
    public func removeFeed(_ address: WebAddress) throws -> Bool {
        try write { db in
            try db.execute(sql: "DELETE FROM feed WHERE address = ?", arguments: [address.text])
            return db.changesCount > 0
        }
    }

    /// Those of `entries` that were not read from the feed before, or said something else then.
    public func newEntries(_ entries: [Feed.Entry], of feed: Int64) throws -> [Feed.Entry] {
        try read { db in
            let statement = try db.cachedStatement(sql: "SELECT content FROM feed_entry WHERE feed = ? AND key = ?")
            return try entries.filter { entry in
                try Int64.fetchOne(statement, arguments: [feed, Fingerprint.of(entry.key)]) != entry.fingerprint
            }
        }
    }

    /// Keeps what came of looks at feeds; after their articles were added, so that none is lost where the program dies.
    public func record(_ visits: [FeedVisit]) throws {
        try write { db in
            for visit in visits { try record(visit, db) }
        }
    }

    private func record(_ visit: FeedVisit, _ db: Database) throws {
        // Two feeds that moved to one address are one.
        if let address = visit.address {
            try db.execute(
                sql: "UPDATE OR IGNORE feed SET address = ? WHERE id = ?", arguments: [address.text, visit.feed])
        }
        let time = Int64(visit.time.timeIntervalSince1970)
        try db.execute(
            sql: """
                UPDATE feed SET title = coalesce(?1, title), checked = ?2, quiet_until = ?3, error = ?4,
                    failing = CASE WHEN ?4 IS NOT NULL THEN coalesce(failing, ?2) END WHERE id = ?5
                """,
            arguments: [visit.title, time, visit.quietSeconds.map { time + Int64($0) }, visit.error, visit.feed])
        guard visit.error == nil, !visit.isUnchanged else { return }
        try db.execute(
            sql: "UPDATE feed SET etag = ?, last_modified = ? WHERE id = ?",
            arguments: [visit.etag, visit.lastModified, visit.feed])
        for entry in visit.entries {
            try db.cachedStatement(
                sql: """
                    INSERT INTO feed_entry SELECT ?1, ?2, ?3 WHERE EXISTS (SELECT 1 FROM feed WHERE id = ?1)
                    ON CONFLICT DO UPDATE SET content = excluded.content
                    """
            ).execute(arguments: [visit.feed, Fingerprint.of(entry.key), entry.fingerprint])
        }
    }
}

extension StoredFeed {
    fileprivate init?(_ row: Row) {
        guard let address = WebAddress(row["address"]) else { return nil }
        func date(_ column: String) -> Date? { (row[column] as Double?).map(Date.init(timeIntervalSince1970:)) }
        self.init(
            id: row["id"], address: address, title: row["title"], follows: row["follows"],
            ignoresRobots: row["ignores_robots"], etag: row["etag"],
            lastModified: row["last_modified"], checked: date("checked"), quietUntil: date("quiet_until"),
            error: row["error"], failingSince: date("failing"), entries: row["entries"])
    }
}
