import Foundation
import SaysoModel
import SeededNumbers
import Testing

@testable import SaysoCore

struct FeedReadingTests {
    private static let here = WebAddress("https://gazette.example/feeds/all")

    private func read(_ text: String) throws -> Feed { try Feed.read(Array(text.utf8), address: Self.here) }

    private func error(_ text: String) throws -> FeedError? {
        do {
            _ = try read(text)
            return nil
        } catch let error as FeedError { return error }
    }

    @Test func rss2() throws {
        let feed = try read(
            """
            <?xml version="1.0"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
                 xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom">
            <channel><title>The Fenn &amp;amp; Gazette</title><link>https://gazette.example/</link><language>en-GB</language>
            <atom:link href="/self" rel="self"/>
            <item><title>Mayor &#8216;stands by&#8217; clock</title><link>/clock?a=1&amp;b=2</link><guid isPermaLink="false">clock-1</guid>
              <pubDate>Tue, 20 Jan 2026 08:00:00 GMT</pubDate><dc:creator>Tilda Voss</dc:creator>
              <media:title>A clock</media:title><description>A summary &amp;nbsp;of it.</description>
              <content:encoded><![CDATA[<p>“It is mine,” she said.</p><figure><figcaption>The clock</figcaption></figure><p>It&nbsp;is.</p>]]></content:encoded></item>
            <item><title>Only a summary</title><link>https://gazette.example/b</link><description>Ferry stops, says captain.</description>
              <author>desk@gazette.example (Ole Berg)</author></item>
            </channel></rss>
            """)
        #expect(feed.title == "The Fenn & Gazette")
        #expect(feed.home?.text == "https://gazette.example/")
        let first = try #require(feed.entries.first)
        #expect(first.title == "Mayor ‘stands by’ clock")
        #expect(first.address?.text == "https://gazette.example/clock?a=1&b=2")
        #expect(first.text == "“It is mine,” she said.\n\nIt is.")
        #expect(first.isWhole)
        let article = try #require(first.article(in: feed))
        #expect(article.date == Day("2026-01-20"))
        #expect(article.byline == "Tilda Voss")
        #expect(article.publisher == "The Fenn & Gazette")
        #expect(article.language == "en-GB")
        #expect(feed.entries[1].byline == "Ole Berg")
        #expect(!feed.entries[1].isWhole)
        #expect(feed.entries[1].text == "Ferry stops, says captain.")
    }

    @Test func rss1() throws {
        let feed = try read(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://gazette.example/"><title>Gazette</title><link>https://gazette.example/</link></channel>
            <item rdf:about="https://gazette.example/a"><title>A</title><link>https://gazette.example/a</link>
              <description>Text.</description><dc:date>2026-01-20T08:00:00Z</dc:date></item>
            </rdf:RDF>
            """)
        #expect(feed.title == "Gazette")
        #expect(feed.entries.map(\.key) == ["https://gazette.example/a"])
        #expect(feed.entries.first?.article(in: feed)?.date == Day("2026-01-20"))
    }

    @Test func atom() throws {
        let feed = try read(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title type="html">Fenn &lt;b&gt;Gazette&lt;/b&gt;</title>
            <link rel="self" href="/self"/><link href="https://gazette.example/"/><author><name>The desk</name></author>
            <entry><id>urn:1</id><title>Bridge</title><link rel="enclosure" href="/x.mp3"/><link rel="alternate" href="/bridge"/>
              <published>2026-02-01T00:00:00Z</published><updated>2026-03-01T00:00:00Z</updated>
              <author><name>Ada Lund</name></author><author><name>Ole Berg</name></author>
              <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>“Open,” <em>she</em> said.</p><p>R&amp;D &lt; 3</p></div></content></entry>
            <entry><id>urn:2</id><title>Text</title><summary type="text">a &lt; b</summary></entry>
            </feed>
            """)
        #expect(feed.title == "Fenn Gazette")
        #expect(feed.home?.text == "https://gazette.example/")
        #expect(feed.entries[0].address?.text == "https://gazette.example/bridge")
        #expect(feed.entries[0].text == "“Open,” she said.\n\nR&D < 3")
        #expect(feed.entries[0].byline == "Ada Lund, Ole Berg")
        #expect(feed.entries[0].article(in: feed)?.date == Day("2026-02-01"))
        #expect(feed.entries[1].text == "a < b")
        #expect(feed.entries[1].article(in: feed)?.byline == "The desk")
    }

