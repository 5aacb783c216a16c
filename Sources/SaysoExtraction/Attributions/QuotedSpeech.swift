import SaysoModel

/// Gives the quotations that no cue of their sentence claimed to whoever spoke before, or to their sentence's subject.
struct QuotedSpeech {
    /// `drafts` in the order of their cues, completed by what stands in quotation marks without a cue of its own.
    static func complete(
        _ drafts: [AttributionDraft], in text: AnalyzedText, phrases: NounPhrases
    ) -> [AttributionDraft] {
        var speech = QuotedSpeech(text: text, phrases: phrases, drafts: drafts)
        speech.indexClaims()
        for index in text.quotations.indices {
            if text.quotations[index].depth == 0 { speech.read(index) } else { speech.readNested(index) }
        }
        return speech.drafts
    }

    private let text: AnalyzedText
    private let phrases: NounPhrases
    private var drafts: [AttributionDraft]
    /// For each quotation the draft whose content it belongs to, -1 for none.
    private var claims: [Int] = []
    /// For each sentence with a cue the last draft of it.
    private var draftsBySentence: [Int32: Int] = [:]
    /// The last outermost quotation before the one being read; nil for the first.
    private var previous: Int?

    private init(text: AnalyzedText, phrases: NounPhrases, drafts: [AttributionDraft]) {
        self.text = text
        self.phrases = phrases
        self.drafts = drafts
    }

    /// Tokens from which a quotation without a cue is what somebody said rather than a name or a borrowed word.
    private static let speech = 7

    private mutating func indexClaims() {
        claims = [Int](repeating: -1, count: text.quotations.count)
        for (index, draft) in drafts.enumerated() {
            if let cue = draft.cue { draftsBySentence[text.sentenceIndices[cue.lowerBound]] = index }
            for range in draft.content where !range.isEmpty {
                let first = Int(text.quotationIndices[range.lowerBound])
                if first >= 0 { claims[first] = index }
                for token in range where text.quotationStates[token] == .opening {
                    claims[Int(text.quotationIndices[token])] = index
                }
            }
        }
    }

    private mutating func read(_ index: Int) {
        defer { previous = index }
        let quotation = text.quotations[index]
        if claims[index] >= 0 {
            claimRunBefore(index)
        } else if let previous, quotation.continuesBefore, claims[previous] >= 0 {
            claim(index, for: claims[previous])
        } else if runGoesOnToClaim(from: index) {
            return  // Taken together with the quotation that is claimed.
        } else if standsAlone(quotation) {
            continueSpeech(index)
        } else if quotation.inner.count >= Self.speech {
            attributeToSubject(index)
        }
    }

    /// What ran on into a claimed quotation is the same speech.
    private mutating func claimRunBefore(_ index: Int) {
        var next = index
        while text.quotations[next].continuesBefore, let before = outermost(before: next), claims[before] < 0 {
            claim(before, for: claims[index])
            next = before
        }
    }

    private func outermost(before index: Int) -> Int? {
        text.quotations[..<index].lastIndex { $0.depth == 0 }
    }

    /// Whether a quotation runs on, over others without a claim, into one that is claimed.
    private func runGoesOnToClaim(from index: Int) -> Bool {
        var last = index
        var steps = 0
        while text.quotations[last].continuesAfter, steps < 40,
            let next = text.quotations[(last + 1)...].firstIndex(where: { $0.depth == 0 })
        {
            if claims[next] >= 0 { return true }
            last = next
            steps += 1
        }
        return false
    }

