import ArgumentParser
import Foundation
import SaysoCore
import SaysoModel

struct ReportPage: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Make a page of the quotes of a query: who is quoted how much by whom.",
        discussion: """
            The page is one HTML file that needs nothing else: figures, a timeline, tables of who is quoted by whom and of \
            source diversity by publisher and month, and the quotes. All quotes are counted; --limit says how many are \
            printed (500), the newest first. The language of queries is explained by: sayso help query
            """)

    @OptionGroup var selection: QuerySelection

    @Option(
        name: [.short, .long], help: ArgumentHelp("The file to write; - is standard output.", valueName: "file"),
        completion: .file(extensions: ["html"]))
    var output = "-"

    @Option(help: ArgumentHelp("What the page is called; by default the query.", valueName: "words"))
    var title: String?

    func run() throws {
        let (archive, filter) = try selection.open()
        var report = Report(title: title ?? selection.title ?? "All quotes", mostQuotes: selection.limit ?? 500)
        try archive.forEachQuote(filter) { quote in
            report.add(quote)
            return true
        }
        let page = report.page(on: Day(at: Date()))
        guard output != "-" else { return try StandardOutput.write(page) }
        do {
            try Data(page.utf8).write(to: URL(filePath: output), options: .atomic)
        } catch {
            throw Failure("cannot write \(output): \(error.localizedDescription)", EX_CANTCREAT)
        }
    }
}
