import Foundation
import SaysoCore
import SaysoModel
import Testing

/// Every field of an archive that holds what a terminal would obey, or a spreadsheet run, in everything that is printed.
@Suite(.serialized) struct EscapeTests {
    private let program: Program
    private let lines: String

    /// What an attacker would like to reach the terminal, in a field called `name`: it sets the window's title, and more.
    private static func evil(_ name: String) -> String {
        "=\(name)\u{1B}]0;\(name)\u{7}\u{9B}31m\u{9D}0;x\u{9C}\u{8}\u{7F}"
    }

    init() throws {
        program = try Program()
        lines = try program.write(
            try Self.line("http://gazette.example/" + Self.evil("url"))
                + Self.line("http://courier.example/1", "First "),
            to: "evil.jsonl")
        let changed = try program.write(Self.line("http://courier.example/1", "Second "), to: "changed.jsonl")
        for path in [lines, changed] { _ = try program.run("add", path, "--archive", program.archive) }
        let archive = try Archive(path: program.archive)
        var rows: [QuoteInArticle] = []
        try archive.forEachQuote(Filter()) {
            rows.append($0)
            return true
        }
        let row = try #require(rows.first).row
        for subject in [Subject.quote(row.id), .article(row.article)] {
            _ = try archive.toggleTag(Self.evil("tag"), on: subject)
            _ = try archive.setNote(Self.evil("note"), on: subject)
        }
        let address = try #require(WebAddress("https://gazette.example/feed"))
        try archive.addFeed(address, title: Self.evil("feed"))
        var visit = FeedVisit(to: try #require(archive.feeds().first).id, at: Date())
        visit.error = Self.evil("error")
        try archive.record([visit])
    }

    /// An article in the form of `sayso extract`, with its one quote.
    private static func line(_ url: String, _ beginning: String = "") throws -> String {
        func json(_ text: String) throws -> String { String(decoding: try JSONEncoder().encode(text), as: UTF8.self) }
        func field(_ name: String) throws -> String { try json(evil(name)) }
        let text = beginning + "“\(evil("content")),” \(evil("cue")) \(evil("source"))."
        let scalars = Array(text.unicodeScalars)
        func span(_ name: String) -> String {
            let words = Array(evil(name).unicodeScalars)
            let start = scalars.indices.first { scalars[$0...].starts(with: words) } ?? 0
            return "[[\(start), \(start + words.count)]]"
        }
        return """
            {"id": \(try field("id")), "title": \(try field("title")), "byline": \(try field("byline")), \
            "publisher": \(try field("publisher")), "url": \(try json(url)), "date": "2024-05-01", \
            "language": \(try field("language")), "text": \(try json(text)), \
            "attributions": [{"source": \(span("source")), "cue": \(span("cue")), "content": \(span("content")), \
            "kind": "direct", "stance": "says", "confidence": 0.9, "speaker": \(try field("speaker")), \
            "topics": [\(try field("topic"))]}], "speakers": [{"name": \(try field("speaker")), "kind": "person", \
            "aliases": [\(try field("alias"))], "roles": [\(try field("role"))]}], "topics": [\(try field("topic"))]}\n
            """
    }

    /// The commands that print what is in the archive or in files.
    private var commands: [[String]] {
        let ofArchive =
            QuoteFormat.all.map(\.name).filter { $0 != "brat" }.map { ["quotes", "--format", $0] }
            + ["articles", "speakers", "topics"].flatMap { list in
                TableFormat.allCases.map { [list, "--format", $0.rawValue] }
            }
            + [
                ["report", "-o", "-"], ["changes"], ["corrections"], ["corrections", "export"], ["feeds", "list"],
                ["feeds", "export"], ["feeds", "remove", Self.evil("address")], ["doctor"],
                ["quotes", "speeker:" + Self.evil("query")], ["quotes", "since:" + Self.evil("day")],
                ["add", program.folder + "/" + Self.evil("missing")], ["add", "http://" + Self.evil("host")],
            ]
        let ofFiles = EntryFormat.all.map(\.name).filter { $0 != "brat" }.map { ["extract", "--format", $0, lines] }
        return ofArchive.map { $0 + ["--archive", program.archive] } + ofFiles
            + [["extract", "--as", Self.evil("format"), lines], [Self.evil("command")]]
    }

    @Test func nothingThatATerminalObeysIsPrinted() throws {
        for command in commands {
            let outcome = try program.run(command)
            for (stream, text) in [("output", outcome.output), ("errors", outcome.errors)] {
                let controls = text.unicodeScalars.filter {
                    $0.properties.generalCategory == .control && !"\n\r\t".unicodeScalars.contains($0)
                }
                #expect(controls.isEmpty, "\(stream) of \(command): \(controls.map(\.value))")
            }
            #expect(!(outcome.output + outcome.errors).isEmpty || command[0] == "corrections", "\(command)")
        }
    }

    @Test func nothingThatASpreadsheetRunsIsInAnyColumn() throws {
        for list in ["quotes", "articles", "speakers", "topics"] {
            for (format, separator) in [("csv", ","), ("tsv", "\t")] {
                let text = try program.run(list, "--format", format, "--archive", program.archive).output
                #expect(text.contains("'="))
                let starts = ["=", "+", "-", "@"].flatMap { ["\n\($0)", "\(separator)\($0)", "\(separator)\"\($0)"] }
                #expect(starts.allSatisfy { !text.contains($0) }, "\(list) as \(format): \(text)")
            }
        }
    }

    @Test func nothingThatATerminalObeysIsInTheBrowser() throws {
        let terminal = try PseudoTerminal(program, ["--archive", program.archive], width: 120, height: 40)
        #expect(terminal.writes("quotes"))
        // Articles, quote, speakers, topics and their pages; tags, notes, feeds, versions, messages; a filter by each.
        for keys in [
            "\r", "]", "g1", "g2", "g2", "i", "q", "I", "q", "g#", "\u{1B}", "ga", "\u{1B}", "gw", "\u{1B}", "H", "q",
            "s", "t", "F", "\u{1B}", "\u{1B}", "S", "\u{1B}", "T", "\u{1B}", ":messages\r", "\u{1B}", "?", "\u{1B}",
            "x", "\u{1B}",
        ] {
            try terminal.type(keys)
            usleep(120_000)
        }
        // Each field was seen, and not as it is.
        #expect(terminal.writes("=title␛]0;title␇"))
        for name in ["title", "publisher", "speaker", "topic", "tag", "note", "feed", "content"] {
            #expect(!terminal.writes("\u{1B}]0;\(name)", within: 0), "\(name)")
        }
        #expect(!terminal.writes("\u{9B}31m", within: 0) && !terminal.writes("\u{9D}0;x", within: 0))
        try terminal.type("Q")
    }
}
