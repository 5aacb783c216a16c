import Foundation
import SaysoModel
import SeededNumbers
import Testing

@testable import SaysoCore

/// Reads pages of many makes, each beside what a person would say is its article (`Pages/NAME.txt`: facts, an empty line,
/// the text), and scores the reading: F1 of the words of the text, counted as often as they stand there, and the share of
/// pages whose fact is exactly the one expected, or absent where none is expected.
struct PageTests {
    private static let facts = ["title", "byline", "publisher", "date", "url", "language"]

    private struct Expected {
        var facts: [String: String] = [:]
        var text: String

        init(path: String) throws {
            let whole = try String(contentsOfFile: path, encoding: .utf8)
            let parts = whole.split(separator: "\n\n", maxSplits: 1, omittingEmptySubsequences: false)
            for line in parts[0].split(separator: "\n") {
                let fact = line.split(separator: ":", maxSplits: 1)
                facts[String(fact[0])] = String(fact[1].dropFirst())
            }
            text = parts[1].trimmingCharacters(in: .newlines)
        }
    }

    private static func facts(of article: Article) -> [String: String] {
        let values = [
            article.title, article.byline, article.publisher, article.date?.description, article.url, article.language,
        ]
        return Dictionary(
            uniqueKeysWithValues: zip(facts, values).compactMap { name, value in value.map { (name, $0) } })
    }

    @Test func pagesOfManyMakes() throws {
        let folder = try #require(Bundle.module.url(forResource: "Pages", withExtension: nil)).path
        let pages = try FileManager.default.contentsOfDirectory(atPath: folder).sorted().filter {
            !$0.hasSuffix(".txt")
        }
        #expect(pages.count >= 30)
        var exact: [String: Int] = [:]
        var sum = 0.0
        for page in pages {
            let path = folder + "/" + page
            let bytes = try [UInt8](Data(contentsOf: URL(filePath: path)))
            let expected = try Expected(path: folder + "/" + page.prefix { $0 != "." } + ".txt")
            let article = try #require(HTML.read(bytes, name: "page")).article
            let f1 = Self.f1(expected.text, article.text)
            sum += f1
            #expect(f1 > 0.9, "\(page): \(f1)")
            let found = Self.facts(of: article)
            for fact in Self.facts where found[fact] == expected.facts[fact] { exact[fact, default: 0] += 1 }
        }
        let score = sum / Double(pages.count)
        let shares = Self.facts.map { "\($0) \(exact[$0] ?? 0)" }.joined(separator: ", ")
        print("web pages: F1 of the text \(String(format: "%.4f", score)); of \(pages.count) exact: \(shares)")
        #expect(score >= 0.99)
        for fact in Self.facts { #expect(exact[fact] ?? 0 >= pages.count - 1, "\(fact)") }
    }

    /// F1 of the words and marks of two texts, each counted as often as it stands there.
    private static func f1(_ expected: String, _ found: String) -> Double {
        func counts(_ text: String) -> [Substring: Int] {
            text.matches(of: #/\w+|[^\w\s]/#).reduce(into: [:]) { $0[$1.output, default: 0] += 1 }
        }
        let (a, b) = (counts(expected), counts(found))
        let common = a.reduce(0) { $0 + min($1.value, b[$1.key] ?? 0) }
        let all = a.values.reduce(0, +) + b.values.reduce(0, +)
        return all == 0 ? 1 : 2 * Double(common) / Double(all)
    }

    // MARK: - Small pages

    private func article(_ page: String, charset: String? = nil, address: String? = nil) throws -> Article {
        try #require(HTML.read(Array(page.utf8), name: "page", charset: charset, address: address)).article
    }

    private func page(_ body: String, head: String = "") -> String {
        "<!doctype html><html><head><title>Gulls</title>\(head)</head><body><h1>Gulls</h1>\(body)</body></html>"
    }

    @Test func addressesAreResolvedAndOnlyThoseOfTheWebAreKept() throws {
        let canonical = "<link rel=canonical href='/gulls#top'>"
        let here = "https://news.example/a/b"
        #expect(try article(page("<p>Text.", head: canonical), address: here).url == "https://news.example/gulls")
        #expect(try article(page("<p>Text."), address: here).url == here)
        for bad in ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x"] {
            let head = "<link rel=canonical href='\(bad)'>"
            #expect(try article(page("<p>Text.", head: head)).url == nil)
        }
    }

    @Test func theServersCharsetGoesBeforeThePages() throws {
        let bytes = [UInt8](page("<p>Привет, сказал он.", head: "<meta charset=windows-1252>").utf8)
        let cyrillic = try #require(HTML.read(bytes, name: "page", charset: "utf-8")).article
        #expect(cyrillic.text == "Привет, сказал он.")
    }

    @Test func aPageWhoseASCIICanBeReadIsNotUTF16() throws {
        let bytes = [UInt8](page("<p>Привет, сказал он.", head: "<meta charset=utf-16>").utf8)
        #expect(HTML.read(bytes, name: "page")?.article.text == "Привет, сказал он.")
    }

    @Test func ofAPageWithoutEndTheBeginningIsRead() throws {
        let long = String(repeating: "word ", count: HTML.mostParsed / 5)
        let text = try article(page("<p>“It began,” said Ada Lund.</p><p>\(long)</p><p>“It ended,” said Ada Lund.</p>"))
            .text
        #expect(text.contains("It began") && !text.contains("It ended"))
    }

    @Test func pagesWithoutWordsAreNoArticles() {
        for empty in ["", "<html>", "<p> <br> </p>", "<!-- only -->", "\u{0}"] {
            #expect(HTML.read(Array(empty.utf8), name: "page") == nil)
        }
    }

    @Test(arguments: ["<div>", "<b>", "<table><tr><td>", "<a href=x><p>"])
    func tenMegabytesOfNestedTagsAreReadAtOnce(tag: String) throws {
        let text = "<p>“It held,” said Ada Lund of the roof, in the evening.</p>"
        let deep = String(repeating: tag, count: (10 << 20) / tag.utf8.count)
        #expect(try article(page(text + deep)).text.contains("It held"))
    }

    @Test func wordsBelowTooManyTagsAreKept() throws {
        let deep =
            String(repeating: "<div>", count: 5000) + "<p>Down here, said the miner."
            + String(repeating: "</div>", count: 5000)
        #expect(try article(page(deep)).text == "Down here, said the miner.")
    }

    /// Whatever the bytes, reading ends, and gives text that can be stored.
    @Test func anyBytesAreRead() {
        var random = SeededNumbers(seed: 5)
        let pieces = [
            "<p>", "</p>", "<div class='ad'>", "</div>", "<a href=", "\"", "'", ">", "<", "</", "<!--", "-->",
            "<script>", "</script", "<q>", "said, ", "<table>", "<td>", "&amp", "&#0;", "\u{0}", "é", "<br>",
            "<blockquote>", "<h1>", "<script type=application/ld+json>", "{\"@type\":\"NewsArticle\",\"headline\":[",
            "<title>", "<svg>", "<pre>\n",
        ]
        for _ in 0..<300 {
            let page = (0..<60).compactMap { _ in pieces.randomElement(using: &random) }.joined()
            guard let article = HTML.read(Array(page.utf8), name: "page")?.article else { continue }
            #expect(!article.title.isEmpty && !article.text.isEmpty, "\(page.debugDescription)")
        }
    }
}
