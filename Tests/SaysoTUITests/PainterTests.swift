import CNcurses
import SeededNumbers
import Testing
import Themes

@testable import SaysoTUI

/// What is sent to the terminal, as a terminal takes it. One test at a time, as terminfo has one buffer.
@Suite(.serialized) struct PainterTests {
    init() { setupterm("xterm-256color", 1, nil) }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func whatChangedMakesTheScreenThatAWholePaintingMakes(seed: UInt64) {
        var random = SeededNumbers(seed: seed)
        let size = Size(width: 37, height: 9)
        var painter = painter(theme: "ink")
        let screen = Screen(size)
        var shown: Frame?
        var frame = Frame(size: size)
        for _ in 0..<200 {
            change(&frame, with: &random)
            screen.take(painter.paint(frame, over: shown))
            shown = frame
            let fresh = Screen(size)
            var whole = self.painter(theme: "ink")
            fresh.take(whole.paint(frame, over: nil))
            #expect(screen.cells == fresh.cells)
            #expect(screen.text == frame.text)
        }
    }

    @Test func nothingButTheCursorIsSentWhereNothingChanged() {
        var painter = painter(theme: "ink")
        var frame = Frame(size: Size(width: 20, height: 3))
        frame.put("quoted", row: 1, column: 2, width: 10, role: .quoteDirect)
        _ = painter.paint(frame, over: nil)
        #expect(String(decoding: painter.paint(frame, over: frame), as: UTF8.self) == "\u{1B}[3;1H")
    }

    @Test func anotherThemePaintsAllAnew() {
        var painter = painter(theme: "ink")
        var frame = Frame(size: Size(width: 20, height: 3))
        frame.put("quoted", row: 1, column: 2, width: 10, role: .quoteDirect)
        _ = painter.paint(frame, over: nil)
        painter.use(Theme.named("dusk") ?? Theme.standard(for: .dark))
        #expect(String(decoding: painter.paint(frame, over: frame), as: UTF8.self).contains("quoted"))
    }

    @Test func linksAreMadeOnlyWhereTheTerminalBearsThem() {
        var frame = Frame(size: Size(width: 40, height: 3))
        let end = frame.put("there", row: 1, column: 2, width: 30)
        Hyperlink("https://example.org/a").map { frame.link(2..<end, of: 1, to: $0) }
        func painted(hasLinks: Bool) -> String {
            var painter = painter(theme: "ink", hasLinks: hasLinks)
            return String(decoding: painter.paint(frame, over: nil), as: UTF8.self)
        }
        #expect(
            painted(hasLinks: true).contains("\u{1B}]8;;https://example.org/a\u{1B}\\there\u{1B}]8;;\u{1B}\\"))
        #expect(!painted(hasLinks: false).contains("]8;"))
        #expect(painted(hasLinks: false).contains("there"))
    }

    @Test(
        arguments: [
            (8, [:], .sixteen), (16, [:], .sixteen), (256, [:], .palette), (1 << 24, [:], .direct), (-1, [:], .mono),
            (2, [:], .mono), (256, ["COLORTERM": "truecolor"], .direct), (8, ["COLORTERM": "24bit"], .direct),
            (256, ["COLORTERM": "yes"], .palette), (-1, ["COLORTERM": "truecolor"], .mono),
            (256, ["COLORTERM": "truecolor", "STY": "1.tty"], .palette),
            (1 << 24, ["NO_COLOR": "1", "COLORTERM": "truecolor"], .mono), (256, ["NO_COLOR": ""], .palette),
        ] as [(Int, [String: String], ColorDepth)])
    func colorsAreThoseThatTerminfoAndTheEnvironmentTellOf(
        colors: Int, environment: [String: String], depth: ColorDepth
    ) {
        #expect(ColorSupport(colors: colors, environment).depth == depth)
    }

    @Test func trueColorsAreSetAsTheyAreWhateverTerminfoKnows() throws {
        func painted(_ theme: String, _ role: Role, _ environment: [String: String]) throws -> String {
            var painter = Painter(hasUnicode: true, hasLinks: false, environment: environment)
            painter.use(try #require(Theme.named(theme)))
            var frame = Frame(size: Size(width: 20, height: 1))
            frame.put("a", row: 0, column: 0, width: 1, role: role)
            return String(decoding: painter.paint(frame, over: nil), as: UTF8.self)
        }
        #expect(try painted("dusk", .speaker1, ["COLORTERM": "truecolor"]).contains("\u{1B}[38;2;235;145;145m"))
        #expect(try painted("dusk", .speaker1, [:]).contains("\u{1B}[38;5;174m"))
        #expect(try painted("terminal", .speaker7, ["COLORTERM": "truecolor"]).contains("\u{1B}[91m"))
        // Not every system knows of it.
        guard setupterm("xterm-direct", 1, nil) == OK else { return }
        #expect(try painted("dusk", .speaker1, [:]).contains("\u{1B}[38;2;235;145;145m"))
        #expect(try painted("terminal", .speaker7, [:]).contains("\u{1B}[38;5;9m"))
    }

    @Test(arguments: ["linux", "vt100", "ansi", "dumb", ""]) func someTerminalsAreSentNoCommands(type: String) {
        #expect(!Terminal.takesCommands(type))
    }

    private func painter(theme: String, hasLinks: Bool = true) -> Painter {
        var painter = Painter(hasUnicode: true, hasLinks: hasLinks)
        painter.use(Theme.named(theme) ?? Theme.standard(for: .dark))
        return painter
    }

    private func change(_ frame: inout Frame, with random: inout SeededNumbers) {
        let words = ["word", "漢字", "e\u{301}tude", "—", " ", "      ", "“said”"]
        let roles: [Role] = [.text, .dim, .heading, .quoteDirect, .quoteIndirect, .chip, .speaker2]
        for _ in 0..<Int.random(in: 0...4, using: &random) {
            let (row, column) = (
                Int.random(in: 0..<frame.size.height, using: &random),
                Int.random(in: 0..<frame.size.width, using: &random)
            )
            let role = roles.randomElement(using: &random) ?? .text
            let rect = Rect(row: row, column: column, width: .random(in: 1...30, using: &random), height: 2)
            switch Int.random(in: 0...4, using: &random) {
            case 0: frame.fill(rect, role: role)
            case 1: frame.lay(rect, on: .selection)
            case 2:
                let goal = Hyperlink("https://example.org/\(Int.random(in: 1...3, using: &random))")
                if let goal, frame.links.count < 6 { frame.link(column..<column + rect.width, of: row, to: goal) }
            default:
                let text = (0...3).map { _ in words.randomElement(using: &random) ?? "" }.joined()
                frame.put(text, row: row, column: column, width: 30, role: role)
            }
        }
    }
}

