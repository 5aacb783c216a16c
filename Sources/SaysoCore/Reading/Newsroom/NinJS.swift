import Foundation
import SaysoModel

/// ninjs, the IPTC's "News in JSON" (<https://iptc.org/standards/ninjs/>): versions 1, with `headline` and `body_text`,
/// and 2, with lists of `headlines` and `bodies`.
enum NinJS {
    /// The article of an item; nil for an item without text, as a picture is.
    static func article(_ bytes: [UInt8], name: String) -> Result<Article?, ReadingError.Reason> {
        guard let item = (try? JSONSerialization.jsonObject(with: Data(bytes))) as? [String: Any] else {
            return .failure(.notJSON)
        }
        guard let body = body(of: item) else { return .success(nil) }
        let headline =
            text(item["headline"]) ?? main(of: item["headlines"]).flatMap { text($0["value"]) } ?? text(item["title"])
        guard let title = headline.flatMap(FieldMapping.oneLine) ?? PlainText.title(of: body) else {
            return .failure(.empty)
        }
        let uri = text(item["uri"])
        return .success(
            Article(
                id: uri ?? name, title: title,
                byline: text(item["byline"]) ?? text(item["by"])
                    ?? names(item["creators"] ?? item["people"], role: "author"),
                publisher: names(item["infosources"] ?? item["infosource"], role: nil) ?? text(item["copyrightholder"])
                    ?? text(item["provider"]),
                date: ["firstcreated", "contentcreated", "versioncreated"].lazy.compactMap { text(item[$0]) }
                    .compactMap { DateFinder.day(in: $0) }.first,
                url: text(item["url"]) ?? uri.flatMap { WebAddress.isMeant(by: $0) ? $0 : nil },
                language: text(item["language"]), text: body))
    }

    private static func body(of item: [String: Any]) -> String? {
        if let bodies = item["bodies"] as? [[String: Any]] {
            let plain = bodies.first { isPlain($0) } ?? bodies.first
            guard let value = plain.flatMap({ text($0["value"]) }) else { return nil }
            return plain.map(isPlain) == true
                ? TextDecoding.withLineFeeds(value) : nonEmpty(HTML.text(ofFragment: value))
        }
        if let plain = text(item["body_text"]) { return TextDecoding.withLineFeeds(plain) }
        let marked = ["body_xhtml", "body_html", "body_html5"].lazy.compactMap { text(item[$0]) }.first
        return marked.flatMap { nonEmpty(HTML.text(ofFragment: $0)) }
    }

    private static func isPlain(_ body: [String: Any]) -> Bool {
        let type = text(body["contenttype"]) ?? text(body["contentType"]) ?? text(body["role"]) ?? "text/plain"
        return !type.lowercased().contains("html")
    }

    /// The one of a list that is the main, or else the first.
    private static func main(of list: Any?) -> [String: Any]? {
        let list = list as? [[String: Any]] ?? []
        return list.first { text($0["role"]) == "main" } ?? list.first
    }

    private static func names(_ list: Any?, role: String?) -> String? {
        let names = (list as? [[String: Any]] ?? []).filter { role == nil || text($0["role"] ?? $0["rel"]) == role }
            .compactMap { text($0["name"]) }
        return names.isEmpty ? nil : names.joined(separator: ", ")
    }

    private static func text(_ value: Any?) -> String? { (value as? String).flatMap(nonEmpty) }
    private static func nonEmpty(_ text: String) -> String? { text.isEmpty ? nil : text }
}

extension ArticleFormat {
    /// ninjs: a file of one item, a list of them, or a line for each.
    static let ninJS = ArticleFormat(
        name: "ninjs", title: "ninjs", extensions: ["json", "jsonl", "ndjson", "ninjs"],
        isRecognized: { head in
            guard head.first == UInt8(ascii: "{") || head.first == UInt8(ascii: "["),
                head.contains(Array("\"uri\"".utf8))
            else { return false }
            return [
                "\"body_text\"", "\"bodies\"", "\"body_xhtml\"", "\"body_html\"", "\"headlines\"", "\"versioncreated\"",
            ]
            .contains { head.contains(Array($0.utf8)) }
        },
        read: { input, receive in
            try input.eachObject { object, number in
                switch NinJS.article(object, name: number == 1 ? input.name : "\(input.name):\(number)") {
                case .success(let article?): try receive(.success(GivenArticle(article)))
                case .success(nil): return
                case .failure(let reason): try receive(.failure(ReadingError(path: input.name, reason: reason)))
                }
            }
        })
}
