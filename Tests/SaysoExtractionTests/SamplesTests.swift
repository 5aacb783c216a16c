import Foundation
import SaysoExtraction
import SaysoModel
import Samples
import Testing

/// The engine on articles of our own writing. The floors are a little under what is reached: they may only rise.
@Suite struct SamplesTests {
    @Test func shippedArticlesAreReadAsAPersonReadsThem() throws {
        let score = score(try GoldArticle.samples())
        #expect(score.passageRecall >= 0.70, "\(score)")
        #expect(score.foundF1 >= 0.77, "\(score)")
        #expect(score.attributedF1 >= 0.68, "\(score)")
        #expect(score.resolution >= 0.77, "\(score)")
    }

    @Test func piecesInOtherStylesAreReadAsAPersonReadsThem() throws {
        let score = score(try GoldArticle.pieces())
        #expect(score.passageRecall >= 0.70, "\(score)")
        #expect(score.foundF1 >= 0.80, "\(score)")
        #expect(score.attributedF1 >= 0.77, "\(score)")
        #expect(score.resolution >= 0.74, "\(score)")
    }

    @Test func goldSpansAreInTheTextAndSpeakersAreUsed() throws {
        for gold in try GoldArticle.samples() + GoldArticle.pieces() {
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
        var right = GoldScore()
        right.add(gold.asExtraction, of: gold)
        #expect(right.foundF1 == 1 && right.attributedF1 == 1 && right.resolution == 1 && right.passageRecall == 1)

        var shifted = gold.asExtraction
        shifted.quotes.removeLast()
        for index in shifted.quotes.indices { shifted.quotes[index].speaker = nil }
        var wrong = GoldScore()
        wrong.add(shifted, of: gold)
        #expect(wrong.found == right.found - 1)
        #expect(wrong.resolved == 0 && wrong.passageRecall < 1)
    }

    @Test func everyArticleInTheFolderIsShippedWithItsFrontMatter() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = root.appending(path: "Sources/Samples/Articles")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).filter { $0.hasSuffix(".md") }
        #expect(Set(Samples.files.map(\.name)) == Set(names) && Samples.files.count == names.count)
        for file in Samples.files {
            let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
            for field in ["title", "date", "publisher", "url", "language"] {
                #expect(lines.contains { $0.hasPrefix("\(field): ") }, "\(file.name) has no \(field)")
            }
        }
    }

    private func score(_ articles: [GoldArticle]) -> GoldScore {
        let extractor = QuoteExtractor()
        var score = GoldScore()
        for article in articles { score.add(extractor.extract(article.article), of: article) }
        return score
    }
}

extension GoldArticle {
    /// What an extractor that makes no mistakes would give.
    var asExtraction: Extraction {
        Extraction(
            quotes: quotes.map { quote in
                Quote(
                    source: quote.source, cue: quote.cue, content: quote.content, kind: .indirect, confidence: 1,
                    speaker: quote.speaker.flatMap { name in speakers.firstIndex { $0.name == name } })
            },
            speakers: speakers)
    }
}

extension GoldScore: CustomStringConvertible {
    var description: String {
        func percent(_ value: Double) -> String { String(format: "%.1f", 100 * value) }
        return """
            passages \(rightPassages)/\(passages) \(percent(passageRecall)), found \(percent(foundF1)), \
            attributed \(percent(attributedF1)), speakers \(resolved)/\(named) \(percent(resolution)); \
            \(gold) in the gold, \(extracted) extracted
            \(errors.joined(separator: "\n"))
            """
    }
}
