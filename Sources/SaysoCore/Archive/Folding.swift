import Foundation

extension String {
    /// The text without regard to case and accents: "Ölçer" is "olcer". Runs of white space are one space.
    var folded: String {
        let plain =
            utf8.allSatisfy { $0 < 0x80 }
            ? lowercased()
            : folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
        guard
            plain.utf8.contains(where: { $0 < 0x20 }) || plain.contains("  ") || plain.first == " " || plain.last == " "
        else { return plain }
        return plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")
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
