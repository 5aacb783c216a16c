import SaysoModel
import Testing

@testable import SaysoCore

@Suite struct CorrectionTests {
    private let archive: Archive

    init() throws { archive = try Fixture.archive() }

    private func quote(_ content: String) throws -> QuoteRow {
        try #require(try archive.quotes(Filter(), offset: 0, limit: 100).first { $0.content == content })
    }

    @Test func aQuoteIsLaidToAnotherSpeaker() throws {
        let before = try archive.export()
        let pike = try #require(try archive.speaker(named: "Tom Pike"))
        let quote = try quote("the boats cost more")
        let corrected = try archive.correct(.reattribute([quote.id], to: .known(pike)))
        #expect(corrected?.summary == "reattributed “the boats cost more” to Tom Pike")
        #expect(corrected?.quote == quote.id)
        #expect(try self.quote("the boats cost more").speakerName == "Tom Pike")
        #expect(try self.quote("the boats cost more").correction == .reattribute)
        #expect(try archive.contents(Filter([.speaker(pike)])) == ["the boats cost more", "that boats must leave"])
        #expect(try archive.speakers(Filter(), offset: 0, limit: 10).first { $0.id == pike }?.quoteCount == 2)
        #expect(try archive.disagreements() == [])
        #expect(try archive.undoCorrection()?.summary == corrected?.summary)
        #expect(try archive.export() == before)
        #expect(try self.quote("the boats cost more").correction == nil)
        #expect(try archive.redoCorrection() != nil)
        #expect(try self.quote("the boats cost more").speakerName == "Tom Pike")
        #expect(try archive.redoCorrection() == nil)
    }

    @Test func aNewSpeakerComesAndGoes() throws {
        let before = try archive.export()
        let quote = try quote("the boats cost more")
        try archive.correct(.reattribute([quote.id], to: .named(" Ada  Kestrel ", .person)))
        #expect(try archive.speakerNames().contains("Ada Kestrel"))
        try archive.undoCorrection()
        #expect(try archive.export() == before)
        try archive.redoCorrection()
        #expect(try self.quote("the boats cost more").speakerName == "Ada Kestrel")
        #expect(try archive.correct(.reattribute([quote.id], to: .named("  ", .person))) == nil)
    }

    @Test func speakersAreMergedWithAllTheyWillSay() throws {
        let before = try archive.export()
        let (pike, other) = (
            try #require(try archive.speaker(named: "Tom Pike")), try #require(try archive.speaker(named: "Pike"))
        )
        try archive.correct(.merge(other, into: pike))
        #expect(try archive.speakerNames() == ["Ines Öberg", "Tom Pike"])
        #expect(
            try archive.contents(Filter([.speaker(pike)])) == [
                "that boats must leave", "that “nobody asked the gulls”",
            ])
        #expect(try archive.speaker(pike)?.aliases == ["Pike"])
        #expect(try archive.disagreements() == [])

