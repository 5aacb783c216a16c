import Foundation

extension String {
    /// The text without regard to case and accents: "Ölçer" is "olcer". Runs of white space are one space.
    var folded: String {
        guard utf8.allSatisfy({ $0 < 0x80 }) else {
            return folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
                .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        // Most names and titles, of which all that an archive has are folded at once.
        return String(unsafeUninitializedCapacity: utf8.count) { folded in
            var count = 0
            for byte in utf8 {
                switch byte {
                case 0x09...0x0D, 0x20:
                    guard count > 0, folded[count - 1] != 0x20 else { continue }
                    folded[count] = 0x20
                case UInt8(ascii: "A")...UInt8(ascii: "Z"): folded[count] = byte | 0x20
                default: folded[count] = byte
                }
                count += 1
            }
            return count > 0 && folded[count - 1] == 0x20 ? count - 1 : count
        }
    }

    /// The words: what is left when everything but letters, marks and digits is a gap.
    var words: [Substring] {
        split { character in
            !character.unicodeScalars.contains { scalar in
                switch scalar.properties.generalCategory {
                case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
                    .nonspacingMark,
                    .spacingMark, .decimalNumber, .letterNumber, .otherNumber, .privateUse:
                    true
                default: false
                }
            }
        }
    }
}
