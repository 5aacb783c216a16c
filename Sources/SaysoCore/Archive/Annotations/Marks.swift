import Foundation
import GRDB
import SaysoModel

/// A mark: a plain one, or one named by a letter.
public struct Mark: Hashable, Sendable, Identifiable {
    /// Its number.
    public var id: Int64
    /// Its name; nil for a plain one.
    public var letter: Character?
    /// The article in which it is.
    public var article: ID<Article>
    /// The quote that it is of; nil for one of the article itself, or where the quote is no longer there.
    public var quote: ID<Quote>?
    /// The article's headline.
    public var title: String
    /// The words of the quote; nil for a mark of the article itself.
    public var words: String?
}

extension Archive {
    /// Marks `subject`, or takes its plain mark away; whether it has one then. Speakers are not marked.
    @discardableResult
    public func toggleMark(on subject: Subject) throws -> Bool {
        try annotate(subject) { db, holder in
            guard holder.speaker == nil else { return false }
            try db.execute(
                sql: "DELETE FROM mark WHERE letter IS NULL AND article = ? AND ifnull(anchor, 0) = ?",
                arguments: [holder.article, holder.anchor ?? 0])
            guard db.changesCount == 0 else { return false }
            try insertMark(nil, holder, db)
            return true
        } ?? false
    }

    /// Gives `subject` the mark named `letter`, which leaves where it was before. False where there is no such thing.
    @discardableResult
    public func setMark(_ letter: Character, on subject: Subject) throws -> Bool {
        try annotate(subject) { db, holder in
            guard holder.speaker == nil else { return false }
            try db.execute(sql: "DELETE FROM mark WHERE letter = ?", arguments: [String(letter)])
            try insertMark(letter, holder, db)
            return true
        } ?? false
    }

    /// Takes away a mark.
    public func removeMark(_ id: Int64) throws {
        try writeDurably { db in
            try db.execute(sql: "DELETE FROM mark WHERE id = ?", arguments: [id])
            try Self.countAnnotationChange(db)
        }
    }

    /// All marks: the named ones in the order of their letters, then the others, youngest first.
    public func marks() throws -> [Mark] {
        try read { try Self.marks($0, where: "true", arguments: []) }
    }

    /// The mark named `letter`.
    public func mark(_ letter: Character) throws -> Mark? {
        try read { try Self.marks($0, where: "letter = ?", arguments: [String(letter)]).first }
    }

    private func insertMark(_ letter: Character?, _ holder: Holder, _ db: Database) throws {
        try db.execute(
            sql: "INSERT INTO mark (article, anchor, letter, made) VALUES (?, ?, ?, ?)",
            arguments: [holder.article, holder.anchor, letter.map(String.init), Self.now])
    }

    /// Seconds since 1970.
    static var now: Int64 { Int64(Date().timeIntervalSince1970) }

    private static func marks(_ db: Database, where condition: String, arguments: StatementArguments) throws -> [Mark] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT mark.id, letter, mark.article, quote, title, words FROM mark
                    JOIN article ON article.id = mark.article LEFT JOIN anchor ON anchor.id = mark.anchor
                WHERE \(condition) ORDER BY letter IS NULL, letter, made DESC, mark.id DESC
                """, arguments: arguments
        ).map { row in
            let quote: Int64? = row[3]
            return Mark(
                id: row[0], letter: (row[1] as String?)?.first, article: ID(rawValue: row[2]),
                quote: quote.map { ID(rawValue: $0) }, title: row[4], words: row[5])
        }
    }
}
