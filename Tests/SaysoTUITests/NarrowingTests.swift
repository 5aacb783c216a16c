import SaysoCore
import SaysoModel
import Testing

@testable import SaysoTUI

/// Lists and pickers that are narrowed by typing: what is found is what is lit.
@Suite struct NarrowingTests {
    private func lit(_ words: String, in text: String, isInside: Bool) -> [String] {
        text.occurrences(ofWordsOf: words, isInside: isInside).map { text.text(at: $0) }
    }

    @Test func wordsAreLitInAnyOrderWhateverTheirCaseAndAccents() {
        #expect(lit("zur bru", in: "Brücken nach Zürich", isInside: true) == ["Zür", "Brü"])
        #expect(lit("HARBOUR", in: "the harbour’s harbourmaster", isInside: false) == ["harbour", "harbour"])
        #expect(lit("", in: "any", isInside: true).isEmpty)
        #expect(lit("  ", in: "any", isInside: true).isEmpty)
    }

    @Test func oneLetterCountsOnlyAtTheBeginningOfAWord() {
        #expect(lit("e", in: "the eel, extra", isInside: true) == ["e", "e"])
        #expect(lit("er", in: "Ferries err", isInside: true) == ["er", "er"])
        #expect(lit("er", in: "Ferries err", isInside: false) == ["er"])
    }

    /// Every row that is left shows each of the words, and no other row would.
    @Test(arguments: ["fer", "ri the", "e", "BRIDGE", "é", "notes vis", "b u"])
    func whatIsLeftIsWhatIsLit(words: String) throws {
        let archive = try Fixture.archive()
        let titles = try archive.articles(Filter(), offset: 0, limit: 100).map(\.title)
        let left = try archive.articles(Filter(), narrowedTo: words, offset: 0, limit: 100).map(\.title)
        let shown = titles.filter { title in
            words.split(separator: " ").allSatisfy { !lit(String($0), in: title, isInside: true).isEmpty }
        }
        #expect(left == shown)
    }

    @Test func aLongQuoteIsShownFromWhereTheWordsAre() {
        let text = "nobody at the ministry believes the ferries alone can keep the island supplied"
        func excerpt(_ words: String, _ width: Int) -> String {
            Lit(words: words, isInside: false).excerpt(of: text, width: width)
        }
        #expect(excerpt("fer", 30) == "… the ferries alone can keep the island supplied")
        #expect(excerpt("fer", 39) == "… believes the ferries alone can keep the island supplied")
        #expect(excerpt("fer nob", 30) == text)
        #expect(excerpt("fer", 80) == text)
        #expect(excerpt("zebra", 10) == text)
        #expect(excerpt("", 10) == text)
        #expect(excerpt("supp", 2) == "… supplied")
    }

    @Test func pickersFoldAccentsToo() throws {
        let session = Session(try Fixture.archive()).type(":cópy citation")
        guard case .chooser(let chooser)? = session.state.overlays.last else {
            Issue.record("no palette")
            return
        }
        #expect(chooser.items.map(\.title) == ["copy-citation"])
    }
}
