import GRDB
import SaysoModel

// A query is looked up part by part. What each part selects is a set of quotes that is remembered, so that of a query that
// grows letter by letter only the last part is looked up; bringing sets together takes next to no time.
extension Archive.View {
    /// The quotes that `query` selects.
    func quotes(_ query: Query) throws -> QuoteSet {
        var found: QuoteSet?
        func narrow(to set: QuoteSet) {
            if found == nil { found = set } else { found?.formIntersection(set) }
        }
        if !query.speakers.isEmpty {
            narrow(to: try quotes(by: query.speakers))
        }
        var rest: [QueryExpression] = []
        for clause in query.clauses {
            if case .expression(let expression) = clause {
                rest.append(expression)
            } else {
                narrow(to: try quotes(clause))
            }
        }
        return rest.isEmpty ? try found ?? all : try quotes(allOf: rest, within: found)
    }

    /// All quotes.
    var all: QuoteSet {
        get throws { try everything.stretches.reduce(into: QuoteSet()) { $0.insert($1.quotes) } }
    }

    /// The quotes by any of `speakers`.
    func quotes(by speakers: Set<Int64>) throws -> QuoteSet {
        try speakers.reduce(into: QuoteSet()) { $0.formUnion(try quotes(.speaker($1))) }
    }

    /// The quotes that fulfil `clause`.
    func quotes(_ clause: Query.Clause) throws -> QuoteSet {
        try remembered(\.sets, clause) {
            switch clause {
            case .speaker(let id): try quotes("SELECT id FROM quote WHERE speaker = ?", [id])
            case .topic(let id): try quotes("SELECT quote FROM quote_topic WHERE topic = ?", [id])
            case .word(let word):
                try WordIndex(db).longerBeginnings(of: word).reduce(into: QuoteSet()) {
                    $0.formUnion(try quotes(matching: $1.expression))
                }
            case .expression(let expression): try quotes(expression, within: nil)
            }
        }
    }

    private func quotes(_ sql: String, _ arguments: StatementArguments = []) throws -> QuoteSet {
        var set = QuoteSet()
        try db.forEachNumber(sql, arguments) { set.insert($0) }
        return set
    }

    private func quotes(matching words: String) throws -> QuoteSet {
        try quotes("SELECT rowid FROM quote_words WHERE quote_words MATCH ?", [words])
    }

    // MARK: - Expressions

    /// The quotes that fulfil `expression`; where `candidates` are given, those among them at least, and perhaps others.
    private func quotes(_ expression: QueryExpression, within candidates: QuoteSet?) throws -> QuoteSet {
        if let condition = expression.column {
            if let candidates, candidates.count < Self.fewQuotes { return try quotes(of: candidates, where: condition) }
            return try remembered(\.sets, .expression(expression)) {
                try quotes("SELECT id FROM quote WHERE \(condition)")
            }
        }
        switch expression {
        case .term(let term): return try quotes(term)
        case .not(let expression):
            return try (candidates ?? all).subtracting(quotes(expression, within: candidates))
        case .and(let parts): return try quotes(allOf: parts, within: candidates)
        case .or(let parts):
            return try parts.reduce(into: QuoteSet()) { $0.formUnion(try quotes($1, within: candidates)) }
        }
    }

    /// The quotes among `candidates` that fulfil all `parts`.
    private func quotes(allOf parts: [QueryExpression], within candidates: QuoteSet?) throws -> QuoteSet {
        var found = candidates
        func isAtHand(_ part: QueryExpression) -> Bool {
            part.column == nil || recalled(\.sets, .expression(part)) != nil
        }
        // What has no index comes last, when few quotes are left that are to be looked at, and is looked at at once.
        let rest = parts.filter { !isAtHand($0) }
        for part in parts.filter(isAtHand) + (rest.count > 1 ? [.and(rest)] : rest) {
            let set = try quotes(part, within: found)
            if found == nil { found = set } else { found?.formIntersection(set) }
        }
        return try found ?? all
    }

    private func quotes(_ term: QueryTerm) throws -> QuoteSet {
        switch term {
        // These change without the archive.
        case .hasVariants: return try quotes("SELECT quote FROM quote_variant")
        case .marked(let isMarked):
            let marked = try quotes("SELECT quote FROM marked_quote")
            return isMarked ? marked : try all.subtracting(marked)
        case .tag(let pattern):
            return try Haystack(.tags, db).matches(pattern).reduce(into: QuoteSet()) {
                $0.formUnion(try quotes("SELECT quote FROM tagged_quote WHERE tag = ?", [$1]))
            }
        default: return try remembered(\.sets, .expression(.term(term))) { try found(term) }
        }
    }

