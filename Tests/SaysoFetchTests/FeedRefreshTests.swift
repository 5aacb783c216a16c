import Foundation
import LoopbackServer
import SaysoCore
import SaysoModel
import Synchronization
import Testing

@testable import SaysoFetch

struct FeedRefreshTests {
    /// A site whose feed and pages a test may change.
    private final class Site: Sendable {
        let content = Mutex<[String: LoopbackServer.Answer]>([:])

        func set(_ path: String, _ answer: LoopbackServer.Answer) { content.withLock { $0[path] = answer } }
        func answer(_ request: LoopbackServer.Request) -> LoopbackServer.Answer {
            let answer = content.withLock { $0[request.path] } ?? .reply(404)
            if case .reply(200, let headers, _) = answer, let etag = headers["ETag"],
                request.headers["if-none-match"] == etag
            {
                return .reply(304, ["ETag": etag])
            }
            return answer
        }
    }

    private let site = Site()
    private let server: LoopbackServer
    private let archive: Archive
    private var client = WebClient()

    init() throws {
        server = try LoopbackServer { [site] in site.answer($0) }
        archive = try Archive.inMemory()
        client.rules.allowsPrivate = true
        client.rules.seconds = 1
    }

    private func feed(_ items: (title: String, body: String)...) -> LoopbackServer.Answer { feed(of: items) }

    private func feed(of items: [(title: String, body: String)]) -> LoopbackServer.Answer {
        let entries = items.map { title, body in
            "<item><title>\(title)</title><guid>\(title)</guid><link>/\(title)</link>\(body)</item>"
        }
        let text =
            "<rss xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Gazette</title>"
            + entries.joined() + "</channel></rss>"
        return .reply(
            200, ["Content-Type": "application/rss+xml", "ETag": "\"\(text.hashValue)\""], body: Array(text.utf8))
    }

    private func whole(_ text: String) -> String { "<content:encoded>&lt;p&gt;\(text)&lt;/p&gt;</content:encoded>" }

    private func page(_ text: String) -> LoopbackServer.Answer {
        let html = "<html><head><title>Bridge</title></head><body><h1>Bridge</h1><p>\(text)</p></body></html>"
        return .reply(200, ["Content-Type": "text/html; charset=utf-8"], body: Array(html.utf8))
    }

    @discardableResult
    private func add(_ path: String, follows: Bool = false) throws -> WebAddress {
        let address = try #require(WebAddress(server.url(path)))
        try archive.addFeed(address, follows: follows)
        return address
    }

    private func refresh(at time: Date = Date()) throws -> FeedRefresh.Summary {
        try FeedRefresh(of: archive, client: client).run(archive.feeds(), at: time)
    }

    /// What was asked for, but for the rules for robots.
    private var requests: [String] { server.requests.filter { $0 != "/robots.txt" } }

    private func titles() throws -> [String] {
        try archive.articles(Filter(), narrowedTo: "", offset: 0, limit: 10).map(\.title).sorted()
    }

    @Test func entriesBecomeArticlesOnce() throws {
        site.set("/feed", feed(("Clock", whole("“It is mine,” said Tilda Voss."))))
        try add("/feed")
        #expect(try refresh().added == 1)
        #expect(try refresh().unchanged == 1)
        site.set(
            "/feed",
            feed(("Bridge", whole("“It is open,” said Ole Berg.")), ("Clock", whole("“It is mine,” said Tilda Voss."))))
        let third = try refresh()
        #expect(third.added == 1 && third.unchanged == 0)
        #expect(try titles() == ["Bridge", "Clock"])
        let kept = try #require(archive.feeds().first)
        #expect(kept.title == "Gazette" && kept.entries == 2 && kept.error == nil && kept.checked != nil)
    }

    @Test func pagesAreFollowedWhenAsked() throws {
        site.set("/feed", feed(("bridge", "<description>Short.</description>")))
        site.set("/bridge", page("“The bridge is open to all but the mayor,” said Ole Berg, who keeps the keys of it."))
        try add("/feed", follows: true)
        #expect(try refresh().added == 1)
        #expect(try archive.counts(Filter()).quotes == 1)
        #expect(requests == ["/feed", "/bridge"])
        _ = try refresh()
        #expect(requests == ["/feed", "/bridge", "/feed"])
    }

    @Test func anArticleOfTwoFeedsAndItsPageWasSeenAtThreePlaces() throws {
        let text = "“The bridge is open to all but the mayor,” said Ole Berg, who keeps the keys of it."
        site.set("/feed", feed(("bridge", whole(text))))
        site.set("/other", feed(("bridge", whole(text))))
        site.set("/bridge", page(text))
        let places = try [add("/feed"), add("/other")].map(\.text) + [server.url("/bridge")]
        _ = try refresh()
        try Ingest(into: archive).add { [client] put in try Page.read([places[2]], client: client, put) }
        #expect(try titles() == ["bridge"])
        #expect(try Set(archive.sightings(of: ID(rawValue: 1)).map(\.place)) == Set(places))
    }

