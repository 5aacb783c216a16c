import SaysoModel

/// Finds who is meant by the source words of attributions. Pure; takes time proportional to the text's length.
///
/// Names are found and sorted by whom they name (``Cast``). Pronouns and descriptions then go to the member of the cast
/// with the most evidence (``Antecedents``): who is in focus, who was the subject of the last sentence, who spoke last.
public struct SpeakerResolver {
    /// The speakers of `attributions`, each once, and for each attribution its speaker's index; nil where its source
    /// names nobody.
    public static func resolve(
        text: AnalyzedText, attributions: [Attribution], article: Article
    ) -> (speakers: [Speaker], assignment: [Int?]) {
        resolve(text: text, cast: Cast(of: text), attributions: attributions, article: article)
    }

    /// As above, with the names found already.
    static func resolve(
        text: AnalyzedText, cast: Cast, attributions: [Attribution], article: Article
    ) -> (speakers: [Speaker], assignment: [Int?]) {
        var resolver = SpeakerResolver(text: text, cast: cast, attributions: attributions, article: article)
        resolver.resolveAll()
        return resolver.cast()
    }

    /// Whom a source can mean.
    private enum Who: Hashable {
        case member(Int)
        /// An organisation called by its owner: "Clinton campaign".
        case owned(String)
        /// The one who wrote the article.
        case author(String)
    }

    private let text: AnalyzedText
    private let names: Cast
    private let attributions: [Attribution]
    private let article: Article
    private let reader: SourceReader
    private var antecedents: Antecedents
    private var found: [Who?]
    /// Whom "the ministry" goes on to mean, by the noun: "Velland's tax ministry".
    private var owned: [WordKey: Who] = [:]
    /// The attributions by where their sources stand.
    private let order: [Int]

    private init(text: AnalyzedText, cast: Cast, attributions: [Attribution], article: Article) {
        self.text = text
        names = cast
        self.attributions = attributions
        self.article = article
        reader = SourceReader(text: text, entries: cast.entries, cast: cast)
        antecedents = Antecedents(text: text, cast: cast)
        found = Array(repeating: nil, count: attributions.count)
        order = attributions.indices.sorted {
            (Self.position(attributions[$0]), $0) < (Self.position(attributions[$1]), $1)
        }
    }

    private static func position(_ attribution: Attribution) -> Int {
        attribution.source.first?.start ?? attribution.content.first?.start ?? attribution.cue.first?.start ?? 0
    }

    private mutating func resolveAll() {
        var later: [Int] = []
        var previous: Int?
        for index in order {
            let source = reader.read(attributions[index].source)
            if case .pronoun(.first, _) = source {
                later.append(index)
                continue
            }
            found[index] = resolve(source, of: index, previous: previous)
            if case .member(let member) = found[index] {
                var noun: Int?
                if case .description(let description) = source { noun = description.noun }
                antecedents.spoke(member, at: token(of: index), attribution: attributions[index], noun: noun)
            } else if case .owned(_, let noun) = source, let who = found[index] {
                owned[text.tokens[noun].key] = who
            } else if found[index] == nil {
                antecedents.leftUnnamed(attributions[index].source, content: attributions[index].content)
            }
            previous = index
        }
        for index in later { found[index] = speakerAround(index) ?? labelled(index) ?? author(of: index) }
    }

    private func token(of index: Int) -> Int {
        let attribution = attributions[index]
        let span = attribution.source.first ?? attribution.cue.first ?? attribution.content.first ?? Span(0, 0)
        return min(text.tokens(in: span).lowerBound, max(0, text.tokens.count - 1))
    }

    private func resolve(_ source: Source, of index: Int, previous: Int?) -> Who? {
        switch source {
        case .absent: return continued(index, from: previous)
        case .unnamed: return nil
        case .name(let mention): return names.mentions[mention].member.map(Who.member)
        case .pronoun(let pronoun, let token):
            return antecedents.antecedent(of: pronoun, at: token, content: attributions[index].content).map(Who.member)
        case .description(let description):
            if let member = antecedents.described(by: description, content: attributions[index].content) {
                return .member(member)
            }
            if let body = police(in: description) ?? downingStreet(in: description) { return body }
            if description.isKnown, let again = owned[text.tokens[description.noun].key] { return again }
            // "the federal government" names itself.
            guard text.tokens[description.noun].key == Self.government, description.isKnown else { return nil }
            let first =
                description.words.first { names.entries[$0].traits.isDisjoint(with: [.definite, .indefinite]) }
                ?? description.noun
            return .owned(text.string(min(first, description.noun)..<description.noun + 1))
        case .owned(let owner, let noun): return owned(by: owner, noun: noun)
        }
    }

    /// "Police in Ashton" are the Ashton police.
    private func police(in description: Description) -> Who? {
        let noun = description.noun
        guard text.tokens[noun].key == Self.police, description.isDetailed,
            let place = names.mention(at: noun + 2), names.mentions[place].name.lowerBound == noun + 2
        else { return nil }
        let name = names.mentions[place].name
        if let known = names.member(named: name.map { text.tokens[$0].key } + [Self.police]) { return .member(known) }
        return .owned(text.string(name) + " police")
    }

