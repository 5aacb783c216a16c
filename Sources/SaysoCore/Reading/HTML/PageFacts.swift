import Foundation
import SaysoModel

/// What a page says of the article on it. The best source wins, field by field: JSON-LD (schema.org `NewsArticle` and its
/// kin), microdata of the same, Open Graph, other `<meta>` elements, and last what a reader sees: `<h1>`, `<time>`, a line
/// of class "byline".
struct PageFacts {
    /// The headline, without the name of the site.
    var title: String?
    /// Who wrote it, without "By"; several joined by commas.
    var byline: String?
    /// The newspaper, agency or site.
    var publisher: String?
    /// The day it was published.
    var date: Day?
    /// Its canonical address, as far as it is one of the web.
    var url: String?
    /// BCP 47 language tag.
    var language: String?
    /// The whole text in one piece, where JSON-LD gives it.
    var body: String?

    /// What the page at `address` says.
    init(_ tree: HTMLTree, address: String? = nil) {
        let linked = LinkedData(tree)
        let micro = Microdata(tree)
        let meta = MetaElements(tree)
        let seen = SeenFacts(tree)

        title = Self.first([
            linked.headline, micro["headline"], meta["og:title"], seen.heading, meta["twitter:title", "dc.title"],
            seen.windowTitle,
        ]) { Self.withoutSite($0, seen, [linked.publisher, meta["og:site_name"]].compactMap { $0 }) }
        publisher = Self.first([
            linked.publisher, micro["publisher"], meta["og:site_name", "dc.publisher", "application-name"],
            seen.site(around: title),
        ])
        language = Self.first([
            linked.language, micro["inLanguage"], seen.language, meta["og:locale", "content-language", "dc.language"],
        ]) {
            Self.languageTag($0)
        }
        byline = Self.first([
            linked.authors, micro["author"],
            meta[
                "author", "article:author", "dc.creator", "parsely-author", "byl",
                "sailthru.author", "citation_author"], seen.byline,
        ]) { [publisher, language] in Self.names($0, language).flatMap { $0 == publisher ? nil : $0 } }
        date = Self.firstDay([
            linked.published, micro["datePublished"],
            meta[
                "article:published_time", "og:article:published_time", "date", "pubdate", "dc.date", "dc.date.issued",
                "dcterms.created", "parsely-pub-date", "sailthru.date", "publish-date", "datepublished",
                "citation_publication_date", "last-modified"],
            seen.time, linked.modified,
        ])
        let base = address.flatMap { URL(string: $0) }
        url = Self.first([seen.canonical, meta["og:url"], linked.url, micro["url"], address]) {
            WebAddress($0, relativeTo: base)?.text
        }
        body = linked.body
    }

    // MARK: - Choosing

    private static func first(_ candidates: [String?], _ mend: (String) -> String? = { $0 }) -> String? {
        for candidate in candidates {
            if let mended = candidate.flatMap({ mend($0.collapsed) }), !mended.isEmpty { return mended }
        }
        return nil
    }

    private static func firstDay(_ candidates: [String?]) -> Day? {
        candidates.lazy.compactMap { $0 }.compactMap { DateFinder.day(in: $0) }.first
    }

    // MARK: - Mending

    /// "Gulls take the pier | The Harbour Post" without the site, which stands behind or before a mark.
    private static func withoutSite(_ title: String, _ seen: SeenFacts, _ sites: [String]) -> String {
        for separator in SeenFacts.separators {
            if let heading = seen.heading, title.hasPrefix(heading + separator) || title.hasSuffix(separator + heading)
            {
                return heading
            }
            for site in sites {
                if title.hasSuffix(separator + site) { return String(title.dropLast(separator.count + site.count)) }
                if title.hasPrefix(site + separator) { return String(title.dropFirst(separator.count + site.count)) }
            }
        }
        return title
    }

    /// "By Ada Lund and Ole Berg | Politics" without what is no name; nil for an address or no name at all.
    static func names(_ line: String, _ language: String?) -> String? {
        var line = line.collapsed
        guard !line.contains("://"), !line.hasPrefix("@"), line.contains(where: \.isLetter) else { return nil }
        for opening in [
            "Words by ", "Story by ", "Reported by ", "Written by ", "Posted by ", "By: ", "By ", by(language),
        ]
        where line.lowercased().hasPrefix(opening.lowercased()) {
            line.removeFirst(opening.count)
            break
        }
        // What follows a bar or bullet is a role, a place or a date.
        line = String(line.prefix { !"|•·–—".contains($0) })
        let names = line.trimmingCharacters(in: .whitespaces.union([","]))
        return names.isEmpty ? nil : names
    }

    /// How a byline begins in the language.
    static func by(_ language: String?) -> String {
        switch language?.prefix(2).lowercased() {
        case "de": "Von "
        case "es", "pt": "Por "
        case "fr": "Par "
        case "it": "Di "
        case "nl": "Door "
        default: "By "
        }
    }

    /// "en_GB" as "en-GB"; nil where it is no tag.
    private static func languageTag(_ text: String) -> String? {
        let tag = text.replacing("_", with: "-")
        return tag.wholeMatch(of: #/[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*/#) == nil ? nil : tag
    }
}
