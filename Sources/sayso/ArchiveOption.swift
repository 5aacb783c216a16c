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

    /// The archive; made where there is none.
    func open() throws -> Archive { try Self.open(resolved) }

    /// The archive; one that is not there is not made.
    func openThere() throws -> Archive {
        let path = resolved
        guard FileManager.default.fileExists(atPath: path) else {
            throw Failure("there is no archive \(path); add articles to it with: sayso add", EX_NOINPUT)
        }
        return try Self.open(path)
    }

    /// The archive at `path`. Bringing one of an older version up to date takes long enough to be told.
    static func open(_ path: String) throws -> Archive {
        let line = UpgradeLine()
        defer { line.clear() }
        return try Archive(path: path, upgrading: line.show)
    }

    /// The path of the archive to use: the one named, the config file's, or the usual one.
    var resolved: String { resolved(config.files.read().settings) }

    /// As above, with the config file's settings at hand.
    func resolved(_ settings: Settings) -> String {
        let set = settings.archive.map { NSString(string: $0).expandingTildeInPath }
        return path ?? set ?? Archive.defaultPath(environment: ProcessInfo.processInfo.environment)
    }
}