        let text = "Gulls again\nPike said that “the gulls won”."
        let later = Entry(
            article: Fixture.article("Gulls again", day: "2021-06-01", text: text),
            extraction: Extraction(
                quotes: [Fixture.quote("“the gulls won”", cue: "said", source: "Pike", in: text, speaker: 0)],
                speakers: [Speaker(name: "Pike")]))
        try archive.add([later])
        #expect(try quote("“the gulls won”").speakerName == "Tom Pike")
        try archive.undoCorrection()
        #expect(try quote("“the gulls won”").speakerName == "Pike")
        #expect(try quote("that boats must leave").speakerName == "Tom Pike")
        #expect(try archive.disagreements() == [])
        #expect(try archive.export() != before)
    }

    @Test func mergesOfMergesAreUndoneOneByOne() throws {
        let before = try archive.export()
        let ids = try ["Pike", "Tom Pike", "Ines Öberg"].map { try #require(try archive.speaker(named: $0)) }
        try archive.correct(.merge(ids[0], into: ids[1]))
        let between = try archive.export()
        try archive.correct(.merge(ids[1], into: ids[2]))
        #expect(try archive.speakerNames() == ["Ines Öberg"])
        #expect(try archive.speaker(ids[2])?.aliases.contains("Pike") == true)
        try archive.undoCorrection()
        #expect(try archive.export() == between)
        try archive.undoCorrection()
        #expect(try archive.export() == before)
    }

    @Test func aSpeakerIsSplitByOneOfItsNames() throws {
        let (pike, other) = (
            try #require(try archive.speaker(named: "Tom Pike")), try #require(try archive.speaker(named: "Pike"))
        )
        try archive.correct(.merge(other, into: pike))
        let merged = try archive.export()
        #expect(try archive.correct(.split(pike, name: "Tom Pike")) == nil)
        let split = try archive.correct(.split(pike, name: "Pike"))
        #expect(split?.summary == "split Pike from Tom Pike")
        #expect(try quote("that “nobody asked the gulls”").speakerName == "Pike")
        #expect(try quote("that boats must leave").speakerName == "Tom Pike")
        #expect(try archive.disagreements() == [])
        try archive.undoCorrection()
        #expect(try archive.export() == merged)
    }

    @Test func partsAreMended() throws {
        let before = try archive.export()
        let text = Fixture.harbour.article.text
        let quote = try quote("that boats must leave")
        let content = [Fixture.span("boats must leave", in: text)]
        try archive.correct(.mend(quote.id, .content, content))
        let mended = try self.quote("boats must leave")
        #expect(mended.quote.content == content)
        #expect(mended.quote.confidence == 1)
        #expect(try archive.contents(Filter([.words("that boats")])).isEmpty)
        try archive.correct(.mend(mended.id, .source, []))
        #expect(try self.quote("boats must leave").source == "")
        #expect(try archive.correct(.mend(mended.id, .content, [])) == nil)
        try archive.correct(.mend(mended.id, .content, [Fixture.span("“The sea gives no notice,”", in: text)]))
        #expect(try archive.article(mended.article)?.quotes[0].quote.kind == .direct)
        #expect(try archive.disagreements() == [])
        for _ in 0..<3 { try archive.undoCorrection() }
        #expect(try archive.export() == before)
    }

    @Test func quotesAreRejectedConfirmedAndAdded() throws {
        let before = try archive.export()
        let rejected = try archive.correct(.reject(try quote("the wall will be raised by a metre").id))
        #expect(rejected?.quote == nil)
        #expect(try archive.counts(Filter()).quotes == 5)
        #expect(try archive.counts(Filter()).topics == 3)
        #expect(try archive.disagreements() == [])

        let confirmed = try archive.correct(.confirm(try quote("that boats must leave").id))
        #expect(try archive.quote(#require(confirmed?.quote))?.quote.confidence == 1)
        #expect(try archive.correct(.confirm(#require(confirmed?.quote))) == nil)

        let article = try #require(confirmed?.article)
        let added = try archive.correct(
            .add(article, content: [Fixture.span("Harbour wall to be raised", in: Fixture.harbour.article.text)]))
        let quotes = try archive.article(article)?.quotes ?? []
        #expect(quotes.map(\.id) == (0..<3).map { ID(rawValue: quotes[0].id.rawValue + $0) })
        #expect(quotes.first?.id == added?.quote && quotes.first?.correction == .add)
        #expect(try archive.disagreements() == [])
        for _ in 0..<3 { try archive.undoCorrection() }
        #expect(try archive.export() == before)
        #expect(try archive.corrections().map(\.isUndone) == [true, true, true])
        try archive.correct(.confirm(try quote("that boats must leave").id))
        #expect(try archive.corrections().map(\.kind) == [.confirm])
    }

    @Test func noNumberIsGivenTwice() throws {
        func add(_ content: String) throws -> ID<Quote> {
            let text = "\(content) said Ada Kestrel."
            try archive.add([
                Entry(
                    article: Fixture.article(content, day: nil, text: text),
                    extraction: Extraction(
                        quotes: [Fixture.quote(content, cue: "said", source: "Ada Kestrel", in: text, speaker: 0)],
                        speakers: [Speaker(name: "Ada Kestrel")]))
            ])
            return try quote(content).id
        }
        let rejected = try add("“It was us,”")
        try archive.correct(.reject(rejected))
        let next = try add("“It was them,”")
        #expect(next > rejected)
        #expect(try archive.quote(rejected) == nil)
        try archive.undoCorrection()
        #expect(try quote("“It was us,”").id > next)
        #expect(try archive.disagreements() == [])
    }

    @Test func theLogIsOneForAllWhoUseTheArchive() throws {
        let folder = try TemporaryFolder()
        let first = try Archive(path: folder.path + "/a.sqlite")
        try first.add([Fixture.harbour, Fixture.budget])
        let second = try Archive(path: folder.path + "/a.sqlite")
        let quotes = try first.quotes(Filter(), offset: 0, limit: 2).map(\.id)
        try first.correct(.confirm(quotes[0]))
        try second.correct(.reattribute([quotes[1]], to: .named("Ada Kestrel", .person)))
        #expect(try first.undoCorrection()?.summary.contains("Ada Kestrel") == true)
        #expect(try second.corrections().map(\.isUndone) == [true, false])
    }
}
