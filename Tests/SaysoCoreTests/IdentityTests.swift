import Foundation
import SaysoCore
import SaysoExtraction
import SaysoModel
import Testing

struct IdentityTests {
    private let archive: Archive

    init() throws { archive = try Archive.inMemory() }

    /// More than sixty words, so that it can be known again by them.
    private static let long =
        "Gulls take the pier\n\n"
        + (1...12).map { "The harbour master of the town told council number\($0) that boats should leave. " }.joined()

    private func entry(_ text: String, id: String, url: String? = nil, day: String? = nil, publisher: String? = nil)
        -> Entry
    {
        let article = Article(
            id: id, title: "Gulls take the pier", publisher: publisher, date: day.flatMap { Day($0) }, url: url,
            text: text)
        return Entry(article: article, extraction: QuoteExtractor().extract(article))
    }

    private func places(_ id: Int64 = 1) throws -> [String] { try archive.sightings(of: ID(rawValue: id)).map(\.place) }

    // MARK: - The same article

    @Test(arguments: [
        "http://www.courier.example.org/gulls/", "https://courier.example.org/gulls?utm_source=x&fbclid=3#top",
        "HTTPS://Courier.Example.org:443/gulls",
    ])
    func anAddressIsTheSameHoweverItIsWritten(url: String) throws {
        try archive.add([entry("One.", id: "a.jsonl:1", url: "https://courier.example.org/gulls")])
        #expect(try archive.add([entry("One.", id: "b.jsonl:1", url: url)]).known == 1)
        #expect(try archive.add([entry("Two.", id: "c.jsonl:1", url: url)]).changed == 1)
        #expect(try archive.add([entry("Three.", id: "d.jsonl:1", url: url + "&id=4")]).known == 0)
    }

