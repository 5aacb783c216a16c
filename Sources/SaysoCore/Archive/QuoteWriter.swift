import GRDB
import SaysoModel

/// Writes quotes, in one transaction, with all that hangs on them: the index of their words, their topics, and the
/// counters of speakers, topics and the archive, which are gathered and written at its end.
struct QuoteWriter {
    /// The article that quotes stand in, as far as they need it.
    struct Host {
        var article: Int64
        var age: Int64
        var text: String
    }

    private let db: Database
    private var bySpeaker: [Int64: Int] = [:]
    private var byTopic: [Int64: Int] = [:]
    private var quotes = 0

    init(_ db: Database) { self.db = db }

    /// The number for the first of `count` new quotes, which are numbered on from it; none of these is given again.
    func takeNumbers(_ count: Int) throws -> Int64 {
        let sql = "UPDATE tally SET next_quote = next_quote + ? RETURNING next_quote"
        let next = try Int64.fetchOne(db.cachedStatement(sql: sql), arguments: [count]) ?? 1
        return next - Int64(count)
    }

    /// Keeps the number for the next quote, since the number of one that is gone may still be remembered: in a citation,
    /// a session or another program.
    static let numbering = """
        ALTER TABLE tally ADD COLUMN next_quote INTEGER NOT NULL DEFAULT 1;
        UPDATE tally SET next_quote = max(
            ifnull((SELECT max(id) + 1 FROM quote), 1), ifnull((SELECT max(first_quote + quotes) FROM article), 1));
        """

    mutating func insert(_ image: QuoteImage, number: Int64, in host: Host) throws {
        try db.cachedStatement(sql: "INSERT INTO quote VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)").execute(arguments: [
            number, host.article, host.age, image.speaker, image.kind.code, image.stance.code, image.isNegated,
            image.confidence, image.spans, TopicCoding.encode(image.topics),
        ])
        try db.cachedStatement(sql: WordIndex.insertion).execute(arguments: words(of: image, number, in: host))
        for topic in image.topics {
            try db.cachedStatement(sql: "INSERT INTO quote_topic VALUES (?, ?, ?, ?)")
                .execute(arguments: [topic, host.age, host.article, number])
        }
        for merge in image.merges {
            try db.cachedStatement(sql: "INSERT INTO merged_quote VALUES (?, ?)").execute(arguments: [number, merge])
        }
        count(image, by: 1)
    }

    /// Deletes the quote `number`, which `image` is of.
    mutating func delete(_ image: QuoteImage, number: Int64, in host: Host) throws {
        try db.cachedStatement(
            sql: "INSERT INTO quote_words (quote_words, rowid, content, source, cue) VALUES ('delete', ?, ?, ?, ?)"
        ).execute(arguments: words(of: image, number, in: host))
        for topic in image.topics {
            try db.cachedStatement(
                sql: "DELETE FROM quote_topic WHERE topic = ? AND age = ? AND article = ? AND quote = ?"
            ).execute(arguments: [topic, host.age, host.article, number])
        }
        for table in ["merged_quote WHERE quote", "quote WHERE id"] {
            try db.cachedStatement(sql: "DELETE FROM \(table) = ?").execute(arguments: [number])
        }
        count(image, by: -1)
    }

    /// Makes the quote `number`, which was `old`, into `new`. Where its words are the same, all that is known of them
    /// stays.
    mutating func update(_ old: QuoteImage, to new: QuoteImage, number: Int64, in host: Host) throws {
        guard old.spans == new.spans, old.topics == new.topics, old.merges == new.merges else {
            try delete(old, number: number, in: host)
            return try insert(new, number: number, in: host)
        }
        try db.cachedStatement(
            sql: "UPDATE quote SET speaker = ?, kind = ?, stance = ?, negated = ?, confidence = ? WHERE id = ?"
        ).execute(arguments: [
            new.speaker, new.kind.code, new.stance.code, new.isNegated, new.confidence, number,
        ])
        count(old, by: -1)
        count(new, by: 1)
    }

    /// Lays all quotes of the speaker `old` to `new`, and keeps which by the number of the correction.
    mutating func merge(_ old: Int64, into new: Int64, by correction: Int64) throws {
        try db.execute(
            sql: "INSERT INTO merged_quote SELECT id, ? FROM quote WHERE speaker = ?", arguments: [correction, old])
        try db.execute(sql: "UPDATE quote SET speaker = ? WHERE speaker = ?", arguments: [new, old])
        countMoved(db.changesCount, from: old, to: new)
    }

    /// Takes back what ``merge(_:into:by:)`` did.
    mutating func unmerge(_ old: Int64, from new: Int64, by correction: Int64) throws {
        try db.execute(
            sql: "UPDATE quote SET speaker = ? WHERE id IN (SELECT quote FROM merged_quote WHERE correction = ?)",
            arguments: [old, correction])
        countMoved(db.changesCount, from: new, to: old)
        try db.execute(sql: "DELETE FROM merged_quote WHERE correction = ?", arguments: [correction])
    }

    private mutating func countMoved(_ count: Int, from old: Int64, to new: Int64) {
        bySpeaker[old, default: 0] -= count
        bySpeaker[new, default: 0] += count
    }

    /// Writes the counters; what was computed for the archive before is out of date then.
    func finish() throws {
        let speakers = try raise("speaker", by: bySpeaker)
        let topics = try raise("topic", by: byTopic)
        try db.cachedStatement(
            sql: """
                UPDATE tally SET quotes = quotes + ?, speakers = speakers + ?, topics = topics + ?,
                    change = change + 1
                """
        ).execute(arguments: [quotes, speakers, topics])
    }

    private func words(of image: QuoteImage, _ number: Int64, in host: Host) -> StatementArguments {
        [number, host.text.text(at: image.content), host.text.text(at: image.source), host.text.text(at: image.cue)]
    }

    private mutating func count(_ image: QuoteImage, by step: Int) {
        quotes += step
        if let speaker = image.speaker { bySpeaker[speaker, default: 0] += step }
        for topic in image.topics { byTopic[topic, default: 0] += step }
    }

    /// Raises the counters of the rows; how many more of them than before are not 0.
    private func raise(_ table: String, by quotes: [Int64: Int]) throws -> Int {
        var more = 0
        let before = try db.cachedStatement(sql: "SELECT quotes FROM \(table) WHERE id = ?")
        let update = try db.cachedStatement(sql: "UPDATE \(table) SET quotes = ? WHERE id = ?")
        for (id, step) in quotes.sorted(by: { $0.key < $1.key }) where step != 0 {
            let old = try Int.fetchOne(before, arguments: [id]) ?? 0
            more += (old + step > 0 ? 1 : 0) - (old > 0 ? 1 : 0)
            try update.execute(arguments: [old + step, id])
        }
        return more
    }
}
