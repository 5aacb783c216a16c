import Foundation

/// A feed that the archive is filled from.
public struct StoredFeed: Hashable, Sendable, Identifiable {
    /// Its number.
    public var id: Int64
    /// Where it is.
    public var address: WebAddress
    /// What it calls itself; nil until it was read.
    public var title: String?
    /// Whether entries without their whole text are read from their page.
    public var follows: Bool
    /// Whether it is read even where its site's `robots.txt` keeps it from robots, as the user wants it; its pages are not.
    public var ignoresRobots: Bool
    /// `ETag` of what was read last.
    public var etag: String?
    /// `Last-Modified` of what was read last.
    public var lastModified: String?
    /// When it was last asked for.
    public var checked: Date?
    /// Until when its server wants to be left alone.
    public var quietUntil: Date?
    /// Why it could not be read then.
    public var error: String?
    /// Since when it could not be read; nil where it could, or was found so by an older version.
    public var failingSince: Date?
    /// How many of its entries were read so far.
    public var entries: Int

    /// What it is called on the screen.
    public var name: String { title ?? address.text }
}

/// What came of one look at a feed.
public struct FeedVisit: Hashable, Sendable {
    /// The feed.
    public var feed: Int64
    /// When.
    public var time: Date
    /// Where it is from now on, if elsewhere.
    public var address: WebAddress?
    /// What it calls itself.
    public var title: String?
    /// `ETag` and `Last-Modified`; kept as they are where it did not change.
    public var etag: String?
    /// See `etag`.
    public var lastModified: String?
    /// Whether it has nothing that was not there the last time.
    public var isUnchanged = false
    /// Why it could not be read.
    public var error: String?
    /// For how many seconds its server wants to be left alone.
    public var quietSeconds: Int?
    /// The entries that were read now.
    public var entries: [Feed.Entry] = []

    /// A visit to a feed.
    public init(to feed: Int64, at time: Date) {
        self.feed = feed
        self.time = time
    }
}
