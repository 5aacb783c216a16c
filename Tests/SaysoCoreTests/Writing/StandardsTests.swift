import Foundation
import SaysoCore
import SaysoModel
import Testing

/// JSON-LD, brat and CoNLL, each read back by a reader that knows nothing of the writer.
struct StandardsTests {
    private let articles = Array(RandomArticles(seed: 7, count: 120))

    private func json<Value>(_ text: String, as type: Value.Type) throws -> Value {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? Value)
    }

    // MARK: - Web Annotation

    /// The model's section 3 and 4.2: what each part must have. The selectors are resolved on the text.
    @Test func annotationsHaveWhatTheModelAsksForAndFindTheirWords() throws {
        for stored in articles {
            let annotations = try json(QuoteFormat.text("annotations", [stored]), as: [[String: Any]].self)
            #expect(annotations.count == stored.quotes.count)
            let scalars = Array(stored.article.text.unicodeScalars)
            func words(_ range: Range<Int>) -> String {
                String(String.UnicodeScalarView(scalars[range.clamped(to: 0..<scalars.count)]))
            }
            for (annotation, row) in zip(annotations, stored.quotes) {
                #expect(annotation["@context"] as? String == "http://www.w3.org/ns/anno.jsonld")
                #expect(annotation["type"] as? String == "Annotation")
                let id = try #require(annotation["id"] as? String)
                #expect(
                    id.wholeMatch(of: /urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}/) != nil)
                for body in try #require(annotation["body"] as? [[String: Any]]) {
                    #expect(body["type"] as? String == "TextualBody")
                    #expect(body["value"] is String)
                }
                let targets =
                    annotation["target"] as? [[String: Any]] ?? [annotation["target"] as? [String: Any] ?? [:]]
                #expect(targets.count == row.quote.content.count)
                for (target, span) in zip(targets, row.quote.content) {
                    #expect((target["source"] as? String)?.contains(":") == true)
                    let selectors = try #require(target["selector"] as? [[String: Any]])
                    #expect(selectors.map { $0["type"] as? String } == ["TextQuoteSelector", "TextPositionSelector"])
                    let start = try #require(selectors[1]["start"] as? Int)
                    let end = try #require(selectors[1]["end"] as? Int)
                    #expect(words(start..<end) == stored.article.text.text(at: span))
                    #expect(selectors[0]["exact"] as? String == words(start..<end))
                    #expect(selectors[0]["prefix"] as? String == words(start - 32..<start))
                    #expect(selectors[0]["suffix"] as? String == words(end..<end + 32))
                }
            }
        }
    }

    // MARK: - schema.org

    /// The properties that schema.org gives each type, of those that are written.
    private static let properties: [String: Set<String>] = [
        "Quotation": ["text", "creator", "creditText", "isPartOf", "datePublished", "inLanguage", "about"],
        "Claim": ["author", "appearance"],
        "NewsArticle": ["headline", "url", "datePublished", "publisher", "author"],
        "Person": ["name", "jobTitle"],
        "Organization": ["name", "description"],
        "Thing": ["name"],
    ]

    private func check(_ node: [String: Any]) throws {
        let types = node["@type"] as? [String] ?? [node["@type"] as? String ?? ""]
        let known = types.reduce(into: Set(["@type"])) { $0.formUnion(Self.properties[$1] ?? []) }
        #expect(known.isSuperset(of: node.keys), "\(types): \(node.keys)")
        for value in node.values {
            for child in value as? [[String: Any]] ?? (value as? [String: Any]).map({ [$0] }) ?? [] { try check(child) }
        }
    }

    @Test func quotationsHaveThePropertiesOfTheVocabulary() throws {
        let document = try json(QuoteFormat.text("jsonld", articles), as: [String: Any].self)
        #expect(document["@context"] as? String == "https://schema.org")
        let nodes = try #require(document["@graph"] as? [[String: Any]])
        let quotes = articles.flatMap(\.quotes)
        #expect(nodes.count == quotes.count)
        for (node, row) in zip(nodes, quotes) {
            try check(node)
            #expect(node["text"] as? String == row.content)
            #expect((node["creator"] as? [String: Any])?["name"] as? String == row.speakerName)
        }
    }

    @Test func onlyWhatIsPutForwardAsSoIsAClaim() throws {
        func types(_ stance: Stance, isNegated: Bool = false) throws -> [String] {
            var stored = try StoredArticle.harbour
            stored.quotes = Array(stored.quotes.prefix(1))
            stored.quotes[0].quote.stance = stance
            stored.quotes[0].quote.isNegated = isNegated
            let document = try json(QuoteFormat.text("jsonld", [stored]), as: [String: Any].self)
            let node = try #require((document["@graph"] as? [[String: Any]])?.first)
            return node["@type"] as? [String] ?? [node["@type"] as? String ?? ""]
        }
        #expect(try types(.says) == ["Quotation", "Claim"])
        #expect(try types(.says, isNegated: true) == ["Quotation"])
        #expect(try types(.asks) == ["Quotation"])
        #expect(try types(.hears) == ["Quotation"])
    }

    // MARK: - brat

    @Test func bratIsReadBackAsItWasWritten() throws {
        for stored in articles {
            let document = BratDocument(stored)
            #expect(document.text == stored.article.text)
            let read = try BratReader(text: document.text, annotations: document.annotations)
            let contents = read.bound.filter { $0.type == "Content" }
            let expected = stored.quotes.filter { $0.content.contains { !$0.isBratSpace } }
            #expect(contents.count == expected.count)
            for (content, row) in zip(contents, expected) {
                #expect(
                    content.words.filter { !$0.isBratSpace } == row.content(joinedBy: "").filter { !$0.isBratSpace })
                #expect(read.attributes[content.id]?["Kind"] == row.quote.kind.rawValue)
                #expect(read.attributes[content.id]?["Stance"] == row.quote.stance.rawValue)
                #expect((read.attributes[content.id]?["Negated"] != nil) == row.quote.isNegated)
                for (name, words) in [("Source", row.source), ("Cue", row.cue)] {
                    let part = read.relations[content.id]?["Has\(name)"]
                    #expect((part != nil) == words.contains { !$0.isBratSpace })
                    if let part { #expect(part.type == name) }
                }
            }
        }
    }

    // MARK: - CoNLL

    @Test func tokensStandWhereTheySayAndHaveTheirQuotes() throws {
        for stored in articles {
            let scalars = Array(stored.article.text.unicodeScalars)
            let text = QuoteFormat.text("conll", [stored])
            var lines = text.components(separatedBy: "\n")
            #expect(lines.removeFirst() == "# global.columns = ID FORM SAYSO:QUOTE MISC")
            var labelled: [String: Set<Int>] = [:]
            var number = 0
            for line in lines {
                guard !line.isEmpty, !line.hasPrefix("# ") else {
                    if line.isEmpty { number = 0 }
                    continue
                }
                number += 1
                let columns = line.components(separatedBy: "\t")
                try #require(columns.count == 4)
                #expect(columns[0] == String(number))
                let range = try #require(columns[3].firstMatch(of: /TokenRange=(\d+):(\d+)/))
                let (start, end) = (try #require(Int(range.1)), try #require(Int(range.2)))
                #expect(String(String.UnicodeScalarView(scalars[start..<end])) == columns[1])
                for label in columns[2].split(separator: ";") where label != "_" {
                    labelled[String(label), default: []].formUnion(start..<end)
                }
            }
            for (index, row) in stored.quotes.enumerated() {
                for span in row.quote.content {
                    let from = stored.article.text.codePoint(at: span.start)
                    let to = stored.article.text.codePoint(at: span.end)
                    let covered = labelled["\(index + 1):content"] ?? []
                    for position in from..<to where !scalars[position].isOutsideTokens {
                        #expect(covered.contains(position))
                    }
                }
            }
        }
    }
}

extension StoredArticle {
    /// The harbour article as the archive has it.
    static var harbour: StoredArticle {
        get throws {
            let archive = try Archive.inMemory()
            try archive.add([Fixture.harbour])
            let row = try #require(try archive.articles(Filter(), offset: 0, limit: 1).first)
            return try #require(try archive.article(row.id))
        }
    }
}

extension QuoteRow {
    fileprivate func content(joinedBy separator: String) -> String { content.replacing(" … ", with: separator) }
}

extension Character {
    fileprivate var isBratSpace: Bool {
        self == "…" || unicodeScalars.allSatisfy(\.properties.isWhitespace)
    }
}

extension Unicode.Scalar {
    /// White space and what the tokenizer leaves out.
    fileprivate var isOutsideTokens: Bool {
        properties.isWhitespace || properties.generalCategory == .control || properties.generalCategory == .format
    }
}

extension String {
    fileprivate func codePoint(at byte: Int) -> Int {
        unicodeScalars.distance(from: startIndex, to: utf8.index(startIndex, offsetBy: byte))
    }
}
