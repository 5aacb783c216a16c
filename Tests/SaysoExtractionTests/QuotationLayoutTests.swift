import Testing

@testable import SaysoExtraction

/// What quotation marks make of attributions that stand here as if the network had found them.
struct QuotationLayoutTests {
    private func mend(
        _ words: String, _ found: [(source: String, cue: String, content: [String])]
    ) -> [(cue: String, content: [String])] {
        let text = AnalyzedText(words)
        func tokens(_ part: String) -> Range<Int> {
            let ranges = text.tokens.indices.lazy.flatMap { start in
                (start + 1...text.tokens.count).lazy.map { start..<$0 }
            }
            return ranges.first { text.string($0) == part } ?? 0..<0
        }
        let attributions = found.map { attribution in
            AttributionFinder.Found(
                source: [tokens(attribution.source)], cue: tokens(attribution.cue),
                content: attribution.content.map(tokens), evidence: .zero, score: 0.9)
        }
        return QuotationLayout.mend(attributions, in: text).map { (text.string($0.cue), $0.content.map(text.string)) }
    }

    @Test func contentSnapsToItsMarks() {
        let mended = mend("“We are nearly done,” Ada Quill said.", [("Ada Quill", "said", ["are nearly done"])])
        #expect(mended.map(\.content) == [["“We are nearly done,”"]])
    }

    @Test func aQuotationThatBeginsAContentIsAllOfIt() {
        let text = "Ada Quill said “our goal is not to open the bridge in a hurry but to open it once and for all.”"
        let quotation = String(text.drop { $0 != "“" })
        #expect(mend(text, [("Ada Quill", "said", ["“our goal is"])]).map(\.content) == [[quotation]])
        // What she says of someone else is cut out of what she says.
        #expect(mend(text, [("Ada Quill", "open", ["“our goal is"])]).map(\.content) == [["“our goal is"]])
    }

    @Test func aQuotationThatNobodyHasGoesOnFromTheOneBefore() {
        let mended = mend(
            "“We are done,” Ada Quill said. “The bridge opens in May.”", [("Ada Quill", "said", ["“We are done,”"])])
        #expect(mended.map(\.content) == [["“We are done,”", "“The bridge opens in May.”"]])
    }

    @Test func aSentenceThatGoesOnIsOneQuoteWhateverStandsBetween() {
        let text = "“Each time we ask,” Ada Quill said, pointing at the board, “it rains for a week.”"
        let mended = mend(
            text,
            [
                ("Ada Quill", "said", ["“Each time we ask,”"]),
                ("Ada Quill", "pointing at", ["the board", "“it rains for a week.”"]),
            ])
        #expect(mended.map(\.cue) == ["said", "pointing at"])
        #expect(mended.map(\.content) == [["“Each time we ask,”", "“it rains for a week.”"], ["the board"]])
    }

    @Test func whatIsAddedWithThatIsAnotherQuote() {
        let text = "“Each time we ask,” Ada Quill said, adding that “it rains for a week.”"
        let found = [
            ("Ada Quill", "said", ["“Each time we ask,”"]), ("Ada Quill", "adding", ["that “it rains for a week.”"]),
        ]
        #expect(mend(text, found).map(\.content) == found.map(\.2))
    }
}
