/// JSON put together by hand, so that keys keep their order (RFC 8259).
enum JSONText {
    /// The object of those entries that have a value, which is JSON already.
    static func object(_ entries: some Sequence<(key: String, value: String?)>) -> String {
        var text = "{"
        text.reserveCapacity(512)
        for (key, value) in entries {
            guard let value else { continue }
            if text.utf8.count > 1 { text += ", " }
            text += "\""
            text += key
            text += "\": "
            text += value
        }
        text += "}"
        return text
    }

    /// A string; control characters are escaped, so that it stays on its line and harms no terminal.
    static func quoted(_ text: String) -> String {
        guard text.utf8.contains(where: mayNeedEscape) else { return "\"" + text + "\"" }
        var bytes: [UInt8] = [0x22]
        bytes.reserveCapacity(text.utf8.count + 2)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": bytes += [0x5C, 0x22]
            case "\\": bytes += [0x5C, 0x5C]
            case "\n": bytes += [0x5C, 0x6E]
            case "\t": bytes += [0x5C, 0x74]
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
                let hex = String(scalar.value, radix: 16)
                bytes += [0x5C, 0x75] + Array(repeating: 0x30, count: 4 - hex.utf8.count) + Array(hex.utf8)
            default:
                bytes += scalar.utf8
            }
        }
        bytes.append(0x22)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether `byte` may be one of a character that is escaped: most texts have none. The last two end U+2028 and U+2029.
    private static func mayNeedEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xC2 || byte == 0xA8 || byte == 0xA9
    }

    /// A number from 0 to 1 with at most four decimals.
    static func decimal(_ value: Double) -> String {
        let parts = Int((min(max(0, value), 1) * 10_000).rounded())
        let digits = String(parts % 10_000)
        var decimals = String(repeating: "0", count: 4 - digits.count) + digits
        while decimals.count > 1, decimals.hasSuffix("0") { decimals.removeLast() }
        return "\(parts / 10_000).\(decimals)"
    }
}
