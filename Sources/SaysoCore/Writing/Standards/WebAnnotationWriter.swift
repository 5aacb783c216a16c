import SaysoModel

/// Quotes as annotations of their articles, in one JSON array (W3C Recommendation "Web Annotation Data Model", 2017).
///
/// The targets are the spans of the content, each given by the words (`TextQuoteSelector`) and by its place
/// (`TextPositionSelector`, in Unicode code points). The bodies say who speaks, and the topics as tags. The source of a
/// target is the article's address, or a name made of its text where it has none.
struct WebAnnotationWriter: ListWriter {
    private var isFirst = true
    /// How many code points of the text before and behind a span are told with it.
    private static let context = 32

    mutating func begin() -> String { "[" }

    mutating func write(_ article: StoredArticle) -> String {
        let text = AnnotatedText(article.article)
        return article.quotes.map { quote in
            defer { isFirst = false }
            return (isFirst ? "\n" : ",\n") + text.annotation(quote)
        }.joined()
    }

    mutating func end() -> String { "\n]\n" }

    private struct AnnotatedText {
        let article: Article
        let source: String
        let scalars: [Unicode.Scalar]
        let counter: CodePointCounter

        init(_ article: Article) {
            self.article = article
            source = article.url?.webAddress ?? Self.name(article.fingerprint, [])
            scalars = Array(article.text.unicodeScalars)
            counter = CodePointCounter(article.text)
        }

        func annotation(_ row: QuoteRow) -> String {
            let who = [row.speakerName ?? row.source, row.speakerRole ?? ""].filter { !$0.isEmpty }
            let described = who.joined(separator: ", ") + (who.isEmpty ? "" : " ") + row.quote.stance.rawValue
            let bodies =
                [body("describing", described)] + row.topics.map { body("tagging", $0.name) }
            let targets = row.quote.content.map(target)
            return JSONText.object([
                ("@context", "\"http://www.w3.org/ns/anno.jsonld\""),
                ("id", JSONText.quoted(Self.name(article.fingerprint, row.quote.content))),
                ("type", "\"Annotation\""),
                ("motivation", "\"identifying\""),
                ("body", "[\(bodies.joined(separator: ", "))]"),
                ("target", targets.count == 1 ? targets[0] : "[\(targets.joined(separator: ", "))]"),
            ])
        }

        private func body(_ purpose: String, _ value: String) -> String {
            JSONText.object([
                ("type", "\"TextualBody\""), ("purpose", JSONText.quoted(purpose)), ("value", JSONText.quoted(value)),
                ("format", "\"text/plain\""),
            ])
        }

        private func target(_ span: Span) -> String {
            let start = counter.codePoints(before: span.start)
            let end = max(start, counter.codePoints(before: span.end))
            func words(_ range: Range<Int>) -> String {
                JSONText.quoted(String(String.UnicodeScalarView(scalars[range.clamped(to: 0..<scalars.count)])))
            }
            let quote = JSONText.object([
                ("type", "\"TextQuoteSelector\""),
                ("exact", words(start..<end)),
                ("prefix", words(start - WebAnnotationWriter.context..<start)),
                ("suffix", words(end..<end + WebAnnotationWriter.context)),
            ])
            let position = JSONText.object([
                ("type", "\"TextPositionSelector\""), ("start", String(start)), ("end", String(end)),
            ])
            return JSONText.object([
                ("type", "\"SpecificResource\""), ("source", JSONText.quoted(source)),
                ("selector", "[\(quote), \(position)]"),
            ])
        }

        /// A name that is the same whenever the article has the same text (RFC 9562, UUID version 8: by our own hash).
        private static func name(_ fingerprint: Int64, _ spans: [Span]) -> String {
            var hash = UInt64(bitPattern: fingerprint)
            for number in spans.flatMap({ [$0.start, $0.end] }) {
                hash = (hash ^ UInt64(truncatingIfNeeded: number)) &* 0x9E37_79B9_7F4A_7C15
                hash ^= hash >> 29
            }
            let digits = [UInt64(bitPattern: fingerprint), hash].flatMap { value -> [Character] in
                let hex = String(value, radix: 16)
                return Array(String(repeating: "0", count: 16 - hex.count) + hex)
            }
            func part(_ range: Range<Int>) -> String { String(digits[range]) }
            return "urn:uuid:\(part(0..<8))-\(part(8..<12))-8\(part(13..<16))-8\(part(17..<20))-\(part(20..<32))"
        }
    }
}
