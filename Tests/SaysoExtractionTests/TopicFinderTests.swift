import SaysoModel
import Testing

@testable import SaysoExtraction

@Suite struct TopicFinderTests {
    private func topics(_ text: String, publisher: String? = nil) -> [String] {
        QuoteExtractor().extract(Article(id: "t", title: "T", publisher: publisher, text: text)).topics.map(\.name)
    }

    private static let news = """
        Irish ministers defend tidal power plan

        Irish ministers on Tuesday defended their plan for tidal power in Galway after Nora Keane of the Coastal Trust \
        said that it would need nuclear waste.

        "We live with nuclear waste here," Ms Keane said. "Tidal power can go elsewhere."

        According to the Coastal Trust, the Irish nuclear waste harms 400 people.
        """

    @Test func namesAndNounPhrasesAreFoundAndNormalised() {
        let found = topics(Self.news)
        #expect(found.contains("Ireland"))
        #expect(found.contains("Nora Keane"))
        #expect(found.contains("Coastal Trust"))
        #expect(found.contains { $0 == "nuclear waste" })
        #expect(found.contains { $0.hasPrefix("tidal power") })
    }

    @Test func thereIsNoJunkAndNothingTwice() {
        let found = topics(Self.news, publisher: "The Coast Herald").map { $0.lowercased() }
        #expect(Set(found).count == found.count)
        #expect(found.count <= TopicFinder.limit)
        for junk in ["tuesday", "according", "people", "irish", "400", "ministers", "ms keane", "the coastal trust"] {
            #expect(!found.contains(junk))
        }
    }

    @Test func quotesHaveTheTopicsOfTheirContentButNotTheirSpeaker() throws {
        let extraction = QuoteExtractor().extract(Article(id: "t", title: "T", text: Self.news))
        let quote = try #require(
            extraction.quotes.first { Self.news.text(at: $0.content).contains("We live with") })
        let names = quote.topics.map { extraction.topics[$0].name }
        #expect(names.contains { $0 == "nuclear waste" })
        #expect(!names.contains("Nora Keane"))
    }

    @Test func thePublisherIsNoTopic() {
        let found = topics(
            "The Coast Herald asked voters.\n\nThe Coast Herald asked more voters.", publisher: "Coast Herald")
        #expect(!found.contains("Coast Herald"))
    }

    @Test func aHeadlinesWordsThatOnlyStandSideBySideAreNoPhrase() {
        let found = topics(
            """
            Reed out as Carrow name squad

            Carrow have left Alan Reed out of the squad. The squad has 22 players, and a squad player said the squad was glad.
            """)
        #expect(!found.contains("name squad"))
    }

    @Test func whatAFirmIsInLawMakesNoOtherTopic() {
        let found = topics("Tarrant Stores said no. Tarrant Stores and Co said yes. Tarrant Stores was glad, it said.")
        #expect(found.count { $0.hasPrefix("Tarrant") } == 1)
    }

    @Test func forcesAreNoForce() {
        let found = topics(
            "Armed forces left Carrow\n\nThe armed forces said no. The armed forces were glad, and human rights were kept."
        )
        #expect(found.contains("armed forces"))
        #expect(!found.contains("armed force"))
    }

    @Test func theTitlesSubjectIsATopicHoweverCommonItsWord() {
        let text = """
            Peers split on hunting as tax talks begin

            Peers in Carrow are split on the ban. "Nobody here ever loved hunting," Alan Reed said, and he said that the tax was \
            a farce.

            He went hunting once, and hunting bored him. The tax on hunting was a good tax, Nora Keane said. It was a joke.
            """
        let found = QuoteExtractor().extract(
            Article(id: "t", title: "Peers split on hunting as tax talks begin", text: text)
        ).topics.map(\.name)
        #expect(found.contains("hunting") && found.contains("tax"))
        #expect(!found.contains("farce") && !found.contains("joke"))
    }

    @Test func whatIsNamedOnceInPassingIsNone() {
        let news = "Reed pays for Carrow\n\nAlan Reed gave Carrow a turquoise chequebook, he said."
        #expect(!topics(news).contains("turquoise chequebook"))
        #expect(topics(news + " The chequebook was big.").contains("turquoise chequebook"))
    }

    @Test(arguments: [
        "", "\n", "a", "A", "“", "Iran Iran Iran", "the of and", String(repeating: "Alan Reed said. ", count: 200),
    ])
    func anyTextHasValidIndices(_ text: String) {
        let extraction = QuoteExtractor().extract(Article(id: "t", title: "T", text: text))
        for quote in extraction.quotes {
            #expect(quote.topics.allSatisfy(extraction.topics.indices.contains))
            #expect(Set(quote.topics).count == quote.topics.count)
            #expect(quote.speaker.map(extraction.speakers.indices.contains) ?? true)
        }
        #expect(extraction.topics.allSatisfy { !$0.name.isEmpty })
    }
}
