import ArgumentParser
import Foundation
import SaysoCore

/// A query of an archive, and how much of what it selects is wanted.
struct QuerySelection: ParsableArguments {
    @Argument(help: ArgumentHelp("What to select; see: sayso help query", valueName: "query"))
    var query: [String] = []

    @Option(help: ArgumentHelp("At most so many.", valueName: "n"))
    var limit: Int?

    @OptionGroup var archive: ArchiveOption

    func validate() throws {
        if let limit, limit < 0 { throw ValidationError("--limit needs a number from 0 on") }
    }

    /// How many are wanted.
    var maximum: Int { limit ?? .max }

    /// The query as it was typed; nil where there is none.
    var title: String? { query.isEmpty ? nil : query.joined(separator: " ") }

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
        return try ArchiveOption.open(path)
    }
}
