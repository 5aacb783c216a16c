import CLinux

/// A character as it is drawn.
public struct Glyph: Hashable, Sendable {
    /// What is sent to the terminal; never a control character.
    public var symbol: Symbol
    /// Cells that it takes, 1 or 2.
    public var width: Int
    /// UTF-8 offset in the string that it stands for.
    public var offset: Int
    /// UTF-8 bytes of that string that it stands for, at least 1.
    public var length: Int

    /// Whether it is white space at which a line may end: a no-break space, which takes two bytes, is none.
    var isSpace: Bool { symbol == " " && length == 1 }
}

/// The widths of characters on a terminal, and what stands for those that must not reach it.
///
/// Every string that is drawn passes through here. A terminal moves its cursor by what it believes a character's width
/// to be, and terminals disagree on joined emoji, skin tones and variation selectors. So a cluster is drawn as its first
/// scalar that takes room, with the combining marks that follow it: the picture may be plainer, the columns stay straight.
public enum Glyphs {
    /// The glyphs of `string`, in order; their offsets and lengths cover all of its bytes.
    public static func glyphs(of string: some StringProtocol) -> [Glyph] {
        var string = String(string)
        return string.withUTF8 { Array(GlyphScanner($0, from: 0, to: $0.count)) }
    }

    /// Cells that `string` takes.
    public static func width(of string: some StringProtocol) -> Int {
        var string = String(string)
        return string.withUTF8 { GlyphScanner($0, from: 0, to: $0.count).reduce(0) { $0 + $1.width } }
    }

    /// Cells that `scalar` takes, 0 for combining marks and other invisible characters, 1 or 2 otherwise.
    ///
    /// As the C library has it (which is what ncurses goes by), for a UTF-8 locale.
    static func width(of scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x300 { return scalar.value == 0xAD ? 0 : 1 }
        let width = wcwidth(wchar_t(bitPattern: scalar.value))
        return width < 0 ? 1 : Int(width)
    }

    /// Visible marks for a character that would act on the terminal instead of being shown: control characters become
    /// their picture (U+2400 and following), other invisible controls and private characters `·`; nil for all others.
    static func mark(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0xA0: return " "
        case 0..<0x20: return Unicode.Scalar(0x2400 + scalar.value)
        case 0x7F: return "\u{2421}"
        case 0x80..<0xA0: return "\u{B7}"
        // Directional overrides and isolates could reorder the rest of the line; separators could break it.
        case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029, 0x061C, 0xFEFF, 0xFFF9...0xFFFB:
            return "\u{B7}"
        case 0xE000...0xF8FF, 0xE0000...0xE0FFF, 0xF0000...0x10FFFF: return "\u{B7}"
        default: return nil
        }
    }

    /// What joins or changes the emoji before it, left out when drawn.
    static func isModifier(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x200B...0x200D, 0x2060, 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF: return true
        default: return false
        }
    }
}

/// Goes through UTF-8 bytes glyph by glyph, without building strings.
struct GlyphScanner: Sequence, IteratorProtocol {
    private var reader: ScalarReader
    private let end: Int

    /// Over `bytes`, valid UTF-8, from `start` up to `end`, both on character boundaries.
    init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
        reader = ScalarReader(bytes, at: start)
        self.end = end
    }

    mutating func next() -> Glyph? {
        let offset = reader.at
        guard offset < end, let scalar = reader.next() else { return nil }
        if scalar.value >= 0x20, scalar.value < 0x7F, reader.at == end || !reader.isBeyondASCII {
            return Glyph(symbol: Symbol(scalar), width: 1, offset: offset, length: 1)
        }
        var shown = Glyphs.mark(for: scalar) ?? scalar
        var width = Glyphs.width(of: shown)
        if width == 0 || Glyphs.isModifier(shown) && offset == 0 {
            shown = "\u{B7}"
            width = 1
        }
        var symbol = Symbol(shown)
        var joins = false
        var takesMarks = true
        while reader.at < end, reader.isBeyondASCII {
            var ahead = reader
            guard let follower = ahead.next() else { break }
            let isModifier = Glyphs.isModifier(follower)
            let isMark = !isModifier && Glyphs.mark(for: follower) == nil && Glyphs.width(of: follower) == 0
            guard joins || isModifier || isMark else { break }
            // Marks behind a joined emoji belong to it, and that is not drawn.
            takesMarks = takesMarks && isMark
            if takesMarks { symbol.add(follower) }
            joins = follower.value == 0x200D && width == 2
            reader = ahead
        }
        return Glyph(symbol: symbol, width: width, offset: offset, length: reader.at - offset)
    }
}

/// Decodes valid UTF-8 scalar by scalar.
struct ScalarReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    /// Offset of the next scalar.
    private(set) var at: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
        self.bytes = bytes
        at = start
    }

    /// Whether the next scalar takes more than one byte.
    var isBeyondASCII: Bool { at < bytes.count && bytes[at] >= 0x80 }

    /// Goes on to the next byte that is the ASCII character `wanted`, its upper case, or no ASCII.
    mutating func skipASCII(except wanted: Unicode.Scalar) {
        let lower = wanted.isASCII ? UInt8(truncatingIfNeeded: wanted.value) : 0x80
        let upper = (0x61...0x7A).contains(lower) ? lower - 32 : lower
        var at = at
        while at < bytes.count, bytes[at] < 0x80, bytes[at] != lower, bytes[at] != upper { at += 1 }
        self.at = at
    }

    mutating func next() -> Unicode.Scalar? {
        guard at < bytes.count else { return nil }
        let first = UInt32(bytes[at])
        let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard at + length <= bytes.count else {
            at = bytes.count
            return "\u{FFFD}"
        }
        var value = length == 1 ? first : first & (0xFF >> UInt32(length + 1))
        for offset in 1..<max(1, length) { value = value << 6 | UInt32(bytes[at + offset] & 0x3F) }
        at += length
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }
}
