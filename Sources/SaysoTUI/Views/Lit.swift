import Themes

/// The words that a list is narrowed to, lit where they stand in its rows.
struct Lit {
    /// What is typed.
    let words: String
    /// Whether they count inside words too.
    let isInside: Bool

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
