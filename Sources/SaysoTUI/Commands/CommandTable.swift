/// All commands with their keys.
public struct CommandTable: Sendable {
    /// The commands in the order of help.
    public let commands: [Command]
    /// Their keys.
    public private(set) var keys: KeyMap
    private let byName: [String: Int]

    /// `commands` with the keys that a table in TOML gives them.
    public init(_ commands: [Command] = Command.all, keys toml: String) throws(KeyMapError) {
        self.commands = commands
        byName = Dictionary(uniqueKeysWithValues: commands.enumerated().map { ($1.name, $0) })
        keys = try KeyMap(
            toml: toml, modes: Dictionary(uniqueKeysWithValues: commands.map { ($0.name, $0.group.mode) }))
    }

    /// With the keys that sayso comes with.
    public static let bundled: CommandTable = {
        do { return try CommandTable(keys: bundledKeys) } catch { preconditionFailure("bundled \(error)") }
    }()

    /// The table with the user's own keys, and what is wrong with them.
    public func rebound(by bindings: [KeyBinding]) -> (CommandTable, [KeyMapError]) {
        if bindings.isEmpty { return (self, []) }
        var table = self
        let (keys, errors) = keys.rebound(by: bindings)
        table.keys = keys
        return (table, errors)
    }

    /// The bundled key configuration, in the form of a user's own.
    public static let bundledKeys = String(decoding: PackageResources.keys_toml, as: UTF8.self)

    /// The command called `name`.
    public subscript(name: String) -> Command? { byName[name].map { commands[$0] } }

    /// The command that `key` runs while `mode` has the keyboard; nil where it runs none.
    func command(of key: Key, in mode: Command.Mode) -> Command? {
        if case .command(let name) = keys.match([key], in: mode) { self[name] } else { nil }
    }

    /// The first key of a command, for hints; empty where it has none.
    public func key(of name: String) -> String { keys.notations[name]?.first ?? "" }

    /// All keys of a command, as shown in help.
    public func keyList(of name: String) -> String { (keys.notations[name] ?? []).joined(separator: " ") }

    /// The table as text: one command a line, by group; what `sayso keys` prints.
    public var listing: String {
        var lines: [String] = []
        for group in Command.Group.allCases {
            lines.append(group.rawValue)
            for command in commands where command.group == group {
                let keys = keyList(of: command.name)
                lines.append(
                    "  " + keys.padded(to: 20) + " " + command.name.padded(to: 20) + " " + command.title)
            }
        }
        return lines.joined(separator: "\n")
    }
}

extension String {
    /// The string with spaces behind it, up to `width` cells.
    func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - Glyphs.width(of: self)))
    }

    /// The string with spaces before it, up to `width` cells.
    func leftPadded(to width: Int) -> String {
        String(repeating: " ", count: max(0, width - Glyphs.width(of: self))) + self
    }
}
