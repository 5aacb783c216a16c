import SaysoModel

/// Those whom an article names, each once, and which mention names whom.
struct Cast {
    /// One person, organisation or place of an article.
    struct Member {
        /// The fullest name, as tokens.
        var name: Range<Int>
        /// The surname of whose name stands nowhere whole: "his wife, Helen," and "Mrs Reed".
        var surname: Range<Int>?
        var kind: Mention.Kind
        var gender: Speaker.Gender?
        var generation: WordKey?
        /// How often it is named.
        var count = 0
        /// How often by its full name.
        var fullCount = 0
        /// The nouns of its offices, or for what it is: "senator", "wife", "brewer".
        var roleWords: Set<WordKey> = []
        /// The other words of its offices: "foreign", "Arsenal".
        var roleContext: Set<WordKey> = []
        /// Indices into ``Cast/mentions``.
        var mentions: [Int] = []

        /// Whether it may be a "he" or a "she".
        var mayBePerson: Bool { kind == .person || kind == .unknown }
    }

    /// All mentions, in the order of the text, with ``Mention/member`` set.
    private(set) var mentions: [Mention]
    private(set) var members: [Member] = []

    let text: AnalyzedText
    /// What is known of each token's word.
    let entries: [NameLexicon.Entry]
    private let lexicon: NameLexicon
    /// Members by the last word of a person's name.
    private var bySurname: [WordKey: [Int]] = [:]
    /// Who bears a surname first in the article's body, and how often it stands alone after each bearer's full name.
    private var surnameUse: [WordKey: (first: Int?, short: [Int: Int])] = [:]
    private var byFirstName: [WordKey: [Int]] = [:]
    /// Surnames before which "Mr" or the like stands somewhere.
    private var addressed: Set<WordKey> = []
    /// Organisations and places by their whole name, and by the words that stand for them.
    private var byWhole: [UInt64: Int] = [:]
    private var byShort: [WordKey: Int] = [:]

    /// The cast of `text`.
    init(of text: AnalyzedText, lexicon: NameLexicon = .english) {
        var entries = text.tokens.map { lexicon.entry(of: $0, in: text) }
        MonthNames.clear(&entries, of: text)
        let mentions = NameFinder.mentions(in: text, entries: entries, lexicon: lexicon)
        self.init(mentions: mentions, text: text, entries: entries, lexicon: lexicon)
    }

    /// The mention of which `token` is part, by its index; nil for none. Takes logarithmic time.
    func mention(at token: Int) -> Int? {
        let next = mentions.partitionIndex { $0.tokens.upperBound > token }
        return next < mentions.count && mentions[next].tokens.lowerBound <= token ? next : nil
    }

    /// The member called by exactly these words; nil for none.
    func member(named words: [WordKey]) -> Int? {
        byWhole[words.reduce(0) { ($0 &* 0x9E37_79B9_7F4A_7C15) ^ $1.hash }]
    }

    /// Sorts `mentions` by whom they name.
    private init(mentions: [Mention], text: AnalyzedText, entries: [NameLexicon.Entry], lexicon: NameLexicon) {
        self.mentions = mentions
        self.text = text
        self.entries = entries
        self.lexicon = lexicon
        // Full names first, so that a surname met earlier than the full name (in a headline) finds its bearer.
        for index in mentions.indices where isFullPerson(mentions[index]) && !mentions[index].isInHeadline {
            joinPerson(index)
        }
        for index in mentions.indices where isFullPerson(mentions[index]) && mentions[index].isInHeadline {
            joinPerson(index)
        }
        countSurnameUse()
        for mention in mentions where mention.isTitled && mention.name.count == 1 {
            if !Self.plain.isDisjoint(with: roleWords(mention.role)) { addressed.insert(key(mention.name.lowerBound)) }
        }
        for index in mentions.indices where mentions[index].member == nil && !isShort(mentions[index]) {
            joinWhole(index)
        }
        for index in mentions.indices where self.mentions[index].member == nil { joinShort(index) }
        members = MemberKinds.told(of: members, by: self.mentions, in: text)
    }

    private func key(_ token: Int) -> WordKey { text.tokens[token].key }
    private func has(_ token: Int, _ traits: WordTraits) -> Bool { !entries[token].traits.isDisjoint(with: traits) }

    private func isFullPerson(_ mention: Mention) -> Bool {
        mention.kind == .person && personWords(mention).count > 1
    }

