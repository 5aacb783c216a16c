import SaysoCore

// Commands for what the user adds.
extension Command {
    static let keeping = [
        Command("mark", "name a mark by the letter typed next", .keeping, unless: noSubject) { state, _ in
            state.awaited = .setMark
        },
        Command("toggle-mark", "mark the quote or article, or take the mark away", .keeping, unless: noSubject) {
            state, _ in state.subject.map { state.change(.mark($0, letter: nil)) }
        },
        Command("go-to-mark", "go to the mark of the letter typed next; typed twice: list marks", .keeping) {
            state, _ in state.awaited = .goToMark
        },
        Command("marks", "list my marks", .keeping) { state, _ in state.choose(.collected(.marks)) },
        Command("tag", "tag the quote or article, or take tags away", .keeping, unless: noSubject) { state, _ in
            state.subject.map { state.choose(.collected(.tags(of: $0))) }
        },
        Command("tags", "list my tags", .keeping) { state, _ in state.choose(.collected(.tags(of: nil))) },
        Command("note", "write a note on the quote, article or speaker in $EDITOR", .keeping, unless: noNoteSubject) {
            state, _ in state.editNote()
        },
        Command("notes", "list my notes", .keeping) { state, _ in state.choose(.collected(.notes)) },
        Command("toggle-read", "the article is read, or unread again", .keeping, unless: noArticle) { state, _ in
            state.toggleRead()
        },
    ]

    static let correcting = [
        Command("reattribute", "this quote is by somebody else", .correcting, unless: noQuote) { state, _ in
            state.reader.quote.map { state.choose(.attribution([$0.id])) }
        },
        Command(
            "reattribute-all", "all quotes by this speaker in the article are by somebody else", .correcting,
            unless: noSpeaker
        ) { state, _ in state.reattributeAll() },
        Command("confirm", "this quote is right", .correcting, unless: noQuote) { state, _ in
            state.reader.quote.map { state.change(.correct(.confirm($0.id))) }
        },
        Command("reject", "this is no quote", .correcting, unless: noQuote) { state, _ in
            state.reader.quote.map { state.change(.correct(.reject($0.id))) }
        },
        Command("merge-speaker", "this speaker is the same as another", .correcting, unless: noSpeakerHere) {
            state, _ in state.mergeSpeaker()
        },
        Command("split-speaker", "one of this speaker's names is somebody else's", .correcting, unless: noSpeakerHere) {
            state, _ in state.speakerHere.map { state.choose(.collected(.names($0.id))) }
        },
        Command("corrections", "list my corrections", .correcting) { state, _ in
            state.choose(.collected(.corrections))
        },
        Command(
            "select-words", "select words in the reader: of this quote, or of one that was missed", .correcting,
            unless: noArticle
        ) {
            state, _ in state.selectWords()
        },
        Command("undo", "undo the last correction", .correcting) { state, _ in state.change(.undo) },
        Command("redo", "do it again", .correcting) { state, _ in state.change(.redo) },
    ]

    @Sendable private static func noSubject(_ state: State) -> String? {
        state.subject == nil ? "there is no quote or article here" : nil
    }

    @Sendable private static func noNoteSubject(_ state: State) -> String? {
        state.noteSubject == nil ? "there is nothing here to write on" : nil
    }
}
