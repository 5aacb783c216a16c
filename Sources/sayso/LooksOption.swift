import ArgumentParser
import SaysoTUI
import Themes

/// How the browser looks: `--theme NAME`, `--plain`.
struct LooksOption: ParsableArguments {
    @Option(
        name: .customLong("theme"),
        help: ArgumentHelp("The theme to begin with; see: sayso themes", valueName: "name"),
        completion: .list(Theme.names))
    var theme: String?

    @Flag(name: .customLong("plain"), help: "Plain sentences without boxes, for screen readers and braille lines.")
    var isPlain = false

    /// What the browser is told, with the user's files read.
    func browserOptions(_ config: ConfigOption) throws -> Browser.Options {
        var options = Browser.Options()
        options.files = config.files
        options.configuration = config.files.read()
        options.isPlain = isPlain
        options.theme = theme
        if let theme, !options.configuration.themes.names.contains(theme) {
            throw ValidationError("there is no theme \"\(theme)\"; see: sayso themes")
        }
        return options
    }
}
