import Foundation
import GRDB
import SaysoModel

/// A text of the user's on a quote, an article or a speaker.
public struct Note: Hashable, Sendable {
    /// What it is on; nil where that is no longer there.
    public var subject: Subject?
    /// What it is on in words: those of the quote, the headline, the speaker's name.
    public var title: String
    /// The note.
    public var text: String
}

extension Archive {
    /// Sets the note on `subject`; white space alone takes it away. False where there is no such thing.
    @discardableResult
    public func setNote(_ text: String, on subject: Subject) throws -> Bool {
        let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
        return try annotate(subject) { db, holder in
            try db.execute(
                sql: """
                    DELETE FROM note
                    WHERE ifnull(article, 0) = ? AND ifnull(anchor, 0) = ? AND ifnull(speaker, 0) = ?
                    """, arguments: holder.arguments)
            if !text.isEmpty {
                try db.execute(
                    sql: "INSERT INTO note (article, anchor, speaker, text, changed) VALUES (?, ?, ?, ?, ?)",
                    arguments: [holder.article, holder.anchor, holder.speaker, text, Self.now])
            }
            return true
        } ?? false
    }

    /// The note on `subject`.
    public func note(on subject: Subject) throws -> String? {
        try read { db in
            guard let holder = try Holder(subject, isMade: false, db) else { return nil }
            return try String.fetchOne(
                db.cachedStatement(
                    sql: """
                        SELECT text FROM note
                        WHERE ifnull(article, 0) = ? AND ifnull(anchor, 0) = ? AND ifnull(speaker, 0) = ?
                        """), arguments: holder.arguments)
        }
    }

    /// All notes, the one changed last first.
    public func notes() throws -> [Note] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT note.article, quote, note.speaker, coalesce(speaker.name, words, title), text FROM note
                        LEFT JOIN article ON article.id = note.article
                        LEFT JOIN anchor ON anchor.id = note.anchor LEFT JOIN speaker ON speaker.id = note.speaker
                    ORDER BY changed DESC, note.id DESC
                    """
            ).map { row in
                let (article, quote, speaker): (Int64?, Int64?, Int64?) = (row[0], row[1], row[2])
                let subject: Subject? =
                    speaker.map { .speaker(ID(rawValue: $0)) } ?? quote.map { .quote(ID(rawValue: $0)) }
                    ?? article.map { .article(ID(rawValue: $0)) }
                return Note(subject: subject, title: row[3], text: row[4])
            }
        }
    }
}
