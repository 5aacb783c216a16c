extension QuoteFormat {
    /// Citations, and the standards of others.
    static let standards: [QuoteFormat] =
        CitationStyle.allCases.map { style in
            QuoteFormat(style.formatName, style.meaning, .quote { _ in style.writer() })
        } + [
            QuoteFormat("jsonld", "schema.org Quotation and Claim as JSON-LD", .quote { _ in SchemaOrgWriter() }),
            QuoteFormat("annotations", "W3C Web Annotations as JSON-LD", .article { _ in WebAnnotationWriter() }),
            QuoteFormat("tei", "TEI P5, with <said>", .article { _ in TEIWriter() }),
            QuoteFormat("brat", "brat standoff, a tar archive of .txt and .ann files", .article { _ in BratWriter() }),
            QuoteFormat("conll", "CoNLL-U Plus, a token a line", .article { _ in CoNLLWriter() }),
        ]

    /// What a file of this form is called unless it is given another name.
    public var fileName: String {
        let endings = [
            "text": "txt", "markdown": "md", "citation": "txt", "citation-markdown": "md", "citation-html": "html",
            "bibtex": "bib", "csl": "json", "annotations": "jsonld", "tei": "xml", "brat": "tar",
            "conll": "conllup",
        ]
        return "quotes.\(endings[name] ?? name)"
    }
}
