import Foundation
import SaysoCore
import SaysoModel
import SeededNumbers

/// An endless supply of articles with what is said in them.
///
/// The figures are those of 923 articles of US political news (PolNeAR 1.0; Newell, Margolin and Ruths 2018) as sayso reads
/// them: 21 quotes an article and 222 bytes of text a quote, 1.1 topics a quote, a quarter of the quotes by nobody named,
/// frequencies after Zipf. Speakers, topics and days grow with the number of quotes, more slowly than it (Heaps 1978).
struct SyntheticNews {
    private var random: SeededNumbers
    private var articles = 0
    private let words = Zipf(count: 60_000, offset: 1.2)
    private let speakers: Zipf
    private let topics: Zipf
    private let days: Int
    /// Utterances that other articles may quote too.
    private var spoken: [Utterance] = []

    private static let quotesOfArticle = LogNormal(median: 17, spread: 0.63)
    private static let wordsOfContent = LogNormal(median: 11, spread: 0.8)
    private static let wordsOfFiller = LogNormal(median: 19, spread: 0.5)
    private static let lastDay = 20_700  // 2026-09-04
    private static let publishers = 40
    private static let cues: [(words: String, stance: Stance)] = [
        ("said", .says), ("said", .says), ("told reporters", .says), ("added", .says), ("asked", .asks),
        ("denied", .denies), ("claimed", .claims), ("blamed", .accuses), ("promised", .promises), ("urged", .orders),
        ("thinks", .believes), ("hopes", .wants), ("learned", .hears),
    ]
    private static let cueLaw = Zipf(count: cues.count)
    private static let nobody = ["Officials", "Critics", "Sources", "Residents", "Neighbours"]
    private static let roles = ["Senator", "Minister", "Mayor", "Professor", "Judge", "Coach", "Governor", "Director"]

    private struct Utterance {
        var words: String
        var speaker: Int
        var topics: [Int]
    }

    /// The news of which an archive of `quotes` quotes is made.
    init(quotes: Int, seed: UInt64) {
        random = SeededNumbers(seed: seed)
        let growth = Double(quotes) / 19_090
        speakers = Zipf(count: max(10, Int(2_769 * pow(growth, 0.75))))
        topics = Zipf(count: max(10, Int(2_142 * pow(growth, 0.75))))
        days = max(1, Int(334 * sqrt(growth)))
    }

    /// The next article.
    mutating func next() -> Entry {
        articles += 1
        let title = sentence(of: Self.wordsOfFiller.sample(in: 4...14, &random))
        var text = ArticleText(title: String(title.dropLast()))
        var cast = Cast()
        var extraction = Extraction()
        for _ in 0..<Self.quotesOfArticle.sample(in: 1...120, &random) {
            text.append(sentence(of: Self.wordsOfFiller.sample(in: 4...60, &random)) + " ")
            extraction.quotes.append(quote(in: &text, &cast))
            text.append(random.chance(0.4) ? "\n" : " ")
        }
        extraction.speakers = cast.speakers.map(speaker)
        extraction.topics = cast.topics.map { Topic(name: InventedWords.topic($0)) }
        return Entry(article: article(text), extraction: extraction)
    }

    // MARK: - Articles

    private mutating func article(_ text: ArticleText) -> Article {
        Article(
            id: "synthetic-\(articles)", title: text.title,
            publisher: "The " + InventedWords.topic(3 * Int.random(in: 0..<Self.publishers, using: &random)),
            date: day(),
            url: "https://news.example/\(articles)", language: "en", text: text.text)
    }

    /// Any day up to the last one; of the days at the week's end only every third.
    private mutating func day() -> Day {
        while true {
            let number = Self.lastDay - Int.random(in: 0..<days, using: &random)
            if number % 7 < 5 || random.chance(1 / 3) { return Day(number: number) }
        }
    }

    private mutating func sentence(of count: Int) -> String {
        let sentence = phrase(of: count)
        return sentence.prefix(1).uppercased() + sentence.dropFirst() + "."
    }