    @Test func jsonFeed() throws {
        let feed = try read(
            """
            {"version": "https://jsonfeed.org/version/1.1", "title": "Gazette", "home_page_url": "/", "items": [
              {"id": 7, "url": "/a", "title": "A", "content_html": "<p>“Yes,” he said.</p>", "authors": [{"name": "Ada"}],
               "date_published": "2026-01-20T08:00:00Z"},
              {"id": "b", "content_text": "No title here, said the editor."}, {"id": "c", "title": "C", "summary": "Short."},
              {"id": 110123456789012345, "title": "D"}, {"id": 110123456789012346, "title": "E"}, {"id": 1.5, "title": "F"}]}
            """)
        #expect(feed.entries.map(\.key) == ["7", "b", "c", "110123456789012345", "110123456789012346", "1.5"])
        #expect(feed.entries[0].text == "“Yes,” he said.")
        #expect(feed.entries[1].article(in: feed)?.title == "No title here, said the editor.")
        #expect(feed.entries.prefix(3).map(\.isWhole) == [true, true, false])
    }

    @Test(arguments: [
        ("&lt;b&gt;Clock&lt;/b&gt; stops &amp;amp; &amp;#8216;rusts&amp;#8217;", "Clock stops & ‘rusts’"),
        ("The &lt;words&gt; of the mayor", "The <words> of the mayor"),
        ("1 &lt; 2, says &lt;Ada Lund&gt;", "1 < 2, says <Ada Lund>"),
    ]) func titlesHaveNoMarkupButKeepPointedBrackets(escaped: String, title: String) throws {
        let feed = try read("<rss><channel><item><title>\(escaped)</title><guid>1</guid></item></channel></rss>")
        #expect(feed.entries.first?.title == title)
    }

    // MARK: - Bad input

    @Test func externalEntitiesAreLeftOut() throws {
        let feed = try read(
            """
            <!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>
            <rss><channel><item><title>A&x;B</title><guid>1</guid></item></channel></rss>
            """)
        #expect(feed.entries.first?.title == "AB")
    }

    @Test func bombsAreNotUnpacked() throws {
        var bomb = "<!DOCTYPE rss [<!ENTITY a0 \"ha\">"
        for level in 1...30 { bomb += "<!ENTITY a\(level) \"&a\(level - 1);&a\(level - 1);&a\(level - 1);\">" }
        bomb += "]><rss><channel><item><title>&a30;</title></item></channel></rss>"
        // Given up where entities are declared, before any feed begins.
        #expect(try error(bomb) == .notAFeed)
        let quadratic =
            "<!DOCTYPE rss [<!ENTITY a \"\(String(repeating: "ha", count: 50_000))\">]><rss><channel><title>"
            + String(repeating: "&a;", count: 50_000) + "</title></channel></rss>"
        #expect(try error(quadratic) == .notAFeed)
    }

    @Test func entitiesOfHTMLAreCharacters() throws {
        let feed = try read(
            "<rss><channel><item><title>Caf&eacute; &mdash; open&nbsp;now &nosuch;</title></item></channel></rss>")
        #expect(feed.entries.first?.title == "Café — open now &nosuch;")
    }

    @Test func whatCameBeforeAFaultIsRead() throws {
        let feed = try read(
            "<rss><channel><item><title>A</title></item><item><title>B</title><oops></item></channel></rss>")
        #expect(feed.entries.map(\.title) == ["A"])
    }

