import Foundation
import SaysoExtraction
import SaysoModel
import Samples
import Testing

/// The engine on articles of our own writing. The floors are a little under what is reached: they may only rise.
@Suite struct SamplesTests {
    @Test func shippedArticlesAreReadAsAPersonReadsThem() throws {
        let score = try GoldScore(GoldArticle.samples(), extract: QuoteExtractor().extract)
        #expect(score.passageRecall >= 0.74, "\(score)")
        #expect(score.attributions[.found].f1 >= 0.77, "\(score)")
        #expect(score.attributions[.attributed].f1 >= 0.73, "\(score)")
        #expect(score.speakers.f1 >= 0.67, "\(score)")
    }

    @Test func piecesInOtherStylesAreReadAsAPersonReadsThem() throws {
        let score = try GoldScore(GoldArticle.pieces(), extract: QuoteExtractor().extract)
        #expect(score.passageRecall >= 0.70, "\(score)")
        #expect(score.attributions[.found].f1 >= 0.80, "\(score)")
        #expect(score.attributions[.attributed].f1 >= 0.78, "\(score)")
        #expect(score.speakers.f1 >= 0.66, "\(score)")
    }

    @Test func britishNewsIsReadAsAPersonReadsIt() throws {
        let score = try GoldScore(GoldArticle.bulletins(), extract: QuoteExtractor().extract)
        #expect(score.passageRecall >= 0.95, "\(score)")
        #expect(score.attributions[.found].f1 >= 0.92, "\(score)")
        #expect(score.attributions[.attributed].f1 >= 0.92, "\(score)")
        #expect(score.attributions[.direct].f1 >= 0.97, "\(score)")
        #expect(score.speakers.resolution.value >= 0.96, "\(score)")
        #expect(score.speakers.f1 >= 0.92, "\(score)")
    }

    @Test func goldSpansAreInTheTextAndSpeakersAreUsed() throws {
        for gold in try GoldArticle.samples() + GoldArticle.pieces() + GoldArticle.bulletins() {
            let text = gold.article.text
            #expect(!gold.quotes.isEmpty, "\(gold.article.id)")
            for quote in gold.quotes {
                for span in quote.source + quote.cue + quote.content {
                    #expect(!text.text(at: span).isEmpty && span.end <= text.utf8.count)
                }
            }
            let used = Set(gold.quotes.compactMap(\.speaker))
            #expect(used == Set(gold.speakers.map(\.name)), "\(gold.article.id)")
        }
    }

    @Test func aWrongSpeakerAndAMissedQuoteCountAsErrors() throws {
        let gold = try #require(try GoldArticle.samples().first)
        let right = try GoldScore([gold]) { _ in gold.asExtraction }
        #expect(right.passageRecall == 1 && right.speakers.f1 == 1 && right.errors.isEmpty)
        #expect(right.attributions[.found].f1 == 1 && right.attributions[.attributed].f1 == 1)

        var shifted = gold.asExtraction
        shifted.quotes.removeLast()
        for index in shifted.quotes.indices { shifted.quotes[index].speaker = nil }
        let wrong = try GoldScore([gold]) { _ in shifted }
        #expect(wrong.attributions[.found].right == right.attributions[.found].right - 1)
        #expect(wrong.speakers.f1 == 0 && wrong.passageRecall < 1 && !wrong.errors.isEmpty)
    }

    @Test func everyArticleInTheFolderIsShippedWithItsFrontMatter() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = root.appending(path: "Sources/Samples/Articles")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).filter { $0.hasSuffix(".md") }
        #expect(Set(Samples.files.map(\.name)) == Set(names) && Samples.files.count == names.count)
        for gold in try GoldArticle.samples() {
            let article = gold.article
            #expect(article.date != nil && article.publisher != nil && article.url != nil && article.language != nil)
        }
    }
}
