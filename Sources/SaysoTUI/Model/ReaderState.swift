import SaysoCore
import SaysoModel

/// The article being read.
public struct ReaderState: Hashable, Sendable {
    /// The article shown; nil before the first one.
    public var stored: StoredArticle?
    /// Its lines for the width of the pane.
    public var layout = ReaderLayout.empty
    /// Quotes that the filter selects; nil while everything passes.
    public var selected: Set<ID<Quote>>?
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
    /// Whether quotes are lit.
    public var isLit = true
    /// Number of the last request; answers to earlier ones are stale.
    public var generation = 0
    /// Whether the last request is still to be answered.
    public var isLoading = false

    /// The current quote.
    public var quote: QuoteRow? {
        guard let current, let stored, stored.quotes.indices.contains(current) else { return nil }
        return stored.quotes[current]
    }

    /// Whether the filter lets `quote` through.
    public func selects(_ quote: QuoteRow) -> Bool { selected?.contains(quote.id) ?? true }
}
