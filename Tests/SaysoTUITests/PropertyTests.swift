import SaysoCore
import SaysoModel
import SeededNumbers
import Testing

@testable import SaysoTUI

@Suite struct PropertyTests {
    @Test func panesFillAnyWindowWithoutOverlap() {
        for width in stride(from: 1, through: 230, by: 7) {
            for height in 1...70 {
                for focus in Focus.allCases {
                    let layout = Layout(
                        size: Size(width: width, height: height), focus: focus, tabs: [focus])
                    #expect(layout.pane(showing: focus) != nil)
                    guard layout.shape != .tooSmall else { continue }
                    let insides =
                        layout.panes.map(\.inside)
                        + [layout.card?.inset(top: 1, left: 1, bottom: 1, right: 1)].compactMap { $0 }
                    let isInside = insides.allSatisfy {
                        $0.row >= 2 && $0.bottom <= height - 2 && $0.column >= 1 && $0.right <= width - 1
                            && $0.width >= 20 && $0.height >= 1
                    }
                    let isApart = insides.indices.allSatisfy { index in
                        insides[(index + 1)...].allSatisfy { other in
                            insides[index].right < other.column || other.right < insides[index].column
                                || insides[index].bottom < other.row || other.bottom < insides[index].row
                        }
                    }
                    #expect(isInside && isApart, "\(width)x\(height) \(focus)")
                }
            }
        }
    }

    /// Any keys, clicks, pastes and sizes, in any order.
    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func anythingMayHappen(seed: UInt64) throws {
        var random = SeededNumbers(seed: seed)
        let session = Session(try Fixture.archive())
        let named: [Key] = [
            .up, .down, .left, .right, .pageUp, .pageDown, .home, .end, .enter, .escape, .tab, .backTab, .backspace,
            .delete, .function(1), .control("d"), .control("u"), .control("o"), .control("n"), .control("e"),
            .control("r"),
            .control("y"),
            .paste("fer\nries \u{1B}[2J"), .alt("x"),
        ]
        let characters = Array("jjjkkkggGG]][[}{)(sStTf/nNLyYzJK123456?:lhJKé漢 XqbmMa'#UrRcxuvwbosiiIC=H")
        for step in 0..<600 {
            switch Int.random(in: 0..<24, using: &random) {
            case 0:
                session.send(
                    .resized(
                        Size(width: .random(in: 1...210, using: &random), height: .random(in: 1...70, using: &random))))
            case 1:
                let size = session.state.size
                let actions: [Mouse.Action] = [.press, .doublePress, .wheelUp, .wheelDown]
                session.send(
                    .key(
                        .mouse(
                            Mouse(
                                action: actions.randomElement(using: &random) ?? .press,
                                row: .random(in: 0..<size.height, using: &random),
                                column: .random(in: 0..<size.width, using: &random)))))
            case 20: session.send(.archiveChanged)
            case 21: if let subject = session.state.noteSubject { session.send(.noteEdited(subject, "step \(step)")) }
            case 2...6: session.send(.key(named.randomElement(using: &random) ?? .enter))
            default: session.send(.key(.character(characters.randomElement(using: &random) ?? "j")))
            }
            try session.state.check("seed \(seed), step \(step)")
            for name in ListName.allCases { #expect(!session.state.list(name).isLoading) }
        }
    }

    @Test func wrappedLinesFitAndLoseNothingButSpaces() {
        var random = SeededNumbers(seed: 7)
        let words = [
            "a", "word", "well-known", "漢字漢字", "👩‍👩‍👧", "e\u{301}tude", "—", "“quoted,”", "x/y", "\u{7}", "\u{202E}abc",
        ]
        for _ in 0..<300 {
            let text = (0..<Int.random(in: 0...40, using: &random)).map { _ in
                words.randomElement(using: &random) ?? "a"
            }
            .joined(separator: Bool.random(using: &random) ? " " : "  ")
            let width = Int.random(in: 2...30, using: &random)
            let lines = text.wrapped(Span(0, text.utf8.count), width: width)
            #expect(!lines.isEmpty)
            for line in lines { #expect(Glyphs.width(of: text.text(at: line)) <= width) }
            let kept = lines.map { text.text(at: $0) }.joined().filter { $0 != " " }
            #expect(kept.unicodeScalars.elementsEqual(text.filter { $0 != " " }.unicodeScalars))
        }
    }

    @Test func glyphsCoverTheirTextAndNeverControlTheTerminal() {
        var random = SeededNumbers(seed: 11)
        for _ in 0..<2000 {
            var text = ""
            for _ in 0..<Int.random(in: 0...12, using: &random) {
                if let scalar = Unicode.Scalar(UInt32.random(in: 0...0x1FFFF, using: &random)) {
                    text.unicodeScalars.append(scalar)
                }
            }
            var end = 0
            for glyph in Glyphs.glyphs(of: text) {
                #expect(glyph.offset == end && glyph.length > 0)
                end = glyph.offset + glyph.length
                #expect((1...2).contains(glyph.width))
                let isHarmless = glyph.symbol.text.unicodeScalars.allSatisfy {
                    $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value)
                }
                #expect(isHarmless)
            }
            #expect(end == text.utf8.count)
        }
    }
}

extension State {
    /// Expects what holds whatever happened: selections inside their lists, the focus on a pane that is shown, and a screen
    /// of its size without anything that would control a terminal.
    func check(_ place: Comment) throws {
        for name in ListName.allCases {
            let list = self.list(name)
            guard let count = list.count else {
                #expect(list.selected == 0 && list.top == 0, place)
                continue
            }
            let height = height(of: name)
            #expect(list.selected == 0 || list.selected < count, place)
            #expect(list.top >= 0 && list.top <= max(0, count - height), place)
            #expect(count == 0 || (list.top..<list.top + height).contains(list.selected), place)
        }
        #expect(layout.pane(showing: focus) != nil, place)
        if let selection = reader.selection, let text = reader.stored?.article.text {
            #expect(selection.span.start >= 0 && selection.span.end <= text.utf8.count, place)
            #expect(selection.span.count > 0, place)
        }
        if let current = reader.current {
            #expect(reader.stored?.quotes.indices.contains(current) == true, place)
        }
        #expect(reader.top >= 0 && reader.top <= max(0, reader.layout.lines.count - 1), place)
        for overlay in overlays {
            switch overlay {
            case .chooser(let chooser):
                #expect(chooser.selected == 0 || chooser.items.indices.contains(chooser.selected), place)
            case .page(let page):
                #expect(page.top >= 0 && page.top <= max(0, page.layout.lines.count - 1), place)
            case .detail(_, _, let top): #expect(top >= 0, place)
            }
        }
        let frame = render(self)
        #expect(frame.size == size, place)
        if let cursor = frame.cursor {
            #expect((0..<frame.size.height).contains(cursor.row), place)
            #expect((0..<frame.size.width).contains(cursor.column), place)
        }
        let isHarmless = frame.cells.allSatisfy { cell in
            cell.text.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) }
        }
        #expect(isHarmless, place)
    }
}
