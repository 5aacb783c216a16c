import SaysoCore
import SaysoModel

/// Words of the article that are being selected, from one to another.
public struct WordSelection: Hashable, Sendable {
    /// The word with which it began.
    var anchor: Span
    /// The word at which the cursor is.
    var head: Span

    /// From the first to the last word.
    public var span: Span { Span(min(anchor.start, head.start), max(anchor.end, head.end)) }
}

extension String {
    /// The word (whatever stands between white space) around or behind `offset`, or the last one before; nil where there
    /// is none.
    func word(at offset: Int) -> Span? {
        let bytes = utf8
        let offset = Swift.max(0, Swift.min(offset, bytes.count))
        let index = bytes.index(startIndex, offsetBy: offset)
        let next = index < endIndex && bytes[index].isSpace ? bytes[index...].firstIndex { !$0.isSpace } : index
        guard
            let inside = next.flatMap({ $0 < endIndex ? $0 : nil }) ?? bytes[..<index].lastIndex(where: { !$0.isSpace })
        else { return nil }
        let start = bytes[..<inside].lastIndex(where: \.isSpace).map { bytes.index(after: $0) } ?? startIndex
        let end = bytes[inside...].firstIndex(where: \.isSpace) ?? endIndex
        return Span(bytes.distance(from: startIndex, to: start), bytes.distance(from: startIndex, to: end))
    }

    /// The word `step` words on from that at `span`, as far as there are any.
    func word(_ step: Int, from span: Span) -> Span {
        var span = span
        for _ in 0..<abs(step) {
            let next = step > 0 ? word(at: span.end) : wordBefore(span.start)
            guard let next, step > 0 ? next.start >= span.end : next.end <= span.start else { break }
            span = next
        }
        return span
    }

    private func wordBefore(_ offset: Int) -> Span? {
        let bytes = utf8
        let index = bytes.index(startIndex, offsetBy: offset)
        guard let last = bytes[..<index].lastIndex(where: { !$0.isSpace }) else { return nil }
        return word(at: bytes.distance(from: startIndex, to: last))
    }

    /// `span` without the punctuation that belongs to the sentence around it: at the end of a content, at both ends of a
    /// source or cue.
    func trimmed(_ span: Span, as part: QuotePart) -> Span {
        let words = Array(text(at: span).unicodeScalars)
        let isOutside: (Unicode.Scalar) -> Bool =
            part == .content
            ? { ",;:.".unicodeScalars.contains($0) } : { !$0.properties.isAlphabetic && !("0"..."9").contains($0) }
        let tail = words.reversed().prefix(while: isOutside)
        let head = part == .content ? [] : Array(words.prefix(while: isOutside))
        guard tail.count < words.count else { return span }
        func bytes(_ scalars: some Sequence<Unicode.Scalar>) -> Int { scalars.reduce(0) { $0 + UTF8.width($1) } }
        return Span(span.start + bytes(head), span.end - bytes(tail))
    }
}

extension UInt8 {
    /// Whether it is white space that parts words.
    fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
