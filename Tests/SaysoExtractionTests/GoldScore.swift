import SaysoExtraction
import SaysoModel

/// How well an extraction agrees with the gold of its article. Two contents match where they share at least half of the
/// words that either has, and each is matched once, the most alike first.
struct GoldScore {
    /// Attributions in the gold, in the extraction, and matched.
    private(set) var gold = 0
    private(set) var extracted = 0
    private(set) var found = 0
    /// Matched, and the source shares a word with the gold's, or both have none.
    private(set) var attributed = 0
    /// Matched, the gold names the speaker, and it is the one extracted; and how many the gold names among the matched.
    private(set) var resolved = 0
    private(set) var named = 0
    /// Passages in quotation marks that somebody said: all, and those found under the right speaker.
    private(set) var passages = 0
    private(set) var rightPassages = 0
    /// A line on each passage and attribution that is missed, wrong or too many.
    private(set) var errors: [String] = []

    /// The harmonic mean of precision and recall, 0…1.
    var foundF1: Double { f1(found) }
    var attributedF1: Double { f1(attributed) }
    var resolution: Double { ratio(resolved, named) }
    var passageRecall: Double { ratio(rightPassages, passages) }

    private func f1(_ hits: Int) -> Double { ratio(2 * hits, gold + extracted) }
    private func ratio(_ part: Int, _ whole: Int) -> Double { whole == 0 ? 0 : Double(part) / Double(whole) }

    mutating func add(_ extraction: Extraction, of article: GoldArticle) {
        let text = article.article.text
        let words = WordIndex(text)
        gold += article.quotes.count
        extracted += extraction.quotes.count
        func name(_ quote: Quote) -> String? { quote.speaker.map { extraction.speakers[$0].name } }
        func report(_ what: String, _ source: [Span], _ cue: [Span], _ content: [Span], _ note: String) {
            let words = "{\(text.text(at: source))} <\(text.text(at: cue))> «\(text.text(at: content))»"
            errors.append("\(article.article.id): \(what): \(words) \(note)")
        }

        let pairs = words.pairs(article.quotes.map(\.content), extraction.quotes.map(\.content))
        for (index, quote) in article.quotes.enumerated() {
            guard let other = pairs[index].map({ extraction.quotes[$0] }) else {
                report("missed", quote.source, quote.cue, quote.content, "")
                continue
            }
            found += 1
            let sources = (words.numbers(in: quote.source), words.numbers(in: other.source))
            if !sources.0.isDisjoint(with: sources.1) || sources.0.isEmpty && sources.1.isEmpty {
                attributed += 1
            } else {
                report("source", quote.source, quote.cue, quote.content, "got {\(text.text(at: other.source))}")
            }
            let right = article.agree(quote.speaker, name(other))
            if quote.speaker != nil {
                named += 1
                if right { resolved += 1 }
            }
            if !right {
                let note = "want \(quote.speaker ?? "nobody"), got \(name(other) ?? "nobody")"
                report("speaker", quote.source, quote.cue, quote.content, note)
            }
        }
        let matched = Set(pairs.compactMap { $0 })
        for (index, quote) in extraction.quotes.enumerated() where !matched.contains(index) {
            report("too many", quote.source, quote.cue, quote.content, "")
        }

        for passage in article.passages {
            passages += 1
            let inside = words.numbers(in: [passage.span])
            // Of a quotation and the one that it stands in, the inner one is meant.
            let best = extraction.quotes.max { one, other in
                let (a, b) = (words.numbers(in: one.content), words.numbers(in: other.content))
                return (a.intersection(inside).count, -a.count) < (b.intersection(inside).count, -b.count)
            }
            let covered = best.map { words.numbers(in: $0.content).intersection(inside).count } ?? 0
            if let best, 2 * covered > inside.count, article.agree(passage.speaker, name(best)) {
                rightPassages += 1
            } else {
                let got = 2 * covered > inside.count ? best.flatMap(name) ?? "nobody" : "nothing"
                report("passage", [], [], [passage.span], "want \(passage.speaker ?? "nobody"), got \(got)")
            }
        }
    }
}

extension GoldArticle {
    /// Passages in quotation marks, at least three words long, inside a content, with the speaker of the innermost one.
    fileprivate var passages: [(span: Span, speaker: String?)] {
        let text = article.text
        let words = WordIndex(text)
        var passages: [(span: Span, speaker: String?)] = []
        for quote in quotes {
            for span in quote.content {
                for passage in text.quotedPassages(in: span) where words.numbers(in: [passage]).count >= 3 {
                    let inner = quotes.contains { other in
                        other.content.contains {
                            $0.count < span.count && $0.start <= passage.start && passage.end <= $0.end
                        }
                    }
                    if !inner { passages.append((passage, quote.speaker)) }
                }
            }
        }
        return passages
    }

