import GRDB
import SaysoModel

/// A filter that is kept under a name.
public struct SavedSearch: Hashable, Sendable {
    /// What it is called.
    public var name: String
    /// The filter in the query language.
    public var query: String

    /// A saved search.
    public init(name: String, query: String) {
        self.name = name
        self.query = query
    }
}

extension Archive {
    /// Where saved searches are kept.
    static let savedSearchTable = """
        CREATE TABLE saved_search (name TEXT PRIMARY KEY COLLATE NOCASE, query TEXT NOT NULL) WITHOUT ROWID;
        """

    /// All saved searches by name.
    public func savedSearches() throws -> [SavedSearch] {
        try read { db in
            try Row.fetchAll(db.cachedStatement(sql: "SELECT name, query FROM saved_search ORDER BY name"))
                .map { SavedSearch(name: $0[0], query: $0[1]) }
        }
    }

    /// Keeps `filter` under `name`, in the place of what had that name. Speakers and topics are kept by their names.
    ///
    /// - Returns: what is kept; nil for a filter that lets everything through.
    @discardableResult
    public func save(_ filter: Filter, as name: String) throws -> SavedSearch? {
        guard let query = try expression(of: filter)?.description else { return nil }
        try write { db in
            try db.execute(sql: "INSERT OR REPLACE INTO saved_search VALUES (?, ?)", arguments: [name, query])
        }
        return SavedSearch(name: name, query: query)
    }

    /// Gives a saved search another name, in the place of what had that name.
    public func renameSavedSearch(_ name: String, to newName: String) throws {
        try write { db in
            try db.execute(
                sql: "UPDATE OR REPLACE saved_search SET name = ? WHERE name = ?", arguments: [newName, name])
        }
    }

    /// Forgets a saved search.
    public func deleteSavedSearch(_ name: String) throws {
        try write { db in try db.execute(sql: "DELETE FROM saved_search WHERE name = ?", arguments: [name]) }
    }

    /// `filter` in the query language; nil where it lets everything through.
    func expression(of filter: Filter) throws -> QueryExpression? {
        var speakers: [QueryExpression] = []
        var rest: [QueryExpression] = []
        for part in filter.parts {
            switch part {
            case .speaker(let id):
                if let name = try name(of: id) { speakers.append(.term(.speaker(QueryPattern(name)))) }
            case .topic(let id): if let name = try name(of: id) { rest.append(.term(.topic(QueryPattern(name)))) }
            case .words(let text):
                let words = text.words.map(String.init)
                for (index, word) in words.enumerated() {
                    rest.append(.term(.words(QueryPattern(word, isPrefix: index == words.count - 1))))
                }
            case .statements: rest.append(.term(.statement))
            case .query(let expression): rest.append(expression)
            }
        }
        let parts = (speakers.isEmpty ? [] : [QueryExpression.any(speakers)]) + rest
        return parts.isEmpty ? nil : .all(parts)
    }
}
