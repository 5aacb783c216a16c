import SaysoModel

/// What was said, as far as it is needed to tell whether two quotes are one utterance.
///
/// After the clusters of phrases in J. Leskovec, L. Backstrom, J. Kleinberg, "Meme-tracking and the Dynamics of the News
/// Cycle" (KDD 2009): the shorter one must stand in the longer one but for a few words. Since one wrong join is worse
/// than a missed one, more is asked for: enough words that carry meaning, the same speaker where both are known, the
/// same numbers, and no "not" that only one of them has.
struct Utterance {
    var words: ComparedWords
    var kind: Quote.Kind
    /// Number of the speaker; nil where nobody is named.
    var speaker: Int64?
    /// Days before 1970-01-01: see ``Age``.
    var age: Int64

    /// Whether both are one utterance, perhaps cut or worded differently.
    func isVariant(of other: Utterance) -> Bool {
        let (short, long) = words.words.count <= other.words.words.count ? (words, other.words) : (other.words, words)
        let overlap = Overlap(of: short, in: long)
        let total = short.words.count
        guard total >= VariantPrints.leastWords, overlap.longestRun >= min(total, VariantPrints.run + 1),
            overlap.meaningful >= 3, overlap.keepsNumbers, overlap.keepsNegations
        else { return false }
        let share = Double(overlap.kept) / Double(total)
        if let speaker, let theirs = other.speaker {
            // The same long words by two names: one of the names is wrong.
            let isOne = speaker == theirs || overlap.longestRun >= 12 && kind != .indirect && other.kind != .indirect
            guard isOne else { return false }
        } else {
            // Slogans and phrases are said by many who are not named.
            guard overlap.longestRun >= 7 else { return false }
        }
        switch (kind == .indirect, other.kind == .indirect) {
        case (false, false): return share >= 0.8
        case (true, true): return share >= 0.9 && total >= 8 && isNear(other, days: 14)
        default: return share >= 0.8 && total >= 6
        }
    }

    private func isNear(_ other: Utterance, days: Int64) -> Bool { abs(age - other.age) <= days }
}

/// How much of a text stands in another, in its order.
private struct Overlap {
    /// Words of runs of at least two that stand in both.
    var kept = 0
    /// Words of the longest run.
    var longestRun = 0
    /// Those kept that have more than three letters and so, mostly, a meaning of their own.
    var meaningful = 0
    /// Whether no number of the shorter text is missing in the longer one.
    var keepsNumbers = true
    /// Whether both say "not" as often, in the part that they share.
    var keepsNegations = true

    init(of short: ComparedWords, in long: ComparedWords) {
        let matches = Alignment.matches(short.keys, long.keys, oldStarts: [], newStarts: [])
            .filter { $0.count > 1 || short.words.count < 8 }
        var isKept = Array(repeating: false, count: short.words.count)
        for match in matches {
            kept += match.count
            longestRun = max(longestRun, match.count)
            for index in match.old..<match.old + match.count {
                isKept[index] = true
                if short.words[index].length > 3 { meaningful += 1 }
            }
        }
        keepsNumbers = zip(short.words, isKept).allSatisfy { $1 || !$0.hasDigit }
        if let first = matches.first, let last = matches.last {
            let shared = long.words[first.new..<last.new + last.count]
            keepsNegations = Self.negations(in: short.words[...]) == Self.negations(in: shared)
        }
    }

    private static let negationKeys = Set(
        ComparedWords(
            "no not never nobody nothing none cannot cant wont dont doesnt didnt isnt arent wasnt werent wouldnt"
        )
        .keys)

    private static func negations(in words: ArraySlice<ComparedWords.Word>) -> Int {
        words.reduce(0) { $0 + (negationKeys.contains($1.key) ? 1 : 0) }
    }
}
