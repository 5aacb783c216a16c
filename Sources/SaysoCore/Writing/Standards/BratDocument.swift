import SaysoModel

/// An article with its quotes as brat reads it (brat standoff format, https://brat.nlplab.org/standoff.html): a text and
/// the annotations of it, with offsets in Unicode code points.
///
/// Each quote is a text-bound annotation `Content` with the attributes `Kind`, `Stance` and `Negated`; `Source` and `Cue`
/// are others, bound to it by relations `HasSource` and `HasCue`. Speaker, confidence and topics stand in its note.
public struct BratDocument: Hashable, Sendable {
    /// The text: what belongs into the `.txt` file.
    public let text: String
    /// The annotations: what belongs into the `.ann` file.
    public let annotations: String

    /// The document of an article.
    public init(_ stored: StoredArticle) {
        text = stored.article.text
        var builder = Builder(text)
        for row in stored.quotes { builder.add(row) }
        annotations = builder.lines.map { $0 + "\n" }.joined()
    }

    private struct Builder {
        let text: String
        let counter: CodePointCounter
        var lines: [String] = []
        private var bound = 0
        private var relations = 0
        private var attributes = 0
        private var notes = 0

        init(_ text: String) {
            self.text = text
            counter = CodePointCounter(text)
        }

        mutating func add(_ row: QuoteRow) {
            guard let content = bind("Content", row.quote.content) else { return }
            for (name, spans) in [("Source", row.quote.source), ("Cue", row.quote.cue)] {
                guard let part = bind(name, spans) else { continue }
                relations += 1
                lines.append("R\(relations)\tHas\(name) Arg1:\(content) Arg2:\(part)")
            }
            attribute("Kind", content, row.quote.kind.rawValue)
            attribute("Stance", content, row.quote.stance.rawValue)
            if row.quote.isNegated { attribute("Negated", content) }
            note(row, content)
        }

        /// A text-bound annotation; its name, or nil where there is nothing to bind. None may reach over a line's end, so
        /// spans are cut there.
        private mutating func bind(_ type: String, _ spans: [Span]) -> String? {
            let pieces = spans.flatMap { $0.lines(of: text) }
            guard !pieces.isEmpty else { return nil }
            bound += 1
            let places = pieces.map { "\(counter.codePoints(before: $0.start)) \(counter.codePoints(before: $0.end))" }
            let words = pieces.map { text.text(at: $0) }.joined(separator: " ")
            lines.append("T\(bound)\t\(type) \(places.joined(separator: ";"))\t\(words)")
            return "T\(bound)"
        }

        private mutating func attribute(_ name: String, _ of: String, _ value: String? = nil) {
            attributes += 1
            lines.append("A\(attributes)\t\(name) \(of)" + (value.map { " \($0)" } ?? ""))
        }

        private mutating func note(_ row: QuoteRow, _ content: String) {
            notes += 1
            let topics = row.topics.map(\.name).joined(separator: ", ")
            let facts = [
                row.speakerName.map { "speaker: \($0)" }, "confidence: \(JSONText.decimal(row.quote.confidence))",
                topics.isEmpty ? nil : "topics: \(topics)",
            ]
            lines.append(
                "#\(notes)\tAnnotatorNotes \(content)\t"
                    + facts.compactMap(\.self).joined(separator: "; ").visibleLine)
        }
    }
}

extension Span {
    /// The parts of the span on each line of `text`, which ends at a carriage return too, without white space at their
    /// ends.
    fileprivate func lines(of text: String) -> [Span] {
        var lines: [Span] = []
        var line: Span?
        var at = start
        for scalar in text.text(at: self).unicodeScalars {
            let end = at + UTF8.width(scalar)
            if scalar == "\n" || scalar == "\r" {
                if let line { lines.append(line) }
                line = nil
            } else if !scalar.properties.isWhitespace {
                line = Span(line?.start ?? at, end)
            }
            at = end
        }
        return lines + [line].compactMap(\.self)
    }
}
