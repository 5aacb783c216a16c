import Foundation
import SaysoCore
import SaysoModel
import Synchronization

/// One round through the feeds: read on one thread, while what is found is added on another.
final class FeedRound: Sendable {
    private struct State {
        var visits: [FeedVisit] = []
        var summary = FeedRefresh.Summary()
        var progress: FeedRefresh.Progress
        var failure: (any Error)?
        var isWanted = true
    }

    /// An entry whose page is to be read.
    private struct Linked {
        var feed: Feed
        var entry: Feed.Entry
        var visit: Int
        var request: WebRequest
    }

    private let archive: Archive
    private let client: WebClient
    private let feeds: [StoredFeed]
    private let time: Date
    private let found: Found
    private let tell: @Sendable (FeedRefresh.Event) -> Bool
    private let state: Mutex<State>

    init(
        archive: Archive, client: WebClient, feeds: [StoredFeed], time: Date, mostWaiting: Int,
        tell: @escaping @Sendable (FeedRefresh.Event) -> Bool
    ) {
        self.archive = archive
        self.client = client
        self.feeds = feeds
        self.time = time
        self.tell = tell
        found = Found(capacity: mostWaiting)
        state = Mutex(State(progress: FeedRefresh.Progress(feeds: feeds.count)))
    }

    /// Whether anybody wants the rest.
    var isWanted: Bool { state.withLock { $0.isWanted } }

    /// What came of it. Throws what the archive threw.
    func result() throws -> ([FeedVisit], FeedRefresh.Summary) {
        try state.withLock { state in
            if let failure = state.failure { throw failure }
            if !state.isWanted {
                // What was not added must come again: the feeds are sent whole the next time, and what is there is
                // known then.
                for index in state.visits.indices {
                    state.visits[index].entries = []
                    (state.visits[index].etag, state.visits[index].lastModified) = (nil, nil)
                }
            }
            return (state.visits, state.summary)
        }
    }

    /// So many articles are in the archive.
    func note(added: Int) {
        send { state in
            state.summary.added = added
            state.progress.added = added
            return .progress(state.progress)
        }
    }

    /// Tells of what is no failure.
    func warn(_ text: String) { send { _ in .warning(text) } }

    /// Hands over every new article of the feeds: those that stand in them first, then those of the pages they name.
    ///
    /// Fetching goes on by itself meanwhile: were an answer to wait for articles to be added, its server would be taken for
    /// slow. So it is the next request that waits, where many articles do.
    func read(_ put: (Result<GivenArticle, ReadingError>) throws -> Void) throws {
        Thread.detachNewThread { [self, found] in
            // What the archive threw is kept for the result.
            try? fetch { found.add($0) }
            found.finish()
        }
        var isTaken = true
        while let article = found.next() {
            guard isTaken else { continue }
            do { try put(article) } catch {
                isTaken = false
                state.withLock { $0.isWanted = false }
            }
        }
    }

    private func fetch(_ put: (Result<GivenArticle, ReadingError>) throws -> Void) throws {
        do {
            var linked: [Linked] = []
            let requests = feeds.map {
                WebRequest(
                    $0.address, etag: $0.etag, lastModified: $0.lastModified, accept: WebRequest.feed,
                    isNamed: $0.ignoresRobots)
            }
            try client.fetch(requests, isWanted: { isWanted }, isReady: { found.hasRoom }) { index, outcome in
                linked += try take(outcome, of: feeds[index], put)
                return isWanted
            }
            try client.fetch(linked.map(\.request), isWanted: { isWanted }, isReady: { found.hasRoom }) {
                index, outcome in
                try take(outcome, of: linked[index], put)
                return isWanted
            }
        } catch {
            state.withLock { $0.failure = error is ArchiveError ? error : nil }
            throw error
        }
    }

    // MARK: - Feeds