    @Test func feedPageAndFileAreOneArticleSeenAtThreePlaces() throws {
        let url = "https://courier.example.org/gulls"
        try archive.add([entry(Self.long, id: "gulls.txt")])
        #expect(
            try archive.add([entry(Self.long + " Said.", id: url, url: url, publisher: "Coast Courier")]).known == 1)
        #expect(
            try archive.add([entry(String(Self.long.prefix(500)), id: "https://courier.example.org/feed#1", url: url)])
                .known == 1)
        #expect(try archive.counts(Filter()).articles == 1)
        #expect(Set(try places()) == ["gulls.txt", url, "https://courier.example.org/feed#1"])
        #expect(try archive.sightings(of: ID(rawValue: 1)).compactMap(\.publisher) == ["Coast Courier"])
        #expect(
            try archive.add([entry(String(Self.long.prefix(500)), id: "https://courier.example.org/feed#1", url: url)])
                .known == 1)
        #expect(try places().count == 3)
    }

    @Test func filesThatGiveAnArticleOneIDAreTwoPlaces() throws {
        let folder = try TemporaryFolder()
        let line = #"{"id": "17", "title": "Gulls", "text": "Gulls took the pier at dawn."}"# + "\n"
        try folder.write(line, to: "a.jsonl")
        try folder.write("\n" + line, to: "b.jsonl")
        for _ in 1...2 { try Ingest(into: archive).add([folder.path + "/a.jsonl", folder.path + "/b.jsonl"]) }
        #expect(try places().map { $0.dropFirst(folder.path.count) } == ["/a.jsonl#17", "/b.jsonl#17"])
    }

    @Test func filesOfOneNameInTwoFoldersAreTwoPlaces() throws {
        let folder = try TemporaryFolder()
        let here = FileManager.default.currentDirectoryPath
        let up = String(repeating: "../", count: here.split(separator: "/").count)
        for name in ["north", "south"] {
            try folder.write("Gulls\n\nGulls took the pier at dawn.", to: "\(name)/gulls.txt")
            // The same file by two names.
            let path = "\(folder.path)/\(name)/gulls.txt"
            try Ingest(into: archive).add([path, "\(up)\(path.dropFirst())"])
        }
        #expect(try archive.counts(Filter()).articles == 1)
        #expect(
            try places().map { $0.dropFirst(folder.path.count) } == ["/north/gulls.txt", "/south/gulls.txt"])
    }

    @Test func theFirstPlaceStaysTheFirstWhateverItsName() throws {
        for place in ["c.jsonl:1", "a.jsonl:1", "b.jsonl:1"] { try archive.add([entry("One.", id: place)]) }
        #expect(try places() == ["c.jsonl:1", "a.jsonl:1", "b.jsonl:1"])
    }

    @Test func textsThatAreMuchAlikeAreNotOneWhereMoreTellsThemApart() throws {
        func isNew(_ text: String, url: String?, day: String?) throws -> Bool {
            try archive.add([entry(text, id: UUID().uuidString, url: url, day: day)]).added == 1
        }
        #expect(try isNew(Self.long, url: "https://a.example.org/1", day: "2023-03-01"))
        #expect(try isNew(Self.long + " It.", url: "https://a.example.org/2", day: "2023-03-01"))
        #expect(try isNew(Self.long + " Is.", url: nil, day: "2023-03-09"))
        #expect(try isNew(Self.long.replacingOccurrences(of: "number7", with: "number8"), url: nil, day: "2023-03-01"))
        #expect(try !isNew(Self.long + " So.", url: "https://b.example.org/3", day: "2023-03-02"))
        #expect(try isNew("Short text.", url: nil, day: nil))
        #expect(try isNew("Short texts.", url: nil, day: nil))
    }

    // MARK: - Versions

    private let url = "https://courier.example.org/gulls"
    private let first = "“The gulls will go by Friday,” said Ada Lund.\n“Nobody asked the gulls,” said Bo Rask."
    private let second =
        "An editor's line.\n“The gulls will go by Monday,” said Ada Lund.\n“We shall stay put,” said Bo Rask."

    @Test func aChangedArticleKeepsItsVersionsAndTellsWhatBecameOfItsQuotes() throws {
        try archive.add([entry(first, id: "a.jsonl:1", url: url)])
        #expect(try archive.add([entry(second, id: "a.jsonl:1", url: url)]).changed == 1)
        #expect(try archive.counts(Filter()).articles == 1)
        let stored = try #require(try archive.article(ID(rawValue: 1)))
        #expect(stored.article.text == second)
        #expect(stored.quotes.map(\.content) == ["“The gulls will go by Monday,”", "“We shall stay put,”"])
        let change = try #require(try archive.changes(of: stored.id).first)
        #expect(change.quotes.map(\.old) == ["“The gulls will go by Friday,”", "“Nobody asked the gulls,”", nil])
        #expect(change.quotes.map(\.new) == ["“The gulls will go by Monday,”", nil, "“We shall stay put,”"])
        #expect(change.quotes[0].words?.pieces.map(\.change) == [.kept, .cut, .added])
        #expect(try archive.changedArticles() == [stored.id])
        // What the archive has been through is no news.
        #expect(try archive.add([entry(first, id: "a.jsonl:1", url: url)]).known == 1)
        #expect(try archive.add([entry(second, id: "a.jsonl:1", url: url)]).known == 1)
        #expect(try archive.changes(of: stored.id).count == 1)
    }

    @Test func wordsOfTheOldVersionAreNotFoundAnyMore() throws {
        try archive.add([entry(first, id: "a", url: url), entry(second, id: "a", url: url)])
        #expect(try archive.speakers(Filter(), narrowedTo: "", offset: 0, limit: 9).map(\.quoteCount) == [1, 1])
        #expect(try archive.counts(Filter()).quotes == 2)
    }

    @Test func whatTheUserAddedGoesOverToTheNewVersion() throws {
        try archive.add([entry(first, id: "a", url: url)])
        let quotes = try #require(try archive.article(ID(rawValue: 1))).quotes
        try archive.setNote("Check the day", on: .quote(quotes[0].id))
        try archive.add([entry(second, id: "a", url: url)])
        let row = try #require(try archive.article(ID(rawValue: 1))).quotes[0]
        #expect(row.id != quotes[0].id)
        #expect(try archive.note(on: .quote(row.id)) == "Check the day")
    }
}
