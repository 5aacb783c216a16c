import SaysoModel

/// Finds attributions by the position of quotation marks and by a lexicon of cues, without a trained model.
public struct RuleAttributions {
    /// The attributions of a text, by the start of their content.
    public static func find(in text: AnalyzedText, article: Article) -> [Attribution] {
        var finder = RuleAttributions(text: text)
        for index in text.sentences.indices { finder.readSentence(index) }
        let drafts = QuotedSpeech.complete(finder.drafts, in: text, phrases: finder.phrases)
        return drafts.compactMap { $0.attribution(in: text) }.sorted { $0.content[0] < $1.content[0] }
    }

    private let text: AnalyzedText
    private let lexicon = CueLexicon.shared
    private let phrases: NounPhrases
    private var drafts: [AttributionDraft] = []
    /// The tokens before this one belong to attributions already found.
    private var consumed = 0

    private init(text: AnalyzedText) {
        self.text = text
        phrases = NounPhrases(text: text, lexicon: lexicon)
    }

    private var tokens: [Token] { text.tokens }

    private mutating func readSentence(_ index: Int) {
        let sentence = text.sentences[index]
        consumed = bodyStart(of: sentence)
        if headlineClaim(sentence) || transcriptLine(sentence) || signature(sentence) { return }
        var i = consumed
        while i < sentence.upperBound {
            defer { i += 1 }
            guard text.quotationStates[i] == .outside, tokens[i].kind == .word else { continue }
            if tokens[i].key == "according", i + 1 < sentence.upperBound, tokens[i + 1].key == "to" {
                accordingTo(i, in: sentence)
            } else if lexicon.contains(tokens[i].key), let cue = cue(at: i, in: sentence) {
                attribute(cue, in: sentence)
            }
        }
    }

    // MARK: Cues

    private struct Cue {
        var head: Int
        var group: Range<Int>
        var precision: Double
    }

    private func cue(at head: Int, in sentence: Range<Int>) -> Cue? {
        var end = head + 1
        if end < sentence.upperBound, WordLists.particles[tokens[head].key]?.contains(tokens[end].key) == true {
            end += 1
        }
        var start = head
        while start > max(sentence.lowerBound, head - 8), text.quotationStates[start - 1] == .outside,
            WordLists.auxiliaries.contains(tokens[start - 1].key) || phrases.isAdverb(tokens[start - 1])
        {
            start -= 1
        }
        let context: CueLexicon.Context
        if end < sentence.upperBound, tokens[end].key == "that" {
            context = .that
        } else if isBesideQuotation(start, end, in: sentence) {
            context = .quotation
        } else if end >= sentence.upperBound || tokens[end].key == "," || tokens[end].key == "." {
            context = .ending
        } else {
            context = .other
        }
        let precision = lexicon.precision(of: tokens[head].key, in: context)
        return precision >= 0.5 ? Cue(head: head, group: start..<end, precision: precision) : nil
    }

    private func isBesideQuotation(_ start: Int, _ end: Int, in sentence: Range<Int>) -> Bool {
        if start > sentence.lowerBound, text.quotationStates[start - 1] == .closing { return true }
        guard end < sentence.upperBound else { return false }
        if text.quotationStates[end] == .opening { return true }
        return end + 1 < sentence.upperBound && text.quotationStates[end + 1] == .opening
            && (tokens[end].key == "," || tokens[end].key == ":")
    }

    // MARK: Patterns

