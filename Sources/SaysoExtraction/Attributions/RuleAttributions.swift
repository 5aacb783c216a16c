import SaysoModel

/// Finds attributions by the position of quotation marks and by a lexicon of cues, without a trained model.
public struct RuleAttributions {
    /// The attributions of a text, by the start of their content.
    public static func find(in text: AnalyzedText) -> [Attribution] {
        var finder = RuleAttributions(text: text)
        for index in text.sentences.indices { finder.readSentence(index) }
        let drafts = QuotedSpeech.complete(finder.drafts, in: text, phrases: finder.phrases)
        return drafts.compactMap { $0.attribution(in: text) }.sorted { $0.content[0] < $1.content[0] }
    }

    private let text: AnalyzedText
    private let lexicon = CueLexicon.shared
    private let phrases: NounPhrases
    private let cues: CueFinder
    private let contents: ContentFinder
    private let verbless: VerblessForms
    private var drafts: [AttributionDraft] = []
    /// The tokens before this one belong to attributions already found.
    private var consumed = 0

    private init(text: AnalyzedText) {
        self.text = text
        phrases = NounPhrases(text: text, lexicon: lexicon)
        cues = CueFinder(text: text, lexicon: lexicon, phrases: phrases)
        contents = ContentFinder(text: text, lexicon: lexicon, phrases: phrases)
        verbless = VerblessForms(text: text, contents: contents)
    }

    private var tokens: [Token] { text.tokens }

    private mutating func readSentence(_ index: Int) {
        let sentence = text.sentences[index]
        consumed = bodyStart(of: sentence)
        if let attribution = verbless.attribution(sentence) { return drafts.append(attribution) }
        var i = consumed
        while i < sentence.upperBound {
            defer { i += 1 }
            guard text.quotationStates[i] == .outside, tokens[i].kind == .word else { continue }
            if tokens[i].key == "according", i + 1 < sentence.upperBound, tokens[i + 1].key == "to" {
                accordingTo(i, in: sentence)
            } else if lexicon.contains(tokens[i].key), let cue = cues.cue(at: i, in: sentence) {
                attribute(cue, in: sentence)
            }
        }
    }

    // MARK: Patterns

    private mutating func attribute(_ cue: Cue, in sentence: Range<Int>) {
        guard cue.group.lowerBound >= consumed else { return }
        let from = max(sentence.lowerBound, consumed)
        // "…," said Reed
        if contents.follows(cue.group.lowerBound, in: sentence),
            let source = phrases.phrase(from: cue.group.upperBound, to: sentence.upperBound),
            isInverted(cue, source: source, in: sentence)
        {
            addTrailing(cue, source: source, contentEnd: cue.group.lowerBound, after: source.upperBound, in: sentence)
            return
        }
        let isParticiple = phrases.isParticiple(tokens[cue.head]) && cue.group.count <= 2
        let source = isParticiple ? nil : phrases.subject(before: cue.group.lowerBound, from: from)
        if let source, contents.follows(source.lowerBound, in: sentence), isTrailing(cue, source: source, in: sentence)
        {
            addTrailing(
                cue, source: source, contentEnd: source.lowerBound, after: cue.group.upperBound, in: sentence)
            return
        }
        if cues.isPassive(cue), !WordLists.takingRecipients.contains(tokens[cue.head].key) { return }
        guard let content = contents.content(after: cue, in: sentence) else { return }
        let coordinated = source == nil && !isParticiple ? coordination(cue, in: sentence) : nil
        let owner =
            source ?? (isParticiple || coordinated != nil ? lastSource(in: sentence) : nil)
        let subject =
            owner
            ?? (isParticiple || coordinated != nil ? mainSubject(of: sentence, before: cue.group.lowerBound) : nil)
        if subject == nil { return }
        if let coordinated { cutLastContent(at: coordinated, in: sentence) }
        drafts.append(
            AttributionDraft(
                source: subject, cue: cue.group, content: [content], rule: .leading, precision: cue.precision))
        consumed = max(consumed, cue.group.upperBound)
    }

    /// The conjunction before a cue that goes on with the subject of the sentence: "denied it and promised".
    private func coordination(_ cue: Cue, in sentence: Range<Int>) -> Int? {
        let before = cue.group.lowerBound - 1
        guard before > sentence.lowerBound, Self.coordinating.contains(tokens[before].key) else { return nil }
        return before
    }

    private static let coordinating: Set<WordKey> = ["and", "but", "or"]

    /// Ends what was said before in this sentence before a conjunction that goes on with another cue.
    private mutating func cutLastContent(at conjunction: Int, in sentence: Range<Int>) {
        guard let last = drafts.indices.last, isIn(drafts[last], sentence), let content = drafts[last].content.last,
            content.contains(conjunction)
        else { return }
        var end = conjunction
        if tokens[end - 1].key == "," { end -= 1 }
        guard end > content.lowerBound else { return }
        drafts[last].content[drafts[last].content.count - 1] = content.lowerBound..<end
    }

    /// "said Reed" with nothing behind it that could be what was said.
    private func isInverted(_ cue: Cue, source: Range<Int>, in sentence: Range<Int>) -> Bool {
        guard cue.group.count == 1,
            !WordLists.takingRecipients.contains(tokens[cue.head].key)
                || text.quotationStates[cue.group.lowerBound - 1] == .closing
        else { return false }
        if text.quotationStates[cue.group.lowerBound - 1] == .closing {
            return !WordLists.objectPronouns.contains(tokens[source.lowerBound].key) || source.count > 1
        }
        return Self.inverting.contains(tokens[cue.head].key) && contents.isBreak(source.upperBound, in: sentence)
    }

