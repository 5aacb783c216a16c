import ArgumentParser
import Foundation
import SaysoCore
import SaysoTUI

struct Browse: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Browse articles, or the archive (the command unless another is named).")

    @Argument(
        help: ArgumentHelp(
            "Files, folders and web pages to browse, without adding them to the archive.", valueName: "path"),
        completion: .file())
    var paths: [String] = []

    @Flag(help: "Begin at the first article, not where the archive was left the last time.")
    var fresh = false

    @Flag(help: "Go on with what appears in the folders at PATHs.")
    var watch = false

    @OptionGroup var archive: ArchiveOption
    @OptionGroup var model: ModelOption
    @OptionGroup var reading: ReadingOption
    @OptionGroup var web: WebOption

    @Flag(help: "Look at once what is new in the feeds.")
    var refresh = false

    @OptionGroup var looks: LooksOption

    func validate() throws {
        guard !watch || !paths.isEmpty else {
            throw ValidationError("--watch is for folders: name them, or add what appears in them with: sayso watch")
        }
        guard paths.isEmpty || archive.path == nil else {
            throw ValidationError(
                "PATHs are browsed without an archive: leave --archive out, or add them to it with: sayso add")
        }
        guard paths.isEmpty || !(fresh || refresh) else {
            throw ValidationError("--fresh and --refresh are for the archive: leave them out, or the PATHs")
        }
        guard !paths.isEmpty || model.path == nil else {
            throw ValidationError("--model is for articles: name their files, or add them by it with: sayso add")
        }
    }

    func run() throws {
        guard paths.isEmpty else { return try browsePaths() }
        var options = try looks.browserOptions(archive.config)
        options.isFresh = fresh
        let client = web.client
        options.refresher = { archive, tell in refreshFeeds(of: archive, by: client, tell: tell) }
        let path = archive.resolved(options.configuration.settings)
        try Browser.run(options: options, loader: refresh ? options.refresher : nil) { tell in
            try Archive(path: path, upgrading: { tell(.upgrading($0)) })
        }
    }

    private func browsePaths() throws {
        // A name mistyped is better told before the screen is taken.
        let inputs = try Inputs(paths, reading: reading.options, client: web.client)
        for path in inputs.paths where path != "-" && !FileManager.default.fileExists(atPath: path) {
            throw ReadingError(path: path, reason: .notFound)
        }
        let extractor = try model.extractor()
        let (options, client) = (try reading.options, web.client)
        // From here on, so that nothing is missed while the others are read.
        let arrivals = watch ? try Arrivals(in: inputs.paths, takesPresent: false) : nil
        try Browser.run(
            options: try looks.browserOptions(archive.config),
            loader: { archive, tell in
                let ingest = Ingest(into: archive, extractor: extractor)
                load(inputs, into: ingest, tell: tell)
                while let paths = arrivals?.next() {
                    load(Inputs(paths, reading: options, client: client), into: ingest, tell: tell)
                }
            },
            open: { _ in try Archive.inMemory() })
    }
}