    /// The quotes that fulfil `term`.
    private func found(_ term: QueryTerm) throws -> QuoteSet {
        switch term {
        case .words(let pattern): return try quotes(with: pattern)
        case .cue(let pattern): return try quotes(with: pattern, in: "cue")
        case .speaker(let pattern):
            return try haystack(.aliases).matches(pattern).reduce(into: QuoteSet()) {
                $0.formUnion(try quotes(.speaker($1)))
            }
        case .topic(let pattern):
            return try haystack(.topics).matches(pattern).reduce(into: QuoteSet()) {
                $0.formUnion(try quotes(.topic($1)))
            }
        case .publisher(let pattern):
            let articles = try haystack(.publishers).matches(pattern)
            return try quotes { articles.contains($0.article) }
        case .publisherNamed(let name):
            let articles = Set(
                try Int64.fetchAll(
                    db.cachedStatement(sql: "SELECT id FROM article WHERE publisher = ?"), arguments: [name]))
            return try quotes { articles.contains($0.article) }
        case .title(let pattern):
            let articles = try haystack(.titles).matches(pattern)
            return try quotes { articles.contains($0.article) }
        case .since(let day): return try quotes { Int64($0.age) <= Age.of(day) }
        case .until(let day): return try quotes { Age.of(day)..<Age.unknown ~= Int64($0.age) }
        case .kind, .stance, .statement, .confidence, .marked, .tag, .hasVariants: return QuoteSet()
        }
    }

    private func quotes(with pattern: QueryPattern, in column: String? = nil) throws -> QuoteSet {
        try WordIndex(db).expression(pattern, column: column).map(quotes(matching:)) ?? QuoteSet()
    }

    /// The quotes of the articles that fulfil `condition`.
    private func quotes(ofArticles condition: (Selection.Stretch) -> Bool) throws -> QuoteSet {
        try everything.stretches.reduce(into: QuoteSet()) { if condition($1) { $0.insert($1.quotes) } }
    }

    private func quotes(of candidates: QuoteSet, where condition: String) throws -> QuoteSet {
        var set = QuoteSet()
        let statement = try db.cachedStatement(sql: "SELECT 1 FROM quote WHERE id = ? AND \(condition)")
        try candidates.forEach { quote in
            if try Row.fetchOne(statement, arguments: [quote]) != nil { set.insert(quote) }
            return true
        }
        return set
    }

    // MARK: - Articles and rows

    /// Articles that have the words of `query` somewhere, if it is of nothing but words: those without a quote among
    /// `quotes` at least.
    func articlesAlsoSelected(by query: Query, besides quotes: QuoteSet) throws -> Set<Int64> {
        guard query.alsoSelectsArticles else { return [] }
        // Of a frequent word few articles are left, and to read these is quicker than to look up all.
        let others = try everything.stretches.filter { quotes.count(in: $0.quotes) == 0 }
        if others.count < Self.fewArticles, let test = try ArticleTest(query, self) {
            return try Set(others.filter { try test.selected(of: $0).0.isShown }.map(\.article))
        }
        var words: [String] = []
        for clause in query.clauses {
            if case .word(let word) = clause {
                words.append(word.expression)
            } else if case .expression(.term(.words(let pattern))) = clause {
                guard let expression = try WordIndex(db).expression(pattern) else { return [] }
                words.append(expression)
            }
        }
        return Set(
            try Int64.fetchAll(
                db.cachedStatement(sql: "SELECT rowid FROM article_words WHERE article_words MATCH ?"),
                arguments: [words.joined(separator: " AND ")]))
    }

    /// So few articles that their texts are read.
    private static let fewArticles = 500

    /// So few quotes that they are looked up one by one, instead of reading through all.
    private static let fewQuotes = 5_000

    /// Gives `body` the columns of the quotes in `set`; the first column is the number.
    func forEachRow(of set: QuoteSet, _ columns: String, _ body: (Row) throws -> Void) throws {
        if set.count * 8 < tally.counts.quotes {
            let statement = try db.cachedStatement(sql: "SELECT \(columns) FROM quote WHERE id = ?")
            try set.forEach { quote in
                try Task.checkCancellation()
                if let row = try Row.fetchOne(statement, arguments: [quote]) { try body(row) }
                return true
            }
        } else {
            let rows = try Row.fetchCursor(db.cachedStatement(sql: "SELECT \(columns) FROM quote ORDER BY id"))
            while let row = try rows.next() {
                let quote: Int64 = row[0]
                if quote & 0xFF == 0 { try Task.checkCancellation() }
                if set.contains(quote) { try body(row) }
            }
        }
    }
}

extension QueryTerm {
    /// What the row of the quote itself must fulfil, in SQL; nil for a term that is looked up elsewhere.
    fileprivate var column: String? {
        switch self {
        case .kind(let kind): "kind = \(kind.code)"
        case .stance(let stance): "stance = \(stance.code)"
        case .statement: "stance <= \(Stance.lastStatement)"
        case .confidence(let comparison, let value): "confidence \(comparison.rawValue) \(value)"
        default: nil
        }
    }
}

extension QueryExpression {
    /// As ``QueryTerm/column``; nil where it has a part that is looked up elsewhere.
    fileprivate var column: String? {
        func joined(_ parts: [QueryExpression], by conjunction: String) -> String? {
            let columns = parts.compactMap(\.column)
            return columns.isEmpty || columns.count < parts.count
                ? nil : "(\(columns.joined(separator: " \(conjunction) ")))"
        }
        return switch self {
        case .term(let term): term.column
        case .not(let expression): expression.column.map { "NOT (\($0))" }
        case .and(let parts): joined(parts, by: "AND")
        case .or(let parts): joined(parts, by: "OR")
        }
    }
}
