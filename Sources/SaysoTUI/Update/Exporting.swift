import SaysoCore
import SaysoModel

// What is carried away: to the clipboard, to files and to commands.
extension State {
    mutating func copyQuote() {
        guard let quote = reader.quote else { return }
        copy(quote.content, "Copied \(quote.content.count) characters")
    }

    mutating func copyCitation() {
        guard let quote = reader.quote, let article = reader.stored?.article else { return }
        let style = citationStyle ?? settings.citation
        let key = commands.key(of: "citation-style")
        copy(
            style.string(QuoteInArticle(row: quote, article: article)),
            "Copied with citation (\(style.rawValue)\(key.isEmpty ? "" : "; \(key) chooses another"))")
    }

    private mutating func copy(_ text: String, _ done: String) {
        let bytes = text.utf8.count
        guard bytes <= Clipboard.mostBytes else {
            let key = commands.key(of: "export")
            return tell(
                Notice("\(bytes) bytes are too much for a terminal's clipboard; \(key) writes to a file", .warning))
        }
        effects.append(.copy(text))
        tell(Notice(done))
    }

    /// A style was chosen: the quote at hand is copied in it, if there is one.
    mutating func take(_ style: CitationStyle) {
        citationStyle = style
        if reader.quote == nil {
            tell(Notice("Quotes are now cited as \(style.rawValue)"))
        } else {
            copyCitation()
        }
    }

    /// What the filter lets through, with the quotes' list narrowed as it is.
    private var exportFilter: Filter {
        let words = quotes.narrow.split(separator: " ").map { Filter.Part.words(String($0)) }
        return Filter(filter.parts + words)
    }

    mutating func askForFile(_ format: String) {
        guard let format = QuoteFormat.named(format) else { return }
        prompt = Prompt(
            purpose: .file(Export(.quotes(exportFilter, format: format.name))), editor: LineEditor(format.fileName))
    }

    mutating func askForCommand() {
        if focus == .reader, let id = reader.stored?.id {
            prompt = Prompt(purpose: .command(Export(.article(id))))
        } else {
            prompt = Prompt(purpose: .command(Export(.quotes(exportFilter, format: QuoteFormat.standard.name))))
        }
    }

    /// Where to was typed.
    mutating func export(_ export: Export, to goal: Export.Goal) {
        effects.append(.export(export, goal))
        tell(Notice("Writing …"))
    }

    mutating func takeExported(_ count: Int, _ export: Export, _ goal: Export.Goal, path: String) {
        switch goal {
        case .file(let name):
            let noun = if case .article = export.content { "article" } else { "quote" }
            tell(Notice("Wrote \(counted(count, noun)) to \(name)"))
        case .command(let line):
            notice = nil
            effects.append(.run(command: line, input: path))
        }
    }
}
