import CLinux
import Foundation

/// Text from the web: which encoding it has, as the WHATWG Encoding and HTML standards find it
/// (<https://encoding.spec.whatwg.org/#names-and-labels>,
/// <https://html.spec.whatwg.org/#determining-the-character-encoding>): a byte order mark, what the server said, what
/// the page says, or else windows-1252; converted by iconv(3).
///
/// Two departures mend pages that label themselves wrongly. Bytes that are UTF-8, with at least one character beyond
/// ASCII, are UTF-8 unless a multi-byte encoding is named: that they are so by chance is next to impossible. And what
/// calls itself UTF-8 but has not one such character is windows-1252.
public enum WebEncoding {
    /// The text of `bytes`, without byte order mark. What can't be decoded becomes U+FFFD.
    ///
    /// - Parameter charset: the label that the server gave.
    public static func text(_ bytes: [UInt8], charset: String? = nil) -> String {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return String(decoding: bytes.dropFirst(3), as: UTF8.self) }
        if TextDecoding.isUTF16(bytes) { return TextDecoding.utf16(bytes) }
        let name = charset.flatMap(name(ofLabel:)) ?? labelInside(bytes).flatMap(name(ofLabel:)) ?? standard
        switch name {
        case standard, utf8:
            if let text = String(validating: bytes, as: UTF8.self) { return text }
            let hasUTF8 =
                name == utf8
                && String(decoding: bytes, as: UTF8.self).unicodeScalars.contains { scalar in
                    scalar.value > 0x7F && scalar != "\u{FFFD}"
                }
            return hasUTF8 ? String(decoding: bytes, as: UTF8.self) : TextDecoding.windows1252(bytes)
        default:
            return converted(bytes, from: name) ?? TextDecoding.windows1252(bytes)
        }
    }

    /// The charset of a `Content-Type` like `text/html; charset="utf-8"`.
    public static func charset(ofContentType type: String) -> String? {
        guard let start = type.range(of: "charset=", options: .caseInsensitive)?.upperBound else { return nil }
        let value = type[start...].prefix { $0 != ";" }.trimmingCharacters(in: .whitespaces.union(["\"", "'"]))
        return value.isEmpty ? nil : value
    }

    // MARK: - Labels

    private static let standard = "CP1252"
    private static let utf8 = "UTF-8"

    /// What `<meta charset>`, `<meta http-equiv>` or an XML declaration says among the first KiB.
    private static func labelInside(_ bytes: [UInt8]) -> String? {
        let head = String(decoding: bytes.prefix(1024).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
        for pattern in [
            #/<meta[^>]*?charset\s*=\s*["']?\s*([A-Za-z0-9_:.\-]+)/#.ignoresCase(),
            #/^\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9_:.\-]+)/#,
        ] {
            guard let label = head.firstMatch(of: pattern)?.1 else { continue }
            // A page whose ASCII can be read is not in UTF-16, whatever it says.
            return label.lowercased().hasPrefix("utf-16") ? utf8 : String(label)
        }
        return nil
    }

    /// iconv's name of the encoding that browsers take for the label; nil for a label of none.
    private static func name(ofLabel label: String) -> String? {
        let label = label.lowercased()
        if let known = names[label] { return known }
        if let match = label.wholeMatch(of: #/(?:cp|windows-|x-cp)(125[0-8])/#) { return "CP" + match.1 }
        if let match = label.wholeMatch(of: #/(?:iso-?_?8859-?_?)(\d+)(?:-[ei])?(?::\d+)?/#) {
            return match.1 == "1"
                ? standard : match.1 == "9" ? "CP1254" : match.1 == "11" ? "CP874" : "ISO-8859-" + match.1
        }
        return nil
    }

    /// The labels in use that differ from the encoding's name, and those of encodings in use.
    private static let names = [
        "utf-8": utf8, "utf8": utf8, "unicode-1-1-utf-8": utf8, "utf-16": "UTF-16LE", "utf-16le": "UTF-16LE",
        "utf-16be": "UTF-16BE", "ascii": standard, "us-ascii": standard, "ansi_x3.4-1968": standard, "latin1": standard,
        "l1": standard, "x-user-defined": standard, "latin2": "ISO-8859-2", "latin5": "CP1254",
        "cyrillic": "ISO-8859-5",
        "arabic": "ISO-8859-6", "greek": "ISO-8859-7", "hebrew": "ISO-8859-8", "tis-620": "CP874",
        "windows-874": "CP874",
        "koi8-r": "KOI8-R", "koi8": "KOI8-R", "koi8-u": "KOI8-U", "macintosh": "MACINTOSH", "x-mac-roman": "MACINTOSH",
        "ibm866": "CP866", "cp866": "CP866", "gb2312": "GB18030", "gbk": "GB18030", "gb_2312-80": "GB18030",
        "gb18030": "GB18030", "big5": "BIG5-HKSCS", "big5-hkscs": "BIG5-HKSCS", "euc-jp": "EUC-JP",
        "x-euc-jp": "EUC-JP",
        "iso-2022-jp": "ISO-2022-JP", "shift_jis": "CP932", "shift-jis": "CP932", "sjis": "CP932", "x-sjis": "CP932",
        "windows-31j": "CP932", "euc-kr": "CP949", "ks_c_5601-1987": "CP949", "windows-949": "CP949",
    ]

    // MARK: - Converting

    private static func converted(_ bytes: [UInt8], from name: String) -> String? {
        let converter = iconv_open("UTF-8", name)
        guard Int(bitPattern: converter) != -1 else { return nil }
        defer { iconv_close(converter) }
        var input = bytes.map { CChar(bitPattern: $0) }
        var result: [UInt8] = []
        var chunk = [CChar](repeating: 0, count: 1 << 16)
        input.withUnsafeMutableBufferPointer { input in
            var next = input.baseAddress
            var left = input.count
            while left > 0 {
                let (status, reason, count) = chunk.withUnsafeMutableBufferPointer { chunk in
                    var end = chunk.baseAddress
                    var room = chunk.count
                    let status = iconv(converter, &next, &left, &end, &room)
                    return (status, errno, chunk.count - room)
                }
                result += chunk[..<count].lazy.map { UInt8(bitPattern: $0) }
                guard status == -1, reason != E2BIG else { continue }
                // Not of this encoding, or cut off at the end: a mark in its place.
                result += "\u{FFFD}".utf8
                next = next.map { $0 + 1 }
                left -= 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
