import GRDB
import SaysoModel

extension Archive {
    /// Puts what was found anew in articles of the archive in the place of what was found before, in one transaction.
    /// What the user added stays:
    ///
    /// - A quote that the user corrected stays as it is, and one that the user rejected does not come back.
    /// - Marks, tags and notes go over to the quote whose content has most in common with that of the quote they were
    ///   on; where none has enough, that quote stays.
    ///
    /// Articles that are not in the archive are passed over.
    public func renew(_ extractions: [(article: ID<Article>, extraction: Extraction)]) throws {
        try write { db in
            var registry = Registry(db)
            var writer = QuoteWriter(db)
            for (article, extraction) in extractions {
                guard var quotes = try ArticleQuotes(of: article.rawValue, db) else { continue }
                let images = try registry.images(
                    of: extraction, in: article.rawValue, age: quotes.host.age)
                try Renewal(db).renew(&quotes, with: images)
                try quotes.write(&writer)
            }
            try writer.finish()
        }
    }

    /// Articles from the one behind `last` on, in the order in which they were added, at most `limit`.
    public func articles(after last: ID<Article>, limit: Int) throws -> [(id: ID<Article>, article: Article)] {
        try view { view in
            let ids = try Int64.fetchAll(
                view.db, sql: "SELECT id FROM article WHERE id > ? ORDER BY id LIMIT ?",
                arguments: [last.rawValue, limit])
            let fetcher = Fetcher(view)
            return try ids.compactMap { id in
                try fetcher.storedArticle(id).map { (ID(rawValue: id), $0.article) }
            }
        }
    }
}

/// Joins what was found anew in an article with what the user added to what was found before.
struct Renewal {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// Something of the user's that holds on to a quote.
    private struct Held {
        var anchor: Int64
        /// Where the quote stood or stands.
        var content: [Span]
        /// The quote itself; nil where there is none at present.
        var item: ArticleQuotes.Item?
        var state: State

        enum State {
            /// Corrected by the user.
            case corrected
            /// Rejected by the user.
            case rejected
            /// As it was extracted.
            case extracted
        }
    }

    /// How much of the content of two quotes is the same, as a part of what is in either, for them to be one quote.
    private static let leastInCommon = 0.25

    func renew(_ quotes: inout ArticleQuotes, with images: [QuoteImage]) throws {
        let held = try self.held(in: quotes)
        let partners = Self.partners(of: held, in: images)
        var items: [ArticleQuotes.Item] = []
        var taken: [Int: Int64] = [:]
        for (held, partner) in zip(held, partners) {
            switch held.state {
            case .corrected: held.item.map { items.append($0) }
            case .rejected: break
            case .extracted where partner == nil: held.item.map { items.append($0) }
            case .extracted: partner.map { taken[$0] = held.anchor }
            }
        }
        let dropped = Set(zip(held, partners).compactMap { $0.0.state == .extracted ? nil : $0.1 })
        for (index, image) in images.enumerated() where !dropped.contains(index) {
            let anchor = taken[index]
            let former = quotes.items.first {
                anchor == nil ? $0.anchor == nil && $0.image.content == image.content : $0.anchor == anchor
            }
            items.append(ArticleQuotes.Item(number: former?.number, anchor: anchor, image: image))
        }
        quotes.replace(by: Self.numberedOnce(items))
    }

    private func held(in quotes: ArticleQuotes) throws -> [Held] {
        let rows = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT anchor.id, anchor.spans,
                        EXISTS (SELECT 1 FROM correction_quote JOIN correction ON correction.id = correction
                            WHERE anchor = anchor.id AND NOT undone),
                        (SELECT after IS NULL FROM correction_quote JOIN correction ON correction.id = correction
                            WHERE anchor = anchor.id AND NOT undone ORDER BY correction.id DESC LIMIT 1)
                    FROM anchor WHERE anchor.article = ? ORDER BY anchor.id
                    """), arguments: [quotes.host.article])
        return rows.map { row in
            let anchor: Int64 = row[0]
            let item = quotes.index(ofAnchor: anchor).map { quotes.items[$0] }
            let isCorrected: Bool = row[2]
            return Held(
                anchor: anchor, content: item?.image.content ?? SpanCoding.decode(row[1]).content, item: item,
                state: !isCorrected ? .extracted : row[3] == true ? .rejected : .corrected)
        }
    }

    /// For each of `held` the image that is most like it, each at most once: those that are most alike first.
    private static func partners(of held: [Held], in images: [QuoteImage]) -> [Int?] {
        var pairs: [(held: Int, image: Int, common: Double)] = []
        for (index, one) in held.enumerated() {
            for (other, image) in images.enumerated() {
                let common = one.content.partInCommon(with: image.content)
                if common >= leastInCommon { pairs.append((index, other, common)) }
            }
        }
        pairs.sort { ($1.common, $0.held, $0.image) < ($0.common, $1.held, $1.image) }
        var partners: [Int?] = Array(repeating: nil, count: held.count)
        var taken: Set<Int> = []
        for pair in pairs where partners[pair.held] == nil && !taken.contains(pair.image) {
            partners[pair.held] = pair.image
            taken.insert(pair.image)
        }
        return partners
    }

    /// Two quotes of one content may have had the same one before; only the first keeps its number.
    private static func numberedOnce(_ items: [ArticleQuotes.Item]) -> [ArticleQuotes.Item] {
        var seen: Set<Int64> = []
        return items.map { item in
            var item = item
            if let number = item.number, !seen.insert(number).inserted { item.number = nil }
            return item
        }
    }
}

extension [Span] {
    /// How many bytes two lists of spans share, as a part of those in either, 0…1 (Jaccard index).
    func partInCommon(with other: [Span]) -> Double {
        var common = 0
        for span in self {
            for other in other {
                common += Swift.max(0, Swift.min(span.end, other.end) - Swift.max(span.start, other.start))
            }
        }
        let all = reduce(0) { $0 + $1.count } + other.reduce(0) { $0 + $1.count } - common
        return all > 0 ? Double(common) / Double(all) : 0
    }
}