    private mutating func attribute(_ cue: Cue, in sentence: Range<Int>) {
        guard cue.group.lowerBound >= consumed else { return }
        let from = max(sentence.lowerBound, consumed)
        // "…," said Reed
        if follows(cue.group.lowerBound, in: sentence),
            let source = phrases.phrase(from: cue.group.upperBound, to: sentence.upperBound),
            isInverted(cue, source: source, in: sentence)
        {
            addTrailing(cue, source: source, contentEnd: cue.group.lowerBound, after: source.upperBound, in: sentence)
            return
        }
        let isParticiple = phrases.isParticiple(tokens[cue.head]) && cue.group.count <= 2
        let source = isParticiple ? nil : phrases.subject(before: cue.group.lowerBound, from: from)
        if let source, follows(source.lowerBound, in: sentence), isTrailing(cue, source: source, in: sentence) {
            addTrailing(
                cue, source: source, contentEnd: source.lowerBound, after: cue.group.upperBound, in: sentence)
            return
        }
        guard let content = contentAfter(cue.group.upperBound, cue: cue, in: sentence) else { return }
        let coordinated = source == nil && !isParticiple ? coordination(cue, in: sentence) : nil
        let owner =
            source ?? (isParticiple || coordinated != nil ? lastSource(in: sentence) : nil)
        let subject =
            owner
            ?? (isParticiple || coordinated != nil ? mainSubject(of: sentence, before: cue.group.lowerBound) : nil)
        if subject == nil, cue.precision < 0.8 || cue.group.lowerBound == sentence.lowerBound && !isParticiple {
            return
        }
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

    /// Whether what was said may end right before token `i`.
    private func follows(_ i: Int, in sentence: Range<Int>) -> Bool {
        guard i > sentence.lowerBound else { return false }
        if text.quotationStates[i - 1] == .closing { return true }
        return i - 2 >= sentence.lowerBound && Self.contentEnds.contains(tokens[i - 1].key)
    }

    private static let contentEnds: Set<WordKey> = [",", "-", "--", "–", "—"]

    /// "said Reed" with nothing behind it that could be what was said.
    private func isInverted(_ cue: Cue, source: Range<Int>, in sentence: Range<Int>) -> Bool {
        guard cue.group.count == 1,
            !WordLists.takingRecipients.contains(tokens[cue.head].key)
                || text.quotationStates[cue.group.lowerBound - 1] == .closing
        else { return false }
        if text.quotationStates[cue.group.lowerBound - 1] == .closing {
            return !WordLists.objectPronouns.contains(tokens[source.lowerBound].key) || source.count > 1
        }
        return Self.inverting.contains(tokens[cue.head].key) && isBreak(source.upperBound, in: sentence)
    }

    private static let inverting: Set<WordKey> = [
        "said", "says", "added", "wrote", "writes", "reported", "reports", "explained", "noted", "adds", "recalled",
        "warned", "argued", "argues", "tweeted",
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
            return isBreak(after, in: sentence)
        }
        // On Monday, he said, “…”
        let isIntroduced =
            WordLists.adjunctStarters.contains(tokens[sentence.lowerBound].key)
            || WordLists.introducing.contains(tokens[sentence.lowerBound].key)
            || isParticipleWithCapital(tokens[sentence.lowerBound])
        if isIntroduced, after + 1 < sentence.upperBound, text.quotationStates[after + 1] == .opening { return false }
        return isBreak(after, in: sentence)
    }

    /// "Addressing the crowd, …"
    private func isParticipleWithCapital(_ token: Token) -> Bool {
        token.isCapitalised && text.bytes(of: token).suffix(3).elementsEqual("ing".utf8)
    }

    /// Whether at `i` the sentence ends, breaks off, or goes on with an adjunct up to its end ("said on Tuesday").
    private func isBreak(_ i: Int, in sentence: Range<Int>) -> Bool {
        guard i < sentence.upperBound else { return true }
        if tokens[i].kind == .punctuation { return tokens[i].key != ":" && tokens[i].key != "(" }
        guard WordLists.adjunctStarters.contains(tokens[i].key) else { return false }
        var k = i
        while k < min(sentence.upperBound, i + 14), text.quotationStates[k] == .outside {
            if tokens[k].key == "that" || tokens[k].key == ":" { return false }
            if tokens[k].key == "," || tokens[k].key == "." { return true }
            k += 1
        }
        return k >= sentence.upperBound
    }

    private mutating func addTrailing(
        _ cue: Cue, source: Range<Int>, contentEnd: Int, after: Int, in sentence: Range<Int>
    ) {
        var content = [Range<Int>]()
        if let before = contentBefore(contentEnd, in: sentence) { content.append(before) }
        if let second = secondHalf(from: after, in: sentence) { content.append(second) }
        guard !content.isEmpty else { return }
        drafts.append(
            AttributionDraft(
                source: source, cue: cue.group, content: content, rule: .trailing, precision: cue.precision))
        consumed = max(consumed, max(cue.group.upperBound, source.upperBound))
    }

    /// What was said, ending before token `end` with a closing mark or a comma.
    private func contentBefore(_ end: Int, in sentence: Range<Int>) -> Range<Int>? {
        var last = end - 1
        var start = max(sentence.lowerBound, consumed)
        if text.quotationStates[last] == .closing {
            let quotation = text.quotations[Int(text.quotationIndices[last])].tokens
            if quotation.lowerBound <= start || isSeparate(quotation.lowerBound, in: start) {
                start = quotation.lowerBound
            }
        } else {
            guard Self.contentEnds.contains(tokens[last].key) else { return nil }
            last -= 1
            if last >= start, text.quotationStates[last] == .closing || text.quotationStates[last] == .inside {
                let quotation = text.quotations[Int(text.quotationIndices[last])].tokens
                start = min(start, quotation.lowerBound)
            }
            if let colon = (start..<max(start, last)).last(where: { tokens[$0].key == ":" || tokens[$0].key == ";" }),
                text.quotationStates[colon] == .outside
            {
                start = colon + 1
            }
        }
        while start <= last, tokens[start].kind == .punctuation, tokens[start].key != "(" { start += 1 }
        return start <= last ? start..<last + 1 : nil
    }

