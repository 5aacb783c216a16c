import Foundation
import GRDB

/// What a site answered when it was asked what robots may fetch.
public struct SiteRobots: Hashable, Sendable {
    /// Scheme, host and port.
    public var site: String
    /// Its `/robots.txt`; empty where it has none.
    public var text: String
    /// When it was asked.
    public var time: Date

    /// An answer of a site.
    public init(site: String, text: String, time: Date) {
        self.site = site
        self.text = text
        self.time = time
    }

    /// Where the archive keeps them; `asked`: seconds since 1970.
    static let table = """
        CREATE TABLE site_robots (
            site TEXT PRIMARY KEY,
            text TEXT NOT NULL,
            asked INTEGER NOT NULL
        ) WITHOUT ROWID;
        """
}

extension Archive {
    /// What sites said since `time`.
    public func siteRobots(since time: Date) throws -> [SiteRobots] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT site, text, asked FROM site_robots WHERE asked > ?",
                arguments: [Int64(time.timeIntervalSince1970)]
            ).map { SiteRobots(site: $0[0], text: $0[1], time: Date(timeIntervalSince1970: $0[2])) }
        }
    }

    /// Keeps what sites said, and forgets what they said before `time`.
    public func keep(_ sites: [SiteRobots], forgettingThoseBefore time: Date) throws {
        try write { db in
            try db.execute(
                sql: "DELETE FROM site_robots WHERE asked <= ?", arguments: [Int64(time.timeIntervalSince1970)])
            for site in sites {
                try db.execute(
                    sql: "INSERT OR REPLACE INTO site_robots (site, text, asked) VALUES (?, ?, ?)",
                    arguments: [site.site, site.text, Int64(site.time.timeIntervalSince1970)])
            }
        }
    }
}