    private func isShort(_ mention: Mention) -> Bool {
        mention.name.count == 1 || mention.kind == .person || mention.kind == .unknown
    }

    /// A person's name without generation.
    private func personWords(_ mention: Mention) -> Range<Int> {
        var name = mention.name
        while name.count > 1, has(name.upperBound - 1, .suffix) || !text.tokens[name.upperBound - 1].isWordlike {
            name = name.lowerBound..<name.upperBound - 1
        }
        // "Lord Reed of Carrow"
        if mention.isTitled, let of = name.first(where: { key($0) == NameFinder.of }), of > name.lowerBound {
            name = name.lowerBound..<of
        }
        return name
    }

    // MARK: People

    private mutating func joinPerson(_ index: Int) {
        let mention = mentions[index]
        let words = personWords(mention)
        let surname = key(words.upperBound - 1)
        let first = key(words.lowerBound)
        let same = (bySurname[surname] ?? []).first { candidate in
            let member = members[candidate]
            guard member.generation == mention.generation else {
                // "Joe Biden" is "Joseph R. Biden Jr."; but "Donald Trump" is not "Donald Trump Jr."
                let other = key(member.name.lowerBound)
                return (member.generation == nil || mention.generation == nil) && other != first
                    && sameFirstName(other, first)
            }
            return sameFirstName(words, member.name)
                && !(conflict(mention.gender, member.gender) && first != key(member.name.lowerBound))
        }
        if let same {
            join(index, to: same)
            members[same].fullCount += 1
            if isFuller(words, than: members[same].name) { members[same].name = mention.name }
            return
        }
        let member = add(index)
        members[member].fullCount = 1
        bySurname[surname, default: []].append(member)
        byFirstName[first, default: []].append(member)
    }

    /// Whether it has more words of the name; what stands before a first name is none: "Crooked Alan Reed".
    private func isFuller(_ words: Range<Int>, than name: Range<Int>) -> Bool {
        if isTail(words, of: name), has(words.lowerBound, .given), !has(name.lowerBound, .given) { return true }
        if isTail(name, of: words), has(name.lowerBound, .given), !has(words.lowerBound, .given) { return false }
        return words.count > personCount(name) && words.count <= 5
    }

    private func personCount(_ name: Range<Int>) -> Int {
        name.count { !has($0, .suffix) && text.tokens[$0].isWordlike }
    }

    private func sameFirstName(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
        sameFirstName(key(a.lowerBound), key(b.lowerBound)) || initialMatches(a.lowerBound, b.lowerBound)
            || isTail(a, of: b) || isTail(b, of: a)
    }

    private func sameFirstName(_ a: WordKey, _ b: WordKey) -> Bool {
        a == b || lexicon.isShortForm(a, of: b) || lexicon.isShortForm(b, of: a)
    }

    /// "J. Smith" and "John Smith".
    private func initialMatches(_ a: Int, _ b: Int) -> Bool {
        let (short, long) = text.tokens[a].count < text.tokens[b].count ? (a, b) : (b, a)
        let bytes = text.bytes
        return text.tokens[short].count <= 2 && text.tokens[short].shape.contains(.hasStop)
            && bytes[Int(text.tokens[short].start)] == bytes[Int(text.tokens[long].start)]
    }

    /// "Wasserman Schultz" of "Debbie Wasserman Schultz".
    private func isTail(_ a: Range<Int>, of b: Range<Int>) -> Bool {
        guard a.count > 1, a.count < b.count else { return false }
        return zip(a, b.suffix(a.count)).allSatisfy { key($0) == key($1) }
    }

    private func conflict(_ a: Speaker.Gender?, _ b: Speaker.Gender?) -> Bool { a != nil && b != nil && a != b }

    // MARK: Organisations and places

    private func wholeKey(_ name: Range<Int>) -> UInt64 {
        var hash: UInt64 = 0
        for token in name where key(token) != Self.the { hash = (hash &* 0x9E37_79B9_7F4A_7C15) ^ key(token).hash }
        return hash
    }

    private static let the: WordKey = "the"

