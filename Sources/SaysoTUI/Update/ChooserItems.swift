import SaysoCore
import SaysoModel
import Themes

// What there is to choose from, where it is known at once.
extension State {
    /// All items of a chooser; none where the archive has them.
    func items(of kind: Chooser.Kind) -> [Chooser.Item] {
        switch kind {
        case .help: help
        case .palette:
            commands.commands.filter { $0.group.mode == .browsing }.map { command in
                Chooser.Item(
                    title: command.name, detail: commands.keyList(of: command.name),
                    hint: command.unavailable(self) ?? command.title, action: .run(command.name))
            }
        case .themes:
            configuration.themes.all.map {
                Chooser.Item(title: $0.name, detail: "", hint: $0.title, action: .theme($0.name))
            }
        case .messages: messages.reversed().map { Chooser.Item(title: $0.text, detail: "", action: .close) }
        case .quoteTopics:
            (reader.quote?.topics ?? []).map {
                Chooser.Item(
                    title: $0.name, detail: "\($0.quoteCount)", action: .filter(.topic($0.id), name: $0.name))
            }
        case .citationStyles:
            CitationStyle.allCases.map {
                Chooser.Item(title: $0.rawValue, detail: "", hint: $0.meaning, action: .cite($0))
            }
        case .formats:
            QuoteFormat.all.map {
                Chooser.Item(title: $0.name, detail: "", hint: $0.meaning, action: .export(format: $0.name))
            }
        case .selection: selectionItems
        case .speakers, .topics, .feeds, .collected, .attribution, .merge, .compared, .comparedOn: []
        }
    }

    /// The commands with their keys, then the fields of queries.
    private var help: [Chooser.Item] {
        // In a narrow window a column of keys would leave no room for what they do.
        let widths = commands.commands.map { Glyphs.width(of: commands.keyList(of: $0.name)) }
        let width = size.width < 56 ? 0 : widths.max() ?? 0
        let items = commands.commands.map { command in
            Chooser.Item(
                title: "\(commands.keyList(of: command.name).padded(to: width))  \(command.title)",
                detail: command.group.rawValue,
                action: command.group.mode == .browsing ? .run(command.name) : .close)
        }
        return items
            + QueryField.all.map { field in
                Chooser.Item(
                    title: "\(field.usage.padded(to: width))  \(field.meaning)", detail: "Query",
                    action: .query(field.name + ":"))
            }
    }
}
