import Foundation
import SaysoCore
import SaysoModel
import Testing

struct WritingTests {
    @Test func offsetsCountCodePoints() throws {
        let text = "Zoë 👩‍🚀 said e\u{301}a — “no”, said Zoë."
        let quote = Quote(
            source: [Fixture.span("Zoë", in: text)], cue: [Fixture.span("said", in: text)],
            content: [Fixture.span("e\u{301}a", in: text), Fixture.span("“no”", in: text)], kind: .mixed,
            stance: .denies, isNegated: true, confidence: 0.87654, speaker: 0, topics: [1, 0])
        let entry = Entry(
            article: Article(id: "z", title: "T", text: text),
            extraction: Extraction(
                quotes: [quote], speakers: [Speaker(name: "Zoë \"Z\" Ek")],
                topics: [Topic(name: "a"), Topic(name: "b")]))
        let line = ExtractionFormat.jsonl.string(entry)
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        let attribution = try #require((object["attributions"] as? [[String: Any]])?.first)
        let scalars = Array(text.unicodeScalars)
        func words(_ key: String) throws -> [String] {
            try #require(attribution[key] as? [[Int]]).map { pair in
                String(String.UnicodeScalarView(scalars[pair[0]..<pair[1]]))
            }
        }
        #expect(try words("source") == ["Zoë"])
        #expect(try words("cue") == ["said"])
        #expect(try words("content") == ["e\u{301}a", "“no”"])
        #expect(attribution["kind"] as? String == "mixed")
        #expect(attribution["stance"] as? String == "denies")
        #expect(attribution["negated"] as? Bool == true)
        #expect(attribution["speaker"] as? String == "Zoë \"Z\" Ek")
        #expect(attribution["confidence"] as? Double == 0.8765)
        #expect(attribution["topics"] as? [String] == ["b", "a"])
        #expect(object["text"] as? String == text)
    }

    @Test func everythingIsReadBackAsItWasWritten() throws {
        let strange = Article(
            id: "\u{0}\"\\\u{1B}[2J", title: "Tab\there", byline: "B", publisher: "P", date: Day("2001-02-03"),
            url: "u",
            language: "en", text: "a\u{0}b\u{2028}c \u{85}\u{FEFF}“😀”\n\\n \"q\" e\u{301}\u{10FFFF}")
        let line = ExtractionFormat.jsonl.string(Entry(article: strange, extraction: Extraction()))
        #expect(line.filter { $0 == "\n" }.count == 1 && line.hasSuffix("\n"))
        #expect(!line.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
        let folder = try TemporaryFolder()
        var read: [Article] = []
        try ArticleReader().read([try folder.write(line, to: "a.jsonl")]) {
            if case .success(let given) = $0 { read.append(given.article) }
        }
        #expect(read == [strange])
    }

    /// What is read of a line.
    private func read(_ line: String) throws -> [Result<GivenArticle, ReadingError>] {
        let folder = try TemporaryFolder()
        try folder.write(line, to: "a.jsonl")
        return try folder.read("a.jsonl")
    }

    @Test func whatWasExtractedIsReadBackAsItWasWritten() throws {
        // Once sayso has read them in, texts have words, lines end with line feeds alone, and quotes have contents.
        let random = RandomArticles(seed: 11, count: 400).map(\.entry).filter { entry in
            entry.article.text.contains("said") && !entry.article.text.utf8.contains(0x0D)
                && !entry.extraction.quotes.contains { $0.content.isEmpty }
        }
        #expect(random.count > 30)
        for entry in random + [Fixture.harbour] {
            var expected = entry.extraction
            for index in expected.quotes.indices {
                expected.quotes[index].confidence = (expected.quotes[index].confidence * 10_000).rounded() / 10_000
            }
            let given = try #require(try read(ExtractionFormat.jsonl.string(entry)).first).get()
            #expect(given.quotes == .extracted(expected))
        }
    }

    @Test func whatWasExtractedIsFoundAnewWhereItIsAskedFor() throws {
        let folder = try TemporaryFolder()
        try folder.write(ExtractionFormat.jsonl.string(Fixture.harbour), to: "a.jsonl")
        let given = try folder.read("a.jsonl", as: ReadingOptions(findsAnew: true)).map { try $0.get() }
        #expect(given.map(\.article) == [Fixture.harbour.article] && given.map(\.quotes) == [.unknown])
    }

    @Test(arguments: ["[[0, 999999]]", "[[-1, 4]]", "[[4, 2]]", "[[1]]", "[]", "[[0, 9223372036854775807]]"])
    func quotesThatDoNotStandInTheTextAreNamed(content: String) throws {
        let line = """
            {"text": "Words", "attributions": [{"source": [], "cue": [], "content": \(content), "kind": "direct", \
            "stance": "says", "confidence": 0.5, "topics": []}], "speakers": [], "topics": []}
            """
        #expect(try read(line).reasons == [.malformed("its quotes do not stand in its text")])
    }

    @Test func quotesOfOtherRecordsAreLeftAlone() throws {
        for more in [
            #""attributions": [{"content": [[0, 2]]}]"#, #""attributions": 1, "speakers": ["x"], "topics": 2"#,
        ] {
            let given = try #require(try read("{\"text\": \"Words\", \(more)}").first).get()
            #expect(given.quotes == .unknown)
        }
    }

    @Test func keysStandInOneOrder() {
        let line = ExtractionFormat.jsonl.string(Fixture.harbour)
        let keys = [
            "id", "title", "date", "publisher", "text", "attributions", "source", "cue", "content", "kind", "stance",
            "speaker",
        ]
        var rest = line[...]
        for key in keys {
            let found = rest.range(of: "\"\(key)\": ")
            #expect(found != nil)
            if let found { rest = rest[found.upperBound...] }
        }
        #expect(!line.contains("\"url\""))
    }

    @Test func textIsForReadingAndHarmless() {
        var entry = Fixture.harbour
        let text = ExtractionFormat.text.string(entry)
        #expect(
            text.hasPrefix("Harbour wall to be raised\nCoast Courier · 2021-03-04\n\n  Ines Öberg · said · direct\n"))
        #expect(text.contains("    “The sea gives no notice,”\n"))
        entry.article.title = "\u{1B}[2JTitle\u{9B}1m\u{7F}"
        #expect(ExtractionFormat.text.string(entry).hasPrefix("␛[2JTitle\u{FFFD}1m␡\n"))
    }
}