    /// Hands over what stands in the feed; what is to be read from its page.
    private func take(
        _ outcome: WebClient.Outcome, of stored: StoredFeed, _ put: (Result<GivenArticle, ReadingError>) throws -> Void
    ) throws -> [Linked] {
        var visit = FeedVisit(to: stored.id, at: time)
        var feed = Feed()
        do {
            let response = try outcome.get()
            visit.address = response.permanentAddress == stored.address ? nil : response.permanentAddress
            visit.isUnchanged = response.isUnchanged
            visit.etag = response.headers["etag"]
            visit.lastModified = response.headers["last-modified"]
            if !response.isUnchanged {
                feed = try Feed.read(response.body, address: response.address, charset: response.charset)
                visit.title = feed.title
            }
        } catch {
            visit.error = "\(error)"
            switch error {
            case FetchError.status(_, let seconds), FetchError.robotsUnknown(_, let seconds):
                visit.quietSeconds = seconds
            default: break
            }
        }
        let fresh = try archive.newEntries(feed.entries, of: stored.id)
        let toFollow = fresh.filter { stored.follows && !$0.isWhole && $0.address != nil }
        visit.entries = fresh.filter { !toFollow.contains($0) }
        for entry in visit.entries {
            if let article = entry.article(in: feed) {
                try put(.success(GivenArticle(article, place: stored.address.text)))
            }
        }
        let number = note(visit, of: stored)
        return toFollow.compactMap { entry in
            entry.address.map { Linked(feed: feed, entry: entry, visit: number, request: WebRequest($0)) }
        }
    }

    /// Keeps what came of the feed; its number.
    private func note(_ visit: FeedVisit, of stored: StoredFeed) -> Int {
        if let error = visit.error { send { _ in .failure(name: stored.name, reason: error) } }
        var number = 0
        send { state in
            number = state.visits.count
            state.visits.append(visit)
            state.summary.feeds += 1
            state.summary.unchanged += visit.isUnchanged ? 1 : 0
            state.summary.failed += visit.error == nil ? 0 : 1
            state.progress.done += 1
            return .progress(state.progress)
        }
        return number
    }

    // MARK: - Pages

    private func take(
        _ outcome: WebClient.Outcome, of linked: Linked, _ put: (Result<GivenArticle, ReadingError>) throws -> Void
    ) throws {
        do {
            let response = try outcome.get()
            var given = try Page.article(response, name: linked.request.address.text)
            given.article.publisher = given.article.publisher ?? linked.feed.title
            given.article.date = given.article.date ?? linked.entry.article(in: linked.feed)?.date
            try put(.success(given))
            state.withLock { $0.visits[linked.visit].entries.append(linked.entry) }
        } catch let error as FetchError {
            send { state in
                state.summary.pagesFailed += 1
                if error.isForGood {
                    state.visits[linked.visit].entries.append(linked.entry)
                } else {
                    // So that the feed is given again, and the page tried again.
                    state.visits[linked.visit].etag = nil
                    state.visits[linked.visit].lastModified = nil
                }
                return .failure(name: linked.request.address.text, reason: error.description)
            }
        }
    }

    /// Changes what is known, and tells of it.
    private func send(_ change: (inout State) -> FeedRefresh.Event) {
        let event = state.withLock { change(&$0) }
        if !tell(event) { state.withLock { $0.isWanted = false } }
    }
}

/// Articles that were fetched and wait to be taken.
private final class Found: Sendable {
    private let waiting = Mutex<[Result<GivenArticle, ReadingError>]>([])
    private let ready = DispatchSemaphore(value: 0)
    private let capacity: Int

    init(capacity: Int) { self.capacity = capacity }

    /// Whether more should be fetched.
    var hasRoom: Bool { waiting.withLock { $0.count < capacity } }

    func add(_ article: Result<GivenArticle, ReadingError>) {
        waiting.withLock { $0.append(article) }
        ready.signal()
    }

    /// Nothing more will come.
    func finish() { ready.signal() }

    /// The next, waited for; nil at the end.
    func next() -> Result<GivenArticle, ReadingError>? {
        ready.wait()
        return waiting.withLock { $0.isEmpty ? nil : $0.removeFirst() }
    }
}

extension FetchError {
    /// Whether trying again is of no use.
    fileprivate var isForGood: Bool {
        switch self {
        case .badAddress, .privateAddress, .badRedirect, .unexpected, .tooLarge, .forbidden: true
        case .status(let code, _): (400..<500).contains(code) && code != 408 && code != 429
        default: false
        }
    }
}
