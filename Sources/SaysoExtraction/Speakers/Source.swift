import SaysoModel

/// What the source words of an attribution are, before it is known whom they mean.
enum Source {
    /// There are none.
    case absent
    /// Nobody in particular: "officials", "a friend".
    case unnamed
    /// A mention, by its index: "Iranian Foreign Minister Mohammad Javad Zarif".
    case name(Int)
    /// A pronoun alone, at this token.
    case pronoun(Pronoun, Int)
    /// A description, by its noun: "the senator". `isKnown`: "the" or the like says that the reader has met whom it means.
    case description(Description)
    /// An organisation by its owner's mention or pronoun: "Clinton's campaign", "her campaign".
    case owned(by: Range<Int>, noun: Int)
}

/// A description of someone who is not named there: "the former Arsenal striker".
struct Description {
    /// The noun that says what the one described is: "striker".
    var noun: Int
    /// All words of the description: "the former Arsenal striker and coach of the year".
    var words: Range<Int>
    /// "the" or the like says that the reader has met whom it means, or knows anyway.
    var isKnown: Bool
    /// More is said behind the noun: "the chair of the board".
    var isDetailed: Bool
}

/// Reads source words.
struct SourceReader {
    let text: AnalyzedText
    let entries: [NameLexicon.Entry]
    let cast: Cast

    func has(_ token: Int, _ traits: WordTraits) -> Bool { !entries[token].traits.isDisjoint(with: traits) }
    func key(_ token: Int) -> WordKey { text.tokens[token].key }

    /// What `spans` are.
    func read(_ spans: [Span]) -> Source {
        for span in spans {
            let tokens = text.tokens(in: span)
            guard tokens.contains(where: { text.tokens[$0].isWordlike }) else { continue }
            return read(tokens)
        }
        return .absent
    }

    private func read(_ range: Range<Int>) -> Source {
        // "Outside Parliament, | Reed"
        if has(range.lowerBound, .preposition), let comma = range.first(where: { key($0) == Self.comma }),
            range[(comma + 1)...].contains(where: { cast.mention(at: $0) != nil })
        {
            return read(comma + 1..<range.upperBound)
        }
        let words = range.filter { text.tokens[$0].isWordlike && key($0) != Self.possessive }
        guard let first = words.first else { return .absent }
        if words.count == 1 || words.count == 2 && Self.emphasis.contains(key(words[1])),
            let pronoun = Pronoun(key(first))
        {
            return .pronoun(pronoun, first)
        }
        if let mention = apposed(behind: range) { return .name(mention) }
        let core = self.core(of: range)
        guard let last = core.last(where: { text.tokens[$0].isWordlike && key($0) != Self.possessive }) else {
            return .unnamed
        }
        // "Leeds he"
        if let subject = subject(last) { return subject }
        if let mention = officeHolder(behindComma: core, in: range) ?? officeHolder(cutOffFrom: core, in: range)
            ?? (core.upperBound < range.upperBound ? speaker(forThoseIn: core, in: range) : nil)
        {
            return .name(mention)
        }
        if let mention = cast.mention(at: last), cast.mentions[mention].kind != .person,
            let holder = officeHolder(after: core), !has(core.upperBound + 1, [.role, .title])
        {
            return .name(holder)
        }
        if let mention = cast.mention(at: last) {
            // In "Jane Stone Slams Reed" capitals hide the verb.
            if cast.mentions[mention].isInHeadline, let first = cast.mention(at: core.lowerBound),
                cast.mentions[first].kind == .person, cast.mentions[first].name.count > 1
            {
                return named(first, by: core.lowerBound, core: core)
            }
            return named(mention, by: last, core: core)
        }
        // "Reed junior"
        if let mention = cast.mention(at: core.lowerBound),
            isOnlyTime(after: mention, to: last) || key(last) == Cast.junior
        {
            return named(mention, by: cast.mentions[mention].name.upperBound - 1, core: core)
        }
        // "the GTU | union"
        if has(last, .organisationNoun), !NameFinder.ofTowns.contains(key(last)), last > core.lowerBound,
            let mention = cast.mention(at: last - 1), !cast.mentions[mention].isPossessive,
            cast.mentions[mention].kind == .organisation
        {
            return named(mention, by: last - 1, core: core)
        }
        if let mention = officeHolder(after: core) { return .name(mention) }
        if let mention = writer(core: core, range: range) { return .name(mention) }
        if isSpokesman(ofPersonIn: core) { return .unnamed }
        // "her statement", "its spokesman", "its own figures"
        if has(last, [.document, .spokesperson]), core.count <= 3, let pronoun = Pronoun(key(core.lowerBound)),
            !has(last, .spokesperson) || pronoun == .it
        {
            return .pronoun(pronoun, core.lowerBound)
        }
        if let mention = apposed(in: range, after: core) { return .name(mention) }
        // Words of another phrase may stand before it: "on Friday they".
        return words.last.flatMap(subject) ?? described(by: last, core: core, range: range)
    }

