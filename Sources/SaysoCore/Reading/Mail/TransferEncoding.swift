import Foundation

/// How mail packs bytes into lines of ASCII (RFC 2045, section 6) and words of headers (RFC 2047). What is damaged is
/// taken as far as it goes.
enum TransferEncoding {
    /// The bytes of a body whose header names `encoding`; those of one unknown as they are.
    static func decode(_ body: some Collection<UInt8>, _ encoding: String) -> [UInt8] {
        switch encoding.lowercased() {
        case "base64": base64(body)
        case "quoted-printable": quotedPrintable(body)
        default: Array(body)
        }
    }

    /// A header's value with its encoded words (`=?UTF-8?Q?caf=C3=A9?=`) as text.
    static func words(of value: [UInt8]) -> String {
        let text = String(validating: value, as: UTF8.self) ?? TextDecoding.windows1252(value)
        var result = ""
        var rest = text[...]
        while let match = rest.firstMatch(of: #/=\?([^?\s]+)\?([BbQq])\?([^?]*)\?=(\s+(?==\?))?/#) {
            result += rest[..<match.range.lowerBound]
            let charset = match.1.prefix { $0 != "*" }  // "UTF-8*en", with a language by RFC 2231
            let bytes =
                match.2.lowercased() == "b"
                ? base64(match.3.utf8)
                : quotedPrintable(match.3.utf8.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 })
            result += WebEncoding.text(bytes, charset: String(charset))
            rest = rest[match.range.upperBound...]
        }
        return result + rest
    }

    private static func base64(_ text: some Sequence<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        var (bits, count): (UInt32, Int) = (0, 0)
        for character in text {
            let value: UInt8
            switch character {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = character - UInt8(ascii: "A")
            case UInt8(ascii: "a")...UInt8(ascii: "z"): value = character - UInt8(ascii: "a") + 26
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = character - UInt8(ascii: "0") + 52
            case UInt8(ascii: "+"): value = 62
            case UInt8(ascii: "/"): value = 63
            default: continue
            }
            bits = bits << 6 | UInt32(value)
            count += 6
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return bytes
    }

    private static func quotedPrintable(_ text: some Collection<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        var next = text.startIndex
        while next < text.endIndex {
            let byte = text[next]
            next = text.index(after: next)
            guard byte == UInt8(ascii: "=") else {
                bytes.append(byte)
                continue
            }
            let pair = text[next...].prefix(2)
            if pair.first == 0x0A {
                next = text.index(after: next)
            } else if pair.count == 2, let high = digit(pair[pair.startIndex]),
                let low = digit(pair[pair.index(after: pair.startIndex)])
            {
                bytes.append(high << 4 | low)
                next = pair.endIndex
            } else {
                bytes.append(byte)
            }
        }
        return bytes
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
