import SaysoCore
import SaysoModel

extension Archive {
    /// Keeps what the user added. Blocks until it is on the disk.
    func keep(_ change: Change) throws -> Answer {
        switch change {
        case .mark(let subject, let letter?):
            return .changed(
                change, notice: try setMark(letter, on: subject) ? "Marked as \(letter)" : Self.gone, nil)
        case .mark(let subject, nil):
            return .changed(change, notice: try toggleMark(on: subject) ? "Marked" : "No longer marked", nil)
        case .unmark(let id):
            try removeMark(id)
            return .changed(change, notice: "No longer marked", nil)
        case .tag(let subject, let name):
            let isTagged = try toggleTag(name, on: subject)
            return .changed(change, notice: isTagged ? "Tagged \(name)" : "No longer tagged \(name)", nil)
        case .note(let subject, let text):
            let before = try note(on: subject)
            guard try setNote(text, on: subject) else { return .changed(change, notice: Self.gone, nil) }
            let after = try note(on: subject)
            let notice = before == after ? "The note is as it was" : after == nil ? "The note is gone" : "Note kept"
            return .changed(change, notice: notice, nil)
        case .read(let article, let isRead):
            try setRead(isRead, article)
            return .changed(change, notice: nil, nil)
        case .correct(let correction):
            let corrected = try correct(correction)
            return .changed(
                change, notice: corrected.map { Self.sentence($0.summary) } ?? "There was nothing to correct", corrected
            )
        case .undo:
            let corrected = try undoCorrection()
            return .changed(
                change, notice: corrected.map { "Undone: \($0.summary)" } ?? "There is no correction to undo", corrected
            )
        case .saveSearch(let filter, let name):
            let isKnown = try savedSearches().contains { $0.name.lowercased() == name.lowercased() }
            guard try save(filter, as: name) != nil else { return .changed(change, notice: Self.gone, nil) }
            return .changed(
                change, notice: isKnown ? "Saved in the place of the old “\(name)”" : "Saved as “\(name)”", nil)
        case .renameSearch(let name, let newName):
            try renameSavedSearch(name, to: newName)
            return .changed(change, notice: "“\(name)” is now “\(newName)”", nil)
        case .deleteSearch(let name):
            try deleteSavedSearch(name)
            return .changed(change, notice: "“\(name)” is no longer saved", nil)
        case .redo:
            let corrected = try redoCorrection()
            return .changed(
                change, notice: corrected.map { "Done again: \($0.summary)" } ?? "No correction is undone", corrected)
        }
    }

    private static let gone = "It is no longer there"

    private static func sentence(_ summary: String) -> String { summary.prefix(1).uppercased() + summary.dropFirst() }

    /// What the user added, as items to choose from.
    func items(of collected: Collected) throws -> [Chooser.Item] {
        switch collected {
        case .marks: try marks().map(Self.item).and(allOf: .marked(true))
        case .mark(let letter): try mark(letter).map { [Self.item($0)] } ?? []
        case .tags(let subject): try tags().map { item($0, toTag: subject) }
        case .tagged(let id):
            try tagged(with: id).map { Chooser.Item(title: $0.title, detail: "", action: .go($0.subject)) }
                .and(allOf: try tags().first { $0.id == id }.flatMap(Self.term))
        case .notes:
            try notes().map { note in
                Chooser.Item(
                    title: note.text.split(separator: "\n").first.map(String.init) ?? "", detail: "", hint: note.title,
                    action: note.subject.map { .go($0) } ?? .close,
                    removal: note.subject.map { .note($0, text: "") })
            }
        case .corrections:
            try corrections().map { entry in
                Chooser.Item(title: entry.summary, detail: entry.isUndone ? "undone" : "", action: .close)
            }
        case .changed:
            try changedArticles().compactMap { id in
                try article(id).map {
                    Chooser.Item(title: $0.article.title, detail: "", action: .page(.history(id)))
                }
            }
        case .searches(let isToRename):
            try savedSearches().map { search in
                Chooser.Item(
                    title: search.name, detail: "…", hint: search.query,
                    action: isToRename ? .rename(search) : .search(search), removal: .deleteSearch(search.name))
            }
        case .names(let id):
            try speaker(id)?.aliases.map { name in
                Chooser.Item(title: name, detail: "", action: .change(.correct(.split(id, name: name))))
            } ?? []
        }
    }

    /// What selects what has the tag; nil for a name without a letter or digit, which no query can have.
    private static func term(_ tag: Tag) -> QueryTerm? {
        tag.name.contains { $0.isLetter || $0.isNumber } ? .tag(QueryPattern(tag.name)) : nil
    }

    private static func item(_ mark: Mark) -> Chooser.Item {
        let subject: Subject = mark.quote.map { .quote($0) } ?? .article(mark.article)
        return Chooser.Item(
            title: (mark.letter.map { "\($0)  " } ?? "   ") + (mark.words ?? mark.title), detail: "",
            hint: mark.words == nil ? "" : mark.title, action: .go(subject), removal: .unmark(mark.id))
    }

    private func item(_ tag: Tag, toTag subject: Subject?) -> Chooser.Item {
        let action: Chooser.Action =
            subject.map { .change(.tag($0, name: tag.name)) } ?? .choose(.collected(.tagged(tag.id)))
        return Chooser.Item(title: tag.name, detail: "\(tag.count)", action: action)
    }
}

extension [Chooser.Item] {
    /// The items and, if there are several, one that narrows the lists to all of them, which `term` selects.
    fileprivate func and(allOf term: QueryTerm?) -> Self {
        guard count > 1, let term else { return self }
        let action = Chooser.Action.filter(.query(.term(term)), name: "")
        return self + [Chooser.Item(title: "all of them", detail: "\(term)", action: action)]
    }
}
