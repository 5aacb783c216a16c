import Testing

@testable import SaysoExtraction

/// Where sentences end.
@Suite struct SentenceSplitterTests {
    private func sentences(_ text: String) -> [String] {
        let analyzed = AnalyzedText(text)
        return analyzed.sentences.map { analyzed.string($0) }
    }

    @Test func abbreviationsAndInitialsDoNotEndSentences() {
        #expect(sentences("Mr. J. K. Orr met Gen. Pell at No. 10 on Jan. 5. They ate.").count == 2)
        #expect(sentences("He left the U.S. The fleet stayed.").count == 2)
        #expect(sentences("He left the U.S. Senate on Friday.").count == 1)
    }

    @Test func aClosingMarkBelongsToTheSentenceBeforeIt() {
        #expect(sentences("“It is over.” He left.") == ["“It is over.”", "He left."])
        #expect(sentences("(It was late.) She slept.") == ["(It was late.)", "She slept."])
        #expect(sentences("\"It is over.\" \"No.\"") == ["\"It is over.\"", "\"No.\""])
    }

    @Test func aQuestionInsideASentenceDoesNotEndIt() {
        #expect(sentences("“Who knows?” she asked. Nobody did.") == ["“Who knows?” she asked.", "Nobody did."])
        #expect(sentences("“Who knows?” Mr. Orr asked. Nobody did.").count == 2)
        #expect(sentences("“Who knows?” The hall fell silent.").count == 2)
        #expect(sentences("Orr! magazine, a weekly! said so.").count == 1)
    }

    @Test func paragraphsEndSentences() {
        #expect(
            sentences("Orr quits as mayor\nPORT PELL - The mayor quit.") == [
                "Orr quits as mayor", "PORT PELL - The mayor quit.",
            ])
    }

    @Test func ellipsesGoOn() {
        #expect(sentences("I … well, I do not know... maybe.").count == 1)
        #expect(sentences("“I do not know…” The room fell silent.").count == 2)
    }
}
