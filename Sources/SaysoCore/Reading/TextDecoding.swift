import Foundation

/// Bytes to text: UTF-8, or else Windows-1252; UTF-16 where a byte order mark says so.
enum TextDecoding {
    /// The text without byte order mark, lines ended by line feeds; nil if the bytes are not text.
    ///
    /// Bytes are not text if more than a tenth of the first 64 KiB are control characters, or if they have a NUL and
    /// are not UTF-8. Other control characters are kept.
    static func text(_ bytes: [UInt8]) -> String? {
        var bytes = bytes[...]
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        let head = bytes.prefix(1 << 16)
        let controls = head.count { $0 < 0x20 && !($0 >= 0x08 && $0 <= 0x0D) && $0 != 0x1B }
        guard controls * 10 <= head.count else { return nil }
        let lines = normalized(bytes) ?? Array(bytes)
        if let text = String(validating: lines, as: UTF8.self) { return text }
        return lines.contains(0) ? nil : windows1252(lines)
    }

    /// `text` with CRLF and CR turned into line feeds. Offsets of others count in the text as it is, so nothing else is
    /// changed.
    static func withLineFeeds(_ text: String) -> String {
        normalized(text.utf8).map { String(decoding: $0, as: UTF8.self) } ?? text
    }

    /// With CRLF and CR turned into line feeds; nil if there are none.
    private static func normalized(_ bytes: some Sequence<UInt8>) -> [UInt8]? {
        guard bytes.contains(0x0D) else { return nil }
        var result: [UInt8] = []
        var last: UInt8 = 0
        for byte in bytes {
            if !(byte == 0x0A && last == 0x0D) { result.append(byte == 0x0D ? 0x0A : byte) }
            last = byte
        }
        return result
    }

    /// Whether the bytes begin with the mark of UTF-16.
    static func isUTF16(_ bytes: some Sequence<UInt8>) -> Bool {
        bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    }

    /// The text of bytes that begin with the mark; what is no UTF-16 becomes U+FFFD.
    static func utf16(_ bytes: [UInt8]) -> String {
        let low = bytes.starts(with: [0xFF, 0xFE]) ? 0 : 1
        let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
            UInt16(bytes[index + low]) | UInt16(bytes[index + 1 - low]) << 8
        }
        return String(decoding: units, as: UTF16.self)
    }

    /// Every byte is a character: those that Windows-1252 leaves open are the C1 controls of Latin-1, as the WHATWG
    /// Encoding Standard has it.
    static func windows1252(_ bytes: [UInt8]) -> String {
        var scalars = String.UnicodeScalarView()
        for byte in bytes {
            scalars.append(
                (0x80...0x9F).contains(byte)
                    ? Unicode.Scalar(upperHalf[Int(byte) - 0x80]) ?? "\u{FFFD}" : Unicode.Scalar(byte))
        }
        return String(scalars)
    }

    private static let upperHalf: [UInt16] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
        0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x9D, 0x017E, 0x0178,
    ]
}
