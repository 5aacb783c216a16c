import SaysoModel

/// A phrase that may be a topic.
struct TopicCandidate {
    /// As shown.
    var name: String
    /// The keys of its words.
    var words: Set<WordKey>
    /// Where it stands: the first token of each place, in the order of the text.
    var tokens: [Int]
    /// 0 for the commonest words, 11 for words not seen in other news.
    var rarity: Double
    /// A person, place, organisation, law or event.
    var isName: Bool
}

/// The names and noun phrases of a text.
struct TopicCandidates {
    /// All candidates, each once.
    private(set) var all: [TopicCandidate] = []

    private let text: AnalyzedText
    private let tags: [PennTag]
    private let cast: Cast
    private let lexicon: NameLexicon
    private let lemmatizer = Lemmatizer.embedded
    /// Candidates by their lower-cased words.
    private var byKey: [UInt64: Int] = [:]
    /// Where each common noun stands, by its lemma.
    private var nouns: [WordKey: [Int]] = [:]

    /// The candidates of `text`, whose headline is `title`; `publisher` is none of them.
    init(
        text: AnalyzedText, tags: [PennTag], cast: Cast, title: String, publisher: String?,
        lexicon: NameLexicon = .english
    ) {
        self.text = text
        self.tags = tags
        self.cast = cast
        self.lexicon = lexicon
        for token in text.tokens.indices where isNoun(token) { nouns[noun(token), default: []].append(token) }
        addNames(publisher: publisher)
        addCountries()
        addNounPhrases()
        addSubjects(of: AnalyzedText(title))
        for index in all.indices { all[index].tokens.sort() }
        all = all.filter { $0.isName || !isPassing($0) }
    }

    private func key(_ token: Int) -> WordKey { text.tokens[token].key }
    private func has(_ token: Int, _ traits: WordTraits) -> Bool {
        !cast.entries[token].traits.isDisjoint(with: traits)
    }

    private mutating func add(_ name: String, words: [WordKey], at token: Int, rarity: Double, isName: Bool) {
        let hash = words.reduce(0) { ($0 &* 0x9E37_79B9_7F4A_7C15) ^ $1.hash }
        if let known = byKey[hash] {
            all[known].tokens.append(token)
            return
        }
        byKey[hash] = all.count
        all.append(
            TopicCandidate(name: name, words: Set(words), tokens: [token], rarity: rarity, isName: isName))
    }

    // MARK: Names

    private mutating func addNames(publisher: String?) {
        let own = publisher.map { WordKey($0) }
        for member in cast.members {
            let name = name(of: member)
            let keys = name.map { key($0) }
            guard !keys.isEmpty, !TopicWords.boilerplate.contains(keys[0]), keys.count > 1 || keys[0] != own else {
                continue
            }
            if keys.count == 1 {
                let generic: WordTraits = [
                    .demonym, .calendar, .title, .suffix, .group, .role, .function, .organisationNoun,
                ]
                if has(name.lowerBound, generic) { continue }
                if member.kind == .unknown || member.kind == .organisation, cast.entries[name.lowerBound].rarity < 7 {
                    continue
                }
                let token = text.tokens[name.lowerBound]
                if token.count < 2 || token.shape.contains(.hasStop) && country(keys) == nil && member.kind == .place {
                    continue
                }
                if tags[name.lowerBound] == .adjective, country(keys) == nil { continue }
                if member.kind == .unknown, member.mentions.allSatisfy(beginsAsCommonNoun) { continue }
                // "Helen", "his wife": whoever knows her surname finds her by it.
                if member.kind == .person, has(name.lowerBound, .given) { continue }
            } else if isCutOff(name), country(keys) == nil {
                continue
            }
            let string = country(keys) ?? text.string(name).split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if publisher.map({ string.lowercased() == $0.lowercased() }) ?? false { continue }
            if isShouted(name) || isTable(name) { continue }
            let rarity: Double =
                string == Self.unitedStates ? 5 : member.kind == .unknown ? 8 : member.kind == .place ? 9 : 10
            let words = string.split(separator: " ").map { WordKey(String($0)) }
            for index in member.mentions where !cast.mentions[index].isInHeadline || member.mentions.count > 1 {
                add(string, words: words, at: cast.mentions[index].name.lowerBound, rarity: rarity, isName: true)
            }
        }
    }

    /// A name that goes on where it ends, or tells what somebody is: "Robert C.", "Texas Democrat".
    private func isCutOff(_ name: Range<Int>) -> Bool {
        let last = name.upperBound - 1
        let isInitial = text.tokens[last].shape.contains(.hasStop) && text.tokens[last].count == 2
        let isKnown = !lexicon.phrase(name.map { key($0) }[...]).isEmpty
        return isInitial
            || !isKnown && has(last, [.demonym, .role])
                && !has(last, [.given, .place, .organisation, .organisationNoun])
                && cast.entries[name.lowerBound].traits.isDisjoint(with: .given)
    }

