import Foundation
import GRDB
import SaysoCore
import SaysoModel
import SeededNumbers
import Testing

/// Any query selects what going through all quotes selects.
struct QueryPropertyTests {
    @Test(arguments: 1...3 as ClosedRange<UInt64>)
    func lookingUpEqualsGoingThroughAll(seed: UInt64) throws {
        var random = SeededNumbers(seed: seed)
        let archive = try Self.archive(&random)
        var all: [QuoteInArticle] = []
        try archive.forEachQuote(Filter()) {
            all.append($0)
            return true
        }
        let reader = try SlowReader()
        for _ in 0..<150 {
            let expression = try QueryExpression(Self.query(&random, depth: 3))
            let expected = try all.filter { try reader.selects(expression, $0) }.map(\.row.id)
            var found: [ID<Quote>] = []
            try archive.forEachQuote(Filter(expression)) {
                found.append($0.row.id)
                return true
            }
            #expect(found == expected, "\(expression)")
            let page = try archive.quotes(Filter(expression), offset: 1, limit: 2)
            #expect(page.map(\.id) == Array(expected.dropFirst().prefix(2)), "\(expression)")
            #expect(try archive.counts(Filter(expression)).quotes == expected.count)
            // Twice not, as speakers are counted without regard to the speakers of a filter.
            let filter = Filter([.query(.not(.not(expression)))])
            let selected = all.map(\.row).filter { expected.contains($0.id) }
            let speakers = try archive.speakers(filter, offset: 0, limit: 99).map { ($0.name, $0.quoteCount) }
            #expect(Dictionary(uniqueKeysWithValues: speakers) == Self.counts(selected.compactMap(\.speakerName)))
            let topics = try archive.topics(filter, offset: 0, limit: 99).map { ($0.name, $0.quoteCount) }
            #expect(Dictionary(uniqueKeysWithValues: topics) == Self.counts(selected.flatMap { $0.topics.map(\.name) }))
            for counts in [speakers.map(\.1), topics.map(\.1)] { #expect(counts == counts.sorted(by: >)) }
        }
    }

    /// The beginnings of words of any script find what FTS5 finds by them, letter by letter.
    @Test func beginningsFindAllThatTheyBegin() throws {
        let words = [
            "a", "A", "an", "and", "Ändern", "e\u{301}tude", "été", "ete", "Ω", "ωμέγα", "ώρα", "жук", "Жар", "日", "日本",
            "日本語", "1", "12", "1,234", "ﬁre", "İstanbul", "ısı", "straße", "ß", "हिन्दी", "ไทย", "שלום", "U.S.", "o’clock",
            "a-b",
            "𝒜bc", "ǆ", "👍", "Ａｂ", "ⅷ", "ₐb",
        ]
        let archive = try Archive.inMemory()
        let entries = words.map { word in
            Entry(
                article: Article(id: word, title: "", text: word),
                extraction: Extraction(
                    quotes: [
                        Quote(
                            source: [], cue: [], content: [Span(0, word.utf8.count)], kind: .direct, confidence: 1)
                    ], speakers: [], topics: []))
        }
        try archive.add(entries)
        let index = try DatabaseQueue()
        try index.write { db in
            try db.create(virtualTable: "words", using: FTS5()) { table in
                table.tokenizer = .unicode61(diacritics: .remove)
                table.column("word")
            }
            for word in words { try db.execute(sql: "INSERT INTO words VALUES (?)", arguments: [word]) }
        }
        let beginnings = Set(
            words.flatMap { word in
                (1...word.unicodeScalars.count).map { String(word.unicodeScalars.prefix($0)) }
            })
        for beginning in beginnings {
            let expected = try index.read { db in
                try String.fetchSet(
                    db, sql: "SELECT word FROM words WHERE words MATCH ?", arguments: ["\"\(beginning)\"*"])
            }
            let found = try archive.quotes(Filter([.words(beginning)]), offset: 0, limit: 99).map(\.content)
            // What has no letter is no word, and takes nothing away.
            let isWord = try Self.isWord(beginning, index)
            #expect(Set(found) == (isWord ? expected : Set(words)), "\(beginning)")
        }
    }

    private static func isWord(_ text: String, _ index: DatabaseQueue) throws -> Bool {
        try index.read { try !$0.makeTokenizer(.unicode61(diacritics: .remove)).tokenize(query: text).isEmpty }
    }

    private static func counts(_ names: [String]) -> [String: Int] {
        names.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    // MARK: - What there is

    static let words = [
        "wall", "walls", "walled", "sea", "the", "raise", "raised", "Öl", "happy", "happily", "dam", "possible",
        "possibly", "possibility",
    ]
    private static let names = ["Ada Lund", "Bo Ek", "Cy Öster", "Port of Ostmark", "Ida Raise"]
    private static let topics = ["sea", "harbour wall", "dam safety", "walls"]
    private static let publishers = ["Coast Courier", "The Lantern", nil]
    private static let cues = ["said", "says", "warned", "raised"]

    static func archive(_ random: inout SeededNumbers) throws -> Archive {
        let archive = try Archive.inMemory()
        for number in 0..<40 {
            var text = ""
            var quotes: [Quote] = []
            for _ in 0..<Int.random(in: 0...6, using: &random) {
                func add(_ part: String) -> Span {
                    let start = text.utf8.count
                    text += part
                    defer { text += " " }
                    return Span(start, start + part.utf8.count)
                }
                func some(_ count: Int) -> String {
                    (0..<count).map { _ in words.randomElement(using: &random) ?? "" }.joined(separator: " ")
                }
                let content = [add(some(.random(in: 1...5, using: &random)))]
                let speaker = Int.random(in: -1..<names.count, using: &random)
                quotes.append(
                    Quote(
                        source: [add(speaker < 0 ? "they" : names[speaker])],
                        cue: [add(cues.randomElement(using: &random) ?? "")], content: content,
                        kind: Quote.Kind.allCases.randomElement(using: &random) ?? .direct,
                        stance: Stance.allCases.randomElement(using: &random) ?? .says,
                        confidence: Double(Int.random(in: 0...10, using: &random)) / 10,
                        speaker: speaker < 0 ? nil : speaker,
                        topics: topics.indices.filter { _ in Int.random(in: 0..<3, using: &random) == 0 }))
            }
            let title =
                "\(number) \(words.randomElement(using: &random) ?? "") \(words.randomElement(using: &random) ?? "")"
            try archive.add([
                Entry(
                    article: Article(
                        id: "\(number)", title: title, publisher: publishers.randomElement(using: &random) ?? nil,
                        date: Bool.random(using: &random)
                            ? Day(year: 2024, month: .random(in: 1...12, using: &random), day: 5) : nil,
                        text: text),
                    extraction: Extraction(
                        quotes: quotes, speakers: names.map { Speaker(name: $0) }, topics: topics.map(Topic.init)))
            ])
        }
        return archive
    }

    private static func query(_ random: inout SeededNumbers, depth: Int) -> String {
        func pick(_ choices: [String]) -> String { choices.randomElement(using: &random) ?? "" }
        func word() -> String { pick(words + ["wa*", "ha*", "raises", "happiness", "possibilities", "ol", "zebra"]) }
        switch Int.random(in: 0..<(depth == 0 ? 12 : 18), using: &random) {
        case 0, 1: return word()
        case 2: return "\"\(pick(words)) \(word())\""
        case 3: return "speaker:" + pick(["lund", "\"ada lund\"", "o*", "raise", "öster", "of", "zebra"])
        case 4: return "topic:" + pick(["sea", "wall", "\"dam saf*\"", "walls"])
        case 5: return "cue:" + pick(cues + ["warn", "raising", "sa*"])
        case 6: return "kind:" + pick(Quote.Kind.allCases.map(\.rawValue))
        case 7: return "stance:" + pick(Stance.allCases.map(\.rawValue) + ["statement"])
        case 8:
            return "publisher:" + pick(["courier", "lantern", "\"the lan*\"", "la", "\"=The Lantern\"", "=lantern"])
        case 9: return "title:" + pick(["wall", "walls", "1*", "sea"])
        case 10: return pick(["since:", "until:"]) + pick(["2024", "2024-06", "2024-06-05", "2025"])
        case 11: return "confidence:" + pick([">", "<", ">=", "<="]) + pick(["0.5", "0", "1", "0.75"])
        case 12, 13: return "-" + "(\(query(&random, depth: depth - 1)))"
        case 14, 15: return "(\(query(&random, depth: depth - 1)) OR \(query(&random, depth: depth - 1)))"
        default: return "(\(query(&random, depth: depth - 1)) \(query(&random, depth: depth - 1)))"
        }
    }
}

/// Reads the query language in the plainest way: a quote at a time, without an index.
private final class SlowReader {
    private let queue: DatabaseQueue
    private var stems: [String: String] = [:]

    init() throws { queue = try DatabaseQueue() }

    func selects(_ expression: QueryExpression, _ quote: QuoteInArticle) throws -> Bool {
        switch expression {
        case .term(let term): try selects(term, quote)
        case .not(let expression): try !selects(expression, quote)
        case .and(let parts): try parts.allSatisfy { try selects($0, quote) }
        case .or(let parts): try parts.contains { try selects($0, quote) }
        }
    }

    private func selects(_ term: QueryTerm, _ quote: QuoteInArticle) throws -> Bool {
        let (row, article) = (quote.row, quote.article)
        return switch term {
        case .words(let pattern):
            try [row.content, row.source, row.cue].contains { try has(pattern, $0, stemmed: true) }
        case .cue(let pattern): try has(pattern, row.cue, stemmed: true)
        case .speaker(let pattern): try row.speakerName.map { try has(pattern, $0) } ?? false
        case .topic(let pattern): try row.topics.contains { try has(pattern, $0.name) }
        case .publisherNamed(let name): article.publisher == name
        case .publisher(let pattern): try article.publisher.map { try has(pattern, $0) } ?? false
        case .title(let pattern): try has(pattern, article.title)
        case .kind(let kind): row.quote.kind == kind
        case .stance(let stance): row.quote.stance == stance
        case .statement: row.quote.stance.isStatement
        case .since(let day): article.date.map { $0 >= day } ?? false
        case .until(let day): article.date.map { $0 <= day } ?? false
        // Nothing is marked, tagged or found to be a variant in this archive.
        case .marked(let isMarked): !isMarked
        case .tag, .hasVariants: false
        case .confidence(let comparison, let value):
            switch comparison {
            case .above: row.quote.confidence > Double(value) / 10_000
            case .atLeast: row.quote.confidence >= Double(value) / 10_000
            case .below: row.quote.confidence < Double(value) / 10_000
            case .atMost: row.quote.confidence <= Double(value) / 10_000
            }
        }
    }

    /// Whether the words of `pattern` stand side by side in `text`.
    private func has(_ pattern: QueryPattern, _ text: String, stemmed: Bool = false) throws -> Bool {
        let wanted = Self.words(pattern.text)
        let words = Self.words(text)
        guard words.count >= wanted.count else { return false }
        return try (0...words.count - wanted.count).contains { start in
            try wanted.indices.allSatisfy { index in
                let word = words[start + index]
                if pattern.isPrefix, index == wanted.count - 1 { return word.hasPrefix(wanted[index]) }
                return try stemmed ? stem(word) == stem(wanted[index]) : word == wanted[index]
            }
        }
    }

    private static func words(_ text: String) -> [String] {
        text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
            .split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    private func stem(_ word: String) throws -> String {
        if let known = stems[word] { return known }
        let stem = try queue.read { db in
            try db.makeTokenizer(.porter()).tokenize(query: word).first?.token ?? word
        }
        stems[word] = stem
        return stem
    }
}
