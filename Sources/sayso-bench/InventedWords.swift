/// Words and names of no language, the same for the same number; no two numbers have the same word.
enum InventedWords {
    private static let openings = [
        "b", "br", "c", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "st", "t", "tr", "v",
    ]
    private static let vowels = ["a", "e", "i", "o", "u"]
    private static let closings = ["lt", "m", "nd", "rk", "x"]

    /// The most frequent words of English news, which glue the invented ones together.
    private static let common = [
        "the", "to", "of", "and", "a", "in", "that", "for", "on", "is", "with", "was", "it", "as", "at", "by", "be",
        "have", "from", "not", "are", "has", "this", "but", "will", "would", "more", "about", "who", "their", "an",
        "been", "there", "than", "over", "after", "could", "new", "into", "year", "people", "time",
    ]

    /// The word of a rank among all words, the most frequent first: a common one, or else an invented one, of which the
    /// rarer are the longer.
    static func word(_ rank: Int) -> String { rank < common.count ? common[rank] : syllables(rank - common.count) }

    /// A person's name. Family names are shared, as in life; full names are not.
    static func person(_ number: Int) -> String {
        let families = 20_011
        return name(number / families * 7 + number % 83) + " " + name(200 + number % families)
    }

    /// An organisation's name.
    static func organisation(_ number: Int) -> String {
        name(number) + " " + ["Union", "Council", "Group"][number % 3]
    }

    /// A topic: a name or a common noun, of one word or two.
    static func topic(_ number: Int) -> String {
        switch number % 3 {
        case 0: name(number + 40)
        case 1: syllables(number + 40)
        default: syllables(number + 40) + " " + syllables(number % 97)
        }
    }

    private static func name(_ number: Int) -> String { syllables(number).capitalized }

    /// The number written in syllables, each a digit to the base of all syllables, lowest first, and a closing letter.
    private static func syllables(_ number: Int) -> String {
        var rest = number
        var word = ""
        repeat {
            let syllable = rest % (openings.count * vowels.count)
            word += openings[syllable % openings.count] + vowels[syllable / openings.count]
            rest = rest / (openings.count * vowels.count) - 1
        } while rest >= 0
        return word + closings[number % closings.count]
    }
}
