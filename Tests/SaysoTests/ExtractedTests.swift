import Foundation
import Samples
import SaysoCore
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

    @Test func everyFormIsThatOfAnArchive() throws {
        let (name, bytes) = Samples.files[1]
        let path = try program.write(String(decoding: bytes, as: UTF8.self), to: name)
        let found = try program.write(try program.run("extract", path).output, to: "found.jsonl")
        #expect(try program.run("add", found, "--archive", program.archive).code == 0)
        for format in QuoteFormat.all.map(\.name) where !["text", "jsonl"].contains(format) {
            let stored = try program.run("quotes", "--format", format, "--archive", program.archive)
            let extracted = try program.run("extract", "--format", format, found)
            #expect(stored.code == 0 && stored.output.count > 500)
            #expect(extracted.output == stored.output, "\(format)")
        }
    }

    @Test func bratIsUnpackedAndReadAgain() throws {
        for (name, bytes) in Samples.files.prefix(3) {
            try program.write(String(decoding: bytes, as: UTF8.self), to: "texts/" + name)
        }
        let all = try program.shell(
            """
            cd \(program.folder) && mkdir corpus && $SAYSO extract texts >found.jsonl &&
            $SAYSO extract --format brat found.jsonl | tar x -C corpus && ls corpus && $SAYSO extract corpus
            """)
        #expect(all.code == 0)
        #expect(all.output.contains(".ann\n") && all.output.contains("0003-"))
        /// The places of the quotes of each article.
        func places(_ lines: String) throws -> [[[[Int]]]] {
            try lines.split(separator: "\n").filter { $0.hasPrefix("{") }.map { line in
                let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
                let quotes = try #require(object?["attributions"] as? [[String: Any]])
                return quotes.compactMap { $0["cue"] as? [[Int]] }
            }
        }
        let found = try String(contentsOfFile: program.folder + "/found.jsonl", encoding: .utf8)
        #expect(try places(all.output) == places(found))
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
