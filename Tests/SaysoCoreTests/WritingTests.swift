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
