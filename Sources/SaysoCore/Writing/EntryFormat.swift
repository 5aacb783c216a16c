import SaysoModel

/// A form in which articles can be written that are in no archive. All of them stand in one table, from which `--format`
/// of `sayso extract` takes its names and their meaning.
public struct EntryFormat: Sendable {
    /// What it is called on the command line.
    public let name: String
    /// What it is, as a phrase.
    public let meaning: String
    /// What writes it.
    public let writer: @Sendable (WritingOptions) -> any ListWriter<Entry>

    /// All forms: those of an extraction, then those of quotes.
    public static let all: [EntryFormat] =
        ExtractionFormat.allCases.map { format in
            EntryFormat(name: format.rawValue, meaning: format.meaning) { _ in ExtractionWriter(format: format) }
        }
        + QuoteFormat.all.filter { ExtractionFormat(rawValue: $0.name) == nil }.map { format in
            EntryFormat(name: format.name, meaning: format.meaning) { format.entryWriter($0) }
        }
}

private struct ExtractionWriter: ListWriter {
    let format: ExtractionFormat

    mutating func write(_ entry: Entry) -> String { format.string(entry) }
}

extension QuoteFormat {
    fileprivate func entryWriter(_ options: WritingOptions) -> any ListWriter<Entry> {
        switch unit {
        case .quote(let make):
            Self.wrapped(make(options)) { stored in
                stored.quotes.map { QuoteInArticle(row: $0, article: stored.article) }
            }
        case .article(let make): Self.wrapped(make(options)) { [$0] }
        }
    }

    private static func wrapped<Writer: ListWriter>(
        _ writer: Writer, _ items: @escaping @Sendable (StoredArticle) -> [Writer.Item]
    ) -> any ListWriter<Entry> { EntryWriter(writer: writer, items: items) }
}

/// Writes extractions as `writer` does what is stored.
private struct EntryWriter<Writer: ListWriter>: ListWriter {
    var writer: Writer
    let items: @Sendable (StoredArticle) -> [Writer.Item]
    var number: Int64 = 0

    mutating func begin() -> String { writer.begin() }

    mutating func write(_ entry: Entry) -> String {
        number += 1
        return items(StoredArticle(entry, number: number)).map { writer.write($0) }.joined()
    }

    mutating func end() -> String { writer.end() }
}

extension StoredArticle {
    /// The article as an archive would have it that holds nothing else; those who are nobody known by name are left out.
    fileprivate init(_ entry: Entry, number: Int64) {
        let (article, extraction) = (entry.article, entry.extraction)
        let topics = extraction.topics.enumerated().map { index, topic in
            TopicRow(id: SaysoModel.ID(rawValue: Int64(index + 1)), name: topic.name, quoteCount: 0)
        }
        let rows = extraction.quotes.enumerated().map { index, quote in
            let speaker = extraction.speaker(of: quote).flatMap { $0.name == Speaker.unnamedAuthor ? nil : $0 }
            return QuoteRow(
                id: ID(rawValue: Int64(index + 1)), article: ID(rawValue: number), articleTitle: article.title,
                publisher: article.publisher, date: article.date, quote: quote,
                content: article.text.text(at: quote.content), source: article.text.text(at: quote.source),
                cue: article.text.text(at: quote.cue),
                speakerID: speaker == nil ? nil : quote.speaker.map { ID(rawValue: Int64($0 + 1)) },
                speakerName: speaker?.name, speakerKind: speaker?.kind, speakerRole: speaker?.roles.first,
                topics: quote.topics.filter(topics.indices.contains).map { topics[$0] })
        }
        self.init(id: ID(rawValue: number), article: article, quotes: rows)
    }
}
