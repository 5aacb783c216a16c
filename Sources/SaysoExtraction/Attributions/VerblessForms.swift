/// Attributions without a verb: headlines, transcripts, signed quotations.
struct VerblessForms {
    let text: AnalyzedText
    let contents: ContentFinder

    private var tokens: [Token] { text.tokens }

    /// The attribution that a whole sentence is, if it has one of these forms.
    func attribution(_ sentence: Range<Int>) -> AttributionDraft? {
        headlineClaim(sentence) ?? transcriptLine(sentence) ?? signature(sentence)
    }

    /// A headline "Reed: No new taxes".
    private func headlineClaim(_ sentence: Range<Int>) -> AttributionDraft? {
        guard sentence.lowerBound == 0, let colon = sentence.prefix(6).first(where: { tokens[$0].key == ":" }),
            colon > 0, colon + 2 < sentence.upperBound,
            (0..<colon).allSatisfy({ tokens[$0].isCapitalised }),
            text.quotationStates[0] == .outside
        else { return nil }
        let end = contents.clauseEnd(from: colon + 1, in: sentence)
        guard end > colon + 2 else { return nil }
        return AttributionDraft(
            source: 0..<colon, cue: colon..<colon + 1, content: [colon + 1..<end], rule: .headline, precision: 0.7)
    }

    /// A paragraph of a transcript, "REED: I never did."
    private func transcriptLine(_ sentence: Range<Int>) -> AttributionDraft? {
        guard tokens[sentence.lowerBound].shape.contains(.paragraphStart) else { return nil }
        let start =
            text.quotationStates[sentence.lowerBound] == .opening ? sentence.lowerBound + 1 : sentence.lowerBound
        let paragraph = text.paragraph(of: sentence.lowerBound)
        guard start < paragraph.upperBound,
            let colon = (start..<min(start + 6, paragraph.upperBound)).first(where: { tokens[$0].key == ":" }),
            colon > start, colon + 1 < paragraph.upperBound,
            (start..<colon).allSatisfy({ tokens[$0].shape.contains(.allCaps) || tokens[$0].key == "." })
        else { return nil }
        return AttributionDraft(
            source: start..<colon, cue: colon..<colon + 1, content: [colon + 1..<paragraph.upperBound],
            rule: .headline, precision: 0.9)
    }

    /// A quotation signed with a name, “…” – John Reed
    private func signature(_ sentence: Range<Int>) -> AttributionDraft? {
        let dash = sentence.lowerBound
        guard dash > 0, Self.dashes.contains(tokens[dash].key), text.quotationStates[dash - 1] == .closing,
            sentence.count > 1, sentence.count < 10, tokens[dash + 1].isCapitalised
        else { return nil }
        let paragraph = text.paragraph(of: dash)
        let quotation = text.quotations[Int(text.quotationIndices[dash - 1])].tokens
        // A paragraph with one signature is one quotation, whatever marks its writer left out.
        let isWhole =
            tokens[paragraph.lowerBound].kind == .quotationMark && sentence.upperBound == paragraph.upperBound
            && !(paragraph.lowerBound + 1..<dash).contains {
                Self.dashes.contains(tokens[$0].key) && text.quotationStates[$0 - 1] == .closing
            }
        let content = isWhole ? paragraph.lowerBound..<dash : quotation
        var end = sentence.upperBound
        while end > dash + 1, tokens[end - 1].kind == .punctuation { end -= 1 }
        return AttributionDraft(
            source: dash + 1..<end, cue: dash..<dash + 1, content: [content], rule: .headline, precision: 0.9)
    }

    static let dashes: Set<WordKey> = ["-", "--", "–", "—", "―"]
}
