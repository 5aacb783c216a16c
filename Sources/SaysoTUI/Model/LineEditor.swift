/// One line of text being typed.
public struct LineEditor: Hashable, Sendable {
    /// What was typed.
    public private(set) var text: String
    /// Characters in front of the cursor.
    public private(set) var cursor: Int

    /// A line that begins as `text`, with the cursor behind it.
    public init(_ text: String = "") {
        self.text = text
        cursor = text.count
    }

    /// A line of `text` with the cursor at a UTF-8 offset.
    init(_ text: String, offset: Int) {
        self.text = text
        cursor = String(decoding: text.utf8.prefix(offset), as: UTF8.self).count
    }

    /// UTF-8 offset of the cursor.
    var offset: Int { text.prefix(cursor).utf8.count }

    /// Puts `string` in at the cursor; line ends become spaces.
    public mutating func insert(_ string: String) {
        let flat = string.map { $0.isNewline ? " " : $0 }
        text.insert(contentsOf: flat, at: index(cursor))
        // Combining marks join the character before them, so the count is asked for anew.
        cursor = min(text.count, cursor + flat.count)
    }

    /// Applies an editing key.
    ///
    /// - Returns: whether `key` was one.
    public mutating func apply(_ key: Key) -> Bool {
        switch key {
        case .character(let character): insert(String(character))
        case .backspace, .control("h"):
            guard cursor > 0 else { return true }
            text.remove(at: index(cursor - 1))
            cursor -= 1
        case .delete where cursor < text.count: text.remove(at: index(cursor))
        case .delete: break
        case .left, .control("b"): cursor = max(0, cursor - 1)
        case .right, .control("f"): cursor = min(text.count, cursor + 1)
        case .home, .control("a"): cursor = 0
        case .end, .control("e"): cursor = text.count
        case .control("u"):
            text.removeSubrange(text.startIndex..<index(cursor))
            cursor = 0
        case .control("k"): text.removeSubrange(index(cursor)..<text.endIndex)
        case .control("w"):
            var start = cursor
            while start > 0, text[index(start - 1)] == " " { start -= 1 }
            while start > 0, text[index(start - 1)] != " " { start -= 1 }
            text.removeSubrange(index(start)..<index(cursor))
            cursor = start
        case .paste(let string): insert(string)
        default: return false
        }
        return true
    }

    private func index(_ offset: Int) -> String.Index {
        text.index(text.startIndex, offsetBy: offset, limitedBy: text.endIndex) ?? text.endIndex
    }
}
