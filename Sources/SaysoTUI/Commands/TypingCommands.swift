import SaysoCore

// Commands for lists to choose from, for lines that are asked for, and for what is typed into either.
extension Command {
    static let choosing = [
        Command("choose", "take what is selected", .choosing, hint: "choose") { state, _ in state.takeChoice() },
        Command("choice-next", "to the next one", .choosing) { $0.moveChoice(by: $1 ?? 1) },
        Command("choice-previous", "to the previous one", .choosing) { $0.moveChoice(by: -($1 ?? 1)) },
        Command("choice-page-down", "down a page", .choosing) { state, _ in
            state.moveChoice(by: state.chooserHeight)
        },
        Command("choice-page-up", "up a page", .choosing) { state, _ in state.moveChoice(by: -state.chooserHeight) },
        Command("choice-facts", "all of this speaker or topic", .choosing, hint: "all of it", unless: noPage) {
            state, _ in state.showPageOfChoice()
        },
        Command("choice-remove", "take it away", .choosing, hint: "take away", unless: noRemoval) { state, _ in
            state.removeChoice()
        },
        Command("choice-leave", "leave without a choice", .choosing, hint: "close") { state, _ in
            state.leaveChooser()
        },
    ]

    static let asking = [
        Command("line-enter", "take what is typed", .asking) { state, _ in state.enterLine() },
        Command("line-leave", "leave without it", .asking) { state, _ in state.leaveLine() },
        Command("line-complete", "of a query: take the suggestion", .asking) { state, _ in state.complete() },
        Command("line-next", "the next suggestion, or row of the list", .asking) { state, _ in state.stepLine(1) },
        Command("line-previous", "the previous one", .asking) { state, _ in state.stepLine(-1) },
        Command("line-page-down", "ten rows of the list down", .asking) { state, _ in state.stepLine(10) },
        Command("line-page-up", "ten rows up", .asking) { state, _ in state.stepLine(-10) },
    ]

    static let editing = [
        edit("cursor-left", "the cursor a character to the left") { $0.move(by: -1) },
        edit("cursor-right", "a character to the right") { $0.move(by: 1) },
        edit("cursor-start", "to the start") { $0.move(by: -$0.cursor) },
        edit("cursor-end", "to the end") { $0.move(by: .max) },
        Command("delete-before", "delete the character before the cursor; leave an empty line", .editing) { state, _ in
            if state.prompt?.editor.text.isEmpty == true { state.leaveLine() } else { state.edit { $0.deleteBefore() } }
        },
        edit("delete-after", "delete the one behind it") { $0.deleteBehind() },
        edit("delete-word", "delete the word before it") { $0.deleteWord() },
        edit("delete-to-start", "delete all before it") { $0.deleteToStart() },
        edit("delete-to-end", "delete all behind it") { $0.deleteToEnd() },
    ]

    private static func edit(
        _ name: String, _ title: String, _ change: @escaping @Sendable (inout LineEditor) -> Void
    ) -> Command {
        Command(name, title, .editing) { state, _ in state.edit(change) }
    }

    @Sendable private static func noPage(_ state: State) -> String? {
        state.pageOfChoice == nil ? "it has no page" : nil
    }

    @Sendable private static func noRemoval(_ state: State) -> String? {
        state.chooser?.removal == nil ? "it can't be taken away" : nil
    }
}
