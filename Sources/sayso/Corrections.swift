import ArgumentParser
import SaysoCore

struct Corrections: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List what you corrected, or export it to learn from.",
        subcommands: [List.self, Export.self], defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the corrections, the last first.")

        @OptionGroup var archive: ArchiveOption

        func run() throws {
            let corrections = try archive.openThere().corrections()
            if corrections.isEmpty { StandardError.say("nothing was corrected yet; that is done in the browser") }
            for entry in corrections {
                try StandardOutput.write((entry.isUndone ? "(undone) " : "") + entry.summary.visibleLine + "\n")
            }
        }
    }

    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print the corrected articles as JSON lines, for: sayso train, sayso evaluate",
            discussion: """
                Each article in which you corrected a quote is printed with all its quotes as they are now, in the form of \
                sayso extract. What you did not look at is as it was found.
                """)

        @OptionGroup var archive: ArchiveOption

        func run() throws {
            let archive = try archive.openThere()
            for id in try archive.correctedArticles() {
                guard let stored = try archive.article(id) else { continue }
                try StandardOutput.write(ExtractionFormat.jsonl.string(stored.entry))
            }
        }
    }
}
