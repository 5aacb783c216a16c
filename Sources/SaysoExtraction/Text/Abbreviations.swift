/// Words that are written with a full stop, and other spellings of which the tokenizer must know.
enum Abbreviations {
    /// Whether a full stop behind `word` is part of it: "Mr", "U.S", "Inc"; `isInitial` for a single capital.
    static func keepStop(of word: UnsafeBufferPointer<UInt8>, isInitial: Bool) -> Bool {
        if isInitial { return true }
        guard word.count < 12 else { return false }
        if word.contains(UInt8(ascii: ".")) { return word.allSatisfy { $0 == 0x2E || $0 == 0x2D || $0 | 0x20 >= 0x61 } }
        let key = WordKey(word)
        return word[0] < 0x61 ? beforeNames.contains(key) || others.contains(key) : lowerCase.contains(key)
    }

    /// Titles and the like: a name or number follows, so the stop never ends a sentence.
    static let beforeNames: Set<WordKey> = [
        "mr", "mrs", "ms", "dr", "prof", "rev", "hon", "gov", "sen", "rep", "gen", "lt", "col", "sgt", "capt", "cpl",
        "maj", "cmdr", "adm", "pres", "supt", "insp", "messrs", "mme", "mlle", "st", "ste", "mt", "ft", "sens", "reps",
        "gens", "govs", "drs", "profs", "revs", "atty", "asst", "det", "pvt", "brig", "amb", "sr", "fr",
    ]

    /// Others that are written with a capital: a sentence may end with them.
    private static let others: Set<WordKey> = [
        "jr", "sr", "inc", "corp", "co", "ltd", "llc", "bros", "plc", "cos", "assn", "dept", "univ", "esq", "ave",
        "blvd", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue",
        "tues", "wed", "thu", "thur", "thurs", "fri", "ala", "ariz", "ark", "calif", "colo", "conn", "del", "fla", "ga",
        "ill", "ind", "kan", "ky", "la", "md", "mass", "mich", "minn", "miss", "mo", "mont", "neb", "nev", "okla",
        "ore", "pa", "penn", "tenn", "tex", "va", "vt", "wash", "wis", "wyo", "ph.d", "etc", "al", "dist", "rd",
    ]

    /// Others that are written without a capital.
    private static let lowerCase: Set<WordKey> = ["vs", "etc", "viz", "cf", "approx", "v", "al", "jr", "inc", "co"]

    /// Where a word that fuses two is cut: "can|not", "gon|na".
    static func fusedCut(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
        guard end - start == 5 || end - start == 6 else { return nil }
        let key = WordKey(UnsafeBufferPointer(rebasing: bytes[start..<end]))
        return Contractions.fused.contains(key) ? start + 3 : nil
    }

    /// Whether the letters at `start` are the last part of a web address's host: "com" in "example.com".
    static func isDomainEnding(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
        var end = start
        while end < bytes.count, bytes[end] >= 0x61, bytes[end] <= 0x7A, end - start < 5 { end += 1 }
        guard end - start >= 2 else { return false }
        return domains.contains(WordKey(UnsafeBufferPointer(rebasing: bytes[start..<end])))
    }

    private static let domains: Set<WordKey> = [
        "com", "org", "net", "gov", "edu", "uk", "co", "eu", "info", "tv", "html", "htm", "biz", "mil",
    ]
}

/// Words with an apostrophe, or that were cut at one.
enum Contractions {
    /// The end of "don't"; its "n" goes with it.
    static let not: WordKey = "'t"
    /// Ends that are tokens of their own.
    static let endings: Set<WordKey> = ["'s", "'m", "'d", "'re", "'ve", "'ll"]
    /// What is left of a word after an apostrophe in place of its beginning.
    static let elided: Set<WordKey> = [
        "em", "til", "till", "tis", "twas", "cause", "cos", "n", "bout", "round", "twill",
    ]
    /// Two words written as one, the first of three letters.
    static let fused: Set<WordKey> = ["cannot", "gonna", "gotta", "wanna", "lemme", "gimme"]
}
