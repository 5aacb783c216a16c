import SaysoModel

/// Finds whom pronouns and descriptions mean, by evidence for each member of the cast named before them.
struct Antecedents {
    let text: AnalyzedText
    let cast: Cast
    /// Who spoke, and at which token; whether a spokesman did it for them.
    typealias Spoken = (member: Int, token: Int, bySpokesperson: Bool, content: [Span])

    /// Who spoke, latest last.
    private(set) var speaking: [Spoken] = []
    /// What speakers without a name were called, and where: "one analyst", "a study".
    private(set) var unnamed: [(noun: WordKey, token: Int, content: [Span])] = []
    /// Whose documents were spoken of: "a Gallup poll".
    private(set) var documents: [(member: Int, token: Int)] = []
    /// Whom "a judge", "the company" or the like meant last, by the noun.
    private(set) var called: [WordKey: Int] = [:]
    /// Where those come from who were described by it: "the Scot".
    private(set) var countries: [Int: String] = [:]

    init(text: AnalyzedText, cast: Cast) {
        self.text = text
        self.cast = cast
    }

    /// Notes that `member` is the source of `attribution` at `token`, with `noun` where the words of the source are a
    /// description.
    mutating func spoke(_ member: Int, at token: Int, attribution: Attribution, noun: Int?) {
        let source = attribution.source
        let bySpokesperson =
            cast.members[member].kind == .organisation
            && source.contains { text.tokens(in: $0).contains { has($0, .spokesperson) } }
        speaking.append((member, token, bySpokesperson, attribution.content))
        let words = source.lazy.flatMap(text.tokens(in:))
        if let noun { called[text.tokens[noun].key] = member }
        if cast.members[member].kind != .organisation, let country = words.lazy.compactMap(country).first {
            countries[member] = country
        }
        // "a Gallup poll", "a paper by Reed", not "Reed, the report's author".
        if let document = words.first(where: { has($0, .document) }),
            cast.members[member].kind == .organisation || words.first.map({ cast.mention(at: $0) == nil }) ?? false
        {
            documents.append((member, document))
        } else if let document = documentAhead(of: token) {
            documents.append((member, document))
        }
    }

    /// The document in which someone says something: "In a report, Gallup says".
    private func documentAhead(of token: Int) -> Int? {
        let start = text.sentence(of: token).lowerBound
        guard start < token, has(start, .preposition) else { return nil }
        return (start..<min(token, start + Self.opening)).first { has($0, .document) && cast.mention(at: $0) == nil }
    }

    /// Notes that the words `source` name nobody, who said `content`.
    mutating func leftUnnamed(_ source: [Span], content: [Span]) {
        guard let words = source.first.map(text.tokens(in:)) else { return }
        let end = words.dropFirst().first { has($0, .preposition) || !text.tokens[$0].isWordlike } ?? words.upperBound
        let noun = (words.lowerBound..<end).last {
            has($0, [.role, .title, .organisationNoun, .document])
        }
        if let noun { unnamed.append((text.tokens[noun].key, noun, content)) }
    }

    func has(_ token: Int, _ traits: WordTraits) -> Bool {
        !cast.entries[token].traits.isDisjoint(with: traits)
    }

