import GRDB
import SaysoModel

/// A name that the user gives to quotes and articles.
public struct Tag: Hashable, Sendable, Identifiable {
    /// Its number.
    public var id: ID<Tag>
    /// Its name; tags of equal name, compared without case and accents, are one tag.
    public var name: String
    /// How many quotes and articles have it.
    public var count: Int
}

extension Archive {
    /// Tags `subject`, or takes the tag away where it has it; whether it has it then. Speakers are not tagged. A tag
    /// that nothing has any more is forgotten.
    @discardableResult
    public func toggleTag(_ name: String, on subject: Subject) throws -> Bool {
        let key = name.folded
        guard !key.isEmpty else { return false }
        return try annotate(subject) { db, holder in
            guard holder.speaker == nil else { return false }
            try db.execute(
                sql: "INSERT INTO tag (key, name) VALUES (?, ?) ON CONFLICT DO NOTHING",
                arguments: [key, name.split(whereSeparator: \.isWhitespace).joined(separator: " ")])
            try db.execute(
                sql: """
                    DELETE FROM tagging WHERE tag = (SELECT id FROM tag WHERE key = ?)
                        AND article = ? AND ifnull(anchor, 0) = ?
                    """, arguments: [key, holder.article, holder.anchor ?? 0])
            let isTagged = db.changesCount == 0
            if isTagged {
                try db.execute(
                    sql: "INSERT INTO tagging SELECT id, ?, ?, ? FROM tag WHERE key = ?",
                    arguments: [holder.article, holder.anchor, Self.now, key])
            } else {
                try db.execute(sql: "DELETE FROM tag WHERE id NOT IN (SELECT tag FROM tagging)")
            }
            return isTagged
        } ?? false
    }

    /// All tags, most used first, then by name.
    public func tags() throws -> [Tag] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT id, name, count(tagging.tag) AS uses FROM tag LEFT JOIN tagging ON tagging.tag = id
                    GROUP BY id ORDER BY uses DESC, key
                    """
            ).map { Tag(id: ID(rawValue: $0[0]), name: $0[1], count: $0[2]) }
        }
    }

    /// What has the tag, tagged last first: the quote or article, and its words or headline.
    public func tagged(with tag: ID<Tag>) throws -> [(subject: Subject, title: String)] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT quote, tagging.article, coalesce(words, title) FROM tagging
                        JOIN article ON article.id = tagging.article LEFT JOIN anchor ON anchor.id = tagging.anchor
                    WHERE tag = ? ORDER BY made DESC, tagging.rowid DESC
                    """, arguments: [tag.rawValue]
            ).map { row in
                let quote: Int64? = row[0]
                return (quote.map { .quote(ID(rawValue: $0)) } ?? .article(ID(rawValue: row[1])), row[2])
            }
        }
    }
}
