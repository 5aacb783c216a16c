import SaysoCore
import SaysoExtraction
import SaysoModel
import Testing

/// What is found to be one utterance in the sample articles, several of which report one event by different publishers.
struct SampleVariantsTests {
    /// Words of each utterance that two of the samples have, as one of them prints it, with their publishers. Marked by
    /// hand. That the talks are “a toll” is too short to be told from other tolls.
    private let gold: [(words: String, publishers: Set<String>)] = [
        ("a rule that binds only one side of a strait", ["The Ansel Courier", "The Telmar Observer"]),
        ("Prices have stopped climbing the stairs", ["The Ansel Courier", "Norvane News Agency"]),
        ("counting the chickens of a rate cut", ["The Ansel Courier", "Norvane News Agency"]),
    ]

    @Test func utterancesOfTwoOutletsAreFoundAndNoOthers() throws {
        let archive = try Archive.inMemory()
        let extractor = QuoteExtractor()
        let articles = try GoldArticle.samples().map(\.article)
        try archive.add(articles.map { Entry(article: $0, extraction: extractor.extract($0)) })
        try archive.findAllVariants()
        let found = try archive.quotes(Filter(), offset: 0, limit: 10_000).filter { $0.otherArticles > 0 }
        for utterance in gold {
            let quotes = found.filter { $0.content.contains(utterance.words) }
            #expect(Set(quotes.compactMap(\.publisher)) == utterance.publishers, "\(utterance.words)")
        }
        let others = found.filter { quote in !gold.contains { quote.content.contains($0.words) } }
        #expect(others.map(\.content).isEmpty, "\(others.map(\.content))")
    }
}
