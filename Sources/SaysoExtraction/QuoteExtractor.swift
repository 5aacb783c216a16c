import SaysoModel

/// Finds the quotes, speakers and topics of an article. Pure: no files, no database, no clock.
public struct QuoteExtractor: Sendable {
    /// An extractor.
    public init() {}

    /// What is said in `article`, by whom, on what. Any text is allowed; the empty one gives an empty extraction.
    public func extract(_ article: Article) -> Extraction {
        Extraction()
    }
}