    private static let inverting: Set<WordKey> = [
        "said", "says", "added", "wrote", "writes", "reported", "reports", "explained", "noted", "adds", "recalled",
        "warned", "argued", "argues", "tweeted", "suggests", "claimed", "claims", "insisted", "insists",
    ]

    /// "Reed said" with nothing behind it that could be what was said.
    private func isTrailing(_ cue: Cue, source: Range<Int>, in sentence: Range<Int>) -> Bool {
        let after = cue.group.upperBound
        let first = source.lowerBound - 1
        if text.quotationStates[first] == .closing {
            let opening = text.quotations[Int(text.quotationIndices[first])].tokens.lowerBound
            // Words before the quotation may make it a title: In an interview with “Tonight,” he said it was over.
            guard opening > sentence.lowerBound else {
                return after >= sentence.upperBound || tokens[after].key != "that"
            }
            return contents.isBreak(after, in: sentence)
        }
        // On Monday, he said, “…”
        let isIntroduced =
            WordLists.adjunctStarters.contains(tokens[sentence.lowerBound].key)
            || WordLists.introducing.contains(tokens[sentence.lowerBound].key)
            || isParticipleWithCapital(tokens[sentence.lowerBound])
        if isIntroduced, after + 1 < sentence.upperBound, text.quotationStates[after + 1] == .opening { return false }
        return contents.isBreak(after, in: sentence)
    }

    /// "Addressing the crowd, …"
    private func isParticipleWithCapital(_ token: Token) -> Bool {
        token.isCapitalised && text.bytes(of: token).suffix(3).elementsEqual("ing".utf8)
    }

    private mutating func addTrailing(
        _ cue: Cue, source: Range<Int>, contentEnd: Int, after: Int, in sentence: Range<Int>
    ) {
        let isQuoted = text.quotationStates[contentEnd - 1] == .closing
        // Without marks and without a strong verb it is more often something else: "Reed, officials hope".
        guard isQuoted || cue.precision >= 0.85 else { return }
        var content: [Range<Int>] = []
        if let before = contents.content(before: contentEnd, from: max(sentence.lowerBound, consumed)) {
            content.append(before)
        }
        if let second = contents.secondHalf(from: after, in: sentence),
            !isQuoted || text.quotationStates[second.lowerBound] == .opening
        {
            content.append(second)
        }
        guard !content.isEmpty else { return }
        drafts.append(
            AttributionDraft(
                source: source, cue: cue.group, content: content, rule: .trailing, precision: cue.precision))
        consumed = max(consumed, max(cue.group.upperBound, source.upperBound))
    }

    // MARK: Without a verb

    private mutating func accordingTo(_ i: Int, in sentence: Range<Int>) {
        guard var source = phrases.phrase(from: i + 2, to: sentence.upperBound) else { return }
        // Between commas, all of it says who: "according to a paper published on Tuesday, …"
        if i > sentence.lowerBound, tokens[i - 1].key == ",",
            let comma = (source.upperBound..<min(sentence.upperBound, source.upperBound + 16)).first(where: {
                tokens[$0].key == ","
            })
        {
            source = source.lowerBound..<comma
        }
        let cue = i..<i + 2
        var content: [Range<Int>] = []
        if i == max(sentence.lowerBound, consumed) || i == sentence.lowerBound {
            // Behind the first comma an article may begin an appositive that another comma ends; else the clause begins.
            if let comma = source.first(where: { tokens[$0].key == "," }) {
                let isClosed = source.upperBound < sentence.upperBound && tokens[source.upperBound].key == ","
                let isAppositive =
                    WordLists.determiners.contains(tokens[comma + 1].key) || tokens[comma + 1].key == "who"
                if !isClosed || !isAppositive { source = source.lowerBound..<comma }
            }
            var start = source.upperBound
            if start < sentence.upperBound, tokens[start].key == "," { start += 1 }
            let end = contents.clauseEnd(from: start, in: sentence)
            if start < end { content.append(start..<end) }
        } else {
            let start = max(sentence.lowerBound, consumed)
            var end = i
            while end > start, tokens[end - 1].kind == .punctuation { end -= 1 }
            if start < end { content.append(start..<end) }
            if let second = contents.secondHalf(from: source.upperBound, in: sentence) { content.append(second) }
        }
        guard !content.isEmpty else { return }
        drafts.append(
            AttributionDraft(source: source, cue: cue, content: content, rule: .accordingTo, precision: 0.9))
        consumed = max(consumed, source.upperBound)
    }

    // MARK: Who else

    /// The source of the attribution found last, if it is in the same sentence.
    private func lastSource(in sentence: Range<Int>) -> Range<Int>? {
        drafts.last.flatMap { isIn($0, sentence) ? $0.source : nil }
    }

    private func isIn(_ draft: AttributionDraft, _ sentence: Range<Int>) -> Bool {
        draft.cue.map { sentence.contains($0.lowerBound) } ?? false
    }

    /// The noun phrase with which a sentence begins.
    private func mainSubject(of sentence: Range<Int>, before end: Int) -> Range<Int>? {
        let start = bodyStart(of: sentence)
        guard start < end, phrases.begins(start) else { return nil }
        return phrases.phrase(from: start, to: end)
    }

    /// Where a sentence begins behind its dateline, "LONDON, June 5 (Reuters) -".
    private func bodyStart(of sentence: Range<Int>) -> Int {
        let first = sentence.lowerBound
        guard tokens[first].shape.isSuperset(of: [.paragraphStart, .allCaps]) else { return first }
        let dash = sentence.prefix(16).first { VerblessForms.dashes.contains(tokens[$0].key) }
        return dash.map { min($0 + 1, sentence.upperBound - 1) } ?? first
    }
}
