import SaysoModel

/// The text of the article on a page: paragraphs, block quotes, list items and headings, an empty line between two.
struct PageText {
    private let tree: HTMLTree
    private let facts: PageFacts
    private var headings: [(level: Int, text: String)] = []
    private var paragraphs: [String] = []
    /// What the page's times read.
    private let times: Set<String>

    init(_ tree: HTMLTree, _ facts: PageFacts) {
        self.tree = tree
        self.facts = facts
        times = Set(tree.nodes.indices.filter { tree.nodes[$0].tag == "time" }.map(tree.line))
        let noise = PageNoise(tree)
        let blocks = tree.textBlocks(without: noise)
        let roots = Readability(tree, blocks).article.map { $0..<tree.nodes[$0].end }
        let inside = roots.isEmpty ? blocks : blocks.filter { block in roots.contains { $0.contains(block.element) } }
        let tables = dataTables(inside)
        for (index, block) in inside.enumerated() where !tables.contains(table(around: block.element) ?? -1) {
            let others = inside[..<index] + inside[(index + 1)...]
            add(block, among: others)
        }
    }

    /// The whole text; empty where the page has none.
    var text: String { paragraphs.joined(separator: "\n\n") }

    // MARK: - Blocks

    private mutating func add(_ block: TextBlock, among others: ArraySlice<TextBlock>) {
        guard block.text.contains(where: \.isLetter), !paragraphs.isEmpty || block.text != facts.title else { return }
        if let level = headingLevel(block.element) {
            guard block.text.lowercased() != facts.title?.lowercased(), level > 1, !isAside(block) else { return }
            headings.removeAll { $0.level >= level }
            headings.append((level, block.text))
        } else if !isAside(block), !isRepeated(block, among: others) {
            paragraphs += headings.map(\.text) + [block.text]
            headings = []
        }
    }

    private func headingLevel(_ index: Int) -> Int? {
        let tag = tree.nodes[index].tag
        return tag.count == 2 && tag.hasPrefix("h") ? tag.last?.wholeNumberValue : nil
    }

    /// Whether the block leads elsewhere, asks for something, or says what the article's facts say.
    private func isAside(_ block: TextBlock) -> Bool {
        let text = block.text
        if block.linkDensity > 0.5, text.count < 300 { return true }
        guard text.count <= 160 else { return false }
        let lowered = text.lowercased()
        if Self.openings.contains(where: lowered.hasPrefix) { return true }
        guard !text.contains(#/[.!?]["”’)]?$/#) else { return false }
        if text == facts.publisher { return true }
        if let byline = facts.byline, let names = PageFacts.names(text, facts.language),
            Self.nameWords(names) == Self.nameWords(byline)
        {
            return true
        }
        if text.count < 80, lowered.hasPrefix("by ") || lowered.hasPrefix("edited by ") { return true }
        return text.count < 60
            && (DateFinder.day(in: text) != nil || times.contains(text) || Self.isAge(lowered))
    }

    /// The words of names, whatever stands between these.
    private static func nameWords(_ line: String) -> Set<Substring> { Set(line.words).subtracting(["and"]) }

    /// "Updated 5 hours ago".
    private static func isAge(_ line: String) -> Bool {
        line.contains(#/^(?:(?:updated|published|posted) )?\d+ (?:min|minute|hour|day|week|month)s? ago$/#)
    }

    /// Whether a pull quote says again what a paragraph says.
    private func isRepeated(_ block: TextBlock, among others: ArraySlice<TextBlock>) -> Bool {
        guard block.text.count >= 30 else { return false }
        if paragraphs.contains(block.text) { return true }
        guard
            tree.nodes[block.element].tag == "blockquote" || tree.ancestors(block.element).contains(where: isBlockQuote)
        else { return false }
        let words = block.text.trimmingCharacters(in: .init(charactersIn: "\"“”‘’'«» \n.,"))
        return others.contains { $0.element != block.element && $0.text.count > words.count && $0.text.contains(words) }
    }

    private func isBlockQuote(_ index: Int) -> Bool { tree.nodes[index].tag == "blockquote" }

    // MARK: - Tables

    private func table(around index: Int) -> Int? { tree.ancestors(index).first { tree.nodes[$0].tag == "table" } }

    /// Tables of figures, not of layout: no cell has a sentence in it.
    private func dataTables(_ blocks: [TextBlock]) -> Set<Int> {
        var longest: [Int: Int] = [:]
        for block in blocks {
            guard let table = table(around: block.element) else { continue }
            longest[table] = max(longest[table] ?? 0, block.text.count)
        }
        return Set(longest.filter { $0.value < 80 }.keys)
    }

    /// How lines begin that are no part of an article's text, in lower case.
    private static let openings = [
        "advertisement", "also read", "click here", "continue reading", "copyright ", "e-mail this", "email this",
        "follow us", "image:", "image credit", "listen to this", "more on this", "more:", "photo:", "photograph:",
        "picture:", "print this", "printer-friendly", "read also", "read more", "read next", "read:", "recommended",
        "related:", "related story", "related stories", "scroll down", "see also",
        "share this", "sign up", "subscribe", "watch:", "you may also", "you might also", "© ", "(c) ",
    ]
}
