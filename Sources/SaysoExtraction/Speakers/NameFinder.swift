import SaysoModel

/// Finds the names of people, organisations and places by capitals and word lists.
///
/// Goes over each token a bounded number of times and makes no strings.
struct NameFinder {
    let text: AnalyzedText
    let tokens: [Token]
    let entries: [NameLexicon.Entry]
    let lexicon: NameLexicon
    var mentions: [Mention] = []
    /// Words that have a capital where nothing but being a name gives it: not first in a sentence, not in a headline.
    var proper: Set<WordKey> = []
    /// Words that have a capital more than once, and each time behind a nationality: "Atlantic" of "British Atlantic".
    var alwaysBehindNationality: Set<WordKey> = []

    /// Firms' names of two that never stand without each other: the hash of "Marant and Brandt".
    var coupled: Set<UInt64> = []

    /// The names in `text` in their order; `entries` are its tokens' entries in `lexicon`.
    static func mentions(in text: AnalyzedText, entries: [NameLexicon.Entry], lexicon: NameLexicon) -> [Mention] {
        var finder = NameFinder(text: text, tokens: text.tokens, entries: entries, lexicon: lexicon)
        finder.collectProper()
        for sentence in text.sentences { finder.scan(sentence) }
        return finder.mentions
    }

    private mutating func collectProper() {
        collectNational()
        collectCoupled()
        for sentence in text.sentences where !isHeadline(sentence) {
            var wordBefore = false
            for i in sentence {
                // The first word too, if it is no common one and a name goes on behind it.
                let isFirst =
                    i == sentence.lowerBound && i + 1 < sentence.upperBound && tokens[i + 1].isCapitalised
                    && !has(i, .role)
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

    private mutating func collectNational() {
        var others: Set<WordKey> = []
        var once: Set<WordKey> = []
        for i in tokens.indices.dropFirst() where tokens[i].kind == .word && tokens[i].isCapitalised {
            let key = tokens[i].key
            guard has(i - 1, .demonym), tokens[i - 1].isCapitalised,
                !has(i, [.given, .title, .titleModifier, .role, .group, .organisation, .demonym, .calendar, .function])
            else {
                others.insert(key)
                continue
            }
            if !once.insert(key).inserted { alwaysBehindNationality.insert(key) }
        }
        alwaysBehindNationality.subtract(others)
    }

    private mutating func collectCoupled() {
        var couples: [UInt64: (count: Int, first: WordKey, second: WordKey)] = [:]
        for i in tokens.indices where couldBeCoupled(i) {
            couples[couple(i), default: (0, tokens[i - 1].key, tokens[i + 1].key)].count += 1
        }
        guard couples.contains(where: { $0.value.count > 1 }) else { return }
        var counts: [WordKey: Int] = [:]
        for token in tokens where token.isCapitalised { counts[token.key, default: 0] += 1 }
        for (couple, found) in couples
        where found.count > 1 && counts[found.first] == found.count && counts[found.second] == found.count {
            coupled.insert(couple)
        }
    }

    /// Whether the token is an "and" between two names that are nothing else.
    func couldBeCoupled(_ i: Int) -> Bool {
        guard tokens[i].key == Self.and, i > 0, i + 1 < tokens.count else { return false }
        return [i - 1, i + 1].allSatisfy {
            tokens[$0].kind == .word && tokens[$0].isCapitalised && entries[$0].rarity == NameLexicon.unknownRarity
                && entries[$0].traits.isEmpty
        }
    }

    func couple(_ and: Int) -> UInt64 {
        (tokens[and - 1].key.hash &* 0x9E37_79B9_7F4A_7C15) ^ tokens[and + 1].key.hash
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
            if i + 1 < sentence.upperBound, tokens[i + 1].kind == .number,
                i + 2 == sentence.upperBound || !isNameWord(i + 2),
                lexicon.phrase([token.key, tokens[i + 1].key][...]).contains(.organisation)
            {
                // "Number 10"
                mentions.append(Mention(tokens: i..<i + 2, name: i..<i + 2, kind: .organisation))
                i += 2
                continue
            }
            if let end = tickerEnd(from: i, in: sentence) {
                i = end
                continue
            }
            if isCenturyOfName(i, in: sentence) {
                let end = runEnd(from: i + 1, in: sentence, headline: headline)
                mentions.append(Mention(tokens: i..<end, name: i..<end, kind: .organisation))
                i = end
                continue
            }
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
            let spelledOut = spelledOutEnd(from: i, in: sentence)
            let end = spelledOut ?? runEnd(from: i, in: sentence, headline: headline)
            if spelledOut == nil {
                split(i..<end, sentence: sentence, headline: headline)
            } else {
                mentions.append(spelledOutMention(i..<end, sentence: sentence))
            }
            atStart = false
            i = max(end, i + 1)
        }
    }

    /// Where a share's sign in angle brackets ends that begins at `i`: "<TRNT.L>"; nil for anything else.
    private func tickerEnd(from i: Int, in sentence: Range<Int>) -> Int? {
        guard isMark(i, "<") else { return nil }
        let end = min(sentence.upperBound, i + Self.longestTicker)
        return (i + 1..<max(end, i + 1)).first { isMark($0, ">") }.map { $0 + 1 }
    }

    private static let longestTicker = 7

    /// A paragraph of its own in which hardly any of the longer words is without a capital.
    private func isHeadline(_ sentence: Range<Int>) -> Bool {
        guard let first = sentence.first, tokens[first].shape.contains(.paragraphStart),
            sentence.upperBound == tokens.count || tokens[sentence.upperBound].shape.contains(.paragraphStart)
        else { return false }
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
        // "consumer group Which?"
        if entry.traits.contains(.function) { return !atStart && !headline && isIntroduced(i) && tokens[i].count > 1 }
        guard atStart || headline else { return true }
        if proper.contains(tokens[i].key) || isSpeakerLabel(i) { return true }
        guard entry.rarity < NameLexicon.unknownRarity else {
            return headline ? !isShouted(i) : !isGroup(i, in: sentence)
        }
        if isImperative(i, in: sentence) || isExplained(i, in: sentence) { return true }
        let telling: WordTraits = [
            .given, .title, .titleModifier, .organisation, .place, .demonym,
        ]
        let next = i + 1
        let nextIsName =
            next < sentence.upperBound && isNameWord(next) && !has(next, .function)
            && (!headline || entries[next].rarity >= 9 || has(next, telling))
        if nextIsName {
            if lexicon.phrase([tokens[i].key, tokens[next].key][...]).isEmpty == false { return true }
            // "Higher Education Wales"
            let goesOn =
                !headline && entries[next].rarity < NameLexicon.unknownRarity
                && !has(next, [.title, .given, .demonym]) && next + 1 < sentence.upperBound && isNameWord(next + 1)
            // "Southern Co"
            return !entry.traits.isDisjoint(with: telling) || entry.rarity >= 6 && !headline || goesOn
                || has(next, .corporate)
        }
        if !entry.traits.isDisjoint(with: [.given, .place, .demonym]) { return true }
        return entry.rarity >= 9 && !headline || entry.traits.contains(.organisation) && entry.rarity >= 6
    }

    /// "Gamers queued": a word for people that is rare without a capital.
    private func isGroup(_ i: Int, in sentence: Range<Int>) -> Bool {
        let next = i + 1
        guard next < sentence.upperBound, !tokens[next].isCapitalised, tokens[next].kind == .word else { return false }
        let end = text.bytes(of: tokens[i]).suffix(3)
        return Self.groupEndings.contains { end.elementsEqual($0.utf8) }
    }

    private static let groupEndings = ["ers", "ors"]

    /// "Prospect, which represents engineers, said": a common word that is a body's name.
    private func isExplained(_ i: Int, in sentence: Range<Int>) -> Bool {
        guard i + 2 < sentence.upperBound, isComma(i + 1), tokens[i + 2].key == Self.which else { return false }
        let comma = sentence[(i + 3)...].first(where: isComma)
        guard let verb = comma.map({ $0 + 1 }), verb < sentence.upperBound, has(verb, .finiteVerb) else { return false }
        return !has(verb, .function) || Self.saying.contains(tokens[verb].key)
    }

    private static let saying: Set<WordKey> = ["said", "says", "told"]

    /// "Bridge the Gap", "Save the Welsh Children": common words that are a name together.
    func isImperative(_ i: Int, in sentence: Range<Int>) -> Bool {
        guard i + 2 < sentence.upperBound else { return false }
        let last = has(i + 2, .demonym) && i + 3 < sentence.upperBound ? i + 3 : i + 2
        return tokens[i + 1].key == Self.the && !tokens[i + 1].isCapitalised && isCommon(i)
            && (isCommon(last) || i > 0 && has(i - 1, .organisationNoun) && isNameWord(last))
    }

    /// A word with a capital that is common without, and tells no person, place or body.
    private func isCommon(_ i: Int) -> Bool {
        isNameWord(i) && entries[i].rarity < NameLexicon.unknownRarity
            && !has(i, [.function, .given, .place, .demonym, .organisation, .title, .finiteVerb])
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

    func isNameWord(_ i: Int) -> Bool {
        guard tokens[i].kind == .word, tokens[i].isCapitalised else {
            return tokens[i].key == Self.plc || startsWithArabicArticle(i)
        }
        // "the Sunday Star"
        if has(i, .calendar) { return i + 1 < tokens.count && tokens[i + 1].isCapitalised && has(i + 1, .organisation) }
        return !tokens[i].shape.contains(.hasHyphen) || !isSeat(i) && !isCompound(i)
    }

    /// "Leeds-based", "Reed-backed": an adjective made of a name, which "Dae-jung" is not.
    private func isCompound(_ i: Int) -> Bool {
        let bytes = text.bytes(of: tokens[i])
        guard let dash = bytes.lastIndex(of: UInt8(ascii: "-")), dash + 1 < bytes.endIndex,
            (0x61...0x7A).contains(bytes[dash + 1])
        else { return false }
        if i > 0, tokens[i - 1].isCapitalised, NameWords.surnamesInFront.contains(tokens[i - 1].key) { return false }
        let rarity = bytes[(dash + 1)...].withUnsafeBufferPointer { lexicon.entry(WordKey($0)).rarity }
        return rarity < NameLexicon.unknownRarity
            || Self.endingsOfAdjectives.contains { bytes.suffix(2).elementsEqual($0.utf8) }
    }

    /// "Kim Dae-jung"
    func isSurnameInFront(_ name: Range<Int>) -> Bool {
        name.count == 2 && NameWords.surnamesInFront.contains(tokens[name.lowerBound].key)
            && tokens[name.upperBound - 1].shape.contains(.hasHyphen)
    }

    private static let endingsOfAdjectives = ["ed", "ng"]

    /// "(R-Ohio)", ", D-N.Y.": a party and a state.
    private func isSeat(_ i: Int) -> Bool {
        let token = tokens[i]
        return token.shape.contains(.hasHyphen) && text.bytes[Int(token.start) + 1] == UInt8(ascii: "-") && i > 0
            && tokens[i - 1].kind == .punctuation
    }

    /// "20th Century Films"
    private func isCenturyOfName(_ i: Int, in sentence: Range<Int>) -> Bool {
        tokens[i].kind == .number && tokens[i].count > 2 && i + 2 < sentence.upperBound
            && tokens[i + 1].key == Self.century && isNameWord(i + 1) && isNameWord(i + 2)
            && !has(i + 2, [.function, .demonym])
    }

    private static let century: WordKey = "century"

    /// All in capitals and longer than an acronym.
    private func isShouted(_ i: Int) -> Bool { tokens[i].shape.contains(.allCaps) && tokens[i].count > 5 }

    func isInitial(_ i: Int) -> Bool {
        let token = tokens[i]
        return token.isCapitalised && token.shape.contains(.hasStop) && token.count <= 5
    }

    /// The one ending of companies' names that is written small.
    private static let plc: WordKey = "plc"
    static let of: WordKey = "of"
    static let `for`: WordKey = "for"
    static let the: WordKey = "the"
    static let a: WordKey = "a"
    static let an: WordKey = "an"
    static let and: WordKey = "and"
}
