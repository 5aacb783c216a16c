import Foundation
import SaysoCore
import SaysoModel
import Testing

/// What the user adds, on a real terminal, and after the program was killed.
@Suite(.serialized) struct KeepingStoryTests {
    private let program: Program

    init() throws { program = try Program() }

    private func addStories(_ count: Int) throws {
        let lines = (1...count).map { number in
            """
            {"id": "\(number)", "title": "Story \(number)", "text": "Story \(number)\\n\\n“Number \(number) is done,” said \
            Ada Kestrel, the mayor of Nordhaven. “Wait for it,” Tom Pike warned."}\n
            """
        }
        let path = try program.write(lines.joined(), to: "stories.jsonl")
        #expect(try program.run("add", path, "--archive", program.archive).code == 0)
    }

    @Test func markTagReattributeLeaveAndComeBack() throws {
        try addStories(30)
        try program.write("echo Ask her >$1\n", to: "editor")
        let line = "EDITOR=\"sh editor\" $SAYSO --archive archive.sqlite; echo CODE $?; sleep 600"
        var screen = try TmuxScreen(program, line)
        try screen.wait(for: "quotes in")
        try screen.type("J", "J", "3", "Tab")
        try screen.type("]")
        try screen.type("m", "k")
        try screen.wait(for: "Marked as k")
        try screen.type("#")
        try screen.wait(for: "type to narrow")
        try screen.type(text: "later")
        try screen.type("Enter")
        try screen.wait(for: "Tagged later")
        try screen.type("r")
        try screen.wait(for: "Who said it?")
        try screen.type(text: "Bo Lind")
        try screen.wait(for: "new person")
        try screen.type("Enter")
        try screen.wait(for: "to Bo Lind")
        try screen.type("a")
        try screen.wait(for: "Note kept")
        try screen.wait(named: "card") { screen in
            ["by you: reattributed", "mark k", "#later", "note: Ask her"].allSatisfy(screen.contains)
        }
        try screen.type("Q")
        try screen.wait(for: "CODE 0")

        screen = try TmuxScreen(program, line)
        let again = try screen.wait(named: "the quote") { $0.contains("by you: reattributed") }
        #expect(again.contains("mark k · #later · note: Ask her"))
        #expect(again.contains("Bo Lind"))
        try screen.type("u")
        try screen.wait(for: "Undone: reattributed")
        try screen.wait(named: "the old speaker") { !$0.contains("by you") }
        try screen.type("C-r")
        try screen.wait(for: "Done again")
        try screen.type("'", "'")
        try screen.wait(for: "My marks 1")
        try screen.type("Escape")
        try screen.wait(named: "no list") { !$0.contains("My marks") }
        try screen.type("Q")
        try screen.wait(for: "CODE 0")
    }

    /// Kills the program at random moments while tags, marks and corrections are made: whatever the screen told as kept
    /// must be in the archive then. How often, `SAYSO_KILLS` tells.
    @Test func whatWasShownAsKeptOutlivesAKill() throws {
        try addStories(40)
        var told = 0
        for round in 0..<(ProcessInfo.processInfo.environment["SAYSO_KILLS"].flatMap { Int($0) } ?? 3) {
            let shown = try useUntilKilled(round: round, after: .milliseconds(.random(in: 0..<900)))
            told += shown.count
            let archive = try Archive(path: program.archive)
            let tags = Set(try archive.tags().map { "Tagged \($0.name)" })
            let marks = Set(try archive.marks().compactMap(\.letter).map { "Marked as \($0)" })
            let corrections = Set(
                try archive.corrections().map { "to" + ($0.summary.split(separator: " to").last ?? "") })
            let lost = shown.subtracting(tags).subtracting(marks).subtracting(corrections)
            #expect(lost.isEmpty, "round \(round)")
        }
        #expect(told > 0)
        print("told as kept before the program was killed: \(told)")
    }

    /// Tags, marks and reattributes one quote after the other until the program is killed; what the screen told as kept.
    private func useUntilKilled(round: Int, after delay: Duration) throws -> Set<String> {
        let screen = try TmuxScreen(
            program,
            "sh -c \"echo \\$\\$ >pid; exec $SAYSO --fresh --archive archive.sqlite\"; echo ENDED; sleep 600")
        try screen.wait(for: "quotes in")
        let pid = try #require(
            Int32(
                try String(contentsOfFile: program.folder + "/pid", encoding: .utf8)
                    .trimmingCharacters(in: .whitespacesAndNewlines)))
        let killer = Thread {
            Thread.sleep(forTimeInterval: delay / .seconds(1))
            kill(pid, SIGKILL)
        }
        var shown: Set<String> = []
        for step in 0... {
            let name = "n\(round)x\(step)"
            for keys in [["#", name, "\r"], ["]", "m\("abcdefgh".randomElement() ?? "a")"], ["r", name, "\r"]] {
                for key in keys { try screen.type(text: key) }
                // The last frame stays on the screen when the program is gone.
                let text = try screen.text()
                for found in text.matches(of: /Tagged n\d+x\d+|Marked as [a-h]|to n\d+x\d+/) {
                    shown.insert(String(found.0))
                }
                if text.contains("ENDED") { return shown }
                if !shown.isEmpty, !killer.isExecuting, !killer.isFinished { killer.start() }
            }
        }
        return shown
    }
}
