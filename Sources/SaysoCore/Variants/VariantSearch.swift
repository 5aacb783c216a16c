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
    /// - Parameter limit: of how many articles at most; by default so many that an archive is not gone over often, and
    ///   so few that they take little memory.
    public func findVariants(limit: Int? = nil) throws -> VariantStep {
        // What takes longest, the reading of texts, holds up nobody who writes.
        guard try !read(VariantTally.isUpToDate) else { return VariantStep(hasFound: false, isDone: true) }
        let due = try read { try DueQuotes($0, limit: limit) }
        return try write { db in
            // What changed since it was read is read anew, of few articles, as nobody else can write meanwhile.
            let due = try Tally.fetch(db).change == due.change ? due : DueQuotes(db, limit: min(limit ?? 100, 100))
            var search = VariantSearch(db)
            if due.articles.count > 0 { try search.run(due) }
            if due.isAll { try VariantTally.note(due.change, db) }
            return VariantStep(hasFound: search.hasFound, isDone: due.isAll)
        }
    }

    /// Looks through all that is left: see ``findVariants(limit:)``.
    public func findAllVariants() throws {
        while try !findVariants().isDone {}
    }
}

/// One step of the search: new quotes are looked up by their fingerprints, then words are compared.
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

    mutating func run(_ due: DueQuotes) throws {
        // A family may have lost its members to articles that were found anew.
        try db.execute(
            sql: """
                DELETE FROM quote_variant WHERE family IN
                    (SELECT family FROM quote_variant GROUP BY family HAVING count(*) = 1)
                """)
        for (quote, others) in try candidates(due) { try join(quote, with: others) }
        try VariantTally.settle(due.articles, db)
        // The lists stay as they are; only what is told of quotes is another.
        if hasFound { try Archive.countAnnotationChange(db) }
    }

    // MARK: - Fingerprints

    /// The new quotes, in order, each with the older ones with which it shares fingerprints, those that share most first.
    private func candidates(_ due: DueQuotes) throws -> [(quote: Int64, others: [Int64])] {
        var shared: [(quote: Int64, other: Int64)] = []
        try PrintIndex(db).add(due.entries) { entry, other in
            guard other.quote < entry.quote, due.article(of: entry.quote)?.contains(other.quote) != true else { return }
            shared.append((Int64(entry.quote), Int64(other.quote)))
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

/// The quotes that were not looked through, or some of them.
private struct DueQuotes {
    /// Which articles they are of; some may be gone.
    let articles: VariantTally.Due
    /// Their fingerprints, in order.
    private(set) var entries: [PrintIndex.Entry] = []
    /// The quotes of each article, in order.
    private var ranges: [Range<UInt32>] = []
    /// The state of the archive that they were read from.
    let change: Int64
    /// Whether no others are left.
    let isAll: Bool

    init(_ db: Database, limit: Int?) throws {
        let tally = try Tally.fetch(db)
        let limit = limit ?? min(max(400, tally.counts.articles / 8), 4_000)
        change = tally.change
        articles = try VariantTally.due(db, limit: limit)
        isAll = articles.count < limit
        let statement = try db.cachedStatement(sql: "SELECT first_quote, quotes FROM article WHERE id = ?")
        for article in articles.again + articles.new {
            guard let row = try Row.fetchOne(statement, arguments: [article]) else { continue }
            let first = UInt32(truncatingIfNeeded: row[0] as Int64)
            let quotes = first..<first &+ UInt32(truncatingIfNeeded: row[1] as Int64)
            ranges.append(quotes)
            let reader = UtteranceReader(db)
            for quote in quotes {
                guard let utterance = try reader.utterance(Int64(quote)) else { continue }
                entries += VariantPrints.prints(of: utterance.words).map { PrintIndex.Entry(print: $0, quote: quote) }
            }
        }
        entries.sort()
        ranges.sort { $0.lowerBound < $1.lowerBound }
    }

    /// The quotes of the article that has `quote`.
    func article(of quote: UInt32) -> Range<UInt32>? {
        let index = ranges.partitionIndex { $0.upperBound > quote }
        return index < ranges.count && ranges[index].contains(quote) ? ranges[index] : nil
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
