import Foundation
import SaysoModel

/// JSON objects as articles: those of a line each, of a list, or one alone. Their names are those of a ``FieldMapping``;
/// others are left out of account.
enum JSONRecords {
    /// The article of an object; `name` is its id where it gives none.
    static func article(
        _ bytes: [UInt8], name: String, _ mapping: FieldMapping
    ) -> Result<GivenArticle, ReadingError.Reason> {
        guard let object = try? JSONDecoder().decode(Object.self, from: Data(bytes)) else {
            guard String(validating: bytes, as: UTF8.self) == nil, let text = TextDecoding.text(bytes),
                !text.utf8.elementsEqual(bytes)
            else { return .failure(.notJSON) }
            return article(Array(text.utf8), name: name, mapping)
        }
        return mapping.article(name: name) { object.text(at: $0[...]) }.flatMap { article in
            guard let found = object.extraction else { return .success(GivenArticle(article)) }
            guard let extraction = found.extraction(in: article.text) else {
                return .failure(.malformed("its quotes do not stand in its text"))
            }
            return .success(GivenArticle(article, .extracted(extraction)))
        }
    }

    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    /// An object of which only what is asked for is decoded.
    private struct Object: Decodable {
        let fields: KeyedDecodingContainer<Name>
        /// What `sayso extract` found in it; nil where the object is not from there.
        let extraction: ExtractionRecord?

        init(from decoder: any Decoder) throws {
            fields = try decoder.container(keyedBy: Name.self)
            extraction = try? ExtractionRecord(from: decoder)
        }

        /// Texts and numbers as text, those of a list joined by commas; anything else as absent.
        func text(at path: FieldMapping.Path.SubSequence) -> String? {
            guard let name = path.first.map(Name.init(stringValue:)), fields.contains(name) else { return nil }
            let rest = path.dropFirst()
            if rest.isEmpty {
                if let text = try? fields.decode(String.self, forKey: name) { return text }
                if let number = try? fields.decode(Int.self, forKey: name) { return String(number) }
                return (try? fields.decode([String].self, forKey: name))?.joined(separator: ", ")
            }
            if let inner = try? fields.decode(Object.self, forKey: name) { return inner.text(at: rest) }
            guard let list = try? fields.decode([Object].self, forKey: name) else { return nil }
            let texts = list.compactMap { $0.text(at: rest) }
            return texts.isEmpty ? nil : texts.joined(separator: ", ")
        }
    }
}

extension ArticleFormat {
    /// JSON lines.
    static let jsonLines = ArticleFormat(
        name: "jsonl", title: "JSON lines", extensions: ["jsonl", "ndjson"],
        isRecognized: { head in
            // An object over several lines ends its first line behind the bracket.
            head.first == UInt8(ascii: "{") && head.dropFirst().first { $0 != 0x20 && $0 != 0x0D } != 0x0A
        },
        read: { input, receive in
            try input.eachLine { line, number in
                try receive(
                    JSONRecords.article(line, name: "\(input.name):\(number)", input.options.mapping)
                        .mapError { ReadingError(path: input.name, line: number, reason: $0) })
            }
        })

    /// A JSON file: one object, a list of them, or several after each other.
    static let json = ArticleFormat(
        name: "json", title: "JSON", extensions: ["json"],
        isRecognized: { $0.first == UInt8(ascii: "[") || $0.first == UInt8(ascii: "{") },
        read: { input, receive in
            try input.eachObject { object, number in
                try receive(
                    JSONRecords.article(
                        object, name: number == 1 ? input.name : "\(input.name):\(number)", input.options.mapping
                    )
                    .mapError { ReadingError(path: input.name, reason: $0) })
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

    /// Hands over each outermost JSON object, with its number from 1: of a list, of lines, or one alone.
    func eachObject(_ body: (_ object: [UInt8], _ number: Int) throws -> Void) throws {
        var number = 0
        while try skipToObject() {
            number += 1
            try body(object(), number)
        }
    }

    /// Passes over what stands between objects; false at the end of the file.
    private func skipToObject() throws -> Bool {
        let between: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "["), UInt8(ascii: ","), UInt8(ascii: "]")]
        if try stream.peek(3).elementsEqual([0xEF, 0xBB, 0xBF]) { _ = try stream.skip(3) }
        while true {
            let bytes = try stream.buffered(atLeast: 1)
            guard let start = bytes.firstIndex(where: { !between.contains($0) }) else {
                if bytes.isEmpty { return false }
                _ = try stream.skip(bytes.count)
                continue
            }
            guard bytes[start] == UInt8(ascii: "{") else { throw ReadingError(path: name, reason: .notJSON) }
            _ = try stream.skip(start - bytes.startIndex)
            return true
        }
    }

    /// Takes the object that begins here.
    private func object() throws -> [UInt8] {
        var (depth, isInString, isEscaped) = (0, false, false)
        var scanned = 0
        while true {
            let bytes = try stream.buffered(atLeast: scanned + 1)
            guard bytes.count > scanned else {
                _ = try stream.take(scanned + 1)  // Damage is told as what it is.
                throw ReadingError(path: name, reason: .notJSON)
            }
            guard bytes.count <= ArticleReader.largestArticle else { throw ReadingError(path: name, reason: .tooLarge) }
            for byte in bytes.dropFirst(scanned) {
                scanned += 1
                if isEscaped {
                    isEscaped = false
                } else if isInString {
                    isEscaped = byte == UInt8(ascii: "\\")
                    isInString = byte != UInt8(ascii: "\"")
                } else {
                    switch byte {
                    case UInt8(ascii: "\""): isInString = true
                    case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
                    case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
                    default: break
                    }
                    if depth == 0 { return Array(try stream.take(scanned)) }
                }
            }
        }
    }
}
