import ArgumentParser
import Foundation
import SaysoModel

@main
struct Sayso: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sayso",
        abstract: "Browse who said what in the news.",
        usage: """
            sayso [PATH ...] [--archive FILE] [--config FILE] [--theme NAME] [--plain]
            sayso COMMAND [OPTIONS]
            """,
        discussion: """
            Without a command, sayso opens the browser: on the articles at PATHs, or without any on the archive. A file \
            that is called like a command is named with its folder: ./add

            Files may be plain text, Markdown, web pages, JSON, CSV, ninjs, NewsML, NITF, mail, web crawls (WARC) and more, \
            packed (.gz) or not; folders are searched. Their names and contents tell the format; --as names it.
            A PATH may also be the address of a page on the web.
            """,
        version: Version.current,
        subcommands: [
            Browse.self, Add.self, Watch.self, Feeds.self, QuoteList.self, ArticleList.self, SpeakerList.self,
            TopicList.self, ReportPage.self, Extract.self, Evaluate.self, Train.self, Demo.self, ThemeList.self,
            KeyList.self, QueryHelp.self, Config.self, Renew.self, Corrections.self, Changes.self, Doctor.self,
            Manual.self, Completions.self,
        ],
        defaultSubcommand: Browse.self)

    /// As ArgumentParser's, but with errors as `sayso: …` and the exit codes of sysexits(3).
    static func main() {
        signal(SIGPIPE, SIG_IGN)  // Writing to a closed pipe is then an error like others, and no end.
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let error where exitCode(for: error) == .validationFailure {
            Failure(message(for: error) + "\nSee: \(command(in: CommandLine.arguments)) --help", EX_USAGE).exit()
        } catch is StandardOutput.Closed {
            return
        } catch let error where error is ExitCode || exitCode(for: error).isSuccess {
            exit(withError: error)
        } catch {
            Failure(error).exit()
        }
    }

    /// What was called, as far as commands are named: "sayso feeds add".
    private static func command(in arguments: [String]) -> String {
        var (words, commands) = (["sayso"], configuration.subcommands)
        for argument in arguments.dropFirst() {
            guard let command = commands.first(where: { $0._commandName == argument }) else { break }
            words.append(argument)
            commands = command.configuration.subcommands
        }
        return words.joined(separator: " ")
    }
}
