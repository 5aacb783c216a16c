/// Whom the words of a source name where they do not end in the name.
extension SourceReader {
    /// Whom the words before a comma name: "Ms Reed, | a former lawyer who joined in May".
    func apposed(behind range: Range<Int>) -> Int? {
        let comma = range.lowerBound - 1
        guard comma > 0, key(comma) == Self.comma, has(range.lowerBound, .indefinite),
            let mention = cast.mention(at: comma - 1), cast.mentions[mention].tokens.upperBound == comma,
            cast.mentions[mention].kind == .person, !cast.mentions[mention].isPossessive
        else { return nil }
        let office = range.dropFirst().prefix { text.tokens[$0].isWordlike && !has($0, .function) }
        return office.contains { has($0, .role) } ? mention : nil
    }

    /// "Trade and | Industry Secretary Ann Reed", "Shadow trade and | industry secretary Ann Reed"
    func officeHolder(after core: Range<Int>) -> Int? {
        let next = core.upperBound + 1
        guard next < text.tokens.count, key(core.upperBound) == Self.and,
            core.first.map({ has($0, .titleModifier) }) ?? false
                || core.allSatisfy({ text.tokens[$0].isCapitalised }),
            let mention = cast.mention(at: next), !cast.mentions[mention].role.isEmpty,
            cast.mentions[mention].tokens.lowerBound == next
        else { return nil }
        return mention
    }

    /// Who speaks for those named before: "For the | Tories, Ann Reed".
    func speaker(forThoseIn core: Range<Int>, in range: Range<Int>) -> Int? {
        let sentence = text.sentence(of: core.lowerBound).lowerBound
        let opening = sentence..<max(sentence, core.lowerBound)
        guard opening.count <= 2, opening.first.map(key) == Self.for || key(range.lowerBound) == Self.for,
            key(core.upperBound) == Self.comma
        else { return nil }
        return setOff(in: range, after: core)
    }

    /// Whose office or name goes on behind the source: "BBC | pundit Alan Reed", "its director, | Alan Reed,".
    func officeHolder(cutOffFrom core: Range<Int>, in range: Range<Int>) -> Int? {
        let next = range.upperBound
        guard next < text.tokens.count, let mention = cast.mention(at: next), let noun = core.last else { return nil }
        let found = cast.mentions[mention]
        if core.upperBound == next - 1, key(next - 1) == Self.comma, has(noun, .role), cast.mention(at: noun) == nil {
            let end = found.tokens.upperBound
            let isSetOff = end < text.tokens.count && key(end) == Self.comma
            return found.tokens.lowerBound == next && found.name.count > 1 && isSetOff ? mention : nil
        }
        guard core.upperBound == next else { return nil }
        let isCut = found.tokens.lowerBound <= next && next < found.name.lowerBound && has(next, .role)
        return isCut && found.kind == .person && text.sentence(of: core.lowerBound).contains(next) ? mention : nil
    }

    /// Who is named with an office behind a comma that ends a phrase of another clause or says where the office is: "For the
    /// Tories, | shadow trade secretary Ann Reed", "Gallup's spokesman, | Alan Reed".
    func officeHolder(behindComma core: Range<Int>, in range: Range<Int>) -> Int? {
        guard let noun = core.last, let mention = setOff(in: range, after: core) else { return nil }
        if has(noun, .spokesperson) { return key(core.upperBound) == Self.comma ? mention : nil }
        let found = cast.mentions[mention]
        guard let before = cast.mention(at: noun), cast.mentions[before].kind == .organisation,
            found.tokens.lowerBound == core.upperBound + 1, found.role.upperBound == found.name.lowerBound
        else { return nil }
        return mention
    }