    /// Whether a quotation that begins at `start` has nothing to do with the words of its sentence before it.
    private func isSeparate(_ start: Int, in from: Int) -> Bool {
        guard start > from else { return true }
        return tokens[start - 1].key == ":" || start - from <= 1
    }

    /// What was said, going on after "he said,": a quotation, or the rest of a sentence broken by the cue.
    private func secondHalf(from start: Int, in sentence: Range<Int>) -> Range<Int>? {
        var i = start
        while i < sentence.upperBound, text.quotationStates[i] == .outside, tokens[i].key != ",", i < start + 20 {
            i += 1
        }
        if i < sentence.upperBound, tokens[i].key == "," { i += 1 }
        guard i < sentence.upperBound else { return nil }
        if text.quotationStates[i] == .opening {
            return text.quotations[Int(text.quotationIndices[i])].tokens
        }
        guard i < sentence.upperBound, tokens[i - 1].key == ",", i == start + 1, text.quotationStates[i] == .outside,
            !WordLists.newClauses.contains(tokens[i].key), !phrases.isParticiple(tokens[i]), tokens[i].isWordlike,
            !WordLists.relatives.subtracting(["that"]).contains(tokens[i].key), tokens[i].key != "and"
        else { return nil }
        return i..<clauseEnd(from: i, in: sentence)
    }

    // MARK: Content behind the cue

    private func contentAfter(_ start: Int, cue: Cue, in sentence: Range<Int>) -> Range<Int>? {
        let begin = contentStart(start, cue: cue, in: sentence)
        guard begin < sentence.upperBound else { return nil }
        if text.quotationStates[begin] == .opening {
            let quotation = text.quotations[Int(text.quotationIndices[begin])]
            let end = quotation.tokens.upperBound
            if !quotation.isClosed || end >= sentence.upperBound || endsSpeech(quotation) { return quotation.tokens }
        }
        let end = clauseEnd(from: begin, in: sentence)
        return begin < end ? begin..<end : nil
    }

    /// A quotation that ends with a comma or full stop is all that was said.
    private func endsSpeech(_ quotation: Quotation) -> Bool {
        guard let last = quotation.inner.last else { return false }
        let next = quotation.tokens.upperBound
        return tokens[last].kind == .punctuation && tokens[last].key != ")"
            || next < tokens.count && (tokens[next].key == "," || tokens[next].key == ".")
    }

    /// Behind a comma or colon, the person told, and adjuncts of time and place: "told Reuters on Monday that …".
    private func contentStart(_ start: Int, cue: Cue, in sentence: Range<Int>) -> Int {
        var i = start
        guard i < sentence.upperBound else { return i }
        let limit = min(sentence.upperBound, start + 24)
        let isTold = WordLists.takingRecipients.contains(tokens[cue.head].key)
        if tokens[i].key == "," || tokens[i].key == ":" { return i + 1 }
        if isTold || WordLists.adjunctStarters.contains(tokens[i].key) {
            var k = i
            while k < limit, text.quotationStates[k] == .outside {
                if tokens[k].key == "that", k > i { return k }
                if tokens[k].key == ":" { return k + 1 }
                if tokens[k].key == ",", k + 1 < limit, text.quotationStates[k + 1] == .opening { return k + 1 }
                if k > i, WordLists.pronounsOfPersons.contains(tokens[k].key), tokens[k].key != "it" || k > i + 1,
                    tokens[k].key != "you" || k > i + 1, !WordLists.conjunctions.contains(tokens[k - 1].key)
                {
                    return k
                }
                k += 1
            }
            if k < limit, text.quotationStates[k] == .opening, isTold || tokens[k - 1].kind == .punctuation { return k }
        }
        if isTold {
            if WordLists.objectPronouns.contains(tokens[i].key) { return i + 1 }
            while i < limit, tokens[i].isCapitalised || WordLists.determiners.contains(tokens[i].key) { i += 1 }
            if i == start, i < limit { i += 1 }
        }
        return i
    }

