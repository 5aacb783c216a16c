/// The parts that a word may play in names and in descriptions of people.
struct WordTraits: OptionSet, Sendable {
    let rawValue: UInt32

    static let female = WordTraits(rawValue: 1 << 0)
    static let male = WordTraits(rawValue: 1 << 1)
    /// A first name.
    static let given = WordTraits(rawValue: 1 << 2)
    /// May stand before a name with a capital: "Mr", "Senator", "Coach".
    static let title = WordTraits(rawValue: 1 << 3)
    /// May stand before a title: "Foreign", "Acting".
    static let titleModifier = WordTraits(rawValue: 1 << 4)
    /// "Jr.", "MP".
    static let suffix = WordTraits(rawValue: 1 << 5)
    /// "Jr.", "III": tells two people of one name apart.
    static let generation = WordTraits(rawValue: 1 << 6)
    /// "van", "bin": a small word inside a name.
    static let particle = WordTraits(rawValue: 1 << 7)
    /// Ends, or is, an organisation's name: "Inc", "University", "Google".
    static let organisation = WordTraits(rawValue: 1 << 8)
    /// "company", "agency": stands for an organisation met before.
    static let organisationNoun = WordTraits(rawValue: 1 << 9)
    /// "spokesman", "striker": a noun for one person.
    static let role = WordTraits(rawValue: 1 << 10)
    /// "officials", "experts": speak without a name.
    static let group = WordTraits(rawValue: 1 << 11)
    /// A place's name of one word.
    static let place = WordTraits(rawValue: 1 << 12)
    /// "Iranian": see ``NameLexicon/country(of:)``.
    static let demonym = WordTraits(rawValue: 1 << 13)
    /// Days, months, feasts.
    static let calendar = WordTraits(rawValue: 1 << 14)
    /// Articles, prepositions, conjunctions, pronouns, auxiliaries: never a name by themselves.
    static let function = WordTraits(rawValue: 1 << 15)
    /// "the", "this", "that", "these", "those", "its", "his" …: what follows is known already.
    static let definite = WordTraits(rawValue: 1 << 16)
    /// "a", "an", "one", "some", "many" …: what follows is new.
    static let indefinite = WordTraits(rawValue: 1 << 17)
    /// "of", "in", "for" …
    static let preposition = WordTraits(rawValue: 1 << 18)
    /// "said", "is", "has" …: a verb to which the name before it is the subject.
    static let finiteVerb = WordTraits(rawValue: 1 << 19)
    /// "campaign", "government": with a name before it an organisation of its own, "the Reed campaign".
    static let institution = WordTraits(rawValue: 1 << 20)
    /// "report", "statement": speaks for whoever it is of.
    static let document = WordTraits(rawValue: 1 << 21)
    /// "spokesman": speaks for an organisation.
    static let spokesperson = WordTraits(rawValue: 1 << 22)
    /// "MP": has a seat, named before it or behind it.
    static let seat = WordTraits(rawValue: 1 << 23)
    /// "Inc": ends a company's name, whatever stands before it.
    static let corporate = WordTraits(rawValue: 1 << 24)
}

/// What is known of words beforehand, by ``WordKey``: one look-up for all of it.
struct NameLexicon: Sendable {
    /// The lexicon of English that comes with the program.
    static let english = NameLexicon()

    /// What is known of one word.
    struct Entry: Sendable {
        var traits: WordTraits = []
        /// 0 for words in every second article, one more for words half as common, ``NameLexicon/unknownRarity`` for words
        /// that seldom or never stand in lower case.
        var rarity: UInt8 = NameLexicon.unknownRarity
    }

    static let unknownRarity: UInt8 = 11

    private var slots: [(key: UInt64, entry: Entry)]
    private let mask: Int
    private var count = 0
    private var fullNames: [WordKey: [WordKey]] = [:]
    private var countries: [UInt64: String] = [:]
    private var phrases: [UInt64: WordTraits] = [:]

    /// The entry of a word; the empty one for a word that is not listed.
    @inline(__always)
    func entry(_ key: WordKey) -> Entry {
        var slot = Int(truncatingIfNeeded: key.hash) & mask
        while true {
            let found = slots[slot]
            if found.key == key.hash { return found.entry }
            if found.key == 0 { return Entry() }
            slot = (slot + 1) & mask
        }
    }

    /// The entry of a token; one with hyphens that is not listed is what its part is: "co-writer", "singer-songwriter",
    /// "mother-of-three", "Anglo-Dutch", "Under-Secretary".
    func entry(of token: Token, in text: AnalyzedText) -> Entry {
        var entry = entry(token.key)
        guard token.shape.contains(.hasHyphen), entry.traits.isEmpty else { return entry }
        let parts = text.bytes(of: token).split(separator: UInt8(ascii: "-"))
        if token.isCapitalised {
            let traits = parts.last?.withUnsafeBufferPointer { self.traits(WordKey($0)) } ?? []
            // "Mediawatch-UK" is no nationality.
            let isNationality = parts.first?.last == UInt8(ascii: "o") && traits.contains(.demonym)
            entry.traits = isNationality ? .demonym : traits.intersection(.title)
            return entry
        }
        for part in [parts.last, parts.first] {
            let traits = part?.withUnsafeBufferPointer { self.traits(WordKey($0)) } ?? []
            if traits.contains(.role) {
                entry.traits = traits.intersection([.role, .male, .female])
                break
            }
        }
        return entry
    }

    /// The traits of a word.
    @inline(__always)
    func traits(_ key: WordKey) -> WordTraits { entry(key).traits }

