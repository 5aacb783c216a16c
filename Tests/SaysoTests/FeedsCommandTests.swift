import Foundation
import LoopbackServer
import Testing

/// `sayso feeds` and addresses in place of files, against a server on loopback.
struct FeedsCommandTests {
    private let program: Program
    private let server: LoopbackServer

    init() throws {
        program = try Program()
        server = try LoopbackServer { request in
            let page =
                "<html><head><title>Bridge</title></head><body><h1>Bridge</h1>"
                + "<p>“The bridge is open to all but the mayor,” said Ole Berg, who keeps the keys of it.</p></body></html>"
            switch request.path {
            case "/feed":
                return .reply(
                    body: Array(
                        """
                        <rss><channel><title>The \u{1B}]0;evil\u{7}Gazette</title><item><title>Clock</title><guid>1</guid>
                        <description>“It is mine,” said Tilda Voss, the mayor.</description></item></channel></rss>
                        """.replacing("\u{1B}", with: "&#x9B;").replacing("\u{7}", with: "").utf8))
            case "/linked":
                return .reply(
                    body: Array("<rss><channel><item><title>A</title><link>/gone</link></item></channel></rss>".utf8))
            case "/page": return .reply(200, ["Content-Type": "text/html"], body: Array(page.utf8))
            case "/picture": return .reply(200, ["Content-Type": "image/png"], body: [1, 2, 3])
            default: return .reply(404)
            }
        }
    }

    private func feeds(_ arguments: String...) throws -> Program.Outcome {
        try program.run(["feeds"] + arguments + ["--archive", program.archive])
    }

    @Test func aFeedIsAddedRefreshedListedAndRemoved() throws {
        let address = server.url("/feed")
        let added = try feeds("add", address, "--allow-private")
        #expect(added.code == 0 && added.output.contains("Gazette"))
        #expect(!added.output.unicodeScalars.contains("\u{9B}"))
        let refreshed = try feeds("refresh", "--allow-private")
        #expect(refreshed.output == "1 new article from 1 feed\n")
        #expect(try feeds("list").output.contains("1 entry"))
        #expect(try feeds("remove", address).code == 0)
        #expect(try feeds("remove", address).code == EX_NOINPUT)
    }

    @Test func aFeedThatIsNotThereIsNamed() throws {
        #expect(try feeds("refresh").errors.contains("there are no feeds; add one with: sayso feeds add URL"))
        let address = server.url("/feed")
        #expect(try feeds("add", address, "--allow-private").code == 0)
        let typo = try feeds("refresh", address, address + "s", "--allow-private")
        #expect(typo.code == EX_NOINPUT && typo.errors.contains("there is no feed \(address)s"))
        #expect(try feeds("refresh", address, "--allow-private").output == "1 new article from 1 feed\n")
    }

    @Test func pagesThatCannotBeReadAreCounted() throws {
        #expect(try feeds("add", server.url("/linked"), "--follow", "--allow-private").code == 0)
        let refreshed = try feeds("refresh", "--allow-private")
        #expect(refreshed.output == "0 new articles from 1 feed; 1 page not read\n")
        #expect(refreshed.errors.contains("/gone"))
    }

    @Test func listsOfFeedsAreTakenInAndGivenOut() throws {
        let list = "<opml version='2.0'><body><outline text='A' xmlUrl='https://a.example/f'/></body></opml>"
        let path = try program.write(list, to: "feeds.opml")
        #expect(try feeds("import", path).output.hasPrefix("added 1 feed"))
        #expect(try feeds("export").output.contains("xmlUrl=\"https://a.example/f\""))
        #expect(try feeds("import", path).output == "added 0 feeds; 1 known already\n")
        let added = try feeds("add", path)
        #expect(added.code == EX_USAGE && added.errors.contains("sayso feeds import \(path)"))
        let folder = try feeds("import", program.folder)
        #expect(folder.code == EX_IOERR && folder.errors.contains("Is a directory"))
        #expect(try feeds("import", program.folder + "/none").errors.contains("no such file"))
        #expect(try feeds("import", program.write("no list", to: "x.opml")).errors.contains("no list of feeds (OPML)"))
        let broken = try feeds("import", program.write("<opml>\n<body>\n</opml>", to: "y.opml"))
        #expect(
            broken.code == EX_DATAERR && broken.errors.contains("y.opml, line 3: not well-formed XML (mismatched tag)"))
    }

    @Test func privateAddressesAreRefusedUnlessAllowed() throws {
        let refused = try feeds("add", server.url("/feed"))
        #expect(refused.code == EX_UNAVAILABLE)
        #expect(refused.errors.contains("--allow-private"))
        #expect(server.requests.isEmpty)
    }

    /// Behind a proxy it can't be seen where a name leads.
    @Test func noProxyIsUsed() throws {
        let found = try program.shell(
            "http_proxy=http://127.0.0.1:9 all_proxy=http://127.0.0.1:9 $SAYSO extract --allow-private \(server.url("/page"))"
        )
        #expect(found.code == 0 && found.output.contains("Ole Berg"), "\(found.output)")
    }

    @Test func pagesAreReadByTheirAddress() throws {
        let page = server.url("/page")
        let added = try program.run("add", page, "--allow-private", "--archive", program.archive)
        #expect(added.code == 0 && added.output.hasPrefix("added 1 article"))
        let found = try program.run("extract", page, "--allow-private", "--format", "text")
        #expect(found.output.contains("Ole Berg"))
        let picture = try program.run("extract", server.url("/picture"), "--allow-private")
        #expect(picture.code == EX_UNAVAILABLE && picture.errors.contains("image/png"))
        #expect(try program.run("extract", server.url("/gone"), "--allow-private").code == EX_UNAVAILABLE)
    }
}
