/// What on a page is not the article: menus, advertisements, comments, captions, requests to subscribe. Told by the
/// element, its ARIA role, and the words of its class and id, as Mozilla's Readability does
/// (<https://github.com/mozilla/readability>, "unlikely candidates"), but by whole words.
struct PageNoise {
    /// For each node, whether it and all that is in it is left out.
    private(set) var isLeftOut: [Bool]

    init(_ tree: HTMLTree) {
        isLeftOut = [Bool](repeating: false, count: tree.nodes.count)
        // Comments may be longer than the article, so they go first.
        leaveOut(tree) { Self.isNeverProse($0) || tree.isCommentRoot($1) }
        let prose = PrefixSum(
            tree.nodes.indices.map { index in
                let length = tree.nodes[index].text.utf8.count
                return length >= 40 && !isLeftOut[index] ? length : 0
            })
        // What holds most of the page's prose is no noise, whatever it is called: "page-with-sidebar".
        let most = prose.total / 2
        func isSmall(_ index: Int) -> Bool { most == 0 || prose[index..<tree.nodes[index].end] <= most }
        leaveOut(tree) { node, index in isSmall(index) && Self.isNoise(node, at: index, in: tree) }
        for index in tree.nodes.indices where Self.isOfferToSubscribe(tree.nodes[index].text) {
            let around = tree.ancestors(index).prefix {
                isSmall($0) && !Self.wholes.contains(tree.nodes[$0].tag)
            }
            if let offer = Array(around).last { leaveOut(offer..<tree.nodes[offer].end) }
        }
    }

    private mutating func leaveOut(_ range: Range<Int>) {
        for index in range { isLeftOut[index] = true }
    }

    private mutating func leaveOut(_ tree: HTMLTree, where isNoise: (HTMLTree.Node, Int) -> Bool) {
        var index = 0
        while index < tree.nodes.count {
            let node = tree.nodes[index]
            if !isLeftOut[index], !node.tag.isEmpty, isNoise(node, index) {
                leaveOut(index..<node.end)
                index = node.end
            } else {
                index += 1
            }
        }
    }

    // MARK: - Rules