    @Test func whatIsNoFeedIsNamed() throws {
        #expect(try error("<html><body>Hi</body></html>") == .notAFeed)
        #expect(try error("plain") == .notAFeed)
        #expect(try error("") == .notAFeed)
        #expect(try error("{\"version\": 1}") == .badJSON)
        #expect(try error("{\"items\": [], \"version\": \"2\"}") == .badJSON)
        if case .malformed = try error("<rss><channel>") {} else { Issue.record("not told as malformed") }
        let deep = "<rss>" + String(repeating: "<a>", count: 100_000)
        if case .malformed = try error(deep) {} else { Issue.record("not told as too deep") }
    }

    @Test func encodings() throws {
        let text = "<?xml version=\"1.0\" encoding=\"koi8-r\"?><rss><channel><title>Мост</title></channel></rss>"
        let koi = text.utf8.prefix { $0 < 0x80 } + [0xED, 0xCF, 0xD3, 0xD4] + Array("</title></channel></rss>".utf8)
        #expect(try Feed.read([UInt8](koi), address: nil).title == "Мост")
        let latin = try #require("<rss><channel><title>Café</title></channel></rss>".data(using: .isoLatin1))
        #expect(try Feed.read([UInt8](latin), address: nil).title == "Café")
        let wide = try #require(
            "\u{FEFF}<rss><channel><title>Café</title></channel></rss>".data(using: .utf16LittleEndian))
        #expect(try Feed.read([UInt8](wide), address: nil).title == "Café")
    }

    /// Whatever the bytes, reading ends.
    @Test func anyBytesAreRead() {
        var random = SeededNumbers(seed: 11)
        let pieces = [
            "<rss>", "<channel>", "<item>", "</item>", "<title>", "</title>", "<![CDATA[", "]]>", "&lt;p&gt;",
            "<feed xmlns='http://www.w3.org/2005/Atom'>", "<entry>", "</entry>", "<content type='xhtml'>", "</content>",
            "<link href='", "'/>", "&#0;", "&x;", "\u{1}", "é", "{", "\"items\":[",
        ]
        for _ in 0..<500 {
            let text = (0..<40).compactMap { _ in pieces.randomElement(using: &random) }.joined()
            _ = try? Feed.read(Array(text.utf8), address: nil)
        }
    }

    // MARK: - Lists and pages of feeds

    @Test func opmlIsReadAsItIsWritten() throws {
        let outlines = [
            OPML.Outline(address: try #require(WebAddress("https://a.example/f?x=1&y=2")), title: "A \"<&\u{1B}[31m"),
            OPML.Outline(address: try #require(WebAddress("https://b.example/f"))),
        ]
        let read = try OPML.read(Array(OPML.write(outlines).utf8))
        #expect(read.map(\.address) == outlines.map(\.address))
        #expect(read.map(\.title) == ["A \"<&␛[31m", "https://b.example/f"])
    }

    @Test func foldersOfFeedsAreRead() throws {
        let list = """
            <opml version="1.0"><body><outline text="News"><outline text="A" type="rss" xmlUrl="https://a.example/f"/>
            <outline text="A again" xmlUrl="https://a.example/f"/><outline text="bad" xmlUrl="file:///etc/passwd"/></outline></body></opml>
            """
        #expect(try OPML.read(Array(list.utf8)).map(\.title) == ["A"])
        #expect(throws: FeedError.notAFeed) { try OPML.read(Array("<html/>".utf8)) }
    }

    @Test func aPageNamesItsFeeds() throws {
        let page = """
            <html><head><base href="https://gazette.example/x/"><link rel="stylesheet" href="a.css">
            <link rel="alternate" type="application/rss+xml" href="feed"><link rel="alternate" hreflang="de" href="/de">
            <link rel="ALTERNATE" type="application/atom+xml" href="/atom"></head></html>
            """
        let feeds = HTML.feeds(ofPage: Array(page.utf8), address: try #require(Self.here))
        #expect(feeds.map(\.text) == ["https://gazette.example/x/feed", "https://gazette.example/atom"])
    }
}
