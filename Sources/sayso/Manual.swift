import ArgumentParser
import Foundation
import SaysoCore
import SaysoModel
import SaysoTUI

struct Manual: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "man", abstract: "Print the manual page.",
        discussion: """
            To read it: sayso man | man -l -

            To keep it: sayso man >~/.local/share/man/man1/sayso.1
            """)

    func run() throws {
        let root = try JSONDecoder().decode(CommandDescription.Tool.self, from: Data(Sayso._dumpHelp().utf8)).command
        try StandardOutput.write(ManualPage(root).text)
    }
}

/// What ArgumentParser tells of a command (its `ToolInfoV0`), as far as a manual needs it.
struct CommandDescription: Decodable {
    struct Tool: Decodable {
        var command: CommandDescription
    }

    struct Argument: Decodable {
        struct Name: Decodable {
            var kind: String
            var name: String

            /// As it is typed.
            var spelling: String { (kind == "long" ? "--" : "-") + name }
        }

        var kind: String
        var shouldDisplay: Bool
        var isOptional: Bool
        var isRepeating: Bool
        var names: [Name]?
        var valueName: String?
        var defaultValue: String?
        var allValues: [String]?
        var abstract: String?
    }

    var commandName: String
    var shouldDisplay: Bool
    var abstract: String?
    var discussion: String?
    var subcommands: [CommandDescription]?
    var arguments: [Argument]?
}

/// sayso(1) in the macros of man(7), from the tables that the program itself goes by.
struct ManualPage {
    private let root: CommandDescription

    init(_ root: CommandDescription) { self.root = root }

    var text: String {
        let version = Sayso.configuration.version
        let head = [
            ".TH SAYSO 1 \"\(Self.day)\" \"sayso \(version)\" \"User Commands\"",
            section("NAME"), "sayso \\- \(Self.escaped(root.abstract ?? ""))",
            section("SYNOPSIS"), ".B sayso", "[\\fIPATH\\fR ...] [\\fIOPTIONS\\fR]", ".br", ".B sayso",
            "\\fICOMMAND\\fR [\\fIOPTIONS\\fR]",
            section("DESCRIPTION"), Self.paragraphs(root.discussion ?? ""),
        ]
        return (head + commands + [keys, settings, queries, files]).joined(separator: "\n") + "\n"
    }

    /// Today; or the day that who builds packages sets, so that they come out the same again
    /// (<https://reproducible-builds.org/specs/source-date-epoch/>).
    private static var day: Day {
        let set = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap { Int($0) }
        return set.map { Day(number: $0 / 86_400) } ?? Day(at: Date())
    }

    // MARK: - Sections

    private var commands: [String] {
        [section("COMMANDS")]
            + Self.flattened(root.subcommands ?? []).map { name, command in
                let arguments = (command.arguments ?? []).filter { $0.shouldDisplay && !Self.isCommon($0) }
                let line = ([name] + arguments.filter { $0.kind == "positional" }.map(Self.usage))
                    .joined(separator: " ")
                let options = arguments.map { argument in
                    ".TP\n\(Self.heading(argument))\n\(Self.paragraphs(Self.meaning(argument)))"
                }
                return
                    ([".SS sayso \(line)", Self.paragraphs(command.abstract ?? "")]
                    + (command.discussion.map { [".PP", Self.paragraphs($0)] } ?? []) + options)
                    .joined(separator: "\n")
            }
    }

    /// The commands, each followed by its own, with the words that they are typed with: "feeds add".
    private static func flattened(
        _ commands: [CommandDescription], under words: String = ""
    ) -> [(name: String, command: CommandDescription)] {
        commands.filter { $0.shouldDisplay && $0.commandName != "help" }.flatMap { command in
            let name = words + command.commandName
            return [(name, command)] + flattened(command.subcommands ?? [], under: name + " ")
        }
    }

    private var keys: String {
        let table = CommandTable.bundled
        let groups = Command.Group.allCases.map { group in
            let items = table.commands.filter { $0.group == group }.map { command in
                ".TP\n\\fB\(Self.escaped(table.keyList(of: command.name)))\\fR\n\(Self.paragraphs(command.title))\n"
                    + "(\\fI\(Self.escaped(command.name))\\fR)"
            }
            return ".SS \(group.rawValue)\n" + items.joined(separator: "\n")
        }
        return section("KEYS") + "\nIn the browser; a number typed before a key repeats.\n"
            + groups.joined(separator: "\n")
    }

