import SaysoModel

/// What a run of capitalised words names, and where in it the name begins.
extension NameFinder {
    /// Makes mentions of the words of a run.
    mutating func split(_ run: Range<Int>, sentence: Range<Int>, headline: Bool) {
        if let firm = firmInPossessive(run, sentence: sentence) { return mentions.append(firm) }
        // "Britain's", "Smith's": the run ends before "'s", so only its last word can be an owner.
        let possessive = run.upperBound < sentence.upperBound && isPossessiveMark(run.upperBound)
        var office = officeEnd(in: run)
        // "Premier League"
        if office > run.lowerBound, !lexicon.phrase(run.map { tokens[$0].key }[...]).isEmpty { office = run.lowerBound }
        if office == run.upperBound {
            // An office without a name: "the Prime Minister". The places in it are still worth having.
            appendPlaces(in: run, headline: headline)
            return
        }
        if isDescription(run, sentence: sentence) { return }
        if isOfficeOfCommonWords(run, sentence: sentence) {
            appendPlaces(in: run, headline: headline)
            return
        }
        var rest =
            office > run.lowerBound
            ? office..<run.upperBound : appendLeadingPlaces(in: run, sentence: sentence, headline: headline)
        rest = withoutDescription(rest, sentence: sentence)
        let isFirm = beginsWithFirm(rest, sentence: sentence)
        if isFirm { rest = rest.dropFirst() }
        guard !rest.isEmpty else { return }
        var mention = classify(rest, office: run.lowerBound..<office, sentence: sentence, headline: headline)
        mention.tokens = (office > run.lowerBound ? run.lowerBound : rest.lowerBound)..<rest.upperBound
        mention.isInHeadline = headline
        mention.isPossessive = possessive
        if office > run.lowerBound { appendPlaces(in: run.lowerBound..<office, headline: headline) }
        if !possessive, office == run.lowerBound { extendToInstitution(&mention, sentence: sentence) }
        if isFirm {
            mention.kind = .organisation
            mention.gender = nil
            mention.role = run.lowerBound..<rest.lowerBound
        }
        readSurroundings(of: &mention, sentence: sentence)
        mentions.append(mention)
    }

    /// "Moody's said": the name itself ends in "'s".
    private func firmInPossessive(_ run: Range<Int>, sentence: Range<Int>) -> Mention? {
        let verb = run.upperBound + 1
        guard run.count == 1, verb < sentence.upperBound, tokens[run.upperBound].key == Self.possessive,
            has(verb, .finiteVerb), !has(verb, [.function, .role, .institution]) || tokens[verb].key == Self.said,
            !has(run.lowerBound, [.place, .given])
        else { return nil }
        return Mention(tokens: run.lowerBound..<verb, name: run.lowerBound..<verb, kind: .organisation)
    }

    /// One word that says what somebody or something is, and names nobody.
    private func isDescription(_ run: Range<Int>, sentence: Range<Int>) -> Bool {
        // "Tory plans"
        let next = run.upperBound
        if run.count == 1, has(run.lowerBound, .role), !has(run.lowerBound, [.given, .organisation, .place]),
            next < sentence.upperBound, tokens[next].kind == .word, !tokens[next].isCapitalised,
            has(run.lowerBound, .titleModifier), !has(next, [.function, .finiteVerb])
        {
            return true
        }
        // "the Finn", "the Democrat"
        if run.count == 1, has(run.lowerBound, [.demonym, .role]), precededByThe(run.lowerBound, sentence: sentence) {
            return true
        }
        // "MPs"
        if run.count == 1, has(run.lowerBound, .suffix), !has(run.lowerBound, .given) { return true }
        return false
    }

