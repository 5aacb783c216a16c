import SaysoModel

/// Words that two attributions claim as their contents, though neither stands in the other: only one can be right.
struct Crossings {
    private let text: AnalyzedText

    /// `found` with such words left to one of the two. What stands whole, with its cue, in the content of another stays:
    /// people quote people. Contents may become empty.
    static func cut(_ found: [Attribution], in text: AnalyzedText) -> [Attribution] {
        let crossings = Crossings(text: text)
        var found = found
        for index in found.indices { found[index].content.sort() }
        let order = found.indices.filter { !found[$0].content.isEmpty }
            .sorted { found[$0].content[0] < found[$1].content[0] }
        var open: [Int] = []
        for index in order {
            let start = found[index].content[0].start
            open.removeAll { (found[$0].content.last?.end ?? 0) <= start }
            for other in open where crossings.cross(found[index], found[other]) {
                if crossings.yields(found[index], to: found[other]) {
                    found[index] = crossings.cut(found[index], by: found[other])
                } else {
                    found[other] = crossings.cut(found[other], by: found[index])
                }
            }
            open.append(index)
        }
        return found
    }

    private func cross(_ a: Attribution, _ b: Attribution) -> Bool {
        a.content.contains { b.content.contains(where: $0.overlaps) } && !isInside(a, b) && !isInside(b, a)
    }

    private func isInside(_ inner: Attribution, _ outer: Attribution) -> Bool {
        (inner.content + inner.cue).allSatisfy { part in
            outer.content.contains { $0.start <= part.start && part.end <= $0.end }
        }
    }

    /// Whether `a` is the one to be cut: the one in whose content the other's cue stands ("said it rained and promised
    /// sun"), or else the one that is less sure.
    private func yields(_ a: Attribution, to b: Attribution) -> Bool {
        let (ofB, ofA) = (cue(of: b, in: a) != nil, cue(of: a, in: b) != nil)
        return ofA == ofB ? a.confidence <= b.confidence : ofB
    }

    /// The cue of `inner` if it stands in the content of `outer`.
    private func cue(of inner: Attribution, in outer: Attribution) -> Span? {
        inner.cue.first { cue in outer.content.contains { $0.overlaps(cue) } }
    }

    /// `attribution` without the content of `other`, nor its cue.
    private func cut(_ attribution: Attribution, by other: Attribution) -> Attribution {
        var taken = other.content
        if let cue = cue(of: other, in: attribution), let last = taken.last {
            taken = [Span(min(cue.start, taken[0].start), last.end)]
        }
        var attribution = attribution
        attribution.content = attribution.content.flatMap { span in
            span.overlaps(Span(taken[0].start, taken[taken.count - 1].end)) ? rest(of: span, without: taken) : [span]
        }
        return attribution
    }

    /// What is left of a span when others, in the order of the text, are taken away, without a conjunction at its edge.
    private func rest(of span: Span, without others: [Span]) -> [Span] {
        var gaps: [Span] = []
        var start = span.start
        for other in others where span.overlaps(other) {
            gaps.append(Span(start, max(start, other.start)))
            start = max(start, other.end)
        }
        gaps.append(Span(start, max(start, span.end)))
        return gaps.compactMap { gap in
            var tokens = text.tokens(in: gap)
            while let last = tokens.last, isLoose(last) { tokens.removeLast() }
            while let first = tokens.first, isLoose(first) { tokens.removeFirst() }
            return tokens.isEmpty ? nil : text.span(tokens)
        }
    }

    private func isLoose(_ token: Int) -> Bool {
        text.tokens[token].kind == .punctuation || Self.conjunctions.contains(text.tokens[token].key)
    }

    private static let conjunctions: Set<WordKey> = ["and", "but", "or"]
}
