import SaysoModel
import Testing

@testable import SaysoExtraction

/// Texts that no editor would print. Sizes are such that what takes time proportional to the length is done at once, and
/// what does not never ends.
@Suite struct LongTextTests {
    private static let patterns = [
        "said ", "“", "'", "“a ”", "“No,” he said. ", "Alan Reed ", "I said ", "a. ", "“a b\n", "‘a’ ", "according to ",
        "REED: “I", "said, ",
    ]

    private static let repetitions = 10_000

    /// The rules, the names, the speakers and the topics; not the network, whose time is the same for any text.
    @Test(arguments: patterns)
    func takesTimeInProportion(pattern: String) {
        let text = AnalyzedText(String(repeating: pattern, count: Self.repetitions))
        let article = Article(id: "long", title: "Long", text: "")
        let tags = Tagger.embedded.tags(of: text)
        let attributions = Attributions.complete([], in: text, tags: tags)
        let (speakers, assignment) = SpeakerResolver.resolve(text: text, attributions: attributions, article: article)
        #expect(assignment.count == attributions.count)
        let topics = TopicFinder.topics(
            in: text, tags: tags, article: article, attributions: attributions,
            speakers: speakers, assignment: assignment)
        #expect(topics.topics.count <= TopicFinder.limit)
    }

    @Test(arguments: ["word ", "“", "a\n"])
    func theEndOfTooLongATextIsLeftUnread(pattern: String) {
        let all = String(repeating: pattern, count: AnalyzedText.mostTokens + 1000)
        let text = AnalyzedText(all)
        #expect(text.tokens.count == AnalyzedText.mostTokens)
        #expect(all.utf8.count - text.bytes.count >= 1000 * pattern.utf8.count)
        #expect(all.utf8.starts(with: text.bytes))
        #expect(AnalyzedText("One word").bytes.count == 8)
    }

    @Test func oneWordOfAnyLengthIsReadWhole() {
        let text = AnalyzedText(String(repeating: "a", count: 5_000_000) + " said.")
        #expect(text.tokens.count == 3)
        #expect(text.bytes.count == 5_000_006)
    }

    @Test func quotesBehindThousandsOfWordsAreFoundWhereTheyStand() throws {
        let filler = String(repeating: "The harbour wall was built of stone by the men of the town. ", count: 250)
        let said = "“We will raise it by a metre,” said Ada Lund."
        for gap in ["\n", ""] {
            let text = filler + gap + said + gap + " " + filler
            let extraction = QuoteExtractor().extract(Article(id: "a", title: "Walls", text: text))
            let quote = try #require(extraction.quotes.first { text.text(at: $0.content).contains("metre") })
            #expect(text.text(at: quote.content) == "“We will raise it by a metre,”")
            #expect(text.text(at: quote.cue) == "said")
            #expect(text.text(at: quote.source) == "Ada Lund")
            #expect(extraction.unread == 0)
        }
    }

    @Test func aSectionIsTheTextOfItsTokens() {
        let text = AnalyzedText("First words here.\n“Second, she said. ‘Third’ end.”\n\nFourth é paragraph.")
        for lower in text.tokens.indices {
            for upper in lower + 1...text.tokens.count {
                let section = text.section(lower..<upper)
                #expect(section.tokens.map(section.string) == text.tokens[lower..<upper].map(text.string))
                #expect(section.paragraphs.flatMap(Array.init) == Array(section.tokens.indices))
                #expect(section.paragraphs.allSatisfy { !$0.isEmpty })
            }
        }
    }
}
