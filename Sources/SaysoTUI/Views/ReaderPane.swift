import SaysoCore
import SaysoModel
import Themes

/// The article being read, its quotes lit.
struct ReaderPane {
    let state: State
    let pane: Pane

    /// How the text from some offset on is drawn.
    private struct Paint {
        var span: Span
        var role: Role
        var ground: Role?
        var attributes: Attributes = []
    }

    func draw(on frame: inout Frame, _ isFocused: Bool) {
        let inside = pane.inside
        let reader = state.reader
        guard let opened = reader.opened else {
            let isLoading = state.failure == nil && (state.archiveName == nil || reader.isLoading)
            frame.put(
                isLoading ? "Loading …" : "", row: inside.row, column: inside.column + state.gutter,
                width: inside.width - state.gutter, role: .dim)
            if isFocused { frame.cursor = (inside.row, inside.column) }
            return
        }
        let lines = opened.layout.lines
        let first = max(0, min(reader.top, lines.count))
        let shown = lines[first..<min(lines.count, first + inside.height)]
        let quotes = Self.quotes(of: opened.stored, on: shown)
        let paints = paints(quotes, opened, on: shown)
        let column = inside.column + state.gutter
        let joined = joinedLines(opened.layout)
        let numbers = numbers(of: quotes, opened.colors, on: shown)
        var text = opened.stored.article.text
        text.withUTF8 { bytes in
            for (row, line) in shown.enumerated() {
                let base: Role = line.style == .headline ? .heading : line.style == .note ? .dim : .text
                let bold: Attributes = line.style == .headline ? .bold : []
                drawJoin(of: first + row, joined, on: &frame, row: inside.row + row, column: inside.column)
                if let span = line.span {
                    draw(
                        GlyphScanner(bytes, from: span.start, to: span.end), paints, base, bold, on: &frame,
                        row: inside.row + row, columns: column..<inside.right)
                    drawGutter(
                        of: span, quotes, number: numbers[row], on: &frame, row: inside.row + row,
                        column: inside.column, isFocused)
                } else if !line.runs.isEmpty {
                    frame.put(
                        reader.isLit ? line.runs : line.runs.map(\.dimmed), row: inside.row + row, column: column,
                        width: inside.width - state.gutter)
                } else {
                    let more = line.command.map { " · \(state.commands.key(of: $0)) tells more" } ?? ""
                    frame.put(
                        line.note + more, row: inside.row + row, column: column, width: inside.width - state.gutter,
                        role: base, attributes: bold)
                }
            }
        }
        drawScrollMark(on: &frame, isFocused)
    }

    /// Draws one line of the text in `role`, and in the paints where they lie.
    private func draw(
        _ line: GlyphScanner, _ paints: [Paint], _ role: Role, _ attributes: Attributes, on frame: inout Frame,
        row: Int, columns: Range<Int>
    ) {
        var at = columns.lowerBound
        var next = 0
        for glyph in line {
            guard at + glyph.width <= columns.upperBound else { break }
            if glyph.offset == state.reader.selection?.head.start { frame.cursor = (row, at) }
            while next < paints.count, paints[next].span.end <= glyph.offset { next += 1 }
            if next < paints.count, paints[next].span.contains(glyph.offset) {
                let paint = paints[next]
                frame.set(
                    glyph, row: row, column: at, role: paint.role, ground: paint.ground,
                    attributes: paint.attributes.union(attributes))
            } else {
                frame.set(glyph, row: row, column: at, role: role, attributes: attributes)
            }
            at += glyph.width
        }
    }

    /// The quotes whose words, cue or source stand on `lines`.
    private static func quotes(of stored: StoredArticle, on lines: ArraySlice<ReaderLayout.Line>) -> [QuoteRow] {
        guard let shown = lines.span else { return [] }
        return stored.quotes.filter { row in
            func isShown(_ spans: [Span]) -> Bool { spans.contains { $0.overlaps(shown) } }
            return isShown(row.quote.content) || isShown(row.quote.cue) || isShown(row.quote.source)
        }
    }

    /// What is painted over the text, in its order, without overlaps: matches before the current quote before others.
    private func paints(
        _ quotes: [QuoteRow], _ opened: OpenedArticle, on lines: ArraySlice<ReaderLayout.Line>
    ) -> [Paint] {
        let reader = state.reader
        guard let shown = lines.span else { return [] }
        var layers: [Paint] = []
        if let selection = reader.selection {
            layers.append(Paint(span: selection.span, role: .accent, ground: .selection, attributes: .reverse))
        }
        for (index, match) in reader.matches.enumerated() where match.overlaps(shown) {
            layers.append(
                Paint(
                    span: match, role: .match, ground: .match,
                    attributes: index == reader.match ? [.reverse, .bold] : .underline))
        }
        if reader.isLit {
            if let quote = reader.quote {
                layers += quote.quote.content.map {
                    Paint(span: $0, role: opened.colors.role(of: quote), ground: .quoteCurrent)
                }
                layers += quote.quote.source.map { Paint(span: $0, role: .source, attributes: .underline) }
                layers += quote.quote.cue.map { Paint(span: $0, role: .cue, attributes: .underline) }
            }
            for quote in quotes {
                let role = reader.selects(quote) ? opened.colors.role(of: quote) : .quoteDim
                let attributes: Attributes = quote.quote.kind == .indirect ? .italic : []
                layers += quote.quote.content.map { Paint(span: $0, role: role, attributes: attributes) }
            }
        }
        return Self.flatten(layers.filter { $0.span.overlaps(shown) })
    }

