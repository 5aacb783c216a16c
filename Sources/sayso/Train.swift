import ArgumentParser
import Foundation
import SaysoExtraction
import SaysoTraining

struct Train: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Train the networks that find quotes on articles of your own.",
        discussion: """
            Articles are JSON lines with "id", "text" and "attributions" (source, cue and content as lists of [start, \
            end], counted in Unicode code points). The same articles and options give the same model. Each network has \
            a checkpoint beside the model until training ends; with --resume it goes on from there.
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

    @Option(
        help: """
            A model whose judgement is learned beside the marks, and on the articles without marks: networks that \
            learn from more networks than they are do better.
            """, completion: .file())
    var teacher: String?

    @Option(help: "Where to write the model.", completion: .file())
    var output: String

    @Option(help: "How often to go through the articles.")
    var epochs = TrainingOptions().epochs

    @Option(help: "Networks that learn apart and judge together: more are better and slower.")
    var members = 1

    @Option(help: "Start of the random numbers.")
    var seed: UInt64 = TrainingOptions().seed

    @Option(help: "Articles worked on at the same time; the model is the same for any number.")
    var threads = TrainingOptions().threads

    @Flag(help: "Go on from the checkpoints of training that was stopped.")
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

    func validate() throws {
        guard (1...AttributionModel.mostNetworks).contains(members) else {
            throw ValidationError("--members takes 1 to \(AttributionModel.mostNetworks).")
        }
    }

    private func makeModel() throws {
        let silver = try silver.map { path throws(TrainingError) in try SilverCorpus(path: path) }
        let articles = try annotated(train)
        let others = try annotated(dev)
        let plain = try plain.flatMap(AnnotatedArticle.texts)
        let tools =
            silver.isEmpty ? try WordTools.embedded() : try WordTools.trained(on: silver, progress: StandardError.say)
        let teacher = try teacher.map(ModelOption.model)
        let tuner = SettingsTuner(articles: others, tools: tools)
        var networks: [AttributionModel] = []
        for member in 0..<members {
            var options = TrainingOptions()
            options.epochs = epochs
            options.seed = seed &+ UInt64(member)
            options.threads = max(1, threads)
            let trainer = AttributionTrainer(
                articles: articles, plain: plain, teacher: teacher, tools: tools, options: options)
            try learn(trainer, member: member, tuner)
            networks.append(trainer.model())
        }
        let model = tuner.tune(AttributionModel(joining: networks))
        say(tuner.score(model), "together")
        try TrainingFile.write(tools.model(model), to: output)
        for member in 0..<members { try? FileManager.default.removeItem(atPath: checkpoint(of: member)) }
    }

    private func checkpoint(of member: Int) -> String { "\(output).checkpoint-\(member + 1)" }

    /// Trains one network to the end.
    private func learn(_ trainer: AttributionTrainer, member: Int, _ tuner: SettingsTuner) throws {
        // Beside a device or a pipe there is no place for one.
        let checkpoint = TrainingFile.isRegular(output) ? checkpoint(of: member) : nil
        if resume, let checkpoint {
            if let data = FileManager.default.contents(atPath: checkpoint) {
                guard trainer.resume(from: data) else { throw TrainingError.otherTraining(checkpoint) }
            } else if member == 0 {
                throw TrainingError.unreadable(checkpoint)
            }
        }
        while trainer.epoch < epochs {
            let number = "network \(member + 1) of \(members), epoch \(trainer.epoch + 1) of \(epochs)"
            let report = trainer.runEpoch { StandardError.show("\(number): \(Int(100 * $0)) %") }
            StandardError.clearLine()
            say(
                tuner.score(tuner.tune(trainer.model())),
                number + String(format: ": loss %.3f and %.3f a word", report.wordLoss, report.pairLoss))
            if let checkpoint { try TrainingFile.write(trainer.checkpoint, to: checkpoint) }
        }
    }

    private func say(_ score: SettingsTuner.Score, _ what: String) {
        let figures = String(
            format: "; found %.1f, exact %.1f, attributed %.1f, direct %.1f", 100 * score.found.f1,
            100 * score.exact.f1, 100 * score.attributed.f1, 100 * score.direct.f1)
        StandardError.say(what + figures)
    }
}
