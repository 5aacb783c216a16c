/// Finds the part of a page that is the article, by the scores of Mozilla's Readability
/// (<https://github.com/mozilla/readability>, after Arc90's): paragraphs raise what they stand in by their length and
/// commas, the words of class and id raise or lower it, and links lower it.
struct Readability {
    private let tree: HTMLTree
    private let blocks: [TextBlock]
    private var scores: [Int: Double] = [:]
    private let length: PrefixSum
    private let linked: PrefixSum

    init(_ tree: HTMLTree, _ blocks: [TextBlock]) {
        self.tree = tree
        self.blocks = blocks
        var length = [Int](repeating: 0, count: tree.nodes.count)
        var linked = length
        for block in blocks {
            length[block.element] += block.text.utf8.count
            linked[block.element] += min(block.linked, block.text.utf8.count)
        }
        self.length = PrefixSum(length)
        self.linked = PrefixSum(linked)
        score()
    }

    /// The article's elements in order; none where the page has no paragraph.
    var article: [Int] {
        guard var top = scores.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else { return [] }
        top = shared(with: top) ?? top
        top = higher(than: top)
        let parent = tree.nodes[top].parent
        guard parent >= 0 else { return [top] }
        let children = children(of: parent)
        let own = children.filter { $0 == top || belongs($0, to: top) }
        // What a heading stands in has no paragraph to belong by.
        let range = (own.first ?? top)...(own.last ?? top)
        return children.filter { own.contains($0) || range.contains($0) && isHeading($0) }
    }

    /// Whether there is nothing in it but a heading.
    private func isHeading(_ index: Int) -> Bool {
        let inside = tree.inside(index).filter { tree.nodes[$0].parent == index && !tree.nodes[$0].tag.isEmpty }
        return inside.count == 1 && ["h2", "h3", "h4"].contains(tree.nodes[inside[0]].tag)
    }

    // MARK: - Scores

    private mutating func score() {
        for block in blocks where block.text.count >= 25 {
            let points = 1 + Double(block.text.count { $0 == "," }) + min(Double(block.text.count) / 100, 3)
            // Text that stands in a container without a paragraph of its own is one.
            let isParagraph = Self.paragraphs.contains(tree.nodes[block.element].tag)
            let containers = (isParagraph ? [] : [block.element]) + Array(tree.ancestors(block.element))
            for (level, container) in containers.prefix(5).enumerated() {
                guard tree.nodes[container].tag != "html" else { break }
                let share = level == 0 ? 1 : level == 1 ? 2 : Double(level * 3)
                scores[container] = (scores[container] ?? base(container)) + points / share
            }
        }
        for (container, score) in scores { scores[container] = score * (1 - linkDensity(container)) }
    }

    private func base(_ index: Int) -> Double {
        let node = tree.nodes[index]
        let ofTag: Double =
            switch node.tag {
            case "article": 10
            case "div", "main", "section": 5
            case "pre", "td", "blockquote": 3
            case "ol", "ul", "dl", "dd", "dt", "li": -3
            case "h1", "h2", "h3", "h4", "h5", "h6", "th": -5
            default: 0
            }
        let words = node.words
        return ofTag + (node["itemprop"]?.contains("articleBody") == true ? 50 : 0)
            + (words.isDisjoint(with: Self.good) ? 0 : 25) - (words.isDisjoint(with: Self.bad) ? 0 : 25)
    }

    private func linkDensity(_ index: Int) -> Double {
        let range = index..<tree.nodes[index].end
        let length = length[range]
        return length == 0 ? 0 : Double(linked[range]) / Double(length)
    }

    // MARK: - From the best element to the article

    /// What holds three or more elements that are almost as good: the posts of a live blog.
    private func shared(with top: Int) -> Int? {
        let best = scores[top] ?? 0
        let good = scores.filter { $0.value >= best * 0.75 && $0.key != top }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        let others = good.prefix(5).map { Set(tree.ancestors($0)) }
        return tree.ancestors(top).first { ancestor in
            tree.nodes[ancestor].tag != "body" && others.count { $0.contains(ancestor) } >= 3
        }
    }

    /// The parts of an article that was cut in pieces raise what is around them.
    private func higher(than top: Int) -> Int {
        var last = scores[top] ?? 0
        let least = last / 3
        for parent in tree.ancestors(top) {
            guard tree.nodes[parent].tag != "body" else { break }
            guard let score = scores[parent] else { continue }
            if score < least { break }
            if score > last { return parent }
            last = score
        }
        return top
    }

    /// Whether what stands beside the best element belongs to it.
    private func belongs(_ index: Int, to top: Int) -> Bool {
        let node = tree.nodes[index]
        let best = scores[top] ?? 0
        let likeness = node["class"] != nil && node["class"] == tree.nodes[top]["class"] ? best * 0.2 : 0
        if let score = scores[index], score + likeness >= max(10, best * 0.2) { return true }
        guard node.tag == "p" else { return false }
        let length = length[index..<node.end]
        let density = linkDensity(index)
        return length > 80 ? density < 0.25 : length > 0 && density == 0 && tree.line(index).contains(#/\.( |$)/#)
    }

    private func children(of parent: Int) -> [Int] {
        var result: [Int] = []
        var index = parent + 1
        while index < tree.nodes[parent].end {
            result.append(index)
            index = tree.nodes[index].end
        }
        return result
    }

    private static let paragraphs: Set = ["p", "pre", "blockquote", "h2", "h3", "h4", "h5", "h6"]
    private static let good: Set = [
        "article", "articlebody", "blog", "body", "content", "entry", "hentry", "main", "page", "post", "story", "text",
    ]
    private static let bad: Set = [
        "contact", "foot", "footer", "hid", "hidden", "media", "meta", "scroll", "shopping", "shoutbox", "tool",
    ]
}
