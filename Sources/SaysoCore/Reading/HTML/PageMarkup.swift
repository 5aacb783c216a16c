/// A page's `<meta>` elements by `name`, `property`, `itemprop` or `http-equiv`, in lower case.
struct MetaElements {
    private var values: [String: [String]] = [:]

    init(_ tree: HTMLTree) {
        for node in tree.all("meta") {
            guard let value = node["content"] else { continue }
            for attribute in ["property", "name", "http-equiv"] {
                for name in node[attribute]?.lowercased().split(separator: " ") ?? [] {
                    values[String(name), default: []].append(value)
                }
            }
        }
    }

    /// The value of the first of the names that is there; of several authors all.
    subscript(names: String...) -> String? {
        for name in names {
            guard let found = values[name] else { continue }
            guard name.hasSuffix("author") || name.hasSuffix("creator") else { return found[0] }
            let authors = found.filter { !$0.contains("://") }
            if !authors.isEmpty { return authors.joined(separator: ", ") }
        }
        return nil
    }
}

/// The properties of the first article among a page's microdata
/// (<https://html.spec.whatwg.org/multipage/microdata.html>).
struct Microdata {
    private var values: [String: [String]] = [:]

    init(_ tree: HTMLTree) {
        let isArticle = { (node: HTMLTree.Node) in
            node["itemtype"].map { $0.hasSuffix("Article") || $0.hasSuffix("BlogPosting") } == true
        }
        guard let article = tree.first(where: isArticle) else { return }
        var index = article + 1
        while index < tree.nodes[article].end {
            let node = tree.nodes[index]
            if let names = node["itemprop"], !names.contains("articleBody") {
                for name in names.split(separator: " ") {
                    values[String(name), default: []].append(Self.value(of: index, in: tree))
                }
            }
            // What is said of a thing within the article is not said of the article.
            index = node.attributes["itemscope"] != nil ? node.end : index + 1
        }
    }

    /// The property's value, of several authors all.
    subscript(name: String) -> String? {
        guard let found = values[name]?.filter({ !$0.isEmpty }), let first = found.first else { return nil }
        return name == "author" ? found.joined(separator: ", ") : first
    }

    private static func value(of index: Int, in tree: HTMLTree) -> String {
        let node = tree.nodes[index]
        guard node.attributes["itemscope"] == nil else {
            let name = tree.inside(index).first {
                tree.nodes[$0]["itemprop"]?.split(separator: " ").contains("name") == true
            }
            return name.map { value(of: $0, in: tree) } ?? tree.line(index)
        }
        switch node.tag {
        case "meta": return node["content"] ?? ""
        case "a", "link": return node["itemprop"] == "url" || node.tag == "link" ? node["href"] ?? "" : tree.line(index)
        case "time": return node["datetime"] ?? tree.line(index)
        default: return node["content"] ?? tree.line(index)
        }
    }
}

/// What a reader of a page sees of its facts, and what the document says of itself.
struct SeenFacts {
    private(set) var heading: String?
    private(set) var windowTitle: String?
    private(set) var byline: String?
    private(set) var time: String?
    private(set) var canonical: String?
    private(set) var language: String?

    /// What stands between the title of an article and the name of the site.
    static let separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " : ", ": "]

    init(_ tree: HTMLTree) {
        var timeOutside: String?
        for (index, node) in tree.nodes.enumerated() where !node.tag.isEmpty {
            switch node.tag {
            case "html": language = node["lang"] ?? node["xml:lang"]
            case "title" where windowTitle == nil && tree.isInHead(index): windowTitle = tree.line(index)
            case "link" where canonical == nil && node["rel"]?.lowercased() == "canonical": canonical = node["href"]
            case "h1" where heading == nil || heading?.isEmpty == true: heading = tree.line(index)
            case "time":
                let value = node["datetime"] ?? tree.line(index)
                guard !tree.isComment(index) else { continue }
                if heading != nil { time = time ?? value } else { timeOutside = timeOutside ?? value }
            default: break
            }
            let words = node.words
            if time == nil,
                !words.isDisjoint(with: ["date", "dateline", "published", "pubdate", "timestamp", "posted"])
            {
                let line = tree.line(index)
                if line.utf8.count < 80, DateFinder.day(in: line) != nil { time = line }
            }
            if byline == nil, words.contains("byline") || words.contains("author") || node["rel"] == "author" {
                let line = tree.line(index)
                if !line.isEmpty, line.utf8.count < 120, !tree.isComment(index) { byline = line }
            }
        }
        readAroundHeading(tree)
        time = time ?? timeOutside
    }

    /// The lines around the heading, where pages without any markup give the author and the day.
    private mutating func readAroundHeading(_ tree: HTMLTree) {
        guard let heading = tree.first(where: { $0.tag == "h1" }) ?? headline(tree) else { return }
        let by = PageFacts.by(language).lowercased()
        let below = (tree.nodes[heading].end..<tree.nodes.count).lazy.map { tree.nodes[$0].text.collapsed }
        for line in below.filter({ !$0.isEmpty }).prefix(4) where line.utf8.count <= 100 {
            if byline == nil, line.lowercased().hasPrefix(by), !line.hasSuffix(".") { byline = line }
            if time == nil, DateFinder.day(in: line) != nil { time = line }
        }
        let above = (0..<heading).reversed().lazy.map { tree.nodes[$0].text.collapsed }
        let last = above.first { !$0.isEmpty }
        if time == nil, let last, last.utf8.count <= 60, DateFinder.day(in: last) != nil { time = last }
    }

    /// Where a page without a heading has its headline: the line that the window's title begins or ends with.
    private mutating func headline(_ tree: HTMLTree) -> Int? {
        guard let windowTitle else { return nil }
        let parts = Self.separators.flatMap { separator -> [String] in
            let parts = windowTitle.components(separatedBy: separator)
            return parts.count > 1 ? [parts[0], parts[parts.count - 1]] : []
        }
        let index = tree.nodes.indices.first { index in
            let line = tree.nodes[index].text.collapsed
            return line.utf8.count > 20 && parts.contains(line)
        }
        if let index { heading = tree.nodes[index].text.collapsed }
        return index
    }

    /// The name of the site, where the window's title is the article's with something around it.
    func site(around title: String?) -> String? {
        guard let title, let windowTitle, windowTitle != title else { return nil }
        for separator in Self.separators {
            // The site stands last: "Title | Politics | The Harbour Post".
            if windowTitle.hasPrefix(title + separator) { return windowTitle.components(separatedBy: separator).last }
            if windowTitle.hasSuffix(separator + title) { return windowTitle.components(separatedBy: separator).first }
        }
        return nil
    }
}
