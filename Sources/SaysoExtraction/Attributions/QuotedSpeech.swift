import SaysoModel

/// Gives the quotations that no cue of their sentence claimed to whoever spoke before.
struct QuotedSpeech {
    /// `drafts` in the order of their cues, completed by what stands in quotation marks without a cue of its own.
    static func complete(
        _ drafts: [AttributionDraft], in text: AnalyzedText, phrases: NounPhrases
    ) -> [AttributionDraft] {
        var speech = QuotedSpeech(text: text, phrases: phrases, drafts: drafts)
        speech.indexClaims()
        for index in text.quotations.indices where text.quotations[index].depth == 0 { speech.read(index) }
        return speech.drafts
    }

    private let text: AnalyzedText
    private let phrases: NounPhrases
    private var drafts: [AttributionDraft]
    /// For each quotation the draft whose content it belongs to, -1 for none.
    private var claims: [Int] = []
    /// The last outermost quotation before the one being read; nil for the first.
    private var previous: Int?

    private init(text: AnalyzedText, phrases: NounPhrases, drafts: [AttributionDraft]) {
        self.text = text
        self.phrases = phrases
        self.drafts = drafts
    }

    private mutating func indexClaims() {
        claims = [Int](repeating: -1, count: text.quotations.count)
        for (index, draft) in drafts.enumerated() {
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
