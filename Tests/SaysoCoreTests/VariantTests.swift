import SaysoCore
import SaysoModel
import Testing

/// Which quotes are one utterance, and what the archive tells of it.
struct VariantTests {
    /// An archive with an article for each of `contents`, a day after the other, all said by one person.
    private func archive(_ contents: [String], speaker: (Int) -> String? = { _ in "Ada Reed" }) throws -> Archive {
        let archive = try Archive.inMemory()
        try archive.add(contents.indices.map { entry(contents[$0], number: $0, speaker: speaker($0)) })
        try archive.findAllVariants()
        return archive
    }

    private func entry(_ content: String, number: Int, speaker: String?) -> Entry {
        let text = "It rained on day \(number). \(content) said somebody at \(number)."
        let quote = Fixture.quote(content, cue: "said", source: "somebody", in: text, speaker: speaker == nil ? nil : 0)
        return Entry(
            article: Fixture.article("Day \(number)", day: "2021-03-0\(number + 1)", text: text),
            extraction: Extraction(quotes: [quote], speakers: speaker.map { [Speaker(name: $0)] } ?? []))
    }

    private func others(_ archive: Archive) throws -> [Int] {
        try archive.quotes(Filter(), offset: 0, limit: 99).reversed().map(\.otherArticles)
    }

    @Test(arguments: [
        // exact, and punctuated differently
        ("“The sea gives no notice to anyone,”", "‘The sea gives no notice — to anyone.’"),
        // cut
        (
            "“We will share its waters with anyone who will share its rules. But not today,”",
            "“anyone who will share its rules”"
        ),
        // cut in the middle
        (
            "“I grew up, as you know, above a chandler’s shop in the harbour,”",
            "“I grew up … above a chandler’s shop in the harbour”"
        ),
        // indirect beside direct
        ("“The northern wall will be raised by a metre,”", "the northern wall will be raised by a metre"),
        (
            "“a rule that binds only one side of a strait is not a rule. It is a toll.”",
            "“But a rule that binds only one side is not a rule; it is a toll,”"
        ),
    ])
    func oneUtteranceIsFoundInWhicheverOrderItCame(a: String, b: String) throws {
        #expect(try others(archive([a, b])) == [1, 1])
        #expect(try others(archive([b, a])) == [1, 1])
    }

    @Test(arguments: [
        // too short
        ("“It is a toll,”", "“It is a toll,”"),
        // other numbers
        (
            "“Landings of herring fell 11 percent over the year,”",
            "“Landings of herring fell 14 percent over the year,”"
        ),
        // the contrary
        ("“We will share its waters with anyone who asks,”", "“We will not share its waters with anyone who asks,”"),
        // words of grammar only
        ("“and that is what it was to be for me and you,”", "“that is what it was to be if not now,”"),
        // half of it
        (
            "“Prices have stopped climbing the stairs of this house,”",
            "“Prices have stopped falling off the roof of that tower,”"
        ),
    ])
    func whatOnlyLooksAlikeIsNot(a: String, b: String) throws {
        #expect(try others(archive([a, b])) == [0, 0])
    }

    @Test func theSameWordsOfTwoPeopleAreTwoUtterancesUnlessTheyAreLong() throws {
        let short = "“The sea gives no notice to anyone,”"
        #expect(try others(archive([short, short]) { ["Ada Reed", "Tom Pike"][$0] }) == [0, 0])
        #expect(try others(archive([short, short]) { ["Ada Reed", nil][$0] }) == [1, 1])
        let long = "“The sea gives no notice to anyone, and nobody on this island has ever asked it for one,”"
        #expect(try others(archive([long, long]) { ["Ada Reed", "Tom Pike"][$0] }) == [1, 1])
    }

    @Test func piecesOfOneUtteranceAreOneFamilyOldestFirst() throws {
        let whole = "“The sea gives no notice to anyone, and the wall is older than every boat behind it,”"
        let archive = try archive([
            "“The sea gives no notice to anyone,”", "“Nobody asked the gulls about the harbour,”", whole,
            "“the wall is older than every boat behind it,”",
        ])
        #expect(try others(archive) == [2, 0, 2, 2])
        let last = try #require(try archive.quotes(Filter(), offset: 0, limit: 1).first)
        #expect(try archive.variants(of: last.id).map(\.articleTitle) == ["Day 0", "Day 2", "Day 3"])
        let alone = try #require(try archive.quotes(Filter([.words("gulls")]), offset: 0, limit: 1).first)
        #expect(try archive.variants(of: alone.id).map(\.id) == [alone.id])
    }

    @Test func whatIsAddedLaterFindsWhatWasThere() throws {
        let archive = try archive(["“The sea gives no notice to anyone,”"])
        let before = try archive.version()
        #expect(try archive.findVariants().isDone)
        #expect(try archive.version() == before)
        try archive.add([entry("“The sea gives no notice to anyone here,”", number: 4, speaker: nil)])
        #expect(try others(archive) == [0, 0])
        #expect(try archive.findVariants().hasFound)
        #expect(try others(archive) == [1, 1])
        #expect(try archive.version() > before + 1)
    }

    @Test func stepsLeadToTheSameAsOneSearch() throws {
        let contents = (0..<8).map { number in
            let side = number % 2 == 0 ? "north" : "south"
            return "“The sea gives no notice to anyone on the \(side) side of this old island, and it never will,”"
        }
        let archive = try Archive.inMemory()
        try archive.add(contents.indices.map { entry(contents[$0], number: $0, speaker: "Ada Reed") })
        var steps = 0
        while try !archive.findVariants(limit: 3).isDone { steps += 1 }
        #expect(steps == 2)
        #expect(try others(archive) == others(self.archive(contents)))
        #expect(try others(archive).allSatisfy { $0 > 0 })
    }

    @Test func articlesReadAnewAreLookedThroughAnew() throws {
        let (sea, gulls) = ("“The sea gives no notice to anyone,”", "“Nobody asked the gulls about the harbour,”")
        let text = "\(sea) said somebody. \(gulls) said somebody."
        func extraction(_ content: String) -> Extraction {
            let quote = Fixture.quote(content, cue: "said", source: "somebody", in: text, speaker: 0)
            return Extraction(quotes: [quote], speakers: [Speaker(name: "Ada Reed")])
        }
        let archive = try archive([sea])
        let both = Fixture.article("Both", day: "2021-04-01", text: text)
        try archive.add([Entry(article: both, extraction: extraction(gulls))])
        try archive.findAllVariants()
        #expect(try others(archive) == [0, 0])
        let last = try #require(try archive.articles(Filter(), offset: 0, limit: 1).first)
        try archive.renew([(article: last.id, extraction: extraction(sea))])
        try archive.findAllVariants()
        #expect(try others(archive) == [1, 1])
        // And back again: the last one, which is the second by its day, meets the first alone.
        try archive.renew([(article: last.id, extraction: extraction(gulls))])
        try archive.add([entry(sea, number: 7, speaker: "Ada Reed")])
        try archive.findAllVariants()
        #expect(try others(archive) == [1, 1, 0])
    }
}
