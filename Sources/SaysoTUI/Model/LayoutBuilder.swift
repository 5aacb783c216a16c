/// Decides which panes stand where.
struct LayoutBuilder {
    let size: Size
    let focus: Focus
    let tabs: [Focus]
    let arrangement: Arrangement

    /// Rows of the card, border included.
    private static let cardHeight = 7
    /// Columns that a pane keeps, whatever border is moved.
    private static let leastWidth = 22
    /// Rows that a pane keeps, its borders included.
    private static let leastHeight = 5

    var layout: Layout {
        if size.width < 24 || size.height < 6 { return Layout(.tooSmall, [pane(Focus.allCases, body)]) }
        if arrangement.isPlain { return Layout(.plain, [pane(Focus.allCases, body, hasBorder: false)]) }
        if size.width < 72 || size.height < 16 || arrangement.isZoomed {
            return Layout(.single, [pane(Focus.allCases, body)])
        }
        if size.width < 100 { return narrow }
        return size.width < 160 ? medium : wide
    }

    private var narrow: Layout {
        let left = place(.reader, 30, of: size.width, in: Self.leastWidth...size.width - Self.leastWidth)
        return Layout(
            .narrow,
            [
                pane([.articles, .quotes, .speakers, .topics], columns(0, to: left + 1)),
                pane([.reader], columns(left, to: size.width)),
            ], borders: [upright(.reader, at: left)])
    }

    private var medium: Layout {
        // Border, gutter and text of full measure, if the lists keep enough.
        let readerWidth = arrangement.measure + 7
        let left = place(
            .reader, max(36, min(56, size.width - readerWidth)), of: size.width,
            in: Self.leastWidth...size.width - Self.leastWidth)
        let line = place(.lowerList, body.bottom - body.height * 2 / 5, of: size.height, in: lines)
        let upper = Rect(row: body.row, column: 0, width: left + 1, height: line - body.row + 1)
        let lower = Rect(row: line, column: 0, width: left + 1, height: body.bottom - line)
        let (reader, card) = readerAndCard(from: left)
        return Layout(
            .medium,
            [pane([.articles, .quotes], upper), pane([.speakers, .topics], lower), pane([.reader], reader)],
            card: card,
            borders: [level(.lowerList, at: line, 0..<left)] + cardBorder(card) + [upright(.reader, at: left)])
    }

    private var wide: Layout {
        let least = Self.leastWidth
        let left = place(.reader, 28 + 56, of: size.width, in: 2 * least...size.width - least)
        let middle = place(.lists, 28, of: size.width, in: least...left - least)
        let (reader, card) = readerAndCard(from: left)
        return Layout(
            .wide,
            [
                pane([.articles, .quotes], columns(middle, to: left + 1)),
                pane([.speakers, .topics], columns(0, to: middle + 1)), pane([.reader], reader),
            ],
            card: card,
            borders: cardBorder(card) + [upright(.lists, at: middle), upright(.reader, at: left)])
    }

    /// The reader, and the card under it where there is room for both.
    private func readerAndCard(from left: Int) -> (reader: Rect, card: Rect?) {
        var reader = columns(left, to: size.width)
        guard body.height >= Self.cardHeight + 10 else { return (reader, nil) }
        let top = place(.card, body.bottom - Self.cardHeight, of: size.height, in: lines)
        reader.height = top - body.row + 1
        return (reader, Rect(row: top, column: left, width: reader.width, height: body.bottom - top))
    }

    // MARK: - Parts

    /// All but the first and the last line.
    private var body: Rect { Rect(row: 1, column: 0, width: size.width, height: size.height - 2) }

    /// Where a level border may stand.
    private var lines: ClosedRange<Int> { body.row + Self.leastHeight...body.bottom - Self.leastHeight }

    private func columns(_ from: Int, to end: Int) -> Rect {
        Rect(row: body.row, column: from, width: end - from, height: body.height)
    }

    private func pane(_ choice: [Focus], _ rect: Rect, hasBorder: Bool = true) -> Pane {
        let shown = choice.contains(focus) ? focus : tabs.first(where: choice.contains) ?? choice[0]
        return Pane(tabs: choice, shown: shown, rect: rect, hasBorder: hasBorder)
    }

    /// Where a border stands: `standard`, or where the user put it as far as both sides keep their room.
    private func place(_ name: Border.Name, _ standard: Int, of extent: Int, in range: ClosedRange<Int>) -> Int {
        guard let part = arrangement.borders[name] else { return standard }
        let wanted = Int((max(0, min(1, part)) * Double(extent)).rounded())
        return max(range.lowerBound, min(range.upperBound, wanted))
    }

    private func upright(_ name: Border.Name, at column: Int) -> Border {
        Border(name: name, rect: columns(column, to: column + 1))
    }

    private func level(_ name: Border.Name, at row: Int, _ columns: Range<Int>) -> Border {
        Border(name: name, rect: Rect(row: row, column: columns.lowerBound, width: columns.count, height: 1))
    }

    private func cardBorder(_ card: Rect?) -> [Border] {
        card.map { [level(.card, at: $0.row, $0.column + 1..<$0.right)] } ?? []
    }
}