/// As much of a terminal as a painter needs: going to a cell, erasing cells, colours and attributes.
private final class Screen {
    struct Cell: Hashable {
        var text = " "
        var look: Set<String> = []
        var link = ""
    }

    let size: Size
    private(set) var cells: [Cell]
    private var look: [String: String] = [:]
    private var link = ""
    private var at = 0

    init(_ size: Size) {
        self.size = size
        cells = Array(repeating: Cell(), count: size.width * size.height)
    }

    var text: String {
        (0..<size.height).map { row in
            var line = cells[(row * size.width)..<((row + 1) * size.width)].map(\.text).joined()
            while line.last == " " { line.removeLast() }
            return line
        }
        .joined(separator: "\n")
    }

    func take(_ bytes: [UInt8]) {
        var rest = String(decoding: bytes, as: UTF8.self).unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar == "\u{1B}" else {
                put(scalar)
                continue
            }
            switch rest.popFirst() {
            case "(":
                rest.removeFirst()
                continue
            case "]":
                let command = String(rest.prefix { $0 != "\u{1B}" })
                rest.removeFirst(command.unicodeScalars.count + 2)
                #expect(command.hasPrefix("8;;"))
                link = String(command.dropFirst(3))
                continue
            default: break
            }
            let numbers = String(rest.prefix { ("0"..."9").contains($0) || $0 == ";" })
            rest.removeFirst(numbers.unicodeScalars.count)
            let values = numbers.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
            switch rest.popFirst() {
            case "H": at = (values[0] - 1) * size.width + values[1] - 1
            case "X": for cell in at..<(at + values[0]) { cells[cell] = Cell() }
            case "m": set(values)
            default: Issue.record("not a sequence of a painter: \(numbers)")
            }
        }
    }

    private func set(_ values: [Int]) {
        switch values.first ?? 0 {
        case 0: look = [:]
        case 38, 30...37, 90...97: look["ink"] = "\(values)"
        case 48, 40...47, 100...107: look["ground"] = "\(values)"
        case 39:
            look["ink"] = nil
            look["ground"] = nil
        default: look["\(values)"] = ""
        }
    }

    private func put(_ scalar: Unicode.Scalar) {
        let width = Glyphs.width(of: scalar)
        if width == 0 {
            let base = cells[at - 1].text.isEmpty ? at - 2 : at - 1
            cells[base].text.unicodeScalars.append(scalar)
            return
        }
        // What is not seen on a blank does not count.
        let seen = look.filter { scalar != " " || ["ground", "[4]", "[7]"].contains($0.key) }
        cells[at] = Cell(
            text: String(scalar), look: Set(seen.map { $0.key + $0.value }), link: scalar == " " ? "" : link)
        if width == 2 { cells[at + 1] = Cell(text: "", look: cells[at].look, link: link) }
        at += width
    }
}
