import SaysoCore
import SaysoModel

/// What leaves the browser.
public struct Export: Hashable, Sendable {
    /// What it is.
    public enum Content: Hashable, Sendable {
        /// The quotes that a filter selects, in a ``QuoteFormat``.
        case quotes(Filter, format: String)
        /// An article's text.
        case article(ID<Article>)
    }

    /// Where it goes.
    public enum Goal: Hashable, Sendable {
        /// A new file.
        case file(String)
        /// The standard input of a shell command.
        case command(String)
    }

    /// What it is.
    public var content: Content

    init(_ content: Content) { self.content = content }

    /// What it is called where it is asked for.
    var label: String {
        switch content {
        case .quotes(_, let format): "quotes as \(format)"
        case .article: "this article"
        }
    }
}
