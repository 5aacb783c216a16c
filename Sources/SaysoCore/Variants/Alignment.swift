import SaysoModel

/// Which words of two texts belong together.
enum Alignment {
    /// Words in a row that are equal.
    struct Match {
        var old: Int
        var new: Int
        var count: Int
    }

    /// Where more words than this differ they are not compared one by one, for that takes memory by the square.
    static let limit = 1500

    /// The matches of two texts, in their order, given by their words' keys.
    ///
    /// - Parameters:
    ///   - oldStarts: where the old text's paragraphs begin: two long texts are compared by paragraphs first.
    ///   - newStarts: the same of the new one.
    static func matches(_ old: [UInt64], _ new: [UInt64], oldStarts: [Int], newStarts: [Int]) -> [Match] {
        if let found = matches(old[...], new[...]) { return found }
        let (oldParts, newParts) = (parts(old, oldStarts), parts(new, newStarts))
        let same =
            matches(oldParts.map { FNV1a.hash(of: old[$0]) }[...], newParts.map { FNV1a.hash(of: new[$0]) }[...]) ?? []
        var found: [Match] = []
        var (a, b) = (0, 0)
        for match in same + [Match(old: oldParts.count, new: newParts.count, count: 0)] {
            let oldGap = oldParts[a..<match.old].joined
            let newGap = newParts[b..<match.new].joined
            found += matches(old[oldGap], new[newGap]) ?? []
            (a, b) = (match.old + match.count, match.new + match.count)
            for (part, other) in zip(oldParts[match.old..<a], newParts[match.new..<b]) {
                found.append(Match(old: part.lowerBound, new: other.lowerBound, count: part.count))
            }
        }
        return found
    }

    /// Nil where too much differs.
    private static func matches(_ old: ArraySlice<UInt64>, _ new: ArraySlice<UInt64>) -> [Match]? {
        let head = zip(old, new).prefix { $0 == $1 }.count
        let (a, b) = (old.dropFirst(head), new.dropFirst(head))
        let tail = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
        let (oldMiddle, newMiddle) = (a.dropLast(tail), b.dropLast(tail))
        guard oldMiddle.count + newMiddle.count <= 2 * limit || oldMiddle.isEmpty || newMiddle.isEmpty else {
            return nil
        }
        var found: [Match] = []
        func add(_ old: Int, _ new: Int, _ count: Int) {
            if count > 0 { found.append(Match(old: old, new: new, count: count)) }
        }
        add(old.startIndex, new.startIndex, head)
        if !oldMiddle.isEmpty, !newMiddle.isEmpty {
            let difference = Array(newMiddle).difference(from: Array(oldMiddle))
            let (removed, inserted) = (difference.removals.map(\.at), difference.insertions.map(\.at))
            // What is not removed of the old is, in order, what is not inserted into the new.
            var (x, y, r, i) = (0, 0, 0, 0)
            while x < oldMiddle.count || y < newMiddle.count {
                while r < removed.count, removed[r] == x { (x, r) = (x + 1, r + 1) }
                while i < inserted.count, inserted[i] == y { (y, i) = (y + 1, i + 1) }
                let run = min(
                    (r < removed.count ? removed[r] : oldMiddle.count) - x,
                    (i < inserted.count ? inserted[i] : newMiddle.count) - y)
                add(oldMiddle.startIndex + x, newMiddle.startIndex + y, run)
                (x, y) = (x + run, y + run)
            }
        }
        add(oldMiddle.endIndex, newMiddle.endIndex, tail)
        return found
    }

    private static func parts(_ keys: [UInt64], _ starts: [Int]) -> [Range<Int>] {
        zip(starts, starts.dropFirst() + [keys.count]).map { $0..<$1 }
    }
}

extension CollectionDifference.Change {
    /// Index of the element that it removes or inserts.
    fileprivate var at: Int {
        switch self {
        case .remove(let offset, _, _), .insert(let offset, _, _): offset
        }
    }
}

extension ArraySlice<Range<Int>> {
    /// From the beginning of the first to the end of the last of ranges that follow each other.
    fileprivate var joined: Range<Int> {
        guard let first, let last else { return 0..<0 }
        return first.lowerBound..<last.upperBound
    }
}
