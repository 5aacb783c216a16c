import Foundation
import SaysoCore
import SaysoModel
import Testing

/// Corrections on the command line.
@Suite struct CorrectionsTests {
    private let program: Program

    init() throws { program = try Program() }

    private func addStory() throws -> Archive {
        let text =
            "Wall to rise\\n\\n“The wall will rise,” said Ada Kestrel, the mayor of Nordhaven. She denied a delay."
        let path = try program.write(
            "{\"id\": \"wall\", \"title\": \"Wall to rise\", \"text\": \"\(text)\"}\n", to: "wall.jsonl")
        #expect(try program.run("add", path, "--archive", program.archive).code == 0)
        return try Archive(path: program.archive)
    }

    @Test func theyAreListedExportedAndRead() throws {
        let archive = try addStory()
        let quote = try #require(try archive.quotes(Filter(), offset: 0, limit: 1).first)
        #expect(quote.speakerName == "Ada Kestrel")
        try archive.correct(.reattribute([quote.id], to: .named("Bo Kestrel", .person)))
        let listed = try program.run("corrections", "--archive", program.archive)
        #expect(listed.output == "reattributed “The wall will rise” to Bo Kestrel\n")

        let exported = try program.run("corrections", "export", "--archive", program.archive)
        #expect(exported.output.contains("\"speaker\": \"Bo Kestrel\""))
        let gold = try program.write(exported.output, to: "gold.jsonl")
        let score = try program.run("evaluate", gold, gold)
        #expect(score.code == 0 && score.output.contains("100.0"), "\(score.errors)")
        let again = try program.run("evaluate", gold)
        #expect(again.code == 0, "\(again.errors)")

        try archive.undoCorrection()
        #expect(try program.run("corrections", "list", "--archive", program.archive).output.hasPrefix("(undone) "))
        #expect(try program.run("corrections", "export", "--archive", program.archive).output.isEmpty)
    }

    /// What the user corrected can be learned from.
    @Test func theyAreLearnedFrom() throws {
        let archive = try addStory()
        let quote = try #require(try archive.quotes(Filter(), offset: 0, limit: 1).first)
        try archive.correct(.reattribute([quote.id], to: .named("Bo Kestrel", .person)))
        let exported = try program.run("corrections", "export", "--archive", program.archive)
        let gold = try program.write(exported.output, to: "gold.jsonl")
        let model = program.folder + "/own.bin"
        let training = try program.run(
            "train", "--train", gold, "--dev", gold, "--epochs", "1", "--threads", "1", "--output", model)
        #expect(training.code == 0, "\(training.errors)")
        let extracted = try program.run("extract", "--model", model, gold)
        #expect(extracted.code == 0 && extracted.output.contains("Wall to rise"), "\(extracted.errors)")
    }

    @Test func renewingKeepsThem() throws {
        let archive = try addStory()
        let quotes = try archive.quotes(Filter(), offset: 0, limit: 10)
        let quote = try #require(quotes.first)
        try archive.correct(.reattribute([quote.id], to: .named("Bo Kestrel", .person)))
        try archive.setNote("Sure?", on: .quote(quote.id))
        let outcome = try program.run("renew", "--archive", program.archive)
        #expect(outcome.output == "renewed 1 article of \(program.archive)\n", "\(outcome.errors)")
        let renewed = try archive.quotes(Filter(), offset: 0, limit: 10)
        #expect(renewed.map(\.content) == quotes.map(\.content))
        #expect(renewed.first?.speakerName == "Bo Kestrel")
        #expect(renewed.first?.annotations.note == "Sure?")
    }
}
