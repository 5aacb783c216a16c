import Foundation
import SaysoModel

extension String {
    /// Where `phrase` stands, without regard to case and accents; none for an empty phrase. At most 10,000 are given.
    public func occurrences(of phrase: String) -> [Span] {
        let wanted = phrase.unicodeScalars.compactMap(\.folded)
        guard !wanted.isEmpty else { return [] }
        var text: [Unicode.Scalar] = []
        var offsets: [Int] = []
        var offset = 0
        for scalar in unicodeScalars {
            if let folded = scalar.folded {
                text.append(folded)
                offsets.append(offset)
            }
            offset += UTF8.width(scalar)
        }
        offsets.append(offset)
        var found: [Span] = []
        var at = 0
        while at + wanted.count <= text.count, found.count < 10_000 {
            if text[at] == wanted[0], text[at..<(at + wanted.count)].elementsEqual(wanted) {
                found.append(Span(offsets[at], offsets[at + wanted.count]))
                at += wanted.count
            } else {
                at += 1
            }
        }
        return found
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