    @Test func aPageThatFailedIsTriedAgain() throws {
        site.set("/feed", feed(("bridge", "<description>Short.</description>")))
        site.set("/bridge", .reply(500))
        try add("/feed", follows: true)
        #expect(try refresh().pagesFailed == 1)
        site.set("/bridge", page("“The bridge is open to all but the mayor,” said Ole Berg, who keeps the keys of it."))
        #expect(try refresh().added == 1)
    }

    @Test func aDeadFeedIsToldAndHoldsUpNobody() throws {
        site.set("/good", feed(("Clock", whole("“It is mine,” said Tilda Voss."))))
        site.set("/slow", .silence)
        site.set("/broken", .reply(200, body: Array("<rss><channel>".utf8)))
        site.set("/page", page("No feed at all, but a page."))
        for path in ["/slow", "/broken", "/gone", "/page", "/good"] { try add(path) }
        let summary = try refresh()
        #expect(summary.failed == 4 && summary.added == 1)
        let errors = try Dictionary(uniqueKeysWithValues: archive.feeds().map { ($0.address.text, $0.error) })
        #expect(errors[server.url("/good")] == .some(nil))
        #expect(errors[server.url("/slow")]??.contains("took longer") == true)
        #expect(errors[server.url("/broken")]??.contains("line 1") == true)
        #expect(errors[server.url("/gone")]??.contains("nothing at this address") == true)
        #expect(errors[server.url("/page")]??.contains("no feed") == true)
    }

    @Test func aFeedThatMovedForGoodIsAskedThereNextTime() throws {
        site.set("/old", .reply(301, ["Location": "/new"]))
        site.set("/new", feed(("Clock", whole("“It is mine,” said Tilda Voss."))))
        try add("/old")
        #expect(try refresh().added == 1)
        #expect(try archive.feeds().map(\.address.text) == [server.url("/new")])
        #expect(try refresh().unchanged == 1)
        #expect(requests == ["/old", "/new", "/new"])
    }

    @Test func aServerThatAsksForPatienceIsLeftAlone() throws {
        site.set("/feed", .reply(429, ["Retry-After": "600"]))
        try add("/feed")
        let now = Date()
        #expect(try refresh(at: now).failed == 1)
        #expect(try refresh(at: now + 599).skipped == 1)
        #expect(requests.count == 1)
        site.set("/feed", feed(("Clock", whole("“It is mine,” said Tilda Voss."))))
        #expect(try refresh(at: now + 601).added == 1)
    }

    @Test func feedsOnPrivateAddressesAreRefusedUnlessAllowed() throws {
        site.set("/feed", feed(("Clock", whole("Text."))))
        try add("/feed")
        let summary = try FeedRefresh(of: archive).run(archive.feeds())
        #expect(summary.failed == 1)
        #expect(server.requests.isEmpty)
        #expect(try archive.feeds().first?.error?.contains("--allow-private") == true)
    }

    @Test func fetchingWaitsWhileManyArticlesDo() throws {
        let count = 150
        for number in 0..<count {
            site.set("/\(number)", feed(("T\(number)", whole("“Yes, number \(number),” said Ada Lund."))))
            try add("/\(number)")
        }
        let askedMeanwhile = Mutex(0)
        var refresh = FeedRefresh(of: archive, client: client)
        refresh.mostWaiting = 4
        let summary = try refresh.run(archive.feeds()) { [server] event in
            // The first articles are in; as long as this takes, none are added.
            guard case .progress(let progress) = event, progress.added > 0 else { return true }
            guard askedMeanwhile.withLock({ $0 == 0 }) else { return true }
            usleep(500_000)
            askedMeanwhile.withLock { $0 = server.requests.count }
            return true
        }
        #expect(summary.added == count)
        // Those that are in, those that are being read for quotes, those that wait, and those on their way.
        let expected = 16 + ProcessInfo.processInfo.activeProcessorCount * 9 + 4 + client.rules.perHost + 2
        #expect(askedMeanwhile.withLock(\.self) <= expected)
    }

    // MARK: - Robots

