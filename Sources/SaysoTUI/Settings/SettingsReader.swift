import SaysoModel
import TOMLKit
import Themes

/// Turns a config file's text into settings.
struct SettingsReader {
    /// Path of the file, for messages.
    let file: String
    /// The themes that there are.
    let themes: ThemeShelf
    /// What was wrong so far.
    private(set) var problems: [SettingsProblem] = []

    init(file: String, themes: ThemeShelf) {
        self.file = file
        self.themes = themes
    }

    /// The settings that `text` makes.
    ///
    /// - Parameter old: what counted before: a setting whose value is wrong stays as it was.
    /// - Returns: nil where the text is not TOML.
    mutating func read(_ text: String, over old: Settings) -> Settings? {
        let table: TOMLTable
        do {
            table = try TOMLTable(string: text)
        } catch let error as TOMLParseError {
            problems.append(.init(file: file, line: error.source.begin.line, reason: .syntax(error.description)))
            return nil
        } catch {
            problems.append(.init(file: file, reason: .syntax("\(error)")))
            return nil
        }
        let lines = TOMLText(text)
        var settings = Settings()
        for name in table.keys where name != "keys" {
            let line = lines.line(of: name)
            guard let setting = Setting.all.first(where: { $0.name == name }) else {
                let known = Setting.all.map(\.name) + ["keys"]
                report(.unknownSetting(name, nearest: nearest(to: name, among: known)), line)
                continue
            }
            if let value = table[name], setting.put(value, &settings) {
                guard setting.namesTheme, let theme = value.string, theme != "auto", !themes.names.contains(theme)
                else { continue }
                report(.unknownTheme(theme, nearest: nearest(to: theme, among: themes.names)), line)
            } else {
                report(.wrongValue(name, takes: setting.takes), line)
            }
            setting.keep(&settings, old)
        }
        settings.keys = keys(in: table, lines)
        return settings
    }

    private mutating func keys(in table: TOMLTable, _ lines: TOMLText) -> [KeyBinding] {
        guard let value = table["keys"] else { return [] }
        guard let table = value.table else {
            report(.wrongValue("keys", takes: "a table: [keys]"), lines.line(of: "keys"))
            return []
        }
        var bindings: [KeyBinding] = []
        for name in table.keys {
            let value = table[name]
            let keys = value?.string.map { [$0] } ?? value?.array?.compactMap(\.string)
            if let keys, keys.count == value?.array?.count ?? 1 {
                bindings.append(KeyBinding(command: name, keys: keys))
            } else {
                report(
                    .wrongValue(name, takes: "a list of keys such as [\"j\", \"<Down>\"]"),
                    lines.line(of: name, in: "keys"))
            }
        }
        return bindings
    }

    private mutating func report(_ reason: SettingsProblem.Reason, _ line: Int?) {
        problems.append(SettingsProblem(file: file, line: line, reason: reason))
    }
}
