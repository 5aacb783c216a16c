import SaysoCore
import SaysoModel
import Testing

struct QueryCompletionTests {
    @Test(arguments: [
        ("", "field", ""), ("spe", "field", "spe"), ("wall (spe", "field", "spe"), ("wall -", "field", ""),
        ("wall ", "field", ""),
        ("speaker:", "speaker", ""), ("a speaker:ines", "speaker", "ines"), ("speaker:\"ines ö", "speaker", "ines ö"),
        ("-kind:di", "kind", "di"), ("speaker:\"ines\"", "", ""), ("nonsense:x", "", ""), ("\"a phr", "", ""),
        ("a)", "", ""),
    ])
    func whatStandsAtTheCursorIsKnown(query: String, wanted: String, beginning: String) {
        let completion = QueryCompletion(query, at: query.utf8.count)
        switch completion?.wanted {
        case .field: #expect(wanted == "field")
        case .value(let field): #expect(wanted == field.name)
        case nil: #expect(wanted.isEmpty)
        }
        #expect(completion?.beginning ?? "" == beginning)
    }

    @Test func completingPutsTheValueInItsPlace() {
        func completed(_ query: String, at cursor: Int, _ value: String) -> String? {
            QueryCompletion(query, at: cursor)?.completing(query, with: value).query
        }
        #expect(completed("wall spe", at: 8, "speaker") == "wall speaker:")
        #expect(completed("speaker:in kind:direct", at: 10, "Ines Öberg") == "speaker:\"Ines Öberg\" kind:direct")
        #expect(completed("speaker:\"ines ö", at: 16, "Ines \"I\" Öberg") == "speaker:\"Ines \\\"I\\\" Öberg\" ")
    }

    @Test func valuesComeFromTheArchiveThoseWithMostQuotesFirst() throws {
        let archive = try Fixture.archive()
        func values(_ field: String, _ beginning: String) throws -> [String] {
            let field = try #require(QueryField.named(field))
            return try archive.values(of: field, beginning: beginning, limit: 9).map(\.name)
        }
        #expect(try values("speaker", "") == ["Ines Öberg", "Pike", "Tom Pike"])
        #expect(try values("speaker", "pik") == ["Pike", "Tom Pike"])
        #expect(try values("topic", "wal") == ["harbour wall"])
        #expect(try values("publisher", "COA") == ["Coast Courier"])
        #expect(try values("kind", "m") == ["mixed"])
        #expect(try values("since", "") == [])
        #expect(try values("tag", "") == [])
    }

    @Test func aFilterIsSavedInTheQueryLanguage() throws {
        let archive = try Fixture.archive()
        let ines = try #require(try archive.speaker(named: "Ines Öberg"))
        let pike = try #require(try archive.speaker(named: "Pike"))
        let filter = Filter([.speaker(ines), .words("wall aff"), .speaker(pike), .statements])
        let saved = try #require(try archive.save(filter, as: "One"))
        #expect(saved.query == "(speaker:\"Ines Öberg\" OR speaker:Pike) wall aff* stance:statement")
        #expect(try archive.contents(Filter(try QueryExpression(saved.query))) == archive.contents(filter))
        #expect(try archive.save(Filter(), as: "Nothing") == nil)
        try archive.save(Filter([.words("sea")]), as: "one")
        try archive.save(Filter([.words("sea")]), as: "Two")
        try archive.renameSavedSearch("Two", to: "Three")
        #expect(try archive.savedSearches().map(\.name) == ["one", "Three"])
        try archive.deleteSavedSearch("ONE")
        #expect(try archive.savedSearches() == [SavedSearch(name: "Three", query: "sea*")])
    }

    @Test func marksAndTagsAreAskedForAsTheyAreNow() throws {
        let archive = try Fixture.archive()
        let quotes = try archive.quotes(Filter(), offset: 0, limit: 9)
        func count(_ query: String) throws -> Int { try archive.count(of: .quotes, Filter(QueryExpression(query))) }
        #expect(try count("marked:yes") == 0)
        _ = try archive.toggleMark(on: .quote(quotes[0].id))
        #expect(try count("marked:yes") == 1)
        #expect(try count("marked:no") == 5)
        _ = try archive.toggleMark(on: .article(quotes[2].article))
        #expect(try count("marked:yes") == 4)
        _ = try archive.toggleTag("Follow up", on: .quote(quotes[1].id))
        #expect(try count("tag:\"follow UP\"") == 1)
        #expect(try count("tag:follow (marked:yes OR boats)") == 1)
        #expect(try count("-tag:follow") == 5)
        _ = try archive.toggleTag("Follow up", on: .quote(quotes[1].id))
        #expect(try count("tag:follow") == 0)
    }
}
