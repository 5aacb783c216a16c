import Foundation
import SaysoCore
import SaysoModel
import Testing

@testable import SaysoTUI

/// Carrying quotes away, key by key, and what then comes to stand in files.
@Suite struct ExportTests {
    private func session() throws -> Session { Session(try Fixture.archive()) }

    @Test func aStyleIsChosenAndKept() throws {
        let session = try session().type("<Enter>gy")
        #expect(session.state.overlays.count == 1)
        session.type("bib<Enter>")
        guard case .copy(let entry) = session.effects.last else { return #expect(Bool(false)) }
        #expect(entry.hasPrefix("@article{lindqvist-2026-"))
        session.type("]Y")
        guard case .copy(let next) = session.effects.last else { return #expect(Bool(false)) }
        #expect(next.hasPrefix("@article{") && next != entry)
        #expect(session.state.notice?.text == "Copied with citation (bibtex; gy chooses another)")
    }

    @Test func quotesGoToAFileInAFormat() throws {
        let session = try session().type("2<Enter>x").type("csl<Enter>")
        #expect(session.frame.line(39).contains("Write quotes as csl to the file: quotes.json"))
        session.type("^uout.json<Enter>")
        guard case .export(let export, let goal) = session.effects.last else { return #expect(Bool(false)) }
        #expect(export.content == .quotes(session.state.filter, format: "csl") && goal == .file("out.json"))
        session.send(.exported(export, goal, count: 3, path: "/tmp/out.json"))
        #expect(session.state.notice?.text == "Wrote 3 quotes to out.json")
    }

    @Test func theReaderGivesItsArticleToACommandAndAListItsQuotes() throws {
        let session = try session().type("<Enter>|wc -w<Enter>")
        let id = try #require(session.state.reader.stored?.id)
        #expect(session.effects.last == .export(Export(.article(id)), .command("wc -w")))
        session.send(.exported(Export(.article(id)), .command("wc -w"), count: 1, path: "/tmp/x/input"))
        #expect(session.effects.last == .run(command: "wc -w", input: "/tmp/x/input"))
        session.type("h|sort<Enter>")
        #expect(session.effects.last == .export(Export(.quotes(Filter(), format: "text")), .command("sort")))
        let before = session.effects.count
        session.type("|<Enter>").type("|x<Esc>")
        #expect(session.effects.count == before)
    }

    @Test func whatIsTooLongForAClipboardIsNotCopied() throws {
        let text = String(repeating: "long ", count: 20_000)
        let archive = try Archive.inMemory()
        let quote = Quote(
            source: [], cue: [], content: [Span(0, text.utf8.count)], kind: .indirect, confidence: 1)
        let article = Article(id: "a", title: "T", text: text)
        try archive.add([Entry(article: article, extraction: Extraction(quotes: [quote]))])
        let session = Session(archive).type("<Enter>y")
        #expect(!session.effects.contains { if case .copy = $0 { true } else { false } })
        #expect(session.state.notice?.text.contains("x writes to a file") == true)
    }

    // MARK: - Files

    private func path() -> String { NSTemporaryDirectory() + "sayso-export-\(UUID().uuidString)" }

    @Test(arguments: QuoteFormat.all.map(\.name)) func everyFormatCanBeWritten(format: String) throws {
        let path = path()
        defer { unlink(path) }
        let export = Export(.quotes(Filter(), format: format))
        #expect(try Outbox.write(export, of: Fixture.archive(), to: path) == 8)
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.contains("Lindqvist") && (text.last?.isNewline == true || format == "brat"))
    }

    @Test func whatIsThereIsNeverOverwritten() throws {
        let path = path()
        defer { unlink(path) }
        try Data("mine".utf8).write(to: URL(filePath: path))
        #expect(throws: Outbox.Failure.self) {
            try Outbox.write(Export(.quotes(Filter(), format: "text")), of: Fixture.archive(), to: path)
        }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
        #expect(throws: Outbox.Failure.self) {
            try Outbox.write(Export(.quotes(Filter(), format: "text")), of: Fixture.archive(), to: "/nowhere/at/all")
        }
    }

    // MARK: - Clipboard

    @Test func theClipboardIsReachedThroughScreen() throws {
        let text = String(repeating: "Ünïcode ", count: 100)
        let plain = Clipboard.sequence(text, [:])
        #expect(plain == "\u{1B}]52;c;\(Data(text.utf8).base64EncodedString())\u{7}")
        let pieces = Clipboard.sequence(text, ["STY": "1.pts"]).components(separatedBy: "\u{1B}\\").filter {
            !$0.isEmpty
        }
        #expect(pieces.count > 1 && pieces.allSatisfy { $0.hasPrefix("\u{1B}P") && $0.utf8.count <= 256 })
        #expect(pieces.map { $0.dropFirst(2) }.joined() == plain)
        #expect(Clipboard.asksTmux(["TMUX": "/tmp/tmux-0/default,1,0"]) && !Clipboard.asksTmux(["TMUX": ""]))
    }
}
