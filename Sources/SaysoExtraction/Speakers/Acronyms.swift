/// Names that a text itself shortens: "the Food and Drink Federation (FDF)".
extension NameFinder {
    /// Where the name that begins at `start` ends if its first letters stand in brackets behind it; nil for any other.
    func spelledOutEnd(from start: Int, in sentence: Range<Int>) -> Int? {
        let limit = min(sentence.upperBound, start + Self.longestName)
        let end = (start..<limit).first { !isNameWord($0) && !isSmall($0) } ?? limit
        guard end - start > 1, end + 2 < sentence.upperBound, isMark(end, "("), isMark(end + 2, ")"),
            tokens[end + 1].kind == .word, tokens[end + 1].isCapitalised,
            spells(text.bytes(of: tokens[end + 1]), start..<end)
        else { return nil }
        return end
    }

    private static let longestName = 12

    func isMark(_ token: Int, _ mark: Unicode.Scalar) -> Bool {
        tokens[token].count == 1 && text.bytes[Int(tokens[token].start)] == UInt8(ascii: mark)
    }

    /// A word that an acronym may leave out.
    private func isSmall(_ token: Int) -> Bool {
        has(token, [.function, .particle]) && !tokens[token].isCapitalised || isMark(token, ",") || isMark(token, "&")
            || tokens[token].key == Self.possessive
    }

    /// Whether `letters` are the first letters of `words`, in any case. Small words and the parts of one with a hyphen may
    /// give a letter or not: "DoH" and "DH" of "Department of Health".
    private func spells(_ letters: ArraySlice<UInt8>, _ words: Range<Int>) -> Bool {
        guard let word = words.first else { return letters.isEmpty }
        let rest = words.dropFirst()
        let bytes = text.bytes(of: tokens[word])
        let isGiven = letters.first.map { $0 | 0x20 == bytes[bytes.startIndex] | 0x20 } ?? false
        if isSmall(word), spells(letters, rest) { return true }
        guard isGiven else { return false }
        if spells(letters.dropFirst(), rest) { return true }
        guard letters.count > 1, let dash = bytes.firstIndex(of: UInt8(ascii: "-")), dash + 1 < bytes.endIndex else {
            return false
        }
        let second = letters[letters.startIndex + 1]
        return second | 0x20 == bytes[dash + 1] | 0x20 && spells(letters.dropFirst(2), rest)
    }
}
