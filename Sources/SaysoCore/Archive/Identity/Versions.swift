import Foundation
import GRDB
import SaysoModel

/// A place where an article was seen.
public struct Sighting: Hashable, Sendable {
    /// The file, or the address of the page or feed.
    public var place: String
    /// The newspaper, agency or site.
    public var publisher: String?
    /// The address that the article had there.
    public var url: String?
    /// When it was seen there first; nil where that is unknown.
    public var seen: Date?
}

/// What became of the quotes of an article when it changed.
public struct ArticleChange: Hashable, Sendable {
    /// One quote that is not as it was.
    public struct QuoteChange: Hashable, Sendable {
        /// The content before; nil for one that was added.
        public var old: String?
        /// The content after; nil for one that was dropped.
        public var new: String?
        /// Who said it; nil where nobody is named.
        public var speaker: String?
        /// What became of the words of one that was changed.
        public var words: WordDiff?
    }

    /// The number of the version before it, from 1.
    public var version: Int
    /// When the change was found.
    public var found: Date
    /// The headline before it.
    public var title: String
    /// Dropped, changed and added quotes, each in the order of its text.
    public var quotes: [QuoteChange]
}

extension Archive {
    /// Where the article was seen, first the first.
    public func sightings(of id: ID<Article>) throws -> [Sighting] {
        try read { db in
            try Row.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT iif(sighting.place = '', ifnull(article.place, name), sighting.place),
                            ifnull(sighting.publisher, article.publisher), ifnull(sighting.url, article.url), seen
                        FROM sighting JOIN article ON id = article WHERE article = ? ORDER BY seen, sighting.place
                        """), arguments: [id.rawValue]
            ).map { row in
                Sighting(
                    place: row[0], publisher: row[1], url: row[2],
                    seen: (row[3] as Int64?).map { Date(timeIntervalSince1970: TimeInterval($0)) })
            }
        }
    }

    /// Articles that have changed, those that changed last first.
    public func changedArticles(limit: Int = 1000) throws -> [ID<Article>] {
        try read { db in
            try Int64.fetchAll(
                db,
                sql: "SELECT article FROM article_version GROUP BY article ORDER BY max(until) DESC, article LIMIT ?",
                arguments: [limit]
            ).map { ID(rawValue: $0) }
        }
    }

    /// How often the article has changed.
    public func changeCount(of id: ID<Article>) throws -> Int {
        try read { db in
            try Int.fetchOne(
                db.cachedStatement(sql: "SELECT count(*) FROM article_version WHERE article = ?"),
                arguments: [id.rawValue]) ?? 0
        }
    }

    /// What the article's changes did to its quotes, the last change first.
    public func changes(of id: ID<Article>) throws -> [ArticleChange] {
        try view { view in
            guard let now = try Fetcher(view).storedArticle(id.rawValue) else { return [] }
            var later = now.quotes.map { VersionQuote(content: $0.content, speaker: $0.speakerName) }
            return try Row.fetchAll(
                view.db,
                sql:
                    "SELECT number, title, text, until, quotes FROM article_version WHERE article = ? ORDER BY number DESC",
                arguments: [id.rawValue]
            ).map { row in
                let text: String = row[2]
                let images: [QuoteImage] = try CorrectionEntry.value(row[4])
                let earlier = try images.map { image in
                    VersionQuote(
                        content: text.text(at: image.content),
                        speaker: try image.speaker.flatMap { try Fetcher(view).name(ofSpeaker: $0)?.name })
                }
                defer { later = earlier }
                return ArticleChange(
                    version: row[0], found: Date(timeIntervalSince1970: TimeInterval(row[3] as Int64)), title: row[1],
                    quotes: VersionQuote.changes(from: earlier, to: later))
            }
        }
    }
}

/// A quote of one version, as it is compared with those of another.
struct VersionQuote: Hashable {
    var content: String
    var speaker: String?

    /// For two quotes to be one that changed, this part of the longer one's words is in both.
    private static let leastInCommon = 0.5

    /// Dropped, changed and added quotes. Those that share most words are one.
    static func changes(from old: [VersionQuote], to new: [VersionQuote]) -> [ArticleChange.QuoteChange] {
        let oldWords = old.map { ComparedWords($0.content) }
        let newWords = new.map { ComparedWords($0.content) }
        var partners: [Int: Int] = [:]
        var taken: Set<Int> = []
        // Nearly all are as they were; only the others are compared word by word.
        var same = Dictionary(grouping: new.indices.reversed()) { new[$0].content }
        for index in old.indices {
            guard let partner = same[old[index].content]?.popLast() else { continue }
            partners[index] = partner
            taken.insert(partner)
        }
        var pairs: [(old: Int, new: Int, common: Double)] = []
        for (index, words) in oldWords.enumerated() where partners[index] == nil {
            for (other, others) in newWords.enumerated() where !taken.contains(other) {
                let longer = max(words.words.count, others.words.count)
                guard longer > 0 else { continue }
                let common = Double(WordDiff(from: words, to: others).keptCount) / Double(longer)
                if common >= leastInCommon { pairs.append((index, other, common)) }
            }
        }
        pairs.sort { ($1.common, $0.old, $0.new) < ($0.common, $1.old, $1.new) }
        for pair in pairs where partners[pair.old] == nil && taken.insert(pair.new).inserted {
            partners[pair.old] = pair.new
        }
        var changes: [ArticleChange.QuoteChange] = []
        for (index, quote) in old.enumerated() {
            guard let partner = partners[index].map({ new[$0] }) else {
                changes.append(.init(old: quote.content, speaker: quote.speaker))
                continue
            }
            let words = WordDiff(from: quote.content, to: partner.content)
            guard words.pieces.contains(where: { $0.change != .kept }) else { continue }
            changes.append(
                .init(old: quote.content, new: partner.content, speaker: partner.speaker ?? quote.speaker, words: words)
            )
        }
        for (index, quote) in new.enumerated() where !taken.contains(index) {
            changes.append(.init(new: quote.content, speaker: quote.speaker))
        }
        return changes
    }
}
