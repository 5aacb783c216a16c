import SaysoModel
import TOMLKit
import Themes

/// What is wrong with the keys given to a command.
public enum KeyMapError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The table is not TOML.
    case syntax(String)
    /// There is no such command; the one that is nearest in spelling.
    case unknownCommand(String, nearest: String?)
    /// Not key notation.
    case badKey(String, command: String)
    /// What would be typed where the command counts.
    case text(String, command: String)
    /// A key is given to two commands, or begins another's sequence; the first keeps it.
    case conflict(String, first: String, command: String)
    /// A key that a command had from the start was given to another.
    case taken(String, from: String, command: String)

    /// The command that it is about; empty where it is about all.
    var command: String {
        switch self {
        case .syntax: ""
        case .unknownCommand(let name, _): name
        case .badKey(_, let command), .text(_, let command), .conflict(_, _, let command), .taken(_, _, let command):
            command
        }
    }

    /// What is wrong and what to do.
    public var description: String {
        switch self {
        case .syntax(let reason): "keys: \(reason)"
        case .unknownCommand(let name, let nearest):
            "there is no command “\(name)”" + (nearest.map { "; did you mean “\($0)”?" } ?? "; see: sayso keys")
        case .badKey(let key, let command):
            "“\(key)” of “\(command)” is no key; write j, ^d, <M-x> or <PageDown>"
        case .text(let key, let command):
            "“\(key)” of “\(command)” is text where that counts; take one key such as ^d, <M-x> or <F5>"
        case .conflict(let key, let first, let command):
            "“\(key)” of “\(command)” clashes with “\(first)”, which keeps its key; take another"
        case .taken(let key, let from, let command):
            "“\(key)” is taken from “\(from)” for “\(command)”; give “\(from)” other keys, or [] for none"
        }
    }
}

/// Which keys run which command, by what has the keyboard.
public struct KeyMap: Sendable {
    /// What a sequence of keys is.
    public enum Match: Hashable, Sendable {
        /// A command's.
        case command(String)
        /// The beginning of one or more commands' sequences.
        case prefix
        /// Nobody's.
        case none
    }

    /// A sequence of keys where it counts.
    private struct Place: Hashable {
        var mode: Command.Mode
        var keys: [Key]
    }

    /// Command by sequence.
    private var commands: [Place: String] = [:]
    /// Some command with a sequence that begins so.
    private var prefixes: [Place: String] = [:]
    /// Sequences in key notation by command, in the order given.
    public private(set) var notations: [String: [String]] = [:]

    /// The commands that there are, and where their keys count.
    private let modes: [String: Command.Mode]

    private init(_ modes: [String: Command.Mode]) { self.modes = modes }

    /// Reads a table `command = ["key", …]`.
    ///
    /// - Parameter modes: the names of the commands that there are, and where their keys count.
    public init(toml: String, modes: [String: Command.Mode]) throws(KeyMapError) {
        self.init(modes)
        let table: TOMLTable
        do { table = try TOMLTable(string: toml) } catch { throw .syntax(String(describing: error)) }
        for name in table.keys {
            guard modes[name] != nil else { throw .unknownCommand(name, nearest: nil) }
            guard let keys = table[name]?.array else { throw .syntax("“\(name)” needs a list of keys") }
            for key in keys {
                guard let notation = key.string else { throw .badKey(key.debugDescription, command: name) }
                try bind(notation, to: name)
            }
        }
    }

    /// These keys with other ones for some commands, in the place of those that they have. A wrong key is left out; of
    /// two commands with one key the first keeps it, and one with other keys comes before one without.
    func rebound(by bindings: [KeyBinding]) -> (KeyMap, [KeyMapError]) {
        var map = KeyMap(modes)
        var errors: [KeyMapError] = []
        for binding in bindings {
            guard notations[binding.command] != nil else {
                let near = nearest(to: binding.command, among: notations.keys.sorted())
                errors.append(.unknownCommand(binding.command, nearest: near))
                continue
            }
            map.notations[binding.command] = []
            for key in binding.keys {
                do { try map.bind(key, to: binding.command) } catch { errors.append(error) }
            }
        }
        for (name, keys) in notations.sorted(by: { $0.key < $1.key }) where map.notations[name] == nil {
            map.notations[name] = []
            for key in keys {
                do { try map.bind(key, to: name) } catch {
                    if case .conflict(let key, let first, let command) = error {
                        errors.append(.taken(key, from: command, command: first))
                    }
                }
            }
        }
        return (map, errors)
    }

    private mutating func bind(_ notation: String, to name: String) throws(KeyMapError) {
        guard let keys = Key.sequence(notation) else { throw .badKey(notation, command: name) }
        let sequence = Place(mode: modes[name] ?? .browsing, keys: keys)
        if sequence.mode.isTyping, keys.count > 1 || keys[0].isCharacter { throw .text(notation, command: name) }
        let beginnings = (1..<max(1, keys.count)).map { Place(mode: sequence.mode, keys: Array(keys.prefix($0))) }
        let shorter = beginnings.compactMap { commands[$0] }.first
        if let other = commands[sequence] ?? prefixes[sequence] ?? shorter {
            throw .conflict(notation, first: other, command: name)
        }
        commands[sequence] = name
        for beginning in beginnings { prefixes[beginning] = name }
        notations[name, default: []].append(notation)
    }

    /// What `keys` are while `mode` has the keyboard.
    public func match(_ keys: [Key], in mode: Command.Mode = .browsing) -> Match {
        let sequence = Place(mode: mode, keys: keys)
        if let name = commands[sequence] { return .command(name) }
        return prefixes[sequence] == nil ? .none : .prefix
    }
}
