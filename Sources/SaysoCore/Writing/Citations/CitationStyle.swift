/// How a quote is cited: with speaker, role, article, publisher, date and address.
public enum CitationStyle: String, CaseIterable, Sendable {
    /// Lines of text.
    case plain
    /// A block quotation (CommonMark).
    case markdown
    /// A figure with a block quotation (HTML, "The blockquote element").
    case html
    /// An entry for BibTeX, the quote as its note.
    case bibtex
    /// An item of CSL-JSON 1.0.2, the quote as its note.
    case csl

    /// What it is, as a phrase.
    public var meaning: String {
        switch self {
        case .plain: "citations as plain text"
        case .markdown: "citations in Markdown"
        case .html: "citations in HTML"
        case .bibtex: "citations for BibTeX"
        case .csl: "citations in CSL-JSON, for Zotero and pandoc"
        }
    }

    /// What the list of citations is called among the formats of quotes, where `markdown` and `html` are tables.
    public var formatName: String {
        switch self {
        case .plain: "citation"
        case .markdown, .html: "citation-\(rawValue)"
        case .bibtex, .csl: rawValue
        }
    }

    /// The citation of one quote, whole, without a line feed at its end.
    public func string(_ quote: QuoteInArticle) -> String {
        let citation = Citation(quote)
        return switch self {
        case .plain: citation.plain
        case .markdown: citation.markdown
        case .html: citation.html.text
        case .bibtex: citation.bibtex
        case .csl: "[\(citation.cslItem)]"
        }
    }

    /// A writer of a list of citations.
    public func writer() -> any ListWriter<QuoteInArticle> { CitationWriter(style: self) }
}

/// Citations one under the other.
private struct CitationWriter: ListWriter {
    let style: CitationStyle
    private var isFirst = true

    init(style: CitationStyle) { self.style = style }

    mutating func begin() -> String { style == .csl ? "[" : "" }

    mutating func write(_ quote: QuoteInArticle) -> String {
        defer { isFirst = false }
        if style == .csl { return (isFirst ? "\n" : ",\n") + Citation(quote).cslItem }
        return (isFirst ? "" : "\n") + style.string(quote) + "\n"
    }

    mutating func end() -> String { style == .csl ? "\n]\n" : "" }
}
