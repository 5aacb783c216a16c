import SaysoCore
import SaysoModel
import Testing

@testable import SaysoTUI

/// What the user adds, from the key to the archive and back to the screen.
@Suite struct KeepingTests {
    private let archive: Archive
    private let session: Session

    init() throws {
        archive = try Fixture.archive()
        session = Session(archive)
    }

    private var notice: String { session.state.notice?.text ?? "" }

    private func quote(_ beginning: String) throws -> QuoteRow {
        try #require(try archive.quotes(Filter(), offset: 0, limit: 100).first { $0.content.hasPrefix(beginning) })
    }

    // MARK: - Marks

    @Test func aNamedMarkIsGoneBackTo() throws {
        session.type("<Enter>]ma")
        #expect(notice == "Marked as a")
        #expect(try archive.mark("a")?.words == "“The steel is sound,” … “but the bearings are not.”")
        session.type("qjj'a")
        #expect(session.state.focus == .reader)
        #expect(session.state.reader.quote?.annotations.letters == "a")
        try expectGolden(session.frame, "marked")
        session.type("'b")
        #expect(notice.hasPrefix("There is no mark b"))
        session.type("m<Enter>m%")
        #expect(notice == "A mark is named by a letter or digit")
    }

    @Test func myMarksAreAListOfTheirOwn() throws {
        session.type("M<Enter>]MMmxJmy''")
        try expectGolden(session.frame, "my-marks")
        session.type("<Delete>")
        #expect(try archive.marks().map(\.letter) == ["y", nil])
        session.type("weather<Enter>")
        #expect(session.state.overlays.isEmpty)
        session.type("g'all of<Enter>")
        #expect(session.state.filter.parts.map(session.state.label(of:)) == ["marked:yes"])
    }

    // MARK: - Tags

    @Test func tagsAreSetTakenAwayAndListed() throws {
        session.type("<Enter>]#follow up<Enter>")
        #expect(notice == "Tagged follow up")
        #expect(session.state.reader.quote?.annotations.tags == ["follow up"])
        session.type("]#<Enter>")
        #expect(try archive.tags().map(\.count) == [2])
        session.type("g#")
        try expectGolden(session.frame, "my-tags")
        session.type("<Enter><Enter>")
        #expect(session.state.reader.quote?.annotations.tags == ["follow up"])
        session.type("g#<Enter>all of<Enter>")
        #expect(session.state.filter.parts.map(session.state.label(of:)) == ["tag:\"follow up\""])
        #expect(session.state.quotes.count == 2)
        session.type("<Esc>")
        session.type("#foll<Enter>")
        #expect(notice == "No longer tagged follow up")
    }

    // MARK: - Notes

