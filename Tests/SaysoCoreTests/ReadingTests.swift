import CLinux
import Foundation
import SaysoCore
import SaysoModel
import Testing

struct ReadingTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func read(_ paths: String...) throws -> [Result<Article, ReadingError>] {
        var results: [Result<Article, ReadingError>] = []
        try ArticleReader().read(paths) { results.append($0.map(\.article)) }
        return results
    }

    private func article(_ path: String) throws -> Article { try #require(read(path).first).get() }

    private func reasons(_ results: [Result<Article, ReadingError>]) -> [ReadingError.Reason] {
        results.compactMap { result in
            guard case .failure(let error) = result else { return nil }
            return error.reason
        }
    }

    // MARK: - Plain text

    @Test func plainTextHasItsFirstLineAsTitleAndIsWholeItsText() throws {
        let text = "\n  Gulls take the pier  \nBy Ada Lund\n12 March 2023\n\nThey came at dawn."
        let article = try article(folder.write(text, to: "gulls.txt"))
        #expect(article.title == "Gulls take the pier")
        #expect(article.byline == "Ada Lund")
        #expect(article.date == Day("2023-03-12"))
        #expect(article.text == text)
    }

    @Test(arguments: [
        ("2019-05-15", "2019-05-15"), ("15 May 2019", "2019-05-15"), ("Wednesday, May 15, 2019", "2019-05-15"),
        ("15th of May 2019, 10:41 am", "2019-05-15"), ("26-FEB-1987 15:01:01.79", "1987-02-26"),
        ("Published: Sept. 3rd, 2020", "2020-09-03"), ("2019/05/15", "2019-05-15"), ("2004 June 1", "2004-06-01"),
    ])
    func datesOfManyForms(line: String, day: String) throws {
        #expect(try article(folder.write("Title\n\(line)\n\nText.", to: "a.txt")).date == Day(day))
    }

    @Test(arguments: ["5/6/2019", "May I say 20 things in 2019", "30 February 2019", "room 101", "12345678901 May 3"])
    func whatIsNoDateIsNone(line: String) throws {
        #expect(try article(folder.write("Title\n\(line)\n\nText.", to: "a.txt")).date == nil)
    }

    @Test func theFileNameTellsTheDateWhereTheTextDoesNot() throws {
        #expect(try article(folder.write("Title\nText.", to: "2021-07-09-flood.txt")).date == Day("2021-07-09"))
        #expect(try article(folder.write("Title\nText.", to: "flood_20210709.txt")).date == Day("2021-07-09"))
        #expect(try article(folder.write("Title\nText.", to: "2021/07/09/flood.txt")).date == Day("2021-07-09"))
    }

    // MARK: - Encodings

    @Test func encodingsAreToldApart() throws {
        let text = "Café – “née” 😀\nZweite Zeile"
        let utf16 = Array(text.utf16)
        #expect(try article(folder.write(text, to: "8.txt")).text == text)
        #expect(try article(folder.write([0xEF, 0xBB, 0xBF] + Array(text.utf8), to: "mark.txt")).text == text)
        let little: [UInt8] =
            [0xFF, 0xFE] + utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        #expect(try article(folder.write(little, to: "little.txt")).text == text)
        let big: [UInt8] = [0xFE, 0xFF] + utf16.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
        #expect(try article(folder.write(big, to: "big.txt")).text == text)
        let windows: [UInt8] = [0x93] + Array("caf".utf8) + [0xE9, 0x94, 0x20, 0x80, 0x20, 0x81]
        #expect(try article(folder.write(windows, to: "1252.txt")).text == "“café” € \u{81}")
    }

    @Test func lineEndsBecomeLineFeeds() throws {
        #expect(try article(folder.write("A\r\nb\rc\r\r\nd\n", to: "a.txt")).text == "A\nb\nc\n\nd\n")
    }

    @Test func controlCharactersAreKept() throws {
        let text = "Title\nbefore\u{0}after \u{1B}[31mred\u{1B}[0m \u{7}"
        #expect(try article(folder.write(text, to: "a.txt")).text == text)
    }

    // MARK: - Markdown

    @Test func markdownIsReadAsItIsSeen() throws {
        let source = """
            ---
            title: "Ferry: late again"
            date: 2022-11-30
            author: [Ada Lund, Bo Rask]
            publisher: Coast Courier
            url: https://example.org/ferry
            language: en
            ---
            # The *late* ferry

            The [ferry](https://example.org) was **late** &amp; full.
            It left at noon.

            > “Never again,” said a passenger.

            - first
            - second <b>bold</b>
            """
        let article = try article(folder.write(source, to: "a.md"))
        #expect(article.title == "Ferry: late again")
        #expect(article.date == Day("2022-11-30"))
        #expect(article.byline == "Ada Lund, Bo Rask")
        #expect(article.publisher == "Coast Courier")
        #expect(article.url == "https://example.org/ferry")
        #expect(article.language == "en")
        #expect(
            article.text == """
                The late ferry

                The ferry was late & full. It left at noon.

                “Never again,” said a passenger.

                first

                second bold
                """)
    }

    @Test func markdownWithoutFrontMatterHasItsHeadingAsTitle() throws {
        #expect(try article(folder.write("# A *heading*\n\nText", to: "a.md")).title == "A heading")
        #expect(try article(folder.write("---\n: [broken\n---\nText", to: "b.md")).text.contains("Text"))
        #expect(try article(folder.write("---\nno end of it", to: "c.md")).text.contains("no end of it"))
    }

    // MARK: - JSON lines

    @Test func jsonLinesGiveWhatIsKnown() throws {
        let line = """
            {"id": 7, "title": "T\\nU", "date": "26-FEB-1987 15:01:01.79", "publisher": "P", "byline": "B", "url": "u", \
            "text": "Ärger 😀", "topics": ["x"], "people": null}
            """
        let path = try folder.write(line + "\r\n\n{\"text\": \"Only text\", \"title\": null}", to: "a.jsonl")
        let articles = try read(path).map { try $0.get() }
        #expect(
            articles == [
                Article(
                    id: "7", title: "T U", byline: "B", publisher: "P", date: Day("1987-02-26"), url: "u",
                    text: "Ärger 😀"),
                Article(id: path + ":3", title: "Only text", text: "Only text"),
            ])
    }

    @Test func aBrokenLineIsNamedAndTheRestIsRead() throws {
        let lines = [#"{"text": "one"}"#, #"{"text": "tw"#, "[1]", #"{"title": "no text"}"#, #"{"text": "five"}"#]
        let path = try folder.write(lines.joined(separator: "\n"), to: "a.jsonl")
        let results = try read(path)
        #expect(results.compactMap { try? $0.get().text } == ["one", "five"])
        #expect(reasons(results) == [.notJSON, .notJSON, .noText("content")])
        guard case .failure(let error) = results[1] else { return #expect(Bool(false)) }
        #expect(error.line == 2)
        #expect(error.description.hasPrefix("\(path), line 2: "))
    }

    // MARK: - Folders

    @Test func foldersAreReadInOrderWithoutHiddenFilesAndLoops() throws {
        for name in ["b.txt", "a/z.md", "a/y.txt", ".hidden.txt", ".git/x.txt", "c"] {
            try folder.write("Article \(name)", to: "in/" + name)
        }
        let root = folder.path + "/in"
        try FileManager.default.createSymbolicLink(atPath: root + "/a/loop", withDestinationPath: root)
        try folder.write("x", to: "in/picture.jpeg")
        let results = try read(root)
        #expect(
            results.compactMap { try? $0.get().title } == ["a/y.txt", "a/z.md", "b.txt", "c"].map { "Article " + $0 })
        #expect(reasons(results) == [.unknownFormat("jpeg")])
    }

    @Test func whatMayNotBeReadIsNamedAndTheRestIsRead() throws {
        let closed = try folder.write("Closed", to: "in/a/closed.txt")
        let secret = try folder.write("Secret", to: "in/secret.txt")
        try folder.write("Open", to: "in/b.txt")
        let files = FileManager.default
        try files.setAttributes([.posixPermissions: 0], ofItemAtPath: folder.path + "/in/a")
        try files.setAttributes([.posixPermissions: 0], ofItemAtPath: secret)
        defer { try? files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path + "/in/a") }
        let results = try withoutPrivileges { try read(folder.path + "/in", closed) }
        #expect(results.compactMap { try? $0.get().title } == ["Open"])
        #expect(
            results.compactMap { result in
                guard case .failure(let error) = result else { return nil }
                return "\(error)"
            }
                == [folder.path + "/in/a", secret, closed].map {
                    "\($0): no permission to read it; change its permissions or run sayso as its owner"
                })
    }

    @Test func filesThatVanishOrShrinkWhileTheyAreReadAreNamedAndTheRestIsRead() throws {
        let line = #"{"title": "Long", "text": "\#(String(repeating: "word ", count: 20_000))"}"# + "\n"
        let long = try folder.write(String(repeating: line, count: 30), to: "in/a.jsonl")
        let gone = try folder.write("Gone", to: "in/b.txt")
        try folder.write("Here", to: "in/c.txt")
        var titles: [String] = []
        var errors: [ReadingError] = []
        try ArticleReader().read([folder.path + "/in"]) { result in
            switch result {
            case .success(let given): titles.append(given.article.title)
            case .failure(let error): errors.append(error)
            }
            guard titles.count == 1 else { return }
            truncate(long, 1_000_100)
            unlink(gone)
        }
        // Of the long file what was there is read, but for the line that was cut through.
        #expect(titles == Array(repeating: "Long", count: 9) + ["Here"])
        #expect(errors.map(\.reason) == [.notJSON, .notFound])
        #expect(errors.map(\.path) == [long, gone])
    }

    /// Root may read everything, so for `body` this thread, and no other, reads files as somebody else.
    private func withoutPrivileges<Value>(_ body: () throws -> Value) rethrows -> Value {
        guard geteuid() == 0 else { return try body() }
        let nobody: uid_t = 65534
        setfsuid(nobody)
        defer { setfsuid(0) }
        return try body()
    }

    // MARK: - Bad input

    @Test(arguments: ["bomb.txt.gz", "bomb.jsonl.gz"]) func aPackedFileThatIsTooLargeIsGivenUp(name: String) throws {
        let member = gzip([UInt8](repeating: UInt8(ascii: "a"), count: 1 << 20))
        let members = ArticleReader.largestArticle >> 20 + 2
        let bomb = try folder.write(Array([[UInt8]](repeating: member, count: members).joined()), to: name)
        #expect(try reasons(read(bomb)) == [.tooLarge])
    }

    @Test func whatIsNoArticleIsNamed() throws {
        var noise = SystemRandomNumberGenerator()
        let binary =
            [0x7F, 0x45, 0x4C, 0x46] + (0..<5000).map { _ in UInt8.random(in: 0...255, using: &noise) } + [0, 0xFF]
        #expect(try reasons(read(folder.write(binary, to: "program.txt"))) == [.notText])
        #expect(try reasons(read(folder.write(Array(repeating: 0, count: 900), to: "nul.txt"))) == [.notText])
        #expect(try reasons(read(folder.write("", to: "empty.txt"))) == [.empty])
        #expect(try reasons(read(folder.write(" \n\t\r\n", to: "blank.md"))) == [.empty])
        #expect(try read(folder.write("", to: "empty.jsonl")).isEmpty)
        #expect(try reasons(read(folder.path + "/none")) == [.notFound])
        #expect(try reasons(read(folder.write([0x1F, 0x8B, 8, 0, 1, 2, 3], to: "bad.txt.gz"))) == [.damagedGzip])
    }

    @Test(arguments: ["word and ", "e\u{301}", "["])
    func aLineOfAnyLengthIsRead(pattern: String) throws {
        // More than of Markdown is parsed, which so is kept as it is.
        let text = "a" + String(repeating: pattern, count: (4 << 20) / pattern.utf8.count + 1)
        for name in ["long.txt", "long.md"] {
            let article = try article(folder.write(text, to: name))
            #expect(Array(article.text.utf8) == Array(text.utf8))
            #expect(article.title.unicodeScalars.count <= 302)
        }
        let json = try article(folder.write("{\"title\": \"\(text)\", \"text\": \"\(text)\"}", to: "long.jsonl"))
        #expect(Array(json.text.utf8) == Array(text.utf8))
        #expect(json.title.unicodeScalars.count <= 302)
    }

    @Test(arguments: [
        ("\n\n  —\n  Gulls take the pier \nText", "Gulls take the pier"), ("1,000 gulls", "1,000 gulls"),
        (String(repeating: "gulls ", count: 60), String(repeating: "gulls ", count: 49) + "gulls …"),
        (String(repeating: "é", count: 400), String(repeating: "é", count: 300) + " …"), ("“Größe”", "“Größe”"),
    ])
    func theTitleIsTheFirstLineThatSaysSomething(text: String, title: String) throws {
        #expect(try article(folder.write(text, to: "a.txt")).title == title)
    }
}