    /// Where a clause that begins at `start` ends, its final full stop left out, its closing mark taken in.
    private func clauseEnd(from start: Int, in sentence: Range<Int>) -> Int {
        var i = start
        let limit = min(sentence.upperBound, start + 250)
        while i < limit {
            if text.quotationStates[i] == .opening {
                i = text.quotations[Int(text.quotationIndices[i])].tokens.upperBound
                continue
            }
            if tokens[i].key == ";" { break }
            if tokens[i].key == ",", i + 1 < limit, i > start {
                let next = tokens[i + 1]
                if WordLists.newClauses.contains(next.key) { break }
                if phrases.isParticiple(next), lexicon.precision(of: next.key, in: .that) >= 0.5 { break }
            }
            i += 1
        }
        while i > start, text.quotationStates[i - 1] == .outside, tokens[i - 1].kind == .punctuation,
            tokens[i - 1].key != ")", tokens[i - 1].key != "]"
        {
            i -= 1
        }
        return i
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
            var start = source.upperBound
            if start < sentence.upperBound, tokens[start].key == "," { start += 1 }
            let end = clauseEnd(from: start, in: sentence)
            if start < end { content.append(start..<end) }
        } else {
            let start = max(sentence.lowerBound, consumed)
            var end = i
            while end > start, tokens[end - 1].kind == .punctuation { end -= 1 }
            if start < end { content.append(start..<end) }
            if let second = secondHalf(from: source.upperBound, in: sentence) { content.append(second) }
        }
        guard !content.isEmpty else { return }
        drafts.append(
            AttributionDraft(source: source, cue: cue, content: content, rule: .accordingTo, precision: 0.9))
        consumed = max(consumed, source.upperBound)
    }

    /// A headline "Reed: No new taxes".
    private mutating func headlineClaim(_ sentence: Range<Int>) -> Bool {
        guard sentence.lowerBound == 0, let colon = sentence.prefix(6).first(where: { tokens[$0].key == ":" }),
            colon > 0, colon + 2 < sentence.upperBound,
            (0..<colon).allSatisfy({ tokens[$0].isCapitalised }),
            text.quotationStates[0] == .outside
        else { return false }
        let end = clauseEnd(from: colon + 1, in: sentence)
        guard end > colon + 2 else { return false }
        drafts.append(
            AttributionDraft(
                source: 0..<colon, cue: colon..<colon + 1, content: [colon + 1..<end], rule: .headline, precision: 0.6))
        return true
    }

    /// A paragraph of a transcript, "REED: I never did."
    private mutating func transcriptLine(_ sentence: Range<Int>) -> Bool {
        guard tokens[sentence.lowerBound].shape.contains(.paragraphStart) else { return false }
        let start =
            text.quotationStates[sentence.lowerBound] == .opening ? sentence.lowerBound + 1 : sentence.lowerBound
        let paragraph = text.paragraph(of: start)
        guard let colon = (start..<min(start + 6, paragraph.upperBound)).first(where: { tokens[$0].key == ":" }),
            colon > start, colon + 1 < paragraph.upperBound,
            (start..<colon).allSatisfy({ tokens[$0].shape.contains(.allCaps) || tokens[$0].key == "." })
        else { return false }
        drafts.append(
            AttributionDraft(
                source: start..<colon, cue: colon..<colon + 1, content: [colon + 1..<paragraph.upperBound],
                rule: .headline, precision: 0.8))
        consumed = paragraph.upperBound
        return true
    }

    /// A quotation signed with a name, “…” – John Reed
    private mutating func signature(_ sentence: Range<Int>) -> Bool {
        let dash = sentence.lowerBound
        guard dash > 0, Self.dashes.contains(tokens[dash].key), text.quotationStates[dash - 1] == .closing,
            sentence.count > 1, sentence.count < 10, tokens[dash + 1].isCapitalised
        else { return false }
        let content = text.quotations[Int(text.quotationIndices[dash - 1])].tokens
        var end = sentence.upperBound
        while end > dash + 1, tokens[end - 1].kind == .punctuation { end -= 1 }
        drafts.append(
            AttributionDraft(
                source: dash + 1..<end, cue: dash..<dash + 1, content: [content], rule: .headline, precision: 0.8))
        consumed = sentence.upperBound
        return true
    }

    private static let dashes: Set<WordKey> = ["-", "--", "–", "—", "―"]

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
        let dash = sentence.prefix(16).first { Self.dashes.contains(tokens[$0].key) }
        return dash.map { min($0 + 1, sentence.upperBound - 1) } ?? first
    }
}
