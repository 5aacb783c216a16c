import GRDB
import SaysoModel

extension Archive {
    /// What became of one step of the search for variants.
    public struct VariantStep: Hashable, Sendable {
        /// Whether quotes were found to be variants.
        public var hasFound: Bool
        /// Whether there is nothing left to look through.
        public var isDone: Bool
    }

    /// Looks for variants of the quotes that were added since the last time, those of at most `limit` articles in one
    /// transaction, so that others who write need not wait long. Adding does not do it, so that it stays quick; whoever
    /// shows variants or filters by them calls this until it is done.
    public func findVariants(limit: Int = 400) throws -> VariantStep {
        // Most often there is nothing to do, and nobody who writes is to wait for that.
        guard try read({ try !VariantSearch.unsearched($0, limit: 1).isEmpty }) else {
            return VariantStep(hasFound: false, isDone: true)
        }
        return try write { db in
            let articles = try VariantSearch.unsearched(db, limit: limit)
            var search = VariantSearch(db)
            try search.run(articles)
            return VariantStep(hasFound: search.hasFound, isDone: articles.count < limit)
        }
    }

    /// Looks through all that is left: see ``findVariants(limit:)``.
    public func findAllVariants() throws {
        while try !findVariants().isDone {}
    }
}

/// One step of the search: fingerprints of new quotes are written and met with those of all others in one pass, then
/// words are compared.
private struct VariantSearch {
    private let db: Database
    /// Family by quote, as far as it was asked for.
    private var families: [Int64: Int64] = [:]
    private var utterances: [Int64: Utterance] = [:]
    private var texts: [Int64: String] = [:]
    private(set) var hasFound = false

    /// Fewer comparisons leave some pairs of stock phrases unfound, more make them slow.
    private static let comparisonsPerQuote = 32

    init(_ db: Database) { self.db = db }

