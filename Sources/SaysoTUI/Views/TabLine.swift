import SaysoCore
import Themes

/// The names of a pane's tabs, in its upper border, with the number of rows behind each.
struct TabLine {
    let pane: Pane
    let state: State

    private struct Tab {
        var focus: Focus
        var text: String
        var column: Int
        var width: Int
    }

    /// The tab at a column of the screen.
    func tab(at column: Int) -> Focus? {
        tabs.first { $0.column <= column && column < $0.column + $0.width }?.focus
    }

    private var tabs: [Tab] {
        var column = pane.rect.column + 2
        var out: [Tab] = []
        let room = pane.rect.right - 2
        // Where there is no room for all names, the tabs behind are named by their first letters; where there is still
        // none, the row that one is in is left out.
        let forms = [(false, true), (true, true), (true, false)].map { isShort, hasPosition in
            pane.tabs.map { focus in
                isShort && focus != pane.shown
                    ? String(focus.title.prefix(2)) : title(of: focus, hasPosition: hasPosition)
            }
        }
        let form = forms.first { column + $0.reduce(-3) { $0 + Glyphs.width(of: $1) + 3 } <= room } ?? forms[2]
        for (focus, text) in zip(pane.tabs, form) {
            var width = Glyphs.width(of: text)
            if focus == pane.shown { width = min(width, room - column) }
            guard width > 0, column + width <= room else { break }
            out.append(Tab(focus: focus, text: text, column: column, width: width))
            column += width + 3
        }
        return out
    }

    private func title(of focus: Focus, hasPosition: Bool) -> String {
        guard let list = focus.list else {
            guard pane.tabs.count == 1, let title = state.reader.stored?.article.title else { return focus.title }
            return title
        }
        let position = state.list(list)
        let count = position.isGlance ? "…" : position.count.map(String.init)
        let narrow = position.narrow
        var text = focus.title
        if let count {
            let isHere = hasPosition && focus == state.focus && position.count ?? 0 > 0
            text += isHere ? " \(position.selected + 1)/\(count)" : " \(count)"
        }
        if focus == pane.shown, !narrow.isEmpty { text += " “\(narrow)”" }
        return text
    }

    func draw(on frame: inout Frame, isFocused: Bool) {
        let tabs = tabs
        for (index, tab) in tabs.enumerated() {
            let isShown = tab.focus == pane.shown
            frame.put(" ", row: pane.rect.row, column: tab.column - 1, width: 1)
            let end = frame.put(
                tab.text, row: pane.rect.row, column: tab.column, width: tab.width,
                role: isShown ? (isFocused ? .accent : .heading) : .dim,
                attributes: isShown && isFocused ? .bold : [])
            frame.put(" ", row: pane.rect.row, column: end, width: 1)
            if index + 1 < tabs.count {
                frame.put(
                    state.hasUnicode ? "│" : "|", row: pane.rect.row, column: end + 1, width: 1, role: .border)
            }
        }
    }
}
