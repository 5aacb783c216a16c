import SaysoCore
import Testing

@testable import SaysoTUI

/// What a person does with the mouse.
@Suite struct MouseStoryTests {
    private func session() throws -> Session { Session(try Fixture.archive()) }

    @Test func theMouseSelectsOpensAndScrolls() throws {
        let session = try session()
        session.send(.key(.mouse(Mouse(action: .press, row: 6, column: 5))))
        #expect(session.state.articles.selected == 2)
        session.send(.key(.mouse(Mouse(action: .doublePress, row: 4, column: 5))))
        #expect(session.state.focus == .reader)
        session.send(.key(.mouse(Mouse(action: .press, row: 1, column: 15))))
        #expect(session.state.focus == .quotes)
    }

    @Test func aBorderIsDraggedAndKeepsItsPartOfTheWindow() throws {
        let session = try session()
        func mouse(_ action: Mouse.Action, _ row: Int, _ column: Int) {
            session.send(.key(.mouse(Mouse(action: action, row: row, column: column))))
        }
        func readerColumn() -> Int? { session.state.layout.home(of: .reader)?.rect.column }
        #expect(readerColumn() == 36)
        mouse(.press, 10, 36)
        mouse(.drag, 12, 60)
        #expect(readerColumn() == 60)
        #expect(session.state.reader.layout.width == session.state.readerSize.width)
        mouse(.drag, 12, 119)
        #expect(readerColumn() == 98)
        mouse(.drag, 12, 60)
        mouse(.release, 12, 60)
        mouse(.drag, 12, 40)
        #expect(readerColumn() == 60)
        session.send(.resized(Size(width: 140, height: 40)))
        #expect(readerColumn() == 70)
        session.type("5>")
        #expect(readerColumn() == 75)
    }

    @Test func aClickOnAChipTakesItOff() throws {
        let session = try session().type("g2<Enter>gs")
        #expect(session.state.filter.parts.count == 2)
        let column = session.frame.line(0).components(separatedBy: "speaker")[0].count
        session.send(.key(.mouse(Mouse(action: .press, row: 0, column: column))))
        #expect(session.state.filter.parts == [.statements])
        session.send(.key(.mouse(Mouse(action: .press, row: 0, column: 2))))
        #expect(session.state.filter.parts == [.statements])
    }
}
