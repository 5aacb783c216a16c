import SaysoModel
import Testing

@testable import SaysoCore

@Suite struct AnnotationTests {
    private let archive: Archive

    init() throws { archive = try Fixture.archive() }

    private func quote(_ content: String) throws -> QuoteRow {
        try #require(try archive.quotes(Filter(), offset: 0, limit: 100).first { $0.content == content })
    }

    @Test func marksComeGoAndHaveNames() throws {
        let quote = try quote("that boats must leave")
        #expect(try archive.toggleMark(on: .quote(quote.id)))
        #expect(try archive.setMark("b", on: .quote(quote.id)))
        #expect(try archive.setMark("a", on: .article(quote.article)))
        #expect(try archive.quote(quote.id)?.annotations == Annotations(letters: "b", isMarked: true))
        #expect(try archive.article(quote.article)?.annotations.letters == "a")
        #expect(try archive.marks().map(\.letter) == ["a", "b", nil])
        #expect(try archive.marks().map(\.words) == [nil, "that boats must leave", "that boats must leave"])
        let row = try archive.articles(Filter(), offset: 0, limit: 10).first { $0.id == quote.article }
        #expect(row?.additions == ArticleAdditions(letters: "ab", isMarked: true))

        #expect(try archive.setMark("b", on: .article(quote.article)))
        #expect(try archive.mark("b")?.quote == nil)
        #expect(try archive.toggleMark(on: .quote(quote.id)) == false)
        #expect(try archive.quote(quote.id)?.annotations.isMarked == false)
        for mark in try archive.marks() { try archive.removeMark(mark.id) }
        #expect(try archive.marks().isEmpty)
        #expect(try archive.toggleMark(on: .quote(ID(rawValue: 999))) == false)
    }

    @Test func tagsAreOneWithoutRegardToCase() throws {
        let quote = try quote("that boats must leave")
        #expect(try archive.toggleTag("  Follow  up", on: .quote(quote.id)))
        #expect(try archive.toggleTag("FOLLOW UP", on: .article(quote.article)))
        #expect(try archive.toggleTag("check", on: .quote(quote.id)))
        #expect(try archive.tags().map(\.name) == ["Follow up", "check"])
        #expect(try archive.tags().map(\.count) == [2, 1])
        #expect(try archive.quote(quote.id)?.annotations.tags == ["check", "Follow up"])
        #expect(try archive.toggleTag("Check", on: .quote(quote.id)) == false)
        #expect(try archive.tags().map(\.name) == ["Follow up"])
        #expect(try archive.toggleTag("  ", on: .quote(quote.id)) == false)
    }

    @Test func notesAreOnQuotesArticlesAndSpeakers() throws {
        let quote = try quote("that boats must leave")
        let speaker = try #require(quote.speakerID)
        try archive.setNote("Which boats?\n", on: .quote(quote.id))
        try archive.setNote("Front page", on: .article(quote.article))
        try archive.setNote("Born here", on: .speaker(speaker))
        try archive.setNote("Born there", on: .speaker(speaker))
        #expect(try archive.note(on: .quote(quote.id)) == "Which boats?")
        #expect(try archive.quote(quote.id)?.annotations.note == "Which boats?")
        #expect(try archive.article(quote.article)?.annotations.note == "Front page")
        #expect(try archive.note(on: .speaker(speaker)) == "Born there")
        #expect(
            try Set(archive.notes().map(\.title)) == ["that boats must leave", "Harbour wall to be raised", "Tom Pike"])
        try archive.setNote(" \n", on: .quote(quote.id))
        #expect(try archive.note(on: .quote(quote.id)) == nil)
    }

    @Test func whatWasReadIsKept() throws {
        let quote = try quote("that boats must leave")
        try archive.setRead(true, quote.article)
        let version = try archive.version()
        try archive.setRead(true, quote.article)
        #expect(try archive.version() == version)
        #expect(
            try archive.articles(Filter(), offset: 0, limit: 10).filter(\.additions.isRead).map(\.id) == [quote.article]
        )
        try archive.setRead(false, quote.article)
        #expect(try archive.articles(Filter(), offset: 0, limit: 10).allSatisfy { !$0.additions.isRead })
        #expect(try archive.version() > version)
    }

    @Test func additionsFollowTheirQuoteThroughCorrections() throws {
        let quote = try quote("that boats must leave")
        try archive.setMark("b", on: .quote(quote.id))
        try archive.setNote("Which?", on: .quote(quote.id))
        try archive.correct(.reject(try self.quote("“The sea gives no notice,”").id))
        let moved = try self.quote("that boats must leave")
        #expect(moved.id != quote.id)
        #expect(moved.annotations.letters == "b" && moved.annotations.note == "Which?")
        #expect(try archive.mark("b")?.quote == moved.id)
        try archive.correct(.reject(moved.id))
        #expect(try archive.mark("b")?.quote == nil)
        #expect(try archive.notes().map(\.text) == ["Which?"])
        try archive.undoCorrection()
        #expect(try self.quote("that boats must leave").annotations.letters == "b")
    }
}