    /// A quotation inside another: “He told me, ‘No,’” with who said it right before the cue.
    private mutating func readNested(_ index: Int) {
        let content = text.quotations[index].tokens
        let tokens = text.tokens
        let from = text.sentence(of: content.lowerBound).lowerBound
        var head = content.lowerBound - 1
        if head > from, tokens[head].key == "," || tokens[head].key == ":" { head -= 1 }
        if head > from, WordLists.objectPronouns.contains(tokens[head].key),
            WordLists.takingRecipients.contains(tokens[head - 1].key)
        {
            head -= 1
        }
        let precision = CueLexicon.shared.precision(of: tokens[head].key, in: .quotation)
        guard head > from, precision >= 0.6 else { return }
        var start = head
        while start > from, WordLists.auxiliaries.contains(tokens[start - 1].key) { start -= 1 }
        guard start > from, tokens[start - 1].kind == .word else { return }
        var source = start - 1
        if !WordLists.subjectPronouns.contains(tokens[source].key) {
            while source > max(from, start - 4),
                tokens[source - 1].isCapitalised == tokens[source].isCapitalised
                    || WordLists.determiners.contains(tokens[source - 1].key), tokens[source - 1].kind == .word
            {
                source -= 1
                if WordLists.determiners.contains(tokens[source].key) { break }
            }
        }
        drafts.append(
            AttributionDraft(
                source: source..<start, cue: start..<head + 1, content: [content], rule: .leading,
                precision: precision))
        claims[index] = drafts.count - 1
    }

    private mutating func claim(_ quotation: Int, for draft: Int) {
        claims[quotation] = draft
        drafts[draft].content.append(text.quotations[quotation].tokens)
    }

    /// Whole sentences, nothing but quotation.
    private func standsAlone(_ quotation: Quotation) -> Bool {
        let start = quotation.tokens.lowerBound
        let last = quotation.tokens.upperBound - 1
        let lastSentence = text.sentence(of: last)
        return text.sentence(of: start).lowerBound == start && last >= lastSentence.upperBound - 2
    }

    /// A quotation without a cue, after a sentence in which somebody spoke.
    private mutating func continueSpeech(_ index: Int) {
        let quotation = text.quotations[index].tokens
        let paragraph = text.paragraph(of: quotation.lowerBound)
        guard quotation.lowerBound > 0 else { return }
        let sentenceBefore = text.sentence(of: quotation.lowerBound - 1)
        if let previous, claims[previous] >= 0, paragraph.contains(text.quotations[previous].tokens.lowerBound) {
            claim(index, for: claims[previous])
        } else if text.tokens[quotation.lowerBound - 1].key == ":" {
            add(index, source: leadingPhrase(of: sentenceBefore), rule: .unknownCue, precision: 0.7)
        } else if paragraph.contains(sentenceBefore.lowerBound) {
            guard let draft = drafts.last(where: { $0.cue.map { sentenceBefore.contains($0.lowerBound) } ?? false })
            else {
                add(index, source: leadingPhrase(of: sentenceBefore), rule: .continued, precision: 0.5)
                return
            }
            add(index, source: draft.source, cue: draft.cue, rule: .continued, precision: 0.6)
        } else if let previous, claims[previous] >= 0 {
            claim(index, for: claims[previous])
        }
    }

    /// A quotation in a sentence without a known cue: its clause begins with who speaks.
    private mutating func attributeToSubject(_ index: Int) {
        let start = text.quotations[index].tokens.lowerBound
        let sentence = text.sentence(of: start)
        if let previous, claims[previous] >= 0, sentence.contains(text.quotations[previous].tokens.lowerBound) {
            return add(index, source: drafts[claims[previous]].source, rule: .unknownCue, precision: 0.5)
        }
        var clause = sentence.lowerBound
        for token in max(clause, start - 200)..<start where text.tokens[token].key == ";" { clause = token + 1 }
        guard clause < start else { return }
        add(index, source: leadingPhrase(of: clause..<start), rule: .unknownCue, precision: 0.5)
    }

    private func leadingPhrase(of range: Range<Int>) -> Range<Int>? {
        phrases.begins(range.lowerBound) ? phrases.phrase(from: range.lowerBound, to: range.upperBound) : nil
    }

    private mutating func add(
        _ index: Int, source: Range<Int>?, cue: Range<Int>? = nil, rule: AttributionDraft.Rule, precision: Double
    ) {
        guard let source else { return }
        claims[index] = drafts.count
        drafts.append(
            AttributionDraft(
                source: source, cue: cue, content: [text.quotations[index].tokens], rule: rule, precision: precision))
    }
}
