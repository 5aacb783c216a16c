import SaysoCore
import SaysoModel
import Themes

/// A window over the panes.
struct OverlayView {
    let state: State
    let overlay: Overlay

    /// Where overlays stand.
    static func rect(in state: State) -> Rect {
        let size = state.size
        if state.settings.isPlain { return Rect(row: 0, column: 0, width: size.width, height: size.height - 1) }
        let margin = size.width < 72 ? 2 : 8
        let width = min(size.width, max(24, min(96, size.width - margin)))
        let height = min(size.height - 1, max(6, size.height - 6))
        return Rect(
            row: max(0, (size.height - 1 - height) / 2), column: (size.width - width) / 2, width: width, height: height)
    }

    func draw(on frame: inout Frame) {
        if case .page(let page) = overlay { return PageView(page: page, state: state).draw(on: &frame) }
        let rect = Self.rect(in: state)
        frame.fill(rect, role: .overlay, ground: .overlay)
        if !state.settings.isPlain {
            var borders = Borders(size: state.size, hasUnicode: state.hasUnicode)
            borders.add(rect)
            borders.draw(on: &frame, focused: rect)
        }
        frame.lay(rect, on: .overlay)
        let inside = rect.inset(top: 1, left: 2, bottom: 1, right: 2)
        frame.cursor = nil
        switch overlay {
        case .chooser(let chooser): draw(chooser, on: &frame, rect, inside)
        case .detail(let quote, let speaker, let top): draw(quote, speaker, top: top, on: &frame, rect, inside)
        case .page: break
        }
    }

    private func draw(_ chooser: Chooser, on frame: inout Frame, _ rect: Rect, _ inside: Rect) {
        title(
            chooser.kind == .selection ? chooser.kind.title : "\(chooser.kind.title) \(chooser.count)", on: &frame, rect
        )
        frame.put("> ", row: inside.row, column: inside.column, width: 2, role: .accent)
        EditorView(editor: chooser.editor)
            .draw(on: &frame, row: inside.row, column: inside.column + 2, width: inside.width - 2)
        if chooser.editor.text.isEmpty {
            frame.put(
                "type to narrow", row: inside.row, column: inside.column + 3, width: inside.width - 3, role: .dim)
        }
        let list = inside.inset(top: 2, left: 1)
        let lit = Lit(words: chooser.editor.text, isInside: true)
        if chooser.items.isEmpty {
            let text = chooser.editor.text.isEmpty ? empty(chooser) : "Nothing has “\(chooser.editor.text)”."
            for (row, line) in text.wrapped(width: list.width).prefix(list.height).enumerated() {
                frame.put(line, row: list.row + row, column: list.column, width: list.width, role: .dim)
            }
        }
        for slot in 0..<list.height {
            let index = chooser.top + slot
            guard chooser.items.indices.contains(index) else { break }
            let item = chooser.items[index]
            let row = list.row + slot
            // In a narrow window what a command does matters more than the group it belongs to.
            let detail = chooser.kind == .help && list.width < 64 ? "" : item.detail
            let detailWidth = Glyphs.width(of: detail)
            let end = frame.put(
                item.title, row: row, column: list.column, width: max(1, list.width - detailWidth - 2), role: .text)
            lit.draw(in: item.title, on: &frame, row: row, column: list.column, end: end)
            if !item.hint.isEmpty, end + 3 < list.right - detailWidth {
                let column = max(end + 2, list.column + min(22, list.width / 3))
                let last = frame.put(
                    item.hint, row: row, column: column, width: list.right - detailWidth - 2 - column, role: .dim)
                lit.draw(in: item.hint, on: &frame, row: row, column: column, end: last)
            }
            frame.put(detail, row: row, column: list.right - detailWidth, width: detailWidth, role: .key)
            if index == chooser.selected {
                frame.lay(Rect(row: row, column: rect.column + 1, width: rect.width - 2, height: 1), on: .selection)
                if !state.settings.isPlain {
                    frame.put(state.hasUnicode ? "▸" : ">", row: row, column: rect.column + 1, width: 1, role: .accent)
                }
                if chooser.isMoving {
                    frame.cursor = (row, list.column)
                    frame.isTyping = false
                }
            }
        }
    }

    /// What stands in a chooser that has nothing to choose.
    private func empty(_ chooser: Chooser) -> String {
        guard case .collected(let collected) = chooser.kind else { return "Nothing here." }
        return collected.advice { state.commands.key(of: $0) }
    }

    private func draw(
        _ quote: QuoteRow, _ speaker: Speaker?, top: Int, on frame: inout Frame, _ rect: Rect, _ inside: Rect
    ) {
        title("Quote", on: &frame, rect)
        let facts = QuoteFacts(quote)
        var lines: [(String, Role)] = [(facts.who, .heading)]
        if let speaker {
            if !speaker.roles.isEmpty { lines.append(("roles: " + speaker.roles.joined(separator: "; "), .text)) }
            if !speaker.aliases.isEmpty {
                lines.append(("also: " + speaker.aliases.joined(separator: ", "), .text))
            }
        }
        lines.append((facts.summary, .dim))
        lines.append(("", .text))
        lines.append((quote.content, quote.quote.kind.role))
        lines.append(("", .text))
        if !quote.source.isEmpty { lines.append(("source: " + quote.source, .source)) }
        if !quote.cue.isEmpty { lines.append(("cue: " + quote.cue, .cue)) }
        if let added = facts.added { lines.append((added, .accent)) }
        if let note = quote.annotations.note, note.contains("\n") {
            lines += note.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().map {
                ("  " + $0, .text)
            }
        }
        if !quote.topics.isEmpty {
            lines.append(("topics: " + quote.topics.map(\.name).joined(separator: ", "), .text))
        }
        lines.append(("", .text))
        lines.append((quote.articleTitle, .heading))
        lines.append(
            ([quote.publisher, quote.date?.description].compactMap { $0 }.joined(separator: ", "), .dim))
        let wrapped = lines.flatMap { text, role in text.wrapped(width: inside.width).map { ($0, role) } }
        let from = max(0, min(top, wrapped.count - inside.height))
        for (row, line) in wrapped.dropFirst(from).prefix(inside.height).enumerated() {
            frame.put(line.0, row: inside.row + row, column: inside.column, width: inside.width, role: line.1)
        }
        frame.cursor = (inside.row, inside.column)
    }

    private func title(_ text: String, on frame: inout Frame, _ rect: Rect) {
        frame.put(
            " \(text) ", row: rect.row, column: rect.column + 2, width: rect.width - 4, role: .accent, attributes: .bold
        )
    }
}
