import SaysoModel

/// The value of one field of a record.
public enum FieldValue: Hashable, Sendable {
    /// Words; nil where they are not known.
    case text(String?)
    /// A whole number.
    case number(Int)
    /// A number from 0 to 1.
    case fraction(Double)
    /// Whether something is so.
    case flag(Bool)
    /// Several words or phrases.
    case list([String])

    /// As a person reads it in a cell; empty where it is not known.
    var reading: String {
        switch self {
        case .text(let text): text ?? ""
        case .number(let number): String(number)
        case .fraction(let value): JSONText.decimal(value)
        case .flag(let flag): flag ? "yes" : ""
        case .list(let items): items.joined(separator: "; ")
        }
    }

    /// As JSON; nil where it is not known.
    var json: String? {
        switch self {
        case .text(let text): text.map(JSONText.quoted)
        case .number(let number): String(number)
        case .fraction(let value): JSONText.decimal(value)
        case .flag(let flag): flag ? "true" : "false"
        case .list(let items): "[\(items.map(JSONText.quoted).joined(separator: ", "))]"
        }
    }
}

/// What can be written as a row of a table: fields with names, in the order of columns.
public protocol Record: Sendable {
    /// The names of the fields.
    static var fieldNames: [String] { get }
    /// A value for each of ``fieldNames``.
    var fieldValues: [FieldValue] { get }
    /// How it is put for reading: the first line is a heading.
    var lines: [String] { get }
}

/// A quote with the article it stands in.
public struct QuoteInArticle: Record, Hashable {
    /// The quote.
    public var row: QuoteRow
    /// The article, with its text.
    public var article: Article

    /// A quote with its article.
    public init(row: QuoteRow, article: Article) {
        self.row = row
        self.article = article
    }

    /// What is told of a quote.
    public static let fieldNames = [
        "speaker", "role", "content", "cue", "source", "kind", "stance", "negated", "confidence", "topics", "title",
        "publisher", "date", "url", "article",
    ]

    /// What is told of this one.
    public var fieldValues: [FieldValue] {
        [
            .text(row.speakerName), .text(row.speakerRole), .text(row.content), .text(row.cue), .text(row.source),
            .text(row.quote.kind.rawValue), .text(row.quote.stance.rawValue), .flag(row.quote.isNegated),
            .fraction(row.quote.confidence), .list(row.topics.map(\.name)), .text(article.title),
            .text(article.publisher), .text(article.date?.description), .text(article.url), .text(article.id),
        ]
    }

    /// Who, how and what; where it was printed.
    public var lines: [String] {
        let who = row.speakerName ?? (row.source.isEmpty ? "(nobody named)" : row.source)
        let place = [article.title, article.publisher, article.date?.description].compactMap(\.self)
        return [
            ([who, row.speakerRole].compactMap(\.self).joined(separator: ", "))
                + (row.cue.isEmpty ? "" : " · \(row.cue)") + " · \(row.quote.kind.rawValue)",
            "  \(row.content)", "  \(place.joined(separator: " · "))",
        ]
    }
}

/// An article with how much was found in it.
public struct CountedArticle: Record, Hashable {
    /// The article, with its text.
    public var article: Article
    /// How many quotes it has.
    public var quoteCount: Int
    /// How many of them are selected.
    public var selectedCount: Int

    /// An article with its counts.
    public init(article: Article, quoteCount: Int, selectedCount: Int) {
        self.article = article
        self.quoteCount = quoteCount
        self.selectedCount = selectedCount
    }

    /// What is told of an article.
    public static let fieldNames = [
        "title", "byline", "publisher", "date", "url", "language", "quotes", "selected", "article",
    ]

    /// What is told of this one.
    public var fieldValues: [FieldValue] {
        [
            .text(article.title), .text(article.byline), .text(article.publisher), .text(article.date?.description),
            .text(article.url), .text(article.language), .number(quoteCount), .number(selectedCount),
            .text(article.id),
        ]
    }

    /// The title; where it was printed and what it has.
    public var lines: [String] {
        let place = [article.publisher, article.date?.description, article.byline.map { "by \($0)" }].compactMap(\.self)
        let quotes = (selectedCount == quoteCount ? "" : "\(selectedCount) of ") + counted(quoteCount, "quote")
        return [article.title, "  " + (place + [quotes]).joined(separator: " · ")]
    }
}

extension SpeakerRow: Record {
    /// What is told of a speaker.
    public static let fieldNames = ["name", "kind", "role", "quotes"]
    /// What is told of this one.
    public var fieldValues: [FieldValue] {
        [.text(name), .text(kind.rawValue), .text(role), .number(quoteCount)]
    }
    /// Number of quotes, name and role.
    public var lines: [String] {
        ["\(quoteCount)\t" + [name, role].compactMap(\.self).joined(separator: ", ")]
    }
}

extension TopicRow: Record {
    /// What is told of a topic.
    public static let fieldNames = ["name", "quotes"]
    /// What is told of this one.
    public var fieldValues: [FieldValue] { [.text(name), .number(quoteCount)] }
    /// Number of quotes and name.
    public var lines: [String] { ["\(quoteCount)\t\(name)"] }
}
