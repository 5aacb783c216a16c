import Foundation
import SaysoExtraction
import SaysoTraining
import Testing

/// Files in `Scores`: articles made up to be hard to score, and the figures that the reference scorers, in another
/// language, print for them.
@Suite("Scores")
struct ScoreTests {
    private let folder = Bundle.module.resourceURL!.appending(path: "Scores")

    private func articles(_ name: String) throws -> [ScoredArticle] {
        try ScoredArticle.read(folder.appending(path: name).path(percentEncoded: false))
    }

    private func figures(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8).trimmingCharacters(in: .newlines)
    }

    @Test("Attributions get the reference scorer's figures")
    func attributions() throws {
        let score = AttributionScore(gold: try articles("gold.jsonl"), extracted: try articles("found.jsonl"))
        #expect(ScoreReport.table(score) == (try figures("figures.txt")))
    }

    @Test("Speakers get the reference scorer's figures")
    func speakers() throws {
        let score = try SpeakerScore(
            gold: articles("gold.jsonl"), speakers: articles("speakers.jsonl"), extracted: articles("found.jsonl"))
        #expect(ScoreReport.table(score) == (try figures("speaker-figures.txt")))
    }

    @Test("Gold scored against itself is all right")
    func perfect() throws {
        let gold = try articles("gold.jsonl")
        let score = AttributionScore(gold: gold, extracted: gold)
        for figure in AttributionScore.Figure.allCases { #expect(score[figure].f1 == 1) }
    }

    @Test("Nothing found in nothing marked is no division by zero")
    func empty() {
        let score = AttributionScore(gold: [ScoredArticle(id: "a", text: "", attributions: [])], extracted: [])
        for figure in AttributionScore.Figure.allCases { #expect(score[figure].f1 == 0) }
        #expect(ScoreReport.table(score.reliability) == nil)
    }

    @Test("Speakers told for another gold are refused")
    func mismatch() throws {
        var speakers = try articles("speakers.jsonl")
        speakers[0].attributionSpeakers = ["Ottoline Brack"]
        #expect(throws: SpeakerScoreError.self) {
            _ = try SpeakerScore(gold: articles("gold.jsonl"), speakers: speakers, extracted: [])
        }
        #expect(throws: SpeakerScoreError.self) { _ = try SpeakerScore(gold: [], speakers: speakers, extracted: []) }
    }

    @Test("Confidence that equals the share of right ones has no calibration error")
    func reliability() throws {
        let text = "one two three four"
        let spans = [[0, 3], [4, 7], [8, 13], [14, 18]]
        func attribution(_ span: [Int], _ confidence: Double?) -> ScoredArticle.Attribution {
            ScoredArticle.Attribution(source: [], cue: [], content: [span], confidence: confidence)
        }
        let gold = ScoredArticle(id: "a", text: text, attributions: spans.prefix(3).map { attribution($0, nil) })
        let honest = ScoredArticle(id: "a", attributions: spans.map { attribution($0, 0.75) })
        let boastful = ScoredArticle(id: "a", attributions: spans.map { attribution($0, 1) })
        #expect(AttributionScore(gold: [gold], extracted: [honest]).reliability.error == 0)
        #expect(AttributionScore(gold: [gold], extracted: [boastful]).reliability.error == 0.25)
    }

    @Test("What is extracted on the spot scores like what was written")
    func onTheSpot() throws {
        for gold in try articles("gold.jsonl") {
            let text = Array((gold.text ?? "").unicodeScalars)
            for attribution in ScoredArticle(extractedFrom: gold, by: QuoteExtractor()).attributions ?? [] {
                for span in attribution.content + attribution.source + attribution.cue {
                    #expect(0 <= span[0] && span[0] < span[1] && span[1] <= text.count)
                    #expect(!text[span[0]].properties.isWhitespace)
                }
            }
        }
    }
}
