import Foundation
import Testing

/// The program as a whole on a real terminal.
@Suite(.serialized) struct TerminalTests {
    private let program: Program

    init() throws { program = try Program() }

    private func read(_ name: String) throws -> String {
        try String(contentsOfFile: program.folder + "/" + name, encoding: .utf8)
    }

    /// Runs `sayso` between two looks at the terminal's modes.
    private func framed(_ command: String) -> String {
        "stty -g >before; \(command); echo CODE $?; stty -g >after; echo DONE; sleep 600"
    }

    /// Leaves the browser, which must end well and leave the terminal as it was.
    private func leave(_ screen: TmuxScreen) throws {
        try screen.type("Q")
        try screen.wait(for: "CODE 0")
        try expectCleanTerminal(screen)
    }

    private func expectCleanTerminal(_ screen: TmuxScreen) throws {
        try screen.wait(for: "DONE")
        #expect(try read("before") == read("after"))
        #expect(try screen.fact("alternate_on") == "0")
        #expect(try screen.fact("cursor_flag") == "1")
        #expect(try screen.fact("mouse_any_flag") == "0")
        #expect(try screen.fact("keypad_flag") == "0")
    }

    @Test func openFilterJumpReadAndLeave() throws {
        let screen = try TmuxScreen(program, framed("$SAYSO demo"))
        let start = try screen.wait(for: "quotes in")
        #expect(start.contains("Articles"))
        try screen.type("g", "2", "Enter")
        let filtered = try screen.wait(for: "speaker: ")
        #expect(filtered.contains("×"))
        try screen.type("Enter")
        let reading = try screen.wait(for: "Quote ")
        #expect(reading.contains(" of "))
        try screen.type("Escape")
        try screen.wait(named: "no filter") { !$0.contains("speaker: ") }
        try screen.type("?")
        try screen.wait(for: "type to narrow")
        try screen.type("Escape")
        try screen.wait(named: "no help") { !$0.contains("type to narrow") }
        try leave(screen)
    }

    @Test func whereThereAreNoFeedsNothingIsAwaitedFromThem() throws {
        let screen = try TmuxScreen(program, framed("$SAYSO demo"))
        try screen.wait(for: "quotes in")
        try screen.type("g", "r")
        try screen.wait(for: "no feeds here")
        try screen.wait(named: "no progress") { !$0.contains("reading 0") }
        try screen.type("Q")
        try screen.wait(for: "CODE 0")
    }

    @Test func aWebBrowserThatIsNotThereIsTold() throws {
        let screen = try TmuxScreen(program, framed("BROWSER=no-such-browser $SAYSO demo"))
        try screen.wait(for: "quotes in")
        try screen.type("F", "title:boring", "Enter")
        try screen.wait(for: "title:boring ×")
        try screen.type("Enter")
        try screen.wait(for: "https://observer")
        try screen.type("o")
        try screen.wait(for: "set BROWSER to your web browser")
        try leave(screen)
    }

    @Test func everySizeIsDrawnAndTheSmallestSaysSo() throws {
        let screen = try TmuxScreen(program, framed("$SAYSO demo"))
        try screen.wait(for: "quotes in")
        try screen.resize(width: 60, height: 20)
        try screen.wait(named: "one pane") { !$0.contains("┬") && $0.contains("Articles") }
        try screen.resize(width: 20, height: 5)
        try screen.wait(for: "Window too small")
        try screen.resize(width: 200, height: 60)
        try screen.wait(named: "three columns") { $0.contains("Speakers") && $0.contains("Quote ") }
        try leave(screen)
    }

    @Test func settingsCountAsSoonAsTheyAreWritten() throws {
        try program.write("Bridge\n\n“It stays closed,” said Ada Kestrel, the mayor.\n", to: "story.txt")
        let folder = program.folder + "/.config/sayso"
        try FileManager.default.createDirectory(atPath: folder + "/themes", withIntermediateDirectories: true)
        try program.write("measure = 60\nwheal = 3\n", to: ".config/sayso/config.toml")
        let screen = try TmuxScreen(program, framed("$SAYSO story.txt"))
        try screen.wait(for: "~/.config/sayso/config.toml:2: there is no setting “wheal”; did you mean “wheel”?")
        try program.write("plain = true\n[keys]\nquit = [\"<F10>\"]\n", to: ".config/sayso/config.toml")
        try screen.wait(named: "plain sentences") { $0.contains("Took over") && !$0.contains("┌") }
        try program.write("plain = nonsense\n", to: ".config/sayso/config.toml")
        try screen.wait(for: "config.toml:1: not TOML")
        try screen.type("j")
        try screen.wait(for: "1 of 1. ? for help.")
        try program.write("title = \"Half done\"\n", to: ".config/sayso/themes/mine.toml")
        try screen.wait(for: "mine.toml")
        try screen.type("F10")
        try screen.wait(for: "CODE 0")
        try expectCleanTerminal(screen)
    }

