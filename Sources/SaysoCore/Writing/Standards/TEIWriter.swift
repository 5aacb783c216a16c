import SaysoModel

/// Articles with their quotes as a corpus of TEI P5 (Guidelines 4, "Speech and thought": `<said>`).
///
/// Content is `<said>` with the speaker as `who`, `direct` (`unknown` for a quote that is so in part) and the confidence
/// as `cert`; the words of source and cue are `<seg type="source">` and `<seg type="cue">`, which point to the quote by
/// `corresp`. (`<rs>` would not do for a source: it may not have a `<said>` inside.) Spans that are cut, by words left
/// out, by the end of a paragraph or by each other, go on by `next` and `prev`. Speakers stand in the header of their
/// article.
struct TEIWriter: ListWriter {
    private var number = 0

    mutating func begin() -> String { "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" }

    mutating func write(_ article: StoredArticle) -> String {
        number += 1
        return (number == 1 ? Self.beginning(of: "teiCorpus") : "")
            + TEIArticle(article, prefix: "a\(number)").element.text
    }

    /// A corpus may not be without text, so that of nothing is a text without words.
    mutating func end() -> String {
        number > 0 ? "</teiCorpus>\n" : Self.beginning(of: "TEI") + "<text><body><p/></body></text>\n</TEI>\n"
    }

    private static func beginning(of element: String) -> String {
        """
        <\(element) xmlns="http://www.tei-c.org/ns/1.0">
        <teiHeader><fileDesc>
        <titleStmt><title>Articles with their quotes</title></titleStmt>
        <publicationStmt><p>Written by sayso.</p></publicationStmt>
        <sourceDesc><p>Each article names its own.</p></sourceDesc>
        </fileDesc></teiHeader>

        """
    }
}

/// One article as a `<TEI>` element.
private struct TEIArticle {
    private struct Part {
        enum Role { case content, source, cue }
        var quote: Int
        var role: Role
    }

    private let stored: StoredArticle
    private let prefix: String
    private let parts: [Part]
    private let nesting: SpanNesting
    /// The first quote of each speaker.
    private let speakers: [QuoteRow]

    init(_ stored: StoredArticle, prefix: String) {
        self.stored = stored
        self.prefix = prefix
        var parts: [Part] = []
        var spans: [Span] = []
        for (index, row) in stored.quotes.enumerated() {
            let roles = [(Part.Role.content, row.quote.content), (.source, row.quote.source), (.cue, row.quote.cue)]
            for (role, span) in roles.flatMap({ role, spans in spans.map { (role, $0) } }) {
                parts.append(Part(quote: index, role: role))
                spans.append(span)
            }
        }
        self.parts = parts
        nesting = SpanNesting(spans, in: SpanNesting.paragraphs(of: stored.article.text))
        var speakers: [QuoteRow] = []
        for row in stored.quotes where row.speakerID != nil {
            if !speakers.contains(where: { $0.speakerID == row.speakerID }) { speakers.append(row) }
        }
        self.speakers = speakers
    }

    var element: Markup {
        let article = stored.article
        let language: Markup = article.language.map { " xml:lang=\"\($0)\"" } ?? ""
        let author: Markup = article.byline.map { "<author>\($0)</author>" } ?? ""
        let publisher: Markup = article.publisher.map { "<publisher>\($0)</publisher>" } ?? ""
        let day: Markup = article.date.map { "<date when=\"\($0.description)\">\($0.description)</date>" } ?? ""
        let address: Markup = article.url?.webAddress.map { "<ptr target=\"\($0)\"/>" } ?? ""
        return """
            <TEI xml:id="\(prefix)"\(language)>
            <teiHeader><fileDesc>
            <titleStmt><title>\(article.title)</title>\(author)</titleStmt>
            <publicationStmt><p>Written by sayso.</p></publicationStmt>
            <sourceDesc><bibl><title>\(article.title)</title>\(author)\(publisher)\(day)\(address)</bibl></sourceDesc>
            </fileDesc>\(profile)</teiHeader>
            <text><body>
            \(nesting.paragraphs.map(paragraph))</body></text>
            </TEI>

            """
    }

