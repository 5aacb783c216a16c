import Foundation
import SaysoExtraction
import SaysoModel
import Testing

/// Writes the gold as JSON lines, offsets in code points, for scorers outside:
/// `SAYSO_GOLD=/some/folder swift test --filter GoldExport` gives `gold.jsonl` (with speakers) and `extracted.jsonl`.
@Suite struct GoldExport {
    @Test(.enabled(if: ProcessInfo.processInfo.environment["SAYSO_GOLD"] != nil))
    func writeJSONLines() throws {
        let folder = URL(filePath: ProcessInfo.processInfo.environment["SAYSO_GOLD"]!)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let articles = try GoldArticle.samples() + GoldArticle.pieces()
        try write(articles.map { line($0, $0.asExtraction) }, to: folder.appending(path: "gold.jsonl"))
        let extractor = QuoteExtractor()
        let extracted = articles.map { line($0, extractor.extract($0.article)) }
        try write(extracted, to: folder.appending(path: "extracted.jsonl"))
    }

    private func write(_ lines: [[String: Any]], to url: URL) throws {
        let data = try lines.map { try JSONSerialization.data(withJSONObject: $0, options: .sortedKeys) }
        try Data(data.joined(separator: Data("\n".utf8))).write(to: url)
    }

    private func line(_ gold: GoldArticle, _ extraction: Extraction) -> [String: Any] {
        let text = gold.article.text
        func points(_ spans: [Span]) -> [[Int]] {
            spans.map { span in
                let start = text.text(at: Span(0, span.start)).unicodeScalars.count
                return [start, start + text.text(at: span).unicodeScalars.count]
            }
        }
        return [
            "id": gold.article.id, "title": gold.article.title, "text": text,
            "attributions": extraction.quotes.map { quote -> [String: Any] in
                [
                    "source": points(quote.source), "cue": points(quote.cue), "content": points(quote.content),
                    "speaker": quote.speaker.map { extraction.speakers[$0].name } ?? NSNull(),
                ]
            },
            "speakers": extraction.speakers.map { speaker -> [String: Any] in
                [
                    "name": speaker.name, "aliases": speaker.aliases, "kind": speaker.kind.rawValue,
                    "gender": speaker.gender.map { $0 == .female ? "f" : "m" } ?? NSNull(),
                ]
            },
        ]
    }
}
