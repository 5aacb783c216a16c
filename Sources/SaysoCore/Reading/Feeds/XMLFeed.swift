import Foundation

/// Feeds in XML: RSS 2.0 (<https://www.rssboard.org/rss-specification>) with its forerunners, RSS 1.0
/// (<https://web.resource.org/rss/1.0/spec>), Atom (RFC 4287); with the elements of Dublin Core and `content:encoded`.
struct XMLFeed {
    private var feed = Feed()
    private let base: URL?
    private var path: [XMLName] = []
    private var text = ""
    /// The entry at hand.
    private var entry: Draft?
    /// How deep the element is in which an entry has markup of its own (Atom's `type="xhtml"`), and that markup.
    private var markup: (depth: Int, text: String)?
    private var type = ""
    private var isFeed = false

    private struct Draft {
        var id: String?
        var title: String?
        var link: String?
        var authors: [String] = []
        var date: String?
        var summary: String?
        var content: String?
    }

    static func read(_ text: String, address: WebAddress?) throws(FeedError) -> Feed {
        var reading = XMLFeed(base: address.flatMap { URL(string: $0.text) })
        do {
            try XMLEvents.read(text) { reading.take($0) }
        } catch {
            // What came before the fault is good.
            guard reading.feed.entries.isEmpty else { return reading.feed }
            throw reading.isFeed ? .malformed(line: error.line, reason: error.reason) : .notAFeed
        }
        guard reading.isFeed else { throw .notAFeed }
        return reading.feed
    }

    private init(base: URL?) { self.base = base }

    // MARK: - Events

    private mutating func take(_ event: XMLEvents.Event) -> Bool {
        switch event {
        case .start(let name, let attributes):
            guard !path.isEmpty || Self.isRoot(name) else { return false }
            isFeed = true
            path.append(name)
            start(name, attributes)
        case .text(let piece):
            if markup != nil { markup?.text += piece.escapedHTML } else { text += piece }
        case .end:
            end()
            path.removeLast()
        }
        return feed.entries.count < Feed.mostEntries
    }

    private static func isRoot(_ name: XMLName) -> Bool {
        name.local == "rss" || (name.local == "feed" && name.space.contains("Atom")) || name.local == "RDF"
            || (name.local == "feed" && name.space.contains("purl.org/atom"))
    }

    private mutating func start(_ name: XMLName, _ attributes: [String: String]) {
        if markup != nil {
            markup?.text += "<\(name.local)" + (attributes["href"].map { " href=\"\($0.escapedHTML)\"" } ?? "") + ">"
            return
        }
        text = ""
        switch name.local {
        case "item", "entry":
            entry = Draft()
            entry?.id = attributes["about"]
        case "link":
            // Atom's and RSS's own; the one that is the page goes before others.
            guard let target = attributes["href"] else { return }
            let relation = attributes["rel"] ?? "alternate"
            guard relation == "alternate" else { return }
            if entry == nil { home(target) } else if entry?.link == nil { entry?.link = target }
        case "content", "summary", "title":
            type = attributes["type"] ?? ""
            if type == "xhtml" { markup = (path.count, "") }
        case "feed", "rss", "channel":
            feed.language = feed.language ?? attributes["lang"]
        default: break
        }
    }

    private mutating func end() {
        let name = path[path.count - 1]
        if let open = markup {
            guard open.depth == path.count else {
                markup?.text += "</\(name.local)>"
                return
            }
            text = open.text
            markup = nil
        }
        defer { text = "" }
        let parent = path.count > 1 ? path[path.count - 2].local : ""
        let value = text.trimmed
        switch name.local {
        case "item", "entry": finish()
        case _ where value.isEmpty: break
        case _ where parent == "author" || parent == "contributor":
            guard name.local == "name", parent == "author" else { break }
            if entry != nil {
                entry?.authors.append(value.collapsed)
            } else {
                feed.byline = feed.byline ?? value.collapsed
            }
        case _ where parent == "item" || parent == "entry": take(name, value)
        case _ where parent == "channel" || parent == "feed": takeOfFeed(name, value)
        default: break
        }
    }

    private mutating func take(_ name: XMLName, _ value: String) {
        guard var draft = entry, !name.isMedia else { return }
        switch name.local {
        case "guid", "id": draft.id = value
        case "title": draft.title = plain(value)
        case "link": draft.link = value
        case "description", "summary": draft.summary = markedUp(value)
        case "encoded", "content": draft.content = markedUp(value)
        case "pubDate", "date", "published", "issued": draft.date = value
        case "updated", "modified": draft.date = draft.date ?? value
        case "creator", "author": draft.authors.append(Self.person(value))
        default: break
        }
        entry = draft
    }

    private mutating func takeOfFeed(_ name: XMLName, _ value: String) {
        switch name.local {
        case "title": feed.title = feed.title ?? plain(value)
        case "link": home(value)
        case "language": feed.language = value
        default: break
        }
    }

    private mutating func home(_ target: String) { feed.home = feed.home ?? WebAddress(target, relativeTo: base) }

    // MARK: - Entries

    private mutating func finish() {
        guard let draft = entry else { return }
        entry = nil
        let link = (draft.link ?? draft.id).flatMap { WebAddress($0, relativeTo: base) }
        let summary = draft.summary.map(HTML.text(ofFragment:)) ?? ""
        let content = draft.content.map(HTML.text(ofFragment:)) ?? ""
        let isWhole = !content.isEmpty && content.count >= summary.count
        let text = isWhole ? content : summary
        guard let key = draft.id ?? link?.text ?? draft.title else { return }
        feed.entries.append(
            Feed.Entry(
                key: key, title: draft.title, address: link,
                byline: draft.authors.isEmpty ? nil : draft.authors.joined(separator: ", "), date: draft.date,
                text: text,
                isWhole: isWhole || text.count >= Feed.wholeText))
    }

    /// Titles are plain text in RSS, but many have markup, escaped once more: what is no element that a title may have is
    /// a word in pointed brackets.
    private func plain(_ value: String) -> String {
        guard value.contains("<") || value.contains("&") else { return value.collapsed }
        let words = value.replacing(
            #/<(?!/?(a|abbr|b|big|br|cite|code|del|em|font|i|img|ins|mark|p|q|s|small|span|strong|sub|sup|u)\b)/#
                .ignoresCase(),
            with: "&lt;")
        return HTML.text(ofFragment: words).collapsed
    }

    /// Atom's text without markup as markup.
    private func markedUp(_ value: String) -> String {
        type == "text" || type == "text/plain" ? value.escapedHTML.replacing("\n", with: "<br>") : value
    }

    /// RSS 2.0 names authors as "mail@example (Ada Lund)".
    private static func person(_ value: String) -> String {
        if let match = value.firstMatch(of: #/^\S+@\S+\s*\((.+)\)$/#) { return String(match.1) }
        return value.collapsed
    }
}

extension XMLName {
    /// Whether it tells of a picture or sound (Media RSS), not of the entry.
    fileprivate var isMedia: Bool { space.contains("search.yahoo.com/mrss") || space.contains("itunes.com") }
}

extension String {
    /// With the characters of markup as references.
    var escapedHTML: String {
        replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing(
            "\"", with: "&quot;")
    }
}
