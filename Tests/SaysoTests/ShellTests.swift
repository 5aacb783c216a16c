import Foundation
import SaysoCore
import Testing

/// What sayso brings along for the shell and the system.
struct ShellTests {
    private let program: Program

    init() throws { program = try Program() }

    private func fill() throws {
        let path = try program.write(
            "Ferry is late again\n3 April 2022\n\n“The engine is to blame,” said Captain Ada Lund.\n", to: "a.txt")
        #expect(try program.run("add", path, "--archive", program.archive).code == 0)
    }

    // MARK: - Manual

    @Test func theManualTellsEveryCommandAndKey() throws {
        let manual = try program.run("man")
        #expect(manual.code == 0 && manual.output.hasPrefix(".TH SAYSO 1"))
        for part in ["NAME", "SYNOPSIS", "COMMANDS", "KEYS", "SETTINGS", "QUERIES", "FILES", "EXIT STATUS"] {
            #expect(manual.output.contains(".SH \(part)\n"))
        }
        for command in ["add", "quotes", "man", "feeds add", "feeds refresh", "feeds import", "corrections export"] {
            #expect(manual.output.contains("\n.SS sayso \(command)"))
        }
        #expect(manual.output.contains("next\\-quote") && manual.output.contains("\\fB\\-\\-archive\\fR"))
        // No line is taken for a request that is none.
        let requests = manual.output.split(separator: "\n").filter { $0.hasPrefix(".") || $0.hasPrefix("'") }
        let known: Set = [".TH", ".SH", ".SS", ".TP", ".PP", ".B", ".br", ".nf", ".fi"]
        #expect(requests.allSatisfy { known.contains(String($0.prefix { $0 != " " })) })
    }

    @Test func theManualHasADayAndNothingToObjectTo() throws {
        let manual = try program.shell("SOURCE_DATE_EPOCH=86400 $SAYSO man")
        #expect(manual.output.hasPrefix(".TH SAYSO 1 \"1970-01-02\""))
        #expect(try program.run("man").output.hasPrefix(".TH SAYSO 1 \"20"))
        guard try program.shell("command -v mandoc").code == 0 else { return }
        #expect(try program.shell("$SAYSO man | mandoc -Tlint").output.isEmpty)
    }

    // MARK: - Completions

    @Test(arguments: ["bash", "zsh", "fish"]) func shellsReadTheirCompletions(shell: String) throws {
        let script = try program.run("completions", shell)
        #expect(script.code == 0)
        let path = try program.write(script.output, to: "completions")
        guard try program.shell("command -v \(shell)").code == 0 else { return }
        let checked = try program.shell("\(shell) -n \(path)")
        #expect(checked.code == 0, "\(checked.output)")
    }

    @Test func bashCompletesCommandsAndOptions() throws {
        try program.write(try program.run("completions", "bash").output, to: "completions")
        func complete(_ words: String) throws -> [Substring] {
            let line = """
                bash --norc -c 'PATH="$(dirname "$SAYSO"):$PATH"; . \(program.folder)/completions; COMP_WORDS=(\(words)); \
                COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMP_LINE="${COMP_WORDS[*]}"; COMP_POINT=${#COMP_LINE}; \
                _sayso sayso "${COMP_WORDS[$COMP_CWORD]}" "${COMP_WORDS[$COMP_CWORD - 1]}"; printf "%s\\n" "${COMPREPLY[@]}"'
                """
            return try program.shell(line).output.split(whereSeparator: \.isWhitespace)
        }
        #expect(try complete("sayso re").contains("report"))
        #expect(try complete("sayso report --out").contains("--output"))
        #expect(try complete("sayso quotes --format bib").contains("bibtex"))
    }

    // MARK: - Report

    @Test func aReportIsWrittenToAFileOrStandardOutput() throws {
        try fill()
        let file = program.folder + "/page.html"
        #expect(try program.run("report", "speaker:lund", "-o", file, "--archive", program.archive).code == 0)
        let page = try String(contentsOfFile: file, encoding: .utf8)
        #expect(page.hasPrefix("<!DOCTYPE html>") && page.contains("The engine is to blame"))
        #expect(page.contains("<title>speaker:lund</title>"))
        let printed = try program.run("report", "--archive", program.archive, "--title", "Ferries", "--limit", "0")
        #expect(printed.output.contains("<h1>Ferries</h1>") && !printed.output.contains("The engine"))
        let none = try program.run("report", "--archive", program.folder + "/none")
        #expect(none.code == EX_NOINPUT && none.errors.contains("sayso add"))
        let bad = try program.run("report", "speker:x", "--archive", program.archive)
        #expect(bad.code == EX_USAGE && bad.errors.contains("speaker"))
        let nowhere = try program.run("report", "-o", program.folder + "/no/where", "--archive", program.archive)
        #expect(nowhere.code == EX_CANTCREAT)
    }

