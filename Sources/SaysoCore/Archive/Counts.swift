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
