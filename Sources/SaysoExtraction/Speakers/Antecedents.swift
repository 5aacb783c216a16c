import SaysoModel

/// Finds whom pronouns and descriptions mean, by evidence for each member of the cast named before them.
struct Antecedents {
    private let text: AnalyzedText
    private let cast: Cast
    /// Who spoke, and at which token, latest last; whether a spokesman did it for them.
    private var speaking: [(member: Int, token: Int, bySpokesperson: Bool)] = []

    init(text: AnalyzedText, cast: Cast) {
        self.text = text
        self.cast = cast
    }

    /// Notes that `member` is the source of an attribution at `token`, whose words are `source`.
    mutating func spoke(_ member: Int, at token: Int, source: [Span]) {
        let bySpokesperson =
            cast.members[member].kind == .organisation
            && source.contains { text.tokens(in: $0).contains { has($0, .spokesperson) } }
        speaking.append((member, token, bySpokesperson))
    }

    private func has(_ token: Int, _ traits: WordTraits) -> Bool {
        !cast.entries[token].traits.isDisjoint(with: traits)
    }

    /// The member of the cast that the pronoun at `token` means; nil for none.
    func antecedent(of pronoun: Pronoun, at token: Int, content: [Span]) -> Int? {
        switch pronoun {
        case .he, .she:
            if let organisation = spokesperson(at: token) { return organisation }
            let other: Speaker.Gender = pronoun == .he ? .female : .male
            return best(at: repeated(pronoun, at: token) ?? token, content: content) {
                $0.mayBePerson && $0.gender != other
            }
        case .it:
            return best(at: token, content: content) {
                $0.kind == .organisation || $0.kind == .unknown && $0.gender == nil
            }
        case .they: return organisationSpeaking(at: token)
        case .first, .general: return nil
        case .relative: return related(to: token)
        }
    }

    /// The pronoun's like at the beginning of its sentence, which means the same one unless somebody else is the subject
    /// of a clause between: "He met Reed, whom he told".
    private func repeated(_ pronoun: Pronoun, at token: Int) -> Int? {
        let sentence = text.sentence(of: token).lowerBound
        let isQuoted = text.quotationIndices[token] >= 0
        guard !isQuoted,
            let first = (sentence..<min(sentence + Self.opening, token)).first(where: {
                Pronoun(text.tokens[$0].key) == pronoun
            }), text.quotationIndices[first] < 0
        else { return nil }
        let from = cast.mentions.partitionIndex { $0.tokens.lowerBound > first }
        let to = cast.mentions.partitionIndex { $0.tokens.lowerBound >= token }
        return cast.mentions[from..<max(from, to)].contains(where: isSubject) ? nil : first
    }

    /// Whom the spokesman speaks for who spoke right before: "A spokesman for Gallup denied it. He said …".
    private func spokesperson(at token: Int) -> Int? {
        guard let last = speaking.last, last.bySpokesperson,
            text.sentenceIndices[token] - text.sentenceIndices[last.token] <= 2
        else { return nil }
        let from = cast.mentions.partitionIndex { $0.tokens.lowerBound > last.token }
        let to = cast.mentions.partitionIndex { $0.tokens.lowerBound >= token }
        let isSomebodyElse = cast.mentions[from..<max(from, to)].contains { mention in
            mention.member.map { cast.members[$0].kind == .person } ?? false && isSubject(mention)
        }
        return isSomebodyElse ? nil : last.member
    }

    /// The organisation that spoke last, at most so many sentences before.
    private func organisationSpeaking(at token: Int, within sentences: Int32 = 1) -> Int? {
        guard let last = speaking.last, cast.members[last.member].kind == .organisation,
            text.sentenceIndices[token] - text.sentenceIndices[last.token] <= sentences
        else { return nil }
        return last.member
    }

    /// Words from a sentence's beginning among which its subject is looked for.
    private static let opening = 4

    // MARK: Evidence

    /// What speaks for a member as the antecedent of a pronoun; the order is that of ``weights``.
    typealias Evidence = SIMD32<Float>

    /// How much each piece of evidence counts.
    static let weights = Evidence(
        lowHalf: SIMD16(-0.7, 0.5, 0.8, 2.0, 1.2, 0.3, -1.5, -0.6, 0.6, -0.7, 0.4, -1.0, 0.6, 0.8, -2, -0.8),
        highHalf: SIMD16(2.0, -2.0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))

    private static let reach = 80
    /// The least evidence that makes a description without a matching office mean someone.
    private static let focus: Float = 0.5

    /// The member with the most evidence among those that `fit`.
    private func best(at token: Int, content: [Span], where fit: (Cast.Member) -> Bool) -> Int? {
        candidates(at: token, content: content, where: fit).max { $0.score < $1.score }?.member
    }

