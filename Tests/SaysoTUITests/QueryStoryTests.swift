import SaysoCore
import SaysoModel
import Testing

@testable import SaysoTUI

/// Filtering by a query, and searches that are saved, key by key.
@Suite struct QueryStoryTests {
    private func session() throws -> Session { Session(try Fixture.archive()) }

    @Test func aQueryIsChipsOfWhichEscapeTakesTheLast() throws {
        let session = try session().type("Fferries speaker:lindqvist<Enter>")
        #expect(session.state.filter.parts.count == 2)
        #expect(session.state.quotes.count == 1)
        #expect(session.frame.line(0).contains("ferries ×"))
        #expect(session.frame.line(0).contains("speaker:lindqvist ×"))
        session.type("<Esc>")
        #expect(session.state.quotes.count == 3)
        session.type("<Esc>")
        #expect(session.state.filter.isEmpty)
    }

    @Test func aBadQueryMarksTheWordAndLeavesTheListAlone() throws {
        let session = try session().type("Fspeeker:lindqvist ferries")
        #expect(session.state.prompt?.query.toldError(in: "speeker:lindqvist ferries")?.range == 0..<7)
        session.type("<Enter>")
        #expect(session.state.prompt != nil)
        #expect(session.state.filter.isEmpty)
        #expect(session.state.quotes.count == 8)
        session.type("<Esc>")
        #expect(session.state.prompt == nil)
        #expect(session.state.filter.isEmpty)
    }

    @Test func whatIsOnlyUnfinishedIsToldWhenItIsEntered() throws {
        let session = try session().type("Fferries speaker:")
        #expect(session.frame.cells.allSatisfy { $0.role != .error })
        session.type("<Enter>")
        #expect(session.frame.cells.contains { $0.role == .error })
        session.type("okafor<Enter>")
        #expect(session.state.quotes.count == 1)
    }

    @Test func tabCompletesFieldsAndValues() throws {
        let session = try session().type("Fsp<Tab>")
        #expect(session.state.prompt?.editor.text == "speaker:")
        #expect(session.state.prompt?.query.suggestions.first?.text == "Petra Lindqvist")
        session.type("oka<Tab>")
        #expect(session.state.prompt?.editor.text == "speaker:\"Tomas Okafor\" ")
        session.type("k<Tab>d<Tab><Enter>")
        #expect(session.state.filter.parts.count == 2)
        #expect(session.state.quotes.count == 1)
    }

    @Test func suggestionsAreChosenByTheArrows() throws {
        let session = try session().type("Fkind:<Down><Tab>")
        #expect(session.state.prompt?.editor.text == "kind:mixed ")
        session.type("<Up><Tab>")
        #expect(session.state.prompt?.editor.text == "kind:mixed has:")
    }

    @Test func slashStaysPlainWords() throws {
        #expect(try session().type("/speaker:<Enter>").state.filter.parts == [.words("speaker:")])
    }

    @Test func helpBeginsAQuery() throws {
        let session = try session().type("?publisher:<Enter>")
        #expect(session.state.prompt?.editor.text == "publisher:")
    }

    @Test func marksAndTagsAreAskedFor() throws {
        let session = try session().type("<Enter>M").type("Fmarked:yes<Enter>")
        #expect(session.state.quotes.count == 1)
        session.type("<Esc>]M").type("Fmarked:yes<Enter>")
        #expect(session.state.quotes.count == 2)
    }

    // MARK: - Saved searches

    @Test func aSearchIsSavedAndPutOnAgain() throws {
        let session = try session().type("g2<Enter>/ferr<Enter>gFPetra on ferries<Enter>")
        #expect(session.state.notice?.text == "Saved as “Petra on ferries”")
        session.type("X").type("gf")
        guard case .chooser(let chooser) = session.state.overlays.last else {
            Issue.record("no list of searches")
            return
        }
        #expect(chooser.items.map(\.title) == ["Petra on ferries"])
        #expect(chooser.items.map(\.hint) == ["speaker:\"Petra Lindqvist\" ferr*"])
        #expect(chooser.items.map(\.detail) == ["1"])
        session.type("<Enter>")
        #expect(session.state.filter.parts.count == 2)
        #expect(session.state.quotes.count == 1)
    }

    @Test func aSavedSearchIsRenamedAndDeleted() throws {
        let session = try session().type("Fferries<Enter>gFA<Enter>gR<Enter>^uB<Enter>gf")
        guard case .chooser(let chooser) = session.state.overlays.last else {
            Issue.record("no list of searches")
            return
        }
        #expect(chooser.items.map(\.title) == ["B"])
        session.type("<Delete>")
        guard case .chooser(let chooser) = session.state.overlays.last else {
            Issue.record("the list of searches is gone")
            return
        }
        #expect(chooser.items.isEmpty)
    }

    // MARK: - Screens

    @Test(arguments: [
        "query-fields": "F", "query-values": "Fferries speaker:", "query-error": "Fferries speeker:x kind:direct",
        "query-no-hits": "Fferries kind:mixed speaker:okafor<Enter>",
        "searches": "Fferries kind:direct<Enter>gFFerries, word for word<Enter>gf",
    ])
    func screen(name: String, keys: String) throws {
        try expectGolden(session().type(keys).frame, name)
    }

    @Test func theLineInASmallWindow() throws {
        let session = Session(try Fixture.archive(), size: Size(width: 40, height: 8)).type("Fwords speeker:x y")
        try expectGolden(session.frame, "query-small")
    }
}
