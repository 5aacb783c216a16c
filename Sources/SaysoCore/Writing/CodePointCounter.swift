import SaysoModel

/// Turns byte offsets of a text into code points; quick where offsets rise, as they nearly do in an article's quotes.
struct CodePointCounter {
    private let bytes: [UInt8]
    /// Code points before every 1024th byte.
    private let marks: [Int]
    private static let stride = 1024

    init(_ text: String) {
        bytes = Array(text.utf8)
        var marks: [Int] = []
        var count = 0
        for (offset, byte) in bytes.enumerated() {
            if offset % Self.stride == 0 { marks.append(count) }
            if !Self.continues(byte) { count += 1 }
        }
        if bytes.count % Self.stride == 0 { marks.append(count) }
        self.marks = marks
    }

    /// How many code points begin before `offset`.
    func codePoints(before offset: Int) -> Int {
        let offset = min(max(0, offset), bytes.count)
        let mark = offset / Self.stride
        return marks[mark] + bytes[mark * Self.stride..<offset].count { !Self.continues($0) }
    }

    private static func continues(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
