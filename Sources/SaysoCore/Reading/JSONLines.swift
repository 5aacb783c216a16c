import Foundation
import SaysoModel

/// A line of JSON lines as an article: an object with `text` and, as far as known, `id`, `title`, `date`, `publisher`,
/// `byline`, `url` and `language`. Other keys are left out of account.
enum JSONLines {
    /// The article of a line; `name` is its id where it gives none.
    static func article(_ line: [UInt8], name: String) -> Result<Article, ReadingError.Reason> {
        guard let object = try? JSONDecoder().decode(Line.self, from: Data(line)) else {
            guard String(validating: line, as: UTF8.self) == nil, let text = TextDecoding.text(line),
                !text.utf8.elementsEqual(line)
            else { return .failure(.notJSON) }
            return article(Array(text.utf8), name: name)
        }
        guard let given = object.text else { return .failure(.noText) }
        let text = normalized(given)
        guard let title = object.title.flatMap(oneLine) ?? PlainText.title(of: text) else { return .failure(.empty) }
        return .success(
            Article(
                id: object.id ?? name, title: title, byline: object.byline, publisher: object.publisher,
                date: object.date.flatMap { Day($0) ?? DateFinder.day(in: $0) }, url: object.url,
                language: object.language, text: text))
    }

    /// Offsets in the corpora count in the text as it is, so only what has no line feeds at all is changed.
    private static func normalized(_ text: String) -> String {
        guard text.utf8.contains(0x0D) else { return text }
        return TextDecoding.text(Array(text.utf8)) ?? text
    }

    private static func oneLine(_ title: String) -> String? {
        let words = title.split(whereSeparator: \.isNewline).joined(separator: " ")
            .trimmingCharacters(in: .whitespaces)
        return words.isEmpty ? nil : PlainText.title(words[...])
    }

    /// Numbers are taken as text, anything else as absent.
    private struct Line: Decodable {
        var id, title, date, publisher, byline, url, language, text: String?

        private enum CodingKeys: CodingKey {
            case id, title, date, publisher, byline, url, language, text
        }

        init(from decoder: any Decoder) throws {
            let object = try decoder.container(keyedBy: CodingKeys.self)
            func value(_ key: CodingKeys) -> String? {
                guard object.contains(key) else { return nil }
                if let text = try? object.decode(String.self, forKey: key) {
                    return text.isEmpty && key != .text ? nil : text
                }
                return (try? object.decode(Int.self, forKey: key)).map(String.init)
            }
            id = value(.id)
            title = value(.title)
            date = value(.date)
            publisher = value(.publisher)
            byline = value(.byline)
            url = value(.url)
            language = value(.language)
            text = value(.text)
        }
    }
}

extension ArticleFormat {
    /// JSON lines.
    static let jsonLines = ArticleFormat(
        name: "jsonl", title: "JSON lines", extensions: ["jsonl", "ndjson"],
        isRecognized: { $0.first == UInt8(ascii: "{") },
        read: { input, receive in
            try input.eachLine { line, number in
                try receive(
                    JSONLines.article(line, name: "\(input.name):\(number)").map { GivenArticle($0) }
                        .mapError { ReadingError(path: input.name, line: number, reason: $0) })
            }
        })
}

extension FormatInput {
    /// Hands over each line that is not blank, with its number from 1.
    func eachLine(_ body: (_ line: [UInt8], _ number: Int) throws -> Void) throws {
        var number = 0
        while true {
            number += 1
            let line: [UInt8]?
            do throws(ReadingError) {
                line = try stream.line()
            } catch {
                throw ReadingError(path: name, line: number, reason: error.reason)
            }
            guard let line else { return }
            if line.contains(where: { $0 > 0x20 }) { try body(line, number) }
        }
    }
}
