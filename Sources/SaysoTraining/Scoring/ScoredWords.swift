import SaysoModel

/// The words of an article as scores count them: runs of letters, digits and underscores, joined by apostrophes, full
/// stops and hyphens. Punctuation and white space never matter.
struct ScoredWords {
    /// First and past-the-end code point of each word that was not thrown away.
    private var words: [(start: Int, end: Int)] = []
    /// Whether each word stands in double quotation marks.
    private var quoted: [Bool] = []

    init(text: [Unicode.Scalar], discard: ScoredArticle.Spans) {
        var dropped = [Bool](repeating: false, count: text.count + 1)
        for span in discard where span.count == 2 {
            for i in max(0, span[0])..<max(0, span[0], min(span[1], text.count)) { dropped[i] = true }
        }
        let mask = ScoredWords.quotedMask(text)
        var i = 0
        while i < text.count {
            guard text[i].isWord else {
                i += 1
                continue
            }
            let start = i
            i += 1
            while i < text.count {
                if text[i].isWord {
                    i += 1
                } else if "’'.-".unicodeScalars.contains(text[i]), i + 1 < text.count, text[i + 1].isWord {
                    i += 2
                } else {
                    break
                }
            }
            if !dropped[start] {
                words.append((start, i))
                quoted.append(mask[start])
            }
        }
    }

    /// The numbers of the words that `spans` touch.
    func at(_ spans: ScoredArticle.Spans) -> Set<Int> {
        var result: Set<Int> = []
        for span in spans where span.count == 2 {
            var low = words.partitionIndex { $0.start >= span[0] }
            if low > 0, words[low - 1].end > span[0] { low -= 1 }
            while low < words.count, words[low].start < span[1] {
                result.insert(low)
                low += 1
            }
        }
        return result
    }

    /// How many of the words numbered in `numbers` stand in quotation marks.
    func quotedCount(_ numbers: Set<Int>) -> Int { numbers.count { quoted[$0] } }

    /// For each code point whether it stands inside double quotation marks of its paragraph; a quotation that is still
    /// open at the paragraph's end counts to there.
    private static func quotedMask(_ text: [Unicode.Scalar]) -> [Bool] {
        var mask = [Bool](repeating: false, count: text.count)
        for paragraph in text.indices.split(whereSeparator: { text[$0] == "\n" }) {
            var open: Int?
            func close(at end: Int) {
                if let start = open { for i in start..<end { mask[i] = true } }
                open = nil
            }
            for i in paragraph {
                switch text[i] {
                case "\"":
                    close(at: i)
                    let afterSpace =
                        i == paragraph.startIndex || " \t\u{A0}([{—–-‘'".unicodeScalars.contains(text[i - 1])
                    if afterSpace, i + 1 < paragraph.endIndex, !text[i + 1].isPythonSpace { open = i }
                case "“", "‟", "„": open = i
                case "”": close(at: i)
                default: break
                }
            }
            close(at: paragraph.endIndex)
        }
        return mask
    }
}

extension Unicode.Scalar {
    /// A letter, a digit or other number, or the underscore: `\w` in the reference scorer's regular expressions.
    var isWord: Bool {
        if isASCII {
            return ("a"..."z").contains(self) || ("A"..."Z").contains(self) || ("0"..."9").contains(self) || self == "_"
        }
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
        default: return properties.numericType != nil
        }
    }

    /// White space as the reference scorer counts it: four separators of ASCII besides Unicode's.
    var isPythonSpace: Bool { properties.isWhitespace || (0x1C...0x1F).contains(value) }
}
