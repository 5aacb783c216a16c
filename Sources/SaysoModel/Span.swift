/// A piece of an article's text: UTF-8 byte offsets from the start of the text, `end` exclusive.
///
/// Both ends stand on character boundaries (the first byte of a Unicode scalar or the end of the text).
public struct Span: Hashable, Sendable, Codable, Comparable {
    /// Offset of the first byte.
    public var start: Int
    /// Offset behind the last byte.
    public var end: Int

    /// A span from `start` up to, not including, `end`.
    public init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = end
    }

    /// Number of bytes.
    public var count: Int { end - start }
    /// The span as a range of byte offsets.
    public var range: Range<Int> { start..<end }

    /// Whether the byte at `offset` is inside.
    public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }
    /// Whether the two share at least one byte.
    public func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }

    /// The span `distance` bytes further on.
    public func moved(by distance: Int) -> Span { Span(start + distance, end + distance) }

    /// In the order of the text; of two that start together the shorter first.
    public static func < (a: Span, b: Span) -> Bool { (a.start, a.end) < (b.start, b.end) }
}

extension String {
    /// The text of `span`; ends outside the text or inside a character are moved to the nearest boundary within it.
    public func text(at span: Span) -> String {
        let bytes = utf8
        let from = bytes.index(startIndex, offsetBy: max(0, span.start), limitedBy: endIndex) ?? endIndex
        let to = bytes.index(startIndex, offsetBy: max(0, span.end), limitedBy: endIndex) ?? endIndex
        guard from < to else { return "" }
        let start = bytes[from..<to].drop { $0 & 0xC0 == 0x80 }.startIndex
        // The view of scalars moves an end inside of one to its beginning.
        return String(unicodeScalars[start..<to])
    }

    /// The texts of `spans`, joined with " … " where words were left out between them.
    public func text(at spans: [Span]) -> String {
        spans.map { text(at: $0) }.joined(separator: " … ")
    }
}