    private static func isNeverProse(_ node: HTMLTree.Node) -> Bool {
        neverProse.contains(node.tag) || node.tag.hasPrefix("amp-") || node.attributes["hidden"] != nil
            || node["aria-hidden"] == "true" || node["aria-modal"] == "true"
            || node["style"]?.lowercased().contains(#/display\s*:\s*none|visibility\s*:\s*hidden/#) == true
    }

    private static func isNoise(_ node: HTMLTree.Node, at index: Int, in tree: HTMLTree) -> Bool {
        switch node.tag {
        case "nav", "aside", "menu", "form", "dialog", "address": return true
        case "header": return !isOfPost(index, in: tree)
        case "footer", "figcaption":
            // Below a quotation it tells who said it.
            guard let parent = node.parent >= 0 ? tree.nodes[node.parent] : nil else { return true }
            return parent.tag != "blockquote" && !isQuotation(node.parent, in: tree)
        case "figure": return !isQuotation(index, in: tree)
        case "p": return false
        case let tag where wholes.contains(tag): return false
        default: break
        }
        if let role = node["role"]?.lowercased(), roles.contains(role) { return true }
        let names = node.words
        return !names.isDisjoint(with: words) || !names.isDisjoint(with: pictures) && isPicture(index, in: tree)
    }

    /// Whether it is a picture with no more words than stand below one.
    private static func isPicture(_ index: Int, in tree: HTMLTree) -> Bool {
        let inside = tree.inside(index)
        return inside.count <= 50 && inside.contains { tree.nodes[$0].tag == "img" }
            && tree.line(index).utf8.count <= 300
    }

    private static let pictures: Set = ["image", "photo", "picture"]

    /// What may hold all of an article.
    private static let wholes: Set = ["html", "body", "article", "main"]

    /// Whether it asks those who may read on to say who they are, as what stands around an offer to subscribe does.
    private static func isOfferToSubscribe(_ text: String) -> Bool {
        guard (15...200).contains(text.utf8.count), text.contains("lready ") else { return false }
        return text.lowercased().contains(
            #/already (?:a|an|have a|have an) (?:subscriber|member|subscription|account)\b/#)
    }

    /// Whether a header is that of a post of a live blog, which has a heading of its own within the page's.
    private static func isOfPost(_ index: Int, in tree: HTMLTree) -> Bool {
        let headings = tree.inside(index).map { tree.nodes[$0].tag }
            .filter { $0.count == 2 && $0.hasPrefix("h") && $0 != "hr" }
        return !headings.isEmpty && !headings.contains("h1") && tree.nodes[tree.nodes[index].parent].tag == "article"
    }

    /// Whether a figure shows a quotation and no picture.
    private static func isQuotation(_ index: Int, in tree: HTMLTree) -> Bool {
        tree.nodes[index].tag == "figure" && tree.nodes[index].words.isDisjoint(with: words)
            && tree.inside(index).contains { tree.nodes[$0].tag == "blockquote" }
    }

    private static let neverProse: Set = [
        "audio", "button", "canvas", "embed", "head", "iframe", "img", "input", "math", "noscript", "object", "option",
        "script", "select", "style", "svg", "template", "textarea", "video",
    ]

    private static let roles: Set = [
        "alert", "alertdialog", "banner", "complementary", "contentinfo", "dialog", "menu", "menubar", "navigation",
        "search", "toolbar", "tooltip",
    ]

    /// Words of a class or id, and pairs of them written as one.
    private static let words: Set = [
        "ad", "ads", "adslot", "adunit", "advert", "advertisement", "advertising", "advertorial", "authorbio",
        "aboutauthor", "banner", "bio", "breadcrumb", "breadcrumbs", "byline", "caption", "consent", "cookie",
        "cookies", "copyright", "credit", "credits", "dateline", "donate", "donation", "factbox", "footer", "gallery",
        "gdpr", "infobox", "lightbox", "masthead", "menu", "metadata", "modal", "mostread", "mostviewed", "nav",
        "navbar", "navigation", "newsletter", "outbrain", "overlay", "pager", "pagination", "paywall", "popular",
        "popup", "promo", "promotion", "promoted", "promobox", "pullquote", "readalso", "readmore", "readnext",
        "recirc", "recirculation", "recommendation", "recommendations", "recommended", "related", "screenreader",
        "seealso", "share", "sharebar", "sharing", "sidebar", "signup", "skiplink", "skip", "slideshow", "social",
        "sponsor", "sponsored", "sronly", "subscribe", "subscription", "taboola", "tagcloud", "taglist", "tags",
        "teaser", "teasers", "toc", "toolbar", "tooltip", "trending", "visuallyhidden", "widget", "widgets",
    ]
}

/// Sums of any range of a row of numbers at once.
struct PrefixSum {
    private var sums = [0]

    init(_ values: some Sequence<Int>) {
        for value in values { sums.append(sums[sums.count - 1] + value) }
    }

    /// The sum of all.
    var total: Int { sums[sums.count - 1] }

    /// The sum of those in `range`.
    subscript(range: Range<Int>) -> Int { sums[range.upperBound] - sums[range.lowerBound] }
}

extension HTMLTree {
    /// Whether the element holds what readers wrote.
    func isCommentRoot(_ index: Int) -> Bool {
        let node = nodes[index]
        guard node.tag != "html", node.tag != "body",
            !node.words.isDisjoint(with: ["comment", "comments", "disqus", "replies", "respond", "reactions"])
        else { return false }
        return !inside(index).contains { nodes[$0].tag == "h1" }
    }

    /// Whether the node is within what readers wrote.
    func isComment(_ index: Int) -> Bool { ancestors(index).contains(where: isCommentRoot) || isCommentRoot(index) }

    /// Whether it is right within `<head>`.
    func isInHead(_ index: Int) -> Bool { nodes[index].parent >= 0 && nodes[nodes[index].parent].tag == "head" }

    /// The elements around the node, innermost first.
    func ancestors(_ index: Int) -> some Sequence<Int> {
        sequence(first: nodes[index].parent) { nodes[$0].parent }.prefix { $0 >= 0 }
    }
}

extension HTMLTree.Node {
    /// The words of class and id, and of what scripts call the element, in lower case, and neighbours among them as one:
    /// "js-readMore" has js, read, more, jsread and readmore.
    var words: Set<String> {
        var result: Set<String> = []
        for attribute in ["class", "id", "data-component", "data-testid"] {
            guard let value = attributes[attribute] else { continue }
            for name in value.split(separator: " ") {
                let parts = name.wordParts
                result.formUnion(parts)
                for (first, second) in zip(parts, parts.dropFirst()) { result.insert(first + second) }
            }
        }
        return result
    }
}

extension Substring {
    /// "sideBar-2_left" as side, bar, 2, left.
    fileprivate var wordParts: [String] {
        var parts: [String] = []
        var part = ""
        var isLower = false
        for character in self {
            if !(character.isLetter || character.isNumber) || (character.isUppercase && isLower) {
                if !part.isEmpty { parts.append(part) }
                part = ""
            }
            if character.isLetter || character.isNumber { part += character.lowercased() }
            isLower = character.isLowercase
        }
        return part.isEmpty ? parts : parts + [part]
    }
}
