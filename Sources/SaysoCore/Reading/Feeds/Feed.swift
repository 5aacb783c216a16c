import Foundation
import SaysoModel

/// What a feed says of itself, and its entries.
public struct Feed: Hashable, Sendable {
    /// One entry.
    public struct Entry: Hashable, Sendable {
        /// What tells it from the feed's others: its `guid` or `id`, or else its address or title.
        public var key: String
        /// Its headline, without markup.
        public var title: String?
        /// Where its page is.
        public var address: WebAddress?
        /// Who wrote it.
        public var byline: String?
        /// When it was published, as the feed writes it.
        public var date: String?
        /// Its text, paragraphs apart by an empty line: all of it where `isWhole`, else the beginning or a summary.
        public var text: String
        /// Whether the text is the whole article.
        public var isWhole: Bool

        /// The article that it is, as far as it says; nil where it has no words.
        public func article(in feed: Feed) -> Article? {
            let body = text.isEmpty ? title ?? "" : text
            guard let title = title ?? PlainText.title(of: body), PlainText.title(of: body) != nil else { return nil }
            return Article(
                id: address?.text ?? key, title: PlainText.title(title[...]), byline: byline ?? feed.byline,
                publisher: feed.title, date: date.flatMap { DateFinder.day(in: $0) }, url: address?.text,
                language: feed.language, text: body)
        }

        /// A number that changes with what the entry says.
        var fingerprint: Int64 { Fingerprint.of(title ?? "", text) }
    }

    /// Its title.
    public var title: String?
    /// The page that it belongs to.
    public var home: WebAddress?
    /// Who writes what names nobody.
    public var byline: String?
    /// BCP 47 language tag.
    public var language: String?
    /// The entries, in the order given.
    public var entries: [Entry] = []

    /// A feed that says nothing.
    public init() {}

    /// A text of so many characters is no summary, whatever the feed calls it.
    static let wholeText = 1500
    /// How many entries of one feed are read.
    static let mostEntries = 2000
}

/// Why bytes are no feed.
public enum FeedError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Something else, as a page.
    case notAFeed
    /// XML that is not well-formed.
    case malformed(line: Int, reason: String)
    /// JSON that is none, or no feed.
    case badJSON

    /// What is wrong.
    public var description: String {
        switch self {
        case .notAFeed: "no feed: neither RSS, Atom nor JSON Feed"
        case .malformed(let line, let reason): "a broken feed: line \(line): \(reason)"
        case .badJSON: "a broken feed: not the JSON of a JSON Feed"
        }
    }
}

extension Feed {
    /// The feed that `bytes` are: RSS 2.0 and its forerunners, RSS 1.0, Atom or JSON Feed.
    ///
    /// - Parameters:
    ///   - address: where it is; addresses in it may be relative to that.
    ///   - charset: the encoding that the server named.
    public static func read(
        _ bytes: [UInt8], address: WebAddress?, charset: String? = nil
    ) throws(FeedError) -> Feed {
        let text = WebEncoding.text(bytes, charset: charset)
        let start = text.prefix(1024).drop(while: \.isWhitespace)
        if start.hasPrefix("{") { return try JSONFeed.read(text, address: address) }
        guard start.hasPrefix("<") else { throw .notAFeed }
        return try XMLFeed.read(text, address: address)
    }
}
