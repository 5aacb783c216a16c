import SaysoModel
import Testing

@testable import SaysoExtraction

/// Attributions by rule, on short texts. Each is written as "source <cue> content | content".
@Suite struct RuleAttributionsTests {
    private func attributions(_ text: String) -> [String] {
        RuleAttributions.find(in: AnalyzedText(text)).map {
            "\(text.text(at: $0.source)) <\(text.text(at: $0.cue))> "
                + $0.content.map { text.text(at: $0) }.joined(separator: " | ")
        }
    }

    @Test func indirectSpeechTakesInThat() {
        #expect(
            attributions("Orla Pell said that the harbour would close.") == [
                "Orla Pell <said> that the harbour would close"
            ])
        #expect(
            attributions("Mr Pell has also said the harbour would close, but the boats stayed.") == [
                "Mr Pell <has also said> the harbour would close"
            ])
    }

    @Test func whoIsToldIsNotContent() {
        #expect(
            attributions("Pell told reporters on Monday that the harbour would close.") == [
                "Pell <told> that the harbour would close"
            ])
        #expect(attributions("Pell told the council: \"We are closing.\"") == ["Pell <told> \"We are closing.\""])
    }

    @Test func theCueMayComeLast() {
        #expect(
            attributions("The harbour will close, officials said on Tuesday.") == [
                "officials <said> The harbour will close"
            ])
        #expect(
            attributions("“We are closing,” said Orla Pell, the harbour master.") == [
                "Orla Pell, the harbour master <said> “We are closing,”"
            ])
        #expect(attributions("'We are closing,' Ms Pell told the court.") == ["Ms Pell <told> 'We are closing,'"])
    }

    @Test func titlesAndAppositivesBelongToTheSource() {
        #expect(
            attributions("John Reed, the home secretary, said it was over.") == [
                "John Reed, the home secretary <said> it was over"
            ])
        #expect(
            attributions("A spokesman for the Guild of Skippers denied that it was over.") == [
                "A spokesman for the Guild of Skippers <denied> that it was over"
            ])
    }

    @Test func aSplitQuotationIsOneAttribution() {
        #expect(
            attributions("“It is late,” she said, “and I am tired. Good night.”") == [
                "she <said> “It is late,” | “and I am tired. Good night.”"
            ])
        #expect(
            attributions("“It is late,” she said. “I am tired.” The hall was dark.") == [
                "she <said> “It is late,” | “I am tired.”"
            ])
    }

    @Test func aRunOverParagraphsIsOneAttribution() {
        let text = "Mrs Pell said: \"It is late.\n\n\"I am tired.\n\n\"Good night to you all.\"\n\nThe hall was dark."
        #expect(
            attributions(text) == [
                "Mrs Pell <said> \"It is late. | \"I am tired. | \"Good night to you all.\""
            ])
    }

    @Test func accordingToStandsBeforeBehindOrBetween() {
        #expect(
            attributions("According to the Ledger, the bank will fail.") == [
                "the Ledger <According to> the bank will fail"
            ])
        #expect(
            attributions("The bank will fail, according to the Ledger.") == [
                "the Ledger <according to> The bank will fail"
            ])
    }

    @Test func oneSubjectMayHaveSeveralCues() {
        #expect(
            attributions("Mr Pell denied taking bribes and promised that he would stay.") == [
                "Mr Pell <denied> taking bribes", "Mr Pell <promised> that he would stay",
            ])
        #expect(
            attributions("Pell said he would stay, adding that he felt well.") == [
                "Pell <said> he would stay", "Pell <adding> that he felt well",
            ])
    }

    @Test func headlinesTranscriptsAndSignaturesNeedNoVerb() {
        #expect(attributions("Pell: Harbour must close\n\nIt rained.") == ["Pell <:> Harbour must close"])
        #expect(
            attributions("It rained.\n\nPELL: I never saw it.\n\nREED: Nor did I.") == [
                "PELL <:> I never saw it.", "REED <:> Nor did I.",
            ])
        #expect(
            attributions("“The sea takes what it wants.” — Orla Pell") == [
                "Orla Pell <—> “The sea takes what it wants.”"
            ])
    }

    @Test func aQuestionOrAnAdjunctDoesNotPartAQuotationFromItsSpeaker() {
        #expect(
            attributions("“Who closed it?” Pell asked. “Not I.”") == ["Pell <asked> “Who closed it?” | “Not I.”"])
        #expect(
            attributions("“If we wait,” Pell said, meaning the council, “we lose.”") == [
                "Pell <said> “If we wait,” | “we lose.”"
            ])
        #expect(
            attributions("“We lose,” Councillor Ann Pell (Lab), the deputy leader, said in a letter.") == [
                "Councillor Ann Pell (Lab), the deputy leader <said> “We lose,”"
            ])
    }

    @Test func scareQuotesAreNoQuotes() {
        #expect(attributions("The so-called “night boat” leaves at six.").isEmpty)
    }

    @Test func aDatelineIsNoSource() {
        #expect(
            attributions("PORT PELL, June 5 (Norvane) - Orla Reed on Friday said the bank would fail.") == [
                "Orla Reed <said> the bank would fail"
            ])
    }

    @Test(arguments: [
        ("“It is over.”", Quote.Kind.direct), ("it is “over”", .mixed), ("it is over", .indirect),
    ])
    func kindTellsHowMuchIsQuoted(content: String, kind: Quote.Kind) {
        let text = AnalyzedText("She said " + content)
        #expect(text.kind(ofContent: [Span(9, 9 + content.utf8.count)]) == kind)
    }
}
