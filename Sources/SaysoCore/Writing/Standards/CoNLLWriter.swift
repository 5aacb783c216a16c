import SaysoExtraction
import SaysoModel

/// Articles token by token, with their quotes in a column of their own: CoNLL-U Plus
/// (https://universaldependencies.org/ext-format.html).
///
/// `SAYSO:QUOTE` is put as PARSEME's `cupt` files put `PARSEME:MWE`: `1:content;2:cue` for a token that is in the content
/// of the article's first quote and in the cue of its second; `_` for none. What is known of a quote stands in a comment
/// `# quote = 1 direct says 0.93 Petra Lindqvist`. `TokenRange` in `MISC` counts Unicode code points of the article.
struct CoNLLWriter: ListWriter {
    private static let columns = "# global.columns = ID FORM SAYSO:QUOTE MISC\n"

    mutating func begin() -> String { Self.columns }

    mutating func write(_ stored: StoredArticle) -> String {
        let text = AnalyzedText(stored.article.text)
        let counter = CodePointCounter(stored.article.text)
        let labels = Self.labels(of: text, stored.quotes)
        var out = ""
        for (number, sentence) in text.sentences.enumerated() {
            out += number == 0 ? Self.heading(of: stored) : ""
            if text.paragraphs.contains(where: { $0.lowerBound == sentence.lowerBound }) { out += "# newpar\n" }
            out += "# sent_id = \(stored.id.rawValue)-\(number + 1)\n# text = \(text.string(sentence).visibleLine)\n"
            for (index, position) in sentence.enumerated() {
                let token = text.tokens[position]
                let (start, end) = (Int(token.start), Int(token.end))
                let isLast = position + 1 == sentence.upperBound
                let joins = !isLast && text.tokens[position + 1].start == token.end
                let range = "TokenRange=\(counter.codePoints(before: start)):\(counter.codePoints(before: end))"
                let columns = [
                    String(index + 1), text.string(token), labels[position], (joins ? "SpaceAfter=No|" : "") + range,
                ]
                out += columns.joined(separator: "\t") + "\n"
            }
            out += "\n"
        }
        return out
    }

    private static func heading(of stored: StoredArticle) -> String {
        let article = stored.article
        let facts = [
            ("newdoc id", article.id), ("title", article.title), ("publisher", article.publisher),
            ("date", article.date?.description), ("url", article.url),
        ]
        let quotes = stored.quotes.enumerated().map { number, row -> (String, String?) in
            let facts = [
                String(number + 1), row.quote.kind.rawValue, row.quote.stance.rawValue,
                JSONText.decimal(row.quote.confidence), row.speakerName ?? "_",
            ]
            return ("quote", facts.joined(separator: " "))
        }
        return (facts + quotes).map { name, value in value.map { "# \(name) = \($0.visibleLine)\n" } ?? "" }.joined()
    }

    /// The label of each token.
    private static func labels(of text: AnalyzedText, _ quotes: [QuoteRow]) -> [String] {
        var labels = Array(repeating: [String](), count: text.tokens.count)
        for (number, row) in quotes.enumerated() {
            for (name, spans) in [("content", row.quote.content), ("source", row.quote.source), ("cue", row.quote.cue)]
            {
                for index in spans.flatMap(text.tokens(in:)) { labels[index].append("\(number + 1):\(name)") }
            }
        }
        return labels.map { $0.isEmpty ? "_" : $0.joined(separator: ";") }
    }
}
