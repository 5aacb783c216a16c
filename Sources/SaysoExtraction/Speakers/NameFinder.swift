import SaysoModel

/// Finds the names of people, organisations and places by capitals and word lists.
///
/// Goes over each token a bounded number of times and makes no strings.
struct NameFinder {
    let text: AnalyzedText
    let tokens: [Token]
    let entries: [NameLexicon.Entry]
    private let lexicon: NameLexicon
    private var mentions: [Mention] = []
    /// Words that have a capital where nothing but being a name gives it: not first in a sentence, not in a headline.
    private var proper: Set<WordKey> = []

    /// The names in `text` in their order; `entries` are its tokens' entries in `lexicon`.
    static func mentions(in text: AnalyzedText, entries: [NameLexicon.Entry], lexicon: NameLexicon) -> [Mention] {
        var finder = NameFinder(text: text, tokens: text.tokens, entries: entries, lexicon: lexicon)
        finder.collectProper()
        for sentence in text.sentences { finder.scan(sentence) }
        return finder.mentions
    }

    private mutating func collectProper() {
        for sentence in text.sentences where !isHeadline(sentence) {
            var wordBefore = false
            for i in sentence {
                // The first word too, if it is no common one and a name goes on behind it.
                let isFirst = i == sentence.lowerBound && i + 1 < sentence.upperBound && tokens[i + 1].isCapitalised
                if wordBefore || isFirst && entries[i].rarity == NameLexicon.unknownRarity, tokens[i].kind == .word,
                    tokens[i].isCapitalised,
                    !tokens[i].shape.contains(.allCaps) || tokens[i].count < 5
                {
                    proper.insert(tokens[i].key)
                }
                wordBefore = tokens[i].isWordlike
            }
        }
    }

    private init(text: AnalyzedText, tokens: [Token], entries: [NameLexicon.Entry], lexicon: NameLexicon) {
        self.text = text
        self.tokens = tokens
        self.entries = entries
        self.lexicon = lexicon
        mentions.reserveCapacity(tokens.count / 8)
    }

    func has(_ token: Int, _ traits: WordTraits) -> Bool { !entries[token].traits.isDisjoint(with: traits) }

    // MARK: Runs of capitalised words

    private mutating func scan(_ sentence: Range<Int>) {
        let headline = isHeadline(sentence)
        var i = sentence.lowerBound
        var atStart = true
        while i < sentence.upperBound {
            let token = tokens[i]
            guard token.kind == .word else {
                atStart = atStart && token.kind != .number || token.kind == .quotationMark
                i += 1
                continue
            }
            guard begins(at: i, atStart: atStart, headline: headline, sentence: sentence) else {
                atStart = false
                i += 1
                continue
            }
            let end = runEnd(from: i, in: sentence, headline: headline)
            split(i..<end, sentence: sentence, headline: headline)
            atStart = false
            i = max(end, i + 1)
        }
    }

    /// Hardly any of the longer words is without a capital.
    private func isHeadline(_ sentence: Range<Int>) -> Bool {
        var capitals = 0
        var others = 0
        for i in sentence where tokens[i].kind == .word && tokens[i].count > 3 {
            if tokens[i].isCapitalised { capitals += 1 } else { others += 1 }
        }
        return capitals >= 4 && others * 8 <= capitals + others
    }

    private func begins(at i: Int, atStart: Bool, headline: Bool, sentence: Range<Int>) -> Bool {
        guard isNameWord(i) else { return startsWithArabicArticle(i) }
        let entry = entries[i]
        if entry.traits.contains(.function) { return false }
        guard atStart || headline else { return true }
        if proper.contains(tokens[i].key) || isSpeakerLabel(i) { return true }
        guard entry.rarity < NameLexicon.unknownRarity else { return !headline || !isShouted(i) }
        let telling: WordTraits = [
            .given, .title, .titleModifier, .organisation, .place, .demonym,
        ]
        let next = i + 1
        let nextIsName =
            next < sentence.upperBound && isNameWord(next) && !has(next, .function)
            && (!headline || entries[next].rarity >= 9 || has(next, telling))
        if nextIsName {
            if lexicon.phrase([tokens[i].key, tokens[next].key][...]).isEmpty == false { return true }
            return !entry.traits.isDisjoint(with: telling) || entry.rarity >= 6 && !headline
        }
        if !entry.traits.isDisjoint(with: [.given, .place, .demonym]) { return true }
        return entry.rarity >= 9 && !headline || entry.traits.contains(.organisation) && entry.rarity >= 6
    }

