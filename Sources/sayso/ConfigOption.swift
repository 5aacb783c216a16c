import ArgumentParser
import Foundation
import SaysoTUI

/// `--config FILE`.
struct ConfigOption: ParsableArguments {
    @Option(
        name: .customLong("config"),
        help: ArgumentHelp(
            "The config file; by default $XDG_CONFIG_HOME/sayso/config.toml or ~/.config/sayso/config.toml. See: "
                + "sayso config", valueName: "file"), completion: .file())
    var path: String?

    func validate() throws {
        guard let path, !FileManager.default.fileExists(atPath: path) else { return }
        throw ValidationError("there is no config file \"\(path)\"")
    }

    /// Where the user's files are.
    var files: ConfigurationFiles {
        ConfigurationFiles(config: path, environment: ProcessInfo.processInfo.environment)
    }
}
