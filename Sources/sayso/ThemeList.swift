import ArgumentParser
import SaysoTUI
import Themes

struct ThemeList: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "themes", abstract: "List the themes.")

    @OptionGroup var config: ConfigOption

    func run() throws {
        let configuration = config.files.read()
        StandardError.say(configuration.problems)
        let themes = configuration.themes.all
        let width = themes.map(\.name.count).max() ?? 0
        for theme in themes {
            let gap = String(repeating: " ", count: width - theme.name.count + 2)
            try StandardOutput.write("\(theme.name)\(gap)\(theme.title)\n")
        }
    }
}
