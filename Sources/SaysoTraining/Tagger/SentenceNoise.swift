import SeededNumbers

/// Rewrites sentences as other papers would print them, so that what is learned does not hang on one paper's typography
/// and spelling.
struct SentenceNoise {
    /// How often each thing is done to a sentence, or (spelling, stops) to a word of it that allows it.
    var lowerCase = 0.05
    var upperCase = 0.05
    var titleCase = 0.03
    var straightQuotes = 0.3
    var singleQuotes = 0.15
    var noQuotes = 0.05
    var stopsDropped = 0.4
    var british = 0.5

    /// `sentence` as another paper would print it; its tags stay.
    func applied(to sentence: [SilverWord], _ random: inout SeededNumbers) -> [SilverWord] {
        var result = sentence
        let quotes =
            random.chance(straightQuotes) ? 1 : random.chance(singleQuotes) ? 2 : random.chance(noQuotes) ? 3 : 0
        let letters = random.chance(lowerCase) ? 1 : random.chance(upperCase) ? 2 : random.chance(titleCase) ? 3 : 0
        if quotes == 3, sentence.count > 4 {
            result.removeAll { $0.tag == .openingQuote || $0.tag == .closingQuote }
        }
        for i in result.indices {
            var word = result[i].word
            if result[i].tag == .openingQuote || result[i].tag == .closingQuote {
                if quotes == 1 { word = "\"" }
                if quotes == 2 { word = result[i].tag == .openingQuote ? "‘" : "’" }
            }
            if SentenceNoise.stopped.contains(word), random.chance(stopsDropped) { word.removeLast() }
            if random.chance(british) { word = SentenceNoise.british(word) }
            switch letters {
            case 1: word = word.lowercased()
            case 2: word = word.uppercased()
            case 3 where word.count > 3: word = word.prefix(1).uppercased() + word.dropFirst()
            default: break
            }
            result[i].word = word
        }
        return result
    }

    private static let stopped: Set = [
        "Mr.", "Mrs.", "Ms.", "Dr.", "St.", "Jr.", "Sr.", "Gen.", "Sen.", "Gov.", "Rep.", "Lt.", "Capt.", "Prof.",
        "Rev.", "vs.", "U.S.", "U.N.", "U.K.", "E.U.", "a.m.", "p.m.",
    ]

    /// `word` in British spelling.
    private static func british(_ word: String) -> String {
        for (american, british) in [("iz", "is"), ("yz", "ys")] {
            for ending in ["e", "es", "ed", "ing", "ation", "ations", "er", "ers"] where word.count > 6 {
                if word.hasSuffix(american + ending) { return word.dropLast(2 + ending.count) + british + ending }
            }
        }
        for (american, british) in respelt {
            if word.hasPrefix(american) { return british + word.dropFirst(american.count) }
        }
        return word
    }

    private static let respelt = [
        ("color", "colour"), ("favor", "favour"), ("honor", "honour"), ("labor", "labour"), ("Labor", "Labour"),
        ("neighbor", "neighbour"), ("behavior", "behaviour"), ("rumor", "rumour"), ("endeavor", "endeavour"),
        ("center", "centre"), ("theater", "theatre"), ("defense", "defence"), ("offense", "offence"),
        ("traveled", "travelled"), ("canceled", "cancelled"), ("fueled", "fuelled"),
        ("toward", "towards"), ("gray", "grey"), ("skeptic", "sceptic"), ("judgment", "judgement"),
    ]
}
