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

    /// The archive and what the query selects of it; several words are one query, so that quotation marks can be left to it.
    ///
    /// An archive that is not there is not made. Of one that is asked for variants those are looked for that nobody looked
    /// for yet, which is all that is written.
    func open() throws -> (Archive, Filter) {
        let filter = try filter()
        let archive = try archive.openThere()
        if filter.asksForVariants { try archive.findAllVariants() }
        return (archive, filter)
    }

    private func filter() throws -> Filter {
        let text = query.joined(separator: " ")
        guard !text.allSatisfy(\.isWhitespace) else { return Filter() }
        do throws(QueryError) {
            return Filter(try QueryExpression(text))
        } catch {
            throw Failure(error.pointing(at: text) + "\nSee: sayso help query", EX_USAGE)
        }
    }
}
