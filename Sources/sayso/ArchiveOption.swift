import ArgumentParser
import Foundation
import SaysoCore
import SaysoTUI

/// `--archive FILE`.
struct ArchiveOption: ParsableArguments {
    @Option(
        name: .customLong("archive"),
        help: ArgumentHelp(
            "The archive to use; by default $XDG_DATA_HOME/sayso/archive.sqlite or ~/.local/share/sayso/archive.sqlite.",
            valueName: "file"), completion: .file())
    var path: String?

    @OptionGroup var config: ConfigOption

    /// The path of the archive to use: the one named, the config file's, or the usual one.
    var resolved: String { resolved(config.files.read().settings) }

    /// As above, with the config file's settings at hand.
    func resolved(_ settings: Settings) -> String {
        let set = settings.archive.map { NSString(string: $0).expandingTildeInPath }
        return path ?? set ?? Archive.defaultPath(environment: ProcessInfo.processInfo.environment)
    }
}
