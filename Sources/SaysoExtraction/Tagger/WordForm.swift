/// What the tagger looks at in one word: hashes and packed letters, made once per word, so that no string is.
package struct WordForm {
    /// Hash of the word without case, apostrophes made straight; see ``WordKey``.
    package var lower: UInt64
    /// Its last four letters in lower case, the last one in the lowest byte.
    var suffix: UInt32
    /// Its first three letters in lower case, the first one in the highest byte used.
    var prefix: UInt32
    /// Capitals, digits, hyphens and the like; see ``Shape``.
    var shape: Shape
    /// What the lexicon says of it: the tag it has most often, ``unknown`` if it is not in there.
    package var usual: UInt8 = WordForm.unknown
    /// Whether ``usual`` is its tag wherever it stands.
    package var isFixed = false

    package static let unknown: UInt8 = 63

    /// What outlook a word has, apart from its letters.
    struct Shape: OptionSet {
        let rawValue: UInt8
        static let capitalised = Shape(rawValue: 1)
        static let innerLower = Shape(rawValue: 2)
        static let innerUpper = Shape(rawValue: 4)
        static let digit = Shape(rawValue: 8)
        static let hyphen = Shape(rawValue: 16)
        static let stop = Shape(rawValue: 32)
        static let letter = Shape(rawValue: 64)
        static let foreign = Shape(rawValue: 128)
        static let cases: Shape = [.capitalised, .innerLower, .innerUpper]
    }

    /// Stands for what is before a sentence's first and after its last word.
    package static let boundary = WordForm(lower: 1, suffix: 1, prefix: 1, shape: [])

    private init(lower: UInt64, suffix: UInt32, prefix: UInt32, shape: Shape) {
        self.lower = lower
        self.suffix = suffix
        self.prefix = prefix
        self.shape = shape
    }

    /// The form of the word written in `bytes`, whose key is `key`.
    package init(_ bytes: UnsafeBufferPointer<UInt8>, key: WordKey) {
        var suffix: UInt32 = 0
        var prefix: UInt32 = 0
        var shape: Shape = []
        var i = 0
        while i < bytes.count {
            var byte = bytes[i]
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"): shape.formUnion(i == 0 ? .letter : [.letter, .innerLower])
            case UInt8(ascii: "A")...UInt8(ascii: "Z"):
                shape.formUnion(i == 0 ? [.letter, .capitalised] : [.letter, .innerUpper])
                byte |= 0x20
            case UInt8(ascii: "0")...UInt8(ascii: "9"): shape.formUnion(.digit)
            case UInt8(ascii: "-"): shape.formUnion(.hyphen)
            case UInt8(ascii: "."): shape.formUnion(.stop)
            case 0xE2 where i + 2 < bytes.count && bytes[i + 1] == 0x80 && bytes[i + 2] == 0x99:
                byte = UInt8(ascii: "'")
                i += 2
            case 0x80...: shape.formUnion(.foreign)
            default: break
            }
            suffix = suffix << 8 | UInt32(byte)
            if prefix < 0x10000 { prefix = prefix << 8 | UInt32(byte) }
            i += 1
        }
        self.init(lower: key.hash, suffix: suffix, prefix: prefix, shape: shape)
    }

    /// Key of the word as written, for the lexicon.
    package var exact: UInt64 { key(shape.intersection(.cases)) }
    /// Key of the word in lower case.
    var lowerCased: UInt64 { key(.innerLower) }
    /// Key of the word with its first letter alone a capital.
    var titleCased: UInt64 { key([.capitalised, .innerLower]) }

    @inline(__always)
    private func key(_ cases: Shape) -> UInt64 { TaggerFeatures.mix(0, lower, UInt64(cases.rawValue)) }
}
