/// Takes tags out of a page that nest too deep. The standard's parser takes time that grows by the square of the depth,
/// so that a small page of nothing but opened tags would keep it busy for hours.
///
/// A page of news is some twenty elements deep, one in a hundred. Tags that only dress words (`<b>`, `<font>`) are taken
/// out wherever they are: nothing is read from them, and left open they are opened again in each paragraph that follows.
enum NestingLimit {
    /// How many elements may be open at once.
    static let depth = 256
    /// How many tags are read; a page of news has some thousands.
    static let mostTags = 50_000

    /// The page with the tags that are too deep left out, up to the last tag that is read; and whether there is more.
    static func limited(_ page: String) -> (page: [UInt8], isCut: Bool) {
        var scanner = TagScanner(bytes: Array(page.utf8))
        var open: [String] = []
        var result: [UInt8] = []
        result.reserveCapacity(scanner.bytes.count)
        var copied = 0
        var count = 0
        while let tag = scanner.next() {
            count += 1
            guard count <= mostTags else { return (result + scanner.bytes[copied..<tag.range.lowerBound], true) }
            guard !keeps(tag, &open) else { continue }
            result += scanner.bytes[copied..<tag.range.lowerBound]
            copied = tag.range.upperBound
        }
        return (result + scanner.bytes[copied...], false)
    }

    private static func keeps(_ tag: TagScanner.Tag, _ open: inout [String]) -> Bool {
        let name = tag.name
        if dress.contains(name) { return false }
        if closing.contains(name) { return true }
        guard !tag.isEnd else {
            // An end tag closes what was opened last by its name, and all in it, unless that is beyond a wall.
            for index in open.indices.reversed() {
                if open[index] == name {
                    open.removeSubrange(name == "a" ? index..<index + 1 : index..<open.count)
                    break
                }
                if walls.contains(open[index]) { break }
            }
            return true
        }
        if name == "a" { open.removeAll { $0 == "a" } }
        guard open.count < depth else { return false }
        open.append(name)
        return true
    }

    /// Formatting elements of the standard but for `<a>`.
    private static let dress: Set = [
        "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
    ]
    /// Elements that have no content, or of which the next one closes the one before.
    private static let closing: Set = [
        "area", "base", "basefont", "bgsound", "body", "br", "col", "colgroup", "dd", "dt", "embed", "frame", "head",
        "hr", "html", "img", "input", "keygen", "li", "link", "meta", "option", "p", "param", "source", "tbody", "td",
        "tfoot", "th", "thead", "tr", "track", "wbr",
    ]
    /// What an end tag does not reach through.
    private static let walls: Set = [
        "annotation-xml", "applet", "desc", "foreignobject", "marquee", "mi", "mn", "mo", "ms", "mtext", "object",
        "table", "template",
    ]
}

/// Finds the tags of a page, without those in comments, scripts, styles and the like.
private struct TagScanner {
    struct Tag {
        var name: String
        var isEnd: Bool
        /// Where it stands, brackets included.
        var range: Range<Int>
    }

    let bytes: [UInt8]
    private var position = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// Elements whose content is text, whatever it looks like.
    private static let raw: Set = [
        "iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp",
    ]

    mutating func next() -> Tag? {
        while position < bytes.count {
            guard bytes[position] == UInt8(ascii: "<") else {
                position += 1
                continue
            }
            let start = position
            if has("<!--", at: start) {
                position = index(of: "-->", from: start + 2) ?? bytes.count
            } else if let tag = tag(at: start) {
                position = tag.range.upperBound
                if !tag.isEnd, Self.raw.contains(tag.name) {
                    position = index(of: "</" + tag.name, from: position) ?? bytes.count
                }
                return tag
            } else {
                position += 1
            }
        }
        return nil
    }

    private func tag(at start: Int) -> Tag? {
        var index = start + 1
        let isEnd = index < bytes.count && bytes[index] == UInt8(ascii: "/")
        if isEnd { index += 1 }
        let nameStart = index
        while index < bytes.count, !Self.endsName(bytes[index]) { index += 1 }
        guard index > nameStart, Self.isLetter(bytes[nameStart]) else { return nil }
        // Longer names are nobody's.
        let name = String(decoding: bytes[nameStart..<min(index, nameStart + 32)], as: UTF8.self).lowercased()
        var quote: UInt8?
        var last: UInt8 = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: ">") {
                return Tag(name: name, isEnd: isEnd, range: start..<index)
            } else if last == UInt8(ascii: "="), byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            }
            if byte > 0x20 { last = byte }
        }
        return Tag(name: name, isEnd: isEnd, range: start..<bytes.count)
    }

    private func has(_ text: String, at index: Int) -> Bool {
        bytes[index...].prefix(text.utf8.count).elementsEqual(text.utf8)
    }

    /// Where the ASCII `text` begins next, in whichever case.
    private func index(of text: String, from start: Int) -> Int? {
        let wanted = Array(text.utf8)
        guard start + wanted.count <= bytes.count else { return nil }
        for index in start...(bytes.count - wanted.count) where bytes[index] == wanted[0] {
            if wanted.indices.allSatisfy({ Self.lowered(bytes[index + $0]) == wanted[$0] }) { return index }
        }
        return nil
    }

    private static func lowered(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    private static func endsName(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
    }
}
