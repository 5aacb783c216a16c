import Foundation
import SaysoCore
import SaysoModel
import Testing

/// ninjs, NewsML-G2 and NITF.
struct NewsroomTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func reasons(_ contents: String, in name: String) throws -> [ReadingError.Reason] {
        try folder.write(contents, to: name)
        return try folder.read(name).reasons
    }

    // MARK: - ninjs

    @Test func ninjsOfBothVersionsIsRead() throws {
        let first = #"""
            {"uri": "http://courier.example.org/1", "type": "text", "versioncreated": "2023-03-12T10:00:00Z",
             "headline": "Gulls", "byline": "Ada Lund", "language": "en", "copyrightholder": "Coast Courier",
             "body_text": "They came.", "body_xhtml": "<p>They <b>came</b>.</p>"}
            """#
        let second = #"""
            [{"uri": "urn:courier:2", "standard": {"name": "ninjs", "version": "2.1"}, "type": "text", "by": "Bo Rask",
              "contentcreated": "2023-03-13T10:00:00+01:00", "infosources": [{"name": "Coast Courier", "role": "x"}],
              "headlines": [{"role": "short", "value": "G"}, {"role": "main", "value": "Gulls gone"}],
              "bodies": [{"role": "main", "contenttype": "text/html", "value": "<p>They left.</p><p>All.</p>"}]},
             {"uri": "urn:courier:3", "type": "picture", "headlines": [{"value": "No text"}]}]
            """#
        #expect(
            try folder.articles(first, in: "a.json") == [
                Article(
                    id: "http://courier.example.org/1", title: "Gulls", byline: "Ada Lund", publisher: "Coast Courier",
                    date: Day("2023-03-12"), url: "http://courier.example.org/1", language: "en", text: "They came.")
            ])
        #expect(
            try folder.articles(second, in: "b.json") == [
                Article(
                    id: "urn:courier:2", title: "Gulls gone", byline: "Bo Rask", publisher: "Coast Courier",
                    date: Day("2023-03-13"), text: "They left.\n\nAll.")
            ])
    }

    // MARK: - NITF and NewsML-G2

    private let nitf = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">
        <nitf><head><title>Slug</title>
        <docdata><doc-id id-string="gulls-1"/><date.issue norm="20230312T100000Z"/><doc.copyright holder="Coast Courier"/></docdata>
        </head><body><body.head><hedline><hl1>Gulls &amp; piers</hl1><hl2>A second line</hl2></hedline><byline>By <person>Ada Lund</person></byline></body.head>
        <body.content><block><p>“Off,” said <person>Ines Öberg</person>.</p>
        <media><media-caption>A picture</media-caption></media><p>They
        left.</p></block></body.content><body.end><p>Ends</p></body.end></body></nitf>
        """

    @Test func nitfIsRead() throws {
        #expect(
            try folder.articles(nitf, in: "a.xml")
                == [
                    Article(
                        id: "gulls-1", title: "Gulls & piers", byline: "Ada Lund", publisher: "Coast Courier",
                        date: Day("2023-03-12"),
                        text: "Gulls & piers\n\nA second line\n\n“Off,” said Ines Öberg.\n\nThey left.")
                ])
    }

    @Test func aMessageOfNewsMLHasManyItems() throws {
        func item(_ number: Int, _ content: String) -> String {
            """
            <newsItem guid="urn:n:\(number)" xml:lang="en"><itemMeta><provider><name>Coast Courier</name></provider>
            <versionCreated>2023-03-1\(number)T10:00:00Z</versionCreated></itemMeta>
            <contentMeta><by>By Ada Lund</by><headline>Item \(number)</headline></contentMeta>
            <contentSet>\(content)</contentSet></newsItem>
            """
        }
        let message = """
            <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2020-01-01T00:00:00Z</sent></header><itemSet>
            \(item(1, "<inlineXML><html xmlns='http://www.w3.org/1999/xhtml'><head><title>x</title></head><body><p>One <i>and</i></p><p>two.</p></body></html></inlineXML>"))
            \(item(2, "<inlineData contenttype='text/plain'>First line.\n\nSecond\nline.</inlineData>"))
            \(item(3, "<remoteContent href='x.jpg'/>"))
            </itemSet></newsMessage>
            """
        let articles = try folder.articles(message, in: "a.xml")
        #expect(articles.map(\.title) == ["Item 1", "Item 2"])
        #expect(articles.map(\.text) == ["Item 1\n\nOne and\n\ntwo.", "Item 2\n\nFirst line.\n\nSecond line."])
        #expect(
            articles[0].byline == "Ada Lund" && articles[0].publisher == "Coast Courier" && articles[0].language == "en"
        )
        #expect(articles.map(\.date) == [Day("2023-03-11"), Day("2023-03-12")])
    }

    // MARK: - Bad XML

    @Test func bombsAndDeepNestingEndTheReading() throws {
        var bomb = "<!DOCTYPE nitf [<!ENTITY a0 \"gulls gulls gulls gulls gulls\">"
        for level in 1...12 {
            bomb += "<!ENTITY a\(level) \"\(String(repeating: "&a\(level - 1);", count: 10))\">"
        }
        bomb += "]><nitf><body><body.content><p>&a12;</p></body.content></body></nitf>"
        #expect(try reasons(bomb, in: "bomb.xml") == [.malformed("it declares entities of its own")])
        let nested = "<nitf>" + String(repeating: "<p>", count: 3_000_000)
        #expect(
            try reasons(nested, in: "nested.xml") == [.malformed("elements stand deeper than 256 inside each other")])
    }

    @Test func nothingOutsideOfTheFileIsRead() throws {
        let secret = try folder.write("the secret", to: "secret.txt")
        let text = """
            <!DOCTYPE nitf [<!ENTITY x SYSTEM "file://\(secret)">]>
            <nitf><body><body.content><p>Before &x; after.</p></body.content></body></nitf>
            """
        #expect(try folder.articles(text, in: "a.xml").map(\.text) == ["Before after."])
    }

    @Test func brokenXMLSaysWhere() throws {
        try folder.write("<nitf>\n<p></nitf>", to: "a.xml")
        guard case .failure(let error) = try folder.read("a.xml")[0] else { return #expect(Bool(false)) }
        #expect("\(error)".hasPrefix("\(folder.path)/a.xml, line 2: not well-formed XML (mismatched tag)"))
        #expect(try reasons("<nitf/>", in: "b.xml").isEmpty)
        #expect(try reasons("<other/>", in: "c.xml").count == 1)
        let windows =
            Array("<?xml version=\"1.0\" encoding=\"windows-1252\"?><nitf><body><body.content><p>".utf8)
            + [0x93, 0x41, 0x94] + Array("</p></body.content></body></nitf>".utf8)
        try folder.write(windows, to: "d.xml")
        #expect(try folder.read("d.xml").articles.map(\.text) == ["“A”"])
    }
}
