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
