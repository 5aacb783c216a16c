import Foundation
import LoopbackServer
import SaysoCore
import Testing

/// Feeds that are refreshed while one reads.
struct FeedsInBrowserTests {
    private let program: Program
    private let server: LoopbackServer

    init() throws {
        program = try Program()
        server = try LoopbackServer { request in
            guard request.path == "/feed" else { return .reply(404) }
            usleep(300_000)
            let items = (1...30).map { number in
                """
                <item><title>News \(number)</title><guid>\(number)</guid><pubDate>Fri, 01 May 2026 10:00:00 GMT</pubDate>
                <description>“Number \(number) is new,” said Tilda Voss, the mayor of Nordhaven.</description></item>
                """
            }
            return .reply(body: Array("<rss><channel><title>Gazette</title>\(items.joined())</channel></rss>".utf8))
        }
        let stories = (1...12).map { number in
            """
            {"title": "Story \(number)", "date": "2024-01-\(9 + number)", "text": "Story \(number)\\n\\n“Number \(number) is \
            done,” said Ada Kestrel, the mayor of Nordhaven. “Wait for it,” Tom Pike warned."}\n
            """
        }
        let path = try program.write(stories.joined(), to: "stories.jsonl")
        #expect(try program.run("add", path, "--archive", program.archive).code == 0)
        let archive = try Archive(path: program.archive)
        try archive.addFeed(try #require(WebAddress(server.url("/feed"))))
    }

    /// The reader and the quote card: what is right of the middle border, below the line on top.
    private func reader(_ screen: String) -> [String] {
        screen.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2).map { line in
            String(line.drop { $0 != "│" }.dropFirst().drop { $0 != "│" && $0 != "├" })
        }
    }

    @Test func newQuotesComeInAndWhatIsReadStays() throws {
        let screen = try TmuxScreen(program, "$SAYSO --archive archive.sqlite --allow-private; echo CODE $?; sleep 600")
        try screen.wait(for: "Number 12 is done")
        try screen.type("j", "j")
        try screen.wait(for: "Number 10 is done")
        try screen.type("Enter", "]")
        let before = try screen.wait(for: "Quote 2 of 2")
        try screen.type("g", "r")
        let after = try screen.wait(for: "54 quotes in 42 articles")
        try screen.wait(for: "30 new articles from 1 feed")
        #expect(reader(before).prefix(10) == reader(after).prefix(10))
        #expect(after.contains("Quote 2 of 2"))
        try screen.type("Q")
        try screen.wait(for: "CODE 0")
    }
}
