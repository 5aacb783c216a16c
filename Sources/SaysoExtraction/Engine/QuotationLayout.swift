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
        resume(&found, in: text)
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
                if edge == range.lowerBound, left > 0,
                    left <= margin || 2 * covered >= quotation.count || range.upperBound >= quotation.upperBound
                {
                    range = quotation.lowerBound..<range.upperBound
                }
                if edge == range.upperBound - 1, right > 0,
                    right <= margin || 2 * covered >= quotation.count || range.lowerBound <= quotation.lowerBound
                {
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
    }

    /// Gives a quotation that goes on in the middle of a sentence to whoever said its first half, whatever stands
    /// between: “Each time,” said she, pointing at the board, “it rains.”
    private static func resume(_ found: inout [AttributionFinder.Found], in text: AnalyzedText) {
        let outermost = text.quotations.filter { $0.depth == 0 }
        for (first, second) in zip(outermost, outermost.dropFirst()) where isResumed(first, by: second, in: text) {
            let between = first.tokens.upperBound..<second.tokens.lowerBound
            guard
                let owner = found.firstIndex(where: { attribution in
                    between.contains(attribution.cue.lowerBound)
                        && attribution.content.contains { $0.upperBound == first.tokens.upperBound }
                }), !found[owner].content.contains(where: { $0.overlaps(second.tokens) })
            else { continue }
            for other in found.indices where between.contains(found[other].cue.lowerBound) {
                found[other].content.removeAll { second.tokens.contains($0.lowerBound) }
            }
            found[owner].content.append(second.tokens)
        }
        found.removeAll(where: \.content.isEmpty)
    }

    /// Whether the first of two quotations ends in a comma and the second, behind one in the same sentence, begins small.
    private static func isResumed(_ first: Quotation, by second: Quotation, in text: AnalyzedText) -> Bool {
        guard first.isClosed, first.inner.count > 1, second.inner.count >= speech,
            text.tokens[first.inner.upperBound - 1].key == ",", text.tokens[second.tokens.lowerBound - 1].key == ",",
            text.sentence(of: first.tokens.lowerBound).contains(second.tokens.lowerBound)
        else { return false }
        let word = text.tokens[second.inner.lowerBound]
        return word.isWordlike && !word.isCapitalised
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
