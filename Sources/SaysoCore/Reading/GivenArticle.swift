import SaysoExtraction
import SaysoModel

/// An article as a file gives it.
public struct GivenArticle: Hashable, Sendable {
    /// The article.
    public var article: Article
    /// The quotes that the file itself marks, in the order of their contents; nil where they are to be found.
    public var attributions: [Attribution]?

    /// An article, with the quotes that its file marks if it does.
    public init(_ article: Article, attributions: [Attribution]? = nil) {
        self.article = article
        self.attributions = attributions
    }
}
