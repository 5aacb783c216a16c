/// What the tokenizer needs to know of a character.
enum CharacterClass: UInt8 {
    case lower, upper, digit
    /// ' or ’ or ‘: apostrophe or single quotation mark.
    case single
    /// Any other quotation mark.
    case quotation
    case space, lineFeed, punctuation, symbol

    /// A letter or digit.
    var isWordlike: Bool { rawValue <= CharacterClass.digit.rawValue }
    /// A letter.
    var isLetter: Bool { rawValue <= CharacterClass.upper.rawValue }

    /// The class of the character at `i`, and its length in bytes. Expects UTF-8, a character's first byte at `i`.
    @inline(__always)
    static func at(_ i: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (class: CharacterClass, length: Int) {
        let byte = bytes[i]
        if byte < 0x80 { return (ascii[Int(byte)], 1) }
        return beyondASCII(i, in: bytes)
    }

    private static let ascii: [CharacterClass] = (0..<128).map { code in
        switch UInt8(code) {
        case 0x0A: .lineFeed
        case 0...0x20, 0x7F: .space
        case UInt8(ascii: "a")...UInt8(ascii: "z"): .lower
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): .upper
        case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
        case UInt8(ascii: "'"): .single
        case UInt8(ascii: "\""), UInt8(ascii: "`"): .quotation
        case let mark where ".,;:!?()[]{}-".utf8.contains(mark): .punctuation
        default: .symbol
        }
    }

    @inline(never)
    private static func beyondASCII(
        _ i: Int, in bytes: UnsafeBufferPointer<UInt8>
    ) -> (class: CharacterClass, length: Int) {
        let (scalar, length) = decode(i, in: bytes)
        let kind: CharacterClass =
            switch scalar {
            case 0x2018, 0x2019, 0x201B: .single
            case 0x201A, 0x201C...0x201F, 0xAB, 0xBB, 0x2039, 0x203A: .quotation
            case 0x80...0xA0, 0x2000...0x200C, 0x200E, 0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x3000, 0xFEFF, 0x1680:
                .space
            case 0xA1, 0xA7, 0xB6, 0xB7, 0xBF, 0x2010...0x2017, 0x2020...0x2027, 0x2030...0x205E, 0x3001...0x3003:
                .punctuation
            case 0xA2...0xA9, 0xAC...0xB4, 0xB8, 0xB9, 0xBC...0xBE, 0xD7, 0xF7, 0x20A0...0x20CF, 0x2100...0x2BFF,
                0x200D,
                0xFE00...0xFE0F, 0xFFFC, 0xFFFD, 0x1F000...0x1FAFF, 0xE0000...0x10FFFF:
                .symbol
            default:
                Unicode.Scalar(scalar)?.properties.isUppercase == true ? .upper : .lower
            }
        return (kind, length)
    }

    /// The character that begins at `i`, and its length. A cut one at the text's end counts what is left of it.
    static func decode(_ i: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (scalar: UInt32, length: Int) {
        let first = bytes[i]
        let length = min(first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4, bytes.count - i)
        guard length > 1 else { return (UInt32(first), 1) }
        var scalar = UInt32(first) & (0x7F >> UInt32(length))
        for k in 1..<length { scalar = scalar << 6 | UInt32(bytes[i + k] & 0x3F) }
        return (scalar, length)
    }
}
