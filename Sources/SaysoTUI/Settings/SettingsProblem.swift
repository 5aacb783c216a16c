import Foundation
import Themes

/// Something in the user's files that sayso can't follow. The rest of the files counts all the same.
public struct SettingsProblem: Error, Hashable, CustomStringConvertible {
    /// What is wrong.
    public enum Reason: Hashable, Sendable {
        /// The file can't be read; why.
        case unreadable(String)
        /// The file is not TOML; why.
        case syntax(String)
        /// There is no such setting; the one that is nearest in spelling.
        case unknownSetting(String, nearest: String?)
        /// A setting takes something else.
        case wrongValue(String, takes: String)
        /// There is no such theme; the one that is nearest in spelling.
        case unknownTheme(String, nearest: String?)
        /// A key that can't be given to a command.
        case key(KeyMapError)
        /// A theme's file is wrong.
        case theme(ThemeError)
    }

    /// Path of the file.
    public var file: String
    /// The line, from 1; nil where it is not known.
    public var line: Int?
    /// What is wrong.
    public var reason: Reason

    /// What is wrong, where, and what to do.
    public var description: String {
        func meant(_ nearest: String?) -> String { nearest.map { "; did you mean “\($0)”?" } ?? "" }
        let what =
            switch reason {
            case .unreadable(let why): "can't be read: \(why)"
            case .syntax(let why): "not TOML: \(why)"
            case .unknownSetting(let name, let nearest):
                "there is no setting “\(name)”" + (nearest == nil ? "; see: sayso config" : meant(nearest))
            case .wrongValue(let name, let takes): "\(name) must be \(takes)"
            case .unknownTheme(let name, let nearest):
                "there is no theme “\(name)”" + (nearest == nil ? "; see: sayso themes" : meant(nearest))
            case .key(let error): error.description
            case .theme(let error): error.description
            }
        let home = (ProcessInfo.processInfo.environment["HOME"] ?? "") + "/"
        let place = home != "/" && file.hasPrefix(home) ? "~/" + file.dropFirst(home.count) : file
        return place + (line.map { ":\($0)" } ?? "") + ": " + what
    }
}
