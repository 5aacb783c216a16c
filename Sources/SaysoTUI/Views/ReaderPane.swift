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
        guard let stored = reader.stored else {
            let text = state.failure ?? (state.archiveName == nil || reader.isLoading ? "Loading …" : "")
            frame.put(
                text, row: inside.row, column: inside.column + State.gutter, width: inside.width - State.gutter,
                role: state.failure == nil ? .dim : .error)
            if isFocused { frame.cursor = (inside.row, inside.column) }
            return
        }
        let paints = paints(of: stored)
        let column = inside.column + State.gutter
        for row in 0..<inside.height {
            let index = reader.top + row
            guard reader.layout.lines.indices.contains(index) else { break }
            let line = reader.layout.lines[index]
            let base: Role = line.style == .headline ? .heading : line.style == .note ? .dim : .text
            let bold: Attributes = line.style == .headline ? .bold : []
            guard let span = line.span else {
                frame.put(
                    line.note, row: inside.row + row, column: column, width: inside.width - State.gutter, role: base,
                    attributes: bold)
                continue
            }
            let text = stored.article.text.text(at: span)
            var at = column
            var next = paints.partitioningIndex { $0.span.end > span.start }
            for glyph in Glyphs.glyphs(of: text) {
                guard at + glyph.width <= inside.right else { break }
                let offset = span.start + glyph.offset
                while next < paints.count, paints[next].span.end <= offset { next += 1 }
                if next < paints.count, paints[next].span.contains(offset) {
                    let paint = paints[next]
                    frame[inside.row + row, at].ground = paint.ground
                    frame.set(
                        glyph, row: inside.row + row, column: at, role: paint.role,
                        attributes: paint.attributes.union(bold))
                    if glyph.width == 2 { frame[inside.row + row, at + 1].ground = paint.ground }
                } else {
                    frame.set(glyph, row: inside.row + row, column: at, role: base, attributes: bold)
                }
                at += glyph.width
            }
            drawGutter(of: span, stored, on: &frame, row: inside.row + row, column: inside.column, isFocused)
        }
        drawScrollMark(on: &frame, isFocused)
    }

    /// What is painted over the text, in its order, without overlaps: matches before the current quote before others.
    private func paints(of stored: StoredArticle) -> [Paint] {
        let reader = state.reader
        let first =
            reader.layout.lines.indices.contains(reader.top)
            ? reader.layout.lines[reader.top...].lazy.compactMap(\.span).first?.start ?? 0 : 0
        let lastLine = min(reader.layout.lines.count, reader.top + pane.inside.height)
        let last = reader.layout.lines[..<lastLine].last { $0.span != nil }?.span?.end ?? 0
        let shown = Span(first, max(first, last))
        var layers: [Paint] = []
        for (index, match) in reader.matches.enumerated() where match.overlaps(shown) {
            layers.append(
                Paint(span: match, role: .match, ground: .match, attributes: index == reader.match ? .reverse : []))
        }
        if reader.isLit {
            let colors = SpeakerColors(stored.quotes)
            if let quote = reader.quote {
                layers += quote.quote.content.map {
                    Paint(span: $0, role: colors.role(of: quote), ground: .quoteCurrent)
                }
                layers += quote.quote.source.map { Paint(span: $0, role: .source, attributes: .underline) }
                layers += quote.quote.cue.map { Paint(span: $0, role: .cue, attributes: .underline) }
            }
            for quote in stored.quotes {
                let role = reader.selects(quote) ? colors.role(of: quote) : .quoteDim
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

    /// A mark in the margin says of what kind a quote is, so that it is not told by colour alone.
    private func drawGutter(
        of span: Span, _ stored: StoredArticle, on frame: inout Frame, row: Int, column: Int, _ isFocused: Bool
    ) {
        guard state.reader.isLit,
            let quote = stored.quotes.first(where: { $0.quote.content.contains { $0.overlaps(span) } })
        else { return }
        let isCurrent = state.reader.quote.map { $0.quote.content.contains { $0.overlaps(span) } } ?? false
        let kind = isCurrent ? state.reader.quote?.quote.kind ?? quote.quote.kind : quote.quote.kind
        let mark =
            switch kind {
            case .direct: state.hasUnicode ? "┃" : "|"
            case .mixed: state.hasUnicode ? "╏" : "!"
            case .indirect: state.hasUnicode ? "┊" : ":"
            }
        frame.put(mark, row: row, column: column + 1, width: 1, role: isCurrent ? .accent : .gutter)
        if isCurrent, let first = state.reader.quote?.quote.content.first, span.contains(first.start) {
            frame.put(state.hasUnicode ? "▸" : ">", row: row, column: column, width: 1, role: .accent)
            if isFocused { frame.cursor = (row, column) }
        }
    }

    /// How far down the article one is, in the lower border.
    private func drawScrollMark(on frame: inout Frame, _ isFocused: Bool) {
        let reader = state.reader
        if isFocused, frame.cursor == nil { frame.cursor = (pane.inside.row, pane.inside.column) }
        let hidden = reader.layout.lines.count - pane.inside.height
        guard hidden > 0 else { return }
        let text = " \(reader.top * 100 / hidden)% "
        let column = pane.rect.right - 2 - text.count
        guard column > pane.rect.column else { return }
        frame.put(text, row: pane.rect.bottom - 1, column: column, width: text.count, role: .dim)
    }
}

/// Gives each speaker of an article one of eight colours, in the order in which they first speak.
struct SpeakerColors {
    private var order: [ID<Speaker>: Int] = [:]

    init(_ quotes: [QuoteRow]) {
        for quote in quotes {
            if let speaker = quote.speakerID, order[speaker] == nil { order[speaker] = order.count }
        }
    }

    /// The role in which the quotes of a speaker are drawn; by kind where nobody is named.
    func role(of quote: QuoteRow) -> Role {
        guard let speaker = quote.speakerID, let index = order[speaker] else { return quote.quote.kind.role }
        return Self.roles[index % Self.roles.count]
    }

    private static let roles: [Role] = [
        .speaker1, .speaker2, .speaker3, .speaker4, .speaker5, .speaker6, .speaker7, .speaker8,
    ]
}

extension Array {
    /// The first index whose element `belongsInSecondPartition`; all after it must, none before it may.
    func partitioningIndex(where belongsInSecondPartition: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if belongsInSecondPartition(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
