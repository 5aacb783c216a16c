/// Of attributions whose contents share most of their words only one can be right.
enum OverlapRemoval {
    /// Those that stay when the best are chosen first. A content may stand inside a longer one: people quote people.
    static func keepBest(_ found: [AttributionFinder.Found]) -> [AttributionFinder.Found] {
        var kept: [AttributionFinder.Found] = []
        for (_, attribution) in found.enumerated().sorted(by: {
            ($1.element.score, $0.offset) < ($0.element.score, $1.offset)
        }) {
            let isRival = kept.contains { other in
                if other.cue.overlaps(attribution.cue) { return true }
                let shared = sharedWords(other.content, attribution.content)
                let all = count(other.content) + count(attribution.content) - shared
                return Double(shared) > 0.4 * Double(all)
            }
            if !isRival { kept.append(attribution) }
        }
        return kept
    }

    private static func count(_ ranges: [Range<Int>]) -> Int { ranges.reduce(0) { $0 + $1.count } }

    private static func sharedWords(_ a: [Range<Int>], _ b: [Range<Int>]) -> Int {
        a.reduce(0) { sum, range in b.reduce(sum) { $0 + range.clamped(to: $1).count } }
    }
}
