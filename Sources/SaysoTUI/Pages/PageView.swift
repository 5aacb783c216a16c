import Themes

/// Draws a page over the panes.
struct PageView {
    let page: Page
    let state: State

    /// Where a page stands: between the lines on top and at the bottom.
    private static func rect(in state: State) -> Rect {
        let top = state.settings.isPlain ? 0 : 1
        return Rect(row: top, column: 0, width: state.size.width, height: max(0, state.size.height - 1 - top))
    }

    /// Where its lines stand.
    static func inside(in state: State) -> Rect {
        let rim = state.settings.isPlain ? 0 : 1
        return rect(in: state).inset(top: 1, left: rim, bottom: rim, right: rim)
    }

    /// Cells that its lines have.
    static func room(in state: State) -> Size {
        let inside = inside(in: state)
        return Size(width: max(20, inside.width), height: max(1, inside.height))
    }

    func draw(on frame: inout Frame) {
        let rect = Self.rect(in: state)
        frame.fill(rect, role: .text)
        if !state.settings.isPlain {
            var borders = Borders(size: frame.size, hasUnicode: state.hasUnicode)
            borders.add(rect)
            borders.draw(on: &frame, focused: rect)
        }
        frame.put(
            " \(page.title) ", row: rect.row, column: rect.column + 2, width: rect.width - 4, role: .accent,
            attributes: .bold)
        let inside = Self.inside(in: state)
        for row in 0..<inside.height where page.layout.lines.indices.contains(page.top + row) {
            frame.put(
                page.layout.lines[page.top + row], row: inside.row + row, column: inside.column, width: inside.width)
        }
        frame.cursor = (inside.row, inside.column)
        drawSelection(on: &frame, inside)
        let hidden = page.layout.lines.count - inside.height
        if hidden > 0, !state.settings.isPlain {
            let text = " \(min(100, page.top * 100 / hidden))% "
            frame.put(text, row: rect.bottom - 1, column: rect.right - 2 - text.count, width: text.count, role: .dim)
        }
    }

    private func drawSelection(on frame: inout Frame, _ inside: Rect) {
        guard let target = page.target else { return }
        let first = max(target.lines.lowerBound, page.top)
        let end = min(target.lines.upperBound, page.top + inside.height)
        guard first < end else { return }
        let bar = page.selectedBar
        if let bar { tell(bar, of: target, on: &frame, inside) }
        let column = inside.column + (bar?.column ?? target.columns.lowerBound)
        let width = bar == nil ? min(target.columns.count, inside.right - column) : 1
        let rect = Rect(row: inside.row + first - page.top, column: column, width: width, height: end - first)
        frame.lay(rect, on: .selection)
        if bar == nil, !state.settings.isPlain {
            frame.put(state.hasUnicode ? "▸" : ">", row: rect.row, column: rect.column, width: 1, role: .accent)
        }
        frame.cursor = (rect.row, rect.column)
    }

    /// What a bar counts stands beside a mark under it, in the last line of its chart.
    private func tell(_ bar: PageLayout.Bar, of target: PageLayout.Target, on frame: inout Frame, _ inside: Rect) {
        let row = inside.row + target.lines.upperBound - 1 - page.top
        guard (inside.row..<inside.bottom).contains(row) else { return }
        let column = inside.column + target.columns.lowerBound
        let width = min(target.columns.count, inside.right - column)
        frame.fill(Rect(row: row, column: column, width: width, height: 1), role: .text)
        guard !state.settings.isPlain else {
            frame.put(bar.label, row: row, column: column + 2, width: width - 2, role: .accent)
            return
        }
        let mark = inside.column + bar.column
        let length = Glyphs.width(of: bar.label)
        let label = mark + 2 + length <= column + width ? mark + 2 : max(column, mark - 1 - length)
        frame.put(bar.label, row: row, column: label, width: column + width - label, role: .accent)
        frame.put(state.hasUnicode ? "▴" : "^", row: row, column: mark, width: 1, role: .accent)
    }
}
