import SaysoCore

// Filtering by a query that is typed, and searches that are saved.
extension State {
    /// Asks for a query that begins with `text`.
    mutating func askQuery(_ text: String = "") {
        prompt = Prompt(purpose: .query, editor: LineEditor(text))
        readQuery()
    }

    /// Sees what is wrong with the query and what it may go on with.
    mutating func readQuery() {
        guard var prompt else { return }
        let text = prompt.editor.text
        var line = QueryLine()
        do throws(QueryError) {
            _ = try QueryExpression(text)
        } catch {
            line.error = error
        }
        line.completion = QueryCompletion(text, at: prompt.editor.offset)
        switch line.completion?.wanted {
        case .field:
            let beginning = line.completion?.beginning.lowercased() ?? ""
            line.suggestions = QueryField.all.filter { $0.name.hasPrefix(beginning) }.map {
                QueryLine.Suggestion(text: $0.name, detail: $0.meaning)
            }
        case .value(let field):
            // The old values stay until the new ones come, so that nothing flickers.
            if prompt.query.completion?.wanted == line.completion?.wanted {
                line.suggestions = prompt.query.suggestions
            }
            line.generation = nextGeneration()
            request(
                .values(field, beginning: line.completion?.beginning ?? "", generation: line.generation))
        case nil: break
        }
        prompt.query = line
        self.prompt = prompt
    }

    mutating func take(_ values: [QueryValue], generation: Int) {
        guard prompt?.query.generation == generation, prompt?.purpose == .query else { return }
        // What is typed to its end is no suggestion.
        let isWhole = values.count == 1 && values[0].name == prompt?.query.completion?.beginning
        prompt?.query.suggestions = (isWhole ? [] : values).map { value in
            QueryLine.Suggestion(text: value.name, detail: value.quoteCount.map { "\($0)" } ?? "")
        }
        prompt?.query.selected = 0
    }

    /// Puts the selected suggestion in.
    mutating func complete() {
        guard var prompt, prompt.purpose == .query, let completion = prompt.query.completion,
            prompt.query.suggestions.indices.contains(prompt.query.selected)
        else { return }
        let suggestion = prompt.query.suggestions[prompt.query.selected]
        let (text, cursor) = completion.completing(prompt.editor.text, with: suggestion.text)
        prompt.editor = LineEditor(text, offset: cursor)
        self.prompt = prompt
        readQuery()
    }

    /// What was typed is entered, and the line is gone.
    mutating func enter(_ prompt: Prompt) {
        let name = prompt.editor.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        switch prompt.purpose {
        case .query:
            guard let expression = try? QueryExpression(prompt.editor.text) else { return }
            remember()
            let new = Filter(expression).parts.filter { !filter.parts.contains($0) }
            setFilter(Filter(filter.parts + new))
        case .saveSearch: if !name.isEmpty { change(.saveSearch(filter, name: name)) }
        case .renameSearch(let old): if !name.isEmpty, name != old { change(.renameSearch(old, to: name)) }
        case .words, .find, .narrow, .file, .command: break
        }
    }

    // MARK: - Saved searches

    mutating func askSearchName() { prompt = Prompt(purpose: .saveSearch) }

    mutating func askNewName(of search: SavedSearch) {
        prompt = Prompt(purpose: .renameSearch(search.name), editor: LineEditor(search.name))
    }

    /// Puts a saved search on in the place of the filter.
    mutating func put(_ search: SavedSearch) {
        do throws(QueryError) {
            let filter = Filter(try QueryExpression(search.query))
            remember()
            setFilter(filter)
        } catch {
            tell(Notice("“\(search.name)” can't be read: \(error)", .error))
        }
    }

    /// Asks how many quotes the next saved search gives: one after the other, so that no key waits for them.
    mutating func countNextSearch() {
        guard case .chooser(let chooser) = overlays.last else { return }
        for item in chooser.all where item.detail == Self.uncounted {
            switch item.action {
            case .search(let search), .rename(let search):
                return request(.searchCount(search, generation: chooser.generation))
            default: continue
            }
        }
    }

    mutating func take(_ search: SavedSearch, _ count: Int?, generation: Int) {
        guard case .chooser(var chooser) = overlays.last, chooser.generation == generation else { return }
        func counted(_ items: [Chooser.Item]) -> [Chooser.Item] {
            items.map { item in
                guard item.action == .search(search) || item.action == .rename(search) else { return item }
                var item = item
                item.detail = count.map { "\($0)" } ?? "?"
                return item
            }
        }
        chooser.all = counted(chooser.all)
        chooser.items = counted(chooser.items)
        overlays[overlays.count - 1] = .chooser(chooser)
        countNextSearch()
    }

    /// Stands for a count that is still to come.
    static let uncounted = "…"
}
