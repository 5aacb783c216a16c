import SaysoModel
import Themes

/// The words that a list is narrowed to, lit where they stand in its rows.
struct Lit {
    /// What is typed.
    let words: String
    /// Whether they count inside words too.
    let isInside: Bool

    /// `text` from a little before the first of them on where that would not be seen in `width` cells, else all of it.
    func excerpt(of text: String, width: Int) -> String {
        guard !words.isEmpty,
            let first = text.occurrences(ofWordsOf: words, isInside: isInside).min(by: { $0.start < $1.start }),
            Glyphs.width(of: text.text(at: Span(0, first.end))) >= width
        else { return text }
        var start = first.start
        var room = width / 3
        for word in text.text(at: Span(0, first.start)).split(separator: " ").reversed() {
            room -= Glyphs.width(of: word) + 1
            if room < 0 { break }
            start -= word.utf8.count + 1
        }
        return "… " + text.text(at: Span(max(0, start), text.utf8.count))
    }

    /// Lights them in `text`, which is drawn from `column` to `end` in `row`.
    func draw(in text: String, on frame: inout Frame, row: Int, column: Int, end: Int) {
        if words.isEmpty { return }
        let spans = text.occurrences(ofWordsOf: words, isInside: isInside)
        if spans.isEmpty { return }
        var at = column
        for glyph in Glyphs.glyphs(of: text) {
            // The last cell may be an ellipsis.
            guard at + glyph.width <= end, frame[row, at].symbol == glyph.symbol else { return }
            if spans.contains(where: { $0.contains(glyph.offset) }) {
                for cell in at..<at + glyph.width {
                    frame[row, cell].role = .accent
                    frame[row, cell].attributes.formUnion([.bold, .underline])
                }
            }
            at += glyph.width
        }
    }
}