    private mutating func joinWhole(_ index: Int) {
        let name = mentions[index].name
        if let same = byWhole[wholeKey(name)] ?? spelledOut(name) {
            join(index, to: same)
            members[same].fullCount += 1
            return
        }
        // "Wells Fargo & Co." after "Wells Fargo".
        if name.count > 2, has(name.upperBound - 1, .corporate),
            let same = byWhole[wholeKey(name.lowerBound..<name.upperBound - 1)],
            members[same].kind == .organisation
        {
            join(index, to: same)
            members[same].name = name
            byWhole[wholeKey(name)] = same
            return
        }
        let member = add(index)
        members[member].fullCount = 1
        byWhole[wholeKey(name)] = member
        guard mentions[index].kind == .organisation, name.count > 1 else { return }
        // "the Medical Association" of "the British Medical Association"
        if name.count > 2, has(name.lowerBound, [.place, .demonym]) {
            let short = wholeKey(name.dropFirst())
            byWhole[short] = byWhole[short] ?? member
        }
        // "Marant Business" of "Marant Business Machines Corp"
        if has(name.upperBound - 1, .corporate),
            name.allSatisfy({ text.tokens[$0].isCapitalised || !has($0, .function) })
        {
            for count in 2..<max(2, name.count) {
                let short = name.prefix(count)
                guard let last = short.last, text.tokens[last].isWordlike,
                    lexicon.phrase(short.map(key)[...]).isEmpty
                else { continue }
                byWhole[wholeKey(short)] = byWhole[wholeKey(short)] ?? member
            }
        }
        // "GOP" is no project whose name has these initials.
        for word in shortForms(of: name)
        where byShort[word] == nil && !lexicon.traits(word).contains(.titleModifier) {
            byShort[word] = member
        }
    }

    /// The acronym, the first and the last word of an organisation's name.
    private func shortForms(of name: Range<Int>) -> [WordKey] {
        let first = name.lowerBound
        let last = name.upperBound - 1
        let letters = initials(of: name)
        var forms: [WordKey] = []
        letters.withUnsafeBufferPointer { if $0.count > 1 { forms.append(WordKey($0)) } }
        // "MBM" of "Marant Business Machines Corp"
        if has(last, .corporate) {
            letters.dropLast().withUnsafeBufferPointer { if $0.count > 1 { forms.append(WordKey($0)) } }
        }
        let dotted = letters.flatMap { [$0, UInt8(ascii: ".")] }
        dotted.withUnsafeBufferPointer { if $0.count > 2 { forms.append(WordKey($0)) } }
        // "Emery" of "Emery Air Corp", a firm though it is a first name too.
        let mayBeFirst: WordTraits = has(last, .corporate) ? [.place, .demonym] : [.place, .demonym, .given]
        // "FA" is not "FA Cup".
        let isAcronym = text.tokens[first].shape.contains(.allCaps) && !has(last, .corporate)
        if !isAcronym, !has(first, mayBeFirst.union(.titleModifier)), entries[first].rarity >= Self.leastRarity {
            forms.append(key(first))
        }
        if has(last, .organisation), entries[last].rarity >= 3 { forms.append(key(last)) }
        // "Kodak" of "Eastman Kodak Co"
        if has(last, .corporate), name.count == 3, entries[last - 1].rarity == NameLexicon.unknownRarity,
            entries[last - 1].traits.isEmpty
        {
            forms.append(key(last - 1))
        }
        // "the Bank" of "Bank of Velland"
        if name.count > 2, has(first, .organisation), NameFinder.purposes.contains(key(first + 1)) {
            forms.append(key(first))
        }
        return forms
    }

    /// How rare a first word must be to stand for a body: "Copper" for "Copper Records", not "National" for "National
    /// Grid".
    private static let leastRarity: UInt8 = 5

    /// The first letters of the words with a capital.
    private func initials(of name: Range<Int>) -> [UInt8] {
        name.filter { text.tokens[$0].isCapitalised }.map { text.bytes[Int(text.tokens[$0].start)] }
    }

    /// The firm whose first letters the words are: "M and B" of "Marant and Brandt Corp".
    private func spelledOut(_ name: Range<Int>) -> Int? {
        guard name.count == 3, text.tokens[name.lowerBound].count == 1, text.tokens[name.upperBound - 1].count == 1
        else { return nil }
        return initials(of: name).withUnsafeBufferPointer { byShort[WordKey($0)] }
    }

    // MARK: Short names