    /// Whether the gold's name and the extracted one mean the same speaker: the name, an alias, or a person's last name
    /// that no other person of the article has. Both nil agree too.
    fileprivate func agree(_ gold: String?, _ extracted: String?) -> Bool {
        guard let gold, let extracted else { return gold == nil && extracted == nil }
        func plain(_ name: String) -> String {
            let lower = name.lowercased()
            return lower.hasPrefix("the ") ? String(lower.dropFirst(4)) : lower
        }
        func last(_ name: String) -> Substring? { plain(name).split(separator: " ").last }
        let name = plain(extracted)
        guard let speaker = speakers.first(where: { $0.name == gold }) else { return false }
        if ([speaker.name] + speaker.aliases).contains(where: { plain($0) == name }) { return true }
        guard speaker.kind == .person, !speakers.contains(where: { plain($0.name) == name }) else { return false }
        let namesakes = speakers.filter { $0.kind == .person && last($0.name) == last(extracted) }
        let others = article.text.lowercased().contains(name) && name.contains(" ") && !name.hasSuffix(plain(gold))
        return namesakes.map(\.name) == [gold] && !others
    }
}

/// The words of a text, numbered; a word is a run of letters and digits, with apostrophes inside.
private struct WordIndex {
    private var words: [Span] = []

    init(_ text: String) {
        var start: Int?
        var offset = 0
        for scalar in text.unicodeScalars {
            let inWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            let joins = start != nil && (scalar == "'" || scalar == "’")
            if inWord {
                start = start ?? offset
            } else if !joins, let first = start {
                words.append(Span(first, offset))
                start = nil
            }
            offset += UTF8.width(scalar)
        }
        if let start { words.append(Span(start, offset)) }
    }

    /// Numbers of the words that overlap `spans`.
    func numbers(in spans: [Span]) -> Set<Int> {
        var numbers: Set<Int> = []
        for span in spans {
            let first = words.partitioningIndex { $0.end > span.start }
            numbers.formUnion(words[first...].prefix { $0.start < span.end }.indices)
        }
        return numbers
    }

    /// For each of `gold`, the index of the one of `other` that it is matched with.
    func pairs(_ gold: [[Span]], _ other: [[Span]]) -> [Int?] {
        let left = gold.map(numbers(in:))
        let right = other.map(numbers(in:))
        var candidates: [(likeness: Double, gold: Int, other: Int)] = []
        for (g, a) in left.enumerated() {
            for (o, b) in right.enumerated() {
                let shared = a.intersection(b).count
                let likeness = Double(shared) / Double(max(1, a.union(b).count))
                if likeness >= 0.5 { candidates.append((likeness, g, o)) }
            }
        }
        var pairs = [Int?](repeating: nil, count: gold.count)
        var taken: Set<Int> = []
        for pair in candidates.sorted(by: { ($0.likeness, -$0.gold, -$0.other) > ($1.likeness, -$1.gold, -$1.other) })
        where pairs[pair.gold] == nil && !taken.contains(pair.other) {
            pairs[pair.gold] = pair.other
            taken.insert(pair.other)
        }
        return pairs
    }
}

extension [Span] {
    /// Index of the first span from which on `belongs` holds.
    fileprivate func partitioningIndex(where belongs: (Span) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if belongs(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension String {
    /// Outermost passages in quotation marks within `span`; one that isn't closed there goes to its end.
    fileprivate func quotedPassages(in span: Span) -> [Span] {
        let scalars = Array(text(at: span).unicodeScalars)
        let closing: [Unicode.Scalar: Unicode.Scalar] = ["“": "”", "‘": "’", "\"": "\"", "'": "'"]
        func isLetter(_ index: Int) -> Bool {
            scalars.indices.contains(index) && scalars[index].properties.isAlphabetic
        }
        var passages: [Span] = []
        var open: (close: Unicode.Scalar, start: Int)?
        var offset = span.start
        for (index, scalar) in scalars.enumerated() {
            let width = UTF8.width(scalar)
            if let (close, start) = open {
                if scalar == close, !(isLetter(index - 1) && isLetter(index + 1)) {
                    passages.append(Span(start, offset + width))
                    open = nil
                }
            } else if let close = closing[scalar], !isLetter(index - 1) {
                open = (close, offset)
            }
            offset += width
        }
        if let open { passages.append(Span(open.start, span.end)) }
        return passages
    }
}
