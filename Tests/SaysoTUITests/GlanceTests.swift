import SaysoCore
import SaysoModel
import Testing

@testable import SaysoTUI

/// A narrowed list shows its rows before it is known how many there are.
@Suite struct GlanceTests {
    private let archive: Archive
    private var state: State
    private var requests: [Request]

    init() throws {
        archive = try Fixture.archive()
        let session = Session(archive)
        session.type("/")
        state = session.state
        let effects = update(&state, with: .key(.character("f")))
        requests = effects.compactMap { if case .request(let request) = $0 { request } else { nil } }
    }

    private mutating func answer(_ isWanted: (Request) -> Bool) throws {
        for request in requests where isWanted(request) {
            if let answer = try archive.answer(request) { _ = update(&state, with: .answer(answer)) }
        }
    }

    private var heading: String {
        let frame = render(state)
        return frame.cells[frame.size.width..<2 * frame.size.width].map(\.text).joined()
    }

    @Test mutating func rowsAreThereBeforeTheirNumber() throws {
        try answer { if case .glance = $0 { true } else { false } }
        let shown = state.articles.rows
        #expect(!shown.isEmpty && state.articles.isLoading)
        #expect(heading.contains("Articles 1/…"))
        try expectGolden(render(state), "glance")
        try answer { if case .list(let query, _, _, _, _) = $0 { query.list == .articles } else { false } }
        #expect(state.articles.rows == shown)
        #expect(heading.contains("Articles 1/\(shown.count) "))
    }

    @Test mutating func whoMovedMeanwhileStaysWhereTheyAre() throws {
        try answer { if case .glance = $0 { true } else { false } }
        _ = update(&state, with: .key(.down))
        for key in [Key.enter, .down] { _ = update(&state, with: .key(key)) }
        let row = try #require(state.articles.selection)
        #expect(state.articles.selected == 1)
        try answer { if case .list = $0 { true } else { false } }
        #expect(state.articles.selection == row)
    }

    @Test mutating func aGlanceThatComesLateIsDropped() throws {
        try answer { if case .list = $0 { true } else { false } }
        let articles = state.articles
        try answer { if case .glance = $0 { true } else { false } }
        #expect(state.articles == articles)
    }
}
