import SaysoCore
import SaysoModel
import Testing
import Themes

@testable import SaysoTUI

/// Nothing is told by colour alone: what means something different looks different without it, in every theme, however
/// many colours the terminal shows.
@Suite struct ColorlessTests {
    /// A cell without its colours.
    private struct Mark: Hashable {
        var text: String
        var attributes: Attributes
    }

    private static let depths: [ColorDepth] = [.mono, .sixteen, .palette, .direct]

    /// Whether two screens look different without colour and cursor, in every theme, in the rows given or all.
    private func expectDifferent(
        _ first: Frame, _ second: Frame, rows: Range<Int>? = nil, _ what: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        func picture(_ frame: Frame, _ theme: Theme, _ depth: ColorDepth) -> [Mark] {
            let rows = rows ?? 0..<frame.size.height
            return frame.cells[rows.lowerBound * frame.size.width..<rows.upperBound * frame.size.width].map { cell in
                let style = theme.style(cell.role, on: cell.ground, cell.attributes, at: depth)
                return Mark(text: cell.text, attributes: style.attributes)
            }
        }
        for theme in Theme.bundled {
            for depth in Self.depths {
                #expect(
                    picture(first, theme, depth) != picture(second, theme, depth),
                    "\(what) in \(theme.name) at \(depth)", sourceLocation: sourceLocation)
            }
        }
    }

    private func session(_ keys: String = "") throws -> Session { Session(try Fixture.archive()).type(keys) }

    @Test func theRowUnderTheCursor() throws {
        expectDifferent(try session().frame, try session("j").frame, rows: 2..<10, "another row")
    }

    @Test func thePaneWithTheKeyboard() throws {
        expectDifferent(try session("g2").frame, try session("g3").frame, rows: 0..<39, "another pane")
    }

    @Test func theShownTab() throws {
        expectDifferent(try session("").frame, try session("g1").frame, rows: 1..<2, "another tab")
    }

    @Test func theCurrentQuote() throws {
        expectDifferent(try session("<Enter>").frame, try session("<Enter>]").frame, rows: 2..<24, "another quote")
    }

    @Test func whetherQuotesAreLit() throws {
        expectDifferent(try session("<Enter>").frame, try session("<Enter>L").frame, rows: 2..<24, "lights")
    }

    /// The first quote of the article is by another speaker than the one narrowed to.
    @Test func quotesThatTheFilterLeavesOut() throws {
        let all = try session("<Enter>]]").frame
        expectDifferent(all, try session("<Enter>]]s").frame, rows: 6..<8, "left out")
    }

    /// Two articles that are alike but for the kind of their quote.
    @Test(arguments: [(Quote.Kind.direct, Quote.Kind.mixed), (.mixed, .indirect), (.direct, .indirect)])
    func kindsOfQuotes(kinds: (Quote.Kind, Quote.Kind)) throws {
        func frame(_ kind: Quote.Kind) throws -> Frame {
            let archive = try Archive.inMemory()
            let quote = Quote(source: [], cue: [], content: [Span(0, 10)], kind: kind, confidence: 0.9)
            let other = Quote(source: [], cue: [], content: [Span(24, 30)], kind: .direct, confidence: 0.9)
            var extraction = Extraction()
            extraction.quotes = [quote, other]
            let article = Article(id: "a", title: "Title", text: "Words here\n\nand others, said")
            _ = try archive.add([Entry(article: article, extraction: extraction)])
            return Session(archive).type("<Enter>]").frame
        }
        expectDifferent(try frame(kinds.0), try frame(kinds.1), rows: 2..<10, "\(kinds)")
    }

    @Test func matchesAndTheCurrentOne() throws {
        expectDifferent(
            try session("<Enter>/the<Enter>").frame, try session("<Enter>/the<Enter>n").frame, rows: 2..<24, "a match")
        expectDifferent(
            try session("<Enter>").frame, try session("<Enter>/the<Enter>").frame, rows: 2..<24, "matches")
    }

    @Test func whatAListIsNarrowedTo() throws {
        expectDifferent(
            try session("fferries<Enter>").frame, try session("frun<Enter>").frame, rows: 2..<3, "what was typed")
    }

    @Test func whoIsNarrowedTo() throws {
        expectDifferent(try session("g2").frame, try session("g2s").frame, rows: 25..<38, "the speaker chosen")
    }

    @Test func unreadArticles() throws {
        expectDifferent(try session().frame, try session("U").frame, rows: 2..<4, "unread")
    }

    @Test(arguments: [
        (Notice.Level.information, Notice.Level.warning), (.warning, .error), (.information, .error),
    ])
    func whatIsTold(levels: (Notice.Level, Notice.Level)) throws {
        func frame(_ level: Notice.Level) throws -> Frame {
            let session = try session()
            session.send(.notice(Notice("the bridge is closed", level)))
            return session.frame
        }
        expectDifferent(try frame(levels.0), try frame(levels.1), rows: 39..<40, "\(levels)")
    }

    @Test func keysAmongTheHints() throws {
        let frame = try session().frame
        for column in 0..<frame.size.width where frame[39, column].role == .key {
            #expect(frame[39, column].attributes.contains(.bold))
        }
        #expect((0..<frame.size.width).contains { frame[39, $0].role == .key })
    }

    @Test func theChosenItemAndBar() throws {
        expectDifferent(try session("S").frame, try session("S<Down>").frame, "another item")
        expectDifferent(try session("<Enter>i").frame, try session("<Enter>ij").frame, "another figure")
        expectDifferent(try session("<Enter>i]").frame, try session("<Enter>i]]").frame, rows: 10..<11, "another bar")
    }
}

/// What lies on a coloured ground can be read there.
@Suite struct GroundTests {
    @Test(arguments: Theme.bundled, [ColorDepth.sixteen, .palette, .direct])
    func nothingIsDrawnInTheColorOfItsGround(theme: Theme, depth: ColorDepth) {
        let inks: [Role] = [
            .text, .dim, .accent, .heading, .border, .borderFocus, .key, .warning, .error, .gutter, .quoteDirect,
            .quoteMixed, .quoteIndirect, .quoteDim, .source, .cue, .chart,
        ]
        for ground in [Role.selection, .selectionUnfocused, .quoteCurrent, .overlay] {
            for role in inks + Role.speakers {
                let style = theme.style(role, on: ground, [], at: depth)
                guard style.background != .terminal else { continue }
                #expect(style.foreground != style.background, "\(role) on \(ground)")
            }
        }
    }

    /// A theme's own ink for the selection is what is read there.
    @Test(arguments: Theme.bundled) func theSelectionIsReadInItsOwnInk(theme: Theme) {
        let ink = theme.style(.selection, at: .direct).foreground
        for role in Role.allCases where ink != .terminal {
            #expect(theme.style(role, on: .selection, [], at: .direct).foreground == ink)
        }
    }
}
