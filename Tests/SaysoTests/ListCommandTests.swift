import Foundation
import Testing

struct ListCommandTests {
    let program: Program

    init() throws {
        program = try Program()
        let path = try program.write(
            """
            {"title": "Ferry is late", "date": "2022-04-03", "text": "“The engine is to blame,” said Captain Ada Lund."}
            {"title": "Ferry is gone", "date": "2022-04-05", "text": "“We will walk,” said Bo Ek. “I will swim,” said Ada Lund."}
            """, to: "a.jsonl")
        _ = try program.run("add", path, "--archive", program.archive)
    }

    private func run(_ arguments: String...) throws -> Program.Outcome {
        try program.run(arguments + ["--archive", program.archive])
    }

    @Test func quotesOfAQueryArePrinted() throws {
        let outcome = try run("quotes", "speaker:lund -swim", "--format", "jsonl")
        #expect(outcome.code == 0)
        #expect(outcome.errors.isEmpty)
        let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
        #expect(object?["speaker"] as? String == "Ada Lund")
        #expect(object?["title"] as? String == "Ferry is late")
    }

    @Test func listsAreSortedAndLimited() throws {
        func titles(_ arguments: String...) throws -> [String] {
            try program.run(["articles", "--format", "tsv", "--archive", program.archive] + arguments).output
                .split(separator: "\n").dropFirst().map { String($0.prefix { $0 != "\t" }) }
        }
        #expect(try titles() == ["Ferry is gone", "Ferry is late"])
        #expect(try titles("--sort", "oldest") == ["Ferry is late", "Ferry is gone"])
        #expect(try titles("--sort", "title", "--limit", "1") == ["Ferry is gone"])
        #expect(try titles("engine") == ["Ferry is late"])
        let speakers = try run("speakers", "--format", "csv", "--sort", "name").output.split(separator: "\r\n")
        #expect(speakers.map { $0.prefix { $0 != "," } } == ["name", "Ada Lund", "Bo Ek"])
        #expect(try run("topics", "nothing-has-this").output.isEmpty)
        #expect(try run("quotes", "--limit", "0").output.isEmpty)
    }

    /// Nobody opened a browser, which would have looked for them.
    @Test func variantsAreLookedForWhereAQueryAsksForThem() throws {
        let words = "“We will not stand in the dark any longer while others count the stars,” said Ada Lund."
        let path = try program.write(
            """
            {"title": "Ferry", "publisher": "Courier", "text": "The harbour was full on Sunday. \(words)"}
            {"title": "Boats", "publisher": "Observer", "text": "Nobody slept in the town last night. \(words)"}
            """, to: "b.jsonl")
        _ = try program.run("add", path, "--archive", program.archive)
        let others = try program.run("quotes", "--format", "tsv", "--archive", program.archive, "--", "-has:variants")
        #expect(others.output.split(separator: "\n").count == 4)
        let titles = try run("articles", "has:variants", "--format", "tsv").output.split(separator: "\n").dropFirst()
        #expect(Set(titles.map { $0.prefix { $0 != "\t" } }) == ["Ferry", "Boats"])
        let report = try run("report", "has:variants")
        #expect(report.output.contains("stand in the dark"))
        #expect(!report.output.contains("engine is to blame"))
    }

    /// Titles come from anywhere; what unpacks must stay where it is unpacked.
    @Test func titlesLeadNoFileOutOfAnArchive() throws {
        let path = try program.write(
            """
            {"title": "../../etc/passwd", "text": "“We will stay at home,” said Ada Lund."}
            {"title": "/tmp/\\u0000x", "text": "“We will stay at sea,” said Ada Lund."}
            """, to: "c.jsonl")
        let archive = program.folder + "/tricks.sqlite"
        _ = try program.run("add", path, "--archive", archive)
        let names = try program.shell("\"$SAYSO\" quotes --format brat --archive \(archive) | tar tf -").output
            .split(separator: "\n")
        #expect(names.count == 4)
        #expect(names.allSatisfy { $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." } })
        #expect(!names.contains { $0.contains("..") || $0.hasPrefix(".") })
    }

    @Test func aBadQueryIsMarkedAndNothingPrinted() throws {
        let outcome = try run("quotes", "walk speeker:lund")
        #expect(outcome.code == EX_USAGE)
        #expect(outcome.output.isEmpty)
        #expect(
            outcome.errors
                == "sayso: there is no “speeker:”; did you mean “speaker:”?\n  walk speeker:lund\n       ^^^^^^^\nSee: sayso help query\n"
        )
    }

    @Test func anArchiveThatIsNotThereIsNotMade() throws {
        for command in [
            ["quotes"], ["report"], ["changes"], ["renew"], ["corrections"], ["corrections", "export"],
        ] {
            let outcome = try program.run(command + ["--archive", program.folder + "/none.sqlite"])
            #expect(outcome.code == EX_NOINPUT)
            #expect(outcome.errors.contains("add articles to it with: sayso add"), "\(command)")
            #expect(!FileManager.default.fileExists(atPath: program.folder + "/none.sqlite"), "\(command)")
        }
    }

    @Test func aPipeClosedEarlyIsNoFailure() throws {
        let lines = (0..<3000).map { "{\"title\": \"N \($0)\", \"text\": \"“Number \($0),” said Ada Lund.\"}" }
        let path = try program.write(lines.joined(separator: "\n"), to: "many.jsonl")
        _ = try program.run("add", path, "--archive", program.archive)
        let outcome = try program.shell(
            "{ $SAYSO quotes --archive \(program.archive); echo code $? >&2; } | head -n 1 | wc -l")
        #expect(outcome.output.contains("code 0"))
        #expect(!outcome.output.contains("sayso:"))
        let all = try program.shell("$SAYSO quotes --sort oldest --format tsv --archive \(program.archive) | wc -l")
        #expect(Int(all.output.trimmingCharacters(in: .whitespacesAndNewlines)) == 1 + 3 + 3000)
        let full = try program.shell("$SAYSO quotes --archive \(program.archive) > /dev/full; echo code $?")
        #expect(full.output.contains("code \(EX_IOERR)"))
    }

    @Test func theQueryLanguageIsExplained() throws {
        for arguments in [["help", "query"], ["query"]] {
            let outcome = try program.run(arguments)
            #expect(outcome.code == 0)
            #expect(outcome.output.contains("confidence:FIGURE"))
        }
    }
}