    /// "al-Qaeda", "d'Estaing": a small word tied to a name.
    private func startsWithArabicArticle(_ i: Int) -> Bool {
        let token = tokens[i]
        guard token.kind == .word, token.shape.contains(.hasHyphen), token.count > 4 else { return false }
        guard !token.isCapitalised else { return false }
        let bytes = text.bytes(of: token)
        guard let dash = bytes.prefix(4).firstIndex(of: UInt8(ascii: "-")), dash + 1 < bytes.endIndex else {
            return false
        }
        return (0x41...0x5A).contains(bytes[dash + 1])
    }

    private func isNameWord(_ i: Int) -> Bool {
        guard tokens[i].kind == .word, tokens[i].isCapitalised else {
            return tokens[i].key == Self.plc || startsWithArabicArticle(i)
        }
        // "the Sunday Star"
        if has(i, .calendar) { return i + 1 < tokens.count && tokens[i + 1].isCapitalised && has(i + 1, .organisation) }
        return !tokens[i].shape.contains(.hasHyphen) || !isSeat(i) && !isCompound(i)
    }

    /// "Leeds-based", "Reed-backed": an adjective made of a name.
    private func isCompound(_ i: Int) -> Bool {
        let bytes = text.bytes(of: tokens[i])
        guard let dash = bytes.lastIndex(of: UInt8(ascii: "-")), dash + 1 < bytes.endIndex else { return false }
        return (0x61...0x7A).contains(bytes[dash + 1])
    }

    /// "R-Ohio", "D-N.Y.": a party and a state.
    private func isSeat(_ i: Int) -> Bool {
        let token = tokens[i]
        return token.shape.contains(.hasHyphen) && text.bytes[Int(token.start) + 1] == UInt8(ascii: "-")
    }

    /// Where the run of name words that begins at `start` ends.
    private func runEnd(from start: Int, in sentence: Range<Int>, headline: Bool) -> Int {
        var end = start + 1
        while end < sentence.upperBound {
            if isNameWord(end), !(has(end, .function) && !isInitial(end)) {
                if headline, breaksHeadline(end, start: start) { break }
                end += 1
                continue
            }
            guard end + 1 < sentence.upperBound else { break }
            if isJoin(end, start: start, sentence: sentence) {
                end += 1
                continue
            }
            // "Bakers' Union"
            if tokens[end].kind == .quotationMark, isPossessiveMark(end), isNameWord(end + 1),
                has(end + 1, .organisation)
            {
                end += 2
                continue
            }
            // "Alba, Jr."
            if tokens[end].count == 1, text.bytes[Int(tokens[end].start)] == UInt8(ascii: ","),
                has(end + 1, .generation)
            {
                end += 2
                continue
            }
            break
        }
        return end
    }

    private func isInitial(_ i: Int) -> Bool {
        let token = tokens[i]
        return token.isCapitalised && token.shape.contains(.hasStop) && token.count <= 5
    }

    private func breaksHeadline(_ i: Int, start: Int) -> Bool {
        !proper.contains(tokens[i].key) && !isInitial(i)
            && (i != start + 1 || !has(start, .given) || entries[i].rarity < 7)
            && !has(i, [.title, .titleModifier, .organisation, .place, .demonym, .given, .suffix])
    }

