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

    /// Puts in what a key types or pastes; the other keys do nothing.
    mutating func insert(_ key: Key) {
        switch key {
        case .character(let character): insert(String(character))
        case .paste(let string): insert(string)
        default: break
        }
    }

    /// Moves the cursor by characters, as far as there are some.
    mutating func move(by step: Int) { cursor = max(0, cursor + min(step, text.count - cursor)) }

    /// Deletes the character before the cursor.
    mutating func deleteBefore() { delete(from: max(0, cursor - 1)) }

    /// Deletes the character behind it.
    mutating func deleteBehind() { text.removeSubrange(index(cursor)..<index(cursor + 1)) }

    /// Deletes the word before it.
    mutating func deleteWord() {
        var start = cursor
        while start > 0, text[index(start - 1)] == " " { start -= 1 }
        while start > 0, text[index(start - 1)] != " " { start -= 1 }
        delete(from: start)
    }

    /// Deletes all before it.
    mutating func deleteToStart() { delete(from: 0) }

    /// Deletes all behind it.
    mutating func deleteToEnd() { text.removeSubrange(index(cursor)...) }

    /// Deletes what stands between `start` and the cursor.
    private mutating func delete(from start: Int) {
        text.removeSubrange(index(start)..<index(cursor))
        cursor = start
    }

    private func index(_ offset: Int) -> String.Index {
        text.index(text.startIndex, offsetBy: offset, limitedBy: text.endIndex) ?? text.endIndex
    }
}
