import SaysoCore
import SaysoModel
import Testing

struct WordDiffTests {
    /// The pieces as text: `kept`, `[-cut-]`, `{+added+}`.
    private func marked(_ old: String, _ new: String) -> String {
        WordDiff(from: old, to: new).pieces.map { piece in
            switch piece.change {
            case .kept: piece.new.map { new.text(at: $0) } ?? ""
            case .cut: "[-\(piece.old.map { old.text(at: $0) } ?? "")-]"
            case .added: "{+\(piece.new.map { new.text(at: $0) } ?? "")+}"
            }
        }.joined(separator: " ")
    }

    @Test(arguments: [
        ("", "", ""),
        ("the sea", "the sea", "the sea"),
        ("", "the sea", "{+the sea+}"),
        ("the sea", "", "[-the sea-]"),
        ("the old grey sea", "the sea", "the [-old grey-] sea"),
        ("a rule is not a rule", "a law is not a rule", "a [-rule-] {+law+} is not a rule"),
        ("We wait. We wait.", "We wait.", "We wait. [-We wait.-]"),
    ])
    func tellsWhatWasKeptCutAndAdded(old: String, new: String, expected: String) {
        #expect(marked(old, new) == expected)
    }

    @Test(arguments: [
        ("‘But it isn’t a rule. It is a toll.’", "but it isn't a rule; it is a toll"),
        ("The Café — closed", "the cafe closed"), ("CO-OPERATE", "cooperate"), ("one…two", "one two"),
    ])
    func caseAccentsAndPunctuationDoNotCount(old: String, new: String) {
        #expect(WordDiff(from: old, to: new).pieces.map(\.change) == [.kept])
    }

    @Test func piecesCoverAllWordsInOrderAndKeepAsManyAsCanBe() {
        var texts: [[String]] = [[]]
        for text in texts { texts += ["a", "b"].map { text + [$0] } }
        for length in 1...4 {
            for text in texts where text.count == length { texts += ["a", "b"].map { text + [$0] } }
        }
        for old in texts {
            for new in texts {
                let (oldText, newText) = (old.joined(separator: " "), new.joined(separator: "\n"))
                let diff = WordDiff(from: oldText, to: newText)
                let oldPieces = diff.pieces.compactMap(\.old).map { oldText.text(at: $0) }
                let newPieces = diff.pieces.compactMap(\.new).map { newText.text(at: $0) }
                #expect(oldPieces.joined(separator: " ") == oldText)
                #expect(newPieces.joined(separator: "\n") == newText)
                #expect(diff.keptCount == Self.longestCommonSubsequence(old, new))
                let changes = diff.pieces.map(\.change)
                #expect(!zip(changes, changes.dropFirst()).contains { $0 == $1 })
            }
        }
    }

    @Test func longTextsAreComparedByParagraphs() {
        let paragraphs: [String] = (0..<400).map { number in
            "Paragraph \(number) " + String(repeating: "w\(number) ", count: 20)
        }
        var changed = paragraphs
        changed[7] = "Paragraph 7 is another"
        changed.remove(at: 300)
        for number in 0..<200 { changed.insert("New one \(number)", at: number * 2 + 20) }
        let diff = WordDiff(from: paragraphs.joined(separator: "\n"), to: changed.joined(separator: "\n"))
        #expect(diff.keptCount == 400 * 22 - 22 - 20)
        let added = diff.pieces.filter { $0.change == .added }.map(\.words)
        #expect(added.reduce(0, +) == 2 + 200 * 3)
    }

    @Test func textsThatHaveNothingInCommonEndSoonHoweverLong() {
        let old = (0..<60_000).map { "a\($0)" }.joined(separator: " ")
        let new = (0..<60_000).map { "b\($0)" }.joined(separator: " ")
        #expect(WordDiff(from: old, to: new).pieces.map(\.change) == [.cut, .added])
    }

    private static func longestCommonSubsequence(_ a: [String], _ b: [String]) -> Int {
        var row = Array(repeating: 0, count: b.count + 1)
        for x in a {
            var diagonal = 0
            for (index, y) in b.enumerated() {
                let above = row[index + 1]
                row[index + 1] = x == y ? diagonal + 1 : max(above, row[index])
                diagonal = above
            }
        }
        return row[b.count]
    }
}
