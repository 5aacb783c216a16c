import SaysoModel

/// Whom descriptions mean: "the senator", "the Dutch brewer".
extension Antecedents {
    /// Whom "the senator" or "a striker" means that said `content`.
    func described(by description: Description, content: [Span]) -> Int? {
        let noun = description.noun
        let nounKey = text.tokens[noun].key
        if has(noun, .spokesperson), !description.isKnown, isBare(description) {
            return organisationSpeaking(at: noun) ?? subject(of: content, before: noun) ?? subjectBefore(noun)
        }
        if has(noun, .document) {
            if Epithet.papers.contains(nounKey), let paper = paper(before: noun) { return paper }
            if let writer = writer(of: description) { return writer }
            guard has(noun, .organisationNoun) else { return nil }
        }
        if nounKey == Self.members { return committee(before: noun) }
        let gender: Speaker.Gender? = has(noun, .female) ? .female : has(noun, .male) ? .male : nil
        guard description.isKnown else { return ahead(description, gender: gender) }
        if isOrganisation(description), description.words.count == 1 { return only(calledBy: nounKey) }
        let epithet = Epithet(description, of: self)
        let scored = candidates(for: description, epithet, gender: gender, content: content)
        let called = scored.filter { $0.match > 0 }
        if called.isEmpty, let person = personSpeaking(asDescribedBy: description) { return person }
        if isLikeOneUnnamed(nounKey, since: called.map { lastMention(of: $0.member, before: noun) }.max()) {
            return nil
        }
        let isPast = called.allSatisfy { isLongAgo($0.member, at: noun) }
        let mayBeNews =
            !isOffice(description) && (epithet.isNews || epithet.isPosition || isPast) || isForeigner(description)
            || isPast && Self.generic.contains(nounKey)
        var fitting = called.isEmpty || mayBeNews ? scored : called
        if called.isEmpty, epithet.isNews, !description.isDetailed {
            for index in fitting.indices where isNew(fitting[index].member, at: noun) {
                fitting[index].score += Self.introduced
            }
        }
        guard let best = fitting.max(by: { $0.score + $0.match < $1.score + $1.match }) else {
            return ahead(description, gender: gender)
        }
        return best.match > 0 ? best.member : inFocus(best, for: description, gender: gender)
    }

    /// Someone whom a description may mean: how well it fits what is known of the member, more than 0 where the article
    /// says as much, and how much the member is in focus.
    private typealias Described = (member: Int, match: Float, score: Float)

    private func isOrganisation(_ description: Description) -> Bool {
        has(description.noun, [.organisationNoun, .institution])
    }

    /// Whether only someone who is called so can be meant.
    private func isOffice(_ description: Description) -> Bool {
        let noun = description.noun
        return Self.offices.contains(text.tokens[noun].key) || has(noun, [.male, .female]) || isOwned(noun)
            || has(noun, .institution) || description.isDetailed
    }

    private func candidates(
        for description: Description, _ epithet: Epithet, gender: Speaker.Gender?, content: [Span]
    ) -> [Described] {
        let noun = description.noun
        let nounKey = text.tokens[noun].key
        let isOrganisation = isOrganisation(description)
        let isBusiness = Self.businesses.contains(nounKey)
        return candidates(at: noun, content: content) { member in
            if isOrganisation { return member.kind == .organisation || member.kind == .unknown && member.gender == nil }
            return member.mayBePerson && (gender == nil || member.gender == nil || member.gender == gender)
        }.compactMap { candidate in
            let agrees = agrees(candidate.member, with: description, isBusiness: isBusiness)
            if agrees == false { return nil }
            let member = cast.members[candidate.member]
            // A firm that an article calls just so is the one that it is about, and "the company" goes on to mean the same
            // one. Who the sentence before was about is more often described than meant by a pronoun.
            let isPlain = description.words.count == 2
            let isAgain = isPlain && called[nounKey] == candidate.member
            let weight =
                candidate.evidence.highHalf[2] + (isBusiness ? prominence(candidate.member) : 0) + (isAgain ? 3 : 0)
            let match = isOrganisation ? epithet.matchOfOrganisation(member) : epithet.matchOfPerson(member)
            let isMeantBefore =
                isAgain || isPlain && (isBusiness || Self.bodies.contains(nounKey)) && isRepresented(candidate.member)
            let known = agrees == true ? Self.particular : isMeantBefore ? Self.calledBefore : match
            return (candidate.member, max(match, known), candidate.score + weight)
        }
    }