    private mutating func joinShort(_ index: Int) {
        let mention = mentions[index]
        let name = personWords(mention)
        let word = key(name.upperBound - 1)
        if let same = withSmallWords(index) {
            join(index, to: same)
            return
        }
        let isJunior = isJunior(mention)
        if let firm = firm(named: word, besidesPeopleIn: mention) {
            join(index, to: firm)
            return
        }
        if mention.kind != .place, !isJunior, let bearers = bySurname[word] {
            let fitting = bearers.filter { fits(mention, name, members[$0]) }
            if let best = fitting.max(by: { claim($0, at: index) < claim($1, at: index) }) {
                join(index, to: best)
                return
            }
        }
        if mention.isTitled || isJunior, let spouse = relative(of: word, mention) {
            join(index, to: spouse)
            members[spouse].surname = name
            bySurname[word, default: []].append(spouse)
            return
        }
        if mention.kind == .unknown || mention.kind == .person, !mention.isTitled || isKnighted(mention),
            name.count == 1
        {
            let bearers = (byFirstName[word] ?? []).filter {
                has(members[$0].name.lowerBound, .given) || members[$0].kind == .person
            }
            if let best = bearers.max(by: { claim($0, at: index) < claim($1, at: index) }) {
                join(index, to: best)
                return
            }
        }
        if let same = byWhole[wholeKey(mention.name)], !mention.isTitled || members[same].mayBePerson {
            join(index, to: same)
            return
        }
        if !mention.isTitled, mention.kind != .place, let same = byShort[word], !members[same].mayBePerson,
            isNamed(same, before: index)
        {
            join(index, to: same)
            return
        }
        let member = add(index)
        byWhole[wholeKey(mention.name)] = member
        if members[member].mayBePerson { bySurname[word, default: []].append(member) }
    }

    /// The firm that "Reed" alone means where people of that name are always "Mr Reed": Reed Foods.
    private func firm(named word: WordKey, besidesPeopleIn mention: Mention) -> Int? {
        guard !mention.isTitled, mention.role.isEmpty, let firm = byShort[word], members[firm].kind == .organisation,
            let bearers = bySurname[word],
            addressed.contains(word) || bearers.allSatisfy({ !Self.plain.isDisjoint(with: members[$0].roleWords) })
        else { return nil }
        return firm
    }

    /// The body whose name goes on in small letters, which it takes in: "the Halden | building society".
    private mutating func withSmallWords(_ index: Int) -> Int? {
        let start = mentions[index].name.lowerBound
        var end = mentions[index].tokens.upperBound
        guard end == mentions[index].name.upperBound, !mentions[index].isTitled else { return nil }
        for _ in 0..<Self.smallWords where end < text.tokens.count && text.tokens[end].kind == .word {
            end += 1
            guard let body = byWhole[wholeKey(start..<end)], members[body].kind == .organisation else { continue }
            mentions[index].name = start..<end
            mentions[index].tokens = mentions[index].tokens.lowerBound..<end
            return body
        }
        return nil
    }

    private static let smallWords = 3

    /// Whether a body's whole name comes first, or only a headline does not: "Corvis" before "the Corvis Foundation" is
    /// another.
    private func isNamed(_ member: Int, before index: Int) -> Bool {
        guard let body = text.paragraphs.first?.upperBound else { return true }
        return members[member].mentions[0] < index || mentions[index].tokens.lowerBound < body
    }

    /// "Reed junior"
    private func isJunior(_ mention: Mention) -> Bool {
        mention.tokens.upperBound < text.tokens.count && key(mention.tokens.upperBound) == Self.junior
    }

    /// "Sir Alan": the one title that goes before a first name.
    private func isKnighted(_ mention: Mention) -> Bool {
        mention.role.count == 1 && Self.knightly.contains(key(mention.role.lowerBound))
    }

    private static let knightly: Set<WordKey> = ["sir", "dame"]
    static let junior: WordKey = "junior"

    /// Whom "Mrs Reed" means where only Alan Reed and "his wife, Helen," are named.
    private func relative(of surname: WordKey, _ mention: Mention) -> Int? {
        guard mention.gender != nil || isJunior(mention), bySurname[surname] != nil else { return nil }
        return members.indices.last { index in
            members[index].name.count == 1 && members[index].mayBePerson && members[index].surname == nil
                && (mention.gender == nil || members[index].gender == mention.gender)
                && !members[index].roleWords.isDisjoint(with: Self.relatives)
        }
    }

    private static let relatives: Set<WordKey> = [
        "aunt", "brother", "brother-in-law", "cousin", "daughter", "father", "father-in-law", "grandson",
        "granddaughter", "husband", "mother", "mother-in-law", "nephew", "niece", "sister", "sister-in-law",
        "son", "son-in-law", "uncle", "widow", "widower", "wife",
    ]

