import ArgumentParser
import Foundation
import SaysoCore

extension ExtractionFormat: ExpressibleByArgument {}

struct Extract: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print who said what in articles, without an archive.",
        discussion: """
            Articles are printed in the order of input, each as soon as it is done. Offsets in JSON lines count Unicode \
            code points of the text.
            """)

    @Argument(
        help: ArgumentHelp("Files, folders and web pages; - or nothing is standard input.", valueName: "path"),
        completion: .file())
    var paths: [String] = ["-"]

    @Option(help: "How to print: jsonl (one JSON object an article) or text.")
    var format: ExtractionFormat = .jsonl

    @OptionGroup var model: ModelOption
    @OptionGroup var reading: ReadingOption
    @OptionGroup var web: WebOption

    func run() throws {
        var firstFailure: ReadingError?
        let inputs = try Inputs(paths, reading: reading.options, client: web.client)
        try ExtractionPipeline(extractor: model.extractor()).run(inputs.source) { output in
            switch output {
            case .success(let entry):
                if let warning = entry.warning { StandardError.say(warning) }
                try StandardOutput.write(format.string(entry))
            case .failure(let error):
                StandardError.say(error.description)
                firstFailure = firstFailure ?? error
            }
            return true
        }
        if let firstFailure { throw ExitCode(firstFailure.exitCode) }
    }
}