    /// Whether `short` is a short form of the first name `full`: "Bill" of "William".
    func isShortForm(_ short: WordKey, of full: WordKey) -> Bool { fullNames[short]?.contains(full) ?? false }

    /// The country to which a nationality word, or the words "North Korean", belong; nil for other words.
    func country(of words: ArraySlice<WordKey>) -> String? { countries[Self.combined(words)] }

    /// What the words are together, as "New York" or "Downing Street": a place or an organisation.
    func phrase(_ words: ArraySlice<WordKey>) -> WordTraits { phrases[Self.combined(words)] ?? [] }

    private static func combined(_ words: ArraySlice<WordKey>) -> UInt64 {
        words.reduce(0) { ($0 &* 0x9E37_79B9_7F4A_7C15) ^ $1.hash }
    }

    private init() {
        let capacity = 1 << 15
        slots = Array(repeating: (0, Entry()), count: capacity)
        mask = capacity - 1
        add(GivenNames.female, [.given, .female])
        add(GivenNames.male, [.given, .male])
        add(GivenNames.either, [.given])
        add(NameWords.femaleTitles, [.title, .female])
        add(NameWords.maleTitles, [.title, .male])
        add(NameWords.titles, [.title])
        add(NameWords.titleModifiers, [.titleModifier])
        add(NameWords.suffixes, [.suffix])
        add(NameWords.seats, [.title, .seat])
        add(NameWords.generations, [.generation])
        add(NameWords.particles, [.particle])
        add(NameWords.organisations, [.organisation])
        add(NameWords.corporate, [.organisation, .corporate])
        add(NameWords.organisationNouns, [.organisationNoun])
        add(NameWords.institutions, [.institution])
        add(NameWords.documents, [.document])
        add(NameWords.spokespeople, [.spokesperson])
        add(NameWords.femaleRoles, [.role, .female])
        add(NameWords.maleRoles, [.role, .male])
        add(NameWords.roles, [.role])
        add(NameWords.groups, [.group])
        add(NameWords.calendar, [.calendar])
        add(FunctionWords.definite, [.function, .definite])
        add(FunctionWords.indefinite, [.function, .indefinite])
        add(FunctionWords.prepositions, [.function, .preposition])
        add(FunctionWords.verbs, [.function, .finiteVerb])
        add(FunctionWords.others, [.function])
        add(FunctionWords.speechVerbs, [.finiteVerb])
        add(FunctionWords.irregularPasts, [.finiteVerb])
        add(Places.words, [.place])
        add(Places.locals, [.demonym])
        add(Places.localWomen, [.demonym, .female])
        add(Places.localMen, [.demonym, .male])
        addRarities()
        for line in GivenNames.shortForms.split(separator: "\n") {
            let names = line.split(separator: " ").map { WordKey(String($0)) }
            if let short = names.first { fullNames[short, default: []] += names.dropFirst() }
        }
        addDemonyms()
        addPhrases(Places.phrases, .place)
        // As places they are neither "he" nor "it".
        addPhrases(NameWords.events, .place)
        addPhrases(NameWords.metonyms, .organisation)
    }

    /// Reads `common-words.txt`: lines of a rarity and its words; "#" begins a comment.
    private mutating func addRarities() {
        let lines = String(decoding: PackageResources.common_words_txt, as: UTF8.self)
        for line in lines.split(separator: "\n") where !line.hasPrefix("#") {
            let parts = line.split(separator: ":")
            guard parts.count == 2, let rarity = UInt8(parts[0]) else { continue }
            Self.forEachWord(in: String(parts[1])) { key in update(key) { $0.rarity = rarity } }
        }
    }

    private mutating func addDemonyms() {
        for line in Places.demonyms.split(separator: "\n") {
            let names = line.split(separator: ",").map { $0.drop { $0 == " " } }
            guard let country = names.first.map(String.init) else { continue }
            for (index, name) in names.enumerated() {
                let words = name.split(separator: " ").map { WordKey(String($0)) }
                let trait: WordTraits = index == 0 ? .place : .demonym
                countries[Self.combined(words[...])] = country
                if words.count == 1 { update(words[0]) { $0.traits.formUnion(trait) } }
                phrases[Self.combined(words[...])] = trait
            }
        }
    }

    private mutating func addPhrases(_ list: String, _ trait: WordTraits) {
        for phrase in list.split(whereSeparator: { $0 == "," || $0 == "\n" }) {
            let words = phrase.split(separator: " ").map { WordKey(String($0)) }
            if !words.isEmpty { phrases[Self.combined(words[...])] = trait }
        }
    }

    private mutating func add(_ words: String, _ traits: WordTraits) {
        Self.forEachWord(in: words) { key in update(key) { $0.traits.formUnion(traits) } }
    }

    /// The table must stay at least a third empty, or a search for an unlisted word would be long.
    private mutating func update(_ key: WordKey, _ change: (inout Entry) -> Void) {
        var slot = Int(truncatingIfNeeded: key.hash) & mask
        while slots[slot].key != 0, slots[slot].key != key.hash { slot = (slot + 1) & mask }
        if slots[slot].key == 0 {
            precondition(count < slots.count * 2 / 3, "the lexicon's table is too small for its word lists")
            count += 1
            slots[slot].key = key.hash
        }
        change(&slots[slot].entry)
    }

    private static func forEachWord(in text: String, _ body: (WordKey) -> Void) {
        var text = text
        text.withUTF8 { bytes in
            var start = 0
            for i in 0...bytes.count where i == bytes.count || bytes[i] <= 0x20 {
                if start < i { body(WordKey(UnsafeBufferPointer(rebasing: bytes[start..<i]))) }
                start = i + 1
            }
        }
    }
}
