import Foundation
import SaysoExtraction
import SaysoModel

/// Quotebank's quotes (Vaucher, Spitz, Catasta, West: "Quotebank: A Corpus of Quotations from a Decade of News", WSDM
/// 2021): JSON lines, each a quotation with who may have said it, the most probable first, but without its article.
///
/// So that one can browse them as others, each is an article that has nothing but the quote, as in a transcript:
/// `Speaker: “quotation”`. That is its quote, with the corpus' probability as its confidence; no other is looked for.
enum Quotebank {
    /// One line, as far as it is used.
    private struct Line: Decodable {
        var quoteID: String?
        var quotation: String
        var speaker: String?
        var date: String?
        var probas: [[String]]?
        var urls: [String]?
    }

    static func article(_ line: [UInt8], name: String) -> Result<GivenArticle, ReadingError.Reason> {
        guard let line = try? JSONDecoder().decode(Line.self, from: Data(line)) else { return .failure(.notJSON) }
        guard let words = FieldMapping.oneLine(line.quotation) else { return .failure(.empty) }
        // The corpus has no mark for nobody but this word.
        let speaker = line.speaker.flatMap { $0 == "None" ? nil : FieldMapping.oneLine($0) }
        let content = "“\(line.quotation.split(whereSeparator: \.isNewline).joined(separator: " "))”"
        let start = speaker.map { "\($0): " } ?? ""
        let url = line.urls?.first
        let probability = line.probas?.first.flatMap { $0.count > 1 ? Double($0[1]) : nil }
        let article = Article(
            id: line.quoteID ?? name, title: PlainText.title("\(start)“\(words)”"[...]),
            publisher: url.flatMap { URL(string: $0)?.host }, date: line.date.flatMap { DateFinder.day(in: $0) },
            url: url, language: "en", text: start + content)
        let attribution = Attribution(
            source: speaker.map { [Span(0, $0.utf8.count)] } ?? [], cue: [],
            content: [Span(start.utf8.count, article.text.utf8.count)],
            confidence: min(1, max(0, probability ?? 1)))
        return .success(GivenArticle(article, .marked([attribution])))
    }
}

extension ArticleFormat {
    /// Quotebank's quotes, told from other JSON lines by their names.
    static let quotebank = ArticleFormat(
        name: "quotebank", title: "Quotebank", extensions: ["jsonl", "ndjson", "json"],
        isRecognized: { $0.first == UInt8(ascii: "{") && $0.contains(Array("\"quotation\"".utf8)) },
        read: { input, receive in
            try input.eachLine { line, number in
                try receive(
                    Quotebank.article(line, name: "\(input.name):\(number)")
                        .mapError { ReadingError(path: input.name, line: number, reason: $0) })
            }
        })
}
