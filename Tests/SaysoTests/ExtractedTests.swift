import Foundation
import Samples
import Testing

/// What `sayso extract` wrote goes into an archive as it is.
struct ExtractedTests {
    private let program: Program

    init() throws { program = try Program() }

    /// All that an archive has, apart from the numbers in it.
    private func contents(_ archive: String) throws -> [String] {
        try ["quotes", "articles", "speakers", "topics"].map { list in
            let outcome = try program.run(list, "--format", "jsonl", "--archive", archive)
            #expect(outcome.code == 0)
            return outcome.output
        }
    }

    @Test func theArchiveIsTheSameAsOfTheTexts() throws {
        for (name, bytes) in Samples.files {
            try program.write(String(decoding: bytes, as: UTF8.self), to: "texts/" + name)
        }
        let extracted = try program.run("extract", program.folder + "/texts")
        let parts = try program.write(extracted.output, to: "part-00000")
        let (direct, loaded) = (program.folder + "/direct.sqlite", program.folder + "/loaded.sqlite")
        #expect(try program.run("add", program.folder + "/texts", "--archive", direct).code == 0)
        #expect(try program.run("add", "--as", "jsonl", parts, "--archive", loaded).code == 0)
        let found = try contents(loaded)
        #expect(found == (try contents(direct)))
        #expect(found.allSatisfy { $0.count > 1000 })
        // From here on it is known, whichever way it comes.
        let again = try program.run("add", parts, program.folder + "/texts", "--archive", direct)
        #expect(again.output.hasPrefix("added 0 articles "))
    }

    @Test func nothingIsFoundAnewUnlessItIsAskedFor() throws {
        let story = try program.write("“The engine is to blame,” said Captain Ada Lund.", to: "a.txt")
        let line = try program.run("extract", story).output
        #expect(line.contains("\"speaker\": \"Ada Lund\""))
        let changed = try program.write(line.replacing("Ada Lund\"", with: "Bo Ek\""), to: "a.jsonl")
        func speakers(_ arguments: String...) throws -> String {
            try program.run(["extract", "--format", "text", changed] + arguments).output
        }
        #expect(try speakers().contains("Bo Ek · said"))
        #expect(try speakers("--anew").contains("Ada Lund · said"))
    }
}