    /// Whether "the singer" may be another singer than `member`, who was named a while ago, or before the paragraph in
    /// which somebody else has spoken.
    private func isLongAgo(_ member: Int, at noun: Int) -> Bool {
        let last = max(0, lastMention(of: member, before: noun))
        if text.sentenceIndices[noun] - text.sentenceIndices[last] > Self.memory { return true }
        let start = text.paragraph(of: noun).lowerBound
        return last < start && speaking.last.map { $0.token >= start && $0.member != member } ?? false
    }

    /// Sentences over which someone is in mind.
    private static let memory: Int32 = 4

    /// Whether the sentence before that of `token` names `member`, a person, for the first time.
    private func isNew(_ member: Int, at token: Int) -> Bool {
        guard cast.members[member].kind == .person else { return false }
        let first = cast.members[member].mentions.first { !cast.mentions[$0].isInHeadline }
        return first.map {
            text.sentenceIndices[token] - text.sentenceIndices[cast.mentions[$0].name.lowerBound] == 1
        } ?? false
    }

    /// What speaks for whom the sentence before has introduced: "The Velland international" tells more of him.
    private static let introduced: Float = 3.5

    /// How well a description fits whom it meant before, or for whom somebody has just spoken.
    private static let calledBefore: Float = 3
    /// How well it fits whose age or country it tells again.
    private static let particular: Float = 6

    /// Whether who spoke last was introduced by an office in `organisation`: "Tarrant's chairman, Alan Reed," or "Alan
    /// Reed, a member of the Tarrant union,".
    private func isRepresented(_ organisation: Int) -> Bool {
        guard let last = speaking.last, cast.members[last.member].kind == .person else { return false }
        let introduction = cast.members[last.member].mentions.lazy.map { cast.mentions[$0] }.last {
            $0.name.lowerBound <= last.token + Self.longestIntroduction && !($0.role.isEmpty && $0.apposition.isEmpty)
        }
        guard let introduction else { return false }
        return cast.members[organisation].mentions.contains { index in
            let mention = cast.mentions[index]
            return [introduction.role, introduction.apposition].contains { office in
                !office.isEmpty
                    && (office.overlaps(mention.name)
                        || mention.isPossessive && mention.tokens.upperBound + 1 == office.lowerBound)
            }
        }
    }

    private static let longestIntroduction = 12

    /// Whom a description means that nothing is known to fit: the one most in focus, if that is enough for its noun.
    private func inFocus(_ best: Described, for description: Description, gender: Speaker.Gender?) -> Int? {
        let noun = description.noun
        let nounKey = text.tokens[noun].key
        let isOrganisation = isOrganisation(description)
        if !isOrganisation, !text.tellsAge(noun), isUnnamed(at: noun) { return nil }
        // "the statistics office" is no other office that was spoken of; "the Spanish carmaker" is.
        if isOrganisation, !Self.businesses.contains(nounKey), isQualified(description) {
            let distance =
                text.sentenceIndices[noun] - text.sentenceIndices[max(0, lastMention(of: best.member, before: noun))]
            return Self.bodies.contains(nounKey) && distance <= 3 ? best.member : nil
        }
        if has(noun, .spokesperson) {
            return description.words.count <= 2 ? organisationSpeaking(at: noun, within: 3) : nil
        }
        // "the chairman" must be someone called so; "the firm" or "the striker" need only be in focus.
        let isGeneric = Self.generic.contains(nounKey) || has(noun, [.demonym, .seat])
        if isOffice(description), !isGeneric, !isEpithet(description), !isForeigner(description) {
            if isOrganisation { return nil }
            return (isOwned(noun) ? nil : justIntroduced(best.member, at: noun)) ?? ahead(description, gender: gender)
        }
        let isSpeaking = isEpithet(description) && best.member == speaking.last?.member
        let focus = text.tellsAge(noun) ? Self.focusOfAge : Self.focus
        return isOrganisation || isGeneric || isSpeaking || best.score > focus ? best.member : nil
    }

