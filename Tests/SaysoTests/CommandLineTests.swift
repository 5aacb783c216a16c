import Foundation
import Testing

struct CommandLineTests {
    let program: Program

    init() throws { program = try Program() }

    private let story = """
        Ferry is late again
        3 April 2022

        “The engine is to blame,” said Captain Ada Lund. Passengers said they would walk.
        """

    // MARK: - Help and usage

    @Test(arguments: [["--help"], ["add", "--help"], ["help", "extract"], ["--version"]])
    func helpIsNoFailure(arguments: [String]) throws {
        let outcome = try program.run(arguments)
        #expect(outcome.code == 0)
        #expect(!outcome.output.isEmpty)
        #expect(outcome.errors.isEmpty)
    }

    @Test(arguments: [
        ["--nonsense"], ["add"], ["extract", "--format", "xml"], ["--theme", "no such theme"],
        ["--archive", "a", "b"], ["--fresh", "b"], ["--refresh", "b"], ["changes", "--limit=-1"],
    ])
    func wrongUseIsExplained(arguments: [String]) throws {
        let outcome = try program.run(arguments)
        #expect(outcome.code == EX_USAGE)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.hasPrefix("sayso: "))
    }

    @Test(arguments: [
        (["add"], "sayso add"), (["feeds", "import"], "sayso feeds import"), (["feeds", "nonsense"], "sayso feeds"),
        (["--nonsense"], "sayso"),
    ])
    func wrongUseNamesTheHelpOfTheCommand(arguments: [String], command: String) throws {
        #expect(try program.run(arguments).errors.hasSuffix("\nSee: \(command) --help\n"))
    }

    @Test func whatIsTakenForAnotherThingIsTold() throws {
        let file = try program.write(story, to: "a.txt")
        #expect(try program.run("watch", file).errors == "sayso: \(file) is no folder; to add it: sayso add \(file)\n")
        let address = try program.run("add", "ftp://gazette.example/a", "--archive", program.archive)
        #expect(address.errors.contains("addresses begin with http:// or https://"))
    }

    @Test func themesAndKeysAreListed() throws {
        let themes = try program.run("themes")
        #expect(themes.code == 0)
        #expect(themes.output.split(separator: "\n").count >= 4)
        let keys = try program.run("keys")
        #expect(keys.code == 0)
        #expect(keys.output.contains("quit"))
    }

    // MARK: - Extract

    @Test func extractReadsStandardInputAsTextOrJSONLines() throws {
        for input in [story, "\n {\"title\": \"Ferry is late again\", \"text\": \"x\"}\n"] {
            for arguments in [["extract"], ["extract", "-"]] {
                let outcome = try program.run(arguments, input: input)
                #expect(outcome.code == 0)
                #expect(outcome.errors.isEmpty)
                let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
                #expect(object?["title"] as? String == "Ferry is late again")
                #expect(object?["attributions"] is [[String: Any]])
            }
        }
    }

    @Test func extractKeepsTheOrderAndGoesOnAfterErrors() throws {
        let lines = (0..<200).map { $0 == 77 ? "{broken" : "{\"id\": \"n\($0)\", \"text\": \"“Yes,” said Ada Lund.\"}" }
        let path = try program.write(lines.joined(separator: "\n"), to: "a.jsonl")
        let outcome = try program.run("extract", path, program.folder + "/none")
        #expect(outcome.code == EX_DATAERR)
        let ids = outcome.output.split(separator: "\n").compactMap { $0.split(separator: "\"").dropFirst(3).first }
        #expect(ids.map(String.init) == (0..<200).filter { $0 != 77 }.map { "n\($0)" })
        #expect(outcome.errors.contains("a.jsonl, line 78: "))
        #expect(outcome.errors.contains("none: no such file"))
    }

    @Test func extractPrintsTextForReading() throws {
        let outcome = try program.run("extract", "--format", "text", input: story)
        #expect(outcome.code == 0)
        #expect(outcome.output.hasPrefix("Ferry is late again\n2022-04-03\n"))
        #expect(outcome.output.contains("“The engine is to blame,”"))
    }

    @Test func aClosedPipeIsNoFailure() throws {
        let line = "{\"text\": \"\(String(repeating: "“Yes,” said Ada Lund. ", count: 50))\"}\n"
        let path = try program.write(String(repeating: line, count: 2000), to: "a.jsonl")
        let outcome = try program.shell("{ $SAYSO extract \(path); echo code $? >&2; } | head -n 1 | wc -l")
        #expect(outcome.output.contains("code 0"))
        #expect(!outcome.output.contains("sayso:"))
    }

    @Test func aFullDiskIsAFailure() throws {
        let path = try program.write(story, to: "a.txt")
        let outcome = try program.shell("$SAYSO extract \(path) > /dev/full; echo code $?")
        #expect(outcome.output.contains("code \(EX_IOERR)"))
        #expect(outcome.output.contains("sayso: cannot write"))
    }

