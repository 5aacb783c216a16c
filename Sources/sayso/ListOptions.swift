import ArgumentParser
import Foundation
import SaysoCore

/// What the commands share that print lists.
struct ListOptions: ParsableArguments {
    static let discussion = """
        Without a QUERY all are printed. The language of queries is explained by: sayso help query

        In csv and tsv a cell that a spreadsheet would run as a formula (it begins with = + - @, a tab or a carriage \
        return) gets a ' in front; --formulas leaves it as it is.
        """

    @Argument(help: ArgumentHelp("What to select; see: sayso help query", valueName: "query"))
    var query: [String] = []

    @Option(help: ArgumentHelp("At most so many.", valueName: "n"))
    var limit: Int?

    @Flag(help: "Leave cells of csv and tsv as they are, even if a spreadsheet would run them as formulas.")
    var formulas = false

    @OptionGroup var archive: ArchiveOption

    func validate() throws {
        if let limit, limit < 0 { throw ValidationError("--limit needs a number from 0 on") }
    }

    /// How many are wanted.
    var maximum: Int { limit ?? .max }

    /// What the query selects; several words are one query, so that quotation marks can be left to it.
    func filter() throws -> Filter {
        let text = query.joined(separator: " ")
        guard !text.allSatisfy(\.isWhitespace) else { return Filter() }
        do throws(QueryError) {
            return Filter(try QueryExpression(text))
        } catch {
            throw Failure(error.pointing(at: text) + "\nSee: sayso help query", EX_USAGE)
        }
    }

    /// The archive, which is only read: one that is not there is not made.
    func openArchive() throws -> Archive {
        let path = archive.resolved
        guard FileManager.default.fileExists(atPath: path) else {
            throw Failure("there is no archive \(path); add articles to it with: sayso add", EX_NOINPUT)
        }
        return try Archive(path: path)
    }

    /// What the forms of writing are told.
    var writing: WritingOptions {
        let noColour = ProcessInfo.processInfo.environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        return WritingOptions(
            defusesFormulas: !formulas, isStyled: StandardOutput.isTerminal && !noColour,
            title: query.isEmpty ? "sayso" : query.joined(separator: " "))
    }

    /// Writes what `each` gives, as it comes.
    func write<Item>(
        _ writer: any ListWriter<Item>, _ each: ((Item) -> Bool) throws -> Void
    ) throws {
        var writer = writer
        var failure: (any Error)?
        var output = StandardOutput.Buffer()
        func put(_ text: String) -> Bool {
            do { try output.write(text) } catch { failure = error }
            return failure == nil
        }
        if put(writer.begin()) {
            try each { put(writer.write($0)) }
            if failure == nil, put(writer.end()) { try output.flush() }
        }
        if let failure { throw failure }
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
