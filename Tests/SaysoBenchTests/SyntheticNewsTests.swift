import SaysoModel
import Testing

@testable import sayso_bench

@Suite struct SyntheticNewsTests {
    private func articles(_ count: Int, seed: UInt64) -> [String] {
        var news = SyntheticNews(quotes: 10_000, seed: seed)
        return (0..<count).map { _ in news.next().article.text }
    }

    @Test func sameSeedMakesTheSameNews() {
        #expect(articles(20, seed: 3) == articles(20, seed: 3))
        #expect(articles(20, seed: 3) != articles(20, seed: 4))
    }

    @Test func quotesStandInTheTextInOrder() {
        var news = SyntheticNews(quotes: 10_000, seed: 5)
        for _ in 0..<50 {
            let entry = news.next()
            let quotes = entry.extraction.quotes
            #expect(quotes.map(\.position) == quotes.map(\.position).sorted())
            for quote in quotes {
                let content = entry.article.text.text(at: quote.content)
                #expect(content.hasPrefix(quote.kind == .direct ? "“" : "that "))
                #expect(!entry.article.text.text(at: quote.cue).isEmpty)
                if let speaker = quote.speaker {
                    let name = entry.extraction.speakers[speaker].name
                    #expect(name.hasSuffix(entry.article.text.text(at: quote.source)))
                }
                #expect(quote.topics.allSatisfy(entry.extraction.topics.indices.contains))
            }
        }
    }

    @Test func firstSpeakersSpeakMost() {
        var news = SyntheticNews(quotes: 10_000, seed: 6)
        var counts: [String: Int] = [:]
        for _ in 0..<300 {
            let extraction = news.next().extraction
            for quote in extraction.quotes {
                if let speaker = quote.speaker { counts[extraction.speakers[speaker].name, default: 0] += 1 }
            }
        }
        let ranks = counts.values.sorted(by: >)
        #expect(ranks[0] > 3 * ranks[9])
        #expect(ranks[9] > 3 * ranks[99])
    }

    @Test func inventedWordsDiffer() {
        #expect(Set((0..<20_000).map(InventedWords.word)).count == 20_000)
        #expect(Set((0..<20_000).map(InventedWords.person)).count == 20_000)
    }
}
