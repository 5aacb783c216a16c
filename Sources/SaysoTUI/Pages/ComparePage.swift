import SaysoCore
import SaysoModel
import Themes

extension Page {
    /// What several speakers said, in columns by date; where columns would be too narrow, one after the other.
    func compareLayout(_ look: PageLook) -> PageLayout {
        guard let columns = content.columns else {
            var layout = PageLayout()
            layout.placeholder(true)
            return layout
        }
        let gap = 2
        let perLine = look.isPlain ? 1 : max(1, min(columns.count, (look.width - 1) / 24))
        let columnWidth = (look.width - 1 - gap * (perLine - 1)) / perLine
        var layout = PageLayout()
        for start in stride(from: 0, to: columns.count, by: perLine) {
            let shown = Array(columns[start..<min(columns.count, start + perLine)])
            if start > 0 { layout.add() }
            heads(shown, from: start, columnWidth, gap, on: &layout)
            days(shown, columnWidth, gap, on: &layout)
        }
        layout.add()
        layout.add("+ another speaker", .accent, action: .chooseSpeaker(at: columns.count))
        return layout
    }

    private func heads(
        _ columns: [PageColumn], from start: Int, _ width: Int, _ gap: Int, on layout: inout PageLayout
    ) {
        let line = layout.lines.count
        for (index, column) in columns.enumerated() {
            var head = PageLayout()
            let name = column.name.cut(to: width - 2)
            head.add(
                [PageLayout.Run(column: 1, text: name, role: Self.role(start + index), attributes: .bold)],
                action: .chooseSpeaker(at: start + index), columns: 0..<width)
            head.add(
                [PageLayout.Run(column: 2, text: counted(column.count, "quote"), role: .dim)],
                action: quotes(of: column), columns: 0..<width)
            layout.place(head, at: index * (width + gap), line: line)
        }
    }

    /// All that a speaker said on the topic.
    private func quotes(of column: PageColumn) -> PageAction {
        guard case .compare(_, let topic) = subject else { return .page(.speaker(column.speaker)) }
        let names: [Filter.Part: String] = [
            .speaker(column.speaker): column.name, .topic(topic): content.topic?.name ?? "",
        ]
        return .quotes(Filter([.speaker(column.speaker), .topic(topic)]), names)
    }

    /// Each column goes through its own days, so that none is empty where another speaker said much on one.
    private func days(_ columns: [PageColumn], _ width: Int, _ gap: Int, on layout: inout PageLayout) {
        layout.add()
        let line = layout.lines.count
        for (index, column) in columns.enumerated() {
            var cell = PageLayout()
            // Latest first, as everywhere; undated last.
            let days = Set(column.quotes.map(\.date)).sorted { ($0?.number ?? .min) > ($1?.number ?? .min) }
            for day in days { quotes(of: column, on: day, width, on: &cell) }
            layout.place(cell, at: index * (width + gap), line: line)
        }
    }

    private func quotes(of column: PageColumn, on day: Day?, _ width: Int, on cell: inout PageLayout) {
        for (index, quote) in column.quotes.filter({ $0.date == day }).enumerated() {
            if !cell.lines.isEmpty { cell.add() }
            if index == 0 { cell.add([PageLayout.Run(column: 1, text: day?.description ?? "undated", role: .accent)]) }
            let first = cell.lines.count
            var text = StyledText()
            text.add(quote.content, quote.quote.kind.role)
            for runs in text.lines(width: width - 2, column: 1) { cell.add(runs) }
            if let publisher = quote.publisher {
                cell.add([PageLayout.Run(column: 1, text: publisher.cut(to: width - 2), role: .dim)])
            }
            cell.targets.append(
                PageLayout.Target(
                    lines: first..<cell.lines.count, columns: 0..<width,
                    action: .article(quote.article, at: quote.id)))
        }
    }

    private static func role(_ index: Int) -> Role { Role.speakers[index % Role.speakers.count] }
}
