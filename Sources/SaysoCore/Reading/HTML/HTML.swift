import Foundation
import SaysoModel

/// A web page as an article.
public enum HTML {
    /// The most characters of a page that are parsed; the parser needs some hundred bytes for each.
    static let mostParsed = 8 << 20

    /// The article on a page; nil where there is none, or not one letter.
    ///
    /// - Parameters:
    ///   - charset: the encoding that the server named.
    ///   - address: where the page is.
    public static func read(
        _ bytes: [UInt8], name: String, charset: String? = nil, address: String? = nil
    ) -> GivenArticle? {
        let page = WebEncoding.text(Array(bytes.prefix(mostParsed)), charset: charset)
        let tree = HTMLTree(page)
        let facts = PageFacts(tree, address: address)
        var text = PageText(tree, facts).text
        // A page that its scripts build gives its text only to search engines.
        if let body = facts.body, body.utf8.count > text.utf8.count * 2 { text = body.paragraphed }
        guard let title = facts.title.map({ PlainText.title($0[...]) }) ?? PlainText.title(of: text) else { return nil }
        guard PlainText.title(of: text.isEmpty ? title : text) != nil else { return nil }
        let article = Article(
            id: name, title: title, byline: facts.byline, publisher: facts.publisher,
            date: facts.date ?? DateFinder.day(inPath: facts.url ?? name), url: facts.url, language: facts.language,
            text: text.isEmpty ? title : text)
        return GivenArticle(article, isCut: tree.isCut || bytes.count > mostParsed)
    }

    /// The feeds that a page names, best first (<https://blog.whatwg.org/feed-autodiscovery>).
    public static func feeds(ofPage bytes: [UInt8], charset: String? = nil, address: WebAddress) -> [WebAddress] {
        let tree = HTMLTree(WebEncoding.text(Array(bytes.prefix(mostParsed)), charset: charset))
        let base = tree.all("base").first?["href"].flatMap { WebAddress($0) } ?? address
        let kinds = ["application/atom+xml", "application/rss+xml", "application/feed+json", "application/json"]
        let links = tree.all("link").filter { link in
            link["rel"]?.lowercased().split(separator: " ").contains("alternate") == true
                && kinds.contains(link["type"]?.lowercased() ?? "")
        }
        var seen: Set<WebAddress> = []
        return links.compactMap { $0["href"].flatMap { WebAddress($0, relativeTo: URL(string: base.text)) } }
            .filter { seen.insert($0).inserted }
    }

    /// The text of a piece of a page, as feeds carry it: all of it, paragraphs apart by an empty line.
    static func text(ofFragment fragment: String) -> String { HTMLTree(fragment).plainText }
}

extension ArticleFormat {
    static let html = ArticleFormat(
        name: "html", title: "web pages", extensions: ["html", "htm", "xhtml"],
        isRecognized: { content in
            let head = String(decoding: content.prefix(1024), as: UTF8.self).lowercased()
            return head.hasPrefix("<!doctype html")
                || head.hasPrefix("<") && head.contains(#/<(html|head|body|title|meta)\b/#)
        },
        read: { input, receive in
            let given = HTML.read(try input.stream.rest(), name: input.name)
            try receive(given.map { .success($0) } ?? .failure(ReadingError(path: input.name, reason: .empty)))
        })
}

extension HTMLTree {
    /// All text that is shown, block by block.
    var plainText: String { textBlocks(without: PageNoise(self)).map(\.text).joined(separator: "\n\n") }
}

extension String {
    /// Lines as paragraphs, apart by an empty line.
    fileprivate var paragraphed: String {
        split(whereSeparator: \.isNewline).map(\.collapsed).filter { !$0.isEmpty }.joined(separator: "\n\n")
    }
}
