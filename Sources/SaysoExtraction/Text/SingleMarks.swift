/// Tells single quotation marks from apostrophes.
///
/// The tokenizer has left apostrophes inside words and before elided ones ("don't", "'90s") in their words. What is
/// left is a quotation mark, or the apostrophe of a plural's possessive ("the workers' rights"), or one of a word that
/// lost its end ("goin'").
enum SingleMarks {
    /// Removes from the marks of one paragraph the single ones that are apostrophes.
    static func takeOutApostrophes(
        _ marks: inout [QuotationMark], tokens: [Token], bytes: UnsafeBufferPointer<UInt8>
    ) {
        guard marks.contains(where: { $0.style.family == .single }) else { return }
        let likenesses = marks.map { likeness(of: $0, tokens: tokens, bytes: bytes) }
        // From the end: whether a mark that surely closes, or one that may, follows before the next that opens.
        var isClosedSurely = false
        var isClosedMaybe = false
        var followers = [(surely: Bool, maybe: Bool)](repeating: (false, false), count: marks.count)
        for i in marks.indices.reversed() {
            followers[i] = (isClosedSurely, isClosedMaybe || isClosedSurely)
            switch likenesses[i] {
            case .closing: isClosedSurely = true
            case .possessive: isClosedMaybe = true
            case .opening: (isClosedSurely, isClosedMaybe) = (false, false)
            case .other: break
            }
        }
        var isOpen = false
        var kept: [QuotationMark] = []
        for (i, mark) in marks.enumerated() {
            switch likenesses[i] {
            case .other:
                if mark.style.family != .single { kept.append(mark) }
            case .opening:
                guard followers[i].maybe || mark.isFirst else { continue }
                isOpen = true
                kept.append(mark)
            case .closing, .possessive:
                guard isOpen, likenesses[i] == .closing || !followers[i].surely else { continue }
                isOpen = false
                kept.append(mark)
            }
        }
        marks = kept
    }

    private enum Likeness { case opening, closing, possessive, other }

    private static func likeness(
        of mark: QuotationMark, tokens: [Token], bytes: UnsafeBufferPointer<UInt8>
    ) -> Likeness {
        guard mark.style.family == .single else { return .other }
        if mark.looksOpening, mark.direction != .closing || mark.isFirst { return .opening }
        guard mark.looksClosing, mark.token > 0 else { return .other }
        let before = bytes[Int(tokens[mark.token - 1].end) - 1] | 0x20
        guard before == UInt8(ascii: "s") || before == UInt8(ascii: "n"), mark.token + 1 < tokens.count else {
            return .closing
        }
        return tokens[mark.token + 1].isWordlike ? .possessive : .closing
    }
}
