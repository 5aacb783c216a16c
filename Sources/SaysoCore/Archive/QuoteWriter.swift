import GRDB
import SaysoModel

/// Writes quotes, in one transaction, with all that hangs on them: the index of their words, their topics, and the
/// counters of speakers, topics and the archive, which are gathered and written at its end.
struct QuoteWriter {
    /// An article as far as its quotes need it.
    struct Place {
        var article: Int64
        var age: Int64
        var text: String
    }

    private let db: Database
    private var bySpeaker: [Int64: Int] = [:]
    private var byTopic: [Int64: Int] = [:]
    private var quotes = 0

    init(_ db: Database) { self.db = db }

    /// The number for the first of some new quotes.
    func nextNumber() throws -> Int64 {
        try Int64.fetchOne(db.cachedStatement(sql: "SELECT max(id) FROM quote")).map { $0 + 1 } ?? 1
    }

    mutating func insert(_ image: QuoteImage, number: Int64, in place: Place) throws {
        try db.cachedStatement(sql: "INSERT INTO quote VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)").execute(arguments: [
            number, place.article, place.age, image.speaker, image.kind.code, image.stance.code, image.isNegated,
            image.confidence, image.spans, TopicCoding.encode(image.topics),
        ])
        try db.cachedStatement(sql: "INSERT INTO quote_words (rowid, content, source, cue) VALUES (?, ?, ?, ?)")
            .execute(arguments: words(of: image, number, in: place))
        for topic in image.topics {
            try db.cachedStatement(sql: "INSERT INTO quote_topic VALUES (?, ?, ?, ?)")
                .execute(arguments: [topic, place.age, place.article, number])
        }
        for merge in image.merges {
            try db.cachedStatement(sql: "INSERT INTO merged_quote VALUES (?, ?)").execute(arguments: [number, merge])
        }
        count(image, by: 1)
    }

    /// Deletes the quote `number`, which `image` is of.
    mutating func delete(_ image: QuoteImage, number: Int64, in place: Place) throws {
        try db.cachedStatement(
            sql: "INSERT INTO quote_words (quote_words, rowid, content, source, cue) VALUES ('delete', ?, ?, ?, ?)"
        ).execute(arguments: words(of: image, number, in: place))
        for topic in image.topics {
            try db.cachedStatement(
                sql: "DELETE FROM quote_topic WHERE topic = ? AND age = ? AND article = ? AND quote = ?"
            ).execute(arguments: [topic, place.age, place.article, number])
        }
        for table in ["merged_quote WHERE quote", "quote WHERE id"] {
            try db.cachedStatement(sql: "DELETE FROM \(table) = ?").execute(arguments: [number])
        }
        count(image, by: -1)
    }

    /// Lays the quote `number` to another speaker.
    mutating func setSpeaker(of number: Int64, from old: Int64?, to new: Int64?) throws {
        try db.cachedStatement(sql: "UPDATE quote SET speaker = ? WHERE id = ?").execute(arguments: [new, number])
        if let old { bySpeaker[old, default: 0] -= 1 }
        if let new { bySpeaker[new, default: 0] += 1 }
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

    private func words(of image: QuoteImage, _ number: Int64, in place: Place) -> StatementArguments {
        [number, place.text.text(at: image.content), place.text.text(at: image.source), place.text.text(at: image.cue)]
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
