import SaysoCore

// The keys that help just now, for the line at the bottom.
extension State {
    /// Keys with one or two words each, those that matter most first.
    var hints: [(keys: String, text: String)] {
        if let chooser { return hints(in: chooser) }
        if let page { return hints(on: page) }
        if isSelecting {
            return [
                hint("words-more", "words-fewer", "words-down", "words-up"), hint("words-name"), hint("words-leave"),
                hint("words-other-end"), hint("words-begin"), hint("words-copy"),
            ]
        }
        let first = [hint("help"), hint("move-down", "move-up")]
        let jumps = [
            hint("next-quote", "previous-quote"), hint("next-by-speaker", "previous-by-speaker"),
            hint("next-on-topic", "previous-on-topic"),
        ]
        let pane = [hint("focus-next"), hint("back")]
        let narrowing = [hint("filter-speaker"), hint("search")]
        return focus == .reader
            ? first + jumps + pane + narrowing : first + [hint("open")] + pane + jumps + narrowing + [hint("narrow")]
    }

    private func hints(in chooser: Chooser) -> [(keys: String, text: String)] {
        let optional = ["choice-facts", "choice-remove"].filter { commands[$0]?.unavailable(self) == nil }
        return [("type", "to narrow"), hint("choose")] + optional.map { hint($0) } + [hint("choice-leave")]
    }

    private func hints(on page: Page) -> [(keys: String, text: String)] {
        guard page.target != nil else { return [hint("back")] }
        let bars = page.target?.bars.isEmpty == false ? [hint("next-quote", "previous-quote")] : []
        return [hint("move-down", "move-up"), hint("open"), hint("back")] + bars
            + [hint("focus-next"), hint("go-back")]
    }

    /// The first key of each command, without brackets, and what the first of them does.
    private func hint(_ names: String...) -> (keys: String, text: String) {
        let keys = names.map { name in
            let key = commands.key(of: name)
            return key.count > 2 && key.hasPrefix("<") ? String(key.dropFirst().dropLast()) : key
        }
        let command = commands[names[0]]
        return (keys.joined(separator: " "), (page == nil ? command?.hint : command?.pageHint) ?? "")
    }
}