    /// The member of the cast that the pronoun at `token` means; nil for none.
    func antecedent(of pronoun: Pronoun, at token: Int, content: [Span]) -> Int? {
        switch pronoun {
        case .he, .she:
            if let organisation = spokesperson(at: token) { return organisation }
            if isUnnamed(at: token) { return nil }
            let other: Speaker.Gender = pronoun == .he ? .female : .male
            return best(at: repeated(pronoun, at: token) ?? token, content: content) {
                $0.mayBePerson && $0.gender != other && !has($0.name.upperBound - 1, .group)
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

    /// Whether right before somebody without a name spoke, as "the prime minister" or "one insider", and nobody else
    /// has been the subject of a clause since.
    func isUnnamed(at token: Int) -> Bool {
        guard let last = unnamed.last, last.token > speaking.last?.token ?? -1,
            text.sentenceIndices[token] - text.sentenceIndices[last.token] <= 1,
            has(last.token, [.role, .title]), !has(last.token, .group), text.quotationIndices[token] < 0
        else { return false }
        let from = cast.mentions.partitionIndex { $0.tokens.lowerBound > last.token }
        let to = cast.mentions.partitionIndex { $0.tokens.lowerBound >= token }
        return !cast.mentions[from..<max(from, to)].contains { mention in
            mention.member.map { cast.members[$0].mayBePerson } ?? false && isSubject(mention)
                && !last.content.contains { $0.contains(Int(text.tokens[mention.name.lowerBound].start)) }
        }
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
                && !last.content.contains { $0.contains(Int(text.tokens[mention.name.lowerBound].start)) }
        }
        return isSomebodyElse ? nil : last.member
    }

    /// The organisation that spoke last, at most so many sentences before.
    func organisationSpeaking(at token: Int, within sentences: Int32 = 1) -> Int? {
        guard let last = speaking.last, cast.members[last.member].kind == .organisation,
            text.sentenceIndices[token] - text.sentenceIndices[last.token] <= sentences
        else { return nil }
        return last.member
    }

    /// Words from a sentence's beginning among which its subject is looked for.
    static let opening = 4

    // MARK: Evidence

    /// What speaks for a member as the antecedent of a pronoun; the order is that of ``weights``.
    typealias Evidence = SIMD32<Float>

    /// How much each piece of evidence counts.
    static let weights = Evidence(
        lowHalf: SIMD16(-0.7, 0.5, 0.8, 2.0, 1.2, 0.3, -1.5, -0.6, 0.6, -0.7, 0.4, -1.0, 0.6, 0.8, -2, -0.8),
        highHalf: SIMD16(2.0, -2.0, 1.5, -1.5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))

    private static let reach = 80
    /// The least evidence that makes a description without a matching office mean someone.
    static let focus: Float = 0.5
    /// The same for "the 31-year-old", who may have been named a while ago.
    static let focusOfAge: Float = -2

    /// The member with the most evidence among those that `fit`.
    private func best(at token: Int, content: [Span], where fit: (Cast.Member) -> Bool) -> Int? {
        let topic = subjectDescribed(before: token)
        return candidates(at: token, content: content, where: fit).max {
            $0.score + ($0.member == topic ? Self.described : 0) < $1.score + ($1.member == topic ? Self.described : 0)
        }?.member
    }

    /// What speaks for a member whom a description means that is the subject of the sentence before.
    private static let described: Float = 3

    /// Whom the sentence before that of `token` is about, where it begins with a description: "The 48-year-old, who plays a
    /// nurse, fell. "I was lucky," she said."
    private func subjectDescribed(before token: Int) -> Int? {
        guard case let index = Int(text.sentenceIndices[token]), index > 0 else { return nil }
        let sentence = text.sentences[index - 1]
        guard sentence.count > 2, has(sentence.lowerBound, .definite), text.quotationIndices[sentence.lowerBound] < 0,
            speaking.last?.token ?? -1 < sentence.lowerBound
        else { return nil }
        let end = min(sentence.upperBound - 1, sentence.lowerBound + Self.opening + 1)
        let words = (sentence.lowerBound + 1..<end).prefix {
            text.tokens[$0].isWordlike && !has($0, [.function, .preposition]) && cast.mention(at: $0) == nil
        }
        guard
            let noun = words.first(where: {
                (has($0, [.role, .title]) || text.tellsAge($0)) && !has($0, .group) && !has($0 + 1, .role)
            })
        else { return nil }
        let description = Description(
            noun: noun, words: sentence.lowerBound..<noun + 1, isKnown: true, isDetailed: has(noun + 1, .preposition))
        return described(by: description, content: [])
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
        let spokeNear = spokeLast && pronounSentence - (spoke.map(lastSentence) ?? 0) <= 2
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
        // "The club's director of rugby, Alan Reed, was …"
        let opens = mention.apposition.first ?? at
        second[3] = isTold(mention) ? 1 : 0
        second[2] =
            isSubject && distance == 1 && (opens - sentenceStart <= Self.opening || isInverted(mention))
                && (spoke?.token ?? -1) < at ? 1 : 0
        return Evidence(lowHalf: first, highHalf: second)
    }

    /// The sentence in which someone's words end, or in which their name stands behind them.
    private func lastSentence(of spoke: Spoken) -> Int32 {
        let end = spoke.content.last.map { text.tokens(in: $0).upperBound - 1 } ?? spoke.token
        return text.sentenceIndices[max(spoke.token, min(end, text.tokens.count - 1))]
    }

    /// "told the Courier": a newspaper or the like that hardly speaks itself.
    private func isTold(_ mention: Mention) -> Bool {
        let before = mention.tokens.lowerBound - 1
        guard before > 0, mention.kind != .person else { return false }
        return text.tokens[before].key == Self.told
            || text.tokens[before - 1].key == Self.told && has(before, .definite)
    }

    private static let told: WordKey = "told"

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
    func isSubject(_ mention: Mention) -> Bool {
        if isInverted(mention) { return true }
        var next = mention.tokens.upperBound
        if mention.role.lowerBound >= next { next = mention.role.upperBound }
        while next < text.tokens.count, !text.tokens[next].isWordlike, next - mention.tokens.upperBound < 20 {
            next += 1
        }
        guard next < text.tokens.count, text.sentenceIndices[next] == text.sentenceIndices[mention.name.lowerBound]
        else {
            return false
        }
        // "The actress, who plays Ann Reed, learned": who learned is named before.
        let comma = mention.tokens.upperBound
        if next > comma, mention.role.lowerBound < comma, text.tokens[comma].key == Self.comma,
            (text.sentence(of: next).lowerBound..<mention.tokens.lowerBound).contains(where: {
                Pronoun.isPersonal(relative: text.tokens[$0].key)
            })
        {
            return false
        }
        // "Reed himself is"
        if Self.emphasis.contains(text.tokens[next].key), next + 1 < text.tokens.count { next += 1 }
        if has(next, .finiteVerb) { return true }
        // "Reed, who left in May, is …"
        if Pronoun(text.tokens[next].key) == .relative, next > mention.tokens.upperBound,
            !has(mention.name.lowerBound, .group)
        {
            return mention.tokens.lowerBound - text.sentence(of: next).lowerBound < Self.opening
        }
        return isPast(next) || isAside(after: mention)
    }

    /// "Among them is Reed."
    private func isInverted(_ mention: Mention) -> Bool {
        let sentence = text.sentence(of: mention.name.lowerBound).lowerBound
        let verb = mention.tokens.lowerBound - 1
        return verb > sentence && Self.copulas.contains(text.tokens[verb].key) && has(sentence, .preposition)
    }

    private static let copulas: Set<WordKey> = ["is", "was"]

    private func isPast(_ token: Int) -> Bool {
        let token = text.tokens[token]
        return !token.isCapitalised && token.count > 3 && text.bytes(of: token).suffix(2).elementsEqual("ed".utf8)
    }

    /// "Reed, from Ashton, is …" at the beginning of a sentence.
    private func isAside(after mention: Mention) -> Bool {
        let sentence = text.sentence(of: mention.name.lowerBound)
        let comma = mention.tokens.upperBound
        guard mention.tokens.lowerBound - sentence.lowerBound < Self.opening, comma < sentence.upperBound,
            text.tokens[comma].key == Self.comma,
            let end = (comma + 1..<min(sentence.upperBound, comma + Self.longestAside)).first(where: {
                text.tokens[$0].key == Self.comma
            }), end + 1 < sentence.upperBound
        else { return false }
        return has(end + 1, .finiteVerb) || isPast(end + 1) || isPresent(end + 1)
    }

    private func isPresent(_ token: Int) -> Bool {
        !text.tokens[token].isCapitalised && !has(token, [.function, .group])
            && text.bytes(of: text.tokens[token]).last == UInt8(ascii: "s")
    }

    private static let longestAside = 14
    private static let comma: WordKey = ","

    private static let emphasis: Set<WordKey> = [
        "himself", "herself", "itself", "also", "later", "then", "now", "still",
    ]

    // MARK: Relative pronouns

    private static let joins: Set<WordKey> = ["and", "but", "or"]

    /// The name right before "who" or "which", at most an apposition away.
    private func related(to token: Int) -> Int? {
        let isWho = Pronoun.isPersonal(relative: text.tokens[token].key)
        let sentence = text.sentence(of: token).lowerBound
        // "Reed, who led the revolt and | who has …"
        if token > sentence, Self.joins.contains(text.tokens[token - 1].key),
            let other = (sentence..<token - 1).last(where: { text.tokens[$0].key == text.tokens[token].key })
        {
            return related(to: other)
        }
        let last = cast.mentions.partitionIndex { $0.tokens.lowerBound >= token }
        for index in stride(from: last - 1, through: max(0, last - 4), by: -1) {
            let mention = cast.mentions[index]
            guard mention.tokens.lowerBound >= sentence, let member = mention.member, !mention.isPossessive else {
                continue
            }
            // "the former Labour minister who"
            if mention.kind != .person, has(mention.name.lowerBound, .titleModifier) { continue }
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
}