    /// Who has just spoken, for a noun that may mean a firm or a person: "the broadcaster".
    private func personSpeaking(asDescribedBy description: Description) -> Int? {
        guard isOrganisation(description), has(description.noun, .role), description.words.count == 2,
            let last = speaking.last, cast.members[last.member].kind == .person,
            text.sentenceIndices[description.noun] - text.sentenceIndices[last.token] <= 2
        else { return nil }
        return last.member
    }

    /// "a spokesman", "a spokesman in Leeds"
    private func isBare(_ description: Description) -> Bool {
        description.words.count <= 2
            || description.words.count <= 4 && description.isDetailed
                && text.tokens[description.noun + 1].key == Self.in
    }

    private static let `in`: WordKey = "in"

    /// The organisation with which the sentence before that of `token` begins, as its subject.
    private func subjectBefore(_ token: Int) -> Int? {
        guard case let index = Int(text.sentenceIndices[token]), index > 0 else { return nil }
        let opening = text.sentences[index - 1].prefix(Self.opening)
        let subject = cast.mentions.first {
            opening.contains($0.apposition.first ?? $0.tokens.lowerBound) && isSubject($0)
        }
        return subject.flatMap { $0.kind == .organisation ? $0.member : nil }
    }

    /// The organisation with which `content` begins, where its spokesman follows: "Tarrant plans a plant, a spokesman
    /// said."
    private func subject(of content: [Span], before token: Int) -> Int? {
        guard let first = content.first.map(text.tokens(in:))?.lowerBound, first < token,
            text.sentence(of: first).contains(token), text.quotationIndices[first] < 0,
            let mention = cast.mention(at: first), cast.mentions[mention].kind == .organisation,
            isSubject(cast.mentions[mention])
        else { return nil }
        return cast.mentions[mention].member
    }

    /// The newspaper named last, at most a sentence before.
    private func paper(before token: Int) -> Int? {
        let sentence = text.sentence(of: token).lowerBound
        let start = sentence > 0 ? text.sentence(of: sentence - 1).lowerBound : 0
        let first = cast.mentions.partitionIndex { $0.tokens.lowerBound >= start }
        let end = cast.mentions.partitionIndex { $0.tokens.lowerBound >= token }
        return cast.mentions[first..<max(first, end)].last { Epithet.isPress($0.name, in: text) }?.member
    }

    /// Who wrote "the report", or issued "a statement": whose document was spoken of last, or else what organisation spoke.
    private func writer(of description: Description) -> Int? {
        let noun = description.noun
        let last = documents.last
        if let other = unnamed.last(where: { has($0.token, .document) }), other.token > last?.token ?? -1 { return nil }
        if description.isKnown, let body = author(ofNoun: text.tokens[noun].key, before: noun, since: last?.token ?? -1)
        {
            return body
        }
        if description.isKnown, let last {
            return (documents.last { text.tokens[$0.token].key == text.tokens[noun].key } ?? last).member
        }
        if let organisation = organisationSpeaking(at: noun, within: 3) { return organisation }
        // "The report" goes on after the chairman has spoken of it.
        let organisation = speaking.last { cast.members[$0.member].kind == .organisation }
        guard description.isKnown, let organisation,
            text.sentenceIndices[noun] - text.sentenceIndices[organisation.token] <= Self.reportingReach
        else { return nil }
        return organisation.member
    }

    /// Whose "survey by the polling firm Gallup" was spoken of before `token`, behind the token `start`.
    private func author(ofNoun noun: WordKey, before token: Int, since start: Int) -> Int? {
        let reach = text.sentences[max(0, Int(text.sentenceIndices[token]) - Int(Self.reportingReach))].lowerBound
        for document in stride(from: token - 1, to: max(reach, start), by: -1)
        where text.tokens[document].key == noun && document + 2 < token
            && Self.by.contains(text.tokens[document + 1].key)
        {
            let end = min(token, document + Self.longestAuthor)
            let mention = (document + 2..<max(end, document + 2)).lazy.compactMap { cast.mention(at: $0) }.first
            guard let mention, cast.mentions[mention].kind == .organisation else { return nil }
            return cast.mentions[mention].member
        }
        return nil
    }

