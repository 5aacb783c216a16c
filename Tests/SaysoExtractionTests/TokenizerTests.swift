import Testing

@testable import SaysoExtraction

/// Words, numbers and marks.
@Suite struct TokenizerTests {
    private func words(_ text: String) -> [String] {
        let analyzed = AnalyzedText(text)
        return analyzed.tokens.map { analyzed.string($0) }
    }

    @Test func contractionsAreCut() {
        #expect(words("They don't know it's Reed's.") == ["They", "do", "n't", "know", "it", "'s", "Reed", "'s", "."])
        #expect(words("We’ll say you cannot, gonna") == ["We", "’ll", "say", "you", "can", "not", ",", "gon", "na"])
        #expect(words("O'Hara and D’Arcy") == ["O'Hara", "and", "D’Arcy"])
    }

    @Test func pluralPossessivesAndElisionsKeepTheirApostrophes() {
        #expect(words("the skippers' boats of the '90s") == ["the", "skippers", "'", "boats", "of", "the", "'90s"])
        #expect(words("Tell 'em") == ["Tell", "'em"])
    }

    @Test func abbreviationsKeepTheirStops() {
        #expect(words("Mr. J. Orr of the U.S. left at 6 p.m. today.").suffix(4) == ["6", "p.m.", "today", "."])
        #expect(words("Sen. Ada Orr (D-N.Y.) spoke") == ["Sen.", "Ada", "Orr", "(", "D-N.Y.", ")", "spoke"])
        #expect(words("It was over.") == ["It", "was", "over", "."])
    }

    @Test func numbersAndAmountsAreWhole() {
        #expect(
            words("$1,250.50, up 3.5% at 10:30 on 9/11") == [
                "$", "1,250.50", ",", "up", "3.5", "%", "at", "10:30", "on", "9/11",
            ])
        #expect(words("1,2 and 3") == ["1", ",", "2", "and", "3"])
    }

    @Test func hyphensAddressesAndTagsAreWhole() {
        #expect(
            words("a well-known site, www.example.org/a, #Reed @reed AT&T") == [
                "a", "well-known", "site", ",", "www.example.org/a", ",", "#Reed", "@reed", "AT&T",
            ])
    }

    @Test func marksStandAloneAndRunsAreOne() {
        #expect(words("“Well … no--never...”") == ["“", "Well", "…", "no", "--", "never", "...", "”"])
        #expect(words("``Yes,'' he said.") == ["``", "Yes", ",", "''", "he", "said", "."])
        #expect(words("What?! No") == ["What", "?!", "No"])
    }

    @Test func emojiSequencesAreNotCut() {
        #expect(words("so 👩‍👩‍👧 said") == ["so", "👩‍👩‍👧", "said"])
    }

    @Test func shapesAndKindsTellWhatATokenLooksLike() throws {
        let tokens = AnalyzedText("NATO’s McCall\n1st half-truth").tokens
        #expect(tokens[0].shape == [.spaceBefore, .paragraphStart, .capitalised, .allCaps])
        #expect(tokens[1].key == "'s" && !tokens[1].hasSpaceBefore)
        #expect(tokens[2].shape == [.spaceBefore, .capitalised, .innerCapital])
        #expect(tokens[3].kind == .number && tokens[3].shape == [.spaceBefore, .paragraphStart, .hasDigit])
        #expect(tokens[4].shape == [.spaceBefore, .hasHyphen])
    }

    @Test func keysIgnoreCaseInLatinLetters() {
        let tokens = AnalyzedText("SAID said Éclair éclair other").tokens
        #expect(tokens[0].key == tokens[1].key && tokens[0].key == "said")
        #expect(tokens[2].key == tokens[3].key && tokens[2].key == "éclair")
        #expect(tokens[4].key != tokens[1].key)
    }
}
