import Foundation
import SaysoCore
import SaysoExtraction
import SaysoModel
import Testing

/// Writes the gold as JSON lines for scorers outside: `SAYSO_GOLD=/some/folder swift test --filter GoldExport` gives
/// `gold.jsonl`, `speakers.jsonl` and, as found by the engine, `extracted.jsonl`.
@Suite struct GoldExport {
    private static let folder = ProcessInfo.processInfo.environment["SAYSO_GOLD"].map { URL(filePath: $0) }

    @Test(.enabled(if: folder != nil))
    func writeJSONLines() throws {
        let folder = try #require(Self.folder)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let articles = try GoldArticle.samples() + GoldArticle.pieces() + GoldArticle.bulletins()
        func write(_ name: String, _ line: (GoldArticle) throws -> String) throws {
            try Data(articles.map(line).joined().utf8).write(to: folder.appending(path: name))
        }
        let extractor = QuoteExtractor()
        try write("gold.jsonl") {
            ExtractionFormat.jsonl.string(Entry(article: $0.article, extraction: $0.asExtraction))
        }
        try write("extracted.jsonl") {
            ExtractionFormat.jsonl.string(Entry(article: $0.article, extraction: extractor.extract($0.article)))
        }
        try write("speakers.jsonl", speakers)
    }

    private func speakers(_ gold: GoldArticle) throws -> String {
        let line: [String: Any] = [
            "id": gold.article.id,
            "speakers": gold.speakers.map { speaker -> [String: Any] in
                [
                    "name": speaker.name, "aliases": speaker.aliases, "kind": speaker.kind.rawValue,
                    "gender": speaker.gender.map { $0 == .female ? "f" : "m" } ?? NSNull(),
                ]
            },
            "attribution_speakers": gold.quotes.map { $0.speaker ?? NSNull() as Any },
        ]
        return String(decoding: try JSONSerialization.data(withJSONObject: line, options: .sortedKeys), as: UTF8.self)
            + "\n"
    }
}