    private static let by: Set<WordKey> = ["by", "from"]
    private static let longestAuthor = 8

    /// Sentences over which "the report" goes on to be that of the organisation that spoke.
    private static let reportingReach: Int32 = 12

    /// Whether a speaker without a name was called by the same noun behind the token `mention`: "One analyst … The
    /// analyst".
    private func isLikeOneUnnamed(_ noun: WordKey, since mention: Int?) -> Bool {
        unnamed.last { $0.noun == noun }.map { $0.token > mention ?? -1 } ?? false
    }

    private func lastMention(of member: Int, before token: Int) -> Int {
        cast.members[member].mentions.last { cast.mentions[$0].name.lowerBound < token }
            .map { cast.mentions[$0].name.lowerBound } ?? -1
    }

    /// Who was named for the first time right before, without an office, gets the one that follows: "Ann Reed has said
    /// … The health secretary told …"
    private func justIntroduced(_ member: Int, at token: Int) -> Int? {
        let isWithoutOffice = cast.members[member].roleWords.allSatisfy {
            Titles.isAddress($0) || Self.vagueOffices.contains($0)
        }
        guard isWithoutOffice, speaking.last?.member == member,
            let first = cast.members[member].mentions.first(where: { !cast.mentions[$0].isInHeadline })
        else { return nil }
        let distance = text.sentenceIndices[token] - text.sentenceIndices[cast.mentions[first].name.lowerBound]
        return distance <= 2 ? member : nil
    }

    /// What leaves open which office someone has: "opposition spokesman Alan Reed".
    private static let vagueOffices: Set<WordKey> = ["backbencher", "frontbencher", "mp", "politician", "spokesman"]

    /// What speaks for a member as the firm that an article is about: being named early, having spoken, being no authority.
    private func prominence(_ member: Int) -> Float {
        let isEarly = cast.members[member].mentions.first.map { index in
            text.paragraphs.partitionIndex { $0.upperBound > cast.mentions[index].name.lowerBound } <= 1
        }
        let isAuthority =
            cast.members[member].name.contains { Self.authorities.contains(text.tokens[$0].key) }
            || !cast.members[member].roleWords.isDisjoint(with: Self.authorities)
        let spoke = speaking.contains { $0.member == member }
        let isRival = cast.members[member].roleWords.contains(Self.rival)
        return (isEarly == true ? 2 : 0) + (spoke ? 1 : 0) - (isAuthority ? 3 : 0) - (isRival ? 2 : 0)
    }

    private static let rival: WordKey = "rival"
    private static let authorities: Set<WordKey> = [
        "agency", "commission", "committee", "commons", "congress", "council", "court", "department", "downing",
        "government", "kremlin", "ministry", "office", "parliament", "pentagon", "police", "senate", "treasury",
        "union",
    ]

    /// The committee spoken of last, whose members "the MPs" are.
    private func committee(before token: Int) -> Int? {
        let end = cast.mentions.partitionIndex { $0.tokens.lowerBound >= token }
        return cast.mentions[..<end].last {
            $0.kind == .organisation && $0.name.contains { text.tokens[$0].key == Self.committee }
        }?.member
    }

    private static let members: WordKey = "mps"
    private static let committee: WordKey = "committee"

    /// Whether words before its noun tell what kind it is: "the statistics office".
    private func isQualified(_ description: Description) -> Bool {
        (description.words.lowerBound..<max(description.words.lowerBound, description.noun)).contains {
            !has($0, .function) && text.tokens[$0].isWordlike
        }
    }

    /// Nouns for firms and clubs, which articles call by what they make or where they are from.
    private static let businesses: Set<WordKey> = [
        "airline", "automaker", "band", "bank", "brewer", "broadcaster", "carmaker", "carrier", "chain",
        "chipmaker", "club", "company", "conglomerate", "developer", "drugmaker", "duo", "firm", "five-piece",
        "four-piece", "foursome", "giant", "group", "insurer", "label", "lender", "maker", "manufacturer",
        "network", "operator", "publisher", "quartet", "retailer", "studio", "supermarket", "supplier", "trio",
    ]

