/// All that was found in one article.
public struct Extraction: Hashable, Sendable {
    /// Quotes in the order of the text (by ``Quote/position``).
    public var quotes: [Quote]
    /// Those who are quoted or named as speaking, each once.
    public var speakers: [Speaker]
    /// Topics of the article, most particular first; the topics of its quotes are among them.
    public var topics: [Topic]

    /// An extraction; empty unless told otherwise.
    public init(quotes: [Quote] = [], speakers: [Speaker] = [], topics: [Topic] = []) {
        self.quotes = quotes
        self.speakers = speakers
        self.topics = topics
    }
}
