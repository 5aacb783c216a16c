import SaysoCore
import SaysoModel
import Testing

/// JSON, JSON lines, CSV and Quotebank.
struct RecordTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func mapped(_ mapping: String) throws -> ReadingOptions {
        ReadingOptions(mapping: try FieldMapping(mapping))
    }

    // MARK: - Mapping

    @Test func fieldsAreFoundUnderOtherNamesAndInsideObjects() throws {
        let line = #"""
            {"headline": {"main": "Gulls"}, "story.body": "They came.", "people": [{"name": "Ada Lund"}, {"name": "Bo"}], \#
            "tags": ["a", "b"], "n": 7}
            """#
        let options = try mapped("text=story.body, title=headline.main,byline=people.name,publisher=tags,id=n")
        #expect(
            try folder.articles(line, in: "a.jsonl", as: options) == [
                Article(id: "7", title: "Gulls", byline: "Ada Lund, Bo", publisher: "a, b", text: "They came.")
            ])
        #expect(try folder.read("a.jsonl", as: mapped("text=none")).reasons == [.noText("none")])
    }

    @Test func aWrongMappingSaysWhatIsWrong() {
        #expect(throws: FieldMappingError.noField("text")) { try FieldMapping("text") }
        #expect(throws: FieldMappingError.noField("text=")) { try FieldMapping("text=") }
        #expect(throws: FieldMappingError.unknownField("txt")) { try FieldMapping("txt=body") }
        #expect("\(FieldMappingError.unknownField("txt"))".contains("title, text, byline"))
    }

    // MARK: - JSON

    @Test(arguments: [
        #"{"text": "One"}"#, "[\n {\"text\": \"One\"},\n {\"text\": \"Tw]o} \\\" {\"}\n]\n",
        "{\n  \"text\": \"One\"\n}\n{\"text\": \"Tw]o} \\\" {\"}",
    ])
    func objectsAreReadAloneInAListAndAfterEachOther(json: String) throws {
        let texts = try folder.articles(json, in: "a.json").map(\.text)
        #expect(texts == (json.contains("Tw") ? ["One", "Tw]o} \" {"] : ["One"]))
    }

    @Test func jsonThatIsCutShortKeepsWhatStandsBefore() throws {
        try folder.write(#"[{"text": "One"}, {"text": "Tw"#, to: "a.json")
        #expect(try folder.read("a.json").articles.map(\.text) == ["One"])
        #expect(try folder.read("a.json").reasons == [.notJSON])
        try folder.write("[1, 2]", to: "b.json")
        #expect(try folder.read("b.json").reasons == [.notJSON])
        let deep = String(repeating: #"{"a":"#, count: 100_000) + String(repeating: "}", count: 100_000)
        try folder.write(deep, to: "deep.json")
        #expect(try folder.read("deep.json").reasons == [.notJSON])
    }

    // MARK: - CSV

    @Test func tablesAreReadByTheirHeader() throws {
        let table = """
            Title,Date,Body,Extra\r
            "Gulls, again",2023-03-12,"“Off!” she said.\r
            ""Now,"" he said.",x\r
            \r
            Plain,,Bare text\r

            """
        #expect(
            try folder.articles(table, in: "a.csv") == [
                Article(
                    id: folder.path + "/a.csv:2", title: "Gulls, again", date: Day("2023-03-12"),
                    text: "“Off!” she said.\n\"Now,\" he said."),
                Article(id: folder.path + "/a.csv:5", title: "Plain", text: "Bare text"),
            ])
        #expect(try folder.articles("title\ttext\nA\tB, c\n", in: "a.tsv").map(\.text) == ["B, c"])
        #expect(
            try folder.articles("titel;inhalt\nA;B, c\n", in: "b.csv", as: mapped("title=titel,text=INHALT"))[0].text
                == "B, c")
    }

    @Test func tablesThatAreBrokenSaySo() throws {
        try folder.write("title,words\nA,B\n", to: "a.csv")
        #expect(try folder.read("a.csv").reasons == [.noText("content")])
        try folder.write("title,text\nA,B\nC,\"open\nD,E\n", to: "b.csv")
        let results = try folder.read("b.csv")
        #expect(results.articles.map(\.title) == ["A"])
        #expect(results.reasons == [.malformed("a quotation mark is not closed")])
        #expect(try folder.articles("title,text\nA,\"B\"c\nD,e\"f\"\n", in: "c.csv").map(\.text) == ["Bc", "e\"f\""])
        #expect(try folder.articles("", in: "d.csv").isEmpty)
    }

    // MARK: - Quotebank

    @Test func quotesWithoutArticlesAreArticlesOfTheirOwn() throws {
        let lines = #"""
            {"quoteID": "2015-03-12-000001", "quotation": "The gulls will go,", "speaker": "Ada Lund", "qids": [], "date": "2015-03-12 08:00:00", "numOccurrences": 2, "probas": [["Ada Lund", "0.8125"], ["None", "0.1875"]], "urls": ["http://courier.example.org/gulls", "http://b.example.org"], "phase": "E"}
            {"quoteID": "2", "quotation": "Nobody knows", "speaker": "None", "probas": [["None", "0.9"]], "urls": []}
            {"quotation": 3}
            """#
        try folder.write(lines, to: "quotes.jsonl")
        let results = try folder.read("quotes.jsonl")
        #expect(results.reasons == [.notJSON])
        let given = try results[0].get()
        #expect(
            given.article
                == Article(
                    id: "2015-03-12-000001", title: "Ada Lund: “The gulls will go,”", publisher: "courier.example.org",
                    date: Day("2015-03-12"), url: "http://courier.example.org/gulls", language: "en",
                    text: "Ada Lund: “The gulls will go,”"))
        let attribution = try #require(given.attributions?.first)
        #expect(given.article.text.text(at: attribution.source) == "Ada Lund")
        #expect(given.article.text.text(at: attribution.content) == "“The gulls will go,”")
        #expect(attribution.confidence == 0.8125)
        #expect(try results[1].get().attributions?.first?.source == [])
        let archive = try Archive.inMemory()
        try Ingest(into: archive).add([folder.path + "/quotes.jsonl"])
        #expect(try archive.speakers(Filter(), narrowedTo: "", offset: 0, limit: 5).map(\.name) == ["Ada Lund"])
    }
}