    /// A small word between two name words that belongs to the name: "van", "&", "of", and "and" in some.
    private func isJoin(_ i: Int, start: Int, sentence: Range<Int>) -> Bool {
        let token = tokens[i]
        if token.kind == .symbol {
            return token.count == 1 && text.bytes[Int(token.start)] == UInt8(ascii: "&") && isNameWord(i + 1)
        }
        guard token.kind == .word, !token.isCapitalised else { return false }
        let next = i + 1
        if has(i, .particle), !has(i, .function) {
            return isNameWord(next) || has(next, .particle) && next + 1 < sentence.upperBound && isNameWord(next + 1)
        }
        let isOf = token.key == Self.of
        let isFor = token.key == Self.for
        if isOf || isFor {
            // "University of Leeds", "Secretary of State", "House of the People"; not "Smith of Leeds".
            let opens =
                has(i - 1, .organisation) || isOf && has(i - 1, [.title, .role]) || entries[i - 1].rarity < 9
            guard opens, !has(i - 1, [.given, .place]) || has(i - 1, .organisation) else { return false }
            if isNameWord(next), !has(next, .function) { return true }
            return (tokens[next].key == Self.the || tokens[next].key == Self.a) && next + 1 < sentence.upperBound
                && isNameWord(next + 1)
        }
        if token.key == Self.the || token.key == Self.a {
            return i > start && (tokens[i - 1].key == Self.of || tokens[i - 1].key == Self.for)
        }
        if token.key == Self.and, isNameWord(next), !has(next, .function) {
            // "Food and Drug Administration": the words before "and" are common ones, an organisation's word ends it.
            guard !has(i - 1, [.given, .place, .organisation, .demonym])
            else {
                return false
            }
            var last = next
            while last + 1 < sentence.upperBound, isNameWord(last + 1), !has(last + 1, .function) { last += 1 }
            return has(last, .organisation) && last - i <= 4 && !has(next, .given)
        }
        return false
    }

    /// All in capitals and longer than an acronym.
    private func isShouted(_ i: Int) -> Bool { tokens[i].shape.contains(.allCaps) && tokens[i].count > 5 }

    /// The one ending of companies' names that is written small.
    private static let plc: WordKey = "plc"
    private static let of: WordKey = "of"
    private static let `for`: WordKey = "for"
    private static let the: WordKey = "the"
    private static let a: WordKey = "a"
    private static let and: WordKey = "and"

    // MARK: What a run names

    /// Makes mentions of the words of a run.
    private mutating func split(_ run: Range<Int>, sentence: Range<Int>, headline: Bool) {
        var rest = run
        // "Britain's", "Smith's": the run ends before "'s", so only its last word can be an owner.
        let possessive = run.upperBound < sentence.upperBound && isPossessiveMark(run.upperBound)
        let office = officeEnd(in: run)
        if office > run.lowerBound, office < run.upperBound {
            rest = office..<run.upperBound
        } else if office == run.upperBound {
            // An office without a name: "the Prime Minister". The places in it are still worth having.
            appendPlaces(in: run, headline: headline)
            return
        }
        if office == run.lowerBound { rest = appendLeadingPlaces(in: rest, headline: headline) }
        if rest.count > 2, !has(rest.lowerBound, .given), has(rest.lowerBound + 1, .given), !isInitial(rest.lowerBound),
            entries[rest.lowerBound].rarity < NameLexicon.unknownRarity
                || has(rest.lowerBound, [.titleModifier, .role]),
            !has(rest.upperBound - 1, .organisation)
        {
            // "Republican Alan Reed", "Striker Alan Reed"
            rest = rest.lowerBound + 1..<rest.upperBound
        }
        guard !rest.isEmpty else { return }
        var mention = classify(rest, office: run.lowerBound..<office, sentence: sentence, headline: headline)
        mention.tokens = (office > run.lowerBound ? run.lowerBound : rest.lowerBound)..<rest.upperBound
        mention.isInHeadline = headline
        mention.isPossessive = possessive
        if office > run.lowerBound { appendPlaces(in: run.lowerBound..<office, headline: headline) }
        if !possessive, office == run.lowerBound { extendToInstitution(&mention, sentence: sentence) }
        if mention.kind == .person || mention.kind == .unknown { readRole(&mention, sentence: sentence) }
        mentions.append(mention)
    }

