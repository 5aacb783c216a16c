import SaysoCore
import SaysoModel

// Selecting words in the reader, and saying what they are.
extension State {
    /// Begins at the match that was searched for, else with the content of the current quote where it is shown, else
    /// with the first word that is.
    mutating func selectWords() {
        guard let text = reader.stored?.article.text, let shown = visibleSpan else { return }
        setFocus(.reader)
        var begin = Span(shown.start, shown.start)
        if let match = reader.match {
            begin = reader.matches[match]
        } else if let content = reader.quote?.quote.content.first, content.overlaps(shown) {
            begin = content
        }
        guard let anchor = text.word(at: begin.start), let head = text.word(at: max(begin.start, begin.end - 1)) else {
            return tell(Notice("There are no words here", .warning))
        }
        reader.selection = WordSelection(anchor: anchor, head: head)
        showHead()
    }

    /// Takes words more or less, from the end that moves.
    mutating func moveHead(byWords step: Int) {
        changeSelection { $0.head = $1.word(step, from: $0.head) }
    }

    /// Moves that end to other lines.
    mutating func moveHead(byLines step: Int) {
        guard let selection = reader.selection, let text = reader.stored?.article.text else { return }
        let head = head(step, from: selection.head, text)
        changeSelection { selection, _ in selection.head = head }
    }

    mutating func moveHeadToLineEnd() {
        guard let selection = reader.selection, let text = reader.stored?.article.text else { return }
        let head = lineEnd(of: selection.head, text)
        changeSelection { selection, _ in selection.head = head }
    }

    mutating func swapEnds() { changeSelection { selection, _ in swap(&selection.anchor, &selection.head) } }

    mutating func beginAtHead() { changeSelection { selection, _ in selection.anchor = selection.head } }

    mutating func copyWords() {
        guard let selection = reader.selection, let text = reader.stored?.article.text else { return }
        effects.append(.copy(text.text(at: selection.span)))
        leaveWords()
        tell(Notice("Copied"))
    }

    mutating func leaveWords() { reader.selection = nil }

    /// The mouse while words are being selected: a click begins anew, dragging takes more.
    mutating func selectWords(by mouse: Mouse) {
        guard let text = reader.stored?.article.text, let word = word(under: mouse, text) else { return }
        changeSelection { selection, _ in
            if mouse.action == .press { selection.anchor = word }
            selection.head = word
        }
    }

    private mutating func changeSelection(_ change: (inout WordSelection, String) -> Void) {
        guard var selection = reader.selection, let text = reader.stored?.article.text else { return }
        change(&selection, text)
        reader.selection = selection
        showHead()
    }

    /// The word under the same column some lines on.
    private func head(_ step: Int, from head: Span, _ text: String) -> Span {
        let lines = reader.layout.lines
        let line = reader.layout.line(at: head.start)
        let column = head.start - (lines[line].span?.start ?? head.start)
        let way = step > 0 ? 1 : -1
        var (left, at) = (abs(step), line)
        var found = head
        while left > 0, lines.indices.contains(at + way) {
            at += way
            guard let span = lines[at].span, lines[at].style == .body else { continue }
            left -= 1
            text.word(at: min(span.start + column, max(span.start, span.end - 1))).map { found = $0 }
        }
        return found
    }

    private func lineEnd(of head: Span, _ text: String) -> Span {
        let line = reader.layout.lines[reader.layout.line(at: head.start)]
        return line.span.flatMap { text.word(at: max($0.start, $0.end - 1)) } ?? head
    }

    private func word(under mouse: Mouse, _ text: String) -> Span? {
        guard mouse.action == .press || mouse.action == .drag, let pane = layout.pane(showing: .reader),
            pane.inside.contains(row: mouse.row, column: mouse.column)
        else { return nil }
        return offset(atRow: mouse.row - pane.inside.row, column: mouse.column - pane.inside.column)
            .flatMap { text.word(at: $0) }
    }

    private mutating func showHead() {
        guard let head = reader.selection?.head else { return }
        let line = reader.layout.line(at: head.start)
        reveal(line...line)
    }

    /// What the selected words can be.
    var selectionItems: [Chooser.Item] {
        guard let stored = reader.stored, let selected = reader.selection?.span else { return [] }
        let text = stored.article.text
        func item(_ title: String, _ hint: String, _ correction: Correction) -> Chooser.Item {
            Chooser.Item(title: title, detail: "", hint: hint, action: .change(.correct(correction)))
        }
        let content = text.trimmed(selected, as: .content)
        var items = [item("a quote that was missed", "", .add(stored.id, content: [content]))]
        guard let quote = reader.quote else { return items }
        let source = text.trimmed(selected, as: .source)
        let cue = text.trimmed(selected, as: .cue)
        let more = quote.quote.content.filter { !$0.overlaps(content) } + [content]
        items += [
            item("source", "who said this quote", .mend(quote.id, .source, [source])),
            item("cue", "the words that attribute it", .mend(quote.id, .cue, [cue])),
            item("content", "what was said, in place of what it was", .mend(quote.id, .content, [content])),
        ]
        if more.count > 1 {
            items.append(item("part of the content", "besides its other parts", .mend(quote.id, .content, more)))
        }
        if !quote.quote.source.isEmpty { items.append(item("no source", "it has none", .mend(quote.id, .source, []))) }
        if !quote.quote.cue.isEmpty { items.append(item("no cue", "it has none", .mend(quote.id, .cue, []))) }
        return items
    }
}
