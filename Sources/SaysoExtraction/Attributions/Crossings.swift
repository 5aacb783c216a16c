import SaysoModel

/// Words that two attributions claim as their contents, though neither stands in the other: only one can be right.
enum Crossings {
    /// `found` with such words left to one of the two. What stands whole, with its cue, in the
    /// content of another stays: people quote people.
    static func cut(_ found: [Attribution]) -> [Attribution] {
        var found = found
        for index in found.indices { found[index].content.sort() }
        let order = found.indices.filter { !found[$0].content.isEmpty }
            .sorted { found[$0].content[0] < found[$1].content[0] }
        var open: [Int] = []
        for index in order {
            let start = found[index].content[0].start
            open.removeAll { (found[$0].content.last?.end ?? 0) <= start }
            for other in open where cross(found[index], found[other]) {
                let (loser, winner) = yields(found[index], to: found[other]) ? (index, other) : (other, index)
                found[loser].content = found[loser].content.flatMap { $0.without(found[winner].content) }
            }
            open.append(index)
        }
        return found
    }

    /// Whether `a` is the one to be cut: the one in whose content the other's cue stands ("said it rained and promised
    /// sun"), or else the one that is less sure.
    private static func yields(_ a: Attribution, to b: Attribution) -> Bool {
        let hasCueInside = [(a, b), (b, a)].map { outer, inner in
            inner.cue.contains { cue in outer.content.contains { $0.overlaps(cue) } }
        }
        return hasCueInside[0] == hasCueInside[1] ? a.confidence <= b.confidence : hasCueInside[0]
    }

    private static func cross(_ a: Attribution, _ b: Attribution) -> Bool {
        a.content.contains { b.content.contains(where: $0.overlaps) } && !isInside(a, b) && !isInside(b, a)
    }

    private static func isInside(_ inner: Attribution, _ outer: Attribution) -> Bool {
        (inner.content + inner.cue).allSatisfy { part in
            outer.content.contains { $0.start <= part.start && part.end <= $0.end }
        }
    }
}

extension Span {
    /// What is left of it when `others`, in the order of the text, are taken away.
    fileprivate func without(_ others: [Span]) -> [Span] {
        var rest: [Span] = []
        var start = start
        for other in others where overlaps(other) {
            if start < other.start { rest.append(Span(start, other.start)) }
            start = max(start, other.end)
        }
        if start < end { rest.append(Span(start, end)) }
        return rest
    }
}
