import Foundation
import SaysoModel

/// An article with its attributions marked by hand, in the corpora's form: offsets count Unicode code points.
package struct AnnotatedArticle: Sendable {
    /// The article's identifier in its file.
    package var id: String
    /// Its text, one element a code point.
    package var text: [Unicode.Scalar]
    /// What the annotators marked; `discard` regions they threw away.
    package var attributions: [Attribution]
    package var discard: [Span]
    /// Who printed it, where the file tells.
    package var publisher: String?
    /// Whether people looked for its attributions.
    package var isMarked = true

    /// One attribution, its spans in code points.
    package struct Attribution: Sendable, Codable {
        package var source: [[Int]]
        package var cue: [[Int]]
        package var content: [[Int]]
    }

    /// Reads a file of JSON lines; empty lines are passed over.
    ///
    /// - Throws: ``TrainingError``.
    package static func read(_ path: String) throws(TrainingError) -> [AnnotatedArticle] {
        try lines(of: path, as: Line.self).map { raw in
            AnnotatedArticle(
                id: raw.id, text: Array(raw.text.unicodeScalars), attributions: raw.attributions,
                discard: (raw.discard ?? []).filter { $0.count == 2 }.map { Span($0[0], $0[1]) },
                publisher: raw.publisher)
        }
    }

    /// The texts of a file of JSON lines, which need no marks.
    ///
    /// - Throws: ``TrainingError``.
    package static func texts(_ path: String) throws(TrainingError) -> [String] {
        try lines(of: path, as: PlainLine.self).map(\.text)
    }

    private static func lines<Value: Decodable>(of path: String, as type: Value.Type) throws(TrainingError) -> [Value] {
        let decoder = JSONDecoder()
        var values: [Value] = []
        for (index, line) in try TrainingFile.bytes(path).split(separator: UInt8(ascii: "\n")).enumerated() {
            guard let value = try? decoder.decode(type, from: Data(line)) else {
                throw .malformed(path, line: index + 1)
            }
            values.append(value)
        }
        guard !values.isEmpty else { throw .empty(path) }
        return values
    }

    private struct PlainLine: Decodable {
        var text: String
    }

    private struct Line: Decodable {
        var id: String
        var text: String
        var attributions: [Attribution]
        var discard: [[Int]]?
        var publisher: String?
    }
}

/// Why a model could not be trained.
package enum TrainingError: Error, CustomStringConvertible {
    case unreadable(String)
    case malformed(String, line: Int)
    case untagged(String, line: Int)
    case empty(String)
    case unwritable(String)
    case otherTraining(String)

    package var description: String {
        switch self {
        case .unreadable(let path): "cannot read \(path); is it there, and may you read it?"
        case .malformed(let path, let line):
            "\(path), line \(line): not an article in JSON with \"id\", \"text\" and \"attributions\""
        case .untagged(let path, let line):
            "\(path), line \(line): not the columns start, end, word, lemma, tag, parted by tabs"
        case .empty(let path): "\(path) holds no articles"
        case .otherTraining(let path):
            "\(path) was left by training on other articles or with other options; leave out --resume to start anew"
        case .unwritable(let path): "cannot write \(path); does its folder exist, and may you write there?"
        }
    }
}
