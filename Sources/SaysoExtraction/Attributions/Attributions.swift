import SaysoModel

/// The attributions of a text from both finders: what the network finds, completed by what only the rules see.
///
/// The network reads words, the rules quotation marks: transcripts, signed quotations, speech far from its cue or going
/// on for paragraphs are theirs. Takes time proportional to the text's length.
struct Attributions {
    /// The attributions of `text`, whose words' parts of speech are `tags`, in the order of their contents.
    static func find(in text: AnalyzedText, tags: [PennTag], network: FinderPool) -> [Attribution] {
        complete(network.attributions(inSectionsOf: text, tags: tags), in: text, tags: tags)
    }

    /// `found` by the network, completed by the rules.
    static func complete(_ found: [Attribution], in text: AnalyzedText, tags: [PennTag]) -> [Attribution] {
        var attributions = Attributions(text: text, tags: tags, found: found)
        attributions.completeCues()
        attributions.completeSources()
        attributions.giveSubjects()
        for rule in RuleAttributions.find(in: text) { attributions.add(rule) }
        return attributions.inOrder()
    }

    private let text: AnalyzedText
    private let tags: [PennTag]
    private var found: [Attribution]
    /// For each token the attribution whose content it belongs to, by its index; -1 for none.
    private var owners: [Int32]

    private init(text: AnalyzedText, tags: [PennTag], found: [Attribution]) {
        self.text = text
        self.tags = tags
        self.found = found
        owners = [Int32](repeating: -1, count: text.tokens.count)
        for index in found.indices { own(found[index].content, index) }
    }

    private mutating func own(_ content: [Span], _ index: Int) {
        for token in content.lazy.flatMap(text.tokens(in:)) where owners[token] < 0 { owners[token] = Int32(index) }
    }

    private func owner(of span: Span) -> Int? {
        text.tokens(in: span).lazy.map { Int(owners[$0]) }.first { $0 >= 0 }
    }

    private func inOrder() -> [Attribution] {
        Crossings.cut(found, in: text).compactMap { attribution in
            var attribution = withoutSourceInContent(attribution)
            attribution.content.removeAll { span in
                !text.tokens(in: span).contains { text.tokens[$0].isWordlike }
            }
            return attribution.content.isEmpty ? nil : attribution
        }
        .sorted { ($0.content[0], $0.cue.first ?? $0.content[0]) < ($1.content[0], $1.cue.first ?? $1.content[0]) }
    }

    /// `attribution` with a source that stands in its content kept out of it, as nobody is named in their own words: what
    /// was said ends before "she" in "After saying it rained, she left"; elsewhere the source is somebody else.
    private func withoutSourceInContent(_ attribution: Attribution) -> Attribution {
        guard let source = attribution.source.first(where: { attribution.content.contains(where: $0.overlaps) })
        else { return attribution }
        var attribution = attribution
        if let cue = attribution.cue.first, let start = attribution.content.first?.start, cue.end <= start,
            start < source.start
        {
            attribution.content = attribution.content.compactMap { span in
                var tokens = text.tokens(in: Span(span.start, min(span.end, max(span.start, source.start))))
                while let last = tokens.last, text.tokens[last].kind == .punctuation { tokens.removeLast() }
                return tokens.isEmpty ? nil : text.span(tokens)
            }
        }
        let content = attribution.content
        attribution.source.removeAll { content.contains(where: $0.overlaps) }
        return attribution
    }

    // MARK: What the rules add

    /// Adds what a rule found in quotation marks where the network found nothing or is less sure, and gives what else
    /// was said in one breath to whoever the network says speaks.
    private mutating func add(_ rule: Attribution) {
        guard !rule.source.isEmpty, isQuotation(rule) else { return }
        guard let owner = rule.content.lazy.compactMap(owner).first else {
            found.append(rule)
            return own(rule.content, found.count - 1)
        }
        if found[owner].confidence < min(rule.confidence, Self.doubtful),
            text.kind(ofContent: found[owner].content) == .direct
        {
            found[owner] = rule
            return own(rule.content, owner)
        }
        var before: Int?
        for span in rule.content {
            if let owner = self.owner(of: span) {
                before = owner
            } else if let before {
                found[before].content.append(span)
                own([span], before)
            }
        }
    }

    /// Whether its content is nothing but quotations, or one from its first mark to its last, whatever marks are missing
    /// between.
    private func isQuotation(_ rule: Attribution) -> Bool {
        if text.kind(ofContent: rule.content) == .direct { return true }
        guard rule.content.count == 1, !rule.source.contains(where: rule.content[0].overlaps) else { return false }
        let tokens = text.tokens(in: rule.content[0])
        return text.tokens[tokens.lowerBound].kind == .quotationMark
            && text.quotationStates[tokens.upperBound - 1] == .closing
    }

    /// The confidence below which what the network found gives way to a rule.
    private static let doubtful = 0.5

    // MARK: Cues and sources

    /// Takes into a cue that is but an adverb the verb behind it: "Reed then | shifted to".
    private mutating func completeCues() {
        for index in found.indices {
            guard found[index].cue.count == 1, case let cue = text.tokens(in: found[index].cue[0]), cue.count == 1,
                tags[cue.lowerBound] == .adverb, cue.upperBound < text.tokens.count, tags[cue.upperBound].isFiniteVerb,
                owners[cue.upperBound] < 0
            else { continue }
            found[index].cue[0] = text.span(cue.lowerBound..<cue.upperBound + 1)
        }
    }