    /// The pronoun at `token` that can only be a subject.
    private func subject(_ token: Int) -> Source? {
        guard Self.nominatives.contains(key(token)) else { return nil }
        return Pronoun(key(token)).map { .pronoun($0, token) }
    }

    /// "Reed | today", "Reed | just this month": words that belong to the verb.
    private func isOnlyTime(after mention: Int, to last: Int) -> Bool {
        let start = cast.mentions[mention].tokens.upperBound
        guard start <= last, last - start < 3 else { return false }
        return (start...last).allSatisfy { has($0, [.calendar, .function]) || Self.times.contains(key($0)) }
    }

    private static let times: Set<WordKey> = [
        "today", "tonight", "yesterday", "tomorrow", "now", "just", "also", "later", "earlier", "recently", "this",
        "last", "week", "month", "year", "morning", "afternoon", "evening", "night",
    ]
    private static let nominatives: Set<WordKey> = ["i", "we", "he", "she", "it", "they", "who"]
    static let possessive: WordKey = "'s"
    static let comma: WordKey = ","
    /// Begins a share's sign: "Tarrant Plc | <TRNT.L>".
    private static let ticker: WordKey = "<"
    private static let asides: Set<WordKey> = [
        "also", "even", "however", "instead", "later", "meanwhile", "nevertheless", "now", "once", "then", "therefore",
        "too",
    ]
    private static let emphasis: Set<WordKey> = ["himself", "herself", "itself", "themselves"]

    /// The words up to the first preposition, comma, bracket or relative pronoun that is not part of a name.
    private func core(of range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        while start < range.upperBound, !text.tokens[start].isWordlike || isLeadIn(start, in: range) { start += 1 }
        var end = start
        while end < range.upperBound {
            let token = text.tokens[end]
            if let mention = cast.mention(at: end) {
                end = max(cast.mentions[mention].tokens.upperBound, end + 1)
                // "In a letter to Gallup | the senator": the name ends the phrase before.
                if end < range.upperBound, key(end) == Self.the, !cast.mentions[mention].isPossessive,
                    cast.mentions[mention].kind != .person
                {
                    start = end
                }
                continue
            }
            if key(end) == Self.possessive { end += 1; continue }
            if !token.isWordlike, token.kind != .quotationMark, token.kind != .symbol || key(end) == Self.ticker {
                break
            }
            if end > start, has(end, .preposition) || Self.relatives.contains(key(end)) || key(end) == Self.and {
                break
            }
            end += 1
        }
        end = min(end, range.upperBound)
        // "The president | himself", "The 44-year-old | nevertheless"
        while end - start > 1, Self.emphasis.contains(key(end - 1)) || Self.asides.contains(key(end - 1)) { end -= 1 }
        return start..<end
    }

    private static let relatives: Set<WordKey> = ["who", "whom", "whose", "which", "that", "where", "and", "but"]
    static let and: WordKey = "and"
    static let the: WordKey = "the"
    static let `for`: WordKey = "for"
    static let one: WordKey = "one"

    /// "according to", "by", "both" before the source proper.
    private func isLeadIn(_ token: Int, in range: Range<Int>) -> Bool {
        has(token, .preposition) && token == range.lowerBound && range.count > 1 && !text.tokens[token].isCapitalised
    }

    private func named(_ mention: Int, by last: Int, core: Range<Int>) -> Source {
        // "Republicans", "one Democrat"
        let found = cast.mentions[mention]
        // "Association of Teachers"
        let isUnion = found.name.contains { NameFinder.purposes.contains(key($0)) }
        if has(last, .group), !isUnion, !has(last, [.organisation, .given]), !found.isKnownPhrase { return .unnamed }
        if has(core.lowerBound, .indefinite), found.name.count == 1, found.role.isEmpty, found.tokens.count == 1 {
            return .unnamed
        }
        return found.member == nil ? .unnamed : .name(mention)
    }

