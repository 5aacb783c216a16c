/// Finds who speaks beside a cue: the noun phrase before or behind it, with titles and appositives.
struct NounPhrases {
    let text: AnalyzedText
    let lexicon: CueLexicon

    private var tokens: [Token] { text.tokens }
    /// No phrase is longer, in tokens: keeps time linear on text that is no prose.
    private static let longest = 60

    // MARK: Before a verb

    /// The subject that ends right before token `end`, not reaching before `start`; nil if no noun phrase stands there.
    func subject(before end: Int, from start: Int) -> Range<Int>? {
        var last = end - 1
        guard last >= start else { return nil }
        if tokens[last].key == ",", let name = nameBeforeAppositive(closedAt: last, from: start) {
            return name.lowerBound..<last
        }
        last = skippingTime(endingAt: last, from: start)
        if tokens[last].key == ")" {
            guard let opening = lastIndex(of: "(", before: last, from: start), opening > start else { return nil }
            last = opening - 1
            return phrase(endingAt: last, from: start).map { $0.lowerBound..<end }
        }
        if tokens[last].key == ">", let opening = lastIndex(of: "<", before: last, from: max(start, last - 8)),
            opening > start
        {
            return phrase(endingAt: opening - 1, from: start).map { $0.lowerBound..<end }
        }
        return phrase(endingAt: last, from: start)
    }

    /// The token before "on Friday", "in 2004" or "last week", if `last` ends such an adjunct; otherwise `last`.
    private func skippingTime(endingAt last: Int, from start: Int) -> Int {
        let isYear = tokens[last].kind == .number && tokens[last].count == 4
        guard last > start, isYear || WordLists.times.contains(tokens[last].key) else { return last }
        var i = last
        while i > max(start, last - 6), WordLists.beforeTimes.contains(tokens[i - 1].key) { i -= 1 }
        guard i > start, i < last || !isYear else { return last }
        return isNounLike(i - 1) || tokens[i - 1].key == ")" ? i - 1 : last
    }

    /// "John Reed, the home secretary," closed by the comma at `comma`: the phrase before the appositive.
    private func nameBeforeAppositive(closedAt comma: Int, from start: Int) -> Range<Int>? {
        guard let opening = lastIndex(of: ",", before: comma, from: start), opening > start else {
            return nil
        }
        let first = tokens[opening + 1]
        guard opening + 1 < comma, !WordLists.newClauses.contains(first.key), first.key != "and", first.key != "or",
            !WordLists.pronounsOfPersons.contains(first.key), isOutside(opening..<comma)
        else { return nil }
        guard var name = subject(before: opening, from: start),
            !WordLists.adjunctStarters.contains(tokens[name.lowerBound].key)
        else { return nil }
        // "Reed, 29, of Mill Lane, Thornby," has several.
        for _ in 0..<3 {
            let before = name.lowerBound - 1
            if before > start, tokens[before].key == ",", let longer = phrase(endingAt: before - 1, from: start),
                longer.lowerBound == start || tokens[longer.lowerBound - 1].key == ","
            {
                name = longer
            }
        }
        return name
    }

    /// The noun phrase whose last token is `last`.
    private func phrase(endingAt last: Int, from start: Int) -> Range<Int>? {
        guard last >= start, isNounLike(last) else { return nil }
        if WordLists.subjectPronouns.contains(tokens[last].key) { return last..<last + 1 }
        var first = last
        let limit = max(start, last - Self.longest)
        while first > limit, belongs(first - 1, before: first, from: start) { first -= 1 }
        // Prepositions and conjunctions that the walk took but nothing stands before.
        while first < last, isLoose(first) { first += 1 }
        return first..<last + 1
    }

