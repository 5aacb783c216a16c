/// A form in which quotes can be written. All of them stand in one table, from which `--format` of `sayso quotes` takes
/// its names and their meaning.
public struct QuoteFormat: Sendable {
    /// What is written at a time.
    public enum Unit: Sendable {
        /// Quote by quote.
        case quote(@Sendable (WritingOptions) -> any ListWriter<QuoteInArticle>)
        /// Article by article, each with those of its quotes that are selected.
        case article(@Sendable (WritingOptions) -> any ListWriter<StoredArticle>)
    }

    /// What it is called on the command line.
    public let name: String
    /// What it is, as a phrase.
    public let meaning: String
    /// What is written at a time, and by what.
    public let unit: Unit

    /// A form of writing quotes.
    public init(_ name: String, _ meaning: String, _ unit: Unit) {
        self.name = name
        self.meaning = meaning
        self.unit = unit
    }

    /// All forms, those of every list first.
    public static let all: [QuoteFormat] =
        TableFormat.allCases.map { format in
            QuoteFormat(format.rawValue, format.meaning, .quote { format.writer(of: QuoteInArticle.self, $0) })
        } + standards

    /// The form unless another is named.
    public static let standard = all[0]

    /// The form called `name`.
    public static func named(_ name: String) -> QuoteFormat? { all.first { $0.name == name } }
}
