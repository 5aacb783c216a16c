/// How well extracted attributions agree with gold: precision, recall and F1 of each of ``Figure``.
package struct AttributionScore: Sendable {
    /// What is counted. Words are those of ``ScoredWords``.
    package enum Figure: String, Sendable, CaseIterable {
        /// An attribution whose content words overlap a gold one's by at least half of their union, one to one.
        case found
        /// … whose content words are the gold ones.
        case exact
        /// Found, and its source shares a word with the gold one's, or both have none.
        case attributed
        /// Attributed, among attributions of at least three quoted words.
        case direct
        /// Words.
        case content, source, cue
        /// Spans whose words are exactly those of a gold span.
        case spanContent = "span-content"
        case spanSource = "span-source"
        case spanCue = "span-cue"
    }

    /// Counts from which precision, recall and F1 follow.
    package struct Count: Sendable {
        /// Right ones, those extracted, and those in the gold.
        package var right = 0, extracted = 0, gold = 0

        package var precision: Double { extracted == 0 ? 0 : Double(right) / Double(extracted) }
        package var recall: Double { gold == 0 ? 0 : Double(right) / Double(gold) }
        /// The harmonic mean of precision and recall, 0…1.
        package var f1: Double {
            let (p, r) = (precision, recall)
            return p + r == 0 ? 0 : 2 * p * r / (p + r)
        }

        fileprivate mutating func add(_ right: Int, _ extracted: Int, _ gold: Int) {
            self.right += right
            self.extracted += extracted
            self.gold += gold
        }
    }

    /// Number of gold articles.
    package private(set) var articles = 0
    private var counts: [Figure: Count] = [:]
    /// How far the confidence of the extracted attributions can be believed.
    package private(set) var reliability = Reliability()

    /// The counts of one figure.
    package subscript(figure: Figure) -> Count { counts[figure] ?? Count() }

    /// Scores each gold article against the extracted one with its id; without one all its gold counts as missed.
    package init(gold: [ScoredArticle], extracted: [ScoredArticle]) {
        let gold = byID(gold)
        let extracted = byID(extracted)
        for (id, article) in gold { add(article, extracted[id]) }
    }

    private mutating func add(_ gold: ScoredArticle, _ extracted: ScoredArticle?) {
        articles += 1
        let words = ScoredWords(gold)
        let g = (gold.attributions ?? []).map { Marked($0, words) }.filter { !$0.content.isEmpty }
        let e = (extracted?.attributions ?? []).map { Marked($0, words) }.filter { !$0.content.isEmpty }
        let pairs = matched(g.map(\.content), e.map(\.content))
        let right = pairs.filter { g, e in attributed(g, e) }
        func attributed(_ i: Int, _ j: Int) -> Bool {
            !g[i].source.isDisjoint(with: e[j].source) || g[i].source.isEmpty && e[j].source.isEmpty
        }
        count(.found, pairs.count, e.count, g.count)
        count(.exact, pairs.count { g[$0.gold].content == e[$0.extracted].content }, e.count, g.count)
        count(.attributed, right.count, e.count, g.count)
        count(
            .direct, right.count { g[$0.gold].isDirect && e[$0.extracted].isDirect }, e.count { $0.isDirect },
            g.count { $0.isDirect })
        count(words: .content, \.content, g, e)
        count(words: .source, \.source, g, e)
        count(words: .cue, \.cue, g, e)
        count(spans: .spanContent, \.contentSpans, g, e)
        count(spans: .spanSource, \.sourceSpans, g, e)
        count(spans: .spanCue, \.cueSpans, g, e)

        let found = Set(pairs.map(\.extracted))
        let rightOnes = Set(right.map(\.extracted))
        for (j, attribution) in e.enumerated() {
            guard let confidence = attribution.confidence else { continue }
            reliability.add(confidence, found: found.contains(j), attributed: rightOnes.contains(j))
        }
    }

    private mutating func count(_ figure: Figure, _ right: Int, _ extracted: Int, _ gold: Int) {
        counts[figure, default: Count()].add(right, extracted, gold)
    }

    private mutating func count(
        words figure: Figure, _ part: (Marked) -> Set<Int>, _ gold: [Marked], _ extracted: [Marked]
    ) {
        let g = gold.reduce(into: Set<Int>()) { $0.formUnion(part($1)) }
        let e = extracted.reduce(into: Set<Int>()) { $0.formUnion(part($1)) }
        count(figure, g.intersection(e).count, e.count, g.count)
    }

    private mutating func count(
        spans figure: Figure, _ part: (Marked) -> [Set<Int>], _ gold: [Marked], _ extracted: [Marked]
    ) {
        let g = gold.flatMap(part)
        let e = extracted.flatMap(part)
        var left: [Set<Int>: Int] = [:]
        for span in g { left[span, default: 0] += 1 }
        var right = 0
        for span in e where left[span, default: 0] > 0 {
            left[span, default: 0] -= 1
            right += 1
        }
        count(figure, right, e.count, g.count)
    }
}

/// An attribution as sets of words.
private struct Marked {
    let source, cue, content: Set<Int>
    let sourceSpans, cueSpans, contentSpans: [Set<Int>]
    /// At least three of its content words stand in quotation marks.
    let isDirect: Bool
    let confidence: Double?

    init(_ attribution: ScoredArticle.Attribution, _ words: ScoredWords) {
        func spans(_ part: ScoredArticle.Spans) -> [Set<Int>] { part.map { words.at([$0]) }.filter { !$0.isEmpty } }
        source = words.at(attribution.source)
        cue = words.at(attribution.cue)
        content = words.at(attribution.content)
        sourceSpans = spans(attribution.source)
        cueSpans = spans(attribution.cue)
        contentSpans = spans(attribution.content)
        isDirect = words.quotedCount(content) >= 3
        confidence = attribution.confidence
    }
}

extension ScoredWords {
    /// The words of a gold article.
    init(_ gold: ScoredArticle) {
        self.init(text: Array((gold.text ?? "").unicodeScalars), discard: gold.discard ?? [])
    }
}

/// Pairs contents that share at least half of the words that either has, one to one, the most alike first; of those that
/// tie the first in the gold, then the first extracted.
func matched(_ gold: [Set<Int>], _ extracted: [Set<Int>]) -> [(gold: Int, extracted: Int)] {
    var candidates: [(likeness: Double, gold: Int, extracted: Int)] = []
    for (i, g) in gold.enumerated() {
        for (j, e) in extracted.enumerated() {
            let shared = g.intersection(e).count
            guard shared > 0 else { continue }
            let likeness = Double(shared) / Double(g.count + e.count - shared)
            if likeness >= 0.5 { candidates.append((likeness, i, j)) }
        }
    }
    var result: [(gold: Int, extracted: Int)] = []
    var usedGold: Set<Int> = []
    var usedExtracted: Set<Int> = []
    for (_, i, j) in candidates.sorted(by: {
        ($1.likeness, $0.gold, $0.extracted) < ($0.likeness, $1.gold, $1.extracted)
    })
    where !usedGold.contains(i) && !usedExtracted.contains(j) {
        usedGold.insert(i)
        usedExtracted.insert(j)
        result.append((i, j))
    }
    return result
}

/// Articles by their id; of those with one id the last.
func byID(_ articles: [ScoredArticle]) -> [String: ScoredArticle] {
    Dictionary(articles.map { ($0.id, $0) }) { _, last in last }
}
