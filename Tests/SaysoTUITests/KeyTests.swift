import SaysoModel
import Testing

@testable import SaysoTUI

@Suite struct KeyTests {
    @Test(arguments: ["j", "gg", "^d", "<Space>", "<PageDown>", "<M-x>", "<F5>", "g<lt>", "]", "^^"])
    func notationRoundTrip(notation: String) throws {
        let keys = try #require(Key.sequence(notation))
        #expect(Key.sequence(keys.map(\.notation).joined()) == keys)
    }

    @Test(arguments: ["", "<", "<Nope>", "<F0>", "<F99>", "<M->"])
    func badNotation(notation: String) { #expect(Key.sequence(notation) == nil) }

    @Test func bundledKeysGiveEachCommandAKeyAndNoKeyTwice() throws {
        let table = try CommandTable(keys: CommandTable.bundledKeys)
        for command in table.commands { #expect(!table.key(of: command.name).isEmpty, "\(command.name) has no key") }
        #expect(Set(table.commands.map(\.name)).count == table.commands.count)
    }

    @Test func conflictsAreNamed() {
        #expect(throws: KeyMapError.conflict("j", first: "move-down", command: "move-up")) {
            try CommandTable(keys: "move-down = [\"j\"]\nmove-up = [\"j\"]")
        }
        #expect(throws: KeyMapError.conflict("g", first: "first", command: "last")) {
            try CommandTable(keys: "first = [\"gg\"]\nlast = [\"g\"]")
        }
        #expect(throws: KeyMapError.unknownCommand("fly", nearest: nil)) { try CommandTable(keys: "fly = [\"j\"]") }
        #expect(throws: KeyMapError.badKey("<Nope>", command: "last")) { try CommandTable(keys: "last = [\"<Nope>\"]") }
    }

    @Test func listingNamesEveryCommand() {
        let listing = CommandTable.bundled.listing
        for command in CommandTable.bundled.commands { #expect(listing.contains(" \(command.name) ")) }
    }

    @Test func editingALine() {
        var line = LineEditor("who said")
        line.deleteWord()
        #expect(line.text == "who ")
        line.insert("asked\nwhat")
        #expect(line.text == "who asked what")
        line.move(by: -.max)
        line.deleteBehind()
        line.deleteBefore()
        line.insert(.character("W"))
        #expect(line.text == "Who asked what" && line.cursor == 1)
        line.deleteToEnd()
        line.insert(.up)
        #expect(line.text == "W")
        line.deleteBehind()
        line.move(by: .max)
        line.insert(.paste("e 2"))
        line.move(by: -1)
        line.deleteToStart()
        #expect(line.text == "2" && line.cursor == 0)
    }

    @Test func aKeyMayRunAnotherCommandWhereSomethingElseHasTheKeyboard() {
        let table = CommandTable.bundled
        #expect(table.command(of: .character("o"), in: .browsing)?.name == "open-url")
        #expect(table.command(of: .character("o"), in: .selecting)?.name == "words-other-end")
        #expect(table.command(of: .character("o"), in: .choosing) == nil)
        let (rebound, errors) = table.rebound(by: [
            KeyBinding(command: "words-other-end", keys: ["O", "gg"]), KeyBinding(command: "choose", keys: ["^j"]),
        ])
        #expect(errors.isEmpty)
        #expect(rebound.command(of: .character("o"), in: .selecting) == nil)
        #expect(rebound.keys.match([.character("g")], in: .selecting) == .prefix)
        #expect(rebound.command(of: .control("j"), in: .choosing)?.name == "choose")
        // A letter, or several keys, would be text there.
        for key in ["j", "<Space>", "^x^j"] {
            let (kept, errors) = table.rebound(by: [KeyBinding(command: "choice-next", keys: [key])])
            #expect(errors == [.text(key, command: "choice-next")])
            #expect(kept.keyList(of: "choice-next").isEmpty)
        }
    }

    @Test func groundIsReadFromTheTerminalsAnswer() {
        #expect(KeyDecoder.isDark("0000/0000/0000") == true)
        #expect(KeyDecoder.isDark("ffff/ffff/ee") == false)
        #expect(KeyDecoder.isDark("nonsense") == nil)
    }

    @Test func searchLeavesCaseAndAccentsOutOfAccount() {
        let text = "Über den Café-Streit: CAFE\u{301}, cafe."
        #expect(text.occurrences(of: "cafe").map { text.text(at: $0) } == ["Café", "CAFE\u{301}", "cafe"])
        #expect(text.occurrences(of: "uber").count == 1)
        #expect(text.occurrences(of: "").isEmpty)
        #expect("don’t".occurrences(of: "don't").count == 1)
        #expect("\u{301}a ae\u{301}\u{302}a".occurrences(of: "a") == [Span(2, 3), Span(4, 5), Span(10, 11)])
        #expect("ae\u{301}\u{302}a".occurrences(of: "ae") == [Span(0, 6)])
        #expect("aaaab ab".occurrences(of: "aab") == [Span(2, 5)])
        #expect("aaaa".occurrences(of: "aa") == [Span(0, 2), Span(2, 4)])
        #expect("ab".occurrences(of: "abc").isEmpty)
    }
}
