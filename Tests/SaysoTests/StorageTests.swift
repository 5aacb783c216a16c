import Foundation
import Testing

/// An archive outlives what happens to a machine: what was told as added is there.
@Suite(.serialized) struct StorageTests {
    private let program: Program

    init() throws { program = try Program() }

    private func articles(_ name: String, _ count: Int) throws -> String {
        // With its quotes, so that the time goes into the archive.
        let lines = (0..<count).map { number in
            """
            {"title": "\(name) \(number)", "text": "“\(name), number \(number),” said Ada Lund, \(number * 7919).", \
            "attributions": [{"source": [], "cue": [], "content": [[0, 9]], "kind": "direct", "stance": "says", \
            "confidence": 0.9, "speaker": "Ada Lund", "topics": []}], \
            "speakers": [{"name": "Ada Lund", "kind": "person"}], "topics": []}\n
            """
        }
        return try program.write(lines.joined(), to: "\(name).jsonl")
    }

    private func add(_ paths: String...) throws -> Program.Outcome {
        try program.run(["add"] + paths + ["--archive", program.archive])
    }

    // MARK: - Kills

    /// `SAYSO_KILLS` sets how often.
    @Test func whatWasToldAsAddedOutlivesKills() throws {
        let kills = ProcessInfo.processInfo.environment["SAYSO_KILLS"].flatMap { Int($0) } ?? 24
        let clock = ContinuousClock()
        var told = [try articles("first", 40)]
        let whole = try clock.measure { _ = try add(told[0]) } / .seconds(1)
        for number in 0..<kills {
            let path = try articles("part\(number)", 40)
            let output = try FileHandle(forWritingTo: URL(filePath: program.write("", to: "told")))
            let process = try program.process(["add", path, "--archive", program.archive])
            process.standardOutput = output
            process.standardError = FileHandle.nullDevice
            try process.run()
            usleep(UInt32.random(in: 0...UInt32(whole * 1.3 * 1_000_000)))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            let words = try String(contentsOfFile: program.folder + "/told", encoding: .utf8)
            if words.hasPrefix("added 40 articles") { told.append(path) }
        }
        let again = try program.run(["add"] + told + ["--archive", program.archive])
        #expect(again.output == "added 0 articles to \(program.archive); \(told.count * 40) known already\n")
        #expect(try program.run("quotes", "--limit", "3", "--archive", program.archive).code == 0)
    }

    // MARK: - A full disk

    /// What a user is told when there is no room for the archive.
    private func isTold(_ outcome: Program.Outcome, _ words: String) {
        #expect(outcome.code == EX_IOERR)
        #expect(outcome.output.contains("sayso: "), "\(outcome.output)")
        #expect(outcome.output.contains(words), "\(outcome.output)")
        #expect(outcome.output.contains("what was added before is kept"))
        #expect(!outcome.output.contains("added 3000 articles"))
    }

    @Test func aFileThatMayGrowNoFurtherLosesNothing() throws {
        let (first, many) = (try articles("first", 5), try articles("many", 3000))
        #expect(try add(first).code == 0)
        // In blocks of 512 bytes.
        let full = try program.shell(
            "trap '' XFSZ; ulimit -f 1600; exec \"$SAYSO\" add \(many) --archive \(program.archive) 2>&1")
        isTold(full, "cannot be read or written")
        try holds(first, many)
    }

    /// On a file system of a megabyte and a half, which takes a name space of its own.
    @Test(.enabled(if: canMount)) func aFullDiskLosesNothing() throws {
        let (first, many) = (try articles("first", 5), try articles("many", 3000))
        let disk = program.folder + "/disk"
        try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
        let full = try program.shell(
            """
            exec unshare -rm sh -c '
                mount -t tmpfs -o size=1500k none \(disk) || exit 1
                "$SAYSO" add \(first) --archive \(disk)/archive.sqlite
                "$SAYSO" add \(many) --archive \(disk)/archive.sqlite; code=$?
                "$SAYSO" articles --limit 1 --archive \(disk)/archive.sqlite >/dev/null || echo "cannot be opened when full"
                cp \(disk)/archive.sqlite* \(program.folder)/
                exit $code' 2>&1
            """)
        #expect(!full.output.contains("cannot be opened when full"))
        isTold(full, "the disk of \(disk)/archive.sqlite is full: make room")
        try holds(first, many)
    }

    private static var canMount: Bool {
        (try? Program().shell("unshare -rm mount -t tmpfs none /mnt").code) == 0
    }

    /// What was in before is in still, and the rest can be added.
    private func holds(_ first: String, _ many: String) throws {
        #expect(try add(first).output == "added 0 articles to \(program.archive); 5 known already\n")
        #expect(try add(many).code == 0)
        let all = try add(first, many)
        #expect(all.output == "added 0 articles to \(program.archive); 3005 known already\n")
    }
}
