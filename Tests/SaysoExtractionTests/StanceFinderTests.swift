import SaysoModel
import Testing

@testable import SaysoExtraction

struct StanceFinderTests {
    /// The stance of the cue that stands in square brackets, with "not" before it where it is negated.
    private func stance(_ marked: String) -> String {
        let parts = marked.split(omittingEmptySubsequences: false) { $0 == "[" || $0 == "]" }.map(String.init)
        let text = AnalyzedText(parts.joined())
        let start = parts[0].utf8.count
        let attribution = Attribution(
            source: [], cue: [Span(start, start + parts[1].utf8.count)], content: [Span(0, 1)], confidence: 1)
        let (stance, isNegated) = StanceFinder(text: text, tags: Tagger.embedded.tags(of: text)).stance(of: attribution)
        return (isNegated ? "not " : "") + stance.rawValue
    }

    @Test(arguments: [
        ("Reed [said] it would rain.", "says"), ("[According to] Reed, it rains.", "says"),
        ("Reed [wondered] whether it rained.", "asks"), ("Reed [denied] that it rained.", "denies"),
        ("Reed [has alleged] that it rained.", "claims"), ("Reed [blamed] the rain.", "accuses"),
        ("Reed [vowed] to stop the rain.", "promises"), ("Reed [urged] people to stay in.", "orders"),
        ("Reed [fears] more rain.", "believes"), ("Reed [hopes] it will rain.", "wants"),
        ("Reed [has learned] that it rained.", "hears"),
    ])
    func wordsHaveStances(_ marked: String, _ expected: String) { #expect(stance(marked) == expected) }

    @Test(arguments: [
        ("Reed [called for] rain.", "orders"), ("Reed [called] it rain.", "says"),
        ("Reed [told] them to go.", "orders"), ("Reed [told] them that it rained.", "says"),
        ("Reed [asked] the council to pay.", "orders"), ("Reed [asked] the council why.", "asks"),
        ("Reed [ruled out] rain.", "denies"), ("Reed [brushed off] the rain.", "denies"),
        ("Reed [offered] to help.", "promises"), ("Reed [offered] no proof.", "says"),
        ("Reed [railed against] the rain.", "accuses"), ("Reed [shot back] that it rained.", "says"),
        ("Reed [was against] the rain.", "wants"), ("Reed [warned against] the rain.", "orders"),
    ])
    func theNextWordsMayChangeIt(_ marked: String, _ expected: String) { #expect(stance(marked) == expected) }

    @Test(arguments: [
        ("Reed [did not say] why.", "not says"), ("Reed didn’t [believe] it.", "not believes"),
        ("Reed has never [promised] rain.", "not promises"), ("Reed [declined to say] why.", "not says"),
        ("Reed no longer [hopes] for rain.", "not wants"), ("Reed [said] it would not rain.", "says"),
        ("Not everyone agreed, Reed [said].", "says"),
    ])
    func negationCountsInTheVerbGroupOnly(_ marked: String, _ expected: String) { #expect(stance(marked) == expected) }

    @Test func unknownWordsAndNoneReportAStatement() {
        #expect(stance("Reed [grumphed] that it rained.") == "says")
        #expect(stance("Reed[]: it rained.") == "says")
    }

    @Test func thoughtsAndWishesAreNoStatements() {
        #expect(Stance.allCases.filter { !$0.isStatement } == [.believes, .wants, .hears])
    }
}
