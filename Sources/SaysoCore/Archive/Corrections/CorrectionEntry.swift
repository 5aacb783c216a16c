import Foundation
import GRDB
import SaysoModel

/// An entry of the log with all that is needed to do it and to undo it.
struct CorrectionEntry {
    /// A quote before and after; nil where there was or is none.
    struct Change {
        var anchor: Int64
        var before: QuoteImage?
        var after: QuoteImage?
    }

    /// What is kept of it besides the changes of quotes.
    struct Detail: Codable {
        /// What it is, in words.
        var summary: String
        /// The article of the first quote.
        var article: Int64?
        /// A speaker that it makes.
        var made: NewSpeaker?
        /// Who becomes another.
        var merged: Merged?
        /// Who becomes himself or herself again, having been the other.
        var restored: Merged?
    }

    /// A speaker that a correction makes.
    struct NewSpeaker: Codable {
        var id: Int64
        var name: String
        var kind: Int64
        /// Who was found under this name before.
        var former: Int64?
    }

    /// Two speakers that a correction makes one.
    struct Merged: Codable {
        var speaker: Int64
        var target: Int64
    }

    var id: Int64
    var detail: Detail
    var changes: [Change]

    /// Writes a new entry behind those that are not undone; those that are go.
    init(_ kind: Correction.Kind, _ detail: Detail, _ changes: [Change], _ db: Database) throws {
        try db.execute(sql: "DELETE FROM correction WHERE undone")
        try db.execute(
            sql: "INSERT INTO correction (kind, detail, made) VALUES (?, ?, ?)",
            arguments: [kind.rawValue, try Self.json(detail), Archive.now])
        id = db.lastInsertedRowID
        for change in changes {
            try db.cachedStatement(sql: "INSERT INTO correction_quote VALUES (?, ?, ?, ?)").execute(arguments: [
                id, change.anchor, try change.before.map(Self.json), try change.after.map(Self.json),
            ])
        }
        self.detail = detail
        self.changes = changes
    }

    /// The last entry that is not undone, or the first that is.
    init?(toUndo: Bool, _ db: Database) throws {
        let sql =
            toUndo
            ? "SELECT id, detail FROM correction WHERE NOT undone ORDER BY id DESC LIMIT 1"
            : "SELECT id, detail FROM correction WHERE undone ORDER BY id LIMIT 1"
        guard let row = try Row.fetchOne(db, sql: sql) else { return nil }
        id = row[0]
        detail = try Self.value(row[1])
        changes = try Row.fetchAll(
            db, sql: "SELECT anchor, before, after FROM correction_quote WHERE correction = ?", arguments: [id]
        ).map { row in
            Change(
                anchor: row[0], before: try (row[1] as String?).map(Self.value),
                after: try (row[2] as String?).map(Self.value))
        }
    }

    static func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    static func value<Value: Decodable>(_ json: String) throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(json.utf8))
    }
}
