import ArgumentParser
import Foundation
import SaysoCore

/// What the commands share that print lists.
struct ListOptions: ParsableArguments {
    static let discussion = """
        Without a QUERY all are printed. The language of queries is explained by: sayso help query. A QUERY that begins \
        with - stands last, behind --, as in: sayso quotes -- -wall

        In csv and tsv a cell that a spreadsheet would run as a formula (it begins with = + - @, a tab or a carriage \
        return) gets a ' in front; --formulas leaves it as it is.
        """

    @Flag(help: "Leave cells of csv and tsv as they are, even if a spreadsheet would run them as formulas.")
    var formulas = false

    @OptionGroup var selection: QuerySelection

    /// What the forms of writing are told.
    var writing: WritingOptions {
        let noColour = ProcessInfo.processInfo.environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        return WritingOptions(
            defusesFormulas: !formulas, isStyled: StandardOutput.isTerminal && !noColour,
            title: selection.title ?? "sayso")
    }

    /// Writes what `each` gives of the archive, as it comes.
    func write<Item: Sendable>(
        _ writer: any ListWriter<Item>, _ each: (Archive, Filter, Int, (Item) -> Bool) throws -> Void
    ) throws {
        let (archive, filter) = try selection.open()
        let output = ListOutput(writer)
        var items: [Item] = []
        var isEmpty = true
        try each(archive, filter, selection.maximum) { item in
            isEmpty = false
            items.append(item)
            guard items.count == ListOutput<Item>.handful else { return true }
            defer { items = [] }
            return output.put(items)
        }
        _ = output.put(items)
        try output.end()
        if isEmpty, selection.maximum > 0, StandardOutput.isTerminal {
            StandardError.say("there is nothing of the query")
        }
    }
}

extension QueryError {
    /// What is wrong with `query`, with the place marked under it.
    func pointing(at query: String) -> String {
        let bytes = Array(query.utf8)
        let before = String(decoding: bytes[..<range.lowerBound], as: UTF8.self)
        let marked = String(decoding: bytes[range], as: UTF8.self)
        return """
            \(description)
              \(query)
              \(String(repeating: " ", count: before.count))\(String(repeating: "^", count: max(1, marked.count)))
            """
    }
}

/// `sayso help query`: the language on a page.
struct QueryHelp: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "query", abstract: "Explain the language of queries.", discussion: QueryField.guide)

    func run() throws { try StandardOutput.write(QueryField.guide + "\n") }
}