    @Test func theMouseOfARealTerminal() throws {
        for number in 1...9 {
            try program.write("Story \(number)\n\n“Part \(number),” said Ada Kestrel.\n", to: "news/\(number).txt")
        }
        let screen = try TmuxScreen(program, framed("$SAYSO news"))
        try screen.wait(for: "in 9 articles")
        #expect(try screen.fact("mouse_button_flag") == "1")
        // A press on the third row, its release; then the border before the reader is dragged to the right.
        try screen.send(bytes: "\u{1B}[<0;6;7M\u{1B}[<0;6;7m")
        try screen.wait(named: "the third row") { $0.contains("┬ Story 3 ") }
        try screen.send(bytes: "\u{1B}[<0;37;12M\u{1B}[<32;50;12M\u{1B}[<32;61;12M\u{1B}[<0;61;12m")
        try screen.wait(named: "a border at column 61") { text in
            text.split(separator: "\n").dropFirst().first.map { Array($0).firstIndex(of: "┬") == 60 } ?? false
        }
        // A double press opens; a paste into a prompt is text.
        try screen.send(bytes: "\u{1B}[<0;6;7M\u{1B}[<0;6;7m\u{1B}[<0;6;7M\u{1B}[<0;6;7m/")
        try screen.wait(for: "Find in article")
        try screen.send(bytes: "\u{1B}[200~Q\rKest\u{1B}[201~")
        try screen.wait(for: "Find in article: Q Kest")
        try screen.type("Escape")
        try screen.wait(named: "no prompt") { !$0.contains("Find in article") }
        try leave(screen)
    }

    /// Ctrl-S stops a terminal that is not raw; the browser starts it again.
    @Test func anEditorMayLeaveTheTerminalStopped() throws {
        try program.write("echo In the editor; sleep 1\n", to: "editor")
        let screen = try TmuxScreen(program, framed("EDITOR=\"sh editor\" $SAYSO demo"))
        try screen.wait(for: "quotes in")
        try screen.type("e")
        try screen.wait(for: "In the editor")
        try screen.type("C-s")
        try screen.wait(for: "quotes in")
        try leave(screen)
    }

    @Test func suspendAndContinue() throws {
        let screen = try TmuxScreen(program, "exec bash --norc --noprofile -i", shell: "sh -c")
        try screen.type(text: "stty -g >before; $SAYSO demo")
        try screen.type("Enter")
        try screen.wait(for: "quotes in")
        try screen.type("j", "C-z")
        try screen.wait(for: "Stopped")
        #expect(try screen.fact("alternate_on") == "0")
        try screen.type(text: "stty -g >after; echo looked")
        try screen.type("Enter")
        try screen.wait(named: "the modes") { $0.contains("\nlooked") }
        #expect(try read("before") == read("after"))
        try screen.type(text: "fg")
        try screen.type("Enter")
        try screen.wait(for: "quotes in")
        try screen.type("Q")
        try screen.wait(named: "the shell") { !$0.contains("quotes in") }
        #expect(try screen.fact("alternate_on") == "0")
    }

    @Test(arguments: ["TERM", "HUP", "INT", "SEGV", "ABRT", "ILL"])
    func theTerminalIsCleanAfterSignal(name: String) throws {
        let screen = try TmuxScreen(program, framed("sh -c \"echo \\$\\$ >pid; exec $SAYSO demo\""))
        try screen.wait(for: "quotes in")
        let pid = try read("pid").trimmingCharacters(in: .whitespacesAndNewlines)
        #expect(try program.shell("kill -\(name) \(pid)").code == 0)
        try expectCleanTerminal(screen)
    }

    @Test func hostileTextStaysText() throws {
        try program.write(
            "Hostile \u{1B}]0;owned\u{7} title\n\n“Bad \u{1B}[2J\u{1B}[31mwords\u{9B}5m,” said Mara \u{202E}Kell.\u{0}\n",
            to: "hostile.txt")
        let screen = try TmuxScreen(program, framed("$SAYSO hostile.txt"))
        try screen.wait(for: "Hostile ␛]0;owned␇ title")
        try screen.wait(for: "␛[2J␛[31mwords")
        #expect(try screen.fact("pane_title").contains("owned") == false)
        try screen.type("Q")
        try expectCleanTerminal(screen)
    }

    @Test func manyKeysAtOnce() throws {
        let screen = try TmuxScreen(program, framed("$SAYSO demo"))
        try screen.wait(for: "quotes in")
        try screen.type(text: String(repeating: "j", count: 300) + String(repeating: "k", count: 300) + "3]g2?")
        try screen.wait(for: "type to narrow")
        try screen.type("Escape")
        try screen.wait(named: "no help") { !$0.contains("type to narrow") }
        try leave(screen)
    }

    @Test func unknownTerminalsAndPipesAreRefusedInWords() throws {
        let screen = try TmuxScreen(program, framed("TERM=no-such-terminal $SAYSO demo"))
        let text = try screen.wait(for: "CODE")
        #expect(text.contains("no-such-terminal"))
        #expect(!text.contains("CODE 0"))
        try expectCleanTerminal(screen)
        let piped = try program.shell("$SAYSO demo | cat; $SAYSO demo >/dev/null")
        #expect(piped.output.contains("no terminal"))
        #expect(piped.code != 0)
    }

    @Test func foldersAreBrowsedWhileTheyAreRead() throws {
        try FileManager.default.createDirectory(
            atPath: program.folder + "/news", withIntermediateDirectories: false)
        for number in 1...30 {
            try program.write(
                "Story \(number)\n\n“Number \(number) is done,” said Ada Kestrel, the mayor of Nordhaven.\n",
                to: "news/story-\(number).txt")
        }
        let screen = try TmuxScreen(program, framed("$SAYSO news"))
        try screen.wait(for: "in 30 articles")
        try screen.type("Q")
        try screen.wait(for: "CODE 0")
    }
}