    /// Members named at most ``reach`` mentions before `token`, with the evidence for each.
    func candidates(
        at token: Int, content: [Span], where fit: (Cast.Member) -> Bool
    ) -> [(member: Int, evidence: Evidence, score: Float)] {
        var found: [(member: Int, evidence: Evidence, score: Float)] = []
        let last = cast.mentions.partitionIndex { $0.tokens.lowerBound >= token }
        var rank: Float = 0
        for index in stride(from: last - 1, through: max(0, last - Self.reach), by: -1) {
            guard let member = cast.mentions[index].member, fit(cast.members[member]) else { continue }
            let evidence = self.evidence(for: member, mention: index, pronoun: token, content: content, rank: rank)
            let score = (evidence * Self.weights).sum()
            if let known = found.firstIndex(where: { $0.member == member }) {
                if score > found[known].score { found[known] = (member, evidence, score) }
            } else {
                found.append((member, evidence, score))
                rank += 1
            }
        }
        return found
    }

    private func evidence(for member: Int, mention index: Int, pronoun: Int, content: [Span], rank: Float) -> Evidence {
        let mention = cast.mentions[index]
        let at = mention.name.lowerBound
        let pronounSentence = text.sentenceIndices[pronoun]
        let distance = pronounSentence - text.sentenceIndices[at]
        let isQuoted = text.quotationIndices[at] >= 0
        let sameQuotation = text.quotationIndices[at] == text.quotationIndices[pronoun]
        let isSubject = self.isSubject(mention)
        let sentenceStart = text.sentence(of: at).lowerBound
        let spoke = speaking.last
        let spokeLast = spoke?.member == member
        let spokeNear = spokeLast && pronounSentence - text.sentenceIndices[spoke?.token ?? 0] <= 2
        let start = text.tokens[at].start
        let isInContent = content.contains { $0.contains(Int(start)) }
        let first = SIMD16<Float>(
            Float(min(distance, 8)),
            text.paragraph(of: pronoun).contains(at) ? 1 : 0,
            isSubject ? 1 : 0,
            spokeLast ? 1 : 0,
            spokeNear ? 1 : 0,
            Float(min(cast.members[member].count, 12)).squareRoot(),
            isQuoted && !sameQuotation ? 1 : 0,
            mention.isPossessive ? 1 : 0,
            cast.members[member].gender != nil ? 1 : 0,
            min(rank, 5),
            at - sentenceStart <= 3 ? 1 : 0,
            isInContent ? 1 : 0,
            distance == 0 && isSubject ? 1 : 0,
            distance == 1 && isSubject ? 1 : 0,
            cast.members[member].kind == .unknown ? 1 : 0,
            at > 0 && has(at - 1, .preposition) ? 1 : 0)
        var second = SIMD16<Float>.zero
        second[0] = hasReportedWords(mention) ? 1 : 0
        second[1] = isNamed(member, in: content) ? 1 : 0
        return Evidence(lowHalf: first, highHalf: second)
    }

    /// Hardly anybody says their own name.
    private func isNamed(_ member: Int, in content: [Span]) -> Bool {
        cast.members[member].mentions.contains { index in
            let start = Int(text.tokens[cast.mentions[index].name.lowerBound].start)
            return content.contains { $0.contains(start) }
        }
    }

    /// A noun for what was said stands before it: "accusations from Reed", "a statement by the chairman, Alan Reed".
    private func hasReportedWords(_ mention: Mention) -> Bool {
        let before = mention.tokens.lowerBound - 1
        guard before > 0, Self.ofSpeech.contains(text.tokens[before].key) else { return false }
        return Self.speech.contains(text.tokens[before - 1].key)
    }

    private static let ofSpeech: Set<WordKey> = ["from", "by", "of"]
    private static let speech: Set<WordKey> = [
        "accusation", "accusations", "allegation", "allegations", "announcement", "appeal", "appeals", "assertion",
        "assertions", "assurance", "assurances", "claim", "claims", "comment", "comments", "complaint", "complaints",
        "criticism", "demand", "demands", "denial", "letter", "message", "messages", "pledge", "promise", "promises",
        "question", "questions", "remark", "remarks", "request", "speech", "statement", "statements", "testimony",
        "threat", "threats", "tweet", "tweets", "warning", "warnings", "words",
    ]

    /// A verb follows the name, perhaps behind an apposition.
    private func isSubject(_ mention: Mention) -> Bool {
        var next = mention.tokens.upperBound
        if mention.role.lowerBound >= next { next = mention.role.upperBound }
        while next < text.tokens.count, !text.tokens[next].isWordlike, next - mention.tokens.upperBound < 20 {
            next += 1
        }
        guard next < text.tokens.count, text.sentenceIndices[next] == text.sentenceIndices[mention.name.lowerBound]
        else {
            return false
        }
        if has(next, .finiteVerb) { return true }
        let token = text.tokens[next]
        guard !token.isCapitalised, token.count > 3 else { return false }
        return text.bytes(of: token).suffix(2).elementsEqual("ed".utf8)
    }

