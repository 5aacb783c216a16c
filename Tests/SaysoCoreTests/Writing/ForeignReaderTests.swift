import Foundation
import SaysoCore
import Testing

/// What is written in the forms of others, read by programs of others: `Readers/read.py` says by which. They come from
/// PyPI into `.build/readers`.
struct ForeignReaderTests {
    private let articles = Array(RandomArticles(seed: 5, count: 60))
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private struct Outcome: Equatable {
        var code: Int32
        var output: String
    }

    private static func run(_ command: [String]) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = command
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let words = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return Outcome(code: process.terminationStatus, output: words)
    }

    /// The Python that has the readers, once they were installed.
    private static let python = Result { () throws -> String in
        let package = URL(filePath: #filePath).appending(path: "../../../..").standardizedFileURL.path
        let environment = package + "/.build/readers"
        let wanted = package + "/Tests/SaysoCoreTests/Readers/requirements.txt"
        let script = """
            cmp -s "$2" "$1/installed" || {
                rm -rf "$1" && python3 -m venv "$1" && "$1/bin/pip" install --quiet -r "$2" && cp "$2" "$1/installed"
            }
            """
        let outcome = try run(["sh", "-c", script, "sh", environment, wanted])
        try #require(outcome.code == 0, "Python's readers could not be installed: \(outcome.output)")
        return environment + "/bin/python"
    }

    private func read(_ form: String, _ path: String) throws -> Outcome {
        let readers = try #require(Bundle.module.path(forResource: "Readers", ofType: nil))
        let schemas = try #require(Bundle.module.path(forResource: "Schemas", ofType: nil))
        let more = form == "jsonld" ? [schemas] : []
        return try Self.run([Self.python.get(), readers + "/read.py", form, path] + more)
    }

    @Test(arguments: ["jsonld", "annotations", "conll"]) func allQuotesAreFound(form: String) throws {
        // CoNLL has no place for the quotes of an article without words.
        let articles = articles.filter { article in article.article.text.contains { $0.isLetter } }
        for articles in [[], articles] {
            let path = try folder.write(QuoteFormat.text(form, articles), to: "quotes")
            let outcome = try read(form, path)
            let count = articles.reduce(0) { $0 + $1.quotes.count }
            #expect(outcome == Outcome(code: 0, output: "\(count)\n"), "\(outcome.output)")
        }
    }

    @Test func bratAgreesWithItsText() throws {
        var count = 0
        for (number, article) in articles.enumerated() {
            let document = BratDocument(article)
            try folder.write(document.text, to: "\(number).txt")
            try folder.write(document.annotations, to: "\(number).ann")
            count += document.annotations.unicodeScalars.split(separator: "\n").count { line in
                line.first == "T"
                    && String(line).components(separatedBy: "\t").dropFirst().first?.hasPrefix("Content ") == true
            }
        }
        let outcome = try read("brat", folder.path)
        #expect(outcome == Outcome(code: 0, output: "\(count)\n"), "\(outcome.output)")
    }

    /// That the readers see what is wrong.
    @Test(arguments: [
        ("jsonld", #""headline""#, #""jobTitle""#), ("jsonld", #""isPartOf""#, #""isInside""#),
        ("annotations", #""exact""#, #""words""#), ("annotations", #""purpose""#, #""use""#),
        ("conll", "TokenRange", "Range"),
    ]) func whatIsWrongIsNotRead(form: String, right: String, wrong: String) throws {
        let text = QuoteFormat.text(form, [try StoredArticle.harbour])
        #expect(text.contains(right))
        let path = try folder.write(text.replacing(right, with: wrong), to: "quotes")
        #expect(try read(form, path).code != 0)
    }
}
