import ArgumentParser
import Themes

struct ThemeList: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "themes", abstract: "List the themes.")

    func run() throws {
        let themes = Theme.bundled
        let width = themes.map(\.name.count).max() ?? 0
        for theme in themes {
            let gap = String(repeating: " ", count: width - theme.name.count + 2)
            try StandardOutput.write("\(theme.name)\(gap)\(theme.title)\n")
        }
    }
}
