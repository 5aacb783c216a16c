import Foundation
import FoundationXML
import SaysoCore
import SaysoModel
import Testing

/// TEI by its own schema; and that every pointer has its goal, and text and quotes come out as they went in.
struct TEITests {
    private let articles = Array(RandomArticles(seed: 11, count: 120))

    private func document(_ articles: [StoredArticle]) throws -> XMLElement {
        let text = QuoteFormat.text("tei", articles)
        return try #require(try XMLDocument(data: Data(text.utf8), options: [.nodePreserveWhitespace]).rootElement())
    }

    private func elements(_ element: XMLElement) -> [XMLElement] {
        [element] + (element.children ?? []).compactMap { $0 as? XMLElement }.flatMap(elements)
    }

    /// What XML may hold of a text: the rest is shown as pictures.
    private func visible(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x09, 0x0A, 0x0D: out.append(scalar)
            case 0x00...0x1F: out.append(Unicode.Scalar(0x2400 + scalar.value) ?? "?")
            case 0x7F: out.append("␡")
            case 0x80...0x9F: out.append("\u{FFFD}")
            case let value where value & 0xFFFE == 0xFFFE: out.append("\u{FFFD}")
            default: out.append(scalar)
            }
        }
        return String(out)
    }

    /// By libxml2's xmllint.
    @Test(arguments: [0, 120]) func theSchemaOfTheTextEncodingInitiativeIsFollowed(count: Int) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(QuoteFormat.text("tei", Array(articles.prefix(count))), to: "corpus.xml")
        let schema = try #require(Bundle.module.path(forResource: "tei_all.rng", ofType: "gz", inDirectory: "Schemas"))
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["xmllint", "--noout", "--relaxng", schema, path]
        let errors = Pipe()
        process.standardError = errors
        try process.run()
        let words = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(words)")
        #expect(words == path + " validates\n")
    }

    @Test func pointersHaveGoals() throws {
        let root = try document(articles)
        var names: Set<String> = []
        let all = elements(root)
        for element in all {
            if let name = element.value("xml:id") { #expect(names.insert(name).inserted) }
        }
        for element in all {
            for attribute in ["who", "corresp", "next", "prev"] {
                guard let goal = element.value(attribute) else { continue }
                #expect(goal.hasPrefix("#") && names.contains(String(goal.dropFirst())), "\(goal)")
            }
        }
        #expect(all.filter { $0.name == "TEI" }.count == articles.count)
    }

    @Test func textAndQuotesComeOutAsTheyWentIn() throws {
        for stored in articles {
            let all = elements(try document([stored]))
            let paragraphs = all.filter { $0.name == "body" }.flatMap {
                $0.elements(forName: "p").compactMap(\.stringValue)
            }
            let lines = stored.article.text.unicodeScalars.split(separator: "\n").map { visible(String($0)) }
            #expect(paragraphs == (lines.isEmpty ? [""] : lines))
            let said = Dictionary(
                uniqueKeysWithValues: all.filter { $0.name == "said" }
                    .map { ($0.value("xml:id") ?? "", $0) })
            for (index, row) in stored.quotes.enumerated() {
                var words = ""
                var name: String? = "a1q\(index + 1)"
                var before: String?
                while let current = name, let fragment = said[current] {
                    #expect(fragment.value("prev") == before)
                    words += fragment.stringValue ?? ""
                    before = "#" + current
                    name = fragment.value("next").map { String($0.dropFirst()) }
                }
                let expected = row.quote.content.map { stored.article.text.text(at: $0) }.joined()
                #expect(
                    words == visible(String(String.UnicodeScalarView(expected.unicodeScalars.filter { $0 != "\n" }))))
            }
        }
    }
}

extension XMLElement {
    /// The value of the attribute called `name`, with its prefix.
    fileprivate func value(_ name: String) -> String? { attributes?.first { $0.name == name }?.stringValue }
}
