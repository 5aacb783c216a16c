import SaysoCore

/// How lists, margin and card show in few cells what the user added.
struct Signs {
    let hasUnicode: Bool

    var unread: String { hasUnicode ? "•" : "*" }
    var mark: String { hasUnicode ? "◆" : "+" }
    var note: String { hasUnicode ? "✎" : "n" }
    var corrected: String { hasUnicode ? "✓" : "=" }
    var tag: String { "#" }

    /// What is in an article, in a few cells: letters of marks, or that there is one; tags; notes.
    func text(_ additions: ArticleAdditions) -> String {
        (additions.isMarked ? (additions.letters.isEmpty ? mark : additions.letters) : "")
            + (additions.isTagged ? tag : "") + (additions.hasNote ? note : "")
    }

    /// What is on a quote, in a few cells.
    func text(_ quote: QuoteRow) -> String {
        let annotations = quote.annotations
        return (annotations.isMarked ? (annotations.letters.isEmpty ? mark : annotations.letters) : "")
            + (annotations.tags.isEmpty ? "" : tag) + (annotations.note == nil ? "" : note)
            + (quote.correction == nil ? "" : corrected)
    }
}

extension Correction.Kind {
    /// What the user did to a quote.
    var participle: String {
        switch self {
        case .reattribute: "reattributed"
        case .merge: "speakers merged"
        case .split: "speaker split"
        case .mend: "mended"
        case .confirm: "confirmed"
        case .reject: "rejected"
        case .add: "added"
        }
    }
}

/// What the next key is a letter for.
public enum AwaitedLetter: Hashable, Sendable {
    case setMark, goToMark

    /// What is asked for.
    var label: String {
        switch self {
        case .setMark: "Mark with which letter?"
        case .goToMark: "Go to the mark of which letter?"
        }
    }
}

extension Collected {
    /// What the list is called.
    var title: String {
        switch self {
        case .marks, .mark: "My marks"
        case .tags(.none): "My tags"
        case .tags: "Tags; choose one to set it or take it away"
        case .tagged: "Tagged"
        case .notes: "My notes"
        case .corrections: "My corrections, the last first"
        case .changed: "Articles that changed, the last first"
        case .searches(isToRename: false): "My searches"
        case .searches: "Which search is to be renamed?"
        case .names: "Which of these names is somebody else's?"
        }
    }
    /// How something comes to be in the list, where it is empty.
    ///
    /// - Parameter key: the key of a command.
    func advice(_ key: (String) -> String) -> String {
        switch self {
        case .marks, .mark, .tagged:
            "Nothing yet. \(key("toggle-mark")) marks what you read, \(key("mark")) and a letter too."
        case .tags(.none): "No tags yet. \(key("tag")) tags what you read."
        case .tags: "No tags yet. Type a name for the first."
        case .notes: "No notes yet. \(key("note")) writes one on what you read."
        case .corrections:
            "Nothing corrected yet. \(key("reattribute")) names another speaker, \(key("confirm")) confirms a quote, "
                + "\(key("reject")) rejects it."
        case .changed: "No article has changed since it was first seen."
        case .searches: "No searches yet. \(key("save-search")) saves the filter under a name."
        case .names: "This speaker was met by one name only."
        }
    }
}
