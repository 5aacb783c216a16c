import ArgumentParser
import Foundation
import LoopbackServer
import SaysoCore
import SaysoFetch

struct Feeds: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Refresh feeds from a server on this machine, of which every tenth is slow or broken, twice.",
        discussion: "Each feed is on a host of its own (127.0.0.2 and on), as feeds mostly are.")

    @Option(help: "How many feeds, at most 250.") var feeds = 200
    @Option(help: "How many entries each has.") var entries = 20

    func run() throws {
        let hosts = (0..<min(250, feeds)).map { "127.0.0.\($0 + 2)" }
        let entries = entries
        let server = try LoopbackServer(addresses: hosts) { request in
            guard request.path != "/robots.txt" else { return .reply(404) }
            let number = Int(request.path.dropFirst()) ?? 0
            if number % 10 == 9 { return Self.misbehaviour[number / 10 % Self.misbehaviour.count] }
            let etag = "\"\(number)\""
            if request.headers["if-none-match"] == etag { return .reply(304, ["ETag": etag]) }
            return .reply(200, ["ETag": etag], body: Self.feed(number, entries: entries))
        }
        let folder = FileManager.default.temporaryDirectory.appending(path: "sayso-bench-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let archive = try Archive(path: folder.appending(path: "archive.sqlite").path)
        for (number, host) in hosts.enumerated() {
            guard let address = WebAddress(server.url("/\(number)", host: host)) else { continue }
            try archive.addFeed(address)
        }
        var client = WebClient()
        client.rules.allowsPrivate = true
        client.rules.seconds = 5
        for round in ["first", "second"] {
            let before = (requests: server.requests.count, bytes: server.bytesSent)
            let start = ContinuousClock.now
            let summary = try FeedRefresh(of: archive, client: client).run(archive.feeds())
            let seconds = (ContinuousClock.now - start) / .seconds(1)
            print(
                "\(round): \(String(format: "%.2f", seconds)) s, \(server.requests.count - before.requests) requests, "
                    + "\(server.bytesSent - before.bytes) bytes, \(summary.added) articles added, "
                    + "\(summary.unchanged) unchanged, \(summary.failed) failed")
        }
    }

    private static let misbehaviour: [LoopbackServer.Answer] = [
        .silence, .reply(500), .reset, .raw(Array("HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n<rss>".utf8)),
        .reply(200, body: Array("<rss><channel><item>".utf8)),
        .endless(Array("<!-- -->".utf8), every: 50, after: Array("HTTP/1.1 200 OK\r\n\r\n<rss>".utf8)),
    ]

    private static func feed(_ number: Int, entries: Int) -> [UInt8] {
        let items = (0..<entries).map { entry in
            """
            <item><title>Report \(entry) of desk \(number)</title><guid>\(number)-\(entry)</guid><description>\
            “The bridge \(entry) of district \(number) is open to all but the mayor,” said Ole Berg, who keeps its keys. \
            Ada Lund, the mayor, denied on Monday that she had asked for the keys.</description></item>
            """
        }
        return Array(("<rss><channel><title>Desk \(number)</title>" + items.joined() + "</channel></rss>").utf8)
    }
}