/// What the user added, when articles are extracted anew.
@Suite struct RenewingTests {
    private let archive: Archive

    init() throws {
        archive = try Archive.inMemory()
        try archive.add([Fixture.harbour])
    }

    private var text: String { Fixture.harbour.article.text }

    private func article() throws -> StoredArticle {
        let row = try #require(try archive.articles(Filter(), offset: 0, limit: 1).first)
        return try #require(try archive.article(row.id))
    }

    private func renew(_ quotes: [Quote]) throws {
        var extraction = Fixture.harbour.extraction
        extraction.quotes = quotes
        try archive.renew([(try article().id, extraction)])
        #expect(try archive.disagreements() == [])
    }

    @Test func equalFindingsChangeNothing() throws {
        let before = try archive.export()
        let ids = try article().quotes.map(\.id)
        try renew(Fixture.harbour.extraction.quotes)
        #expect(try archive.export() == before)
        #expect(try article().quotes.map(\.id) == ids)
    }

    @Test func marksGoOverToTheQuoteThatHasMostInCommon() throws {
        try archive.setMark("w", on: .quote(try article().quotes[1].id))
        try renew([
            Fixture.quote("“The sea gives no notice,”", cue: "said", source: "Mayor Ines Öberg", in: text, speaker: 0),
            Fixture.quote("wall will be raised by a metre", cue: "said", source: "She", in: text, speaker: 0),
        ])
        #expect(try article().quotes.map(\.annotations.letters) == ["", "w"])
        #expect(try article().quotes[1].content == "wall will be raised by a metre")
    }

    @Test func whatTheUserTouchedStaysThoughItIsFoundNoMore() throws {
        try archive.setNote("Which?", on: .quote(try article().quotes[2].id))
        try renew([])
        #expect(try article().quotes.map(\.content) == ["that boats must leave"])
        #expect(try article().quotes[0].annotations.note == "Which?")
    }

    @Test func correctionsStandAgainstWhatIsFound() throws {
        let quotes = try article().quotes
        try archive.correct(.reattribute([quotes[0].id], to: .named("Ada Kestrel", .person)))
        try archive.correct(.mend(quotes[1].id, .content, [Fixture.span("be raised by a metre", in: text)]))
        try archive.correct(.reject(quotes[2].id))
        try archive.correct(.add(try article().id, content: [Fixture.span("Harbour wall", in: text)]))
        let before = try archive.export()
        try renew(Fixture.harbour.extraction.quotes)
        #expect(try archive.export() == before)
        for _ in 0..<4 { try archive.undoCorrection() }
        let first = try Archive.inMemory()
        try first.add([Fixture.harbour])
        #expect(try archive.export() == first.export())
    }

    @Test func mergedSpeakersStayMerged() throws {
        let quotes = try article().quotes
        let (öberg, pike) = (try #require(quotes[0].speakerID), try #require(quotes[2].speakerID))
        try archive.correct(.merge(pike, into: öberg))
        try renew(Fixture.harbour.extraction.quotes)
        #expect(try article().quotes.map(\.speakerID) == [öberg, öberg, öberg])
        try archive.undoCorrection()
        #expect(try article().quotes.map(\.speakerID) == [öberg, öberg, pike])
    }
}
