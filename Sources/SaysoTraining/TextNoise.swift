import SeededNumbers

/// Other hands' typing: marks straight, single or gone, and sentences without capitals, so that a network trained on
/// one country's newspapers reads another's. Characters change one for one, so that offsets stay.
enum TextNoise {
    /// `text` as another paper might print it; most often as it is.
    static func apply(to text: [Unicode.Scalar], _ generator: inout SeededNumbers) -> [Unicode.Scalar] {
        var text = text
        let style = Double.random(in: 0..<1, using: &generator)
        if style < 0.45 {
            let (double, opening, closing): (Unicode.Scalar, Unicode.Scalar, Unicode.Scalar) =
                style < 0.2 ? ("\"", "'", "'") : style < 0.32 ? ("'", "\"", "\"") : ("’", "“", "”")
            for index in text.indices {
                switch text[index] {
                case "“": text[index] = style < 0.32 ? double : "‘"
                case "”": text[index] = double
                case "‘": text[index] = opening
                case "’":
                    // Between letters it is an apostrophe.
                    let inWord =
                        index > 0 && index + 1 < text.count && text[index - 1].properties.isAlphabetic
                        && text[index + 1].properties.isAlphabetic
                    text[index] = inWord ? (style < 0.32 ? "'" : "’") : closing
                default: break
                }
            }
        } else if style < 0.48 {
            for index in text.indices where text[index] == "“" || text[index] == "”" || text[index] == "\"" {
                text[index] = " "
            }
        } else if style < 0.53 {
            for index in text.indices where text[index].value < 128 && text[index].properties.isUppercase {
                if let lower = Unicode.Scalar(text[index].value + 32) { text[index] = lower }
            }
        }
        return text
    }
}