    /// Whether the token at `i` goes on a noun phrase leftwards whose present first token is `first`.
    private func belongs(_ i: Int, before first: Int, from start: Int) -> Bool {
        let token = tokens[i]
        guard text.quotationStates[i] == .outside else { return false }
        switch token.kind {
        case .number, .symbol: return true
        case .punctuation, .quotationMark: return false
        case .word: break
        }
        if token.key == "'s" || token.key == "'" { return true }
        let next = tokens[first]
        if WordLists.determiners.contains(next.key), !WordLists.linking.contains(token.key), token.key != "all" {
            return false
        }
        if token.key == "that" || WordLists.subjectPronouns.contains(token.key) { return false }
        if WordLists.linking.contains(token.key) {
            guard i > start, tokens[i - 1].isWordlike, text.quotationStates[i - 1] == .outside else { return false }
            let before = tokens[i - 1]
            if token.key == "and" || token.key == "&" { return before.isCapitalised == next.isCapitalised }
            return isNounLike(i - 1) && !WordLists.conjunctions.contains(before.key)
                && !WordLists.auxiliaries.contains(before.key) && !isVerb(i - 1)
        }
        if WordLists.conjunctions.contains(token.key) || WordLists.auxiliaries.contains(token.key) { return false }
        if WordLists.prepositions.contains(token.key) || WordLists.adverbs.contains(token.key) { return false }
        if next.isCapitalised, WordLists.adjunctEnds.contains(token.key) { return false }
        return !isVerb(i)
    }

    /// A word that cannot begin a noun phrase.
    private func isLoose(_ i: Int) -> Bool {
        let key = tokens[i].key
        return WordLists.linking.contains(key) || WordLists.conjunctions.contains(key) && key != "that" || key == "'s"
            || key == "but"
    }

    // MARK: Behind a verb or "according to"

    /// The phrase that begins at `start` and ends before `end`: "said John Reed, the home secretary".
    func phrase(from start: Int, to end: Int) -> Range<Int>? {
        let end = min(end, start + Self.longest)
        guard start < end, begins(start) else { return nil }
        if WordLists.pronounsOfPersons.contains(tokens[start].key) { return start..<start + 1 }
        var i = start
        var isAppositive = false
        var hasCommonNoun = false
        loop: while i < end, text.quotationStates[i] == .outside {
            let token = tokens[i]
            switch token.kind {
            case .punctuation:
                if token.key == ",", !isAppositive, i + 1 < end, opensAppositive(i + 1, to: end) {
                    isAppositive = true
                } else if token.key == "(" {
                    while i < end, tokens[i].key != ")" { i += 1 }
                } else if token.key == ",", isAppositive, i + 1 < end, goesOnInAppositive(i + 1) {
                    break
                } else {
                    break loop
                }
            case .quotationMark:
                break loop
            case .word where !isAppositive && endsPhrase(i, hasCommonNoun: hasCommonNoun, from: start):
                break loop
            case .word:
                if !token.isCapitalised, !WordLists.determiners.contains(token.key) { hasCommonNoun = true }
            default:
                break
            }
            i += 1
        }
        i = min(i, end)
        while i > start, tokens[i - 1].kind == .punctuation, tokens[i - 1].key != ")" { i -= 1 }
        while i > start + 1, WordLists.linking.contains(tokens[i - 1].key) { i -= 1 }
        return i > start ? start..<i : nil
    }

    /// Whether a noun phrase may begin at `i`.
    func begins(_ i: Int) -> Bool {
        let token = tokens[i]
        guard token.isWordlike, text.quotationStates[i] == .outside, token.key != "that" else { return false }
        if WordLists.pronounsOfPersons.contains(token.key) || WordLists.determiners.contains(token.key) { return true }
        if WordLists.adjunctStarters.contains(token.key) || WordLists.conjunctions.contains(token.key) { return false }
        if WordLists.auxiliaries.contains(token.key) || WordLists.adverbs.contains(token.key) { return false }
        return !WordLists.prepositions.contains(token.key) && token.key != "and"
    }