    /// Whose report, statement or website it is: "a Gallup poll published in May", "Reed's letter", "a report by Gallup";
    /// or for whom a spokesman speaks: "a spokesman for Gallup".
    func writer(core: Range<Int>, range: Range<Int>) -> Int? {
        guard
            let noun = core.first(where: { has($0, [.document, .spokesperson]) && cast.mention(at: $0) == nil })
                ?? core.first(where: {
                    text.quotationIndices[$0] >= 0 && $0 > core.lowerBound && key($0 - 1) == Self.possessive
                })
        else { return nil }
        for token in core.reversed() where token < noun {
            if let mention = cast.mention(at: token), let member = cast.mentions[mention].member {
                let isPlace = cast.mentions[mention].kind == .place
                let isPerson =
                    cast.members[member].kind == .person && cast.mentions[mention].isPossessive
                    && has(noun, .spokesperson)
                return isPlace || isPerson ? nil : mention
            }
        }
        var token = noun + 1
        while token < range.upperBound, token - noun <= 4, !has(token, .preposition) { token += 1 }
        let links = has(noun, .spokesperson) ? Self.speakingFor : Self.by
        guard token + 1 < range.upperBound, links.contains(key(token)) else { return nil }
        token += 1
        // "by the anti-virus firm Gallup", "by researchers at Gallup"
        let limit = min(range.upperBound, token + 6)
        while token < limit, cast.mention(at: token).map({ cast.mentions[$0].isPossessive }) ?? true,
            !has(token, .preposition) || has(token - 1, .group)
        {
            token += 1
        }
        guard token < limit, let mention = cast.mention(at: token) else { return nil }
        return has(noun, .spokesperson) && cast.mentions[mention].kind != .organisation
            && cast.mentions[mention].member.map({ cast.members[$0].kind != .organisation }) ?? true ? nil : mention
    }

    /// "Reed's spokesman" is neither Reed nor an organisation, and "his spokesman" is neither.
    func isSpokesman(ofPersonIn core: Range<Int>) -> Bool {
        guard let noun = core.last, has(noun, .spokesperson) else { return false }
        if Pronoun.isMale(key(core.lowerBound)) || Pronoun.isFemale(key(core.lowerBound)) { return true }
        guard let owner = core.first(where: { cast.mention(at: $0) != nil }).flatMap(cast.mention(at:)) else {
            return false
        }
        return cast.mentions[owner].isPossessive
            && cast.mentions[owner].member.map { cast.members[$0].kind } == .person
    }

    /// Between a document and who wrote it; "a poll for Gallup" is another's.
    private static let by: Set<WordKey> = ["by", "from", "in", "of", "on"]
    private static let speakingFor: Set<WordKey> = ["at", "for", "from", "of"]

    /// A person named behind a description: "the club's chairman, Alan Reed".
    func apposed(in range: Range<Int>, after core: Range<Int>) -> Int? {
        guard let noun = core.last else { return nil }
        if let mention = setOff(in: range, after: core) { return mention }
        guard has(noun, [.role, .title, .organisationNoun]) || key(noun) == Self.one else { return nil }
        var best: Int?
        for token in core.upperBound..<max(core.upperBound, range.upperBound) {
            guard let mention = cast.mention(at: token), cast.mentions[mention].name.lowerBound == token else {
                continue
            }
            var before = cast.mentions[mention].tokens.lowerBound - 1
            // "The doctors' union, | the Medical Society"
            if before > core.upperBound, has(before, .definite) { before -= 1 }
            let isJoined = key(core.upperBound) == Self.and && !cast.mentions[mention].role.isEmpty
            guard before >= core.upperBound, isJoined || !text.tokens[before].isWordlike || ends(range, with: mention)
            else { continue }
            guard let member = cast.mentions[mention].member, !cast.mentions[mention].isPossessive else { continue }
            let fits =
                has(noun, .organisationNoun) ? cast.members[member].kind != .place : cast.members[member].mayBePerson
            if fits || key(noun) == Self.one { best = best ?? mention }
        }
        return best
    }

    /// A person's full name that ends the source behind its only comma: "Another rebel, Alan Reed,", "The club's captain, |
    /// former England player Alan Reed,".
    func setOff(in range: Range<Int>, after core: Range<Int>) -> Int? {
        guard let last = range.last(where: { text.tokens[$0].isWordlike }), let mention = cast.mention(at: last),
            case let found = cast.mentions[mention], found.kind == .person, found.name.count > 1, !found.isPossessive,
            let comma = range.first(where: { key($0) == Self.comma }), comma >= core.upperBound,
            found.tokens.lowerBound > comma
        else { return nil }
        let between = comma + 1..<found.tokens.lowerBound
        let isPlain = between.allSatisfy {
            text.tokens[$0].isWordlike && (text.tokens[$0].isCapitalised || !has($0, .function))
                || key($0) == Self.possessive
        }
        return isPlain ? mention : nil
    }

    /// "Chairman of the bench | Alan Reed", not "a friend of Alan Reed".
    func ends(_ range: Range<Int>, with mention: Int) -> Bool {
        let mention = cast.mentions[mention]
        let before = mention.tokens.lowerBound - 1
        return (mention.name.count > 1 || mention.isTitled)
            && !range.contains { $0 >= mention.tokens.upperBound && text.tokens[$0].isWordlike }
            && !has(before, [.function, .role, .title]) && key(before) != Self.possessive
    }
}
