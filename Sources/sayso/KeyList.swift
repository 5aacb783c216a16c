import ArgumentParser
import SaysoTUI

struct KeyList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "List the browser's commands with their keys.")

    @OptionGroup var config: ConfigOption

    func run() throws {
        let configuration = config.files.read()
        StandardError.say(configuration.problems)
        try StandardOutput.write(configuration.commands.listing + "\n")
    }
}
