import SaysoCore
import SaysoModel
import Themes

/// A list of articles, quotes, speakers or topics.
struct ListPane {
    let state: State
    let pane: Pane

    func draw(on frame: inout Frame, _ isFocused: Bool) {
        guard let name = pane.shown.list else { return }
        let inside = pane.inside
        let list = state.list(name)
        let count = state.failure == nil ? list.count : 0
        guard let count else {
            for (row, line) in state.loadingText.wrapped(width: inside.width - 3).prefix(inside.height).enumerated() {
                frame.put(line, row: inside.row + row, column: inside.column + 2, width: inside.width - 2, role: .dim)
            }
            return
        }
        if count == 0 {
            EmptyView(state: state, list: name).draw(on: &frame, in: inside.inset(left: 1, right: 1))
            if isFocused { frame.cursor = (inside.row, inside.column) }
            return
        }
        let height = State.rowHeight(of: name, in: pane)
        for slot in 0..<max(0, inside.height / height) {
            let index = list.top + slot
            if index >= count { break }
            let rect = Rect(
                row: inside.row + slot * height, column: inside.column, width: inside.width, height: height)
            draw(index, of: name, on: &frame, in: rect)
            guard index == list.selected else { continue }
            frame.lay(rect, on: isFocused ? .selection : .selectionUnfocused)
            frame.put(
                state.hasUnicode ? "▸" : ">", row: rect.row, column: rect.column, width: 1,
                role: isFocused ? .accent : .dim)
            if isFocused { frame.cursor = (rect.row, rect.column) }
        }
    }

    /// What the rows were searched for.
    private func lit(_ name: ListName) -> Lit {
        let searched = state.filter.parts.compactMap { if case .words(let words) = $0 { words } else { nil } }
        switch name {
        case .articles: return Lit(words: (searched + [state.articles.narrow]).joined(separator: " "), isInside: true)
        case .quotes: return Lit(words: (searched + [state.quotes.narrow]).joined(separator: " "), isInside: false)
        case .speakers, .topics: return Lit(words: state.list(name).narrow, isInside: true)
        }
    }

    private func draw(_ index: Int, of name: ListName, on frame: inout Frame, in rect: Rect) {
        switch name {
        case .articles: state.articles.row(at: index).map { draw($0, on: &frame, in: rect) }
        case .quotes: state.quotes.row(at: index).map { draw($0, on: &frame, in: rect) }
        case .speakers: state.speakers.row(at: index).map { draw($0, on: &frame, in: rect) }
        case .topics:
            if let row = state.topics.row(at: index) {
                let isChosen = state.filter.parts.contains(.topic(row.id))
                line(row.name, lit(.topics), isChosen: isChosen, row.quoteCount, on: &frame, rect)
            }
        }
    }

    private func draw(_ row: ArticleRow, on frame: inout Frame, in rect: Rect) {
        let isFiltered = !state.filter.isEmpty && row.selectedCount != row.quoteCount
        let count = isFiltered ? "\(row.selectedCount)/\(row.quoteCount)" : "\(row.quoteCount)"
        let signs = Signs(hasUnicode: state.hasUnicode)
        let added = signs.text(row.additions)
        title(
            row.title, count: added.isEmpty ? count : "\(added) \(count)", isOpen: row.id == state.reader.stored?.id,
            on: &frame, rect)
        if !row.additions.isRead {
            frame.put(signs.unread, row: rect.row, column: rect.column + 1, width: 1, role: .accent)
        }
        guard rect.height > 1 else { return }
        let origin = [row.date?.description, row.publisher].compactMap { $0 }.joined(separator: " · ")
        frame.put(origin, row: rect.row + 1, column: rect.column + 2, width: rect.width - 3, role: .dim)
    }

    private func draw(_ row: QuoteRow, on frame: inout Frame, in rect: Rect) {
        let isOpen = row.id == state.reader.quote?.id
        let lit = lit(.quotes)
        let who = row.speakerName ?? (row.source.isEmpty ? "(no source)" : row.source)
        if rect.height > 1 {
            let end = frame.put(
                who, row: rect.row, column: rect.column + 2, width: rect.width - 14,
                role: row.speakerID == nil ? .dim : .source, attributes: isOpen ? .bold : [])
            lit.draw(in: who, on: &frame, row: rect.row, column: rect.column + 2, end: end)
            let added = Signs(hasUnicode: state.hasUnicode).text(row)
            let origin = [added, row.date?.description ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
            frame.put(
                origin, row: rect.row, column: max(end + 1, rect.right - 1 - Glyphs.width(of: origin)),
                width: max(0, rect.right - 1 - end), role: .dim)
            let content = lit.excerpt(of: row.content, width: rect.width - 3)
            let last = frame.put(
                content, row: rect.row + 1, column: rect.column + 2, width: rect.width - 3, role: row.quote.kind.role)
            lit.draw(in: content, on: &frame, row: rect.row + 1, column: rect.column + 2, end: last)
        } else {
            let end = frame.put(
                who + ": ", row: rect.row, column: rect.column + 2, width: rect.width / 2, role: .source,
                attributes: isOpen ? .bold : [])
            lit.draw(in: who, on: &frame, row: rect.row, column: rect.column + 2, end: end)
            let content = lit.excerpt(of: row.content, width: rect.right - 1 - end)
            let last = frame.put(
                content, row: rect.row, column: end, width: rect.right - 1 - end, role: row.quote.kind.role)
            lit.draw(in: content, on: &frame, row: rect.row, column: end, end: last)
        }
    }

    private func draw(_ row: SpeakerRow, on frame: inout Frame, in rect: Rect) {
        let isChosen = state.filter.parts.contains(.speaker(row.id))
        let hasCharts = state.speakers.rows.contains { $0.timeline.contains { $0 > 0 } }
        line(
            row.name, lit(.speakers), isChosen: isChosen, row.quoteCount, chart: hasCharts ? row.timeline : nil,
            on: &frame, rect)
    }

    private func title(_ text: String, count: String, isOpen: Bool, on frame: inout Frame, _ rect: Rect) {
        let width = Glyphs.width(of: count)
        let end = frame.put(
            text, row: rect.row, column: rect.column + 2, width: rect.width - 4 - width, role: .text,
            attributes: isOpen ? .bold : [])
        lit(.articles).draw(in: text, on: &frame, row: rect.row, column: rect.column + 2, end: end)
        frame.put(count, row: rect.row, column: rect.right - 1 - width, width: width, role: .dim)
    }

    /// A name with a count and, where there is room, a chart if the list has one.
    private func line(
        _ text: String, _ lit: Lit, isChosen: Bool, _ count: Int, chart: [Int]? = nil, on frame: inout Frame,
        _ rect: Rect
    ) {
        let number = String(count)
        let chart = rect.width >= 32 && state.hasUnicode ? chart : nil
        let chartRoom = chart == nil ? 0 : Sparkline.width + 1
        let text = (isChosen ? "* " : "") + text
        let end = frame.put(
            text, row: rect.row, column: rect.column + 2,
            width: rect.width - 4 - max(4, number.count) - chartRoom, role: isChosen ? .accent : .text,
            attributes: isChosen ? .bold : [])
        lit.draw(in: text, on: &frame, row: rect.row, column: rect.column + 2, end: end)
        frame.put(
            number, row: rect.row, column: rect.right - 1 - chartRoom - number.count, width: number.count, role: .dim)
        if let chart {
            frame.put(
                Sparkline.text(chart), row: rect.row, column: rect.right - chartRoom, width: Sparkline.width,
                role: .chart)
        }
    }
}