    /// Articles whose quotes were not looked through, or have been found anew since.
    static func unsearched(_ db: Database, limit: Int) throws -> [Int64] {
        try Int64.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT id FROM article LEFT JOIN quote_prints ON quote_prints.article = id
                    WHERE article.quotes > 0 AND quote_prints.first_quote IS NOT article.first_quote
                    ORDER BY id LIMIT ?
                    """), arguments: [limit])
    }

    mutating func run(_ articles: [Int64]) throws {
        guard !articles.isEmpty else { return }
        // A family may have lost its members to articles that were found anew.
        try db.execute(
            sql: """
                DELETE FROM quote_variant WHERE family IN
                    (SELECT family FROM quote_variant GROUP BY family HAVING count(*) = 1)
                """)
        for (quote, others) in try candidates(articles).sorted(by: { $0.key < $1.key }) {
            try join(quote, with: others)
        }
        guard hasFound else { return }
        try db.execute(sql: "UPDATE tally SET change = change + 1")
    }

    // MARK: - Fingerprints

    /// The older quotes with which each new one shares fingerprints, those that share most first.
    private mutating func candidates(_ articles: [Int64]) throws -> [Int64: [Int64]] {
        var fresh = FreshPrints()
        for article in articles {
            let range = try range(of: article)
            var prints: [[UInt32]] = []
            for quote in range {
                let found = try utterance(quote).map { VariantPrints.prints(of: $0.words) } ?? []
                prints.append(found)
                for print in found { fresh.add(print, of: quote) }
            }
            try db.cachedStatement(sql: "INSERT OR REPLACE INTO quote_prints VALUES (?, ?, ?)")
                .execute(arguments: [article, range.lowerBound, PrintCoding.encode(prints)])
        }
        let isFresh = Set(articles)
        var shared: [Int64: [Int64: Int]] = [:]
        let rows = try Row.fetchCursor(db, sql: "SELECT article, first_quote, prints FROM quote_prints")
        while let row = try rows.next() {
            let article: Int64 = row[0]
            let first: Int64 = row[1]
            let own = isFresh.contains(article) ? try range(of: article) : first..<first
            PrintCoding.forEach(in: row[2]) { index, print in
                let other = first + Int64(index)
                for quote in fresh.quotes(print) where !own.contains(quote) && (own.isEmpty || other < quote) {
                    shared[quote, default: [:]][other, default: 0] += 1
                }
            }
        }
        return shared.mapValues { counts in
            counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        }
    }

    private func range(of article: Int64) throws -> Range<Int64> {
        let row = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT first_quote, quotes FROM article WHERE id = ?"), arguments: [article])
        let first: Int64 = row?[0] ?? 0
        return first..<first + (row?[1] ?? 0)
    }

    // MARK: - Families

    /// Joins the families of all that `quote` is a variant of. It is compared with the longest quote of each.
    private mutating func join(_ quote: Int64, with others: [Int64]) throws {
        guard let mine = try utterance(quote) else { return }
        var compared: Set<Int64> = []
        var same: [Int64] = []
        for other in others {
            let family = try family(of: other) ?? other
            guard compared.insert(family).inserted else { continue }
            if compared.count > Self.comparisonsPerQuote { break }
            // The longest one may be gone; then this one speaks for its family.
            let theirs = try utterance(family) ?? utterance(other)
            if let theirs, mine.isVariant(of: theirs) { same.append(family) }
        }
        guard let longest = try same.max(by: { try length($0) < length($1) }) else { return }
        // A short quote does not make one of two long ones that share no more than its words.
        if try length(longest) >= mine.words.words.count {
            let leader = try utterance(longest)
            same = try same.filter { try $0 == longest || utterance($0).flatMap { leader?.isVariant(of: $0) } == true }
            try unite(same + [quote], as: longest)
        } else {
            try unite(same + [quote], as: quote)
        }
    }

    /// Makes one family of quotes and of those whose families bear their numbers.
    private mutating func unite(_ quotes: [Int64], as family: Int64) throws {
        for quote in quotes {
            try db.cachedStatement(sql: "UPDATE quote_variant SET family = ? WHERE family = ?")
                .execute(arguments: [family, quote])
            try db.cachedStatement(sql: "INSERT OR REPLACE INTO quote_variant VALUES (?, ?)")
                .execute(arguments: [quote, family])
        }
        families = [:]
        hasFound = true
    }

    private mutating func length(_ quote: Int64) throws -> Int { try utterance(quote)?.words.words.count ?? 0 }

    private mutating func family(of quote: Int64) throws -> Int64? {
        if let known = families[quote] { return known == 0 ? nil : known }
        let found = try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT family FROM quote_variant WHERE quote = ?"), arguments: [quote])
        families[quote] = found ?? 0
        return found
    }

    // MARK: - Words

    private mutating func utterance(_ quote: Int64) throws -> Utterance? {
        if let known = utterances[quote] { return known }
        let statement = try db.cachedStatement(sql: "SELECT article, kind, speaker, age, spans FROM quote WHERE id = ?")
        guard let row = try Row.fetchOne(statement, arguments: [quote]) else { return nil }
        let found = Utterance(
            words: ComparedWords(try text(of: row[0]), at: SpanCoding.decode(row[4]).content),
            kind: Quote.Kind(code: row[1]), speaker: row[2], age: row[3])
        utterances[quote] = found
        return found
    }

    private mutating func text(of article: Int64) throws -> String {
        if let known = texts[article] { return known }
        let found = try String.fetchOne(
            db.cachedStatement(sql: "SELECT text FROM article_text WHERE article = ?"), arguments: [article])
        texts[article] = found ?? ""
        return found ?? ""
    }
}

/// The fingerprints of new quotes.
private struct FreshPrints {
    private var quotesByPrint: [UInt32: [Int64]] = [:]
    /// One bit for the low bits of each fingerprint that is here: of millions asked for, few are.
    private var filter = Array(repeating: UInt64(0), count: 1 << 14)

    mutating func add(_ print: UInt32, of quote: Int64) {
        quotesByPrint[print, default: []].append(quote)
        filter[Int(print >> 6) & 0x3FFF] |= 1 << UInt64(print & 63)
    }

    func quotes(_ print: UInt32) -> [Int64] {
        guard filter[Int(print >> 6) & 0x3FFF] & (1 << UInt64(print & 63)) != 0 else { return [] }
        return quotesByPrint[print] ?? []
    }
}