    private func fits(_ mention: Mention, _ name: Range<Int>, _ member: Member) -> Bool {
        if member.generation != mention.generation, mention.generation != nil { return false }
        if name.count > 1, !isTail(name, of: member.name),
            !(name.count == member.name.count && zip(name, member.name).allSatisfy { key($0) == key($1) })
        {
            return false
        }
        if mention.isTitled || has(name.lowerBound, .given), conflict(mention.gender, member.gender) {
            // A first name that is also a surname ("Clinton", "Blair") tells nothing of its bearer.
            return !mention.isTitled
        }
        return true
    }

    /// How strongly a member claims a short name that others bear too.
    ///
    /// One who goes by the surname alone is named in full but once, early; who is named in full again and again, to be
    /// told from the other, does not.
    private func claim(_ member: Int, at index: Int) -> Double {
        let bearer = members[member]
        let surname = key(personWords(mentions[index]).upperBound - 1)
        let use = surnameUse[surname]
        let short = Double(use?.short[member] ?? 0)
        // Where "Mr Reed" never follows upon the first Reed's whole name, he is another.
        let isFirst = use?.first == member && (short > 0 || !mentions[index].isTitled)
        var claim = isFirst ? 0.8 : 0
        claim += short / (short + Double(max(1, bearer.fullCount)))
        if bearer.generation != nil { claim -= 2 }
        // "Mr Reed" is not Sir Alan Reed.
        let address = roleWords(mentions[index].role)
        if !Self.plain.isDisjoint(with: address), !Self.noble.isDisjoint(with: bearer.roleWords) { claim -= 2 }
        if !mentions[index].role.isEmpty, !bearer.roleWords.isDisjoint(with: roleWords(mentions[index].role)) {
            claim += 3
        }
        return claim
    }

    private static let plain: Set<WordKey> = ["mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss"]
    private static let noble: Set<WordKey> = ["sir", "dame", "lord", "lady", "baroness", "dr", "dr.", "professor"]

    /// Counts for each surname with several bearers how often it stands alone while each of them was the last full name.
    private mutating func countSurnameUse() {
        let body = text.paragraphs.count > 1 ? text.paragraphs[0].upperBound : 0
        var last: [WordKey: Int] = [:]
        for mention in mentions where !mention.isInHeadline && mention.kind != .place {
            let surname = key(personWords(mention).upperBound - 1)
            guard (bySurname[surname]?.count ?? 0) > 1 else { continue }
            if let member = mention.member {
                last[surname] = member
                if mention.name.lowerBound >= body, surnameUse[surname]?.first == nil {
                    surnameUse[surname, default: (nil, [:])].first = member
                }
            } else if let member = last[surname] {
                surnameUse[surname, default: (nil, [:])].short[member, default: 0] += 1
            }
        }
    }

    // MARK: Joining

    private mutating func add(_ index: Int) -> Int {
        let mention = mentions[index]
        members.append(
            Member(name: mention.name, kind: mention.kind, gender: mention.gender, generation: mention.generation))
        join(index, to: members.count - 1)
        return members.count - 1
    }

    private mutating func join(_ index: Int, to member: Int) {
        mentions[index].member = member
        let mention = mentions[index]
        members[member].count += 1
        members[member].mentions.append(index)
        if members[member].kind == .unknown, mention.kind != .place { members[member].kind = mention.kind }
        if members[member].gender == nil { members[member].gender = mention.gender }
        if mention.generation != nil { members[member].generation = mention.generation }
        let nouns: WordTraits = mention.kind == .organisation ? [.organisationNoun, .role] : [.role, .title]
        // "Ann Reed QC"
        for token in mention.name.upperBound..<max(mention.name.upperBound, mention.tokens.upperBound)
        where has(token, .suffix) {
            members[member].roleWords.insert(key(token))
        }
        for role in [mention.role, mention.apposition] where !role.isEmpty {
            members[member].roleWords.formUnion(roleWords(role, nouns))
            for token in role where !has(token, [.function, .role]) && text.tokens[token].isWordlike {
                members[member].roleContext.insert(key(token))
            }
        }
    }

    private func roleWords(_ role: Range<Int>, _ nouns: WordTraits = [.role, .title]) -> [WordKey] {
        role.compactMap { has($0, nouns) ? Titles.noun(for: key($0)) : nil }
    }
}
