import ArgumentParser
import SaysoTUI

struct Config: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print a config file in which every setting stands with its meaning.",
        discussion: """
            To begin with a file of your own: sayso config >~/.config/sayso/config.toml

            Themes of your own go into the folder themes beside it, NAME.toml each.
            """)

    func run() throws { try StandardOutput.write(Setting.file + "\n") }
}
