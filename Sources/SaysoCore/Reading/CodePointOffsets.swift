import SaysoModel

/// Where each code point of a text stands in bytes, once its lines end with line feeds alone.
struct CodePointOffsets {
    private var bytes: [Int] = []
    /// The text in the form in which the bytes are counted.
    let text: String

    init(_ text: String) {
        self.text = TextDecoding.withLineFeeds(text)
        var offset = 0
        var isBehindReturn = false
        for scalar in text.unicodeScalars {
            // A line feed behind a carriage return is the same byte as that one.
            if isBehindReturn, scalar == "\n" { offset -= 1 }
            bytes.append(offset)
            offset += UTF8.width(scalar)
            isBehindReturn = scalar == "\r"
        }
        bytes.append(offset)
    }

    /// The span between two code points; nil where the text has no such place.
    func span(_ start: Int, _ end: Int) -> Span? {
        guard start >= 0, start < end, end < bytes.count else { return nil }
        return Span(bytes[start], bytes[end])
    }
}
