import SaysoCore
import SaysoModel
import Themes

/// The card under the reader: the current quote, who said it and how sure that is.
struct CardView {
    let state: State
    let rect: Rect

    func draw(on frame: inout Frame) {
        let inside = rect.inset(top: 1, left: 2, bottom: 1, right: 2)
        guard let quote = state.reader.quote, let opened = state.reader.opened else {
            frame.put(" Quote ", row: rect.row, column: rect.column + 1, width: rect.width - 2, role: .dim)
            let text = state.reader.stored == nil ? "" : "No quote was found in this article."
            frame.put(text, row: inside.row, column: inside.column, width: inside.width, role: .dim)
            return
        }
        let number = (state.reader.current ?? 0) + 1
        frame.put(
            " Quote \(number) of \(opened.stored.quotes.count) ", row: rect.row, column: rect.column + 1,
            width: rect.width - 2, role: .heading)

        let facts = QuoteFacts(quote)
        let right = facts.summary
        let rightWidth = Glyphs.width(of: right)
        let who = frame.put(
            facts.who, row: inside.row, column: inside.column, width: max(8, inside.width - rightWidth - 2),
            role: opened.colors.role(of: quote), attributes: .bold)
        if let role = quote.speakerRole, who + 4 < inside.right - rightWidth {
            frame.put(
                ", " + role, row: inside.row, column: who, width: inside.right - rightWidth - 2 - who, role: .dim)
        }
        if inside.right - rightWidth > who {
            frame.put(right, row: inside.row, column: inside.right - rightWidth, width: rightWidth, role: .dim)
        }
        let lines = quote.content.wrapped(width: inside.width)
        let room = max(1, inside.height - 2)
        for (index, line) in lines.prefix(room).enumerated() {
            let isCut = index == room - 1 && lines.count > room
            frame.put(
                isCut ? line + " …" : line, row: inside.row + 1 + index, column: inside.column, width: inside.width,
                role: quote.quote.kind.role)
        }
        let also = quote.otherArticles == 0 ? "" : "also in: \(counted(quote.otherArticles, "article"))"
        let end = inside.right - (also.isEmpty ? 0 : also.count + 2)
        var at = inside.column
        if let added = facts.added {
            at = frame.put(added + "  ", row: inside.bottom - 1, column: at, width: inside.width, role: .accent)
        }
        if !quote.topics.isEmpty, at < end {
            frame.put(
                "topics: " + quote.topics.map(\.name).joined(separator: ", "), row: inside.bottom - 1,
                column: at, width: end - at, role: .dim)
        }
        frame.put(
            also, row: inside.bottom - 1, column: inside.right - also.count, width: also.count, role: .accent)
    }
}

/// A quote's facts as words.
struct QuoteFacts {
    /// Who said it: the speaker, or the source's own words.
    let who: String
    /// Kind, stance and confidence.
    let summary: String
    /// What the user did and added, in a line: correction, marks, tags, the note; nil for nothing.
    let added: String?

    init(_ quote: QuoteRow) {
        who = quote.speakerName ?? (quote.source.isEmpty ? "(no source)" : quote.source)
        let percent = Int((quote.quote.confidence * 100).rounded())
        let confidence = percent >= 100 ? "1.00" : "0." + (percent < 10 ? "0\(percent)" : "\(percent)")
        let stance = (quote.quote.isNegated ? "not " : "") + quote.quote.stance.rawValue
        let annotations = quote.annotations
        var added: [String] = []
        if let correction = quote.correction { added.append("by you: \(correction.participle)") }
        if annotations.isMarked {
            added.append(
                annotations.letters.isEmpty
                    ? "marked" : "mark \(annotations.letters.map(String.init).joined(separator: " "))")
        }
        added += annotations.tags.map { "#\($0)" }
        if let note = annotations.note { added.append("note: \(note.split(separator: "\n").first ?? "")") }
        self.added = added.isEmpty ? nil : added.joined(separator: " · ")
        summary = [quote.quote.kind.rawValue, stance, confidence].filter { !$0.isEmpty }.joined(separator: " · ")
    }
}
