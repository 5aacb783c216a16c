import SaysoCore
import SaysoModel

/// The article being read.
public struct ReaderState: Hashable, Sendable {
    /// The article shown; nil before the first one.
    public var opened: OpenedArticle?
    /// Index of the current quote among the article's.
    public var current: Int?
    /// First line shown.
    public var top = 0
    /// Words searched for inside; empty for none.
    public var search = ""
    /// Where they stand, in the order of the text.
    public var matches: [Span] = []
    /// Index of the current match.
    public var match: Int?
    /// Words that are being selected.
    public var selection: WordSelection?
    /// The article asked for last.
    var awaited: ID<Article>?
    /// Where the text is to be scrolled once the article is there.
    var goalTop: LinePlace?
    /// Keys pressed in the article shown; nil once it is read, or where the user wants it to stay unread.
    var keysPressed: Int? = 0
    /// Whether quotes are lit.
    public var isLit = true
    /// Number of the last request; answers to earlier ones are stale.
    public var generation = 0
    /// Whether the last request is still to be answered.
    public var isLoading = false
    /// Whether the archive could not answer it, so that it is not asked again before the next key.
    var isRefused = false

    /// The article shown, as the archive has it.
    public var stored: StoredArticle? { opened?.stored }

    /// Its lines.
    public var layout: ReaderLayout { opened?.layout ?? .empty }

    /// The current quote.
    public var quote: QuoteRow? {
        guard let current, let stored, stored.quotes.indices.contains(current) else { return nil }
        return stored.quotes[current]
    }

    /// The first line shown.
    var topPlace: LinePlace { layout.place(ofLine: top) }

    /// Whether the filter lets `quote` through.
    public func selects(_ quote: QuoteRow) -> Bool { opened?.selected?.contains(quote.id) ?? true }
}
