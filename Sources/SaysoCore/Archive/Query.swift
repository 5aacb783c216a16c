import GRDB
import SaysoModel

/// A filter in the form that the tables are asked in. Filters that select the same are equal.
struct Query: Hashable, Sendable {
    /// Quotes by any of these; empty: by anyone.
    var speakers: [Int64] = []
    /// Quotes on all of these.
    var topics: [Int64] = []
    /// Statements only.
    var statements = false
    /// FTS5 expression that the words of the quote fulfil.
    var words: String?

    /// Whether it selects every quote.
    var isEmpty: Bool { speakers.isEmpty && topics.isEmpty && words == nil && !statements }
    /// Whether articles count that have the words, though none of their quotes has.
    var alsoSelectsArticles: Bool { speakers.isEmpty && topics.isEmpty && words != nil && !statements }

    /// The query of `filter`; of the quotes only those that have each word of `narrowing` as a word's beginning.
    init(_ filter: Filter, quotesNarrowedTo narrowing: String = "", _ db: Database) throws {
        var terms: [String] = []
        for part in filter.parts {
            switch part {
            case .speaker(let id): speakers.append(id.rawValue)
            case .topic(let id): topics.append(id.rawValue)
            case .words(let text):
                let tokens = try Self.tokens(text, db)
                terms += tokens.dropLast().map(Self.term)
                terms += tokens.suffix(1).map(Self.prefix)
            case .statements: statements = true
            }
        }
        terms += try Self.tokens(narrowing, db).map(Self.prefix)
        speakers = Set(speakers).sorted()
        topics = Set(topics).sorted()
        if !terms.isEmpty { words = Set(terms).sorted().joined(separator: " AND ") }
    }

    /// The same without regard to who speaks.
    var byAnyone: Query {
        var query = self
        query.speakers = []
        return query
    }

    /// The words as the index knows them, so that nothing a user types is taken for syntax.
    private static func tokens(_ text: String, _ db: Database) throws -> [String] {
        guard !text.isEmpty else { return [] }
        return try db.makeTokenizer(.unicode61(diacritics: .remove)).tokenize(query: text).map(\.token)
    }

    private static func term(_ token: String) -> String { "\"\(token)\"" }
    private static func prefix(_ token: String) -> String { "\"\(token)\"*" }

    // MARK: - SQL

    /// What a row of the table `quote` must fulfil, without `WHERE`.
    var condition: String {
        var conditions: [String] = []
        if !speakers.isEmpty {
            conditions.append(
                speakers.count == 1
                    ? "quote.speaker = ?"
                    : "quote.speaker IN (\(speakers.map { _ in "?" }.joined(separator: ", ")))")
        }
        for _ in topics { conditions.append("quote.id IN (SELECT quote FROM quote_topic WHERE topic = ?)") }
        if words != nil {
            conditions.append("quote.id IN (SELECT rowid FROM quote_words WHERE quote_words MATCH ?)")
        }
        if statements { conditions.append("quote.stance <= \(Stance.lastStatement)") }
        return conditions.isEmpty ? "true" : conditions.joined(separator: " AND ")
    }

    /// The values for the question marks of ``condition``.
    var arguments: StatementArguments {
        var arguments = StatementArguments(speakers + topics)
        if let words { arguments += [words] }
        return arguments
    }
}