    private mutating func phrase(of count: Int) -> String {
        (0..<count).map { _ in InventedWords.word(words.sample(&random)) }.joined(separator: " ")
    }

    // MARK: - Quotes

    private mutating func quote(in text: inout ArticleText, _ cast: inout Cast) -> Quote {
        let cue = Self.cues[Self.cueLaw.sample(&random)]
        let utterance = utterance()
        let isNamed = random.chance(0.74)
        let source =
            isNamed
            ? cast.source(utterance.speaker, name: speaker(utterance.speaker).name)
            : Self.nobody[Int.random(in: 0..<Self.nobody.count, using: &random)]
        var quote = Quote(
            source: [], cue: [], content: [], kind: .indirect, stance: cue.stance, isNegated: random.chance(0.01),
            confidence: Double.random(in: 0.35..<1, using: &random),
            speaker: isNamed ? cast.index(utterance.speaker) : nil,
            topics: utterance.topics.map { cast.index(topic: $0) })
        switch Double.random(in: 0..<1, using: &random) {
        case ..<0.22:
            quote.kind = .direct
            quote.content = [text.append("“\(utterance.words),”")]
            text.append(" ")
            quote.source = [text.append(source)]
            text.append(" ")
            quote.cue = [text.append(cue.words)]
        case ..<0.38:
            quote.kind = .mixed
            quote.source = [text.append(source)]
            text.append(" ")
            quote.cue = [text.append(cue.words)]
            text.append(" ")
            quote.content = [text.append("that \(phrase(of: 5)) “\(utterance.words)”")]
        default:
            quote.source = [text.append(source)]
            text.append(" ")
            quote.cue = [text.append(cue.words)]
            text.append(" ")
            quote.content = [text.append("that \(utterance.words)")]
        }
        text.append(".")
        return quote
    }

    /// Something new, or one time in twenty something that was in another article.
    private mutating func utterance() -> Utterance {
        if random.chance(0.05), let known = spoken.randomElement(using: &random) { return known }
        let words = phrase(of: Self.wordsOfContent.sample(in: 2...80, &random))
        let on = (0..<(random.chance(0.3) ? 2 : 1)).map { _ in topics.sample(&random) }
        let utterance = Utterance(words: words, speaker: speakers.sample(&random), topics: Set(on).sorted())
        if spoken.count < 512 {
            spoken.append(utterance)
        } else {
            spoken[Int.random(in: 0..<spoken.count, using: &random)] = utterance
        }
        return utterance
    }

    /// The speaker of a rank: one in eight is an organisation.
    private func speaker(_ rank: Int) -> Speaker {
        guard rank % 8 != 7 else { return Speaker(name: InventedWords.organisation(rank), kind: .organisation) }
        let name = InventedWords.person(rank)
        return Speaker(
            name: name, aliases: name.split(separator: " ").suffix(1).map(String.init),
            gender: rank % 2 == 0 ? .female : .male, roles: [Self.roles[rank % Self.roles.count]])
    }
}

/// A text that grows, and tells where each piece went.
private struct ArticleText {
    let title: String
    private(set) var text: String

    init(title: String) {
        self.title = title
        text = title + "\n"
    }

    @discardableResult
    mutating func append(_ piece: String) -> Span {
        let start = text.utf8.count
        text += piece
        return Span(start, text.utf8.count)
    }
}

/// Who speaks in an article and on what, by rank; each once, in the order of the text.
private struct Cast {
    private(set) var speakers: [Int] = []
    private(set) var topics: [Int] = []

    /// How the text names the speaker: in full at first, then by the last name.
    mutating func source(_ speaker: Int, name: String) -> String {
        speakers.contains(speaker) ? name.split(separator: " ").last.map(String.init) ?? name : name
    }

    mutating func index(_ speaker: Int) -> Int { Self.index(of: speaker, in: &speakers) }

    mutating func index(topic: Int) -> Int { Self.index(of: topic, in: &topics) }

    private static func index(of element: Int, in elements: inout [Int]) -> Int {
        if let index = elements.firstIndex(of: element) { return index }
        elements.append(element)
        return elements.count - 1
    }
}