    @Test func whatASiteKeepsFromRobotsIsLeft() throws {
        site.set("/robots.txt", .reply(body: Array("User-agent: *\nDisallow: /feed\nDisallow: /bridge".utf8)))
        site.set("/feed", feed(("clock", whole("Text."))))
        site.set("/news", feed(("bridge", "<description>Short.</description>"), ("quay", "<description/>")))
        site.set("/quay", page("“The quay is open to all but the mayor,” said Ole Berg, who keeps the keys of it."))
        try add("/feed")
        try add("/news", follows: true)
        let summary = try refresh()
        #expect(summary.failed == 1 && summary.pagesFailed == 1 && summary.added == 1)
        #expect(try archive.feeds().contains { $0.error?.contains("(robots.txt)") == true })
        #expect(requests == ["/news", "/quay"])
        // It is asked once for all its feeds and pages.
        #expect(server.requests.count { $0 == "/robots.txt" } == 1)
    }

    @Test func aSiteThatCanNotSayIsLeftForAWhile() throws {
        site.set("/robots.txt", .reply(503, ["Retry-After": "900"]))
        site.set("/feed", feed(("Clock", whole("“It is mine,” said Tilda Voss."))))
        try add("/feed")
        let now = Date()
        #expect(try refresh(at: now).failed == 1)
        #expect(requests.isEmpty)
        #expect(try archive.feeds().first?.error?.contains("error 503); try again in 900 seconds") == true)
        #expect(try refresh(at: now + 899).skipped == 1)
    }

    @Test func refreshingStopsWhereNobodyWantsIt() throws {
        for number in 0..<5 {
            site.set("/\(number)", feed(("T\(number)", whole("“Yes,” said Ada Lund."))))
            try add("/\(number)")
        }
        let summary = try FeedRefresh(of: archive, client: client).run(archive.feeds()) { _ in false }
        #expect(summary.feeds < 5)
    }

    @Test func whatWasNotAddedWhenTheUserStoppedComesTheNextTime() throws {
        let entries = (0..<300).map { (title: "T\($0)", body: whole("“Yes, \($0),” said Ada Lund.")) }
        site.set("/feed", feed(of: entries))
        try add("/feed")
        let isStopped = Mutex(false)
        _ = try FeedRefresh(of: archive, client: client).run(archive.feeds()) { event in
            isStopped.withLock { isStopped in
                if case .progress(let progress) = event, progress.added > 0 { isStopped = true }
                return !isStopped
            }
        }
        _ = try FeedRefresh(of: archive, client: client).run(archive.feeds()) { _ in true }
        #expect(try archive.counts(Filter()).articles == 300)
    }

    @Test func aPageLeadsToItsFeed() throws {
        site.set("/feed", feed(("Clock", whole("Text."))))
        let html =
            "<html><head><link rel=alternate type=application/rss+xml href=/gone><link rel=alternate type=application/atom+xml href=/feed>"
        site.set("/", .reply(200, ["Content-Type": "text/html"], body: Array(html.utf8)))
        let found = try FeedFinder(client: client).find(server.url("/"))
        #expect(found.address.text == server.url("/feed"))
        #expect(found.feed.title == "Gazette")
    }

    @Test func whatRobotsMayFetchIsAskedOnceADay() throws {
        site.set("/feed", feed(("Bridge", "")))
        site.set("/robots.txt", .reply(body: Array("User-agent: *\nDisallow: /secret".utf8)))
        try add("/feed")
        try add("/secret")
        for _ in 1...2 {
            // Each time as another run of the program.
            var client = WebClient()
            client.rules = self.client.rules
            let summary = try FeedRefresh(of: archive, client: client).run(archive.feeds())
            #expect(summary.failed == 1)
        }
        #expect(server.requests.filter { $0 == "/robots.txt" }.count == 1)
        #expect(!server.requests.contains("/secret"))
        // What was said a day ago is forgotten, and so is what a clock put wrong says of tomorrow.
        let kept = try archive.siteRobots(since: .distantPast)
        let cache = RobotsCache()
        for hours in [25.0, -1.0] {
            cache.recall(kept, at: kept[0].time + hours * 3600)
            #expect(cache.answer(of: kept[0].site) == nil)
        }
        cache.recall(kept, at: kept[0].time + 23 * 3600)
        #expect(cache.answer(of: kept[0].site) != nil)
        try archive.keep([], forgettingThoseBefore: kept[0].time + 3600)
        #expect(try archive.siteRobots(since: .distantPast).isEmpty)
    }

    @Test func aFeedThatRobotsMayNotFetchIsReadWhereTheUserWantsIt() throws {
        site.set("/feed", feed(("Bridge", "")))
        site.set("/robots.txt", .reply(body: Array("User-agent: *\nDisallow: /".utf8)))
        let address = try add("/feed")
        let refresh = FeedRefresh(of: archive, client: client)
        #expect(try refresh.run(archive.feeds()).failed == 1)
        try archive.addFeed(address, ignoresRobots: true)
        #expect(try refresh.run(archive.feeds()).failed == 0)
        // A list of feeds that names it again leaves that as it is.
        try archive.addFeed(address)
        #expect(try archive.feeds().map(\.ignoresRobots) == [true])
    }
}