    // MARK: Relative pronouns

    /// The name right before "who" or "which", at most an apposition away.
    private func related(to token: Int) -> Int? {
        let isWho = Pronoun.isPersonal(relative: text.tokens[token].key)
        let sentence = text.sentence(of: token).lowerBound
        let last = cast.mentions.partitionIndex { $0.tokens.lowerBound >= token }
        for index in stride(from: last - 1, through: max(0, last - 4), by: -1) {
            let mention = cast.mentions[index]
            guard mention.tokens.lowerBound >= sentence, let member = mention.member, !mention.isPossessive else {
                continue
            }
            let fits = isWho ? cast.members[member].mayBePerson : cast.members[member].kind == .organisation
            guard fits else { continue }
            let end = max(mention.tokens.upperBound, mention.role.upperBound)
            let between = end..<max(end, token)
            if between.allSatisfy({ !text.tokens[$0].isWordlike }) { return member }
            guard between.count <= 10, let noun = between.last(where: { text.tokens[$0].isWordlike }) else {
                return nil
            }
            // "Reed, the striker who", "Christie of New Jersey, who"; not "Reed told people who".
            if has(noun, .group) { return nil }
            if between.contains(where: { has($0, .finiteVerb) }) { return nil }
            return member
        }
        return nil
    }

    // MARK: Descriptions

    /// Whom "the senator" or "a striker" means.
    func described(by description: Description) -> Int? {
        let noun = description.noun
        let nounKey = text.tokens[noun].key
        let isOrganisation = has(noun, [.organisationNoun, .institution])
        let gender: Speaker.Gender? = has(noun, .female) ? .female : has(noun, .male) ? .male : nil
        if has(noun, .spokesperson), !description.isKnown, description.words.count <= 2 {
            return organisationSpeaking(at: noun)
        }
        guard description.isKnown else { return ahead(description, gender: gender) }
        var nouns: Set<WordKey> = []
        var others: Set<WordKey> = []
        for token in description.words where !has(token, .function) {
            let key = text.tokens[token].key
            if has(token, [.role, .title]) { nouns.insert(Titles.noun(for: key)) } else { others.insert(key) }
        }
        func match(_ member: Cast.Member) -> Float {
            if isOrganisation { return member.name.contains { text.tokens[$0].key == nounKey } ? 4 : 0 }
            guard !member.roleWords.isDisjoint(with: nouns) else { return 0 }
            // "the former captain" is not who is captain now.
            if others.contains(Self.former), !member.roleContext.contains(Self.former) { return 0 }
            return 4 + 1.5 * Float(member.roleContext.intersection(others).count)
        }
        let all = candidates(at: noun, content: []) { member in
            if isOrganisation { return member.kind == .organisation || member.kind == .unknown && member.gender == nil }
            return member.kind == .person && (gender == nil || member.gender == nil || member.gender == gender)
        }
        if isOrganisation, description.words.count == 1 { return only(calledBy: nounKey) }
        let isBusiness = Self.businesses.contains(nounKey)
        let scored = all.map { candidate in
            let member = cast.members[candidate.member]
            // A firm that an article calls just so is the one that it is about.
            let weight = isBusiness ? prominence(candidate.member) : 0
            return (member: candidate.member, match: match(member), score: candidate.score + weight)
        }
        let called = scored.filter { $0.match > 0 }
        guard let best = (called.isEmpty ? scored : called).max(by: { $0.score + $0.match < $1.score + $1.match })
        else {
            return ahead(description, gender: gender)
        }
        if best.match > 0 { return best.member }
        // "the statistics office" is no other office that was spoken of; "the Spanish carmaker" is.
        if isOrganisation, !isBusiness, isQualified(description) { return nil }
        if has(noun, .spokesperson), description.words.count <= 2 { return organisationSpeaking(at: noun, within: 3) }
        // "the chairman" must be someone called so; "the firm" or "the striker" need only be in focus.
        let isGeneric = Self.generic.contains(nounKey) || has(noun, .demonym)
        let isOffice =
            Self.offices.contains(nounKey) || has(noun, [.male, .female, .spokesperson]) || isOwned(noun)
            || has(noun, .institution) && nounKey != Self.newspaper || description.isDetailed
        if isOffice, !isGeneric, !isEpithet(description) {
            return isOrganisation ? nil : ahead(description, gender: gender)
        }
        return isOrganisation || isGeneric || best.score > Self.focus ? best.member : nil
    }

