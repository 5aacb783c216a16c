import SaysoCore
import SaysoModel
import Testing

@testable import SaysoTUI

/// Every view and state as it stands on the screen, in letters and roles.
@Suite struct ScreenTests {
    @Test(arguments: [(120, 40), (80, 24), (200, 60), (60, 20), (24, 6), (23, 6)])
    func start(width: Int, height: Int) throws {
        let session = Session(try Fixture.archive(), size: Size(width: width, height: height))
        try expectGolden(session.frame, "start-\(width)x\(height)")
    }

    @Test func loading() throws { try expectGolden(Session(nil).frame, "loading") }

    @Test func emptyArchive() throws { try expectGolden(Session(try Archive.inMemory()).frame, "empty") }

    @Test func failure() throws {
        let session = Session(nil)
        session.send(.failed("/home/ines/news.sqlite is not an archive of sayso"))
        try expectGolden(session.frame, "failure")
    }

    @Test func readingIn() throws {
        let session = Session(try Fixture.archive())
        session.send(.progress(LoadProgress(articles: 3, fraction: 0.42)))
        try expectGolden(session.frame, "reading-in")
    }

    @Test func filteredBySpeaker() throws {
        try expectGolden(Session(try Fixture.archive()).type("g2<Enter>").frame, "filtered-speaker")
    }

    @Test func filteredByTopicAndSpeaker() throws {
        let session = Session(try Fixture.archive()).type("g2<Enter>Tfer<Enter>")
        #expect(session.state.filter.parts.count == 2)
        try expectGolden(session.frame, "filtered-both")
    }

    @Test func noHits() throws {
        try expectGolden(Session(try Fixture.archive()).type("g2<Enter>/zebra<Enter>").frame, "no-hits")
    }

    @Test func narrowing() throws {
        try expectGolden(Session(try Fixture.archive()).type("ffer").frame, "narrowing")
    }

    @Test func narrowingQuotes() throws {
        try expectGolden(Session(try Fixture.archive()).type("g1fpet fer<Enter>").frame, "narrowing-quotes")
    }

    @Test func quotesList() throws { try expectGolden(Session(try Fixture.archive()).type("g1").frame, "quotes") }

    @Test func topicsList() throws { try expectGolden(Session(try Fixture.archive()).type("g2g2").frame, "topics") }

    @Test func reading() throws {
        try expectGolden(Session(try Fixture.archive()).type("<Enter>]").frame, "reading")
    }

    @Test func unlit() throws {
        try expectGolden(Session(try Fixture.archive()).type("<Enter>L").frame, "unlit")
    }

    @Test func findInArticle() throws {
        try expectGolden(Session(try Fixture.archive()).type("<Enter>/the").frame, "find")
    }

    @Test func foreignScripts() throws {
        let session = Session(try Fixture.archive()).type("G<Enter>")
        #expect(session.frame.cells.allSatisfy { !$0.text.contains("\u{1B}") && !$0.text.contains("\u{7}") })
        try expectGolden(session.frame, "scripts")
    }

    @Test func asciiOnly() throws {
        let session = Session(try Fixture.archive(), size: Size(width: 80, height: 24), hasUnicode: false)
        try expectGolden(session.frame, "ascii")
    }

    @Test(arguments: [
        "help": "?", "palette": ":", "speakers": "S", "topics": "Tér", "themes": "gt", "messages": "]]]]]]]]]]gm",
    ])
    func overlay(name: String, keys: String) throws {
        try expectGolden(Session(try Fixture.archive()).type(keys).frame, "overlay-\(name)")
    }

    @Test func quoteDetail() throws {
        try expectGolden(Session(try Fixture.archive()).type("<Enter><Enter>").frame, "overlay-detail")
    }

    @Test(arguments: ["articles": "", "quotes": "g1j", "speakers": "g2", "reader": "<Enter>]", "help": "?copy<Down>"])
    func plain(name: String, keys: String) throws {
        let session = Session(try Fixture.archive(), size: Size(width: 80, height: 24), settings: "plain = true")
        try expectGolden(session.type(keys).frame, "plain-\(name)")
    }

    @Test(arguments: [
        "zoomed": "<Enter>z", "zoomed-list": "g2z", "no-quote": "fweather<Enter><Enter>", "last-quote": "<Enter>G",
        "narrowed-to-nothing": "fzebra", "chips": "g2<Enter>Tfer<Enter>/ferries<Enter>gs", "moved": "10>2<lt>",
        "query": "Fkind:direct OR steel<Enter>",
    ])
    func small(name: String, keys: String) throws {
        let session = Session(try Fixture.archive(), size: Size(width: 80, height: 24))
        try expectGolden(session.type(keys).frame, "small-\(name)")
    }

    @Test(arguments: ["reader": "<Enter>]", "quotes": "g1", "topics": "g2g2", "no-hits": "g2<Enter>/zebra<Enter>"])
    func onePane(name: String, keys: String) throws {
        let session = Session(try Fixture.archive(), size: Size(width: 60, height: 20))
        try expectGolden(session.type(keys).frame, "one-pane-\(name)")
    }

    @Test func asciiReader() throws {
        let session = Session(try Fixture.archive(), size: Size(width: 80, height: 24), hasUnicode: false)
        try expectGolden(session.type("<Enter>]").frame, "ascii-reader")
    }

    @Test func anArchiveThatIsBroughtUpToDate() throws {
        let session = Session(nil, size: Size(width: 80, height: 24))
        session.send(.upgrading(0.42))
        try expectGolden(session.frame, "upgrading")
    }

    @Test(arguments: [
        "empty": "", "topics": "g2g2", "no-hits": "/zebra<Enter>", "prompt": "/ferr", "notice": "]]]]]]]]]",
    ])
    func plainState(name: String, keys: String) throws {
        let archive = name == "empty" ? try Archive.inMemory() : try Fixture.archive()
        let session = Session(archive, size: Size(width: 80, height: 24), settings: "plain = true")
        try expectGolden(session.type(keys).frame, "plain-\(name)")
    }

    @Test func plainBeforeTheArchiveIsThereAndWhereItCannotBeRead() throws {
        let session = Session(nil, size: Size(width: 80, height: 24), settings: "plain = true")
        try expectGolden(session.frame, "plain-loading")
        session.send(.failed("/home/ines/news.sqlite is not an archive of sayso"))
        try expectGolden(session.frame, "plain-failure")
    }

    @Test func overlayInASmallWindow() throws {
        let session = Session(try Fixture.archive(), size: Size(width: 40, height: 12)).type("?quo")
        try expectGolden(session.frame, "overlay-small")
    }
}
