/// One news text with what is known of it.
public struct Article: Hashable, Sendable {
    /// What the giver of the article calls it: a file's path, the `id` of a JSON line. Not unique in an archive.
    public var id: String
    /// The headline; never empty once read in.
    public var title: String
    /// Who wrote it, as printed, without "By".
    public var byline: String?
    /// The newspaper, agency or site.
    public var publisher: String?
    /// The day it was published.
    public var date: Day?
    /// Where it can be read.
    public var url: String?
    /// BCP 47 language tag; nil where unknown.
    public var language: String?
    /// The whole text as given, often with the headline as its first paragraph. Paragraphs end at a line feed.
    /// All spans count UTF-8 bytes of this text.
    public var text: String

    /// An article; only its text is needed.
    public init(
        id: String, title: String, byline: String? = nil, publisher: String? = nil, date: Day? = nil,
        url: String? = nil, language: String? = nil, text: String
    ) {
        self.id = id
        self.title = title
        self.byline = byline
        self.publisher = publisher
        self.date = date
        self.url = url
        self.language = language
        self.text = text
    }
}
