import SaysoModel

/// Fingerprints by which quotes that share words in a row are found.
///
/// Winnowing (Schleimer, Wilkerson, Aiken: "Winnowing: Local Algorithms for Document Fingerprinting", SIGMOD 2003) over
/// runs of four words: of each four neighbouring runs the one with the least hash is kept. Two quotes that share seven
/// words in a row share a fingerprint; those that share fewer than four never do, but for chance.
enum VariantPrints {
    /// Words in a run.
    static let run = 4
    /// Neighbouring runs of which one is kept.
    static let window = 4
    /// Quotes of fewer words have none: what is so short is said by many.
    static let leastWords = 5

    /// The fingerprints, each once, in the order of the text.
    static func prints(of words: ComparedWords) -> [UInt32] {
        guard words.words.count >= leastWords else { return [] }
        let keys = words.keys
        let hashes = (0...keys.count - run).map { start in
            // A Fibonacci multiplication spreads what FNV leaves in the low bits.
            UInt32(truncatingIfNeeded: FNV1a.hash(of: keys[start..<start + run]) &* 0x9e37_79b9_7f4a_7c15 >> 32)
        }
        var kept: [UInt32] = []
        var last = -1
        for start in 0...max(0, hashes.count - window) {
            var least = start
            for index in start..<min(start + window, hashes.count) where hashes[index] <= hashes[least] {
                least = index
            }
            if least != last, !kept.contains(hashes[least]) { kept.append(hashes[least]) }
            last = least
        }
        return kept
    }
}
