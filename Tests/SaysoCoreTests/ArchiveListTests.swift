import SaysoCore
import SaysoModel
import Testing

struct ArchiveListTests {
    let archive: Archive

    init() throws { archive = try Fixture.archive() }

    private func speaker(_ name: String) throws -> Filter.Part {
        .speaker(try #require(try archive.speaker(named: name)))
    }
    private func topic(_ name: String) throws -> Filter.Part { .topic(try #require(try archive.topic(named: name))) }

    @Test func articlesStandNewestFirstAndUndatedLast() throws {
        #expect(try archive.titles() == ["Öberg defends budget", "Harbour wall to be raised", "A letter"])
    }

    @Test func quotesFollowTheArticlesAndTheText() throws {
        #expect(
            try archive.contents() == [
                "“We can afford the wall,”", "the boats cost more", "“The sea gives no notice,”",
                "the wall will be raised by a metre", "that boats must leave", "that “nobody asked the gulls”",
            ])
    }

    @Test func speakersOfEqualNameAreOneAcrossArticles() throws {
        let rows = try archive.speakers(Filter(), narrowedTo: "", offset: 0, limit: 10)
        #expect(rows.map(\.name) == ["Ines Öberg", "Pike", "Tom Pike"])
        #expect(rows.map(\.quoteCount) == [3, 1, 1])
        #expect(rows.map(\.role) == ["Mayor", nil, "Harbour master"])
        #expect(rows[0].timeline == [2, 0, 0, 0, 0, 0, 0, 1])
        #expect(rows[1].timeline.isEmpty)
    }

    @Test func topicsStandByNumberOfQuotesThenName() throws {
        let rows = try archive.topics(Filter(), narrowedTo: "", offset: 0, limit: 10)
        #expect(rows.map(\.name) == ["boats", "harbour wall", "sea"])
        #expect(rows.map(\.quoteCount) == [2, 2, 2])
    }

    @Test func aQuotesTopicsStandByWhatTheyTellInThisArchive() throws {
        let archive = try Archive.inMemory()
        for number in 0..<9 {
            let text = "Day \(number): fish and salt are dear, said Reed."
            let topics = number == 8 ? [0, 1] : [0]
            let quote = Fixture.quote(
                "fish and salt are dear", cue: "said", source: "Reed", in: text, speaker: nil, topics: topics)
            try archive.add([
                Entry(
                    article: Fixture.article("Prices \(number)", day: nil, text: text),
                    extraction: Extraction(quotes: [quote], topics: [Topic(name: "fish"), Topic(name: "salt")]))
            ])
        }
        let last = try #require(try archive.quotes(Filter(), offset: 8, limit: 1).first)
        #expect(last.topics.map(\.name) == ["salt", "fish"])
    }

    @Test func countsEqualTheLengthsOfTheLists() throws {
        #expect(try archive.counts(Filter()) == Counts(articles: 3, quotes: 6, speakers: 3, topics: 3))
        let filter = Filter([try topic("boats")])
        #expect(try archive.counts(filter) == Counts(articles: 2, quotes: 2, speakers: 1, topics: 1))
    }

    @Test func aSpeakerSelectsQuotesButLeavesTheSpeakersToChooseFrom() throws {
        let filter = Filter([try speaker("Ines Öberg")])
        #expect(try archive.contents(filter).count == 3)
        #expect(try archive.titles(filter) == ["Öberg defends budget", "Harbour wall to be raised"])
        #expect(try archive.speakerNames(filter) == ["Ines Öberg", "Pike", "Tom Pike"])
        #expect(try archive.topicNames(filter) == ["harbour wall", "sea"])
        #expect(
            try archive.articles(filter, narrowedTo: "", offset: 0, limit: 9).map { [$0.selectedCount, $0.quoteCount] }
                == [[1, 2], [2, 3]])
    }

    @Test func statementsLeaveOutThoughtsAndWishes() throws {
        let rows = try archive.quotes(Filter(), offset: 0, limit: 9)
        #expect(rows.map(\.quote.stance) == [.says, .believes, .says, .says, .says, .says])
        #expect(rows.map(\.quote.isNegated) == [false, true, false, false, false, false])
        let statements = Filter([.statements])
        #expect(try archive.contents(statements) == archive.contents().filter { $0 != "the boats cost more" })
        #expect(try archive.counts(statements) == Counts(articles: 3, quotes: 5, speakers: 3, topics: 3))
        #expect(try archive.contents(Filter([.statements, try topic("boats")])) == ["that boats must leave"])
        #expect(try archive.titles(Filter([.statements, .words("letter")])).isEmpty)
        #expect(try archive.countsOfParts(statements) == [5])
    }

    @Test func speakersWidenAndTopicsNarrow() throws {
        #expect(try archive.contents(Filter([try speaker("Ines Öberg"), try speaker("Pike")])).count == 4)
        #expect(
            try archive.contents(Filter([try topic("sea"), try topic("harbour wall")]))
                == ["the wall will be raised by a metre"])
        #expect(
            try archive.contents(Filter([try speaker("Ines Öberg"), try topic("sea"), .words("notice")]))
                == ["“The sea gives no notice,”"])
    }

    @Test func wordsSelectInAnyOrderWithoutCaseAndAccentsAndTheLastMayBeABeginning() throws {
        #expect(try archive.contents(Filter([.words("OBERG afford")])) == ["“We can afford the wall,”"])
        #expect(try archive.contents(Filter([.words("wall aff")])) == ["“We can afford the wall,”"])
        #expect(try archive.contents(Filter([.words("aff wall")])).isEmpty)
        #expect(try archive.contents(Filter([.words("wall"), .words("metre")])).count == 1)
    }

    @Test(arguments: [
        "\"", "don't \"stop", "wall AND", "NEAR(", "*", "content:", "a-b", "^x", "(", ")", "'; DROP TABLE article", "",
        "—", "\u{0}", "OR OR", "{}", "👩‍👩‍👧 e\u{301}", "+", "सी ក្រ",
    ])
    func noWordsAreAnError(words: String) throws {
        _ = try archive.counts(Filter([.words(words)]))
        _ = try archive.contents(narrowedTo: words)
        _ = try archive.titles(narrowedTo: words)
    }

    @Test func wordsWithoutLettersSelectEverything() throws {
        #expect(try archive.contents(Filter([.words("—")])).count == 6)
    }

    @Test func wordsAloneAlsoShowArticlesThatHaveThemOutsideQuotes() throws {
        let council = Filter([.words("council")])
        #expect(try archive.titles(council) == ["Öberg defends budget"])
        #expect(try archive.contents(council).isEmpty)
        #expect(try archive.articles(council, narrowedTo: "", offset: 0, limit: 1).first?.selectedCount == 0)
        let wall = Filter([.words("wall")])
        #expect(try archive.titles(wall) == ["Öberg defends budget", "Harbour wall to be raised"])
        #expect(try archive.titles(Filter([.words("council"), try speaker("Ines Öberg")])).isEmpty)
    }

    @Test func narrowingTakesWordsInAnyOrderAndPartsOfThem() throws {
        #expect(try archive.titles(narrowedTo: "rais harb") == ["Harbour wall to be raised"])
        #expect(try archive.titles(narrowedTo: "oberg") == ["Öberg defends budget"])
        #expect(try archive.titles(narrowedTo: "dge") == ["Öberg defends budget"])
        #expect(try archive.titles(narrowedTo: "l") == ["A letter"])
        #expect(try archive.titles(narrowedTo: "xyz").isEmpty)
        #expect(try archive.speakerNames(narrowedTo: "pi") == ["Pike", "Tom Pike"])
        #expect(try archive.topicNames(narrowedTo: "wal HA") == ["harbour wall"])
        #expect(try archive.contents(narrowedTo: "gul nob") == ["that “nobody asked the gulls”"])
        #expect(try archive.count(of: .speakers, Filter(), narrowedTo: "pike") == 2)
    }

    @Test func pagesAreSlicesOfTheWholeList() throws {
        let whole = try archive.quotes(Filter(), narrowedTo: "", offset: 0, limit: 100)
        for offset in 0...7 {
            let page = try archive.quotes(Filter(), narrowedTo: "", offset: offset, limit: 2)
            #expect(page == Array(whole.dropFirst(offset).prefix(2)))
        }
        #expect(try archive.articles(Filter(), narrowedTo: "", offset: -3, limit: -1).isEmpty)
    }

    @Test func positionsFindWhatTheListsShow() throws {
        let filters = [Filter(), Filter([try topic("sea")]), Filter([try speaker("Ines Öberg"), .words("wall")])]
        for filter in filters {
            for (index, row) in try archive.quotes(filter, narrowedTo: "", offset: 0, limit: 9).enumerated() {
                #expect(try archive.position(of: row.id, in: filter, narrowedTo: "") == index)
            }
            for (index, row) in try archive.articles(filter, narrowedTo: "", offset: 0, limit: 9).enumerated() {
                #expect(try archive.position(of: row.id, in: filter, narrowedTo: "") == index)
            }
            for (index, row) in try archive.speakers(filter, narrowedTo: "", offset: 0, limit: 9).enumerated() {
                #expect(try archive.position(of: row.id, in: filter, narrowedTo: "") == index)
            }
            for (index, row) in try archive.topics(filter, narrowedTo: "", offset: 0, limit: 9).enumerated() {
                #expect(try archive.position(of: row.id, in: filter, narrowedTo: "") == index)
            }
        }
        let last = try #require(try archive.quotes(Filter(), narrowedTo: "", offset: 5, limit: 1).first)
        #expect(try archive.position(of: last.id, in: Filter([try topic("sea")]), narrowedTo: "") == nil)
    }

    @Test func partsAreCountedAlone() throws {
        let filter = Filter([try speaker("Pike"), try topic("sea"), .words("wall")])
        #expect(try archive.countsOfParts(filter) == [1, 2, 2])
        #expect(try archive.counts(filter).quotes == 0)
    }
}
