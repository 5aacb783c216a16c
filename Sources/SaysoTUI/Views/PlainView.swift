import SaysoCore
import SaysoModel
import Themes

/// The screen as plain sentences, one pane without boxes, marks and charts, for screen readers and braille lines. What
/// has the keyboard is named in the first line; how things stand is always told in the last one.
struct PlainView {
    let state: State

    func draw(on frame: inout Frame) {
        let pane = state.layout.panes[0]
        let rect = pane.inside
        frame.put(place, row: 0, column: 0, width: state.size.width)
        if let name = pane.shown.list {
            draw(name, on: &frame, in: rect)
        } else {
            ReaderPane(state: state, pane: pane).draw(on: &frame, true)
        }
        let row = state.size.height - 1
        if state.prompt != nil || state.notice != nil || state.awaited != nil || state.isSelecting {
            BottomLine(state: state).draw(on: &frame)
        } else {
            frame.put(standing, row: row, column: 0, width: state.size.width)
        }
    }

    /// What is shown, and what narrows it.
    private var place: String {
        let shown = state.layout.panes[0].shown
        var sentences = [shown == .reader ? state.reader.stored?.article.title ?? shown.title : shown.title]
        if !state.filter.isEmpty {
            sentences.append("Filter: " + state.filter.parts.map(state.label(of:)).joined(separator: ", "))
        }
        if let narrow = shown.list.map({ state.list($0).narrow }), !narrow.isEmpty {
            sentences.append("Narrowed to \(narrow)")
        }
        return sentences.joined(separator: ". ") + "."
    }

    /// Where in it one is.
    private var standing: String {
        let typed = (state.count.map(String.init) ?? "") + state.pending.map(\.notation).joined()
        if !typed.isEmpty { return "Typed: \(typed)" }
        let help = "\(state.commands.key(of: "help")) for help."
        if let page = state.page {
            let leave = "\(state.commands.key(of: "back")) closes."
            guard let target = page.target else { return "\(page.title). \(leave)" }
            let words = page.selectedBar?.label ?? page.layout.words(of: target)
            return
                "\(min(page.selected, page.layout.targets.count - 1) + 1) of \(page.layout.targets.count): \(words). \(leave)"
        }
        if case .chooser(let chooser) = state.overlays.last {
            guard chooser.items.indices.contains(chooser.selected) else {
                return "Nothing to choose. \(state.commands.key(of: "choice-leave")) closes."
            }
            let item = chooser.items[chooser.selected]
            let words = [item.title, item.hint, item.detail].joined(separator: " ").split(separator: " ")
            return "\(chooser.selected + 1) of \(chooser.count): \(words.joined(separator: " "))"
        }
        if let list = state.layout.panes[0].shown.list {
            guard let count = state.list(list).count else { return "\(state.loadingText) \(help)" }
            let number = count == 0 ? 0 : state.list(list).selected + 1
            return "\(number) of \(count)\(state.progress == nil ? "" : ", reading in"). \(help)"
        }
        guard let quote = state.reader.quote, let count = state.reader.stored?.quotes.count else {
            return "No quote. \(help)"
        }
        let facts = QuoteFacts(quote)
        let said = [facts.who, facts.summary, facts.added].compactMap(\.self).joined(separator: ", ")
        return "Quote \((state.reader.current ?? 0) + 1) of \(count): \(said). \(help)"
    }

    private func draw(_ name: ListName, on frame: inout Frame, in rect: Rect) {
        frame.cursor = (rect.row, rect.column)
        let count = state.failure == nil ? state.list(name).count : 0
        guard let count else { return }
        if count == 0 { EmptyView(state: state, list: name).draw(on: &frame, in: rect) }
        let list = state.list(name)
        for (row, index) in (list.top..<max(list.top, min(count, list.top + rect.height))).enumerated() {
            frame.put(sentence(name, at: index), row: rect.row + row, column: rect.column, width: rect.width)
            guard index == list.selected else { continue }
            frame.lay(Rect(row: rect.row + row, column: rect.column, width: rect.width, height: 1), on: .selection)
            frame.cursor = (rect.row + row, rect.column)
        }
    }

    private func sentence(_ name: ListName, at index: Int) -> String {
        func number(_ count: Int) -> String { counted(count, "quote") }
        let parts: [String?] =
            switch name {
            case .articles:
                state.articles.row(at: index).map {
                    [
                        $0.title, $0.additions.isRead ? nil : "unread", $0.additions.isMarked ? "marked" : nil,
                        number($0.selectedCount), $0.publisher, $0.date?.description,
                    ]
                } ?? []
            case .quotes:
                state.quotes.row(at: index).map { (row: QuoteRow) -> [String?] in
                    let facts = QuoteFacts(row)
                    return [
                        "\(facts.who): \(row.content)", row.quote.kind.rawValue, facts.added, row.date?.description,
                    ]
                } ?? []
            case .speakers: state.speakers.row(at: index).map { [$0.name, $0.role, number($0.quoteCount)] } ?? []
            case .topics: state.topics.row(at: index).map { [$0.name, number($0.quoteCount)] } ?? []
            }
        return parts.compactMap { $0 }.joined(separator: ", ")
    }
}