    /// Cuts later layers where earlier ones lie, and sorts what is left.
    private static func flatten(_ layers: [Paint]) -> [Paint] {
        var done: [Paint] = []
        for layer in layers {
            var pieces = [layer.span]
            for other in done where other.span.overlaps(layer.span) {
                pieces = pieces.flatMap { piece -> [Span] in
                    guard piece.overlaps(other.span) else { return [piece] }
                    return [Span(piece.start, other.span.start), Span(other.span.end, piece.end)].filter {
                        $0.count > 0
                    }
                }
            }
            done += pieces.map {
                Paint(span: $0, role: layer.role, ground: layer.ground, attributes: layer.attributes)
            }
        }
        return done.sorted { $0.span < $1.span }
    }

    /// The lines from the first to the last word of the current quote, its cue and its source; nil where it is on one.
    private func joinedLines(_ layout: ReaderLayout) -> ClosedRange<Int>? {
        guard state.reader.isLit, !state.settings.isPlain, let quote = state.reader.quote?.quote else { return nil }
        let spans = quote.content + quote.cue + quote.source
        guard let start = spans.map(\.start).min(), let end = spans.map(\.end).max() else { return nil }
        let first = layout.line(at: start)
        let last = layout.line(at: max(start, end - 1))
        return first < last ? first...last : nil
    }

    /// A bracket in the margin holds together what belongs to the current quote, however far apart it stands.
    private func drawJoin(
        of line: Int, _ joined: ClosedRange<Int>?, on frame: inout Frame, row: Int, column: Int
    ) {
        guard let joined, joined.contains(line) else { return }
        let mark =
            switch line {
            case joined.lowerBound: state.hasUnicode ? "╭" : "/"
            case joined.upperBound: state.hasUnicode ? "╰" : "\\"
            default: state.hasUnicode ? "│" : "|"
            }
        frame.put(mark, row: row, column: column, width: 1, role: .accent)
    }

    /// A mark in the margin says of what kind a quote is, and a number who said it, so that it is not told by colour alone;
    /// quotes that the filter leaves out have none.
    private func drawGutter(
        of span: Span, _ quotes: [QuoteRow], number: String?, on frame: inout Frame, row: Int, column: Int,
        _ isFocused: Bool
    ) {
        let isCurrent = state.reader.quote.map { $0.quote.content.contains { $0.overlaps(span) } } ?? false
        if isCurrent, isFocused, state.reader.selection == nil, let first = state.reader.quote?.quote.content.first,
            span.contains(first.start)
        {
            frame.cursor = (row, column)
        }
        guard state.reader.isLit, !state.settings.isPlain,
            let quote = quotes.first(where: { row in
                state.reader.selects(row) && row.quote.content.contains { $0.overlaps(span) }
            })
        else { return }
        let kind = isCurrent ? state.reader.quote?.quote.kind ?? quote.quote.kind : quote.quote.kind
        let mark =
            switch kind {
            case .direct: state.hasUnicode ? "┃" : "|"
            case .mixed: state.hasUnicode ? "╏" : "!"
            case .indirect: state.hasUnicode ? "┊" : ":"
            }
        frame.put(mark, row: row, column: column + 2, width: 1, role: isCurrent ? .accent : .gutter)
        if isCurrent, let first = state.reader.quote?.quote.content.first, span.contains(first.start) {
            frame.put(state.hasUnicode ? "▸" : ">", row: row, column: column, width: 1, role: .accent)
        }
        // What the user added to a quote stands beside its first line.
        let signs = Signs(hasUnicode: state.hasUnicode)
        let added = quotes.filter { $0.quote.content.first.map { span.contains($0.start) } ?? false }.map(signs.text)
        if let sign = added.first(where: { !$0.isEmpty })?.prefix(1) {
            frame.put(String(sign), row: row, column: column + 3, width: 1, role: .accent)
        }
        if let number { frame.put(number, row: row, column: column + 1, width: 1, role: .dim) }
    }

    /// Who says what is on which of `lines`: the number of each part of a quote stands beside the first line of it that is
    /// shown and has no other number.
    private func numbers(
        of quotes: [QuoteRow], _ colors: SpeakerColors, on lines: ArraySlice<ReaderLayout.Line>
    ) -> [Int: String] {
        var parts = quotes.filter(state.reader.selects).flatMap { quote in
            colors.number(of: quote).map { number in quote.quote.content.map { (span: $0, number: number) } } ?? []
        }
        parts.sort { $0.span < $1.span }
        var numbers: [Int: String] = [:]
        for (row, line) in lines.enumerated() {
            guard let span = line.span, let next = parts.firstIndex(where: { $0.span.overlaps(span) }) else { continue }
            numbers[row] = parts.remove(at: next).number
        }
        return numbers
    }

    /// How far down the article one is, in the lower border.
    private func drawScrollMark(on frame: inout Frame, _ isFocused: Bool) {
        let reader = state.reader
        if isFocused, frame.cursor == nil { frame.cursor = (pane.inside.row, pane.inside.column) }
        let hidden = reader.layout.lines.count - pane.inside.height
        guard hidden > 0, pane.hasBorder else { return }
        let text = " \(reader.top * 100 / hidden)% "
        let column = pane.rect.right - 2 - text.count
        guard column > pane.rect.column else { return }
        frame.put(text, row: pane.rect.bottom - 1, column: column, width: text.count, role: .dim)
    }
}

extension ArraySlice<ReaderLayout.Line> {
    /// From the first to the last byte of the text on these lines; nil where there is none.
    var span: Span? {
        guard let first = lazy.compactMap(\.span).first, let last = reversed().lazy.compactMap(\.span).first else {
            return nil
        }
        return Span(first.start, last.end)
    }
}