    private func described(by noun: Int, core: Range<Int>, range: Range<Int>) -> Source {
        let opener = core.lowerBound
        let isDetailed = core.upperBound < range.upperBound && has(core.upperBound, .preposition)
        var description = Description(
            noun: noun, words: range.lowerBound..<range.upperBound, isKnown: has(opener, .definite),
            isDetailed: isDetailed)
        // "a spokesman for the club", "a statement on the band's website", "the club's website"
        if has(noun, [.spokesperson, .document]), let club = owner(of: noun, in: range, after: core) {
            description.noun = club
            description.isKnown = true
            description.isDetailed = false
            return .description(description)
        }
        // "the report", "a statement"
        if has(noun, .document), description.isKnown || key(noun) == Self.statement { return .description(description) }
        if has(noun, [.organisationNoun, .institution]) || Self.staff.contains(key(noun)) {
            // "her campaign"
            if noun > opener, has(noun, .institution) || Self.staff.contains(key(noun)) {
                // "Reed's campaign", "Velland's tax ministry"
                let owner = opener..<((opener..<noun).first { key($0) == Self.possessive } ?? noun)
                if owner.upperBound < noun || owner.count == 1 && Pronoun(key(opener)) != nil {
                    return .owned(by: owner, noun: noun)
                }
            }
            // "a committee of MPs" may be named later.
            description.isKnown = description.isKnown || core.count == 1
            return .description(description)
        }
        // "The MPs": the committee that they make up.
        if key(noun) == Self.members, core.count == 2, description.isKnown { return .description(description) }
        if has(noun, .group), !has(noun, .role) { return .unnamed }
        let isPerson =
            has(noun, [.role, .title]) || Self.vague.contains(key(noun)) || text.tellsAge(noun)
            || description.isKnown && core.dropFirst().first.map(key) == Self.former
        if !isPerson, description.isKnown, core.count == 2, let body = body(endingWith: key(noun), before: noun) {
            return .name(body)
        }
        guard isPerson || description.isKnown && (has(noun, .demonym) || isOrigin(ofOne: noun, core: core)) else {
            return .unnamed
        }
        if !description.isKnown, !has(opener, .indefinite) {
            description.isKnown = core.contains { key($0) == Self.possessive }
        }
        return .description(description)
    }

    /// "the tour" after "the Velland Tennis Tour": the mention of the body whose name ends in `noun`.
    private func body(endingWith noun: WordKey, before token: Int) -> Int? {
        let end = cast.mentions.partitionIndex { $0.tokens.lowerBound >= token }
        return cast.mentions[..<end].lastIndex {
            $0.kind == .organisation && $0.name.count > 1 && key($0.name.upperBound - 1) == noun
        }
    }

    /// "the British number one", "the Canadian-born left-hander", "the Ashton flyer": where one person comes from, and what
    /// they are.
    private func isOrigin(ofOne noun: Int, core: Range<Int>) -> Bool {
        guard core.count > 2,
            key(noun) == Self.one && key(noun - 1) == Self.number || !has(noun, [.function, .document, .place]),
            text.bytes(of: text.tokens[noun]).last != UInt8(ascii: "s")
        else { return false }
        if noun - core.lowerBound == 2, text.tokens[noun - 1].isCapitalised, !text.tokens[noun].isCapitalised,
            has(noun - 1, .place) || !has(noun - 1, [.organisation, .given])
        {
            return true
        }
        return core.dropFirst().dropLast().contains { token in
            let bytes = text.bytes(of: text.tokens[token])
            return has(token, .demonym) || Self.origins.contains { bytes.suffix(5).elementsEqual($0.utf8) }
        }
    }

    private static let origins = ["-born", "-bred"]
    private static let number: WordKey = "number"

    /// The noun for the organisation whose spokesman or document `noun` is.
    private func owner(of noun: Int, in range: Range<Int>, after core: Range<Int>) -> Int? {
        func isClub(_ token: Int) -> Bool { has(token, .organisationNoun) && !has(token, .document) }
        // "the watchdog's own figures"
        if let possessive = core.last(where: { $0 < noun && key($0) == Self.possessive }),
            possessive > core.lowerBound, isClub(possessive - 1)
        {
            return possessive - 1
        }
        // "a company spokesman"
        if noun - 2 == core.lowerBound, has(noun, .spokesperson), isClub(noun - 1) { return noun - 1 }
        guard core.upperBound < range.upperBound, has(core.upperBound, .preposition) else { return nil }
        return range.last(where: isClub).flatMap { (1...3).contains($0 - core.upperBound) ? $0 : nil }
    }

    private static let staff: Set<WordKey> = ["team", "office"]
    private static let members: WordKey = "mps"
    private static let statement: WordKey = "statement"
    private static let former: WordKey = "former"

    /// Nouns for a person already spoken of.
    private static let vague: Set<WordKey> = ["man", "woman", "boy", "girl", "star", "veteran"]
}

extension AnalyzedText {
    /// "31-year-old"
    func tellsAge(_ token: Int) -> Bool { bytes(of: tokens[token]).suffix(9).elementsEqual("-year-old".utf8) }
}
