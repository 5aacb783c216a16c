import SaysoCore
import SaysoModel
import Themes

/// Running text of which some parts look different.
struct StyledText: Hashable, Sendable {
    private struct Style: Hashable, Sendable {
        var span: Span
        var role: Role
        var attributes: Attributes
    }

    private var text = ""
    private var styles: [Style] = []

    /// Appends words; a space parts them from those before, or `space`.
    mutating func add(_ words: String, _ role: Role, _ attributes: Attributes = [], after space: Character = " ") {
        guard !words.isEmpty else { return }
        if !text.isEmpty { text.append(space) }
        let start = text.utf8.count
        text += words
        styles.append(Style(span: Span(start, text.utf8.count), role: role, attributes: attributes))
    }

    /// Appends the words of `new`, with those of `old` that are cut and those that are added.
    mutating func add(_ diff: WordDiff, from old: String, to new: String, _ role: Role) {
        for piece in diff.pieces {
            switch piece.change {
            case .kept: add(piece.new.map { new.text(at: $0) } ?? "", role)
            case .cut: add("[" + (piece.old.map { old.text(at: $0) } ?? "") + "]", .dim)
            case .added: add("<" + (piece.new.map { new.text(at: $0) } ?? "") + ">", .accent, .underline)
            }
        }
    }

    /// The lines of at most `width` cells, as runs from `column` on.
    func lines(width: Int, column: Int) -> [[PageLayout.Run]] {
        guard !text.isEmpty else { return [] }
        return text.wrapped(Span(0, text.utf8.count), width: width).map { line in
            var at = column
            var end = line.start
            var runs: [PageLayout.Run] = []
            for style in styles where style.span.overlaps(line) {
                let piece = Span(max(style.span.start, line.start), min(style.span.end, line.end))
                at += Glyphs.width(of: text.text(at: Span(end, piece.start)))
                let words = text.text(at: piece)
                runs.append(PageLayout.Run(column: at, text: words, role: style.role, attributes: style.attributes))
                at += Glyphs.width(of: words)
                end = piece.end
            }
            return runs
        }
    }
}
