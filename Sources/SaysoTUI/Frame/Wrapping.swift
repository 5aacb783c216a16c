import SaysoModel

extension String {
    /// Breaks the text of `span` into lines of at most `width` cells: at spaces, behind hyphens and dashes, between wide
    /// characters; inside a word only where the word alone is wider than a line.
    ///
    /// - Returns: the span of each line, without the space at which it was broken; at least one.
    public func wrapped(_ span: Span, width: Int) -> [Span] {
        var copy = self
        return copy.withUTF8 { Wrapper(bytes: $0, width: Swift.max(2, width)).lines(of: span) }
    }

    /// Breaks the whole text as above and gives the lines' texts.
    public func wrapped(width: Int) -> [String] {
        wrapped(Span(0, utf8.count), width: width).map { text(at: $0) }
    }
}

private struct Wrapper {
    let bytes: UnsafeBufferPointer<UInt8>
    let width: Int

    func lines(of span: Span) -> [Span] {
        var lines: [Span] = []
        var start = span.start
        repeat {
            let line = line(from: start, to: span.end)
            lines.append(Span(start, line.end))
            start = line.next
        } while start < span.end
        return lines
    }

    /// One line from `start` on: where its last glyph that is not a space ends, and where the next line begins.
    private func line(from start: Int, to end: Int) -> (end: Int, next: Int) {
        var scanner = GlyphScanner(bytes, from: start, to: end)
        var cells = 0
        var isFirst = true
        var previous: Glyph?
        var wordEnd = start
        var breakAt: (end: Int, next: Int)?
        while let glyph = scanner.next() {
            if let previous, let place = breakPlace(between: previous, and: glyph, wordEnd: wordEnd) { breakAt = place }
            if cells + glyph.width > width, !isFirst, !glyph.isSpace {
                return breakAt ?? (glyph.offset, glyph.offset)
            }
            cells += glyph.width
            if !glyph.isSpace { wordEnd = glyph.offset + glyph.length }
            isFirst = false
            previous = glyph
        }
        return (max(wordEnd, start), end)
    }

    private func breakPlace(
        between a: Glyph, and b: Glyph, wordEnd: Int
    ) -> (end: Int, next: Int)? {
        if b.isSpace { return nil }
        if a.isSpace { return (wordEnd, b.offset) }
        switch a.symbol {
        case "-", "–", "—", "/": return (b.offset, b.offset)
        default: return a.width == 2 && b.width == 2 ? (b.offset, b.offset) : nil
        }
    }
}
