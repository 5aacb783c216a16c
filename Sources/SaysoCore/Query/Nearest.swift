extension String {
    /// The one of `words` that can be made from this one with the fewest letters put in, left out, changed or swapped
    /// with their neighbour (Damerau 1964), if they are fewer than half; else one that begins so.
    public func nearest(of words: [String]) -> String? {
        let name = lowercased()
        let distances = words.map { (word: $0, distance: name.distance(to: $0)) }
        guard let best = distances.min(by: { $0.distance < $1.distance }) else { return nil }
        if best.distance * 2 < max(2, Swift.min(count, best.word.count)) || best.distance == 1 { return best.word }
        return count < 2 ? nil : words.first { $0.hasPrefix(name) }
    }

    /// Optimal string alignment distance.
    private func distance(to other: String) -> Int {
        // What is far longer than any word of a list is near to none.
        let (a, b) = (Array(prefix(40)), Array(other))
        var rows = [Array(0...b.count)]
        for i in 0..<a.count {
            var row = [i + 1]
            for j in 0..<b.count {
                var cost = Swift.min(rows[i][j] + (a[i] == b[j] ? 0 : 1), rows[i][j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = Swift.min(cost, rows[i - 1][j - 1] + 1) }
                row.append(cost)
            }
            rows.append(row)
        }
        return rows[a.count][b.count]
    }
}
