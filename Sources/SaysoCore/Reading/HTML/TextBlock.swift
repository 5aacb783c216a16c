/// A paragraph, heading or other run of a page's text without a block in it.
struct TextBlock {
    /// The words, collapsed; `<br>` is a line feed.
    var text: String
    /// How many UTF-8 bytes of it are links.
    var linked: Int
    /// The innermost block element around it.
    var element: Int

    /// The part of it that is links, 0…1.
    var linkDensity: Double { text.isEmpty ? 0 : Double(linked) / Double(text.utf8.count) }
}

extension HTMLTree {
    /// All text but what is left out, block by block.
    func textBlocks(without noise: PageNoise) -> [TextBlock] {
        var builder = BlockBuilder()
        var open: [Int] = []
        var quotes: [(end: Int, mark: String)] = []
        var linkEnd = 0
        var preEnd = 0
        var index = 0
        func close(before index: Int) {
            while let last = quotes.last, last.end <= index {
                builder.add(last.mark, isLinked: false)
                quotes.removeLast()
            }
            while let last = open.last, nodes[last].end <= index {
                builder.flush(element: last)
                open.removeLast()
            }
        }
        while index < nodes.count {
            close(before: index)
            let node = nodes[index]
            guard !noise.isLeftOut[index] else {
                index = node.end
                continue
            }
            switch node.tag {
            case "": builder.add(index < preEnd ? node.text.lineBroken : node.text, isLinked: index < linkEnd)
            case "br": builder.add(BlockBuilder.lineBreak, isLinked: false)
            case "a" where node["href"] != nil: linkEnd = max(linkEnd, node.end)
            case "q":
                // Browsers set the marks.
                guard let first = line(index).first, !"\"“‘«„'".contains(first) else { break }
                let isInner = quotes.count % 2 == 1
                builder.add(isInner ? "‘" : "“", isLinked: false)
                quotes.append((node.end, isInner ? "’" : "”"))
            case let tag where !Self.inline.contains(tag):
                if let last = open.last { builder.flush(element: last) }
                open.append(index)
                if tag == "pre" { preEnd = max(preEnd, node.end) }
            default: break
            }
            index += 1
        }
        close(before: nodes.count)
        return builder.blocks
    }

    /// Elements that run on in the line; all others begin a block.
    private static let inline: Set = [
        "a", "abbr", "acronym", "bdi", "bdo", "cite", "data", "del", "dfn", "ins", "kbd", "label", "mark", "output",
        "q", "rb", "rp", "rt", "ruby", "samp", "span", "sub", "sup", "time", "var", "wbr",
    ]
}

private struct BlockBuilder {
    /// Stands for `<br>` until the block is whole: line feeds of the source are white space.
    static let lineBreak = "\u{2028}"

    private(set) var blocks: [TextBlock] = []
    private var text = ""
    private var linked = 0

    mutating func add(_ piece: String, isLinked: Bool) {
        text += piece
        if isLinked { linked += piece.collapsed.utf8.count }
    }

    /// Ends the block; two breaks in a row part paragraphs.
    mutating func flush(element: Int) {
        defer {
            text = ""
            linked = 0
        }
        guard text.contains(where: { !$0.isWhitespace }) else { return }
        var lines: [String] = []
        func end() {
            if !lines.isEmpty {
                blocks.append(TextBlock(text: lines.joined(separator: "\n"), linked: linked, element: element))
            }
            lines = []
        }
        for line in text.split(separator: Character(Self.lineBreak), omittingEmptySubsequences: false) {
            let words = line.collapsed
            if words.isEmpty { end() } else { lines.append(words) }
        }
        end()
    }
}

extension String {
    /// With line feeds that stay.
    fileprivate var lineBroken: String { replacing("\n", with: BlockBuilder.lineBreak) }
}
