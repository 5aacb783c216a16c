import SaysoCore
import SaysoModel

// What narrows the lists.
extension State {
    /// Puts another filter on; rows that are still there stay selected.
    mutating func setFilter(_ filter: Filter, keeping place: Whereabouts? = nil) {
        self.filter = filter
        counts = nil
        partCounts = []
        let keeps: [ListName: RowID] = [
            .articles: (place?.article ?? reader.stored?.id).map { .article($0) },
            .quotes: (place?.quote ?? reader.quote?.id).map { .quote($0) },
            .speakers: selection(of: .speakers), .topics: selection(of: .topics),
        ].compactMapValues { $0 }
        for list in ListName.allCases { reload(list, keep: keeps[list], index: 0) }
    }

    /// Adds a part; another speaker takes the place of the one before, which is what a click on a second name means.
    mutating func narrow(to part: Filter.Part, name: String) {
        names[part] = name
        var parts = filter.parts.filter { $0 != part }
        if case .speaker = part { parts.removeAll { if case .speaker = $0 { true } else { false } } }
        setFilter(Filter(parts + [part]))
    }

    /// What a part is called on its chip.
    func label(of part: Filter.Part) -> String {
        switch part {
        case .speaker: "speaker: \(names[part] ?? "…")"
        case .topic: "topic: \(names[part] ?? "…")"
        case .words(let words): "words: \(words)"
        case .statements: "statements"
        case .query(let expression): expression.description
        }
    }

    mutating func filterByCurrentSpeaker() {
        if focus == .speakers {
            guard let row = speakers.selection else { return }
            remember()
            narrow(to: .speaker(row.id), name: row.name)
        } else if let quote = reader.quote, let speaker = quote.speakerID {
            remember()
            narrow(to: .speaker(speaker), name: quote.speakerName ?? "")
        }
    }

    mutating func filterByCurrentTopic() {
        if focus == .topics {
            guard let row = topics.selection else { return }
            remember()
            narrow(to: .topic(row.id), name: row.name)
        } else if let quote = reader.quote {
            if quote.topics.count == 1 {
                remember()
                narrow(to: .topic(quote.topics[0].id), name: quote.topics[0].name)
            } else {
                choose(.quoteTopics)
            }
        }
    }

    /// Only statements, or again thoughts and wishes too.
    mutating func toggleStatements() {
        remember()
        let rest = filter.parts.filter { $0 != .statements }
        setFilter(Filter(rest.count < filter.parts.count ? rest : rest + [.statements]))
    }

    /// Takes off what was put on last: the narrowing of this list, then the filter's parts, then the search's light.
    mutating func peel() {
        if let list = focus.list, !self.list(list).narrow.isEmpty {
            changeList(list) { $0.narrow = "" }
            reload(list, keep: selection(of: list), index: 0)
        } else if let last = ListName.allCases.last(where: { !self.list($0).narrow.isEmpty }) {
            changeList(last) { $0.narrow = "" }
            reload(last, keep: selection(of: last), index: 0)
        } else if !reader.search.isEmpty {
            reader.search = ""
            reader.matches = []
            reader.match = nil
        } else if !filter.isEmpty {
            peel(at: filter.parts.count - 1)
        }
    }

    /// Takes off one part of the filter.
    mutating func peel(at index: Int) {
        guard filter.parts.indices.contains(index) else { return }
        remember()
        var parts = filter.parts
        parts.remove(at: index)
        setFilter(Filter(parts))
    }
}

// MARK: - Asked for at the bottom of the screen

extension State {
    mutating func search() {
        if focus == .reader {
            prompt = Prompt(purpose: .find(top: reader.top, match: reader.match))
        } else {
            prompt = Prompt(purpose: .words(before: filter))
        }
    }

    mutating func narrow() {
        guard let list = focus.list else { return }
        let before = self.list(list).narrow
        prompt = Prompt(purpose: .narrow(list, before: before), editor: LineEditor(before))
    }

    /// A key where text is typed: one of the commands there, one that edits, or text.
    mutating func type(_ key: Key, over mode: Command.Mode) {
        let bound = [mode, .editing].compactMap { commands.command(of: key, in: $0) }
        let command = bound.first { $0.unavailable(self) == nil }
        if let command { command.run(&self, nil) } else { edit { $0.insert(key) } }
    }

    /// Changes what is typed into the line or the list on top.
    mutating func edit(_ change: (inout LineEditor) -> Void) {
        if var prompt {
            let before = prompt.editor
            change(&prompt.editor)
            self.prompt = prompt
            // What a query may go on with depends on where the cursor is.
            let isOther = prompt.purpose == .query ? prompt.editor != before : prompt.editor.text != before.text
            if isOther { apply(prompt) }
        } else if var editor = chooser?.editor {
            let before = editor
            change(&editor)
            if editor != before { narrowChooser(to: editor) }
        }
    }

    mutating func enterLine() {
        guard let prompt else { return }
        if prompt.purpose == .query, let error = prompt.query.error, error.reason != .empty {
            self.prompt?.query.isEntered = true
            return
        }
        self.prompt = nil
        confirm(prompt)
    }

    mutating func leaveLine() {
        guard let prompt else { return }
        self.prompt = nil
        cancel(prompt)
    }

    /// Goes through the suggestions for a query, or through the list that is narrowed.
    mutating func stepLine(_ step: Int) {
        guard var prompt else { return }
        switch prompt.purpose {
        case .query where abs(step) == 1:
            let count = max(1, prompt.query.suggestions.count)
            prompt.query.selected = (prompt.query.selected + count + step) % count
            self.prompt = prompt
        case .narrow: move(by: step)
        default: break
        }
    }

    private mutating func apply(_ prompt: Prompt) {
        let text = prompt.editor.text
        switch prompt.purpose {
        case .words(let before):
            let isBlank = text.allSatisfy { $0 == " " }
            setFilter(isBlank ? before : Filter(before.parts + [.words(text)]))
        case .find(let top, _): find(text, from: top)
        case .narrow(let list, _): setNarrow(list, text)
        case .query: readQuery()
        case .saveSearch, .renameSearch, .file, .command: break
        }
    }

    private mutating func confirm(_ prompt: Prompt) {
        let text = prompt.editor.text
        switch prompt.purpose {
        case .find: if !reader.search.isEmpty { tellMatches() }
        case .file(let content): if !text.isEmpty { export(content, to: .file(text)) }
        case .command(let content): if !text.isEmpty { export(content, to: .command(text)) }
        case .query, .saveSearch, .renameSearch: enter(prompt)
        case .words, .narrow: break
        }
    }

    private mutating func cancel(_ prompt: Prompt) {
        switch prompt.purpose {
        case .words(let before): if filter != before { setFilter(before) }
        case .find(let top, _):
            find("", from: top)
            reader.top = top
        case .narrow(let list, let before): if self.list(list).narrow != before { setNarrow(list, before) }
        case .query, .saveSearch, .renameSearch, .file, .command: break
        }
    }

    private mutating func setNarrow(_ list: ListName, _ text: String) {
        changeList(list) { $0.narrow = text }
        reload(list, keep: nil, index: 0)
    }

    private mutating func tellMatches() {
        if reader.matches.isEmpty {
            tell(Notice("“\(reader.search)” is not in this article", .warning))
        } else {
            tell(Notice("Match \((reader.match ?? 0) + 1) of \(reader.matches.count) for “\(reader.search)”"))
        }
    }
}
