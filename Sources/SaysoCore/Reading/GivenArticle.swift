import SaysoExtraction
import SaysoModel

/// An article as a file gives it.
public struct GivenArticle: Hashable, Sendable {
    /// The article.
    public var article: Article
    /// The file or address that it was read from, and which of several it is there; nil where ``Article/id`` says it.
    public var place: String?
    /// What the file itself says of the article's quotes.
    public var quotes: Quotes
    /// Whether there is more of it than is read of one page.
    public var isCut: Bool

    /// What a file can say of an article's quotes.
    public enum Quotes: Hashable, Sendable {
        /// Nothing: they are to be found.
        case unknown
        /// Where they stand, in the order of their contents; speakers and topics are to be found.
        case marked([Attribution])
        /// All that was found in the article before.
        case extracted(Extraction)
    }

    /// An article, with what its file says of its quotes if it does.
    public init(_ article: Article, _ quotes: Quotes = .unknown, place: String? = nil, isCut: Bool = false) {
        self.article = article
        self.place = place
        self.quotes = quotes
        self.isCut = isCut
    }
}
