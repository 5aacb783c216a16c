import SaysoCore
import SaysoModel
import Themes

/// What a list shows that has no rows: why, and what to do.
struct EmptyView {
    let state: State
    let list: ListName

    func draw(on frame: inout Frame, in rect: Rect) {
        var row = rect.row
        for (text, role) in lines {
            for line in text.wrapped(width: rect.width) where row < rect.bottom {
                frame.put(line, row: row, column: rect.column, width: rect.width, role: role)
                row += 1
            }
        }
    }

    private var lines: [(String, Role)] {
        if let failure = state.failure { return [(failure, .error)] }
        let peel = state.commands.key(of: "peel")
        if !state.list(list).narrow.isEmpty {
            return [("Nothing here has “\(state.list(list).narrow)”.", .warning), ("\(peel) shows all again.", .dim)]
        }
        if !state.filter.isEmpty {
            var out: [(String, Role)] = [("No hits. Alone, each part gives:", .warning)]
            for (index, part) in state.filter.parts.enumerated() {
                let count =
                    state.partCounts.indices.contains(index)
                    ? counted(state.partCounts[index], "quote") : "…"
                out.append(("  \(state.label(of: part)): \(count)", .text))
            }
            return out + [("\(peel) takes off the last part.", .dim)]
        }
        if state.progress != nil { return [("Reading …", .dim)] }
        switch list {
        case .articles:
            return [
                ("The archive is empty.", .heading), ("Add articles with", .text), ("  sayso add PATH…", .accent),
                ("or look at the samples with", .text), ("  sayso demo", .accent),
            ]
        default: return [("No \(list) yet.", .dim)]
        }
    }
}
