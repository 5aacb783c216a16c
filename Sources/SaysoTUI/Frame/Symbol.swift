/// What a cell shows: a character that takes room, with at most two combining marks on it; or nothing, in the right half
/// of a wide character.
///
/// Packed into a word, so that frames are copied and compared as plain memory.
public struct Symbol: Hashable, Sendable, ExpressibleByUnicodeScalarLiteral {
    /// Three scalars of 21 bits, the character lowest; 0 for none.
    private var bits: UInt64

    /// The right half of a wide character.
    public static let none = Symbol(bits: 0)

    /// `character` without marks.
    public init(_ character: Unicode.Scalar) { bits = UInt64(character.value) }

    /// `value` without marks.
    public init(unicodeScalarLiteral value: Unicode.Scalar) { self.init(value) }

    private init(bits: UInt64) { self.bits = bits }

    /// Puts a combining mark on it; a third one is left out.
    mutating func add(_ mark: Unicode.Scalar) {
        if bits >> 21 == 0 {
            bits |= UInt64(mark.value) << 21
        } else if bits >> 42 == 0 {
            bits |= UInt64(mark.value) << 42
        }
    }

    /// Code points of the character and its marks, 0 where there is none.
    var values: (UInt32, UInt32, UInt32) {
        let mask: UInt64 = 0x1F_FFFF
        return (UInt32(bits & mask), UInt32(bits >> 21 & mask), UInt32(bits >> 42 & mask))
    }

    /// The character with its marks; empty for none.
    public var text: String {
        var text = ""
        for value in [values.0, values.1, values.2] where value != 0 {
            if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
        }
        return text
    }
}
