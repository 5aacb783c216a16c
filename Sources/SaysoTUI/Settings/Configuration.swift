import Foundation
import Themes

/// All that the user's files say: settings, keys and themes of their own.
public struct Configuration: Sendable {
    /// The settings.
    public var settings = Settings()
    /// The commands with their keys.
    public var commands = CommandTable.bundled
    /// The themes.
    public var themes = ThemeShelf()
    /// What could not be followed.
    public var problems: [SettingsProblem] = []

    /// The configuration of a user without files.
    public init() {}
}

/// Where the user's files are.
public struct ConfigurationFiles: Hashable, Sendable {
    /// Path of the config file.
    public let config: String
    /// Path of the folder of the user's themes, NAME.toml each.
    public let themes: String
    /// Whether the user named the config file, which then must be there.
    private let isNamed: Bool

    /// - Parameters:
    ///   - config: path of the config file; nil for `$XDG_CONFIG_HOME/sayso/config.toml`.
    ///   - environment: the variables that say where a user's files are.
    public init(config: String? = nil, environment: [String: String]) {
        let base =
            environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
            ?? (environment["HOME"] ?? NSHomeDirectory()) + "/.config"
        // A name without a folder is one in the working folder, which can be watched.
        self.config = config.map { URL(filePath: $0).absoluteURL.path } ?? base + "/sayso/config.toml"
        themes = base + "/sayso/themes"
        isNamed = config != nil
    }

    /// The folders that they are in.
    var folders: [String] { [(config as NSString).deletingLastPathComponent, themes] }

    /// Whether a file is one of them.
    func contains(_ path: String) -> Bool { path == config || path.hasPrefix(themes + "/") && path.hasSuffix(".toml") }

    /// Reads the files.
    ///
    /// - Parameter old: what counted before; it stays where a file has become wrong.
    /// - Returns: the configuration, with the problems that there were.
    public func read(over old: Configuration = Configuration()) -> Configuration {
        var new = Configuration()
        new.themes.own = readThemes(over: old.themes, problems: &new.problems)
        new.settings = old.settings
        do {
            let text = try String(contentsOfFile: config, encoding: .utf8)
            var reader = SettingsReader(file: config, themes: new.themes)
            if let settings = reader.read(text, over: old.settings) { new.settings = settings }
            new.problems += reader.problems
            let (commands, errors) = CommandTable.bundled.rebound(by: new.settings.keys)
            new.commands = commands
            let lines = TOMLText(text)
            new.problems += errors.map {
                SettingsProblem(file: config, line: lines.line(of: $0.command, in: "keys"), reason: .key($0))
            }
        } catch let error as CocoaError where error.code == .fileReadNoSuchFile && !isNamed {
            new.settings = Settings()
        } catch {
            new.problems.append(SettingsProblem(file: config, reason: .unreadable(Self.words(for: error))))
        }
        return new
    }

    private func readThemes(over old: ThemeShelf, problems: inout [SettingsProblem]) -> [Theme] {
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: themes)) ?? []).sorted()
        var own: [Theme] = []
        for file in names where file.hasSuffix(".toml") {
            let path = themes + "/" + file
            let name = String(file.dropLast(".toml".count))
            do {
                own.append(try Theme(name: name, toml: String(contentsOfFile: path, encoding: .utf8)))
                continue
            } catch let error as ThemeError {
                problems.append(SettingsProblem(file: path, reason: .theme(error)))
            } catch {
                problems.append(SettingsProblem(file: path, reason: .unreadable(Self.words(for: error))))
            }
            own += old.own.filter { $0.name == name }
        }
        return own
    }

    private static func words(for error: any Error) -> String {
        switch (error as? CocoaError)?.code {
        case .fileReadNoSuchFile?: "there is no such file"
        case .fileReadNoPermission?: "no permission"
        case .fileReadUnknown?: "it is no file"
        case .fileReadInapplicableStringEncoding?, .fileReadCorruptFile?, .fileReadUnknownStringEncoding?:
            "it is not UTF-8 text"
        default: error.localizedDescription
        }
    }
}
