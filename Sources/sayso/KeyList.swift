import ArgumentParser
import SaysoTUI

struct KeyList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "List the browser's commands with their keys.")

    func run() throws { try StandardOutput.write(CommandTable.bundled.listing + "\n") }
}