    /// Takes into a source all of the noun phrase that it begins, where only that stands between it and the cue: "The" of
    /// "The court ordered", "Rovers" of "Rovers manager Reed said"; and a name in apposition.
    private mutating func completeSources() {
        for index in found.indices {
            takeNounFromCue(index)
            guard let source = found[index].source.last.map(text.tokens(in:)), let last = source.last,
                let cue = found[index].cue.first.map(text.tokens(in:)), source.upperBound < cue.lowerBound
            else { continue }
            if source.count == 1, tags[last] == .determiner, let end = nounPhrase(behind: last, before: cue.lowerBound)
            {
                found[index].source[found[index].source.count - 1] = text.span(source.lowerBound..<end)
                continue
            }
            // "The Portugal | international, who joined in May, said"
            if tags[source.lowerBound] == .determiner, tags[last].isNoun, text.tokens[last].isCapitalised,
                source.upperBound + 1 < cue.lowerBound, isHead(source.upperBound), owners[source.upperBound] < 0,
                !text.tokens[source.upperBound].isCapitalised
            {
                found[index].source[found[index].source.count - 1] = text.span(
                    source.lowerBound..<source.upperBound + 1)
                continue
            }
            let rest = source.upperBound..<cue.lowerBound
            let goesOn =
                isNominal(last) && rest.dropLast().allSatisfy { isNominal($0) && owners[$0] < 0 }
                && isHead(cue.lowerBound - 1) && owners[cue.lowerBound - 1] < 0
            guard rest.count <= Self.longestRest, goesOn || isApposedName(rest) else { continue }
            found[index].source[found[index].source.count - 1] = text.span(source.lowerBound..<cue.lowerBound)
        }
    }

    /// Where the noun phrase ends that a determiner begins: "The | Norvane Council, which met on Monday, ruled".
    private func nounPhrase(behind determiner: Int, before cue: Int) -> Int? {
        let end = (determiner + 1..<cue).first { !isNominal($0) || owners[$0] >= 0 } ?? cue
        return end > determiner + 1 && (tags[end - 1].isNoun || text.tellsAge(end - 1)) ? end : nil
    }

    private static let longestRest = 5

    /// Gives the source its noun where the cue has it: "The Rovers | forward said".
    private mutating func takeNounFromCue(_ index: Int) {
        guard let source = found[index].source.last.map(text.tokens(in:)),
            let cue = found[index].cue.first.map(text.tokens(in:)), cue.count > 1,
            source.upperBound == cue.lowerBound, isHead(cue.lowerBound),
            tags[cue.lowerBound + 1].isFiniteVerb || text.tellsAge(cue.lowerBound)
        else { return }
        found[index].source[found[index].source.count - 1] = text.span(source.lowerBound..<cue.lowerBound + 1)
        found[index].cue[0] = text.span(cue.dropFirst())
    }

    /// A name between commas: "Its chairman | , Alan Reed, | said".
    private func isApposedName(_ rest: Range<Int>) -> Bool {
        guard rest.count > 2, text.tokens[rest.lowerBound].key == ",", text.tokens[rest.upperBound - 1].key == ","
        else {
            return false
        }
        return rest.dropFirst().dropLast().allSatisfy { text.tokens[$0].isCapitalised && owners[$0] < 0 }
    }

    /// Whether the token may stand in a noun phrase before its last noun.
    private func isNominal(_ token: Int) -> Bool {
        switch tags[token] {
        case .determiner, .possessivePronoun, .possessiveEnding, .number: true
        default: tags[token].isNoun || tags[token].isAdjective
        }
    }

    /// Whether the token may be a noun phrase's last; the tagger takes the "forward" of a team for an adverb.
    private func isHead(_ token: Int) -> Bool {
        tags[token].isNoun || text.tellsAge(token)
            || NameLexicon.english.traits(text.tokens[token].key).contains(.role)
    }

    /// Gives participles the subject of their sentence where the network gave them none, or the place where it was said:
    /// "Reed denied it, taking to the radio saying …".
    private mutating func giveSubjects() {
        var previous: Int?
        var waiting: [Int] = []
        let order = found.indices.filter { !found[$0].cue.isEmpty }.sorted { found[$0].cue[0] < found[$1].cue[0] }
        for index in order {
            let cue = text.tokens(in: found[index].cue[0]).lowerBound
            if let last = previous ?? waiting.last,
                !text.sentence(of: cue).contains(text.tokens(in: found[last].cue[0]).lowerBound)
            {
                previous = nil
                waiting = []
            }
            if isQuestion(cue), found[index].source.first.map({ $0.start > found[index].cue[0].start }) ?? false {
                found[index].source = []
            }
            if tags[cue] == .gerund, isAside(found[index].source) {
                if let previous { found[index].source = found[previous].source } else { waiting.append(index) }
            } else if !found[index].source.isEmpty {
                for other in waiting { found[other].source = found[index].source }
                waiting = []
                previous = index
            }
        }
    }

    /// The "Asked" of "Asked whether it rained, Reed said no": who is named behind it was asked.
    private func isQuestion(_ cue: Int) -> Bool {
        text.tokens[cue].key == "asked" && text.sentence(of: cue).first { text.tokens[$0].isWordlike } == cue
    }

    /// Whether `source` is no subject: nothing, or what a preposition stands before.
    private func isAside(_ source: [Span]) -> Bool {
        guard let first = source.first.map(text.tokens(in:))?.lowerBound else { return true }
        return first > 0 && Self.aside.contains(text.tokens[first - 1].key)
    }

    private static let aside: Set<WordKey> = ["to", "on", "at", "in", "via", "through"]
}
