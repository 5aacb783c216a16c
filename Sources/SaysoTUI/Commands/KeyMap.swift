import TOMLKit

/// What is wrong with a table of keys.
public enum KeyMapError: Error, Hashable, CustomStringConvertible {
    /// It is not TOML.
    case syntax(String)
    /// There is no such command.
    case unknownCommand(String)
    /// Not key notation.
    case badKey(String, command: String)
    /// Two commands have one key, or one's key begins the other's sequence.
    case conflict(String, String, String)

    /// What is wrong and what to do.
    public var description: String {
        switch self {
        case .syntax(let reason): "keys: \(reason)"
        case .unknownCommand(let name): "keys: there is no command “\(name)”; “sayso keys” lists them"
        case .badKey(let key, let command): "keys: “\(key)” of “\(command)” is no key; write j, ^d, <M-x> or <PageDown>"
        case .conflict(let key, let a, let b): "keys: “\(key)” is given to both “\(a)” and “\(b)”; take it from one"
        }
    }
}

/// Which keys run which command.
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

    /// Command by sequence.
    private var commands: [[Key]: String] = [:]
    private var prefixes: Set<[Key]> = []
    /// Sequences in key notation by command, in the order given.
    public private(set) var notations: [String: [String]] = [:]

    /// Reads a table `command = ["key", …]`.
    ///
    /// - Parameter known: names of the commands that there are.
    public init(toml: String, known: Set<String>) throws(KeyMapError) {
        let table: TOMLTable
        do { table = try TOMLTable(string: toml) } catch { throw .syntax(String(describing: error)) }
        for name in table.keys {
            guard known.contains(name) else { throw .unknownCommand(name) }
            guard let keys = table[name]?.array else { throw .syntax("“\(name)” needs a list of keys") }
            for key in keys {
                guard let notation = key.string, let sequence = Key.sequence(notation) else {
                    throw .badKey(key.string ?? key.debugDescription, command: name)
                }
                if let other = commands[sequence] { throw .conflict(notation, other, name) }
                commands[sequence] = name
                notations[name, default: []].append(notation)
            }
        }
        for (sequence, name) in commands {
            for length in 1..<max(1, sequence.count) {
                let prefix = Array(sequence.prefix(length))
                if let other = commands[prefix] {
                    throw .conflict(prefix.map(\.notation).joined(), other, name)
                }
                prefixes.insert(prefix)
            }
        }
    }

    /// What `keys` are.
    public func match(_ keys: [Key]) -> Match {
        if let name = commands[keys] { return .command(name) }
        return prefixes.contains(keys) ? .prefix : .none
    }
}
