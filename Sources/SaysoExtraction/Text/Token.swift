import Foundation
import SaysoModel

/// A word, number or mark of a text.
///
/// Tokens follow the Penn Treebank's rules as Stanford CoreNLP applies them, save that words keep their own bytes:
/// "do|n't", "Reed|'s", "can|not", "U.S.", "Mr.", "$|5", "well-known", and each quotation mark on its own.
public struct Token: Hashable, Sendable {
    /// What sort of characters a token is made of.
    public enum Kind: UInt8, Sendable, CaseIterable {
        /// Begins with a letter: "said", "U.S.", "n't", "'em", "#hashtag", "www.example.org".
        case word
        /// Begins with a digit: "5", "1,000", "9/11", "1st"; also "'90s".
        case number
        /// Any mark that may begin or end a quotation. A single mark may turn out to be an apostrophe; whether it
        /// does, ``AnalyzedText/quotationStates`` tells.
        case quotationMark
        /// Other punctuation: "," "." "..." "--" "(".
        case punctuation
        /// Everything else: "$" "%" "&", emoji.
        case symbol
    }

    /// What a token looks like.
    public struct Shape: OptionSet, Hashable, Sendable {
        /// The flags as bits.
        public let rawValue: UInt8
        /// The flags in the bits of `rawValue`.
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// White space, or nothing at all, stands before it.
        public static let spaceBefore = Shape(rawValue: 1)
        /// The first letter is upper case.
        public static let capitalised = Shape(rawValue: 2)
        /// At least two letters, none of them lower case.
        public static let allCaps = Shape(rawValue: 4)
        /// At least one digit.
        public static let hasDigit = Shape(rawValue: 8)
        /// A hyphen inside.
        public static let hasHyphen = Shape(rawValue: 16)
        /// A full stop inside or at the end: an abbreviation, a decimal number, an address.
        public static let hasStop = Shape(rawValue: 32)
        /// The first token of its paragraph.
        public static let paragraphStart = Shape(rawValue: 64)
        /// A capital after a lower-case letter: "McCain", "iPhone".
        public static let innerCapital = Shape(rawValue: 128)
    }

    /// Offset of the first byte in the text.
    public var start: Int32
    /// Offset behind the last byte.
    public var end: Int32
    /// What sort of characters it is made of.
    public var kind: Kind
    /// What it looks like.
    public var shape: Shape
    /// Hash of its lower-cased bytes: equal for "The" and "the", and for "’s" and "'s".
    public var key: WordKey

    /// Number of bytes.
    public var count: Int { Int(end - start) }
    /// A word or a number.
    public var isWordlike: Bool { kind == .word || kind == .number }
    /// White space, or nothing at all, stands before it.
    public var hasSpaceBefore: Bool { shape.contains(.spaceBefore) }
    /// The first letter is upper case.
    public var isCapitalised: Bool { shape.contains(.capitalised) }

    /// The token `distance` bytes further on.
    func moved(by distance: Int) -> Token {
        Token(start: start + Int32(distance), end: end + Int32(distance), kind: kind, shape: shape, key: key)
    }
}

/// A word as compared without case: the 64-bit FNV-1a hash of its UTF-8 bytes, ASCII and Latin-1 letters lower-cased
/// and curly apostrophes made straight. Two words of a text collide once in some 10^13 pairs, so equal keys are taken
/// as equal words, and no string is made to compare tokens.
public struct WordKey: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByUnicodeScalarLiteral,
    ExpressibleByExtendedGraphemeClusterLiteral
{
    /// The hash.
    public let hash: UInt64

    /// The key of `word`.
    public init(_ word: String) {
        var word = word
        hash = word.withUTF8 { WordKey($0).hash }
    }

    /// The key of a word in the source: `token.key == "said"`.
    public init(stringLiteral value: String) { self.init(value) }

    /// The key of the word written in `bytes`.
    package init(_ bytes: UnsafeBufferPointer<UInt8>) {
        // The first byte of a combining accent: "é" is one word's letter, in one code point or two.
        if bytes.contains(0xCC) {
            var composed = String(decoding: bytes, as: UTF8.self).precomposedStringWithCanonicalMapping
            hash = composed.withUTF8(Self.hash)
        } else {
            hash = Self.hash(bytes)
        }
    }

    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash = FNV1a()
        var i = 0
        while i < bytes.count {
            let byte = bytes[i]
            if byte >= 0x41, byte <= 0x5A {
                hash.add(byte | 0x20)
            } else if byte == 0xC3, i + 1 < bytes.count {
                i += 1
                let second = bytes[i]
                hash.add(byte)
                hash.add(second >= 0x80 && second <= 0x9E && second != 0x97 ? second + 0x20 : second)
            } else if byte == 0xE2, i + 2 < bytes.count, bytes[i + 1] == 0x80, bytes[i + 2] | 1 == 0x99 {
                i += 2
                hash.add(0x27 as UInt8)
            } else {
                hash.add(byte)
            }
            i += 1
        }
        return hash.value
    }

    /// The same word, but for case.
    public static func == (a: WordKey, b: WordKey) -> Bool { a.hash == b.hash }
    /// Feeds the hash.
    public func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}
