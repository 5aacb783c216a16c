import GRDB
import SaysoModel

/// A filter in the form in which it is looked up. Filters that select the same by the same parts are equal.
struct Query: Hashable, Sendable {
    /// One thing that quotes are looked up by.
    enum Clause: Hashable, Sendable {
        case speaker(Int64)
        case topic(Int64)
        /// A word of the quote.
        case word(SearchedWord)
        case expression(QueryExpression)
    }

    /// Quotes by any of these; empty: by anyone.
    var speakers: Set<Int64> = []
    /// Quotes that fulfil all of these.
    var clauses: Set<Clause> = []
    /// Which state of the user's marks and tags, and of the variants, it asks for, where it does.
    private var annotations: Int64?

    /// Whether it selects every quote.
    var isEmpty: Bool { speakers.isEmpty && clauses.isEmpty }

    /// The query of `filter`; of the quotes only those that have each word of `narrowing` as a word's beginning.
    init(_ filter: Filter, quotesNarrowedTo narrowing: String = "", _ db: Database) throws {
        let index = WordIndex(db)
        var words: [SearchedWord] = []
        for part in filter.parts {
            switch part {
            case .speaker(let id): speakers.insert(id.rawValue)
            case .topic(let id): clauses.insert(.topic(id.rawValue))
            case .words(let text): words += try index.searchedWords(text, whole: .dropLast)
            case .statements: clauses.insert(.expression(.term(.statement)))
            case .query(let expression): clauses.formUnion(expression.parts.map(Clause.expression))
            }
        }
        words += try index.searchedWords(narrowing, whole: .none)
        clauses.formUnion(words.map(Clause.word))
        let asksForAnnotations = clauses.contains { clause in
            if case .expression(let expression) = clause { expression.asksForAnnotations } else { false }
        }
        if asksForAnnotations {
            annotations = try Int64.fetchOne(db.cachedStatement(sql: "SELECT change FROM annotation_tally"))
        }
    }

    /// The query that selects everything.
    init() {}

    /// Whether it is of nothing but words, so that it also selects articles that have them outside of quotes.
    var alsoSelectsArticles: Bool {
        speakers.isEmpty
            && clauses.allSatisfy { clause in
                switch clause {
                case .word: true
                // The index of articles has no places, so it can't tell of words side by side.
                case .expression(.term(.words(let pattern))): pattern.text.words.count == 1
                case .speaker, .topic, .expression: false
                }
            }
    }

    /// The same without regard to who speaks.
    var byAnyone: Query {
        var query = self
        query.speakers = []
        query.clauses = clauses.filter { clause in
            if case .expression(.term(.speaker)) = clause { false } else { true }
        }
        return query
    }
}

extension QueryExpression {
    /// Whether it has a term on what the user added, or on variants, which change while the archive stays as it is.
    fileprivate var asksForAnnotations: Bool {
        hasTerm { term in
            switch term {
            case .marked, .tag, .hasVariants: true
            default: false
            }
        }
    }
}
