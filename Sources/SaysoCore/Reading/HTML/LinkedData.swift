import Foundation

/// The article among a page's JSON-LD (<https://json-ld.org>), by the terms of <https://schema.org/NewsArticle>.
///
/// Only the form that search engines ask for is read: objects with `@type`, lists of them, `@graph`, and references by
/// `@id` to others on the same page. Contexts are not resolved.
struct LinkedData {
    private(set) var headline: String?
    private(set) var authors: String?
    private(set) var publisher: String?
    private(set) var published: String?
    private(set) var modified: String?
    private(set) var url: String?
    private(set) var language: String?
    private(set) var body: String?

    init(_ tree: HTMLTree) {
        var objects: [[String: Any]] = []
        for (index, node) in tree.nodes.enumerated() where node.tag == "script" {
            guard node["type"]?.lowercased().hasPrefix("application/ld+json") == true else { continue }
            if let value = Self.parse(tree.rawText(index)) { Self.gather(value, &objects) }
        }
        var known: [String: [String: Any]] = [:]
        for object in objects {
            if let id = object["@id"] as? String, object["@type"] != nil { known[id] = object }
        }
        let articles = objects.filter { Self.types($0).contains(where: Self.isArticle) }
        guard let article = articles.first(where: { $0["headline"] != nil }) ?? articles.first else { return }
        let names = Names(known: known)
        headline = Self.text(article["headline"]) ?? Self.text(article["name"])
        authors = names.all(article["author"] ?? article["creator"]).joined(separator: ", ")
        publisher = names.all(article["publisher"] ?? article["sourceOrganization"]).first
        published = Self.text(article["datePublished"]) ?? Self.text(article["dateCreated"])
        modified = Self.text(article["dateModified"])
        url = Self.text(article["url"]) ?? Self.address(article["mainEntityOfPage"])
        language =
            Self.text(article["inLanguage"]) ?? Self.text((article["inLanguage"] as? [String: Any])?["alternateName"])
        body = Self.text(article["articleBody"])
    }

    // MARK: - Parsing

    /// What sites do to JSON-LD is mended: comment or CDATA marks around it, bare line feeds in its strings.
    private static func parse(_ script: String) -> Any? {
        var text = script.trimmed
        for mark in ["<!--", "//<![CDATA[", "/*<![CDATA[*/", "<![CDATA["] where text.hasPrefix(mark) {
            text.removeFirst(mark.count)
        }
        for mark in ["-->", "//]]>", "/*]]>*/", "]]>", ";"] where text.hasSuffix(mark) { text.removeLast(mark.count) }
        if let value = try? JSONSerialization.jsonObject(with: Data(text.utf8)) { return value }
        let spaced = text.utf8.map { $0 < 0x20 ? UInt8(ascii: " ") : $0 }
        return try? JSONSerialization.jsonObject(with: Data(spaced))
    }

    private static func gather(_ value: Any, _ objects: inout [[String: Any]]) {
        if let list = value as? [Any] {
            for item in list { gather(item, &objects) }
        } else if let object = value as? [String: Any] {
            objects.append(object)
            for key in ["@graph", "mainEntity", "mainEntityOfPage"] {
                if let inner = object[key] { gather(inner, &objects) }
            }
        }
    }

    // MARK: - Values

    private static func types(_ object: [String: Any]) -> [String] {
        object["@type"] as? [String] ?? (object["@type"] as? String).map { [$0] } ?? []
    }

    private static func isArticle(_ type: String) -> Bool {
        type.hasSuffix("Article") || type.hasSuffix("BlogPosting") || type == "Report"
    }

    private static func text(_ value: Any?) -> String? {
        if let list = value as? [Any] { return list.lazy.compactMap { text($0) }.first }
        let words = (value as? String)?.unescapedHTML.trimmed
        return words?.isEmpty == false ? words : nil
    }

    private static func address(_ value: Any?) -> String? {
        text(value) ?? text((value as? [String: Any])?["@id"]) ?? text((value as? [String: Any])?["url"])
    }

    /// Names of people and organisations, which may be given elsewhere on the page.
    private struct Names {
        let known: [String: [String: Any]]

        func all(_ value: Any?) -> [String] {
            if let list = value as? [Any] { return list.flatMap { all($0) } }
            if let name = value as? String { return LinkedData.text(name).map { [$0] } ?? [] }
            guard let object = value as? [String: Any] else { return [] }
            if let name = object["name"] {
                return (name as? [Any])?.compactMap { LinkedData.text($0) } ?? LinkedData.text(name).map { [$0] } ?? []
            }
            guard let id = object["@id"] as? String, let name = known[id]?["name"] else { return [] }
            return LinkedData.text(name).map { [$0] } ?? []
        }
    }
}

extension String {
    /// With character references (`&amp;`, `&#8217;`) resolved, as some sites put them where they do not belong.
    var unescapedHTML: String {
        guard contains("&") else { return self }
        return HTMLTree(replacing("<", with: "&lt;")).plainText
    }
}
