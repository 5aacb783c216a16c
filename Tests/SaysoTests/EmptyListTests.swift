import Foundation
import SaysoCore
import Testing

/// Where a query finds nothing, each form still gives what its readers can read.
struct EmptyListTests {
    private let program: Program

    init() throws {
        program = try Program()
        let path = try program.write("“The engine is to blame,” said Captain Ada Lund.\n", to: "a.txt")
        #expect(try program.run("add", path, "--archive", program.archive).code == 0)
    }

    private func isRead(_ text: String, as form: String) throws -> Bool {
        func json() throws -> Any { try JSONSerialization.jsonObject(with: Data(text.utf8)) }
        func isTaken(by command: String) throws -> Bool {
            let path = try program.write(text, to: "list")
            let outcome = try program.shell("\(command) \(path)")
            return outcome.code == 0 && outcome.output.isEmpty
        }
        switch form {
        case "text", "jsonl", "citation", "citation-markdown", "citation-html", "bibtex": return text.isEmpty
        case "json", "csl", "annotations": return try (json() as? [Any])?.isEmpty == true
        case "jsonld":
            let document = try json() as? [String: Any]
            return document?["@context"] as? String == "https://schema.org"
                && (document?["@graph"] as? [Any])?.isEmpty == true
        case "csv": return text.hasPrefix("speaker,") && text.split(separator: "\r\n").count == 1
        case "tsv": return text.hasPrefix("speaker\t") && text.split(separator: "\n").count == 1
        case "markdown": return text.split(separator: "\n").map { $0.contains("---") } == [false, true]
        case "html": return try text.contains("<tbody>\n</tbody>") && isTaken(by: "xmllint --html --noout")
        case "tei": return try text.contains("<TEI") && isTaken(by: "xmllint --noout")
        case "brat": return try isTaken(by: "tar tf")
        case "conll": return text.hasPrefix("# global.columns = ") && text.split(separator: "\n").count == 1
        default: return false
        }
    }

    @Test(arguments: QuoteFormat.all.map(\.name)) func nothingFoundIsAListToo(form: String) throws {
        let outcome = try program.run("quotes", "engine -engine", "--format", form, "--archive", program.archive)
        #expect(outcome.code == 0 && outcome.errors.isEmpty)
        #expect(try isRead(outcome.output, as: form), "\(outcome.output)")
    }

    /// What is written by articles has the article.
    @Test(arguments: ["json", "csl", "annotations", "jsonld", "csv", "tsv", "markdown", "html", "bibtex"])
    func anArticleWithoutQuotesGivesAnEmptyList(form: String) throws {
        let outcome = try program.run("extract", "--format", form, input: "The ferry is late. It rained.\n")
        #expect(outcome.code == 0)
        #expect(try isRead(outcome.output, as: form), "\(outcome.output)")
    }

    @Test func aReportOfNothingIsAPage() throws {
        let page = try program.run("report", "engine -engine", "--archive", program.archive)
        #expect(page.code == 0 && page.output.hasPrefix("<!DOCTYPE html>") && page.output.contains("engine -engine"))
        #expect(!page.output.contains("NaN") && !page.output.contains("to blame"))
    }
}