    /// The run without the word in front that says what somebody is.
    private func withoutDescription(_ run: Range<Int>, sentence: Range<Int>) -> Range<Int> {
        var rest = run
        if rest.count > 2, !has(rest.lowerBound, .given), has(rest.lowerBound + 1, .given), !isInitial(rest.lowerBound),
            entries[rest.lowerBound].rarity < NameLexicon.unknownRarity
                || has(rest.lowerBound, [.titleModifier, .role]),
            !has(rest.upperBound - 1, .organisation)
        {
            // "Republican Alan Reed", "Striker Alan Reed"
            rest = rest.lowerBound + 1..<rest.upperBound
        }
        // "Publisher Tamsin Reed"
        if rest.lowerBound == sentence.lowerBound, rest.count > 1, has(rest.lowerBound, .role),
            !has(rest.lowerBound, [.given, .place]),
            rest.count > 2 || entries[rest.lowerBound].rarity < NameLexicon.unknownRarity,
            !proper.contains(tokens[rest.lowerBound].key), !has(rest.upperBound - 1, [.organisation, .role])
        {
            rest = rest.dropFirst()
        }
        return rest
    }

    /// "Bookmaker Tamsin Reed"
    private func beginsWithFirm(_ run: Range<Int>, sentence: Range<Int>) -> Bool {
        run.lowerBound == sentence.lowerBound && run.count > 1 && has(run.lowerBound, .organisationNoun)
            && !has(run.lowerBound, [.organisation, .given, .place, .titleModifier])
            && !has(run.upperBound - 1, .organisation)
    }

    /// Reads from the words around a name what it is the name of.
    private func readSurroundings(of mention: inout Mention, sentence: Range<Int>) {
        if mention.kind == .person || mention.kind == .unknown { readRole(&mention, sentence: sentence) }
        // "Fairplay UK, a charity"
        if mention.kind == .place, mention.name.count > 1, !has(mention.name.lowerBound, .place),
            !mention.isKnownPhrase,
            isCalledBody(mention, sentence: sentence)
        {
            mention.kind = .organisation
        }
        if mention.kind == .organisation { readKind(&mention, sentence: sentence) }
        if !mention.isTitled, isThing(mention, sentence: sentence) || isOneOfSeveral(mention, sentence: sentence) {
            mention.kind = .organisation
            mention.gender = nil
        }
        mention.apposition = apposition(before: mention, sentence: sentence)
        if isOpen(mention), let noun = mention.apposition.last { mention.kind = isKind(noun) ? .organisation : .person }
    }

    /// "Tamsin Reed, which", "Health Concern Wales, which": the subject of a sentence that is no person and no place.
    private func isThing(_ mention: Mention, sentence: Range<Int>) -> Bool {
        let comma = mention.tokens.upperBound
        let isPlace = mention.kind == .place && (mention.name.count < 3 || has(mention.name.lowerBound, .place))
        return mention.kind != .organisation && !isPlace && !mention.isPossessive
            && comma + 1 < sentence.upperBound && isComma(comma) && tokens[comma + 1].key == Self.which
            && (sentence.lowerBound..<mention.tokens.lowerBound).allSatisfy {
                tokens[$0].isWordlike && !has($0, [.preposition, .finiteVerb])
            }
    }

    /// "a Grand Slam", "a Tarrant": of people only those with a first name are spoken of so.
    private func isOneOfSeveral(_ mention: Mention, sentence: Range<Int>) -> Bool {
        let before = mention.tokens.lowerBound - 1
        return mention.kind != .place && mention.role.isEmpty && !has(mention.name.lowerBound, .given)
            && before >= sentence.lowerBound && (tokens[before].key == Self.a || tokens[before].key == Self.an)
    }

    static let which: WordKey = "which"

    /// The mention of a name whose first letters follow in brackets.
    func spelledOutMention(_ name: Range<Int>, sentence: Range<Int>) -> Mention {
        let isPlace = lexicon.phrase(name.map { tokens[$0].key }[...]).contains(.place)
        var mention = Mention(tokens: name, name: name, kind: isPlace ? .place : .organisation)
        readKind(&mention, sentence: sentence)
        return mention
    }

