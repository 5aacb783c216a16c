import Foundation
import SaysoModel

/// Tables as RFC 4180 describes them: rows of fields, apart by commas, in quotation marks where they have commas, line
/// ends or marks (doubled) themselves. Semicolons and tabs are taken too where the first row has them. What programs get
/// wrong is read as it was meant: line feeds alone, marks inside a bare field, text behind a closing mark.
struct CSVRows {
    private let stream: ByteStream
    private let name: String
    private let separator: UInt8
    /// The line of the file on which the row begins that was read last, from 1.
    private(set) var line = 1
    private var nextLine = 1

    init(_ input: FormatInput) throws {
        stream = input.stream
        name = input.name
        if try stream.peek(3).elementsEqual([0xEF, 0xBB, 0xBF]) { _ = try stream.skip(3) }
        let head = try stream.peek(4096).prefix { $0 != 0x0A && $0 != 0x0D }
        let counts = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09].map { mark in (mark, head.count { $0 == mark }) }
        separator = counts.max { $0.1 < $1.1 }?.0 ?? UInt8(ascii: ",")
    }

    /// The fields of the next row; nil at the end. Blank lines are passed over.
    mutating func next() throws -> [[UInt8]]? {
        var fields: [[UInt8]] = []
        var field: [UInt8] = []
        var (isQuoted, wasQuoted, isEmpty, size) = (false, false, true, 0)
        line = nextLine
        while let byte = try stream.byte() {
            size += 1
            guard size <= ArticleReader.largestArticle else {
                throw ReadingError(path: name, line: line, reason: .tooLarge)
            }
            if byte == 0x0A { nextLine += 1 }
            if isQuoted {
                if byte != Self.mark {
                    field.append(byte)
                } else if try stream.peek(1).first == Self.mark {
                    _ = try stream.byte()
                    field.append(byte)
                } else {
                    (isQuoted, wasQuoted) = (false, true)
                }
            } else if byte == Self.mark, field.isEmpty, !wasQuoted {
                (isQuoted, isEmpty) = (true, false)
            } else if byte == separator {
                fields.append(field)
                (field, wasQuoted, isEmpty) = ([], false, false)
            } else if byte == 0x0A || byte == 0x0D {
                if byte == 0x0D, try stream.peek(1).first == 0x0A { continue }
                if isEmpty {
                    line = nextLine
                    continue
                }
                return fields + [field]
            } else {
                field.append(byte)
                isEmpty = false
            }
        }
        guard !isQuoted else {
            throw ReadingError(path: name, line: line, reason: .malformed("a quotation mark is not closed"))
        }
        return isEmpty ? nil : fields + [field]
    }

    private static let mark = UInt8(ascii: "\"")
}

extension ArticleFormat {
    /// Tables whose first row has the fields' names.
    static let csv = ArticleFormat(
        name: "csv", title: "CSV", extensions: ["csv", "tsv"], isRecognized: { _ in false },
        read: { input, receive in
            var rows = try CSVRows(input)
            guard let header = try rows.next() else { return }
            let columns = Dictionary(
                header.enumerated().map { (CSV.key(CSV.text($1)), $0) }, uniquingKeysWith: { first, _ in first })
            while let row = try rows.next() {
                let line = rows.line
                let article = input.options.mapping.article(name: "\(input.name):\(line)") { path in
                    guard path.count == 1, let column = columns[CSV.key(path[0])] else { return nil }
                    return column < row.count ? CSV.text(row[column]) : ""
                }
                try receive(
                    article.map { GivenArticle($0) }
                        .mapError { ReadingError(path: input.name, line: line, reason: $0) })
            }
        })
}

private enum CSV {
    /// A column's name as it is compared.
    static func key(_ name: String) -> String { name.trimmingCharacters(in: .whitespaces).lowercased() }

    static func text(_ field: [UInt8]) -> String {
        TextDecoding.text(field) ?? String(decoding: field, as: UTF8.self)
    }
}