    // MARK: - Add

    @Test func addFillsTheArchiveOnce() throws {
        let path = try program.write(story, to: "a.txt")
        let first = try program.run("add", path, "--archive", program.archive)
        #expect(first.code == 0)
        #expect(first.output == "added 1 article to \(program.archive)\n")
        // Nothing but how far it is, should it take seconds.
        #expect(first.errors.split(separator: "\n").allSatisfy { $0.hasSuffix(" a second") })
        let second = try program.run("add", path, "--archive", program.archive)
        #expect(second.output == "added 0 articles to \(program.archive); 1 known already\n")
    }

    @Test func theDefaultArchiveIsInTheDataFolder() throws {
        let path = try program.write(story, to: "a.txt")
        #expect(try program.run("add", path).code == 0)
        #expect(FileManager.default.fileExists(atPath: program.folder + "/sayso/archive.sqlite"))
    }

    @Test func addNamesWhatItCannotReadAndAddsTheRest() throws {
        let good = try program.write(story, to: "a.txt")
        let missing = try program.run("add", program.folder + "/none", good, "--archive", program.archive)
        #expect(missing.code == EX_NOINPUT)
        #expect(missing.errors.hasPrefix("sayso: \(program.folder)/none: no such file"))
        #expect(missing.output.hasPrefix("added 1 article "))
        let binary = try program.write("\u{0}\u{1}\u{2}\u{3}", to: "b.txt")
        #expect(try program.run("add", binary, "--archive", program.archive).code == EX_DATAERR)
    }

    @Test func archivesThatCannotBeUsedAreNamed() throws {
        let story = try program.write(story, to: "a.txt")
        let foreign = try program.write(String(repeating: "not an archive\n", count: 99), to: "foreign")
        let wrong = try program.run("add", story, "--archive", foreign)
        #expect(wrong.code == EX_DATAERR)
        #expect(wrong.errors.hasPrefix("sayso: \(foreign) is not an archive"))
        #expect(try program.run("add", story, "--archive", program.folder).code == EX_CANTCREAT)
    }

    @Test func pathsThatDoNotExistAreToldBeforeTheScreenIsTaken() throws {
        let outcome = try program.run(program.folder + "/none")
        #expect(outcome.code == EX_NOINPUT)
        #expect(outcome.output.isEmpty)
    }

    // MARK: - Interrupted

    /// Adds many articles and sends `signal` as soon as some are in; how the process ended.
    private func interruptAdd(by signal: Int32) throws -> Process {
        let lines = (0..<4_000).map { "{\"title\": \"N \($0)\", \"text\": \"“Number \($0),” said Ada Lund.\"}\n" }
        let path = try program.write(lines.joined(), to: "many.jsonl")
        let process = try program.process(["add", path, "--archive", program.archive])
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        // The write-ahead log holds the tables first, and grows with the first batches.
        let log = program.archive + "-wal"
        while process.isRunning, (try? FileManager.default.attributesOfItem(atPath: log)[.size] as? Int) ?? 0 < 800_000
        {
            usleep(2000)
        }
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        return process
    }

    @Test func aKilledAddLeavesWholeArticlesAndCanBeRepeated() throws {
        let process = try interruptAdd(by: SIGKILL)
        #expect(process.terminationReason == .uncaughtSignal)
        let again = try program.run("add", program.folder + "/many.jsonl", "--archive", program.archive)
        #expect(again.code == 0)
        let known = try #require(again.output.firstMatch(of: /added (\d+) articles to .*; (\d+) known already/))
        #expect(Int(known.2) ?? 0 > 0)
        #expect((Int(known.1) ?? 0) + (Int(known.2) ?? 0) == 4_000)
    }

    // MARK: - At once

    @Test func twoProgramsAddToOneArchiveAtOnce() throws {
        let paths = try [0..<600, 400..<1000].map { numbers in
            try program.write(
                numbers.map { "{\"title\": \"N \($0)\", \"text\": \"“Number \($0),” said Ada Lund.\"}\n" }.joined(),
                to: "\(numbers.lowerBound).jsonl")
        }
        let processes = try paths.map { path in
            let process = try program.process(["add", path, "--archive", program.archive])
            process.standardOutput = FileHandle.nullDevice
            try process.run()
            return process
        }
        for process in processes {
            process.waitUntilExit()
            #expect(process.terminationStatus == 0)
        }
        let again = try program.run(["add"] + paths + ["--archive", program.archive])
        #expect(again.output == "added 0 articles to \(program.archive); 1200 known already\n")
    }

    @Test func ctrlCEndsBetweenArticles() throws {
        let process = try interruptAdd(by: SIGINT)
        #expect(process.terminationReason == .exit)
        #expect(process.terminationStatus == 128 + SIGINT)
    }
}
