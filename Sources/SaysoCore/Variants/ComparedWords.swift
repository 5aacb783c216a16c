import Foundation
import SaysoModel

/// The words of a text as they are compared with those of another: case, accents, punctuation and the form of
/// apostrophes do not count, and dashes part words while hyphens do not.
struct ComparedWords {
    /// One word.
    struct Word {
        /// ``FNV1a`` of the letters and digits; two words are taken to be equal if their keys are.
        var key: UInt64
        /// Letters and digits.
        var length: Int
        /// Its bytes in the text, with the punctuation at its ends.
        var span: Span
        /// Whether it has a digit.
        var hasDigit: Bool
    }

    private(set) var words: [Word] = []

    /// The words of the whole text.
    init(_ text: String) { self.init(text, at: [Span(0, text.utf8.count)]) }

    /// The words of `spans` of the text, one span after the other.
    init(_ text: String, at spans: [Span]) {
        var text = text
        text.withUTF8 { bytes in
            for span in spans {
                read(bytes, from: max(0, min(span.start, bytes.count)), to: max(0, min(span.end, bytes.count)))
            }
        }
    }

    /// The key of each word.
    var keys: [UInt64] { words.map(\.key) }

    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
        var at = start
        while at < end {
            let gap = Self.gap(bytes, at: at, to: end)
            if gap > 0 {
                at += gap
                continue
            }
            let from = at
            while at < end, Self.gap(bytes, at: at, to: end) == 0 { at += 1 }
            if let word = Self.word(bytes, Span(from, at)) { words.append(word) }
        }
    }

    /// How many bytes of white space, dash or ellipsis stand at `at`.
    private static func gap(_ bytes: UnsafeBufferPointer<UInt8>, at: Int, to end: Int) -> Int {
        switch bytes[at] {
        case 0x20, 0x09, 0x0A, 0x0D: return 1
        case 0x2D where at + 1 < end && bytes[at + 1] == 0x2D: return 2
        case 0xC2 where at + 1 < end && bytes[at + 1] == 0xA0: return 2
        case 0xE2 where at + 2 < end && bytes[at + 1] == 0x80:
            // U+2013…2015, dashes; U+2026, the ellipsis
            return (0x93...0x95).contains(bytes[at + 2]) || bytes[at + 2] == 0xA6 ? 3 : 0
        default: return 0
        }
    }

    private static func word(_ bytes: UnsafeBufferPointer<UInt8>, _ span: Span) -> Word? {
        var hash = FNV1a()
        var length = 0
        var hasDigit = false
        func add(_ byte: UInt8) {
            hash.add(byte)
            length += 1
        }
        for at in span.range {
            switch bytes[at] {
            case 0x61...0x7A: add(bytes[at])
            case 0x41...0x5A: add(bytes[at] + 0x20)
            case 0x30...0x39:
                add(bytes[at])
                hasDigit = true
            case 0x80...: return folded(String(decoding: bytes[span.range], as: UTF8.self), span)
            default: break
            }
        }
        return length == 0 ? nil : Word(key: hash.value, length: length, span: span, hasDigit: hasDigit)
    }

    /// A word that is not all ASCII.
    private static func folded(_ word: String, _ span: Span) -> Word? {
        var hash = FNV1a()
        var length = 0
        for part in word.folded.words {
            for byte in part.utf8 { hash.add(byte) }
            length += part.count
        }
        return length == 0
            ? nil : Word(key: hash.value, length: length, span: span, hasDigit: word.contains(where: \.isNumber))
    }
}
