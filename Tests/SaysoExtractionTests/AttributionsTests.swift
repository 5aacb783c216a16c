import SaysoModel
import Testing

@testable import SaysoExtraction

/// How the rules complete what the network found, which stands here as if it had been found.
struct AttributionsTests {
    private func complete(
        _ text: String, _ found: [(source: String, cue: String, content: [String], confidence: Double)]
    )
        -> [(source: String, cue: String, content: [String])]
    {
        func span(_ words: String) -> Span? {
            guard !words.isEmpty, let range = text.firstRange(of: words) else { return nil }
            return Span(
                text.utf8.distance(from: text.startIndex, to: range.lowerBound),
                text.utf8.distance(from: text.startIndex, to: range.upperBound))
        }
        let analyzed = AnalyzedText(text)
        let attributions = found.map {
            Attribution(
                source: [$0.source].compactMap(span), cue: [$0.cue].compactMap(span),
                content: $0.content.compactMap(span), confidence: $0.confidence)
        }
        return Attributions.complete(attributions, in: analyzed, tags: Tagger.embedded.tags(of: analyzed)).map {
            (text.text(at: $0.source), text.text(at: $0.cue), $0.content.map { text.text(at: $0) })
        }
    }

    @Test func aSourceIsAWholeNounPhrase() {
        let found = complete(
            "The court ordered a trial. Rovers manager Reed said no.",
            [("The", "ordered", ["a trial"], 0.9), ("Rovers", "said", ["no"], 0.9)])
        #expect(found.map(\.source) == ["The court", "Rovers manager Reed"])
        let apposed = complete("Its record label, Drum, said no.", [("Its record label", "said", ["no"], 0.9)])
        #expect(apposed.map(\.source) == ["Its record label, Drum,"])
    }

    @Test func anAgeIsTheHeadOfANounPhrase() {
        let found = complete(
            "\"It rained,\" the 27-year-old laughed.", [("the", "27-year-old laughed", ["\"It rained,\""], 0.9)])
        #expect(found.map(\.source) == ["the 27-year-old"])
        #expect(found.map(\.cue) == ["laughed"])
    }

    @Test func whoWasAskedIsNotTheSource() {
        let found = complete(
            "Asked whether it rained, Mr Pell said no.",
            [("Mr", "Asked", ["whether it rained"], 0.9), ("Mr Pell", "said", ["no"], 0.9)])
        #expect(found.map(\.source) == ["", "Mr Pell"])
        let asker = complete("Reed asked whether it rained.", [("Reed", "asked", ["whether it rained"], 0.9)])
        #expect(asker.map(\.source) == ["Reed"])
    }

    @Test func anAdverbIsNoCueWithoutItsVerb() {
        let found = complete("Reed then shifted to trade.", [("Reed", "then", ["to trade"], 0.9)])
        #expect(found.map(\.cue) == ["then shifted"])
    }

    @Test func aParticipleHasTheSubjectOfItsSentence() {
        let text = "Omar Halloran denied it, taking to the radio saying there was no war."
        let found = complete(
            text, [("Omar Halloran", "denied", ["it"], 0.9), ("the radio", "saying", ["there was no war"], 0.9)])
        #expect(found.map(\.source) == ["Omar Halloran", "Omar Halloran"])
        let fronted = "Referring to the report, Anna Reed stated that it was false."
        #expect(
            complete(
                fronted, [("", "Referring", ["the report"], 0.9), ("Anna Reed", "stated", ["that it was false"], 0.9)]
            ).map(\.source) == ["Anna Reed", "Anna Reed"])
    }

    @Test func aParticipleKeepsASourceOfItsOwn() {
        let text = "Omar Halloran left, with Anna Reed saying there was no war."
        let found = complete(text, [("Anna Reed", "saying", ["there was no war"], 0.9)])
        #expect(found.map(\.source) == ["Anna Reed"])
    }

    @Test func aQuotationGoesOnInTheNextParagraphs() {
        let text = """
            “The bridge will open in May,” said Anna Reed. “We have waited for it.
            “Nobody has waited longer than the people of Dunmoor.
            “They will walk over it first.”
            """
        let found = complete(
            text, [("Anna Reed", "said", ["“The bridge will open in May,”", "“We have waited for it."], 0.9)])
        #expect(found.count == 1)
        #expect(
            found[0].content == [
                "“The bridge will open in May,”", "“We have waited for it.",
                "“Nobody has waited longer than the people of Dunmoor.", "“They will walk over it first.”",
            ])
    }

    @Test func aDoubtfulFindGivesWayToASurerRule() {
        let content = ["“The seas must be safe and grain must be cheap,”"]
        let text = content[0] + " Reed said of mutual interests."
        #expect(complete(text, [("mutual", "interests", content, 0.3)]).map(\.source) == ["Reed"])
        #expect(complete(text, [("mutual", "interests", content, 0.8)]).map(\.source) == ["mutual"])
    }

    @Test func ofTwoContentsThatCrossOneIsCutBeforeTheOthersCue() {
        let text = "Reed said that it rained, and promised to mend the roof."
        let found = complete(
            text,
            [
                ("Reed", "said", ["that it rained, and promised to mend"], 0.9),
                ("Reed", "promised", ["to mend the roof"], 0.6),
            ])
        #expect(found.map(\.content) == [["that it rained"], ["to mend the roof"]])
    }

    @Test func aSignedParagraphIsOneQuotationWhateverMarksAreMissing() {
        let words = "“Nobody asked us. To quote my mother ‘home is home.” And so it is “in all weathers’.”"
        #expect(complete("\(words) ― Ada Quill", []).map(\.content) == [[words]])
        let two = complete("“We all stay.” ― Ada Quill. “We go at once.” ― Omar Halloran", [])
        #expect(two.map(\.content) == [["“We all stay.”"], ["“We go at once.”"]])
    }

    @Test func nobodyIsNamedInTheirOwnWords() {
        let found = complete(
            "After saying her foot was “too swollen,” she left the stage.",
            [("she", "saying", ["her foot was “too swollen,” she left the stage"], 0.9)])
        #expect(found.map(\.source) == ["she"])
        #expect(found.map(\.content) == [["her foot was “too swollen,”"]])
        let other = complete(
            "Reed's sisters saw it, lawyers said.", [("Reed", "said", ["Reed's sisters saw it"], 0.9)])
        #expect(other.map(\.source) == [""])
    }

    @Test func contentWithoutWordsIsNone() {
        #expect(complete("Reed said: “…”", [("Reed", "said", ["“…”"], 0.9)]).isEmpty)
    }
}
