import SaysoCore
import TOMLKit

/// Something that can be set in the config file. All stand in one table, by which files are read and `sayso config` is
/// written.
public struct Setting: Sendable {
    /// Its key in the file.
    public let name: String
    /// What it means, for the comment above it.
    public let text: String
    /// Its value where nothing is set, or an example where that is no value, in TOML.
    public let standard: String
    /// What it takes, for the message about a wrong value.
    let takes: String
    /// Whether it is the name of a theme.
    let namesTheme: Bool
    /// Sets it; false where the value is none that it takes.
    let put: @Sendable (_ value: any TOMLValueConvertible, _ settings: inout Settings) -> Bool
    /// Leaves it as it is in other settings.
    let keep: @Sendable (_ settings: inout Settings, _ old: Settings) -> Void

    /// Every setting that there is, in the order of the file; the table of keys comes after them.
    public static let all = [
        Setting(
            "theme", "The theme, as in “sayso themes”; \"auto\" takes one by the terminal's ground.", "\"auto\"",
            takes: "the name of a theme, or \"auto\"", namesTheme: true, \.theme
        ) { value in value.string.map { $0 == "auto" ? nil : $0 } },
        theme("dark", "What \"auto\" takes on a dark ground.", \.dark),
        theme("light", "What \"auto\" takes on a light ground.", \.light),
        number("measure", "Columns that running text takes at most.", 30...200, \.measure),
        flag("mouse", "Whether sayso takes the mouse; Shift leaves it to the terminal, to select text.", \.hasMouse),
        number("wheel", "Lines that one step of the mouse's wheel scrolls.", 1...20, \.wheel),
        flag("motion", "Whether numbers may change by themselves while articles are being read in.", \.hasMotion),
        flag("plain", "Plain sentences without boxes, for screen readers and braille lines.", \.isPlain),
        Setting(
            "citation", "How quotes are cited: \(CitationStyle.allCases.map(\.rawValue).joined(separator: ", ")).",
            "\"plain\"", takes: "the name of a citation style in quotation marks", \.citation
        ) { value in value.string.flatMap(CitationStyle.init) },
        Setting(
            "archive", "The archive, unless --archive names another.", "\"~/.local/share/sayso/archive.sqlite\"",
            takes: "a path in quotation marks", \.archive
        ) { value in value.string.flatMap { $0.isEmpty ? nil : $0 } },
    ]

    private init<Value>(
        _ name: String, _ text: String, _ standard: String, takes: String, namesTheme: Bool = false,
        _ path: WritableKeyPath<Settings, Value> & Sendable,
        read: @escaping @Sendable (any TOMLValueConvertible) -> Value?
    ) {
        self.name = name
        self.text = text
        self.standard = standard
        self.takes = takes
        self.namesTheme = namesTheme
        put = { value, settings in
            guard let value = read(value) else { return false }
            settings[keyPath: path] = value
            return true
        }
        keep = { settings, old in settings[keyPath: path] = old[keyPath: path] }
    }

    private static func flag(
        _ name: String, _ text: String, _ path: WritableKeyPath<Settings, Bool> & Sendable
    ) -> Setting {
        Setting(name, text, "\(Settings()[keyPath: path])", takes: "true or false", path) { $0.bool }
    }

    private static func number(
        _ name: String, _ text: String, _ range: ClosedRange<Int>, _ path: WritableKeyPath<Settings, Int> & Sendable
    ) -> Setting {
        Setting(
            name, text, "\(Settings()[keyPath: path])",
            takes: "a number from \(range.lowerBound) to \(range.upperBound)", path
        ) { value in value.int.flatMap { range.contains($0) ? $0 : nil } }
    }

    private static func theme(
        _ name: String, _ text: String, _ path: WritableKeyPath<Settings, String> & Sendable
    ) -> Setting {
        Setting(
            name, text, "\"\(Settings()[keyPath: path])\"", takes: "the name of a theme", namesTheme: true, path
        ) { $0.string }
    }

    /// A config file that sets nothing and says what can be set; what `sayso config` prints.
    public static var file: String {
        var lines = [
            "# Settings of sayso: take away the “#” before what you set. The file is read anew when it changes.", "",
        ]
        for setting in all { lines += ["# \(setting.text)", "#\(setting.name) = \(setting.standard)", ""] }
        lines += CommandTable.bundledKeys.split(separator: "\n", omittingEmptySubsequences: false)
            .prefix { $0.hasPrefix("#") }.map(String.init)
        lines += ["# What you give takes the place of all keys that the command has; [] takes them away.", "[keys]"]
        let table = CommandTable.bundled
        for command in table.commands {
            let keys = (table.keys.notations[command.name] ?? []).map { "\"\($0)\"" }.joined(separator: ", ")
            lines.append("#\(command.name.padded(to: 20)) = \("[\(keys)]".padded(to: 34)) # \(command.title)")
        }
        return lines.joined(separator: "\n")
    }
}
