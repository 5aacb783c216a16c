import CGumbo
import Foundation

/// A page as the HTML standard's parser builds it (by Gumbo, <https://html.spec.whatwg.org/multipage/parsing.html>),
/// laid flat: nodes stand in the order of the document, so that what is in an element follows it, up to its `end`.
struct HTMLTree {
    /// An element, or a run of text.
    struct Node {
        /// The element's name in lower case; empty for text.
        var tag: String
        /// The element's attributes, by name in lower case.
        var attributes: [String: String] = [:]
        /// The words of a run of text.
        var text = ""
        /// The element it is in; -1 for the outermost.
        var parent: Int
        /// The index behind all that is in it.
        var end: Int

        /// The attribute's value without space around it; nil where it is absent or empty.
        subscript(name: String) -> String? {
            guard let value = attributes[name]?.trimmed, !value.isEmpty else { return nil }
            return value
        }
    }

    private(set) var nodes: [Node] = []
    /// Whether the page has more tags than are read: see ``NestingLimit``.
    let isCut: Bool

    /// Parses a page. Never fails: the standard says what becomes of any bytes.
    init(_ page: String) {
        var limited: [UInt8]
        (limited, isCut) = NestingLimit.limited(page)
        limited.withUnsafeMutableBytes { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                guard let output = sayso_parse_html(characters.baseAddress, characters.count) else { return }
                defer { sayso_free_html(output) }
                lay(output.pointee.root)
            }
        }
    }

    /// The indices of all that is in the node, without itself.
    func inside(_ index: Int) -> Range<Int> { index + 1..<nodes[index].end }

    /// The first element that `matches`.
    func first(where matches: (Node) -> Bool) -> Int? { nodes.indices.first { matches(nodes[$0]) } }

    /// All elements of that name.
    func all(_ tag: String) -> [Node] { nodes.filter { $0.tag == tag } }

    /// The text in a node as one line.
    func line(_ index: Int) -> String {
        (index..<nodes[index].end).lazy.map { nodes[$0].text }.joined(separator: "").collapsed
    }

    /// The text in a node as it is: of scripts.
    func rawText(_ index: Int) -> String { (index..<nodes[index].end).lazy.map { nodes[$0].text }.joined() }

    // MARK: - Building

    /// Goes through the parser's tree without recursion: a page may be as deep as it likes.
    private mutating func lay(_ root: UnsafeMutablePointer<GumboNode>?) {
        var open: [(children: GumboVector, next: Int, index: Int)] = []
        func elementIndex() -> Int { open.last?.index ?? -1 }
        if let root, let children = add(root, parent: -1) { open.append((children, 0, 0)) }
        while let (children, next, index) = open.last {
            guard next < Int(children.length), let child = children.data[next] else {
                nodes[index].end = nodes.count
                open.removeLast()
                continue
            }
            open[open.count - 1].next += 1
            let node = child.assumingMemoryBound(to: GumboNode.self)
            if let inner = add(node, parent: elementIndex()) { open.append((inner, 0, nodes.count - 1)) }
        }
    }

    /// Adds a node; the children of an element.
    private mutating func add(_ node: UnsafeMutablePointer<GumboNode>, parent: Int) -> GumboVector? {
        switch node.pointee.type {
        case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
            let element = node.pointee.v.element
            nodes.append(
                Node(
                    tag: Self.name(element), attributes: Self.attributes(element), parent: parent, end: nodes.count + 1)
            )
            return element.children
        case GUMBO_NODE_TEXT, GUMBO_NODE_CDATA, GUMBO_NODE_WHITESPACE:
            let text = node.pointee.v.text.text.map { String(cString: $0) } ?? ""
            nodes.append(Node(tag: "", text: text, parent: parent, end: nodes.count + 1))
            return nil
        default:
            return nil
        }
    }

    private static func name(_ element: GumboElement) -> String {
        guard element.tag == GUMBO_TAG_UNKNOWN else { return String(cString: gumbo_normalized_tagname(element.tag)) }
        var piece = element.original_tag
        gumbo_tag_from_original_text(&piece)
        guard let start = piece.data else { return "unknown" }
        let bytes = UnsafeRawBufferPointer(start: start, count: Int(piece.length))
        return String(decoding: bytes, as: UTF8.self).lowercased()
    }

    private static func attributes(_ element: GumboElement) -> [String: String] {
        var attributes: [String: String] = [:]
        for index in 0..<Int(element.attributes.length) {
            guard let data = element.attributes.data[index] else { continue }
            let attribute = data.assumingMemoryBound(to: GumboAttribute.self).pointee
            attributes[String(cString: attribute.name).lowercased()] = String(cString: attribute.value)
        }
        return attributes
    }
}

extension StringProtocol {
    /// Without white space around it.
    var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }

    /// As a browser shows it on one line: runs of white space are one space, none at the ends, no soft hyphens.
    var collapsed: String {
        split { $0.isWhitespace }.joined(separator: " ").replacing("\u{AD}", with: "")
    }
}