    /// "the Reed campaign", "Senate banking committee": the noun that makes an organisation of the name before it.
    private func extendToInstitution(_ mention: inout Mention, sentence: Range<Int>) {
        var noun = mention.tokens.upperBound
        while noun < sentence.upperBound, tokens[noun].kind == .word, !tokens[noun].isCapitalised,
            noun - mention.tokens.upperBound < 3, !has(noun, [.function, .finiteVerb, .role, .group])
        {
            let isFirst = noun == mention.tokens.upperBound
            if isFirst && has(noun, .institution) || !isFirst && tokens[noun].key == Self.committee {
                mention.kind = .organisation
                mention.gender = nil
                mention.name = mention.name.lowerBound..<noun + 1
                mention.tokens = mention.tokens.lowerBound..<noun + 1
                mention.isPossessive = noun + 1 < sentence.upperBound && isPossessiveMark(noun + 1)
                return
            }
            if mention.kind != .organisation { return }
            noun += 1
        }
    }

    private static let committee: WordKey = "committee"

    private func isPossessiveMark(_ i: Int) -> Bool {
        tokens[i].key == Self.possessive
            || tokens[i].kind == .quotationMark && tokens[i].count <= 3 && !tokens[i].hasSpaceBefore
                && text.quotationStates[i] == .outside && i > 0
                && text.bytes[Int(tokens[i].start) - 1] | 0x20 == UInt8(ascii: "s")
    }

    static let possessive: WordKey = "'s"

    /// Where the titles and offices at the front of a run end: "US Secretary of State | Mike Pompeo".
    private func officeEnd(in run: Range<Int>) -> Int {
        var end = run.lowerBound
        for i in run where has(i, .title) {
            guard i + 1 < run.upperBound || isOfficeOnly(run) else { continue }
            // "Billie Jean King", "Martin Luther King Jr.": after a first name these are surnames.
            if has(i, .male), has(run.lowerBound, .given), !has(run.lowerBound, .title), i > run.lowerBound { continue }
            if has(i, .organisation), i + 1 < run.upperBound, has(run.upperBound - 1, .organisation) { continue }
            if i + 1 < run.upperBound, has(i + 1, .suffix), !has(i + 1, [.given, .title]) { continue }
            end = i + 1
        }
        guard end > run.lowerBound else { return end }
        // "Secretary of State", "Governor of Texas", "Chief of Staff".
        while end + 1 < run.upperBound,
            tokens[end].key == Self.of || tokens[end].key == Self.for || tokens[end].key == Self.the
        {
            end += 1
            if tokens[end].key == Self.the { end += 1 }
            repeat {
                end += 1
            } while end < run.upperBound && has(end, [.titleModifier, .organisation]) && !has(end, .given)
        }
        return min(end, run.upperBound)
    }

    /// Every word is a title, a word that goes with titles, a place or a nationality.
    private func isOfficeOnly(_ run: Range<Int>) -> Bool {
        run.allSatisfy { has($0, [.title, .titleModifier, .demonym, .place, .organisation, .role]) }
            && !has(run.upperBound - 1, [.given, .organisation])
    }

    private mutating func appendPlaces(in run: Range<Int>, headline: Bool) {
        for i in run where has(i, [.place, .organisation]) && !has(i, .title) {
            var mention = Mention(
                tokens: i..<i + 1, name: i..<i + 1, kind: has(i, .organisation) ? .organisation : .place)
            if mention.kind == .organisation, entries[i].rarity < NameLexicon.unknownRarity { continue }
            mention.isInHeadline = headline
            mentions.append(mention)
        }
    }

    /// Splits nationality words from the front: "French Jean Dupont" leaves the name.
    private mutating func appendLeadingPlaces(in run: Range<Int>, headline: Bool) -> Range<Int> {
        var start = run.lowerBound
        if has(run.upperBound - 1, .organisation), run.count > 1 {
            let isTitle = has(start, .titleModifier) && entries[start].rarity < 6 && !proper.contains(tokens[start].key)
            return (isTitle ? start + 1 : start)..<run.upperBound
        }
        while start < run.upperBound, has(start, .demonym), !has(start, [.given, .organisation]) { start += 1 }
        if start < run.upperBound, start + 1 < run.upperBound, has(start, .titleModifier), entries[start].rarity < 9,
            has(start + 1, .given)
        {
            start += 1
        }
        return start..<run.upperBound
    }

