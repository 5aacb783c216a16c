import SaysoCore
import SaysoModel
import Testing

@testable import SaysoTUI

/// Everything that opens over the panes, and every line at the bottom, as it stands on the screen; what is not here stands
/// with what it is about.
@Suite struct OverlayScreenTests {
    private func session(
        _ size: Size = Size(width: 80, height: 24), hasUnicode: Bool = true, settings: String = ""
    ) throws -> Session {
        let archive = try Fixture.archive()
        try archive.add([Fixture.rerun])
        try archive.add(Fixture.versions)
        _ = try archive.save(Filter([.words("ferries night")]), as: "Ferries at night")
        return Session(archive, size: size, hasUnicode: hasUnicode, settings: settings)
    }

    @Test(arguments: [
        "quote-topics": "<Enter>]t", "citations": "gy", "formats": "x", "changed": "gH", "no-marks": "g'",
        "no-tags": "g#", "no-notes": "ga", "no-corrections": "cl", "no-feeds": "gw", "rename": "gR",
        "names": "fbridge<Enter><Enter>cs", "merge": "g2cm", "compare-on": "g2jC",
        "tag": "<Enter>#new", "nothing": "?zebra", "no-hits": "Szebra", "chosen": "?<Down><Down>",
    ])
    func picker(name: String, keys: String) throws {
        try expectGolden(try session().type(keys).frame, "picker-\(name)")
    }

    @Test func pickerOfWhomToCompare() throws {
        let session = try session().type("Tferries<Enter>g2C")
        session.choose { if case .chooseSpeaker(let index) = $0 { index == 2 } else { false } }
        try expectGolden(session.frame, "picker-compared")
    }

    @Test func pickerOfFeedsThatCanAndCannotBeRead() throws {
        let archive = try Archive.inMemory()
        for name in ["gazette", "courier"] {
            try archive.addFeed(try #require(WebAddress("https://\(name).example/feed")), title: name)
        }
        var feeds = try archive.feeds()
        feeds[0].checked = .distantPast
        feeds[1].error = "there is no host"
        let session = try session().type("gw")
        session.send(.answer(.feeds(feeds)))
        try expectGolden(session.frame, "picker-feeds")
    }

    @Test func pickerInASCII() throws {
        try expectGolden(try session(hasUnicode: false).type("S<Down>").frame, "picker-ascii")
    }

    @Test(arguments: [
        "words": "/ferr", "save-search": "g2<Enter>gF", "rename": "gR<Enter>", "file": "x<Enter>", "command": "|",
        "mark": "m", "go-to-mark": "'", "sequence": "12g",
        "long": "/aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj"
            + " kkkk llll mmmm nnnn oooo pppp<Left>",
    ])
    func bottomLine(name: String, keys: String) throws {
        try expectGolden(try session().type(keys).frame, "line-\(name)")
    }

    @Test(arguments: [Notice.Level.information, .warning, .error]) func notice(level: Notice.Level) throws {
        let session = try session()
        session.send(.notice(Notice("The bridge is closed", level)))
        try expectGolden(session.frame, "line-\(level)")
    }

    /// What a speaker's page leads to, and what is between.
    @Test(
        arguments: [
            "met": { if case .page(.met) = $0 { true } else { false } },
            "beside": { if case .page(.beside) = $0 { true } else { false } },
        ] as [String: @Sendable (PageAction) -> Bool])
    func page(name: String, isWanted: @Sendable (PageAction) -> Bool) throws {
        let session = try session().type("fbridge<Enter><Enter>i")
        session.choose(isWanted)
        try expectGolden(session.frame, "page-\(name)")
    }

    @Test func pageWithABarChosen() throws {
        try expectGolden(try session().type("fbridge<Enter><Enter>i]]").frame, "page-bar")
    }

    @Test func pageOfOneWhoSaidNothing() throws {
        let session = try session()
        func speaker(_ name: String) throws -> ID<Speaker> {
            try #require(session.state.speakers.rows.first { $0.name == name }?.id)
        }
        let topic = try #require(session.state.topics.rows.first { $0.name == "ferries" }?.id)
        session.visit(.compare([try speaker("Tomas Okafor"), try speaker("Bo Rask")], topic))
        try expectGolden(session.frame, "page-silent")
    }

    @Test func pageOfWhatIsGone() throws {
        let session = try session()
        session.visit(.topic(ID(rawValue: 4711)))
        try expectGolden(session.frame, "page-gone")
    }

    @Test func pageThatCannotBeRead() throws {
        let session = try session()
        session.change { $0.turn(to: .topic(ID(rawValue: 1))) }
        let page = try #require(session.page)
        session.send(
            .refused(.page(page.subject, .subject, generation: page.generation), reason: "the archive is locked"))
        try expectGolden(session.frame, "page-refused")
    }
}

extension Session {
    /// Opens a page, whatever leads there.
    fileprivate func visit(_ subject: Page.Subject) {
        change { $0.turn(to: subject) }
        send(.drawn)
    }
}
