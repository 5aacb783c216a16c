/// The runs of ``run`` words of a text, by which nearly equal texts are known: their resemblance and containment, and the
/// sketch that finds candidates (A. Z. Broder, "On the Resemblance and Containment of Documents", SEQUENCES 1997).
struct Shingles {
    /// Words in a run.
    static let run = 4
    /// Texts of fewer words are never taken to be nearly equal: headlines and results are too much alike.
    static let leastWords = 60

    private let runs: Set<UInt64>
    /// The words with digits, in a fixed order: of two markets' reports they differ where nothing else does.
    private let figures: [UInt64]
    private let isLong: Bool

    init(_ text: String) {
        let words = ComparedWords(text)
        let keys = words.keys
        isLong = keys.count >= Self.leastWords
        figures = words.words.lazy.filter(\.hasDigit).map(\.key).sorted()
        runs =
            keys.count < Self.run
            ? [] : Set((0...keys.count - Self.run).map { Self.hash(keys[$0..<$0 + Self.run]) })
    }

    /// The part of both texts' runs that is in both, 0…1 (Jaccard).
    func resemblance(to other: Shingles) -> Double {
        let common = runs.intersection(other.runs).count
        let all = runs.count + other.runs.count - common
        return all > 0 ? Double(common) / Double(all) : 0
    }

    /// Whether this is the other text but for a few words: the same figures, and nine in ten runs.
    func isNearly(_ other: Shingles) -> Bool {
        isLong && other.isLong && figures == other.figures && resemblance(to: other) >= 0.9
    }

    /// Whether nine in ten runs of the shorter text are in the other one, as where a feed gives an article's beginning.
    func isPart(of other: Shingles) -> Bool {
        let shorter = min(runs.count, other.runs.count)
        return shorter > 0 && Double(runs.intersection(other.runs).count) >= 0.9 * Double(shorter)
    }

    // MARK: - Sketch

    /// Numbers of which two texts that resemble each other by 0.9 share one in 999 of 1000 cases, and those that share
    /// next to nothing never: four pairs of least values under eight hash functions. Empty for short texts.
    var sketch: [Int64] {
        guard isLong else { return [] }
        var least = [UInt64](repeating: .max, count: Self.functions.count)
        for run in runs {
            for (index, factor) in Self.functions.enumerated() {
                let value = (run ^ (run >> 29)) &* factor
                if value < least[index] { least[index] = value }
            }
        }
        return stride(from: 0, to: least.count, by: 2).map { index in
            // 40 bits: SQLite keeps them in six bytes.
            Int64(Self.hash(least[index..<index + 2]) >> 26) << 2 | Int64(index / 2)
        }
    }

    /// Odd numbers without a pattern: the first digits of square roots of primes.
    private static let functions: [UInt64] = [
        0x6a09_e667_f3bc_c909, 0xbb67_ae85_84ca_a73b, 0x3c6e_f372_fe94_f82b, 0xa54f_f53a_5f1d_36f1,
        0x510e_527f_ade6_82d1, 0x9b05_688c_2b3e_6c1f, 0x1f83_d9ab_fb41_bd6b, 0x5be0_cd19_137e_2179,
    ]

    private static func hash(_ values: ArraySlice<UInt64>) -> UInt64 {
        values.reduce(0xcbf2_9ce4_8422_2325) { (hash, value) in
            let mixed = (hash ^ value) &* 0x9e37_79b9_7f4a_7c15
            return mixed ^ (mixed >> 32)
        }
    }
}
