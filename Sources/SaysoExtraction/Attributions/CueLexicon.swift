/// Words that attribute, with how surely they do.
struct CueLexicon: Sendable {
    /// What stands beside a cue.
    enum Context: Int {
        /// "that" follows.
        case that
        /// A quotation adjoins, with or without a comma or colon.
        case quotation
        /// A comma or full stop follows.
        case ending
        /// Anything else.
        case other
    }

    /// The lexicon of `cues.txt`.
    static let shared = CueLexicon(String(decoding: PackageResources.cues_txt, as: UTF8.self))

    private let precisions: [WordKey: SIMD4<UInt8>]

    /// Reads lines of a word and four percentages, in the order of ``Context``; "#" begins a comment.
    init(_ lines: String) {
        var precisions: [WordKey: SIMD4<UInt8>] = [:]
        for line in lines.split(separator: "\n") where !line.hasPrefix("#") {
            let fields = line.split(separator: " ")
            let figures = fields.dropFirst().compactMap { UInt8($0) }
            guard let word = fields.first, figures.count == 4 else { continue }
            precisions[WordKey(String(word))] = SIMD4(figures)
        }
        self.precisions = precisions
    }

    /// Whether the word may attribute at all.
    func contains(_ word: WordKey) -> Bool { precisions[word] != nil }

    /// The share of the word's occurrences in such a context that attribute, 0…1.
    func precision(of word: WordKey, in context: Context) -> Double {
        guard let figures = precisions[word] else { return 0 }
        return Double(figures[context.rawValue]) / 100
    }
}
