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

    @Option(
        name: .long, parsing: .upToNextOption,
        help: """
            Words tagged by a teacher (tab-separated: start, end, word, lemma, tag), to train the tagger and the \
            lemmatizer on; without them sayso's own are used.
            """, completion: .file())
    var silver: [String] = []

    @Option(
        name: .long, parsing: .upToNextOption,
        help: "Articles without marks, to learn from which words stand in like company.", completion: .file())
    var plain: [String] = []

    @Option(
        name: .long, parsing: .upToNextOption,
        help: ArgumentHelp(
            "Publishers whose articles are not learned from, to score the model on them (cross-validation).",
            valueName: "publisher"))
    var leaveOut: [String] = []

    @Option(help: "Where to write the model.", completion: .file())
    var output: String

    @Option(help: "How often to go through the articles.")
    var epochs = TrainingOptions().epochs

    @Option(help: "Start of the random numbers.")
    var seed: UInt64 = TrainingOptions().seed

    @Option(help: "Articles worked on at the same time; the model is the same for any number.")
    var threads = TrainingOptions().threads

    @Flag(help: "Go on from the checkpoint of training that was stopped.")
    var resume = false

    func run() throws {
        do {
            try makeModel()
        } catch let error as TrainingError {
            throw Failure(error.description, EX_DATAERR)
        }
    }

    /// The articles of `files` but those of publishers left out.
    private func annotated(_ files: [String]) throws -> [AnnotatedArticle] {
        let kept = try files.flatMap(AnnotatedArticle.read).filter { !leaveOut.contains($0.publisher ?? "") }
        guard !kept.isEmpty else { throw ValidationError("With --leave-out no article of \(files[0]) is left.") }
        return kept
    }

    private func makeModel() throws {
        var options = TrainingOptions()
        options.epochs = epochs
        options.seed = seed
        options.threads = max(1, threads)
        let silver = try silver.map { path throws(TrainingError) in try SilverCorpus(path: path) }
        let articles = try annotated(train)
        let others = try annotated(dev)
        let plain = try plain.flatMap(AnnotatedArticle.texts)
        let tools =
            silver.isEmpty ? try WordTools.embedded() : try WordTools.trained(on: silver, progress: StandardError.say)
        let trainer = AttributionTrainer(articles: articles, plain: plain, tools: tools, options: options)
        let tuner = SettingsTuner(articles: others, tools: tools)
        // Beside a device or a pipe there is no place for one.
        let checkpoint = TrainingFile.isRegular(output) ? output + ".checkpoint" : nil
        if resume, let checkpoint {
            guard let data = FileManager.default.contents(atPath: checkpoint) else {
                throw TrainingError.unreadable(checkpoint)
            }
            guard trainer.resume(from: data) else { throw TrainingError.otherTraining(checkpoint) }
        }
        while trainer.epoch < epochs {
            let report = trainer.runEpoch { share in
                guard StandardError.isTerminal else { return }
                StandardError.write("\r\u{1B}[Kepoch \(trainer.epoch + 1) of \(epochs): \(Int(100 * share)) %")
            }
            if StandardError.isTerminal { StandardError.write("\r\u{1B}[K") }
            let score = tuner.score(tuner.tune(trainer.model()))
            StandardError.say(
                String(
                    format: "epoch %d of %d: loss %.3f and %.3f a word; found %.1f, exact %.1f, attributed %.1f",
                    report.epoch, epochs, report.wordLoss, report.pairLoss, 100 * score.f1(score.found),
                    100 * score.f1(score.exact), 100 * score.f1(score.attributed)))
            if let checkpoint { try TrainingFile.write(trainer.checkpoint, to: checkpoint) }
        }
        try TrainingFile.write(tools.model(tuner.tune(trainer.model())), to: output)
        if let checkpoint { try? FileManager.default.removeItem(atPath: checkpoint) }
    }
}