    /// "The prime minister's official spokesman" speaks for Downing Street where the article has it.
    private func downingStreet(in description: Description) -> Who? {
        let noun = description.noun
        guard names.entries[noun].traits.contains(.spokesperson),
            let minister = description.words.first(where: { text.tokens[$0].key == Self.minister }), minister < noun,
            minister > 0, text.tokens[minister - 1].key == Self.prime
        else { return nil }
        return Self.downingStreet.lazy.compactMap(names.member).first.map(Who.member)
    }

    private static let downingStreet: [[WordKey]] = [["downing", "street"], ["number", "10"]]
    private static let minister: WordKey = "minister"
    private static let prime: WordKey = "prime"
    private static let police: WordKey = "police"
    private static let government: WordKey = "government"
    private static let campaign: WordKey = "campaign"
    private static let team: WordKey = "team"
    private static let office: WordKey = "office"

    /// "Clinton's campaign", "her campaign": the owner's organisation.
    private func owned(by owner: Range<Int>, noun: Int) -> Who? {
        var member: Int?
        if let pronoun = Pronoun(text.tokens[owner.lowerBound].key) {
            member = antecedents.antecedent(of: pronoun, at: owner.lowerBound, content: [])
        } else {
            member = owner.reversed().lazy.compactMap { names.mention(at: $0) }.first.flatMap {
                names.mentions[$0].member
            }
        }
        guard let member else { return nil }
        let name = names.members[member].name
        let last =
            name.last { text.tokens[$0].isWordlike && !names.entries[$0].traits.contains(.suffix) } ?? name.lowerBound
        if let known = names.member(named: [text.tokens[last].key, text.tokens[noun].key]) { return .member(known) }
        guard text.tokens[noun].key != Self.team else {
            return names.member(named: [text.tokens[last].key, Self.campaign]).map(Who.member)
        }
        // "Velland's tax ministry"
        if noun - owner.upperBound > 1, names.members[member].kind != .person {
            return .owned(text.string(owner.lowerBound..<noun + 1))
        }
        let owner = names.members[member].kind == .person ? text.string(text.tokens[last]) : text.string(name)
        let isOffice = text.tokens[noun].key == Self.office
        return .owned(owner + (isOffice ? "’s " : " ") + text.string(text.tokens[noun]))
    }

    /// A quote without source words: a paragraph that is all quotation goes on with the speaker before it.
    private func continued(_ index: Int, from previous: Int?) -> Who? {
        guard let previous, let who = found[previous], let start = attributions[index].content.first?.start else {
            return nil
        }
        let first = text.tokens(in: attributions[index].content[0]).lowerBound
        guard first < text.tokens.count else { return nil }
        let quotation = text.quotationIndices[first]
        guard quotation >= 0 else { return nil }
        let paragraph = text.paragraph(of: first)
        guard paragraph.allSatisfy({ text.quotationIndices[$0] == quotation || !text.tokens[$0].isWordlike }) else {
            return nil
        }
        let before = attributions[previous].content.last?.end ?? 0
        let between = text.tokens(in: Span(min(before, start), start))
        let paragraphs = between.count { text.tokens[$0].shape.contains(.paragraphStart) }
        return paragraphs <= 1 ? who : nil
    }

    /// "I" inside a quotation means the one who is quoted.
    private func speakerAround(_ index: Int) -> Who? {
        guard let source = attributions[index].source.first else { return nil }
        var best: (who: Who, length: Int)?
        for (other, attribution) in attributions.enumerated() where other != index {
            for span in attribution.content where span.start <= source.start && source.end <= span.end {
                if let who = found[other], best.map({ span.count < $0.length }) ?? true { best = (who, span.count) }
            }
        }
        return best?.who
    }

    /// In a transcript "I" means the one whose name and a colon begin the paragraph, or one of the few before it.
    private func labelled(_ index: Int) -> Who? {
        var next = text.paragraphs.partitionIndex { $0.upperBound > token(of: index) }
        for _ in 0..<Self.speech where next < text.paragraphs.count {
            let start = text.paragraphs[next].lowerBound
            if let mention = names.mention(at: start), let member = names.mentions[mention].member,
                names.members[member].mayBePerson, names.mentions[mention].tokens.upperBound < text.tokens.count,
                text.tokens[names.mentions[mention].tokens.upperBound].key == Self.colon
            {
                return .member(member)
            }
            next -= 1
            if next < 0 { break }
        }
        return nil
    }

    /// Paragraphs that an answer in a transcript may take.
    private static let speech = 4
    private static let colon: WordKey = ":"

    private func author(of index: Int) -> Who? {
        let token = token(of: index)
        guard token < text.tokens.count, text.quotationIndices[token] < 0,
            Pronoun.isSingularFirst(text.tokens[token].key)
        else {
            return nil
        }
        return .author(article.byline.flatMap { $0.isEmpty ? nil : $0 } ?? Speaker.unnamedAuthor)
    }

    // MARK: Speakers

    private func cast() -> (speakers: [Speaker], assignment: [Int?]) {
        var speakers: [Speaker] = []
        var numbers: [Who: Int] = [:]
        var assignment: [Int?] = Array(repeating: nil, count: attributions.count)
        for index in order {
            guard let who = found[index] else { continue }
            if numbers[who] == nil {
                numbers[who] = speakers.count
                switch who {
                case .member(let member): speakers.append(names.speaker(member))
                case .owned(let name): speakers.append(Speaker(name: name, kind: .organisation))
                case .author(let name): speakers.append(Speaker(name: name))
                }
            }
            assignment[index] = numbers[who]
        }
        return (speakers, assignment)
    }
}
