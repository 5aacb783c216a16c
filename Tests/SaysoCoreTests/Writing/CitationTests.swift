import CCmark
import Foundation
import FoundationXML
import SaysoCore
import SaysoModel
import Testing

struct CitationTests {
    private func quote(
        _ content: String = "“The sea gives no notice,”", kind: Quote.Kind = .direct, speaker: String? = "Ines Öberg",
        role: String? = "Mayor", title: String = "Harbour wall to be raised",
        byline: String? = "Ada Roe, Health Editor, and Jon Ek",
        publisher: String? = "Coast Courier", date: Day? = Day("2021-03-04"),
        url: String? = "https://example.org/wall?a=1&b=(2)"
    ) -> QuoteInArticle {
        let row = QuoteRow(
            id: ID(rawValue: 12), article: ID(rawValue: 1), articleTitle: title,
            quote: Quote(source: [], cue: [], content: [Span(0, 1)], kind: kind, confidence: 1), content: content,
            source: "Officials", cue: "said", speakerName: speaker, speakerRole: role, topics: [])
        return QuoteInArticle(
            row: row,
            article: Article(
                id: "a", title: title, byline: byline, publisher: publisher, date: date, url: url, text: content))
    }

    /// Letters that mean something in one of the forms.
    private static let hostile = [
        "{un}balanced {", "\\input{/etc/passwd}", "100 % & $5 #1 a_b x^2 ~", "<script>alert('x')</script>",
        "*bold* _it_ `code` [a](javascript:x) ![i](j) # no", "tab\tline\nfeed \u{1B}[31m\u{0}", "“curly” \"straight\"",
        "&amp; &lt;", "1. one\n- two", "日本 🇯🇵 e\u{301}",
    ]

    @Test func plainCitationsHaveALineForEachThing() {
        #expect(
            CitationStyle.plain.string(quote()) == """
                “The sea gives no notice,”
                — Ines Öberg, Mayor
                “Harbour wall to be raised”, Ada Roe, Jon Ek, Coast Courier, 2021-03-04
                https://example.org/wall?a=1&b=(2)
                """)
        let bare = quote(
            "boats leave", kind: .indirect, speaker: nil, role: nil, byline: nil, publisher: nil, date: nil,
            url: "file:///etc/passwd")
        #expect(
            CitationStyle.plain.string(bare) == """
                boats leave
                — Officials (in the reporter’s words)
                “Harbour wall to be raised”
                """)
    }

    @Test func bibtexHasAnEntryWithFields() throws {
        let entries = try BibTeXReader.entries(of: CitationStyle.bibtex.string(quote()))
        let entry = try #require(entries.first)
        #expect(entry.type == "article" && entry.key.wholeMatch(of: /oberg-2021-[0-9a-z]{7}/) != nil)
        #expect(
            entry.fields == [
                "author": "Ada Roe and Jon Ek", "title": "{Harbour wall to be raised}", "journal": "Coast Courier",
                "year": "2021", "month": "3", "day": "4", "url": "https://example.org/wall?a=1&b=(2)",
                "note": "Ines Öberg, Mayor: “The sea gives no notice,”",
            ])
    }

    @Test(arguments: hostile) func bibtexKeepsItsBracesAndCommands(words: String) throws {
        var writer = CitationStyle.bibtex.writer()
        let cited = quote(
            words, speaker: words, role: words, title: words, byline: words, publisher: words,
            url: "https://e.org/" + words)
        let text = writer.begin() + writer.write(cited) + writer.write(quote()) + writer.end()
        let entries = try BibTeXReader.entries(of: text)
        #expect(entries.count == 2)
        for (name, value) in entries[0].fields where name != "url" {
            // Whatever stands behind a backslash is a command of ours or an escaped sign.
            let known =
                /\\(textbackslash|textbraceleft|textbraceright|textasciitilde|textasciicircum|textless|textgreater|textbar)\{\}|\\[$&#_%]/
            #expect(!value.replacing(known, with: "").contains { "\\$&#_%^~".contains($0) }, "\(value)")
        }
    }

    @Test(arguments: hostile) func htmlIsWellFormedAndTextStaysText(words: String) throws {
        let cited = quote(
            words, speaker: words, role: words, title: words, byline: words, publisher: words,
            url: "https://e.org/" + words)
        let figure = try #require(
            try XMLDocument(data: Data(CitationStyle.html.string(cited).utf8), options: []).rootElement())
        #expect(figure.name == "figure")
        #expect(figure.elements(forName: "blockquote").first?.stringValue == words.shown)
        let known: Set = ["figure", "blockquote", "p", "figcaption", "cite", "a", "time"]
        let nodes = try figure.nodes(forXPath: "//*")
        #expect(nodes.allSatisfy { known.contains($0.name ?? "") })
    }

    @Test(arguments: hostile) func markdownShowsWhatWasSaid(words: String) throws {
        let cited = quote(
            words, speaker: words, role: nil, title: words, byline: nil, publisher: words, url: "https://e.org/" + words
        )
        let markdown = CitationStyle.markdown.string(cited)
        // Unsafe: raw HTML and scripts that came through would be seen.
        let rendered = try #require(cmark_markdown_to_html(markdown, markdown.utf8.count, CMARK_OPT_UNSAFE))
        defer { free(rendered) }
        let html = String(cString: rendered)
        let root = try #require(try XMLDocument(data: Data("<x>\(html)</x>".utf8), options: []).rootElement())
        let quoted = root.elements(forName: "blockquote").first?.stringValue?.trimmingCharacters(
            in: .whitespacesAndNewlines)
        #expect(quoted == words.shown.trimmingCharacters(in: .whitespaces))
        #expect(try root.nodes(forXPath: "//a").count == 1)
        #expect(try root.nodes(forXPath: "//script | //img | //code | //ul | //ol | //h1 | //strong").isEmpty)
    }

    @Test(arguments: hostile) func cslIsJSONWithTheVariablesOfTheStandard(words: String) throws {
        var writer = CitationStyle.csl.writer()
        let cited = quote(words, speaker: words, title: words, byline: words + ", Ada Roe")
        let text = writer.begin() + writer.write(cited) + writer.write(quote()) + writer.end()
        let items = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
        #expect(items.count == 2)
        let known: Set = ["id", "type", "title", "author", "container-title", "issued", "URL", "note"]
        #expect(items.allSatisfy { known.isSuperset(of: $0.keys) && $0["type"] as? String == "article-newspaper" })
        #expect((items[1]["issued"] as? [String: [[Int]]])?["date-parts"] == [[2021, 3, 4]])
        #expect((items[1]["author"] as? [[String: String]])?.map { $0["family"] ?? "" } == ["Roe", "Ek"])
    }
}

extension String {
    /// As it is shown on one line.
    fileprivate var shown: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.map { scalar in
                    switch scalar.value {
                    case 0x09...0x0D: " "
                    case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value) ?? "?"
                    default: scalar
                    }
                }))
    }
}
