import ArgumentParser
import Foundation
import SaysoExtraction
import SaysoTraining

struct Evaluate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Score what is found in articles against attributions marked by hand.",
        discussion: """
            Prints precision, recall and F1 in percent. An attribution is found if its content shares at least half of \
            its words with a marked one; exact, if it has all and no other; attributed, if found and the source is right; \
            direct is the same for quotes in quotation marks. Below, words and spans of each part are counted.

            With --speakers it also prints how often the right speaker is named, and, where attributions have a \
            confidence, how many are right at each.
            """)

    @Argument(
        help: ArgumentHelp("Articles with marked attributions, as JSON lines.", valueName: "gold"),
        completion: .file(extensions: ["jsonl"]))
    var gold: String

    @Argument(
        help: ArgumentHelp(
            "What was found in them, as JSON lines; without it sayso looks now.", valueName: "found"),
        completion: .file(extensions: ["jsonl"]))
    var found: String?

    @Option(
        help: ArgumentHelp("Who speaks in the marked attributions, as JSON lines.", valueName: "file"),
        completion: .file(extensions: ["jsonl"]))
    var speakers: String?

    @Option(
        name: .long, parsing: .upToNextOption,
        help: ArgumentHelp("Only the articles of these publishers.", valueName: "publisher"))
    var publisher: [String] = []

    @OptionGroup var model: ModelOption

    func run() throws {
        do {
            var gold = try ScoredArticle.read(gold)
            if !publisher.isEmpty { gold.removeAll { !publisher.contains($0.publisher ?? "") } }
            let extracted: [ScoredArticle]
            if let found {
                extracted = try ScoredArticle.read(found)
                let known = Set(gold.map(\.id))
                let unknown = extracted.map(\.id).filter { !known.contains($0) }
                if let example = unknown.min() {
                    StandardError.say("\(unknown.count) of the articles found are not in the gold, such as \(example)")
                }
            } else {
                let extractor = try model.extractor()
                extracted = gold.map { ScoredArticle(extractedFrom: $0, by: extractor) }
            }
            let score = AttributionScore(gold: gold, extracted: extracted)
            var tables = [ScoreReport.table(score)]
            if let speakers {
                let told = try ScoredArticle.read(speakers)
                tables.append(ScoreReport.table(try SpeakerScore(gold: gold, speakers: told, extracted: extracted)))
            }
            if let table = ScoreReport.table(score.reliability) { tables.append(table) }
            try StandardOutput.write(tables.joined(separator: "\n\n") + "\n")
        } catch let error as TrainingError {
            throw Failure(error.description, EX_DATAERR)
        } catch let error as SpeakerScoreError {
            throw Failure(error.description, EX_DATAERR)
        }
    }
}
