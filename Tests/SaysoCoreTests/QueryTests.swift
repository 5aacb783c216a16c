import Foundation
import GRDB
import SaysoCore
import SaysoModel
import Testing

struct QueryTests {
    let archive: Archive

    init() throws { archive = try Fixture.archive() }

    private func contents(_ query: String) throws -> [String] {
        try archive.contents(Filter(try QueryExpression(query)))
    }

    private let sea = "“The sea gives no notice,”"
    private let metre = "the wall will be raised by a metre"
    private let leave = "that boats must leave"
    private let afford = "“We can afford the wall,”"
    private let cost = "the boats cost more"
    private let gulls = "that “nobody asked the gulls”"

    @Test func wordsAreFoundInAllTheirForms() throws {
        #expect(try contents("raises") == [metre])
        #expect(try contents("WALLS") == [afford, metre])
        #expect(try contents("raise") == [metre])
        #expect(try contents("rais") == [])
        #expect(try contents("rais*") == [metre])
        #expect(try contents("oberg") == [afford, sea])
        #expect(try contents("warning") == [leave])
    }

    @Test func phrasesStandSideBySide() throws {
        #expect(try contents("\"the wall\"") == [afford, metre])
        #expect(try contents("\"wall the\"") == [])
        #expect(try contents("\"no notices\"") == [sea])
        #expect(try contents("\"afford the wal*\"") == [afford])
        #expect(try contents("\"notice said\"") == [])
    }

    @Test func termsAreCombined() throws {
        #expect(try contents("wall OR gulls") == [afford, metre, gulls])
        #expect(try contents("wall -afford") == [metre])
        #expect(try contents("-wall -boat") == [sea, gulls])
        #expect(try contents("(wall OR boat) (afford OR leave)") == [afford, leave])
        #expect(try contents("--gull") == [gulls])
    }

    @Test func fieldsLookElsewhere() throws {
        #expect(try contents("speaker:öberg") == [afford, sea, metre])
        #expect(try contents("speaker:\"ines OBERG\"") == [afford, sea, metre])
        #expect(try contents("speaker:pike") == [leave, gulls])
        #expect(try contents("speaker:pik") == [])
        #expect(try contents("speaker:pi*") == [leave, gulls])
        #expect(try contents("topic:wall") == [afford, metre])
        #expect(try contents("topic:boats -speaker:pike") == [cost])
        #expect(try contents("cue:say") == [])
        #expect(try contents("cue:said") == [cost, sea, metre])
        #expect(try contents("cue:warn") == [leave])
        #expect(try contents("kind:direct") == [afford, sea])
        #expect(try contents("stance:believes") == [cost])
        #expect(try contents("-stance:statement") == [cost])
        #expect(try contents("publisher:courier") == [sea, metre, leave])
        #expect(try contents("publisher:\"=Coast Courier\"") == [sea, metre, leave])
        #expect(try contents("publisher:=Coast") == [])
        #expect(try contents("title:budget") == [afford, cost])
        #expect(try contents("since:2021-04") == [afford, cost])
        #expect(try contents("until:2021-04") == [sea, metre, leave])
        #expect(try contents("-since:2021 -until:2021") == [gulls])
        #expect(try contents("confidence:>0.9") == [])
        #expect(try contents("confidence:>=0.9").count == 6)
        #expect(try contents("confidence:<0.95 wall").count == 2)
    }

    @Test func wordsAloneAlsoShowArticlesThatHaveThemOutsideQuotes() throws {
        #expect(try archive.titles(Filter(try QueryExpression("councils"))) == ["Öberg defends budget"])
        #expect(try archive.titles(Filter(try QueryExpression("councils speaker:öberg"))) == [])
        #expect(try archive.titles(Filter(try QueryExpression("\"the council\""))) == [])
    }

    @Test func eachPartCountsAlone() throws {
        let filter = Filter(try QueryExpression("wall speaker:pike kind:mixed"))
        #expect(filter.parts.count == 3)
        #expect(try archive.countsOfParts(filter) == [2, 2, 0])
    }

    @Test func speakersStayToChooseFromUnderAQueryForOne() throws {
        #expect(try archive.speakerNames(Filter(try QueryExpression("speaker:pike"))).count == 3)
    }

    @Test func longPhrasesOfManyFormsAreLookedUp() throws {
        let words = ["walls", "walled", "walling", "wall"].joined(separator: " ")
        let text = "He said \(words) \(words)."
        let quote = Fixture.quote("\(words) \(words)", cue: "said", source: "He", in: text, speaker: nil)
        try archive.add([
            Entry(article: Fixture.article("W", day: nil, text: text), extraction: Extraction(quotes: [quote]))
        ])
        #expect(try contents("\"\(words) \(words)\"").count == 1)
    }

    // MARK: - Version 1

    @Test func anArchiveWithoutPlacesOfWordsGetsThem() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/archive.sqlite"
        try Archive(path: path).add([Fixture.undated, Fixture.harbour, Fixture.budget])
        let queue = try DatabaseQueue(path: path)
        try queue.write { db in
            try db.execute(
                sql: """
                    DROP TABLE quote_terms; DROP TABLE article_terms; DROP TABLE quote_words;
                    CREATE VIRTUAL TABLE quote_words USING fts5 (
                        content, source, cue, content = '', detail = 'column', columnsize = 0,
                        tokenize = 'unicode61 remove_diacritics 2'
                    );
                    DELETE FROM grdb_migrations WHERE identifier = 'places of words';
                    """)
        }
        try queue.close()
        let archive = try Archive(path: path)
        let filter = Filter(try QueryExpression("\"the walls\" speaker:oberg"))
        #expect(try archive.contents(filter) == [afford, metre])
    }
}