    /// What speaks for a member as the firm that an article is about: being named early, having spoken, being no authority.
    private func prominence(_ member: Int) -> Float {
        let isEarly = cast.members[member].mentions.first.map { index in
            text.paragraphs.partitionIndex { $0.upperBound > cast.mentions[index].name.lowerBound } <= 1
        }
        let isAuthority = cast.members[member].name.contains { Self.authorities.contains(text.tokens[$0].key) }
        let spoke = speaking.contains { $0.member == member }
        return (isEarly == true ? 2 : 0) + (spoke ? 1 : 0) - (isAuthority ? 3 : 0)
    }

    private static let authorities: Set<WordKey> = [
        "agency", "commission", "committee", "commons", "congress", "council", "court", "department", "ministry",
        "office", "parliament", "police", "senate", "treasury", "union",
    ]

    /// Whether words before its noun tell what kind it is: "the statistics office".
    private func isQualified(_ description: Description) -> Bool {
        (description.words.lowerBound..<max(description.words.lowerBound, description.noun)).contains {
            !has($0, .function) && text.tokens[$0].isWordlike
        }
    }

    /// Nouns for firms and clubs, which articles call by what they make or where they are from.
    private static let businesses: Set<WordKey> = [
        "airline", "automaker", "band", "brewer", "broadcaster", "carmaker", "carrier", "chain", "chipmaker", "club",
        "company",
        "conglomerate", "developer", "drugmaker", "firm", "giant", "group", "insurer", "label", "lender", "maker",
        "manufacturer",
        "network", "operator", "publisher", "retailer", "studio", "supermarket", "supplier",
    ]

    /// Nouns for an office that one person holds at a time.
    private static let offices: Set<WordKey> = [
        "president", "chancellor", "secretary", "minister", "premier", "mayor", "governor", "senator", "speaker",
        "chairman",
        "chair", "chairwoman", "judge", "justice", "attorney", "lawyer", "ambassador", "bishop", "king", "queen",
        "pope",
        "commissioner", "sheriff", "leader", "general", "chief", "engineer",
    ]

    /// The one organisation whose name ends in `noun`: "police" where only the Ashton police are named.
    private func only(calledBy noun: WordKey) -> Int? {
        let called = cast.members.indices.filter {
            cast.members[$0].kind == .organisation && cast.members[$0].name.last.map { text.tokens[$0].key } == noun
        }
        return called.count == 1 ? called[0] : nil
    }

    /// What is said in place of the name to tell more of someone: "the former senator and nominee", "the 34-year-old".
    private func isEpithet(_ description: Description) -> Bool {
        description.words.contains { token in
            let key = text.tokens[token].key
            return key == Self.former || key == Self.and || text.tellsAge(token)
        }
    }

    private static let newspaper: WordKey = "newspaper"
    private static let former: WordKey = "former"
    private static let and: WordKey = "and"

    private static let generic: Set<WordKey> = [
        "man", "woman", "boy", "girl", "actor", "actress", "businessman", "businesswoman",
    ]

    /// "his lawyer", "her husband"
    private func isOwned(_ noun: Int) -> Bool {
        let sentence = text.sentence(of: noun).lowerBound
        for token in (max(sentence, noun - 4)..<noun).reversed() {
            let key = text.tokens[token].key
            if Pronoun(key) != nil, !has(token, .preposition), key != Self.the { return true }
            if key == Self.the { return false }
        }
        return false
    }

    private static let the: WordKey = "the"

    /// In the headline or the first paragraph a description may go before the name: the first person named after it who
    /// has its office, or else who speaks.
    private func ahead(_ description: Description, gender: Speaker.Gender?) -> Int? {
        let noun = description.noun
        let paragraph = text.paragraphs.partitionIndex { $0.upperBound > noun }
        guard paragraph <= 1, !has(noun, [.organisationNoun, .spokesperson]) else { return nil }
        let word = Titles.noun(for: text.tokens[noun].key)
        let limit = text.paragraphs[min(paragraph + 2, text.paragraphs.count - 1)].upperBound
        let first = cast.mentions.partitionIndex { $0.tokens.lowerBound > noun }
        var speaking: Int?
        for mention in cast.mentions[first...] {
            guard mention.tokens.lowerBound < limit else { break }
            guard let member = mention.member, cast.members[member].kind == .person else { continue }
            if gender != nil, cast.members[member].gender != nil, cast.members[member].gender != gender { continue }
            if cast.members[member].roleWords.contains(word) { return member }
            let isNew = cast.members[member].mentions.first.map { $0 >= first } ?? false
            let isLater = !text.paragraph(of: noun).contains(mention.name.lowerBound)
            let before = mention.tokens.lowerBound - 1
            let speaks = isSubject(mention) || before > 0 && has(before, .finiteVerb)
            if speaking == nil, isNew, isLater, speaks, mention.name.count > 1 { speaking = member }
        }
        return speaking
    }
}