    /// A member's name without "the" and titles.
    private func name(of member: Cast.Member) -> Range<Int> {
        var name = member.name
        while name.count > 1, key(name.lowerBound) == Self.the { name = name.lowerBound + 1..<name.upperBound }
        return name
    }

    /// All in capitals and longer than an acronym: a dateline, a heading.
    private func isShouted(_ name: Range<Int>) -> Bool {
        let capitals = name.filter {
            text.tokens[$0].shape.contains(.allCaps) && !text.tokens[$0].shape.contains(.hasStop)
        }
        return capitals.contains { text.tokens[$0].count > 5 }
            || capitals.count > 1 && capitals.count == name.count && text.span(name).count > 6
    }

    /// "Leaks" at the beginning of a sentence.
    private func beginsAsCommonNoun(_ mention: Int) -> Bool {
        let token = cast.mentions[mention].tokens.lowerBound
        return text.sentence(of: token).lowerBound == token && (tags[token] == .noun || tags[token] == .pluralNoun)
    }

    /// "Feb'87 Jan'87": the heading of figures.
    private func isTable(_ name: Range<Int>) -> Bool {
        name.count { text.bytes(of: text.tokens[$0]).contains { (0x30...0x39).contains($0) } } > 1
    }

    private static let the: WordKey = "the"
    private static let unitedStates = "United States"

    private func country(_ keys: [WordKey]) -> String? { lexicon.country(of: keys[...]) }

    /// "Iranian officials" are about Iran.
    private mutating func addCountries() {
        var token = 0
        while token < text.tokens.count {
            guard has(token, .demonym) || has(token, .place) && text.tokens[token].isCapitalised else {
                token += 1
                continue
            }
            var length = 1
            if token > 0, lexicon.country(of: [key(token - 1), key(token)][...]) != nil { length = 2 }
            let start = token + 1 - length
            let keys = (start...token).map { key($0) }
            if text.tokens[start].isCapitalised, let name = country(keys) {
                let isNamed = cast.mention(at: start).map { cast.mentions[$0].kind == .place } ?? false
                if !isNamed {
                    let words = name.split(separator: " ").map { WordKey(String($0)) }
                    add(name, words: words, at: start, rarity: name == Self.unitedStates ? 5 : 8, isName: true)
                }
            }
            token += 1
        }
    }

    // MARK: Noun phrases

    private mutating func addNounPhrases() {
        var start: Int?
        for token in text.tokens.indices {
            let isPart = isPhrasePart(token)
            let breaks = text.tokens[token].shape.contains(.paragraphStart)
            if let first = start, !isPart || breaks {
                addPhrase(first..<token)
                start = nil
            }
            if isPart, start == nil { start = token }
        }
        if let start { addPhrase(start..<text.tokens.count) }
    }

    private func isPhrasePart(_ token: Int) -> Bool {
        let tag = tags[token]
        guard tag == .noun || tag == .pluralNoun || tag == .adjective, text.tokens[token].kind == .word else {
            return false
        }
        if text.tokens[token].isCapitalised, cast.mention(at: token) != nil { return false }
        return !has(token, [.calendar, .demonym, .function]) && text.tokens[token].count > 2
            && !text.tokens[token].isCapitalised
    }

    private mutating func addPhrase(_ chunk: Range<Int>) {
        var phrase = chunk
        while let last = phrase.last, tags[last] == .adjective { phrase = phrase.lowerBound..<last }
        // What an editor leaves out in front: "new", "last", "former", "long-awaited".
        while phrase.count > 1, let first = phrase.first, tags[first] == .adjective,
            cast.entries[first].rarity < 4 || isParticiple(first)
        {
            phrase = first + 1..<phrase.upperBound
        }
        phrase = phrase.suffix(3)
        guard let head = phrase.last else { return }
        let isPerson = has(head, [.role, .group, .title]) || has(head, [.organisationNoun, .document])
        if phrase.count == 1 {
            guard !isPerson, cast.entries[head].rarity >= 5, !TopicWords.vague.contains(lemma(head)) else { return }
        } else if isPerson || cast.entries[head].rarity < 2 || TopicWords.units.contains(lemma(head)) {
            return
        }
        if isInHeadline(phrase), !phrase.allSatisfy(isInBody) { return }
        let rarity = phrase.reduce(0.0) { $0 + Double(min(cast.entries[$1].rarity, 10)) } / Double(phrase.count)
        guard rarity >= (phrase.count == 1 ? 5 : 3.5) else { return }
        var words = phrase.dropLast().map { key($0) }
        words.append(lemma(head))
        let name = name(of: phrase)
        let isVague = TopicWords.vague.contains(lemma(head)) && phrase.dropLast().allSatisfy { tags[$0] == .adjective }
        add(
            name, words: words, at: phrase.lowerBound, rarity: rarity + (phrase.count > 1 && !isVague ? 1.5 : 0),
            isName: false)
    }