    private var settings: String {
        let items = Setting.all.map { setting in
            ".TP\n\\fB\(Self.escaped(setting.name))\\fR = \(Self.escaped(setting.standard))\n\(Self.paragraphs(setting.text))"
        }
        return section("SETTINGS") + "\nKeys of the config file; see: sayso config\n" + items.joined(separator: "\n")
    }

    private var queries: String { section("QUERIES") + "\n.nf\n" + Self.escaped(QueryField.guide) + "\n.fi" }

    private var files: String {
        let places = [
            ("$XDG_DATA_HOME/sayso/archive.sqlite", "The archive; by default under ~/.local/share."),
            ("$XDG_CONFIG_HOME/sayso/config.toml", "Settings and keys; by default under ~/.config."),
            ("$XDG_CONFIG_HOME/sayso/themes/NAME.toml", "Themes of your own."),
        ]
        let variables = [
            ("ESCDELAY", "Milliseconds to wait behind Esc for the rest of a key; 25 unless set."),
            ("NO_COLOR", "If set, nothing is told by colour."), ("EDITOR, VISUAL", "The editor for texts and notes."),
            ("BROWSER", "The web browser for articles' pages."), ("TERM", "The terminal's type."),
        ]
        func list(_ items: [(String, String)]) -> String {
            items.map { ".TP\n\\fI\(Self.escaped($0))\\fR\n\(Self.paragraphs($1))" }.joined(separator: "\n")
        }
        return [
            section("FILES"), list(places), section("ENVIRONMENT"), list(variables), section("EXIT STATUS"),
            Self.paragraphs(
                "0, or a code of sysexits(3) when something could not be done; what and why is told on standard error."),
        ].joined(separator: "\n")
    }

    private func section(_ name: String) -> String { ".SH \(name)" }

    // MARK: - Arguments

    private static func isCommon(_ argument: CommandDescription.Argument) -> Bool {
        argument.names?.contains { $0.name == "help" || $0.name == "version" } == true
    }

    private static func usage(_ argument: CommandDescription.Argument) -> String {
        let name = "\\fI\(escaped((argument.valueName ?? "").uppercased()))\\fR" + (argument.isRepeating ? " ..." : "")
        return argument.isOptional ? "[\(name)]" : name
    }

    private static func heading(_ argument: CommandDescription.Argument) -> String {
        guard let names = argument.names, !names.isEmpty else { return usage(argument) }
        let value = argument.kind == "option" ? " \\fI\(escaped((argument.valueName ?? "").uppercased()))\\fR" : ""
        return names.map { "\\fB\(escaped($0.spelling))\\fR" }.joined(separator: ", ") + value
    }

    private static func meaning(_ argument: CommandDescription.Argument) -> String {
        let values = argument.allValues.map { "One of: \($0.joined(separator: ", "))." }
        let standard = argument.defaultValue.map { "By default: \($0)." }
        return [argument.abstract, values, standard].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ")
    }

    // MARK: - roff

    /// Running text. Empty lines part paragraphs; indented lines stand as they are, since one that begins with a blank
    /// ends the line.
    private static func paragraphs(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            if line.isEmpty { return ".PP" }
            return line.hasPrefix(" ") ? escaped(String(line)) : filled(line)
        }.joined(separator: "\n")
    }

    /// One line's words on lines of at most 80 bytes, which mandoc(1) asks for.
    private static func filled(_ line: Substring) -> String {
        var lines: [String] = []
        for word in line.split(separator: " ") {
            if let last = lines.last, case let longer = "\(last) \(word)", escaped(longer).utf8.count <= 80 {
                lines[lines.count - 1] = longer
            } else {
                lines.append(String(word))
            }
        }
        return lines.map(escaped).joined(separator: "\n")
    }

    /// Text that groff prints as it is (groff_char(7)): no line of it is a request.
    static func escaped(_ text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            var out = ""
            for scalar in line.unicodeScalars {
                switch scalar {
                case "\\": out += "\\e"
                case "-": out += "\\-"
                case "^": out += "\\(ha"
                case "~": out += "\\(ti"
                case "`": out += "\\(ga"
                case "'": out += "\\(aq"
                case "\u{80}"...: out += "\\[u\(hexadecimal(scalar.value))]"
                default: out.unicodeScalars.append(scalar)
                }
            }
            return out.hasPrefix(".") ? "\\&" + out : out
        }
        return lines.joined(separator: "\n")
    }

    /// At least four digits, as groff wants them.
    private static func hexadecimal(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
