import Foundation
import SaysoCore
import SaysoModel
import Testing

struct ListWritingTests {
    /// A record of whatever is to be written.
    private struct Words: Record {
        static let fieldNames = ["words", "url"]
        var words: String
        var fieldValues: [FieldValue] { [.text(words), .text("javascript:alert(1)")] }
        var lines: [String] { [words, words] }
    }

    private let nasty = [
        "=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "a,b", "a\"b", "\u{600}\"b", "a\nb", "a\tb", "| a | *b* [c](d)",
        "<script>&\"'", "", "\u{1B}[31mred\u{7}", "\u{9B}31m", "\u{202E}evil", "日本 👩‍👩‍👧 e\u{301}", "a\r\nb",
    ]

    private func written(_ format: TableFormat, _ options: WritingOptions = WritingOptions()) -> String {
        var writer = format.writer(of: Words.self, options)
        return Self.all(&writer, nasty.map(Words.init))
    }

    private static func all<Item>(_ writer: inout any ListWriter<Item>, _ items: [Item]) -> String {
        writer.begin() + items.map { writer.write($0) }.joined() + writer.end()
    }

    @Test(arguments: TableFormat.allCases)
    func nothingThatATerminalObeysIsWritten(format: TableFormat) {
        let controls = written(format).unicodeScalars.filter {
            $0.properties.generalCategory == .control && !"\n\r\t".unicodeScalars.contains($0)
        }
        #expect(controls.isEmpty)
    }

    @Test func jsonIsReadBackAsItWas() throws {
        let array = try #require(
            try JSONSerialization.jsonObject(with: Data(written(.json).utf8)) as? [[String: String]])
        #expect(array.map { $0["words"] } == nasty)
        let lines = written(.jsonl).split(separator: "\n")
        #expect(lines.count == nasty.count)
        for (line, words) in zip(lines, nasty) {
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String]
            #expect(object?["words"] == words)
        }
    }

    @Test func commaSeparatedValuesAreReadBackAndFormulasDefused() throws {
        for defuses in [true, false] {
            let rows = Self.rows(ofCSV: written(.csv, WritingOptions(defusesFormulas: defuses)))
            #expect(rows.first == Words.fieldNames)
            for (row, words) in zip(rows.dropFirst(), nasty) {
                let isFormula = ["=", "+", "-", "@", "\t", "\r"].contains { words.unicodeScalars.first == $0 }
                let harmless = words.replacing("\u{1B}", with: "\u{FFFD}").replacing("\u{7}", with: "\u{FFFD}")
                    .replacing("\u{9B}", with: "\u{FFFD}")
                #expect(
                    row[0].unicodeScalars.elementsEqual(((defuses && isFormula ? "'" : "") + harmless).unicodeScalars))
            }
        }
    }

    /// As RFC 4180 has it.
    private static func rows(ofCSV text: String) -> [[String]] {
        var rows: [[String]] = [[]]
        var cell = String.UnicodeScalarView()
        var isQuoted = false
        let scalars = Array(text.unicodeScalars)
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            switch scalar {
            case "\"" where isQuoted && index + 1 < scalars.count && scalars[index + 1] == "\"":
                cell.append(scalar)
                index += 1
            case "\"": isQuoted.toggle()
            case "," where !isQuoted:
                rows[rows.count - 1].append(String(cell))
                cell = String.UnicodeScalarView()
            case "\r" where !isQuoted:
                rows[rows.count - 1].append(String(cell))
                cell = String.UnicodeScalarView()
                rows.append([])
                index += 1
            default: cell.append(scalar)
            }
            index += 1
        }
        return rows.dropLast()
    }

    @Test func tabSeparatedValuesHaveOneLineARecord() {
        let lines = written(.tsv).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        #expect(lines.count == nasty.count + 1)
        #expect(lines.allSatisfy { $0.split(separator: "\t", omittingEmptySubsequences: false).count == 2 })
        #expect(lines.dropFirst().allSatisfy { !["=", "+", "-", "@"].contains($0.first) })
    }

    @Test func markdownAndHTMLHaveNoMarkupOfOthers() {
        let table = written(.markdown)
        #expect(table.contains("\\| a \\| \\*b\\* \\[c\\](d)"))
        #expect(table.split(separator: "\n").count == nasty.count + 2)
        let page = written(.html, WritingOptions(title: "a < b"))
        #expect(page.contains("<title>a &lt; b</title>"))
        #expect(!page.contains("<script"))
        #expect(!page.contains("href"))
        #expect(page.contains("<td>&lt;script&gt;&amp;&quot;&#39;</td>"))
    }

    @Test func textIsStyledOnlyWhereAsked() {
        #expect(!written(.text).contains("\u{1B}"))
        let styled = written(.text, WritingOptions(isStyled: true))
        #expect(styled.hasPrefix("\u{1B}[1m=1+1\u{1B}[m\n=1+1\n\n"))
    }

    @Test func everyRecordHasAValueForEachName() throws {
        let archive = try Fixture.archive()
        func check<Item: Record>(_ item: Item) -> Bool {
            #expect(item.fieldValues.count == Item.fieldNames.count)
            return true
        }
        try archive.forEachQuote(Filter(), check)
        try archive.forEachCountedArticle(Filter(), check)
        try archive.forEachSpeaker(Filter(), check)
        try archive.forEachTopic(Filter(), check)
    }
}