    /// "long-awaited", "so-called"
    private func isParticiple(_ token: Int) -> Bool {
        let bytes = text.bytes(of: text.tokens[token])
        return text.tokens[token].shape.contains(.hasHyphen)
            && (bytes.suffix(2).elementsEqual("ed".utf8) || bytes.suffix(3).elementsEqual("ing".utf8))
    }

    /// A phrase that stands once, below the headline, about something that is not spoken of again: "a blank cheque".
    private func isPassing(_ candidate: TopicCandidate) -> Bool {
        guard candidate.tokens.count == 1, let first = candidate.tokens.first, first >= headline.upperBound else {
            return false
        }
        var end = first
        while end < text.tokens.count, candidate.words.contains(key(end)) || candidate.words.contains(lemma(end)) {
            end += 1
        }
        return end > first && nouns[lemma(end - 1), default: []].count < 2
    }

    /// The nouns of the title that the article goes on about, however common: "oil", "hunting".
    private mutating func addSubjects(of title: AnalyzedText) {
        for token in title.tokens where token.kind == .word && token.count > 2 {
            let word =
                nouns[token.key] == nil ? lemmatizer.key(of: token, in: title, tag: .pluralNoun) : token.key
            let entry = lexicon.entry(word)
            guard !TopicWords.vague.contains(word), !TopicWords.units.contains(word), entry.rarity > 1,
                entry.traits.isDisjoint(with: Self.noSubjects), let places = nouns[word], places.count > 2,
                !all.contains(where: { $0.words.contains(word) && $0.tokens.count * 3 > places.count })
            else { continue }
            let name = name(of: places[0]..<places[0] + 1)
            for place in places {
                add(name, words: [word], at: place, rarity: max(6, Double(min(entry.rarity, 10))), isName: false)
            }
        }
    }

    private func isNoun(_ token: Int) -> Bool {
        (tags[token] == .noun || tags[token] == .pluralNoun || tags[token] == .gerund)
            && text.tokens[token].kind == .word && !text.tokens[token].isCapitalised
    }

    /// The lemma of a noun; a gerund's is itself: "hunting".
    private func noun(_ token: Int) -> WordKey { tags[token] == .gerund ? key(token) : lemma(token) }

    /// The first paragraph, if others follow.
    private var headline: Range<Int> { text.paragraphs.count > 1 ? text.paragraphs[0] : 0..<0 }

    // Headlines leave out small words, so that words which belong to different phrases stand side by side.

    private func isInHeadline(_ phrase: Range<Int>) -> Bool {
        guard phrase.count > 1, phrase.upperBound <= headline.upperBound else { return false }
        return text.sentence(of: phrase.lowerBound).upperBound == headline.upperBound
            && text.tokens[headline.upperBound - 1].isWordlike
    }

    private func isInBody(_ token: Int) -> Bool {
        nouns[noun(token)]?.last.map { $0 >= headline.upperBound } ?? false
            || text.tokens[headline.upperBound...].contains { $0.key == key(token) }
    }

    private func lemma(_ token: Int) -> WordKey { lemmatizer.key(of: text.tokens[token], in: text, tag: tags[token]) }

    /// In lower case but for acronyms, the last word in the singular where that is at least as common.
    private func name(of phrase: Range<Int>) -> String {
        phrase.map { token in
            let word = text.string(text.tokens[token])
            let isAcronym =
                text.tokens[token].shape.contains(.allCaps) || text.tokens[token].shape.contains(.innerCapital)
            guard token == phrase.upperBound - 1, tags[token] == .pluralNoun, !TopicWords.plurals.contains(key(token))
            else {
                return isAcronym ? word : word.lowercased()
            }
            let singular = lemmatizer.lemma(of: text.tokens[token], in: text, tag: tags[token])
            let isCommon = lexicon.entry(WordKey(singular)).rarity <= cast.entries[token].rarity
            return isCommon ? singular : word.lowercased()
        }.joined(separator: " ")
    }

    private static let noSubjects: WordTraits = [
        .calendar, .demonym, .function, .role, .group, .title, .organisationNoun, .document, .given,
    ]
}
