import SaysoModel

/// Spans of a text as elements that stand inside each other: a span that crosses another, or the end of a paragraph, is
/// cut into fragments.
struct SpanNesting {
    /// A part of a span that crosses nothing.
    struct Fragment: Hashable {
        /// Index of the span.
        var span: Int
        /// Its number among the fragments of the span, from 0.
        var number: Int
    }

    /// What stands in a paragraph, in the order of the text.
    enum Piece: Hashable {
        case open(Fragment)
        /// The end of the element that was opened last.
        case close
        /// Bytes of the text.
        case text(Range<Int>)
    }

    /// The paragraphs, without their line feeds.
    private(set) var paragraphs: [[Piece]] = []
    /// How many fragments each span has.
    private(set) var counts: [Int]

    /// - Parameter paragraphs: ranges of bytes, in order.
    init(_ spans: [Span], in paragraphs: [Range<Int>]) {
        counts = Array(repeating: 0, count: spans.count)
        let order = spans.indices.filter { spans[$0].count > 0 }.sorted {
            (spans[$0].start, -spans[$0].end, $0) < (spans[$1].start, -spans[$1].end, $1)
        }
        var next = 0
        // Spans that began in an earlier paragraph and reach into later ones.
        var pending: [Int] = []
        for paragraph in paragraphs {
            while next < order.count, spans[order[next]].start < paragraph.upperBound {
                pending.append(order[next])
                next += 1
            }
            pending.removeAll { spans[$0].end <= paragraph.lowerBound }
            let inside = pending.map { index in (index, spans[index].range.clamped(to: paragraph)) }
                .filter { !$0.1.isEmpty }
            self.paragraphs.append(nest(inside, in: paragraph))
        }
    }

    /// The paragraphs of a text that are not empty; where all are, one that is.
    static func paragraphs(of text: String) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if !line.isEmpty { ranges.append(start..<start + line.count) }
            start += line.count + 1
        }
        return ranges.isEmpty ? [0..<0] : ranges
    }

    private mutating func nest(_ spans: [(index: Int, range: Range<Int>)], in paragraph: Range<Int>) -> [Piece] {
        var pieces: [Piece] = []
        var open: [(index: Int, range: Range<Int>)] = []
        var at = paragraph.lowerBound
        func advance(to end: Int) {
            if end > at { pieces.append(.text(at..<end)) }
            at = max(at, end)
        }
        for position in Set(spans.flatMap { [$0.range.lowerBound, $0.range.upperBound] }).sorted() {
            advance(to: position)
            // What ends here is closed, with what was opened inside it; that goes on as another fragment.
            var cut: [(index: Int, range: Range<Int>)] = []
            while open.contains(where: { $0.range.upperBound == position }), let last = open.popLast() {
                pieces.append(.close)
                if last.range.upperBound > position { cut.append(last) }
            }
            let begun = spans.filter { $0.range.lowerBound == position }
            for span in (cut + begun).sorted(by: { ($1.range.upperBound, $0.index) < ($0.range.upperBound, $1.index) })
            {
                pieces.append(.open(Fragment(span: span.index, number: counts[span.index])))
                counts[span.index] += 1
                open.append(span)
            }
        }
        advance(to: paragraph.upperBound)
        return pieces
    }
}
