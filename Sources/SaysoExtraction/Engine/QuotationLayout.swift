/// What quotation marks tell better than the network: where a quotation begins and ends, and that one goes on after
/// its cue.
enum QuotationLayout {
    /// Words without content that a quotation may have at its edge and still be taken whole.
    private static let margin = 6
    /// Words from which a quotation is speech rather than a borrowed word.
    private static let speech = 5

    /// `found` with contents moved to the marks of the quotations they fill, and joined by the quotations that belong to
    /// them.
    static func mend(_ found: [AttributionFinder.Found], in text: AnalyzedText) -> [AttributionFinder.Found] {
        var found = found
        for index in found.indices { snap(&found[index], in: text) }
        join(&found, in: text)
        return found
    }

    /// Moves edges that stand inside a quotation to its marks where most of it is content; not for a cue that stands in
    /// it itself, which is what the speaker says of someone else.
    private static func snap(_ attribution: inout AttributionFinder.Found, in text: AnalyzedText) {
        var content: [Range<Int>] = []
        for range in attribution.content {
            var range = range
            for edge in [range.lowerBound, range.upperBound - 1] {
                let number = Int(text.quotationIndices[edge])
                guard number >= 0 else { continue }
                let quotation = text.quotations[number].tokens
                guard !quotation.overlaps(attribution.cue) else { continue }
                let covered = quotation.clamped(to: range).count
                let left = max(0, range.lowerBound - quotation.lowerBound)
                let right = max(0, quotation.upperBound - range.upperBound)
                if edge == range.lowerBound, left > 0, left <= margin || 2 * covered >= quotation.count {
                    range = quotation.lowerBound..<range.upperBound
                }
                if edge == range.upperBound - 1, right > 0, right <= margin || 2 * covered >= quotation.count {
                    range = range.lowerBound..<quotation.upperBound
                }
            }
            if let last = content.last, last.upperBound >= range.lowerBound {
                content[content.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                content.append(range)
            }
        }
        attribution.content = content
        attribution.source = attribution.source.filter { source in !content.contains { $0.overlaps(source) } }
    }

    /// Gives each quotation that nobody has as yet to the attribution before it in its paragraph, if that one's content
    /// ends in a quotation too and its cue stands outside: “…,” said she. “…”
    private static func join(_ found: inout [AttributionFinder.Found], in text: AnalyzedText) {
        for quotation in text.quotations where quotation.depth == 0 && quotation.inner.count >= speech {
            let isTaken = found.contains { attribution in
                attribution.content.contains { $0.overlaps(quotation.tokens) }
                    || attribution.cue.overlaps(quotation.tokens)
            }
            guard !isTaken else { continue }
            let paragraph = text.paragraph(of: quotation.tokens.lowerBound)
            let before = found.indices.filter { index in
                guard let last = found[index].content.last else { return false }
                return paragraph.contains(found[index].cue.lowerBound) && last.upperBound <= quotation.tokens.lowerBound
                    && text.quotationIndices[last.upperBound - 1] >= 0
                    && text.quotationIndices[found[index].cue.lowerBound] < 0
            }
            guard let owner = before.max(by: { found[$0].cue.lowerBound < found[$1].cue.lowerBound }) else { continue }
            found[owner].content.append(quotation.tokens)
        }
    }
}
