import SaysoCore
import SaysoModel
import Themes

/// The line on top: what is browsed, what narrows it, how much of it that leaves.
struct TopLine {
    let state: State

    private struct Chip {
        var part: Int
        var text: String
        var column: Int
        var end: Int
    }

    func draw(on frame: inout Frame) {
        let width = state.size.width
        frame.fill(Rect(row: 0, column: 0, width: width, height: 1), role: .titleBar, ground: .titleBar)
        let end = frame.put(Self.name, row: 0, column: 0, width: width, role: .titleBar, attributes: .bold)
        frame.put(archive, row: 0, column: end, width: max(0, room - end), role: .titleBar)
        let chips = chips
        if let first = chips.first, first.part > 0 {
            frame.put("+\(first.part)", row: 0, column: chipStart, width: Self.moreWidth, role: .titleBar)
        }
        for chip in chips {
            let cells = Rect(row: 0, column: chip.column, width: chip.end - chip.column, height: 1)
            frame.put(chip.text, row: 0, column: chip.column, width: cells.width, role: .chip)
            frame.lay(cells, on: .chip)
        }
        if room >= 0, room > chips.last.map({ $0.end - 1 }) ?? chipStart - 2 {
            frame.put(position, row: 0, column: room, width: width - room, role: .titleBar)
        }
    }

    /// Index of the filter's part whose chip is at a column; nil where there is none.
    func part(at column: Int) -> Int? { chips.first { $0.column <= column && column < $0.end }?.part }

    /// The last part is the one that Esc takes off, so it is the one to be seen where there is little room; of those before
    /// it their number is told then.
    private var chips: [Chip] {
        let texts = state.filter.parts.map { " \(state.label(of: $0)) × " }
        var first = 0
        while first < texts.count - 1,
            texts[first...].reduce(first > 0 ? Self.moreWidth : 0, { $0 + Glyphs.width(of: $1) + 1 }) > room - chipStart
        {
            first += 1
        }
        var chips: [Chip] = []
        var at = chipStart + (first > 0 ? Self.moreWidth : 0)
        for part in first..<max(first, texts.count) where room - at > 4 {
            let end = min(at + Glyphs.width(of: texts[part]), room)
            chips.append(Chip(part: part, text: texts[part], column: at, end: end))
            at = end + 1
        }
        return chips
    }

    private static let name = " sayso"
    /// Columns of the number of parts for which there is no room.
    private static let moreWidth = 2
    private var archive: String { state.archiveName.map { "  " + $0 } ?? "" }
    /// The column at which chips begin.
    private var chipStart: Int { min(Glyphs.width(of: Self.name + archive), max(Self.name.count, room)) + 2 }
    /// The column behind what may be drawn left of the position.
    private var room: Int { state.size.width - Glyphs.width(of: position) - 1 }

    private var position: String {
        if let progress = state.progress {
            if !state.settings.hasMotion || state.settings.isPlain { return "reading" }
            let percent = progress.fraction.map { " \(Int($0 * 100))%" } ?? ""
            return "reading \(progress.articles)\(percent)"
        }
        guard let counts = state.counts else { return "" }
        return "\(counted(counts.quotes, "quote")) in \(counted(counts.articles, "article"))"
    }
}

/// The line at the bottom: what is being typed, what was told, or the keys that help here.
struct BottomLine {
    let state: State

    func draw(on frame: inout Frame) {
        let row = state.size.height - 1
        let width = state.size.width
        frame.fill(Rect(row: row, column: 0, width: width, height: 1), role: .status, ground: .status)
        if let awaited = state.awaited {
            frame.put(" " + awaited.label, row: row, column: 0, width: width, role: .accent)
        } else if let prompt = state.prompt {
            let label = " \(prompt.label): "
            let at = frame.put(label, row: row, column: 0, width: width, role: .accent)
            EditorView(editor: prompt.editor, marked: prompt.query.toldError(in: prompt.editor.text)?.range)
                .draw(on: &frame, row: row, column: at, width: width - at)
        } else if let notice = state.notice {
            let role: Role =
                switch notice.level {
                case .information: .status
                case .warning: .warning
                case .error: .error
                }
            // Neither a warning nor an error is one by its colour alone.
            let mark =
                switch notice.level {
                case .information: " "
                case .warning: " ! "
                case .error: " !! "
                }
            frame.put(mark + notice.text, row: row, column: 0, width: width, role: role)
        } else {
            drawHints(on: &frame, row: row)
        }
    }

    private func drawHints(on frame: inout Frame, row: Int) {
        let width = state.size.width
        var at = 1
        let typed = (state.count.map(String.init) ?? "") + state.pending.map(\.notation).joined()
        let room = width - (typed.isEmpty ? 0 : typed.count + 2)
        for hint in state.hints {
            let needed = Glyphs.width(of: hint.keys) + Glyphs.width(of: hint.text) + 3
            if at + needed > room { break }
            at = frame.put(hint.keys, row: row, column: at, width: room - at, role: .key, attributes: .bold)
            at = frame.put(" " + hint.text + "  ", row: row, column: at, width: room - at, role: .status)
        }
        if !typed.isEmpty {
            frame.put(typed, row: row, column: width - typed.count - 1, width: typed.count + 1, role: .accent)
        }
    }
}

/// A line being typed, with its cursor.
struct EditorView {
    let editor: LineEditor
    /// UTF-8 offsets of what is wrong in it.
    var marked: Range<Int>?

    func draw(on frame: inout Frame, row: Int, column: Int, width: Int) {
        guard width > 0 else { return }
        let before = Glyphs.glyphs(of: editor.text.prefix(editor.cursor))
        let all = Glyphs.glyphs(of: editor.text)
        // A line longer than its place is shown around the cursor.
        var start = 0
        var cells = before.reduce(0) { $0 + $1.width }
        while cells >= width, start < before.count {
            cells -= before[start].width
            start += 1
        }
        frame.put(all[min(start, all.count)...], row: row, column: column, width: width)
        if let marked {
            mark(marked, all[min(start, all.count)...], on: &frame, row: row, column: column, width: width)
        }
        frame.cursor = (row, min(column + cells, frame.size.width - 1))
        frame.isTyping = true
    }

    private func mark(
        _ range: Range<Int>, _ glyphs: ArraySlice<Glyph>, on frame: inout Frame, row: Int, column: Int, width: Int
    ) {
        var at = column
        for glyph in glyphs {
            if at + glyph.width > column + width { return }
            if range.contains(glyph.offset) {
                frame.set(glyph, row: row, column: at, role: .error, attributes: .underline)
            }
            at += glyph.width
        }
    }
}
