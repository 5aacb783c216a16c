import SaysoCore
import SaysoModel
import SeededNumbers

/// Articles of random characters with quotes anywhere in them, crossing each other and the ends of lines; the same at
/// each run.
struct RandomArticles: Sequence, IteratorProtocol {
    private var random: SeededNumbers
    private var left: Int

    private static let pieces = [
        "“", "”", "\"", "said", "she", "Kell", " ", " ", " ", " ", "\n", "\n\n", "é", "e\u{301}", "🙇‍♂️", "日本", "<b>",
        "&amp;", "]]>", "<!--", "'", "\\", "{", "}", "%", "$", "_", "*", "`", "[x](y)", "\u{0}", "\u{1B}[31m", "\u{85}",
        "\u{FFFF}", "\u{10FFFF}", "\t", "\r", "\u{2028}", "don't", "U.S.", ",", ".", "—", "T1\tContent 0 1",
    ]

    init(seed: UInt64, count: Int) {
        random = SeededNumbers(seed: seed)
        left = count
    }

    mutating func next() -> StoredArticle? {
        guard left > 0 else { return nil }
        left -= 1
        let text = words(0...40)
        let article = Article(
            id: words(1...3), title: words(1...5), byline: maybe(words(1...4)), publisher: maybe(words(1...3)),
            date: maybe(Day(number: Int.random(in: -9_000...30_000, using: &random))),
            url: maybe("https://example.org/" + words(1...3)), language: maybe("en"), text: text)
        let offsets =
            text.unicodeScalars.indices.map { text.utf8.distance(from: text.startIndex, to: $0) } + [text.utf8.count]
        let quotes = (0..<Int.random(in: 0...6, using: &random)).map { quote(number: $0, article, offsets) }
        return StoredArticle(id: ID(rawValue: Int64(left + 1)), article: article, quotes: quotes)
    }

    private mutating func quote(number: Int, _ article: Article, _ offsets: [Int]) -> QuoteRow {
        let quote = Quote(
            source: spans(0...1, offsets), cue: spans(0...1, offsets), content: spans(1...3, offsets),
            kind: Quote.Kind.allCases.randomElement(using: &random) ?? .direct,
            stance: Stance.allCases.randomElement(using: &random) ?? .says,
            isNegated: Bool.random(using: &random), confidence: Double.random(in: 0...1, using: &random))
        let speaker = maybe(Int64.random(in: 1...3, using: &random))
        return QuoteRow(
            id: ID(rawValue: Int64(number + 1)), article: ID(rawValue: 1), articleTitle: article.title,
            publisher: article.publisher, date: article.date, quote: quote,
            content: article.text.text(at: quote.content), source: article.text.text(at: quote.source),
            cue: article.text.text(at: quote.cue), speakerID: speaker.map { ID(rawValue: $0) },
            speakerName: speaker.map { "Speaker \($0) " + words(1...2) },
            speakerKind: speaker.map { $0 == 3 ? .organisation : .person }, speakerRole: maybe(words(1...2)),
            topics: [TopicRow(id: ID(rawValue: 1), name: words(1...2), quoteCount: 1)])
    }

    /// Spans that are not empty, in the order of the text, none over another.
    private mutating func spans(_ counts: ClosedRange<Int>, _ offsets: [Int]) -> [Span] {
        let count = Int.random(in: counts, using: &random)
        let ends = Set((0..<count * 2).map { _ in Int.random(in: offsets.indices, using: &random) }).sorted()
        return stride(from: 0, to: ends.count - 1, by: 2).map { Span(offsets[ends[$0]], offsets[ends[$0 + 1]]) }
    }

    private mutating func words(_ counts: ClosedRange<Int>) -> String {
        (0..<Int.random(in: counts, using: &random)).map { _ in Self.pieces.randomElement(using: &random) ?? "" }
            .joined()
    }

    private mutating func maybe<Value>(_ value: Value) -> Value? {
        Int.random(in: 0..<4, using: &random) > 0 ? value : nil
    }
}

extension QuoteFormat {
    /// What the form called `name` makes of articles with their quotes.
    static func text(_ name: String, _ articles: [StoredArticle]) -> String {
        switch named(name)?.unit {
        case .quote(let make):
            var writer = make(WritingOptions())
            return writer.text(
                articles.flatMap { stored in
                    stored.quotes.map { QuoteInArticle(row: $0, article: stored.article) }
                })
        case .article(let make):
            var writer = make(WritingOptions())
            return writer.text(articles)
        case nil: return ""
        }
    }
}

extension ListWriter {
    /// The text of a whole list.
    mutating func text(_ items: [Item]) -> String {
        let beginning = begin()
        let middle = items.map { write($0) }.joined()
        return beginning + middle + end()
    }
}
