/// Other hands' typing: marks straight, single or gone, paragraphs run together, no stops behind titles, sentences without
/// capitals, so that a network trained on one country's newspapers reads another's. Characters change one for one, so
/// that offsets stay.
enum TextNoise {
    /// `text` as another paper might print it.
    static func apply(to text: [Unicode.Scalar], _ generator: inout SeededGenerator) -> [Unicode.Scalar] {
        var text = text
        if generator.chance(0.2) { runTogether(&text, &generator) }
        if generator.chance(0.25) { dropStops(&text) }
        let style = Double.random(in: 0..<1, using: &generator)
        if style < 0.48 {
            let (double, opening, closing): (Unicode.Scalar, Unicode.Scalar, Unicode.Scalar) =
                style < 0.28 ? ("\"", "'", "'") : style < 0.39 ? ("'", "\"", "\"") : ("’", "“", "”")
            for index in text.indices {
                switch text[index] {
                case "“": text[index] = style < 0.39 ? double : "‘"
                case "”": text[index] = double
                case "‘": text[index] = opening
                case "’":
                    // Between letters it is an apostrophe.
                    let inWord =
                        index > 0 && index + 1 < text.count && text[index - 1].properties.isAlphabetic
                        && text[index + 1].properties.isAlphabetic
                    text[index] = inWord ? (style < 0.39 ? "'" : "’") : closing
                default: break
                }
            }
        } else if style < 0.51 {
            for index in text.indices where text[index] == "“" || text[index] == "”" || text[index] == "\"" {
                text[index] = " "
            }
        } else if style < 0.55 {
            for index in text.indices where text[index].value < 128 && text[index].properties.isUppercase {
                if let lower = Unicode.Scalar(text[index].value + 32) { text[index] = lower }
            }
        }
        return text
    }

    /// Joins every other paragraph to the one before it, but none to the headline. A quotation then may begin anew where
    /// the one before it was not closed.
    private static func runTogether(_ text: inout [Unicode.Scalar], _ generator: inout SeededGenerator) {
        var index = (text.firstIndex(of: "\n") ?? text.count) + 1
        var isHeadline = true
        while index < text.count {
            let end = text[index...].firstIndex { $0 != "\n" } ?? text.count
            if !isHeadline, generator.chance(0.5) {
                for place in index - 1..<end { text[place] = " " }
            }
            isHeadline = false
            index = (text[end...].firstIndex(of: "\n") ?? text.count) + 1
        }
    }

    /// Takes the stop from "Mr." and the like.
    private static func dropStops(_ text: inout [Unicode.Scalar]) {
        var start = 0
        for index in text.indices {
            if text[index] == ".", titles.contains(String(String.UnicodeScalarView(text[start..<index]))) {
                text[index] = " "
            }
            if !text[index].properties.isAlphabetic { start = index + 1 }
        }
    }

    private static let titles: Set<String> = ["Mr", "Mrs", "Ms", "Dr", "Sen", "Rep", "Gov", "Gen", "Prof", "St"]
}
