/// How many of each a list has.
public struct Counts: Hashable, Sendable {
    /// Articles.
    public var articles: Int
    /// Quotes.
    public var quotes: Int
    /// Speakers with a quote.
    public var speakers: Int
    /// Topics with a quote.
    public var topics: Int

    /// Counts; none unless told otherwise.
    public init(articles: Int = 0, quotes: Int = 0, speakers: Int = 0, topics: Int = 0) {
        self.articles = articles
        self.quotes = quotes
        self.speakers = speakers
        self.topics = topics
    }
}

/// The lists that an archive can be seen as.
public enum List: Hashable, Sendable, CaseIterable {
    /// Newest day first, undated last; of one day in the order in which they were added.
    case articles
    /// Most quotes first, then by name.
    case speakers
    /// Most quotes first, then by name.
    case topics
    /// In the order of the articles, then of their text.
    case quotes
}

/// Which way to step through a list.
public enum Direction: Hashable, Sendable {
    /// Down the list.
    case next
    /// Up the list.
    case previous
}