    private func classify(_ run: Range<Int>, office: Range<Int>, sentence: Range<Int>, headline: Bool) -> Mention {
        var name = run
        var generation: WordKey?
        while name.count > 1, has(name.upperBound - 1, .suffix),
            !has(name.upperBound - 1, .given) || has(name.upperBound - 1, .generation)
        {
            if has(name.upperBound - 1, .generation) { generation = tokens[name.upperBound - 1].key }
            name = name.lowerBound..<name.upperBound - 1
            if name.count > 1, !tokens[name.upperBound - 1].isWordlike { name = name.lowerBound..<name.upperBound - 1 }
        }
        let kind = self.kind(of: name, office: office, sentence: sentence)
        if generation != nil { name = name.lowerBound..<run.upperBound }
        var mention = Mention(tokens: run, name: name, kind: kind)
        mention.generation = generation
        mention.isKnownPhrase = name.count > 1 && !lexicon.phrase(name.map { tokens[$0].key }[...]).isEmpty
        if kind == .person || kind == .unknown {
            mention.isTitled = !office.isEmpty
            mention.gender = gender(of: name, office: office)
        }
        return mention
    }

    private func kind(of name: Range<Int>, office: Range<Int>, sentence: Range<Int>) -> Mention.Kind {
        let first = name.lowerBound
        let last = name.upperBound - 1
        let keys = name.map { tokens[$0].key }
        let phrase = keys.count <= 5 ? lexicon.phrase(keys[...]) : []
        if phrase.contains(.organisation) { return .organisation }
        if phrase.contains(.place) || phrase.contains(.demonym) { return .place }
        if name.count == 1 {
            if !office.isEmpty { return .person }
            if has(first, .place), !has(first, .given) { return .place }
            // "Under-21", "G8"
            if has(first, .organisation) || tokens[first].shape.contains(.hasDigit) { return .organisation }
            if tokens[first].shape.contains(.allCaps),
                tokens[first].count <= 6 || tokens[first].shape.contains(.hasStop)
            {
                return isSpeakerLabel(first) ? .unknown : .organisation
            }
            if has(first, .place) { return .place }
            if !has(first, .given) {
                if precededByThe(first, sentence: sentence) { return .organisation }
                if isBeforePlace(first, sentence: sentence) { return .place }
            }
            return .unknown
        }
        if has(last, .organisation), office.isEmpty || entries[last].rarity < 9 && !has(first, .given) {
            return .organisation
        }
        if !office.isEmpty { return .person }
        let hasJoin = name.contains { !tokens[$0].isCapitalised && !has($0, .particle) }
        if hasJoin { return .organisation }
        if has(first, .given), !has(last, .place) || !has(first, .place) { return .person }
        if isInitial(first) || name.dropFirst().dropLast().contains(where: isInitial) { return .person }
        if precededByThe(first, sentence: sentence) { return .organisation }
        if name.contains(where: { has($0, .organisation) }) { return .organisation }
        if has(last, .place) { return .place }
        if name.count == 2, entries[last].rarity < 8 || name.count > 3 { return .organisation }
        return .person
    }

    /// "in Ashton, Md."
    private func isBeforePlace(_ i: Int, sentence: Range<Int>) -> Bool {
        i > sentence.lowerBound && i + 2 < sentence.upperBound && has(i - 1, .preposition) && !tokens[i + 1].isWordlike
            && tokens[i + 2].isCapitalised && has(i + 2, .place)
    }

    /// "SMITH:" at the start of a paragraph, as in transcripts.
    private func isSpeakerLabel(_ i: Int) -> Bool {
        tokens[i].shape.contains(.paragraphStart) && i + 1 < tokens.count && tokens[i + 1].count == 1
            && text.bytes[Int(tokens[i + 1].start)] == UInt8(ascii: ":")
    }

    private func precededByThe(_ i: Int, sentence: Range<Int>) -> Bool {
        i > sentence.lowerBound && tokens[i - 1].key == Self.the
    }

    private func gender(of name: Range<Int>, office: Range<Int>) -> Speaker.Gender? {
        for i in office {
            if has(i, .title), has(i, .female) { return .female }
            if has(i, .title), has(i, .male) { return .male }
        }
        let traits = entries[name.lowerBound].traits
        guard traits.contains(.given), name.count > 1 || office.isEmpty else { return nil }
        switch (traits.contains(.female), traits.contains(.male)) {
        case (true, false): return .female
        case (false, true): return .male
        default: return nil
        }
    }
}
