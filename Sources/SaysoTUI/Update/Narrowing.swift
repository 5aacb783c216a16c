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

    /// A key while a line is asked for.
    mutating func type(_ key: Key) {
        guard var prompt else { return }
        if prompt.purpose == .query, typeQuery(key) { return }
        switch key {
        case .enter:
            self.prompt = nil
            confirm(prompt)
        case .escape, .control("c"), .control("g"):
            self.prompt = nil
            cancel(prompt)
        case .backspace where prompt.editor.text.isEmpty:
            self.prompt = nil
            cancel(prompt)
        case .down, .up, .pageDown, .pageUp:
            if case .narrow = prompt.purpose {
                let steps: [Key: Int] = [.down: 1, .up: -1, .pageDown: 10, .pageUp: -10]
                move(by: steps[key] ?? 0)
            }
        default:
            let before = prompt.editor.text
            guard prompt.editor.apply(key) else { return }
            self.prompt = prompt
            if prompt.editor.text != before { apply(prompt) }
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
