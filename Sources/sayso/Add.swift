import ArgumentParser
import Foundation
import SaysoCore
import SaysoModel

struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Add articles to the archive.",
        discussion: """
            Articles that are in the archive already are left as they are; of those that changed since, both versions are \
            kept: see sayso changes. What can't be read is named, and the rest goes in. Addresses of the web are fetched. \
            Ctrl-C ends after the articles at hand; the command can be run again to add the others.
            """)

    @Argument(
        help: ArgumentHelp("Files, folders and web pages; - is standard input.", valueName: "path"),
        completion: .file())
    var paths: [String]

    @OptionGroup var archive: ArchiveOption
    @OptionGroup var model: ModelOption
    @OptionGroup var reading: ReadingOption
    @OptionGroup var web: WebOption

    func run() throws {
        let archive = try archive.open()
        let interrupt = Interrupt()
        let inputs = try Inputs(paths, reading: reading.options, client: web.client)
        var bar = ProgressLine(total: StandardError.isTerminal ? inputs.size : 0)
        var firstFailure: ReadingError?
        let ingest = try Ingest(into: archive, extractor: model.extractor())
        let sum = try ingest.add(inputs.source, bytesRead: { inputs.bytesRead }) { event in
            switch event {
            case .progress(let progress):
                bar.show(progress)
            case .failure(let error):
                bar.clear()
                StandardError.say(error.description)
                firstFailure = firstFailure ?? error
            case .warning(let warning):
                bar.clear()
                StandardError.say(warning)
            }
            return !interrupt.isPending
        }
        bar.clear()
        try? StandardOutput.write(
            "added \(counted(sum.added, "article")) to \(self.archive.resolved)"
                + (sum.changed > 0 ? "; \(sum.changed) changed" : "")
                + (sum.known > 0 ? "; \(sum.known) known already" : "")
                + (sum.failures > 0 ? "; \(sum.failures) not read" : "") + "\n")
        if interrupt.isPending { throw ExitCode(128 + SIGINT) }
        if let firstFailure { throw ExitCode(firstFailure.exitCode) }
    }
}
