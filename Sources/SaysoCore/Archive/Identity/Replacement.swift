import GRDB
import SaysoModel

/// Puts a new version of an article in the place of the one that is there, which is kept. What the user added to its
/// quotes goes over to the same words of the new text: see ``Renewal``.
struct Replacement {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// - Parameter images: the quotes of the new version.
    func replace(
        _ id: Int64, by article: Article, fingerprint: Int64, images: [QuoteImage], _ writer: inout QuoteWriter
    ) throws {
        guard let before = try ArticleQuotes(of: id, db) else { return }
        let old = before.host
        try keep(before)
        let host = QuoteWriter.Host(
            article: id, age: article.date == nil ? old.age : Age.of(article.date), text: article.text)
        try write(article, in: host, fingerprint: fingerprint)

        let move = SpanMove(WordDiff(from: old.text, to: article.text), to: article.text)
        try moveAnchors(of: id, move)
        let kept = before.items.compactMap { item -> ArticleQuotes.Item? in
            let image = move.image(item.image)
            guard item.anchor != nil, !image.content.isEmpty else { return nil }
            return ArticleQuotes.Item(number: nil, anchor: item.anchor, image: image)
        }
        var quotes = ArticleQuotes(in: host, items: kept, replacing: before)
        try Renewal(db).renew(&quotes, with: images)
        try quotes.write(&writer)
    }

    private func keep(_ quotes: ArticleQuotes) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO article_version
                    SELECT id, (SELECT 1 + count(*) FROM article_version WHERE article = id), title, text, fingerprint,
                        unixepoch(), ?
                    FROM article JOIN article_text ON article = id WHERE id = ?
                """
        ).execute(arguments: [try CorrectionEntry.json(quotes.items.map(\.image)), quotes.host.article])
    }

    private func write(_ article: Article, in host: QuoteWriter.Host, fingerprint: Int64) throws {
        let id = host.article
        try db.cachedStatement(
            sql: """
                INSERT INTO article_words (article_words, rowid, title, text)
                    SELECT 'delete', id, title, text FROM article_content WHERE id = ?
                """
        ).execute(arguments: [id])
        try db.cachedStatement(
            sql: """
                UPDATE article SET title = ?, byline = ifnull(?, byline), age = ?, fingerprint = ?
                WHERE id = ?
                """
        ).execute(arguments: [article.title, article.byline, host.age, fingerprint, id])
        try db.cachedStatement(sql: "UPDATE article_text SET text = ? WHERE article = ?")
            .execute(arguments: [article.text, id])
        try db.cachedStatement(sql: "INSERT INTO article_words (rowid, title, text) VALUES (?, ?, ?)")
            .execute(arguments: [id, article.title, article.text])
        try db.cachedStatement(sql: "DELETE FROM article_sketch WHERE article = ?").execute(arguments: [id])
        try Identity(db).note(Shingles(article.text), of: id)
    }

    /// Moves what the user's additions and the log of corrections remember of the old text.
    private func moveAnchors(of article: Int64, _ move: SpanMove) throws {
        let anchors = try Row.fetchAll(db, sql: "SELECT id, spans FROM anchor WHERE article = ?", arguments: [article])
        for anchor in anchors {
            let spans = SpanCoding.decode(anchor[1])
            try db.execute(
                sql: "UPDATE anchor SET spans = ? WHERE id = ?",
                arguments: [
                    SpanCoding.encode(
                        content: move.spans(spans.content), source: move.spans(spans.source), cue: move.spans(spans.cue)
                    ),
                    anchor[0] as Int64,
                ])
            for row in try Row.fetchAll(
                db, sql: "SELECT correction, before, after FROM correction_quote WHERE anchor = ?",
                arguments: [anchor[0]])
            {
                func moved(_ json: String?) throws -> String? {
                    try json.map { try CorrectionEntry.json(move.image(CorrectionEntry.value($0))) }
                }
                try db.execute(
                    sql: "UPDATE correction_quote SET before = ?, after = ? WHERE correction = ? AND anchor = ?",
                    arguments: [try moved(row[1]), try moved(row[2]), row[0] as Int64, anchor[0] as Int64])
            }
        }
    }
}

/// Where spans of a text stand in its new version, as far as their words are still there.
private struct SpanMove {
    private let pieces: [(old: Span, new: Span)]
    private let text: String

    init(_ diff: WordDiff, to text: String) {
        pieces = diff.pieces.compactMap { piece in
            guard piece.change == .kept, let old = piece.old, let new = piece.new else { return nil }
            return (old, new)
        }
        self.text = text
    }

    /// From the first to the last word of each that is still there.
    func spans(_ spans: [Span]) -> [Span] {
        spans.compactMap { span in
            let kept = pieces.filter { $0.old.overlaps(span) }
            guard let first = kept.first, let last = kept.last else { return nil }
            let start = place(max(span.start, first.old.start), first)
            let end = place(min(span.end, last.old.end), last)
            return start < end ? Span(start, end) : nil
        }
    }

    func image(_ image: QuoteImage) -> QuoteImage {
        var image = image
        image.content = spans(image.content)
        image.source = spans(image.source)
        image.cue = spans(image.cue)
        return image
    }

    /// Kept words may differ in case and punctuation, so that lengths do by a few bytes.
    private func place(_ offset: Int, _ piece: (old: Span, new: Span)) -> Int {
        let fromStart = piece.new.start + (offset - piece.old.start)
        let fromEnd = piece.new.end - (piece.old.end - offset)
        let nearer = offset - piece.old.start <= piece.old.end - offset ? fromStart : fromEnd
        var place =
            text.utf8.index(
                text.startIndex, offsetBy: min(max(nearer, piece.new.start), piece.new.end), limitedBy: text.endIndex)
            ?? text.endIndex
        while place > text.startIndex, place < text.endIndex, text.utf8[place] & 0xC0 == 0x80 {
            place = text.utf8.index(before: place)
        }
        return text.utf8.distance(from: text.startIndex, to: place)
    }
}
