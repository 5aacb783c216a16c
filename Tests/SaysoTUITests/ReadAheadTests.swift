import SaysoCore
import SaysoModel
import Testing

@testable import SaysoTUI

/// Articles that are made ready before they are asked for.
@Suite struct ReadAheadTests {
    private let archive: Archive
    private let session: Session

    init() throws {
        archive = try Fixture.archive()
        session = Session(archive)
    }

    private func requests(_ effects: [Effect]) -> [Request] {
        effects.compactMap { if case .request(let request) = $0 { request } else { nil } }
    }

    /// The articles that `effects` wait for.
    private func awaited(_ effects: [Effect]) -> [ID<Article>] {
        requests(effects).compactMap { if case .article(let id, _, _, _) = $0 { id } else { nil } }
    }

    @Test func aStepToANeighbourWaitsForNothing() throws {
        var state = session.state
        for (key, row) in [("j", 1), ("k", 0)] as [(Character, Int)] {
            let effects = update(&state, with: .key(.character(key)))
            #expect(awaited(effects).isEmpty)
            #expect(state.reader.stored?.id == state.articles.row(at: row)?.id)
            #expect(!state.reader.isLoading)
            _ = update(&state, with: .drawn)
        }
    }

    @Test func aLeapIsAskedFor() throws {
        var state = session.state
        let effects = update(&state, with: .key(.character("G")))
        #expect(awaited(effects) == [state.articles.row(at: 3)?.id])
    }

    @Test func whatWasMadeReadyForAnotherFilterOrWidthIsNotShown() throws {
        session.type("s")
        #expect(session.state.reader.opened?.setting.filter == session.state.filter)
        session.type("jk")
        #expect(session.state.reader.opened?.selected?.isEmpty == false)
        session.send(.resized(Size(width: 80, height: 24)))
        session.type("jk")
        #expect(session.state.reader.opened?.setting.width == session.state.readerSize.width)
    }

    @Test func answersFromBeforeTheArchiveChangedAreDropped() throws {
        var state = session.state
        _ = update(&state, with: .key(.character("j")))
        let request = try #require(requests(update(&state, with: .drawn)).first)
        let late = try #require(try archive.answer(request))
        _ = update(&state, with: .archiveChanged)
        _ = update(&state, with: .drawn)
        _ = update(&state, with: .answer(late))
        #expect(awaited(update(&state, with: .key(.character("j")))) == [state.articles.row(at: 2)?.id])
    }
}
