import GRDB
import SaysoModel

@testable import SaysoCore

extension Archive {
    /// All that the archive's lists and pages tell of what was extracted, as text: equal for archives that show the same.
    func export() throws -> String {
        var lines = ["\(try counts(Filter()))"]
        for row in try articles(Filter(), offset: 0, limit: 10_000) {
            lines.append("# \(row.title) \(row.quoteCount)")
            for quote in try article(row.id)?.quotes ?? [] {
                let spans = [quote.quote.content, quote.quote.source, quote.quote.cue].map { spans in
                    spans.map { "\($0.start)-\($0.end)" }.joined(separator: ",")
                }
                lines.append(
                    """
                    \(spans.joined(separator: " | ")) \(quote.content) | \(quote.source) | \(quote.cue) \
                    \(quote.quote.kind) \(quote.quote.stance) \(quote.quote.isNegated) \(quote.quote.confidence) \
                    \(quote.speakerName ?? "-") \(quote.topics.map(\.name))
                    """)
            }
        }
        lines += try speakers(Filter(), offset: 0, limit: 10_000).map { row in
            "\(row.name) \(row.kind) \(row.quoteCount) \(row.timeline) \(String(describing: try speaker(row.id)))"
        }
        lines += try topics(Filter(), offset: 0, limit: 10_000).map { "\($0.name) \($0.quoteCount)" }
        return lines.joined(separator: "\n")
    }

    /// Counters and indices that do not agree with the quotes themselves, in words.
    func disagreements() throws -> [String] {
        try read { db in
            var found: [String] = []
            func expectNone(_ what: String, _ sql: String) throws {
                if let row = try Row.fetchOne(db, sql: sql) { found.append("\(what): \(row)") }
            }
            try expectNone(
                "speaker.quotes",
                """
                SELECT id, quotes FROM speaker
                WHERE quotes <> (SELECT count(*) FROM quote WHERE quote.speaker = speaker.id)
                """)
            try expectNone(
                "topic.quotes",
                """
                SELECT id, quotes FROM topic
                WHERE quotes <> (SELECT count(*) FROM quote_topic WHERE quote_topic.topic = topic.id)
                """)
            try expectNone(
                "tally",
                """
                SELECT * FROM tally WHERE articles <> (SELECT count(*) FROM article)
                    OR quotes <> (SELECT count(*) FROM quote)
                    OR speakers <> (SELECT count(*) FROM speaker WHERE quotes > 0)
                    OR topics <> (SELECT count(*) FROM topic WHERE quotes > 0)
                """)
            try expectNone("tally.next_quote", "SELECT * FROM tally WHERE next_quote <= (SELECT max(id) FROM quote)")
            try expectNone(
                "article.quotes",
                """
                SELECT id, first_quote, quotes FROM article WHERE quotes <> (SELECT count(*) FROM quote
                    WHERE article = article.id AND quote.id BETWEEN first_quote AND first_quote + quotes - 1)
                """)
            try expectNone(
                "quote_topic", "SELECT * FROM quote_topic WHERE quote NOT IN (SELECT id FROM quote)")
            try expectNone(
                "anchor",
                """
                SELECT * FROM anchor LEFT JOIN quote ON quote.id = anchor.quote
                WHERE anchor.quote IS NOT NULL AND (quote.id IS NULL OR quote.article <> anchor.article)
                """)
            try expectNone("merged_quote", "SELECT * FROM merged_quote WHERE quote NOT IN (SELECT id FROM quote)")
            for row in try Row.fetchAll(db, sql: "SELECT id, article, spans FROM quote") {
                let text = try String.fetchOne(
                    db, sql: "SELECT text FROM article_text WHERE article = ?", arguments: [row[1]])
                let words = (text ?? "").text(at: SpanCoding.decode(row[2]).content)
                guard let query = FTS5Pattern(matchingAllTokensIn: words) else { continue }
                let isFound = try Bool.fetchOne(
                    db, sql: "SELECT EXISTS (SELECT 1 FROM quote_words WHERE rowid = ? AND content MATCH ?)",
                    arguments: [row[0], query])
                if isFound != true { found.append("quote_words: \(words)") }
            }
            let words = ["the", "of", "wall", "boats", "that", "said", "sea", "Öberg", "Pike"]
            for word in words {
                let query = FTS5Pattern(matchingAllTokensIn: word)
                let stale = try Row.fetchOne(
                    db,
                    sql:
                        "SELECT rowid FROM quote_words WHERE quote_words MATCH ? AND rowid NOT IN (SELECT id FROM quote)",
                    arguments: [query])
                if stale != nil { found.append("quote_words has “\(word)” of a quote that is gone") }
            }
            return found
        }
    }
}
