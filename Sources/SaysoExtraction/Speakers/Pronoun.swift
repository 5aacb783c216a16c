import SaysoModel

/// A word that stands for someone named elsewhere.
enum Pronoun {
    case he, she, it, they
    /// "I", "me", "we": who speaks.
    case first
    /// "you", "one": nobody in particular.
    case general
    /// "who", "which", "that": the name before it.
    case relative

    /// The pronoun that a word is; nil for other words.
    init?(_ word: WordKey) {
        guard let pronoun = Self.all[word] else { return nil }
        self = pronoun
    }

    /// "he", "him", "his", "himself"
    static func isMale(_ word: WordKey) -> Bool { all[word] == .he }
    /// "she", "her", "hers", "herself"
    static func isFemale(_ word: WordKey) -> Bool { all[word] == .she }

    /// "it", "its"
    static func isNeuter(_ word: WordKey) -> Bool { all[word] == .it }
    /// "I", "me", "my", not "we".
    static func isSingularFirst(_ word: WordKey) -> Bool { singularFirst.contains(word) }
    /// "who", "whom", "whose": a relative pronoun for people.
    static func isPersonal(relative word: WordKey) -> Bool { people.contains(word) }

    private static let singularFirst: Set<WordKey> = ["i", "me", "my", "mine", "myself"]
    private static let people: Set<WordKey> = ["who", "whom", "whose"]

    private static let all: [WordKey: Pronoun] = {
        var all: [WordKey: Pronoun] = [:]
        func add(_ words: String, _ pronoun: Pronoun) {
            for word in words.split(separator: " ") { all[WordKey(String(word))] = pronoun }
        }
        add("he him his himself", .he)
        add("she her hers herself", .she)
        add("it its itself", .it)
        add("they them their theirs themselves", .they)
        add("i me my mine myself we us our ours ourselves", .first)
        add("you your yours one these those this", .general)
        add("who whom whose which that", .relative)
        return all
    }()
}

/// Titles and the nouns they stand for, so that "the senator" finds "Sen. Reed".
enum Titles {
    /// "senator" for "Sen."; the word itself where it is no abbreviation.
    static func noun(for title: WordKey) -> WordKey { nouns[title] ?? title }

    /// "Mr", "Lady": how someone is addressed, no office.
    static func isAddress(_ title: WordKey) -> Bool { addresses.contains(title) }

    private static let addresses: Set<WordKey> = [
        "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "sir", "dame", "lord", "lady", "doctor", "professor",
    ]

    private static let nouns: [WordKey: WordKey] = {
        let pairs = """
            sen. senator, sen senator, rep. congressman, rep congressman, representative congressman, congresswoman congressman,
            gov. governor, gov governor, gen. general, gen general, lt. lieutenant, capt. captain, col. colonel,
            prof. professor, prof professor, dr. doctor, dr doctor, sgt. sergeant, chairwoman chairman, chair chairman,
            chairperson chairman, spokeswoman spokesman, spokesperson spokesman, ceo executive, premier minister,
            boss manager, coach manager, actress actor, lawmaker congressman, attorney lawyer, nominee candidate,
            businesswoman businessman, mogul businessman, tycoon businessman, frontman singer, vocalist singer,
            justice judge, magistrate judge, keeper goalkeeper, skipper captain, cop officer,
            carrier airline, paper newspaper, tabloid newspaper, broadsheet newspaper, automaker carmaker, firm company,
            corporation company, thinktank think-tank, lender bank, supermarket retailer, housebuilder builder,
            daily newspaper, watchdog regulator, baroness lady, peeress lady
            """
        var nouns: [WordKey: WordKey] = [:]
        for pair in pairs.split(whereSeparator: { $0 == "," || $0 == "\n" }) {
            let words = pair.split(separator: " ")
            if words.count == 2 { nouns[WordKey(String(words[0]))] = WordKey(String(words[1])) }
        }
        return nouns
    }()
}
