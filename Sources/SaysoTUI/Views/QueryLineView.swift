import SaysoCore
import Themes

/// What stands over the line of a query that is typed: what is wrong with it, and what it may go on with.
struct QueryLineView {
    let state: State

    func draw(on frame: inout Frame) {
        guard let prompt = state.prompt, prompt.purpose == .query else { return }
        let query = prompt.query
        let error = query.toldError(in: prompt.editor.text)
        let bottom = state.size.height - 1
        let suggestions = query.suggestions.prefix(max(0, bottom - 2 - (error == nil ? 0 : 1)))
        let width = min(state.size.width, 76)
        let column = 5 + (suggestions.map { Glyphs.width(of: $0.text) }.max() ?? 0)
        var row = bottom - suggestions.count - (error == nil ? 0 : 1)
        let box = Rect(row: row, column: 0, width: width, height: bottom - row)
        frame.fill(box, role: .overlay, ground: .overlay)
        for (index, suggestion) in suggestions.enumerated() {
            let mark = index == query.selected ? (state.hasUnicode ? " ▸ " : " > ") : "   "
            frame.put(mark + suggestion.text, row: row, column: 0, width: width - 1, role: .text)
            frame.put(suggestion.detail, row: row, column: column, width: max(0, width - 1 - column), role: .dim)
            let line = Rect(row: row, column: 0, width: width, height: 1)
            frame.lay(line, on: index == query.selected ? .selection : .overlay)
            row += 1
        }
        if let error {
            // The error is told over the whole width, as it says what would be right.
            let line = Rect(row: row, column: 0, width: state.size.width, height: 1)
            frame.fill(line, role: .error, ground: .overlay)
            frame.put(" ! \(error.description)", row: row, column: 0, width: state.size.width, role: .error)
            frame.lay(line, on: .overlay)
        }
    }
}