    /// Who speaks.
    private var profile: Markup {
        func list(_ kind: Speaker.Kind, _ open: Markup, _ close: Markup, _ item: (QuoteRow) -> Markup) -> Markup {
            let items = speakers.filter { ($0.speakerKind ?? .person) == kind }.map(item)
            return items.isEmpty ? "" : open + "\(items)" + close
        }
        let persons = list(.person, "<listPerson>", "</listPerson>") { row in
            let role: Markup = row.speakerRole.map { "<occupation>\($0)</occupation>" } ?? ""
            return "<person xml:id=\"\(name(of: row))\"><persName>\(row.speakerName ?? "")</persName>\(role)</person>"
        }
        let organisations = list(.organisation, "<listOrg>", "</listOrg>") { row in
            "<org xml:id=\"\(name(of: row))\"><orgName>\(row.speakerName ?? "")</orgName></org>"
        }
        let lists = persons + organisations
        return lists.text.isEmpty ? "" : "<profileDesc><particDesc>\(lists)</particDesc></profileDesc>"
    }

    private func name(of row: QuoteRow) -> String {
        "\(prefix)s\((speakers.firstIndex { $0.speakerID == row.speakerID } ?? 0) + 1)"
    }

    // MARK: - Text

    private func paragraph(_ pieces: [SpanNesting.Piece]) -> Markup {
        var out: Markup = "<p>"
        var open: [Markup] = []
        for piece in pieces {
            switch piece {
            case .text(let range): out += "\(stored.article.text.text(at: Span(range.lowerBound, range.upperBound)))"
            case .open(let fragment):
                let (start, end) = element(fragment)
                out += start
                open.append(end)
            case .close: if let end = open.popLast() { out += end }
            }
        }
        return out + "</p>\n"
    }

    private func element(_ fragment: SpanNesting.Fragment) -> (start: Markup, end: Markup) {
        let part = parts[fragment.span]
        let row = stored.quotes[part.quote]
        switch part.role {
        case .content:
            let who: Markup = row.speakerID == nil ? "" : " who=\"#\(name(of: row))\""
            let direct =
                switch row.quote.kind {
                case .direct: "true"
                case .indirect: "false"
                case .mixed: "unknown"
                }
            return (
                """
                <said\(identity(of: fragment))\(who) direct="\(direct)" cert="\(JSONText.decimal(row.quote.confidence))">
                """, "</said>"
            )
        case .source:
            return ("<seg type=\"source\"\(correspondence(part.quote))>", "</seg>")
        case .cue:
            return (
                "<seg type=\"cue\" subtype=\"\(row.quote.stance.rawValue)\"\(correspondence(part.quote))>", "</seg>"
            )
        }
    }

    /// A pointer to the quote; empty where its content is nothing but the ends of lines.
    private func correspondence(_ quote: Int) -> Markup {
        let isThere = parts.indices.contains {
            parts[$0].quote == quote && parts[$0].role == .content && nesting.counts[$0] > 0
        }
        return isThere ? " corresp=\"#\(quoteName(quote, 1))\"" : ""
    }

    /// The name of a fragment of content, and those of the fragments around it.
    private func identity(of fragment: SpanNesting.Fragment) -> Markup {
        let quote = parts[fragment.span].quote
        let ofQuote = parts.indices.filter { parts[$0].quote == quote && parts[$0].role == .content }
        let before = ofQuote.prefix { $0 < fragment.span }.reduce(0) { $0 + nesting.counts[$1] }
        let all = ofQuote.reduce(0) { $0 + nesting.counts[$1] }
        let number = before + fragment.number + 1
        let previous: Markup = number > 1 ? " prev=\"#\(quoteName(quote, number - 1))\"" : ""
        let next: Markup = number < all ? " next=\"#\(quoteName(quote, number + 1))\"" : ""
        return " xml:id=\"\(quoteName(quote, number))\"\(previous)\(next)"
    }

    private func quoteName(_ quote: Int, _ number: Int) -> String {
        "\(prefix)q\(quote + 1)" + (number > 1 ? ".\(number)" : "")
    }
}
