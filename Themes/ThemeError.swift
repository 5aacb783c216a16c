/// Why a theme could not be read. Lines count from 1; nil where the line is not known.
public enum ThemeError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What a name in a theme file can stand for.
    public enum Name: String, Sendable {
        case key, role, color, attribute, appearance
    }

    /// The file is not TOML.
    case syntax(theme: String, line: Int, message: String)
    /// A name that stands for nothing, where it was found, and the known name that is nearest to it in spelling.
    case unknown(Name, theme: String, name: String, key: String, line: Int?, nearest: String?)
    /// A value of the wrong type or out of range.
    case wrongValue(theme: String, key: String, line: Int?, expected: String)
    /// A key that every theme needs.
    case missing(theme: String, key: String)
    /// A role that is like itself, straight or by way of others.
    case circular(theme: String, key: String, line: Int?)

    /// What is wrong, where, and what was probably meant.
    public var description: String {
        switch self {
        case .syntax(let theme, let line, let message):
            "theme \(theme), line \(line): not TOML: \(message)"
        case .unknown(let kind, let theme, let name, let key, let line, let nearest):
            place(theme, line) + "no \(kind.rawValue) is named “\(name)” (\(key))"
                + (nearest.map { "; did you mean “\($0)”?" } ?? "")
        case .wrongValue(let theme, let key, let line, let expected):
            place(theme, line) + "\(key) must be \(expected)"
        case .missing(let theme, let key):
            "theme \(theme): \(key) is missing; add it"
        case .circular(let theme, let key, let line):
            place(theme, line) + "\(key) leads back to itself; take one “like” out of the circle"
        }
    }

    private func place(_ theme: String, _ line: Int?) -> String {
        "theme \(theme)" + (line.map { ", line \($0)" } ?? "") + ": "
    }
}
