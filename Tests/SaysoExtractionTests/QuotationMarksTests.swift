import SaysoModel
import Testing

@testable import SaysoExtraction

/// Pairing of quotation marks.
@Suite struct QuotationMarksTests {
    private func quotations(_ text: String) -> [String] {
        AnalyzedText(text).quotations.map { text.text(at: $0.span) }
    }

    @Test(arguments: [
        ("He said “so be it” twice.", "“so be it”", Quotation.Style.curlyDouble),
        ("He said \"so be it\" twice.", "\"so be it\"", .straightDouble),
        ("He said ``so be it'' twice.", "``so be it''", .straightDouble),
        ("He said ''so be it'' twice.", "''so be it''", .straightDouble),
        ("He said ‘so be it’ twice.", "‘so be it’", .curlySingle),
        ("He said 'so be it' twice.", "'so be it'", .straightSingle),
        ("He said «so be it» twice.", "«so be it»", .guillemets),
        ("He said « so be it » twice.", "« so be it »", .guillemets),
        ("He said „so be it“ twice.", "„so be it“", .curlyDouble),
        ("He said ”so be it” twice.", "”so be it”", .curlyDouble),
        ("He said “so be it\" twice.", "“so be it\"", .curlyDouble),
    ])
    func everyStyleIsPaired(text: String, quotation: String, style: Quotation.Style) throws {
        let found = AnalyzedText(text).quotations
        #expect(found.map { text.text(at: $0.span) } == [quotation])
        let first = try #require(found.first)
        #expect(first.style == style && first.isClosed && first.depth == 0)
    }

    @Test func apostrophesAreNoMarks() {
        #expect(quotations("The skippers' boats, the crews' pay, rock 'n' roll of the '90s, and Reed's dog.").isEmpty)
        #expect(quotations("The skippers’ boats, ’90s style, don’t.").isEmpty)
        #expect(quotations("He called the workers' pay 'a disgrace' yesterday.") == ["'a disgrace'"])
        #expect(quotations("'The workers' pay isn't enough,' she said.") == ["'The workers' pay isn't enough,'"])
        #expect(
            quotations("‘The skippers’ boats are late,’ she said, ‘don’t ask.’") == [
                "‘The skippers’ boats are late,’", "‘don’t ask.’",
            ])
    }

    @Test func inchesAreNoMarks() {
        #expect(quotations("The plank is 12\" long, the other 14\".").isEmpty)
    }

    @Test func nestedQuotationsHaveDepth() {
        let british = AnalyzedText("‘He told me, “Write it down,” and I did,’ she said.")
        #expect(british.quotations.map(\.depth) == [0, 1])
        let american = AnalyzedText("“He told me, ‘Write it down,’ and I did,” she said.")
        #expect(american.quotations.map(\.depth) == [0, 1])
        #expect(american.quotationStates.filter { $0 == .opening }.count == 1)
    }

    @Test func aSurplusClosingMarkShowsThatTheInterruptedQuotationSurroundsTheRest() {
        let text = "\"He said \"no\" to me,\" she said. \"Twice.\""
        #expect(quotations(text) == ["\"He said \"no\" to me,\"", "\"no\"", "\"Twice.\""])
        #expect(AnalyzedText(text).quotations.map(\.depth) == [0, 1, 0])
    }

    @Test func aMissingClosingMarkEndsTheQuotationBeforeTheNextOpens() {
        let text = "\"We lost the boat. \"We lost the nets,\" she said."
        let found = AnalyzedText(text).quotations
        #expect(found.map { text.text(at: $0.span) } == ["\"We lost the boat.", "\"We lost the nets,\""])
        #expect(found.map(\.isClosed) == [false, true])
        #expect(found[0].continuesAfter && found[1].continuesBefore)
    }

    @Test func aMissingClosingMarkEndsTheQuotationWithTheParagraph() {
        let text = "She said: “We lost the boat.\n\nThe skipper left."
        let analyzed = AnalyzedText(text)
        #expect(quotations(text) == ["“We lost the boat."])
        #expect(analyzed.quotations.map(\.continuesAfter) == [false])
        #expect(analyzed.quotationStates.last == .outside)
    }

    @Test(arguments: [("“", "”"), ("\"", "\""), ("‘", "’"), ("'", "'")])
    func aRunOverParagraphsIsChained(open: String, close: String) {
        let text = "\(open)We lost the boat.\n\n\(open)We lost the nets.\n\n\(open)We lost our minds,\(close) she said."
        let found = AnalyzedText(text).quotations
        #expect(found.map(\.isClosed) == [false, false, true])
        #expect(found.map(\.continuesBefore) == [false, true, true])
        #expect(found.map(\.continuesAfter) == [true, true, false])
    }

    @Test func straightMarksSeveralToAParagraphAreToldApart() {
        let text = "\"One,\" he said. \"Two,\" she said, \"three.\" It was \"four\"."
        #expect(quotations(text) == ["\"One,\"", "\"Two,\"", "\"three.\"", "\"four\""])
    }
}
