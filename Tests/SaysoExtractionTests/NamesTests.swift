import SaysoModel
import Testing

@testable import SaysoExtraction

@Suite struct NamesTests {
    private func names(_ text: String, _ kind: Mention.Kind) -> [String] {
        let analyzed = AnalyzedText(text)
        let cast = Cast(of: analyzed)
        return cast.mentions.filter { $0.kind == kind }.map { analyzed.string($0.name) }
    }

    @Test func peopleAreFoundWithoutTheirOffices() {
        let text = """
            Yesterday Prime Minister Ann Holt met Microsystems chairman Paul Brandt, actor Tim Vane and Sir Alan Peel.
            """
        #expect(names(text, .person) == ["Ann Holt", "Paul Brandt", "Tim Vane", "Alan Peel"])
    }

    @Test func organisationsAreFoundWhole() {
        let text = """
            The University of Carrow, the Food and Fuel Administration, Bank of Velland and the Carrow Evening Post agreed \
            with Tarrant Industries Inc on Monday.
            """
        #expect(
            names(text, .organisation) == [
                "University of Carrow", "Food and Fuel Administration", "Bank of Velland", "Carrow Evening Post",
                "Tarrant Industries Inc",
            ])
    }

    @Test func placesAreNoPeople() {
        #expect(
            names("He flew from New York to Paris and on to North Korea.", .place) == [
                "New York", "Paris", "North Korea",
            ])
        #expect(names("He flew from New York to Paris and on to North Korea.", .person).isEmpty)
    }

    @Test func wordsThatBeginASentenceAreNoNames() {
        #expect(
            Cast(of: AnalyzedText("Asked twice, nobody spoke. However, critics did. Critics always do.")).mentions
                .isEmpty)
    }

    @Test func seatsDaysAndCompoundsAreNoNames() {
        let mentions = Cast(of: AnalyzedText("On Friday the London-based firm met a member (R-Ohio) again.")).mentions
        #expect(mentions.isEmpty)
    }

    @Test func shortFormsOfFirstNamesAreKnown() {
        let lexicon = NameLexicon.english
        #expect(lexicon.isShortForm("Bill", of: "William"))
        #expect(!lexicon.isShortForm("William", of: "Bill"))
        #expect(lexicon.country(of: ["north", "korean"][...]) == "North Korea")
    }
}
