/// The one of `names` that was most likely meant by the misspelt `word`: the one that it becomes with the fewest letters
/// put in, left out, changed or swapped with their neighbour, if they are fewer than half; else the first that begins so.
/// Nil if none is near.
package func nearest(to word: String, among names: [String]) -> String? {
    let word = word.lowercased()
    let distances = names.map { (name: $0, distance: editDistance(word, $0)) }
    guard let best = distances.min(by: { $0.distance < $1.distance }) else { return nil }
    if best.distance * 2 < max(2, min(word.count, best.name.count)) || best.distance == 1 { return best.name }
    return word.count < 2 ? nil : names.first { $0.hasPrefix(word) }
}

/// The least number of letters added, dropped, replaced, or exchanged with their neighbour (optimal string alignment,
/// after Damerau 1964).
private func editDistance(_ left: String, _ right: String) -> Int {
    // What is far longer than any name is near to none.
    let (left, right) = (Array(left.prefix(40)), Array(right))
    var rows = [Array(0...right.count)]
    for i in left.indices {
        var row = [i + 1]
        for j in right.indices {
            var distance = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (left[i] == right[j] ? 0 : 1))
            if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                distance = min(distance, rows[i - 1][j - 1] + 1)
            }
            row.append(distance)
        }
        rows.append(row)
    }
    return rows[left.count][right.count]
}
