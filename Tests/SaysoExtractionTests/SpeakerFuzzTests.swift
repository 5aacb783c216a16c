import SaysoModel
import SeededNumbers
import Testing

@testable import SaysoExtraction

/// Short texts of the words that the speaker rules look beside, so that each stands at the ends of the text, too.
struct SpeakerFuzzTests {
    private static let pieces = [
        "the", "a", "former", "number", "one", "said", "who", "and", "of", "for", "by", "according to", "himself", "it",
        "he", "her", "they", "Reed", "Alan", "Ann Holt", "Mr", "Sir", "Jr", "Gallup", "<GLP.L>", "BBC", "MPs",
        "spokesman", "report", "statement", "director", "Trade", "Secretary", "union", "club's", "'s", "’", "’s",
        "31-year-old", "man", "Briton", "British", "-born", "team", "office", "May", "5", "Prime Minister",
        "White House", "Iran", "University of", "(", ")", "GTU", ",", ".", ":", ";", "—", "“", "”", "\"", "'", "\n",
        "\n\n", "\u{0}", "\u{FFFD}", "é", "R-Ohio", "Q", "REED:", "I", "\u{1F600}",
    ]

    private func check(_ text: String) {
        let analyzed = AnalyzedText(text)
        let tokens = analyzed.tokens
        let spans = tokens.indices.flatMap { start in
            (start..<tokens.count).map { analyzed.span(start..<$0 + 1) }
        }
        let attributions = spans.map { Attribution(source: [$0], cue: [], content: [$0], confidence: 0) }
        let article = Article(id: "x", title: "x", text: text)
        let found = SpeakerResolver.resolve(text: analyzed, attributions: attributions, article: article)
        #expect(found.assignment.count == attributions.count)
        #expect(found.assignment.allSatisfy { $0.map(found.speakers.indices.contains) ?? true })
        #expect(
            found.speakers.allSatisfy { $0.name.contains { $0.isLetter || $0.isNumber } }, "\(text.debugDescription)")
    }

    @Test(arguments: 0..<60)
    func anyWordsInAnyOrder(seed: UInt64) {
        var random = SeededNumbers(seed: seed)
        for _ in 0..<20 {
            let words = (0..<Int.random(in: 1...9, using: &random)).map { _ in
                Self.pieces.randomElement(using: &random) ?? ""
            }
            check(words.joined(separator: Int.random(in: 0..<4, using: &random) == 0 ? "" : " "))
        }
    }
}
