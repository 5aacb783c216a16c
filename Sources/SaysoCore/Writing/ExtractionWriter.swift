import Foundation
import SaysoModel

/// Writes an article with what was found in it.
public enum ExtractionFormat: String, CaseIterable, Sendable {
    /// One JSON object a line: the article's `id`, `title`, `date`, `publisher`, `byline`, `url`, `language` (as far as
    /// known) and `text`, and its `attributions`, each with `source`, `cue` and `content` as lists of `[start, end]` in
    /// Unicode code points of the text, `kind`, `stance`, `negated` (where it is), `speaker` and `speaker_kind`
    /// (as far as known), `confidence` and `topics`; its `speakers`, each with `name`, `kind`, and as far as known
    /// `gender`, `aliases` and `roles`; its `topics`; and how many bytes at its end are `unread`, if any. `sayso add`
    /// takes such a line as it is.
    case jsonl
    /// For reading: the title, and under it every quote with its speaker.
    case text

    /// What it is, as a phrase.
    public var meaning: String {
        switch self {
        case .jsonl: "a JSON object an article, which sayso add takes as it is"
        case .text: "for reading: each article's title, and its quotes under it"
        }
    }

    /// The entry in this format, with a line feed at its end.
    public func string(_ entry: Entry) -> String {
        switch self {
        case .jsonl: Self.line(entry)
        case .text: Self.listing(entry)
        }
    }

    // MARK: - JSON lines

    private static func line(_ entry: Entry) -> String {
        let article = entry.article
        let counter = CodePointCounter(article.text)
        func offsets(_ spans: [Span]) -> String {
            let pairs = spans.map {
                "[\(counter.codePoints(before: $0.start)), \(counter.codePoints(before: $0.end))]"
            }
            return "[\(pairs.joined(separator: ", "))]"
        }
        let attributions = entry.extraction.quotes.map { quote in
            let speaker = entry.extraction.speaker(of: quote)
            let topics = quote.topics.filter(entry.extraction.topics.indices.contains)
                .map { entry.extraction.topics[$0].name }
            return JSONText.object([
                ("source", offsets(quote.source)),
                ("cue", offsets(quote.cue)),
                ("content", offsets(quote.content)),
                ("kind", JSONText.quoted(quote.kind.rawValue)),
                ("stance", JSONText.quoted(quote.stance.rawValue)),
                ("negated", quote.isNegated ? "true" : nil),
                ("speaker", (speaker?.name).map(JSONText.quoted)),
                ("speaker_kind", (speaker?.kind.rawValue).map(JSONText.quoted)),
                ("confidence", JSONText.decimal(quote.confidence)),
                ("topics", list(topics)),
            ])
        }
        return JSONText.object([
            ("id", JSONText.quoted(article.id)),
            ("title", JSONText.quoted(article.title)),
            ("date", article.date.map { JSONText.quoted($0.description) }),
            ("publisher", article.publisher.map(JSONText.quoted)),
            ("byline", article.byline.map(JSONText.quoted)),
            ("url", article.url.map(JSONText.quoted)),
            ("language", article.language.map(JSONText.quoted)),
            ("text", JSONText.quoted(article.text)),
            ("attributions", "[\(attributions.joined(separator: ", "))]"),
            ("speakers", "[\(entry.extraction.speakers.map(speaker).joined(separator: ", "))]"),
            ("topics", list(entry.extraction.topics.map(\.name))),
            ("unread", entry.extraction.unread > 0 ? String(entry.extraction.unread) : nil),
        ]) + "\n"
    }

    private static func speaker(_ speaker: Speaker) -> String {
        JSONText.object([
            ("name", JSONText.quoted(speaker.name)),
            ("kind", JSONText.quoted(speaker.kind.rawValue)),
            ("gender", (speaker.gender?.rawValue).map(JSONText.quoted)),
            ("aliases", speaker.aliases.isEmpty ? nil : list(speaker.aliases)),
            ("roles", speaker.roles.isEmpty ? nil : list(speaker.roles)),
        ])
    }

    private static func list(_ texts: [String]) -> String { "[\(texts.map(JSONText.quoted).joined(separator: ", "))]" }

    // MARK: - Text

    private static func listing(_ entry: Entry) -> String {
        let article = entry.article
        let about = [article.publisher, article.date?.description, article.byline.map { "by \($0)" }].compactMap(\.self)
        var lines = [article.title]
        if !about.isEmpty { lines.append(about.joined(separator: " · ")) }
        for quote in entry.extraction.quotes {
            let speaker = entry.extraction.speaker(of: quote)?.name
            let source = article.text.text(at: quote.source)
            let who = speaker ?? (source.isEmpty ? "(nobody named)" : source)
            let cue = article.text.text(at: quote.cue)
            lines.append("")
            lines.append("  \(who)" + (cue.isEmpty ? "" : " · \(cue)") + " · \(quote.kind.rawValue)")
            lines.append("    \(article.text.text(at: quote.content))")
        }
        let printable = lines.map(\.visibleLine).joined(separator: "\n")
        return printable + "\n\n"
    }
}

extension Extraction {
    /// Who said it; nil where its source names nobody.
    func speaker(of quote: Quote) -> Speaker? {
        quote.speaker.flatMap { speakers.indices.contains($0) ? speakers[$0] : nil }
    }
}
