import ArgumentParser
import Foundation
import SaysoTraining

struct Train: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Train the network that finds quotes on articles of your own.",
        discussion: """
            Articles are JSON lines with "id", "text" and "attributions" (source, cue and content as lists of [start, \
            end], counted in Unicode code points). The same articles and options give the same model. A checkpoint is \
            kept beside the model until training ends; with --resume it goes on from there.
            """)

    @Option(name: .long, parsing: .upToNextOption, help: "Articles to learn from.", completion: .file())
    var train: [String]

    @Option(
        name: .long, parsing: .upToNextOption, help: "Other articles, to choose thresholds and calibrate on.",
        completion: .file())
    var dev: [String]

    @Option(help: "Where to write the model.", completion: .file())
    var output: String

    @Option(help: "How often to go through the articles.")
    var epochs = TrainingOptions().epochs

    @Option(help: "Start of the random numbers.")
    var seed: UInt64 = TrainingOptions().seed

    @Flag(help: "Go on from the checkpoint of training that was stopped.")
    var resume = false

    func run() throws {
        var options = TrainingOptions()
        options.epochs = epochs
        options.seed = seed
        let trainer = AttributionTrainer(articles: try train.flatMap(AnnotatedArticle.read), options: options)
        let tuner = SettingsTuner(articles: try dev.flatMap(AnnotatedArticle.read))
        let checkpoint = output + ".checkpoint"
        if resume {
            guard let data = FileManager.default.contents(atPath: checkpoint) else {
                throw TrainingError.unreadable(checkpoint)
            }
            guard trainer.resume(from: data) else { throw TrainingError.otherTraining(checkpoint) }
        }
        while trainer.epoch < epochs {
            let report = trainer.runEpoch()
            let score = tuner.score(trainer.model())
            print(
                String(
                    format: "epoch %d of %d: loss %.3f and %.3f a word; found %.1f, exact %.1f, attributed %.1f",
                    report.epoch, epochs, report.wordLoss, report.pairLoss, 100 * score.f1(score.found),
                    100 * score.f1(score.exact), 100 * score.f1(score.attributed)))
            try write(trainer.checkpoint, to: checkpoint)
        }
        try write(tuner.tune(trainer.model()).data, to: output)
        try? FileManager.default.removeItem(atPath: checkpoint)
    }

    private func write(_ data: Data, to path: String) throws(TrainingError) {
        do {
            try data.write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw .unwritable(path)
        }
    }
}