    /// Nouns for bodies which articles call by what they are for: "the governing body", "the trade union".
    private static let bodies: Set<WordKey> = [
        "agency", "association", "body", "charity", "federation", "foundation", "magazine", "newspaper", "organisation",
        "organization", "paper", "regulator", "tank", "think-tank", "union", "watchdog",
    ]

    /// Nouns for an office that one person holds at a time.
    private static let offices: Set<WordKey> = [
        "president", "chancellor", "secretary", "minister", "premier", "mayor", "governor", "senator", "speaker",
        "chairman",
        "chair", "chairwoman", "judge", "justice", "attorney", "lawyer", "ambassador", "bishop", "king", "queen",
        "pope", "commissioner", "sheriff", "leader", "general", "chief", "engineer",
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
        if has(description.noun, [.female, .male]), description.noun + 2 < text.tokens.count,
            text.tokens[description.noun + 1].key == Self.of, has(description.noun + 2, .indefinite)
        {
            // "the mother of four"
            return true
        }
        return description.words.contains { token in
            let key = text.tokens[token].key
            return key == Self.former || key == Self.and || text.tellsAge(token) || isMotherOf(token)
                || text.bytes(of: text.tokens[token]).starts(with: "ex-".utf8)
        }
    }

    /// "mother-of-two"
    private func isMotherOf(_ token: Int) -> Bool {
        has(token, [.female, .male])
            && text.bytes(of: text.tokens[token]).split(separator: UInt8(ascii: "-")).count == 3
    }

    private static let of: WordKey = "of"
    static let former: WordKey = "former"

    /// "the Canadian lawyer": a profession, told of whom the article spoke of, where "the lawyer" would be somebody's.
    private func isForeigner(_ description: Description) -> Bool {
        Self.professions.contains(text.tokens[description.noun].key)
            && (description.words.lowerBound..<description.noun).contains { has($0, .demonym) }
    }

    private static let professions: Set<WordKey> = ["attorney", "engineer", "judge", "lawyer"]
    private static let and: WordKey = "and"

    private static let generic: Set<WordKey> = [
        "man", "woman", "boy", "girl", "actor", "actress", "comedienne", "businessman", "businesswoman", "sportsman",
        "sportswoman", "frontman", "fisherman", "fireman", "housewife",
    ]

    /// "his lawyer", "Reed's agent"
    private func isOwned(_ noun: Int) -> Bool {
        let sentence = text.sentence(of: noun).lowerBound
        for token in (max(sentence, noun - 4)..<noun).reversed() {
            let key = text.tokens[token].key
            if Pronoun(key) != nil, !has(token, .preposition), key != Self.the { return true }
            if key == Self.the { return false }
            if let mention = cast.mention(at: token), cast.mentions[mention].isPossessive {
                return cast.mentions[mention].member.map { cast.members[$0].kind } == .person
            }
        }
        return false
    }

    private static let the: WordKey = "the"

    /// In the headline or the first paragraph a description may go before the name: the first person named after it who
    /// has its office, or else who speaks.
    private func ahead(_ description: Description, gender: Speaker.Gender?) -> Int? {
        let noun = description.noun
        let paragraph = text.paragraphs.partitionIndex { $0.upperBound > noun }
        guard paragraph <= 1, !has(noun, .spokesperson) else { return nil }
        if has(noun, .organisationNoun) { return body(ahead: noun) }
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

    /// The organisation named after "a committee" or "the tax watchdog" in its paragraph or the next that is called so.
    private func body(ahead noun: Int) -> Int? {
        let paragraph = text.paragraphs.partitionIndex { $0.upperBound > noun }
        let limit = text.paragraphs[min(paragraph + 1, text.paragraphs.count - 1)].upperBound
        let word = text.tokens[noun].key
        return cast.mentions[cast.mentions.partitionIndex { $0.tokens.lowerBound > noun }...].first { mention in
            guard mention.tokens.lowerBound < limit, let member = mention.member else { return false }
            return cast.members[member].kind == .organisation
                && (cast.members[member].roleWords.contains(word)
                    || cast.members[member].name.contains { text.tokens[$0].key == word })
        }?.member
    }
}
