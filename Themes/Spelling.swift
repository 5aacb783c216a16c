/// The name that was most likely meant by a misspelt word, or nil if none is near: at most a third of the word's
/// letters may differ (Levenshtein's distance).
func nearest(to word: String, among names: [String]) -> String? {
    let near = names.map { (name: $0, distance: editDistance(word, $0)) }.min { $0.distance < $1.distance }
    return near.flatMap { $0.distance <= max(1, word.count / 3) ? $0.name : nil }
}

private func editDistance(_ left: String, _ right: String) -> Int {
    let right = Array(right)
    var row = Array(0...right.count)
    for (i, character) in left.enumerated() {
        var diagonal = row[0]
        row[0] = i + 1
        for j in right.indices {
            let substitution = diagonal + (character == right[j] ? 0 : 1)
            diagonal = row[j + 1]
            row[j + 1] = min(substitution, row[j] + 1, diagonal + 1)
        }
    }
    return row[right.count]
}
