import SaysoCore
import SaysoModel
import Testing

struct ArchiveStepTests {
    let archive: Archive
    let quotes: [QuoteRow]

    init() throws {
        archive = try Fixture.archive()
        quotes = try archive.quotes(Filter(), narrowedTo: "", offset: 0, limit: 100)
    }

    @Test func stepsWalkThroughEverySelectedQuoteBothWays() throws {
        let sea = Filter([.topic(try #require(try archive.topic(named: "sea")))])
        for filter in [Filter(), sea] {
            let selected = try archive.quotes(filter, narrowedTo: "", offset: 0, limit: 100)
            for quote in quotes {
                let after = selected.first { row in
                    (quotes.firstIndex(of: row) ?? 0) > (quotes.firstIndex(of: quote) ?? 0)
                }
                let before = selected.last { row in
                    (quotes.firstIndex(of: row) ?? 0) < (quotes.firstIndex(of: quote) ?? 0)
                }
                #expect(try archive.step(.next, from: quote.id, in: filter) == after)
                #expect(try archive.step(.previous, from: quote.id, in: filter) == before)
            }
        }
    }

    @Test func articleStepsFollowTheNarrowedList() throws {
        let budget = try #require(try archive.articles(Filter(), narrowedTo: "", offset: 0, limit: 1).first)
        #expect(
            try archive.step(.next, from: budget.id, in: Filter(), narrowedTo: "")?.title == "Harbour wall to be raised"
        )
        #expect(try archive.step(.next, from: budget.id, in: Filter(), narrowedTo: "letter")?.title == "A letter")
        #expect(try archive.step(.previous, from: budget.id, in: Filter(), narrowedTo: "") == nil)
    }

    @Test func theFirstSelectedQuoteOfAnArticle() throws {
        let harbour = quotes[2].article
        #expect(try archive.firstQuote(of: harbour, in: Filter())?.id == quotes[2].id)
        let boats = Filter([.topic(try #require(try archive.topic(named: "boats")))])
        #expect(try archive.firstQuote(of: harbour, in: boats)?.content == "that boats must leave")
        #expect(try archive.selectedQuotes(of: harbour, boats) == [quotes[4].id])
        #expect(try archive.selectedQuotes(of: harbour, Filter()) == Set(quotes[2...4].map(\.id)))
        #expect(try archive.firstQuote(of: quotes[5].article, in: boats) == nil)
        #expect(try archive.firstQuote(of: harbour, in: Filter([.words("council")])) == nil)
    }

    @Test func anArticleComesBackAsItWasAdded() throws {
        let stored = try #require(try archive.article(quotes[2].article))
        #expect(stored.article == Fixture.harbour.article)
        #expect(stored.quotes == Array(quotes[2...4]))
        for (row, quote) in zip(stored.quotes, Fixture.harbour.extraction.quotes) {
            #expect(row.quote.content == quote.content)
            #expect(row.quote.source == quote.source)
            #expect(row.quote.cue == quote.cue)
            #expect(row.quote.kind == quote.kind)
            #expect(row.quote.confidence == quote.confidence)
        }
        #expect(stored.quotes[1].topics.map(\.name) == ["harbour wall", "sea"])
        #expect(stored.quotes[0].speakerName == "Ines Öberg")
        #expect(stored.quotes[0].speakerRole == "Mayor")
        #expect(stored.quotes[0].source == "Mayor Ines Öberg")
        #expect(try archive.quote(quotes[3].id) == quotes[3])
        #expect(try archive.article(ID(rawValue: 99)) == nil)
        #expect(try archive.quote(ID(rawValue: 99)) == nil)
    }

    @Test func namesOfNumbers() throws {
        let pike = try #require(try archive.speaker(named: "Tom Pike"))
        #expect(try archive.name(of: pike) == "Tom Pike")
        #expect(try archive.name(of: ID<Topic>(rawValue: 99)) == nil)
    }
}