    private func endsPhrase(_ i: Int, hasCommonNoun: Bool, from start: Int) -> Bool {
        let key = tokens[i].key
        if i == start { return false }
        if key == "of" || key == "and" || key == "'s" || key == "&" { return false }
        // Behind a name, a word written small goes on only towards another name: "Guardian columnist Ann Reed".
        if !hasCommonNoun, !tokens[i].isCapitalised, tokens[i].kind == .word, tokens[i - 1].isCapitalised,
            !WordLists.determiners.contains(tokens[i - 1].key),
            i + 1 >= tokens.count || !tokens[i + 1].isCapitalised
        {
            return true
        }
        if key == "for" || key == "at" || key == "from" || key == "with" || key == "in" { return !hasCommonNoun }
        return WordLists.prepositions.contains(key) || WordLists.conjunctions.contains(key)
            || WordLists.auxiliaries.contains(key) || WordLists.adverbs.contains(key)
            || WordLists.subjectPronouns.contains(key)
            || WordLists.adjunctStarters.contains(key) && key != "three" && key != "two"
            || tokens[i].isCapitalised == false && isVerb(i)
    }

    /// Behind the comma of "Reed, the home secretary" or "Reed, who leads it"; not of "Reed, adding".
    private func opensAppositive(_ i: Int, to end: Int) -> Bool {
        let token = tokens[i]
        guard token.isWordlike, text.quotationStates[i] == .outside else { return false }
        if token.key == "who" || token.key == "whose" || token.key == "a" || token.key == "an" || token.key == "the" {
            return true
        }
        if token.kind == .number { return i + 1 < end && tokens[i + 1].key == "," }
        guard begins(i), !WordLists.determiners.contains(token.key), !WordLists.pronounsOfPersons.contains(token.key)
        else { return false }
        return !isParticiple(token) && !isVerb(i)
    }

    private func goesOnInAppositive(_ i: Int) -> Bool {
        let token = tokens[i]
        return token.isWordlike && token.isCapitalised && i + 1 < tokens.count && tokens[i + 1].key == ","
    }

    // MARK: Words

    /// A word that may be the last of a subject.
    private func isNounLike(_ i: Int) -> Bool {
        let token = tokens[i]
        guard token.isWordlike || token.key == "'s", text.quotationStates[i] == .outside else { return false }
        if WordLists.subjectPronouns.contains(token.key) { return true }
        if token.key == "all" || token.key == "many" || token.key == "some" || token.key == "others" { return true }
        return !WordLists.determiners.contains(token.key) && !WordLists.conjunctions.contains(token.key)
            && !WordLists.auxiliaries.contains(token.key) && !WordLists.prepositions.contains(token.key)
            && !(WordLists.adverbs.contains(token.key)) && token.key != "and"
    }

    /// A word of the lexicon that is, elsewhere than before nouns, mostly a verb.
    private func isVerb(_ i: Int) -> Bool {
        !tokens[i].isCapitalised && lexicon.precision(of: tokens[i].key, in: .other) >= 0.6
    }

    /// A word in -ing.
    func isParticiple(_ token: Token) -> Bool {
        let bytes = text.bytes(of: token)
        return bytes.count > 4 && bytes.suffix(3).elementsEqual("ing".utf8) && !token.isCapitalised
    }

    /// A word in -ly.
    func isAdverb(_ token: Token) -> Bool {
        if WordLists.adverbs.contains(token.key) { return true }
        let bytes = text.bytes(of: token)
        return bytes.count > 4 && bytes.suffix(2).elementsEqual("ly".utf8) && !token.isCapitalised
    }

    private func isOutside(_ range: Range<Int>) -> Bool {
        range.allSatisfy { text.quotationStates[$0] == .outside }
    }

    private func lastIndex(of key: WordKey, before end: Int, from start: Int) -> Int? {
        var i = end - 1
        while i >= max(start, end - Self.longest) {
            if tokens[i].key == key { return i }
            i -= 1
        }
        return nil
    }
}
