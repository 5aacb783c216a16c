import SaysoModel
import Testing

@Suite struct QuoteTests {
    @Test func standsWhereItsContentBegins() {
        var quote = Quote(
            source: [Span(0, 3)], cue: [Span(4, 8)], content: [Span(10, 20), Span(30, 40)], kind: .direct,
            confidence: 1)
        #expect(quote.position == 10)
        quote.content = []
        #expect(quote.position == 0)
    }

    /// The words stand in files that others read.
    @Test func kindsAreWrittenAsTheFormatSays() {
        #expect(Quote.Kind.allCases.map(\.rawValue) == ["direct", "mixed", "indirect"])
    }
}

@Suite struct SpeakerTests {
    @Test func isAPersonOfUnknownGenderUnlessTold() {
        let speaker = Speaker(name: "Ada Lund")
        #expect(speaker.kind == .person)
        #expect(speaker.gender == nil)
    }

    @Test func anOrganisationOfTheSameNameIsAnother() {
        let person = Speaker(name: "Lund", aliases: ["Ada Lund"], roles: ["Mayor"])
        var firm = person
        #expect(Set([person, firm]).count == 1)
        firm.kind = .organisation
        #expect(Set([person, firm]).count == 2)
    }
}

@Suite struct IDTests {
    @Test func standsInTheOrderOfAdding() {
        let numbers: [ID<Article>] = [3, 1, 2].map(ID.init(rawValue:))
        #expect(numbers.sorted().map(\.rawValue) == [1, 2, 3])
    }
}