    /// "the Reed campaign", "Senate banking committee": the noun that makes an organisation of the name before it.
    private func extendToInstitution(_ mention: inout Mention, sentence: Range<Int>) {
        var noun = mention.tokens.upperBound
        // "the Amicus union", "a Tarrant spokesman"
        if noun < sentence.upperBound, has(noun, [.organisationNoun, .spokesperson]), !tokens[noun].isCapitalised,
            !has(noun, [.institution, .document]), !Self.ofPeople.contains(tokens[noun].key),
            !Self.ofTowns.contains(tokens[noun].key), mention.gender == nil,
            mention.kind == .person || mention.kind == .unknown, !has(mention.name.lowerBound, .given)
        {
            mention.kind = .organisation
            if has(noun, .organisationNoun) { mention.role = noun..<noun + 1 }
        }
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
    private static let said: WordKey = "said"
    /// What is called by a person's name as well: "the Reed team".
    private static let ofPeople: Set<WordKey> = ["team", "side", "administration", "office", "story", "piece"]
    /// What is called by where it is from: "the Carrow quartet".
    static let ofTowns: Set<WordKey> = ["duo", "five-piece", "four-piece", "foursome", "quartet", "trio"]

    func isPossessiveMark(_ i: Int) -> Bool {
        tokens[i].key == Self.possessive
            || tokens[i].kind == .quotationMark && tokens[i].count <= 3 && !tokens[i].hasSpaceBefore
                && text.quotationStates[i] == .outside && i > 0
                && text.bytes[Int(tokens[i].start) - 1] | 0x20 == UInt8(ascii: "s")
    }

    static let possessive: WordKey = "'s"

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
    private mutating func appendLeadingPlaces(
        in run: Range<Int>, sentence: Range<Int>, headline: Bool
    ) -> Range<Int> {
        var start = run.lowerBound
        if isNationalBody(run, sentence: sentence) { return run }
        if has(run.upperBound - 1, .organisation), run.count > 1 {
            // "Former Google", not "Labor Department".
            let isTitle =
                has(start, .titleModifier) && entries[start].rarity < 6 && !proper.contains(tokens[start].key)
                && (run.count > 2 || !has(start + 1, .institution))
            return (isTitle ? start + 1 : start)..<run.upperBound
        }
        // "UK Athletics"
        if run.count == 2, has(start, .demonym), tokens[start].shape.contains(.allCaps),
            !has(start + 1, [.title, .given, .demonym, .role])
        {
            return run
        }
        while start < run.upperBound, has(start, .demonym), !has(start, [.given, .organisation]) { start += 1 }
        if start < run.upperBound, start + 1 < run.upperBound, has(start, .titleModifier), entries[start].rarity < 9,
            has(start + 1, .given)
        {
            start += 1
        }
        return start..<run.upperBound
    }

    /// "the British Retail Consortium", "the Scottish Executive", "British Atlantic"
    private func isNationalBody(_ run: Range<Int>, sentence: Range<Int>) -> Bool {
        guard has(run.lowerBound, .demonym), run.count > 1 else { return false }
        let isOfCommonWords = run.dropFirst().allSatisfy {
            entries[$0].rarity < NameLexicon.unknownRarity && !has($0, [.given, .title, .demonym])
        }
        return isOfCommonWords && precededByThe(run.lowerBound, sentence: sentence)
            || run.count == 2 && alwaysBehindNationality.contains(tokens[run.lowerBound + 1].key)
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
        if isNationalBody(name, sentence: sentence) { return .organisation }
        let hasJoin = name.contains {
            !tokens[$0].isCapitalised && !has($0, .particle) && tokens[$0].kind != .quotationMark
        }
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
    func isSpeakerLabel(_ i: Int) -> Bool {
        tokens[i].shape.contains(.paragraphStart) && i + 1 < tokens.count && tokens[i + 1].count == 1
            && text.bytes[Int(tokens[i + 1].start)] == UInt8(ascii: ":")
    }

    func precededByThe(_ i: Int, sentence: Range<Int>) -> Bool {
        i > sentence.lowerBound && tokens[i - 1].key == Self.the
    }

    private func gender(of name: Range<Int>, office: Range<Int>) -> Speaker.Gender? {
        for i in office {
            if has(i, .title), has(i, .female) { return .female }
            if has(i, .title), has(i, .male) { return .male }
        }
        let traits = entries[name.lowerBound].traits
        guard traits.contains(.given), name.count > 1 || office.isEmpty, !isSurnameInFront(name) else { return nil }
        switch (traits.contains(.female), traits.contains(.male)) {
        case (true, false): return .female
        case (false, true): return .male
        default: return nil
        }
    }
}