    @Test func aNoteIsWrittenInTheEditor() throws {
        session.type("<Enter>]a")
        let id = try quote("“The steel").id
        #expect(
            session.effects.last
                == .editNote(.quote(id), text: "", name: "“The steel is sound,” … “but the bearings are not.”"))
        session.send(.noteEdited(.quote(id), "Ask the ministry.\nTwice.\n"))
        #expect(notice == "Note kept")
        #expect(session.state.reader.quote?.annotations.note == "Ask the ministry.\nTwice.")
        session.type("<Enter>")
        try expectGolden(session.frame, "noted-detail")
        session.type("<Esc>ga")
        try expectGolden(session.frame, "my-notes")
        session.type("<Delete><Esc>")
        #expect(try archive.notes().isEmpty)
    }

    // MARK: - Read and unread

    @Test func anArticleIsReadOnceItsEndIsShown() throws {
        #expect(session.state.articles.selection?.additions.isRead == false)
        session.type("<Enter>j")
        #expect(session.state.articles.selection?.additions.isRead == true)
        session.type("U")
        #expect(session.state.articles.selection?.additions.isRead == false)
        session.type("jj")
        #expect(session.state.articles.selection?.additions.isRead == false)
        try expectGolden(session.frame, "unread")
    }

    @Test func aLongArticleIsReadAfterAWhile() throws {
        let small = Session(archive, size: Size(width: 60, height: 8))
        small.type("<Enter>j")
        #expect(small.state.articles.rows.first?.additions.isRead == false)
        small.type("jkjkjkjkjkjk")
        #expect(small.state.articles.rows.first?.additions.isRead == true)
    }

    // MARK: - Corrections

    @Test func aQuoteIsReattributedUndoneAndDoneAgain() throws {
        session.type("<Enter>]rOkafor")
        try expectGolden(session.frame, "reattribute")
        session.type("<Enter>")
        #expect(notice == "Reattributed “The steel is sound,” … “but the bearing…” to Tomas Okafor")
        #expect(session.state.reader.quote?.speakerName == "Tomas Okafor")
        try expectGolden(session.frame, "reattributed")
        session.type("u")
        #expect(notice.hasPrefix("Undone: reattributed"))
        #expect(session.state.reader.quote?.speakerName == "Petra Lindqvist")
        session.type("^r")
        #expect(notice.hasPrefix("Done again"))
        session.type("cl")
        try expectGolden(session.frame, "my-corrections")
    }

    @Test func aNewSpeakerIsOneThatWasTyped() throws {
        session.type("<Enter>rAda Kestrel<Down>")
        session.type("<Enter>")
        #expect(
            try archive.speakers(Filter(), offset: 0, limit: 100).first { $0.name == "Ada Kestrel" }?.kind
                == .organisation)
        session.type("R<Enter>")
        #expect(session.state.reader.quote?.speakerName != "Ada Kestrel")
    }

    @Test func rejectingGoesOnToTheNextQuote() throws {
        session.type("<Enter>]cx")
        #expect(notice.hasPrefix("Rejected “The steel"))
        #expect(session.state.reader.quote?.content == "“We were promised six weeks,”")
        #expect(session.state.quotes.count == 7)
        session.type("u")
        #expect(session.state.reader.quote?.content.hasPrefix("“The steel") == true)
        session.type("cc")
        #expect(session.state.reader.quote?.quote.confidence == 1)
        #expect(session.state.reader.quote?.correction == .confirm)
    }

    @Test func speakersAreMergedAndTheFilterFollows() throws {
        session.type("g2<Enter>g2")
        let before = session.state.filter
        session.type("cmTomas<Enter>")
        #expect(notice == "Merged Petra Lindqvist into Tomas Okafor")
        #expect(session.state.filter != before)
        #expect(session.state.counts?.quotes == 5)
        session.type("u")
        #expect(session.state.speakers.rows.map(\.name).contains("Petra Lindqvist"))
    }

    @Test func wordsAreSelectedAndBecomeAQuote() throws {
        session.type("<Enter>/Dock workers<Enter>v")
        try expectGolden(session.frame, "selecting")
        session.type("wwww<Enter>")
        try expectGolden(session.frame, "selected")
        session.type("<Enter>")
        #expect(session.state.reader.selection == nil)
        #expect(session.state.reader.quote?.content == "Dock workers fear for their jobs")
        #expect(session.state.reader.quote?.correction == .add)
        session.type("<Esc>v3ws<Enter>source<Enter>")
        #expect(session.state.reader.quote?.source.isEmpty == false)
        session.type("uu")
        #expect(try archive.quotes(Filter(), offset: 0, limit: 100).count == 8)
    }

    @Test func aContentIsMendedByItsEnds() throws {
        session.type("<Enter>]]vobo")
        session.type("<Esc>v")
        let span = try #require(session.state.reader.selection?.span)
        #expect(session.state.reader.stored?.article.text.text(at: span) == "“We were promised six weeks,”")
        session.type("hh<Enter>content<Enter>")
        #expect(session.state.reader.quote?.content == "“We were promised")
        session.type("v<Esc>")
        #expect(session.state.reader.selection == nil)
    }

    // MARK: - The session

    @Test func theBrowserIsPutBackAsItWasLeft() throws {
        session.type("g2<Enter>j<Enter>]3k")
        let left = session.state
        let saved = try #require(SavedSession(text: SavedSession(left).text()))
        let next = Session(archive, restoring: saved)
        #expect(next.state.filter == left.filter)
        #expect(next.state.focus == left.focus)
        #expect(next.state.reader.quote?.id == left.reader.quote?.id)
        #expect(next.state.reader.stored?.id == left.reader.stored?.id)
        #expect(next.state.quotes.selected == left.quotes.selected)
        #expect(next.state.label(of: next.state.filter.parts[0]) == left.label(of: left.filter.parts[0]))
        #expect(SavedSession(text: "{}") == nil)
    }

    @Test func pagesArePutBackOneOverTheOther() throws {
        session.type("g2i")
        let below = try #require(session.state.page?.subject)
        session.type("jj").change { $0.turn(to: .history(ID(rawValue: 1))) }
        let saved = try #require(SavedSession(text: SavedSession(session.state).text()))
        let next = Session(archive, restoring: saved)
        #expect(next.state.page?.subject == .history(ID(rawValue: 1)))
        #expect(next.state.page?.content.history != nil)
        next.type("q")
        #expect(next.state.page?.subject == below)
        #expect(next.state.page?.selected == 2)
        #expect(next.state.page?.content.speaker != nil)
        next.type("q")
        #expect(next.state.overlays.isEmpty)
    }

    @Test func theScrollIsPutBackInAWindowOfAnotherWidth() throws {
        let small = Session(archive, size: Size(width: 60, height: 10)).type("<Enter>12j")
        let top = small.state.reader.layout.lines[small.state.reader.top].span
        let next = Session(archive, size: Size(width: 44, height: 10), restoring: SavedSession(small.state))
        let now = next.state.reader.layout.lines[next.state.reader.top].span
        #expect(now.map { now in top.map { now.start <= $0.start && $0.start < now.end } ?? false } == true)
    }
}
