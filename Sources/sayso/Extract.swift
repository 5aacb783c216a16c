import ArgumentParser
import Foundation
import SaysoCore

extension EntryFormat: NamedForm {}

struct Extract: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print who said what in articles, without an archive.",
        discussion: """
            Articles are printed in the order of input, each as soon as it is done. Offsets in JSON lines count Unicode \
            code points of the text.


            """ + EntryFormat.table)

    @Argument(
        help: ArgumentHelp("Files, folders and web pages; - or nothing is standard input.", valueName: "path"),
        completion: .file())
    var paths: [String] = ["-"]

    @Option(help: "How to print; see above.") var format = EntryFormat.all[0]

    @OptionGroup var model: ModelOption
    @OptionGroup var reading: ReadingOption
    @OptionGroup var web: WebOption

    func run() throws {
        try format.checkGoal()
        var firstFailure: ReadingError?
        let inputs = try Inputs(paths, reading: reading.options, client: web.client)
        var writer = format.writer(WritingOptions())
        try StandardOutput.write(writer.begin())
        try ExtractionPipeline(extractor: model.extractor()).run(inputs.source) { output in
            switch output {
            case .success(let entry):
                if let warning = entry.warning { StandardError.say(warning) }
                try StandardOutput.write(writer.write(entry))
            case .failure(let error):
                StandardError.say(error.description)
                firstFailure = firstFailure ?? error
            }
            return true
        }
        try StandardOutput.write(writer.end())
        if let firstFailure { throw ExitCode(firstFailure.exitCode) }
    }
}
