import Foundation
import SaysoCore
import SaysoExtraction
import SaysoModel
import Synchronization

/// Looks what is new in an archive's feeds, and adds it.
public struct FeedRefresh: Sendable {
    /// How far it has got.
    public struct Progress: Hashable, Sendable {
        /// Feeds looked at.
        public var done = 0
        /// Feeds to be looked at.
        public var feeds = 0
        /// Articles added.
        public var added = 0
    }

    /// What came of it.
    public struct Summary: Hashable, Sendable {
        /// Feeds looked at.
        public var feeds = 0
        /// Those of them that had not changed.
        public var unchanged = 0
        /// Those of them that could not be read.
        public var failed = 0
        /// Those that were left alone, as their servers want it.
        public var skipped = 0
        /// Articles added.
        public var added = 0
        /// Pages of entries that could not be read.
        public var pagesFailed = 0
    }

    /// What is told while it goes on, from more than one thread.
    public enum Event: Sendable {
        /// A feed was looked at, or articles were added and can be seen.
        case progress(Progress)
        /// A feed, or a page that it names, could not be read; the rest goes on.
        case failure(name: String, reason: String)
        /// Of a page not all was read: see `Entry.warning`.
        case warning(String)
    }

    private let archive: Archive
    private let client: WebClient
    private let extractor: QuoteExtractor
    /// How many articles may wait to be added before no more are fetched.
    var mostWaiting = 256

    /// A refresh of the feeds of `archive`.
    public init(of archive: Archive, client: WebClient = WebClient(), extractor: QuoteExtractor = QuoteExtractor()) {
        self.archive = archive
        self.client = client
        self.extractor = extractor
    }

    /// Looks at `feeds` at `time`. Blocks until all that is new is added; stops early, with what is in, where `tell`
    /// returns false. Throws ``ArchiveError``.
    public func run(
        _ feeds: [StoredFeed], at time: Date = Date(), tell: @escaping @Sendable (Event) -> Bool = { _ in true }
    ) throws -> Summary {
        let oldest = Date(timeIntervalSinceNow: -RobotsCache.lifetime)
        client.robots.recall(try archive.siteRobots(since: oldest), at: Date())
        let awake = feeds.filter { $0.quietUntil.map { $0 <= time } ?? true }
        let round = FeedRound(
            archive: archive, client: client, feeds: awake, time: time, mostWaiting: mostWaiting, tell: tell)
        let ingest = Ingest(into: archive, extractor: extractor, mostAhead: mostWaiting)
        try ingest.add(
            { try round.read($0) },
            tell: { event in
                switch event {
                case .progress(let progress): round.note(added: progress.added)
                case .warning(let text): round.warn(text)
                case .failure: break  // None: what can't be fetched is told by the round.
                }
                return round.isWanted
            })
        var (visits, summary) = try round.result()
        try archive.record(visits)
        try archive.keep(client.robots.news(), forgettingThoseBefore: oldest)
        summary.skipped = feeds.count - awake.count
        return summary
    }
}
