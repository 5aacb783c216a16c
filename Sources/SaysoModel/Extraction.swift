/// All that was found in one article.
public struct Extraction: Hashable, Sendable {
    /// Quotes in the order of the text (by ``Quote/position``).
    public var quotes: [Quote]
    /// Those who are quoted or named as speaking, each once.
    public var speakers: [Speaker]
    /// Topics of the article, most particular first; the topics of its quotes are among them.
    public var topics: [Topic]
    /// How many bytes at the end of a text were not read, as there was too much of it; 0 for any news text.
    public var unread: Int

    /// An extraction; empty unless told otherwise.
    public init(quotes: [Quote] = [], speakers: [Speaker] = [], topics: [Topic] = [], unread: Int = 0) {
        self.quotes = quotes
        self.speakers = speakers
        self.topics = topics
        self.unread = unread
    }
}
