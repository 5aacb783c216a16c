import Foundation
import SaysoModel

extension String {
    /// Where `phrase` stands, without regard to case and accents; none for an empty phrase. At most 10,000 are given.
    public func occurrences(of phrase: String) -> [Span] {
        let wanted = phrase.unicodeScalars.compactMap(\.folded)
        guard let first = wanted.first else { return [] }
        var text = self
        return text.withUTF8 { bytes in
            var folding = Folding()
            var found: [Span] = []
            var reader = ScalarReader(bytes, at: 0)
            while found.count < 10_000 {
                reader.skipASCII(except: first)
                let start = reader.at
                guard let scalar = reader.next() else { break }
                if folding.of(scalar) == first, let end = folding.end(of: wanted.dropFirst(), from: reader) {
                    found.append(Span(start, end))
                    reader = ScalarReader(bytes, at: end)
                }
            }
            return found
        }
    }
}

extension String {
    /// Where the words of `narrowing` stand as a list narrowed to them looks for them: in any order; at the beginning of a
    /// word, or also inside where they have two letters or more and `isInside` says so.
    func occurrences(ofWordsOf narrowing: String, isInside: Bool) -> [Span] {
        let words = narrowing.split(whereSeparator: \.isWhitespace).map(String.init)
        let bytes = Array(utf8)
        return words.flatMap { word in
            occurrences(of: word).filter { span in
                isInside && word.count > 1 || span.start == 0 || !bytes[span.start - 1].isInsideWord
            }
        }
    }
}

extension UInt8 {
    /// Whether a word goes on behind this byte: letters and digits, and all that is not ASCII.
    fileprivate var isInsideWord: Bool {
        self >= 0x80 || (0x30...0x39).contains(self) || (0x41...0x5A).contains(self & 0xDF)
    }
}

/// Remembers how scalars beyond ASCII fold, for texts of many megabytes are searched at a key.
private struct Folding {
    private var known: [Unicode.Scalar: Unicode.Scalar?] = [:]

    mutating func of(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        if scalar.isASCII { return scalar.folded }
        if let folded = known[scalar] { return folded }
        let folded = scalar.folded
        known.updateValue(folded, forKey: scalar)
        return folded
    }

    /// Where `wanted` ends, combining marks included, if it stands where `reader` is; else nil.
    mutating func end(of wanted: ArraySlice<Unicode.Scalar>, from reader: ScalarReader) -> Int? {
        var reader = reader
        var rest = wanted
        while true {
            let end = reader.at
            guard let scalar = reader.next() else { return rest.isEmpty ? end : nil }
            guard let folded = of(scalar) else { continue }
            guard let next = rest.popFirst() else { return end }
            if folded != next { return nil }
        }
    }
}

extension Unicode.Scalar {
    /// Its lower-case base letter; nil for a combining mark, which does not count in a comparison.
    var folded: Unicode.Scalar? {
        if isASCII { return (0x41...0x5A).contains(value) ? Unicode.Scalar(value + 32) : self }
        if value == 0x2019 || value == 0x2018 { return "'" }
        if value == 0x201C || value == 0x201D { return "\"" }
        if properties.canonicalCombiningClass != .notReordered { return nil }
        let lower = properties.lowercaseMapping.unicodeScalars.first ?? self
        return String(lower).decomposedStringWithCanonicalMapping.unicodeScalars.first ?? lower
    }
}