    /// Between the two zones it is never the same day.
    @Test func daysAreThoseOfWhereTheUserIs() throws {
        func story(_ words: String) throws {
            let path = try program.write(
                #"{"url": "https://a.example/1", "title": "Ferry", "text": "“\#(words),” said Ada Lund."}"#,
                to: "a.jsonl")
            #expect(try program.run("add", path, "--archive", program.archive).code == 0)
        }
        try story("The engine is to blame")
        try story("The crew is to blame")
        func shown(_ command: String, _ zone: String) throws -> String {
            try program.shell("TZ=\(zone) $SAYSO \(command) --archive \(program.archive)").output
        }
        let archive = try Archive(path: program.archive)
        try archive.addFeed(try #require(WebAddress("https://a.example/feed")))
        try archive.record([FeedVisit(to: try #require(archive.feeds().first).id, at: Date())])
        for command in ["report", "changes", "feeds list"] {
            #expect(try shown(command, "AAA-14") != shown(command, "BBB11"), "\(command)")
        }
    }

    @Test func quotesAreCitedOnTheCommandLine() throws {
        try fill()
        let entry = try program.run("quotes", "--format", "bibtex", "--archive", program.archive)
        #expect(entry.code == 0 && entry.output.contains("@misc{lund-2022-"))
        let tei = try program.run("quotes", "--format", "tei", "--archive", program.archive)
        #expect(tei.output.contains("<persName>Ada Lund</persName>"))
    }

    // MARK: - Doctor

    @Test func theDoctorSaysWhatIsWrongAndWhatToDo() throws {
        let fresh = try program.run("doctor", "--archive", program.archive)
        #expect(fresh.code == 0)
        #expect(fresh.output.contains("sayso add FILE"))
        try fill()
        let well = try program.run("doctor", "--archive", program.archive)
        #expect(well.code == 0 && well.output.contains("1 article, 1 quote"))
        let foreign = try program.write(String(repeating: "not an archive\n", count: 99), to: "foreign")
        let ill = try program.run("doctor", "--archive", foreign)
        #expect(ill.code == EX_CONFIG)
        #expect(ill.output.contains("wrong  archive   \(foreign) is not an archive"))
        let config = try program.write("thema = \"ink\"\n", to: "config.toml")
        let muddled = try program.run("doctor", "--config", config, "--archive", program.archive)
        #expect(muddled.code == EX_CONFIG && muddled.output.contains("thema"))
        let model = try program.run("doctor", "--model", foreign, "--archive", program.archive)
        #expect(model.code == EX_CONFIG && model.output.contains("wrong  model"))
    }

    @Test func theDoctorLooksAtFeedsAndTheme() throws {
        try fill()
        let archive = try Archive(path: program.archive)
        for (number, title) in ["Good", "Slow\u{1B}[2J", "Gone"].enumerated() {
            try archive.addFeed(try #require(WebAddress("https://\(number).example/feed")), title: title)
        }
        func doctor() throws -> Program.Outcome { try program.run("doctor", "--archive", program.archive) }
        #expect(
            try doctor().output.contains("hint   feeds     3 feeds, 3 never looked at; look with: sayso feeds refresh"))
        let feeds = try archive.feeds()
        func visit(_ title: String, _ error: String?, daysAgo: Double) throws {
            var visit = FeedVisit(
                to: try #require(feeds.first { $0.name == title }).id, at: Date() - daysAgo * 24 * 3600)
            visit.error = error
            try archive.record([visit])
        }
        try visit("Good", "it was out", daysAgo: 3)
        try visit("Good", nil, daysAgo: 0)
        try visit("Slow\u{1B}[2J", "took longer", daysAgo: 1)
        let hint = try doctor()
        #expect(
            hint.code == 0
                && hint.output.contains("hint   feed      Slow\u{FFFD}[2J can't be read for 24 hours: took longer\n"))
        try visit("Gone", "there is no host", daysAgo: 9)
        try visit("Gone", "there is no host", daysAgo: 0)
        let ill = try doctor()
        #expect(ill.code == EX_CONFIG)
        #expect(
            ill.output.contains(
                "wrong  feed      Gone can't be read for 9 days: there is no host; if it is gone: sayso feeds remove "
                    + "https://2.example/feed\n"))
        #expect(ill.output.contains("ok     feeds     3 feeds, 2 could not be read"))
        #expect(ill.output.contains("ok     theme     ink or newsprint, by the terminal's background"))
        let list = try program.run("feeds", "list", "--archive", program.archive)
        #expect(list.output.contains("failed since "))
    }

    @Test func theDoctorLooksAtTheTerminal() throws {
        let screen = try TmuxScreen(
            program,
            "$SAYSO doctor; TERM=dumb $SAYSO; TERM=no-such $SAYSO doctor; echo CODE $?; sleep 600")
        let text = try screen.wait(for: "CODE")
        #expect(text.contains("ok     encoding  UTF-8"))
        #expect(text.contains("a terminal of type “dumb” can't move its cursor; set TERM"))
        #expect(text.contains("ok     size      120x40"))
        #expect(text.contains("“no-such” is not known here; set TERM"))
        #expect(text.contains("CODE \(EX_CONFIG)"))
    }
}
