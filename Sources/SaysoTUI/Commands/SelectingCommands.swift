import SaysoCore

// Commands for selecting words in the reader.
extension Command {
    static let selecting = [
        Command("words-more", "one word more", .selecting, hint: "more or less") { $0.moveHead(byWords: $1 ?? 1) },
        Command("words-fewer", "one word less", .selecting) { $0.moveHead(byWords: -($1 ?? 1)) },
        Command("words-down", "down a line", .selecting) { $0.moveHead(byLines: $1 ?? 1) },
        Command("words-up", "up a line", .selecting) { $0.moveHead(byLines: -($1 ?? 1)) },
        Command("words-page-down", "down half a page", .selecting) { state, _ in
            state.moveHead(byLines: state.readerSize.height / 2)
        },
        Command("words-page-up", "up half a page", .selecting) { state, _ in
            state.moveHead(byLines: -state.readerSize.height / 2)
        },
        Command("words-line-end", "to the end of the line", .selecting) { state, _ in state.moveHeadToLineEnd() },
        Command("words-other-end", "move the other end", .selecting, hint: "other end") { state, _ in
            state.swapEnds()
        },
        Command("words-begin", "begin with this word", .selecting, hint: "begin here") { state, _ in
            state.beginAtHead()
        },
        Command("words-name", "say what these words are", .selecting, hint: "what it is") { state, _ in
            state.choose(.selection)
        },
        Command("words-copy", "copy them", .selecting, hint: "copy") { state, _ in state.copyWords() },
        Command("words-leave", "leave them", .selecting, hint: "leave") { state, _ in state.leaveWords() },
    ]
}
