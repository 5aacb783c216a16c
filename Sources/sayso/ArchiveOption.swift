import ArgumentParser
import Foundation
import SaysoCore

/// `--archive FILE`.
struct ArchiveOption: ParsableArguments {
    @Option(
        name: .customLong("archive"),
        help: ArgumentHelp(
            "The archive to use; by default $XDG_DATA_HOME/sayso/archive.sqlite or ~/.local/share/sayso/archive.sqlite.",
            valueName: "file"), completion: .file())
    var path: String?

    /// The path of the archive to use.
    var resolved: String { path ?? Archive.defaultPath(environment: ProcessInfo.processInfo.environment) }
}
