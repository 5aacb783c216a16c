/// What comes from the keyboard or the mouse.
public enum Key: Hashable, Sendable {
    /// A character as typed, with Shift already in it.
    case character(Character)
    /// Ctrl with a lower-case letter or one of `\ ] ^ _`.
    case control(Character)
    /// Alt (sent as Esc and the character).
    case alt(Character)
    case up, down, left, right, pageUp, pageDown, home, end
    case enter, escape, tab, backTab, backspace, delete, insert
    /// F1 and on.
    case function(Int)
    /// Text pasted while the terminal marks pastes (bracketed paste).
    case paste(String)
    /// A mouse event at a cell.
    case mouse(Mouse)
}

/// What the mouse did.
public struct Mouse: Hashable, Sendable {
    /// The kinds of events that are used.
    public enum Action: Hashable, Sendable {
        case press, doublePress, drag, release, wheelUp, wheelDown
    }
    /// What happened.
    public var action: Action
    /// Row of the cell, from 0.
    public var row: Int
    /// Column of the cell, from 0.
    public var column: Int
}

extension Key {
    /// The names of keys in key notation, without the angle brackets.
    private static let names: [(String, Key)] = [
        ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right), ("PageUp", .pageUp), ("PageDown", .pageDown),
        ("Home", .home), ("End", .end), ("Enter", .enter), ("Esc", .escape), ("Tab", .tab), ("S-Tab", .backTab),
        ("Backspace", .backspace), ("Delete", .delete), ("Insert", .insert), ("Space", .character(" ")),
        ("lt", .character("<")),
    ]

    /// The key as it is written in key notation: `j`, `^d`, `M-x`, `<PageDown>`, `<F1>`; pastes and the mouse have none.
    public var notation: String {
        if let named = Self.names.first(where: { $0.1 == self }) { return "<\(named.0)>" }
        switch self {
        case .character(let character): return String(character)
        case .control(let character): return "^\(character)"
        case .alt(let character): return "<M-\(character)>"
        case .function(let number): return "<F\(number)>"
        default: return ""
        }
    }

    /// Whether it types a character.
    var isCharacter: Bool { if case .character = self { true } else { false } }

    /// The keys of a sequence in key notation, as `gg` or `<M-x>`; nil where it is not valid.
    public static func sequence(_ notation: String) -> [Key]? {
        var keys: [Key] = []
        var rest = notation[...]
        while let first = rest.first {
            rest.removeFirst()
            switch first {
            case "<":
                guard let close = rest.firstIndex(of: ">") else { return nil }
                let name = rest[..<close]
                rest = rest[rest.index(after: close)...]
                if let named = names.first(where: { $0.0 == name }) {
                    keys.append(named.1)
                } else if name.hasPrefix("M-"), let character = name.dropFirst(2).first, name.count == 3 {
                    keys.append(.alt(character))
                } else if name.hasPrefix("F"), let number = Int(name.dropFirst()), (1...24).contains(number) {
                    keys.append(.function(number))
                } else {
                    return nil
                }
            case "^" where !rest.isEmpty: keys.append(.control(Character(rest.removeFirst().lowercased())))
            default: keys.append(.character(first))
            }
        }
        return keys.isEmpty ? nil : keys
    }
}
