import Foundation

/// JSON Feed 1.1 (<https://www.jsonfeed.org/version/1.1/>).
enum JSONFeed {
    private struct Document: Decodable {
        var version: String
        var title: String?
        var home_page_url: String?
        var language: String?
        var author: Author?
        var authors: [Author]?
        var items: [Item]
    }

    private struct Author: Decodable {
        var name: String?
    }

    private struct Item: Decodable {
        var id: Name?
        var url: String?
        var external_url: String?
        var title: String?
        var content_html: String?
        var content_text: String?
        var summary: String?
        var date_published: String?
        var author: Author?
        var authors: [Author]?
    }

    /// An id, which may be a number in spite of the standard.
    private struct Name: Decodable {
        var text: String

        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            // A whole number is none with a fraction: from 2⁵³ on that has not all of its digits.
            text =
                try (try? value.decode(String.self)) ?? (try? value.decode(Int64.self)).map(String.init)
                ?? String(value.decode(Double.self))
        }
    }

    static func read(_ text: String, address: WebAddress?) throws(FeedError) -> Feed {
        guard let document = try? JSONDecoder().decode(Document.self, from: Data(text.utf8)),
            document.version.contains("jsonfeed.org")
        else { throw .badJSON }
        let base = address.flatMap { URL(string: $0.text) }
        var feed = Feed()
        feed.title = document.title?.collapsed
        feed.home = document.home_page_url.flatMap { WebAddress($0, relativeTo: base) }
        feed.byline = names(document.authors, document.author)
        feed.language = document.language
        for item in document.items.prefix(Feed.mostEntries) {
            let content = item.content_html.map(HTML.text(ofFragment:)) ?? item.content_text?.trimmed ?? ""
            let link = (item.url ?? item.external_url).flatMap { WebAddress($0, relativeTo: base) }
            guard let key = item.id?.text ?? link?.text ?? item.title else { continue }
            feed.entries.append(
                Feed.Entry(
                    key: key, title: item.title?.collapsed, address: link, byline: names(item.authors, item.author),
                    date: item.date_published, text: content.isEmpty ? item.summary?.trimmed ?? "" : content,
                    isWhole: !content.isEmpty))
        }
        return feed
    }

    private static func names(_ authors: [Author]?, _ author: Author?) -> String? {
        let names = (authors ?? [author].compactMap { $0 }).compactMap { $0.name?.collapsed }.filter { !$0.isEmpty }
        return names.isEmpty ? nil : names.joined(separator: ", ")
    }
}
