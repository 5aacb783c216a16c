import SaysoModel

/// Quotes as schema.org `Quotation`s in one JSON-LD document (schema.org 29, JSON-LD 1.1).
///
/// Each has its words as `text`, the speaker as `creator`, the article as `isPartOf` and its topics as `about`. What
/// somebody states to be so is a `Claim` too, with the article as its `appearance`: a fact-checker puts such a node as it
/// is into the `itemReviewed` of a `ClaimReview`, and adds `claimReviewed`, `reviewRating`, `author` and `url` of the
/// review, which are not in an article.
struct SchemaOrgWriter: ListWriter {
    private var isFirst = true

    mutating func begin() -> String { "{\"@context\": \"https://schema.org\", \"@graph\": [" }

    mutating func write(_ quote: QuoteInArticle) -> String {
        defer { isFirst = false }
        return (isFirst ? "\n" : ",\n") + Self.node(quote)
    }

    mutating func end() -> String { "\n]}\n" }

    private static func node(_ quote: QuoteInArticle) -> String {
        let (row, article) = (quote.row, quote.article)
        let speaker = row.speakerName.map { name in
            JSONText.object([
                ("@type", JSONText.quoted(row.speakerKind == .organisation ? "Organization" : "Person")),
                ("name", JSONText.quoted(name)),
                (row.speakerKind == .organisation ? "description" : "jobTitle", row.speakerRole.map(JSONText.quoted)),
            ])
        }
        let isClaim = row.quote.isClaim
        let printed = Self.article(article)
        let topics = row.topics.map { JSONText.object([("@type", "\"Thing\""), ("name", JSONText.quoted($0.name))]) }
        return JSONText.object([
            ("@type", isClaim ? "[\"Quotation\", \"Claim\"]" : "\"Quotation\""),
            ("text", JSONText.quoted(row.content)),
            ("creator", speaker),
            ("author", isClaim ? speaker : nil),
            ("creditText", row.source.isEmpty ? nil : JSONText.quoted(row.source)),
            ("isPartOf", printed),
            ("appearance", isClaim ? printed : nil),
            ("datePublished", article.date.map { JSONText.quoted($0.description) }),
            ("inLanguage", article.language.map(JSONText.quoted)),
            ("about", topics.isEmpty ? nil : "[\(topics.joined(separator: ", "))]"),
        ])
    }

    private static func article(_ article: Article) -> String {
        func named(_ type: String, _ name: String) -> String {
            JSONText.object([("@type", JSONText.quoted(type)), ("name", JSONText.quoted(name))])
        }
        return JSONText.object([
            ("@type", "\"NewsArticle\""),
            ("headline", JSONText.quoted(article.title)),
            ("url", article.url?.webAddress.map(JSONText.quoted)),
            ("datePublished", article.date.map { JSONText.quoted($0.description) }),
            ("publisher", article.publisher.map { named("Organization", $0) }),
            ("author", article.byline.map { named("Person", $0) }),
        ])
    }
}

extension Quote {
    /// Whether its source puts the content forward as so.
    fileprivate var isClaim: Bool {
        switch stance {
        case .says, .claims, .accuses, .denies: !isNegated
        case .asks, .promises, .orders, .believes, .wants, .hears: false
        }
    }
}
