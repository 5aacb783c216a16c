import Foundation
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

    /// Looks for variants of some of the quotes that were added since the last time. Adding does not do it, so that it stays
    /// quick; whoever shows variants or filters by them calls this until it is done.
    ///
    /// - Parameter limit: of how many articles at most; by default so many that an archive is not gone over often, and so few
    ///   that they take little memory.
    public func findVariants(limit: Int? = nil) throws -> VariantStep {
        // What takes longest, the reading of texts, holds up nobody who writes.
        guard try !read(VariantTally.isUpToDate) else { return VariantStep(hasFound: false, isDone: true) }
        let (fresh, change, isLast) = try read { db in
            let limit = try limit ?? min(max(400, Tally.fetch(db).counts.articles / 8), 4_000)
            let articles = try VariantSearch.unsearched(db, limit: limit)
            return (try FreshPrints(of: articles, db), try Tally.fetch(db).change, articles.count < limit)
        }
        return try write { db in
            var search = VariantSearch(db)
            if !fresh.isEmpty { try search.run(fresh) }
            if isLast { try VariantTally.note(change, db) }
            return VariantStep(hasFound: search.hasFound, isDone: isLast)
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
    private let utterances: UtteranceReader
    /// Family by quote, as far as it was asked for.
    private var families: [Int64: Int64] = [:]
    private(set) var hasFound = false

    /// Fewer comparisons leave some pairs of stock phrases unfound, more make them slow.
    private static let comparisonsPerQuote = 32

    init(_ db: Database) {
        self.db = db
        utterances = UtteranceReader(db)
    }

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

    mutating func run(_ fresh: FreshPrints) throws {
        // A family may have lost its members to articles that were found anew.
        try db.execute(
            sql: """
                DELETE FROM quote_variant WHERE family IN
                    (SELECT family FROM quote_variant GROUP BY family HAVING count(*) = 1)
                """)
        // What changed since it was read is read anew the next time.
        for article in fresh.articles {
            try db.cachedStatement(
                sql: """
                    INSERT OR REPLACE INTO quote_prints
                    SELECT id, first_quote, ? FROM article WHERE id = ? AND first_quote = ? AND quotes = ?
                    """
            ).execute(arguments: [
                article.prints, article.id, article.quotes.lowerBound, article.quotes.count,
            ])
        }
        for (quote, others) in try candidates(fresh) { try join(quote, with: others) }
        // The lists stay as they are; only what is told of quotes is another.
        if hasFound { try Archive.countAnnotationChange(db) }
    }

    // MARK: - Fingerprints

    /// The new quotes, in order, each with the older ones with which it shares fingerprints, those that share most first.
    private func candidates(_ fresh: FreshPrints) throws -> [(quote: Int64, others: [Int64])] {
        let own = Dictionary(uniqueKeysWithValues: fresh.articles.map { ($0.id, $0.quotes) })
        var shared: [(quote: Int64, other: Int64)] = []
        let rows = try Row.fetchCursor(db, sql: "SELECT article, first_quote, prints FROM quote_prints")
        while let row = try rows.next() {
            let quotes = own[row[0]]
            let first: Int64 = row[1]
            PrintCoding.forEach(in: row[2]) { index, print in
                let other = first + Int64(index)
                fresh.forEachQuote(with: print) { quote in
                    if let quotes, quotes.contains(quote) || other > quote { return }
                    shared.append((quote, other))
                }
            }
        }
        shared.sort { $0 < $1 }
        return shared.chunked { $0.quote == $1.quote }.map { pairs in
            let others = pairs.chunked { $0.other == $1.other }.map {
                (other: $0[$0.startIndex].other, prints: $0.count)
            }
            return (
                pairs[pairs.startIndex].quote,
                others.sorted { ($1.prints, $0.other) < ($0.prints, $1.other) }.map(\.other)
            )
        }
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

    private func utterance(_ quote: Int64) throws -> Utterance? { try utterances.utterance(quote) }

    private func length(_ quote: Int64) throws -> Int { try utterance(quote)?.words.words.count ?? 0 }

    private mutating func family(of quote: Int64) throws -> Int64? {
        if let known = families[quote] { return known == 0 ? nil : known }
        let found = try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT family FROM quote_variant WHERE quote = ?"), arguments: [quote])
        families[quote] = found ?? 0
        return found
    }
}

/// Reads the words of quotes, and remembers a few.
private final class UtteranceReader {
    private let db: Database
    private var utterances: [Int64: Utterance] = [:]
    private var text: (article: Int64, text: String)?

    private static let mostRemembered = 4_000

    init(_ db: Database) { self.db = db }

    func utterance(_ quote: Int64) throws -> Utterance? {
        if let known = utterances[quote] { return known }
        let statement = try db.cachedStatement(sql: "SELECT article, kind, speaker, age, spans FROM quote WHERE id = ?")
        guard let row = try Row.fetchOne(statement, arguments: [quote]) else { return nil }
        let found = Utterance(
            words: ComparedWords(try text(of: row[0]), at: SpanCoding.decode(row[4]).content),
            kind: Quote.Kind(code: row[1]), speaker: row[2], age: row[3])
        if utterances.count == Self.mostRemembered { utterances = [:] }
        utterances[quote] = found
        return found
    }

    private func text(of article: Int64) throws -> String {
        if let text, text.article == article { return text.text }
        let found = try String.fetchOne(
            db.cachedStatement(sql: "SELECT text FROM article_text WHERE article = ?"), arguments: [article])
        text = (article, found ?? "")
        return found ?? ""
    }
}

/// The fingerprints of the quotes of some articles, so that those of millions of others can be met with them.
private struct FreshPrints {
    /// An article that was read.
    struct Article {
        var id: Int64
        var quotes: Range<Int64>
        /// See ``PrintCoding``.
        var prints: Data
    }

    private(set) var articles: [Article] = []
    /// In the order of the fingerprints.
    private var entries: [(print: UInt32, quote: Int64)] = []
    /// One bit for the low bits of each fingerprint that is here: of millions asked for, few are.
    private var filter: [UInt64] = []
    private static let filterMask = 0x1_FFFF

    var isEmpty: Bool { articles.isEmpty }

    init(of articles: [Int64], _ db: Database) throws {
        let ranges = try db.cachedStatement(sql: "SELECT first_quote, quotes FROM article WHERE id = ?")
        for article in articles {
            guard let row = try Row.fetchOne(ranges, arguments: [article]) else { continue }
            let first: Int64 = row[0]
            let quotes = first..<first + (row[1] as Int64)
            let reader = UtteranceReader(db)
            let prints = try quotes.map { quote in
                try reader.utterance(quote).map { VariantPrints.prints(of: $0.words) } ?? []
            }
            for (quote, prints) in zip(quotes, prints) { entries += prints.map { ($0, quote) } }
            self.articles.append(Article(id: article, quotes: quotes, prints: PrintCoding.encode(prints)))
        }
        guard !articles.isEmpty else { return }
        entries.sort { $0 < $1 }
        filter = Array(repeating: 0, count: Self.filterMask + 1)
        for entry in entries { filter[Int(entry.print >> 6) & Self.filterMask] |= 1 << UInt64(entry.print & 63) }
    }

    /// Calls `body` with each quote that has the fingerprint.
    func forEachQuote(with print: UInt32, _ body: (Int64) -> Void) {
        guard filter[Int(print >> 6) & Self.filterMask] & (1 << UInt64(print & 63)) != 0 else { return }
        var range = 0..<entries.count
        while let middle = range.isEmpty ? nil : (range.lowerBound + range.upperBound) / 2 {
            range =
                entries[middle].print >= print ? range.lowerBound..<middle : middle + 1..<range.upperBound
        }
        var index = range.lowerBound
        while index < entries.count, entries[index].print == print {
            body(entries[index].quote)
            index += 1
        }
    }
}

extension RandomAccessCollection {
    /// The runs of elements that `belongTogether`, each with the one before it.
    fileprivate func chunked(by belongTogether: (Element, Element) -> Bool) -> [SubSequence] {
        var runs: [SubSequence] = []
        var start = startIndex
        while start < endIndex {
            var end = index(after: start)
            while end < endIndex, belongTogether(self[index(before: end)], self[end]) { end = index(after: end) }
            runs.append(self[start..<end])
            start = end
        }
        return runs
    }
}
