import SaysoCore
import SaysoModel
import Themes

// What happens in overlays.
extension State {
    /// Lines that a chooser has for its items.
    var chooserHeight: Int { max(1, OverlayView.rect(in: self).height - 4) }

    mutating func choose(_ kind: Chooser.Kind) {
        var chooser = Chooser(kind: kind, all: items(of: kind))
        chooser.match()
        if case .themes(let shown) = kind, let index = chooser.all.firstIndex(where: { $0.action == .theme(shown) }) {
            chooser.move(index, height: chooserHeight)
        }
        overlays.append(.chooser(chooser))
        if kind == .feeds { request(.feeds) }
        if chooser.queriedList != nil { queryPicker() }
        if case .collected(let collected) = kind { queryCollection(collected) }
    }

    mutating func pick(_ list: ListName) { choose(list == .speakers ? .speakers : .topics) }

    private mutating func queryPicker() {
        guard case .chooser(var chooser) = overlays.last else { return }
        chooser.generation = nextGeneration()
        overlays[overlays.count - 1] = .chooser(chooser)
        guard let list = chooser.queriedList else { return }
        let query = ListQuery(list: list, filter: pickFilter(chooser), narrow: chooser.editor.text)
        request(.pick(query, generation: chooser.generation))
    }

    /// Whom to compare is chosen from those who spoke on the topic, and the topic from those that the speaker spoke on.
    private func pickFilter(_ chooser: Chooser) -> Filter {
        if case .comparedOn(let speaker) = chooser.kind { return Filter([.speaker(speaker)]) }
        if case .compared = chooser.kind, case .page(let page) = overlays.dropLast().last,
            case .compare(_, let topic) = page.subject
        {
            return Filter([.topic(topic)])
        }
        return chooser.isFiltered ? filter : Filter()
    }

    /// Speakers that there is no point in choosing: nobody is merged into themselves or compared with themselves.
    private func taken(by chooser: Chooser) -> Set<ID<Speaker>> {
        switch chooser.kind {
        case .merge(let speaker, _): [speaker]
        case .compared:
            if case .page(let page) = overlays.dropLast().last {
                Set(page.content.columns?.map(\.speaker) ?? [])
            } else {
                []
            }
        default: []
        }
    }

    mutating func takePick(_ rows: Rows, count: Int, generation: Int) {
        guard case .chooser(var chooser) = overlays.last, chooser.generation == generation else { return }
        var missing = 0
        switch rows {
        case .speakers(let found):
            let taken = taken(by: chooser)
            let rows = found.filter { !taken.contains($0.id) }
            missing = found.count - rows.count
            chooser.items = rows.map {
                Chooser.Item(
                    title: $0.name, detail: detail($0.timeline, $0.quoteCount),
                    hint: $0.role ?? "", action: chooser.action(of: $0))
            }
        case .topics(let rows):
            chooser.items = rows.map {
                Chooser.Item(
                    title: $0.name, detail: detail($0.timeline, $0.quoteCount), action: chooser.action(of: $0))
            }
        case .articles, .quotes: return
        }
        chooser.items += chooser.offers
        chooser.count = count - missing
        chooser.move(0, height: chooserHeight)
        overlays[overlays.count - 1] = .chooser(chooser)
    }

    /// A count, behind a chart where one can be drawn.
    private func detail(_ timeline: [Int], _ count: Int) -> String {
        let chart = hasUnicode && !settings.isPlain ? Sparkline.text(timeline) : ""
        return chart + " \(count)".leftPadded(to: 6)
    }

    /// The list on top to choose from.
    var chooser: Chooser? { if case .chooser(let chooser) = overlays.last { chooser } else { nil } }

    /// A key while an overlay is open.
    mutating func press(_ key: Key, on overlay: Overlay) {
        switch overlay {
        case .chooser(let chooser):
            if case .mouse(let mouse) = key { click(mouse, on: chooser) } else { type(key, over: .choosing) }
        case .detail(let quote, let speaker, let top): press(key, on: quote, speaker, top: top)
        case .page: break
        }
    }

    mutating func takeChoice() {
        guard let chooser else { return }
        overlays.removeLast()
        if chooser.items.indices.contains(chooser.selected) { act(chooser.items[chooser.selected].action) }
    }

    mutating func moveChoice(by step: Int) {
        guard var chooser else { return }
        chooser.isMoving = true
        chooser.move(step, height: chooserHeight)
        overlays[overlays.count - 1] = .chooser(chooser)
        preview(chooser)
    }

    /// Narrows the list on top to what is now typed.
    mutating func narrowChooser(to editor: LineEditor) {
        guard var chooser else { return }
        let isSame = chooser.editor.text == editor.text
        chooser.editor = editor
        chooser.isMoving = false
        if !isSame, chooser.queriedList != nil {
            chooser.selected = 0
            overlays[overlays.count - 1] = .chooser(chooser)
            return queryPicker()
        }
        if !isSame { chooser.match() }
        overlays[overlays.count - 1] = .chooser(chooser)
        preview(chooser)
    }

    mutating func removeChoice() {
        if let chooser { remove(from: chooser) }
    }

    mutating func leaveChooser() {
        if let chooser { close(chooser) }
    }

    private mutating func click(_ mouse: Mouse, on chooser: Chooser) {
        var chooser = chooser
        let rect = OverlayView.rect(in: self)
        switch mouse.action {
        case .wheelDown: chooser.move(3, height: chooserHeight)
        case .wheelUp: chooser.move(-3, height: chooserHeight)
        case .press, .doublePress:
            guard rect.contains(row: mouse.row, column: mouse.column) else { return close(chooser) }
            let index = chooser.top + mouse.row - rect.row - 3
            guard mouse.row >= rect.row + 3, chooser.items.indices.contains(index) else { return }
            if chooser.selected == index || mouse.action == .doublePress {
                overlays.removeLast()
                return act(chooser.items[index].action)
            }
            chooser.selected = index
        case .drag, .release: return
        }
        overlays[overlays.count - 1] = .chooser(chooser)
        preview(chooser)
    }

    /// Leaves a chooser without a choice.
    private mutating func close(_ chooser: Chooser) {
        overlays.removeLast()
        if case .themes(let shown) = chooser.kind { theme = shown }
    }

    /// Themes are shown while one goes through them.
    private mutating func preview(_ chooser: Chooser) {
        guard case .themes = chooser.kind, chooser.items.indices.contains(chooser.selected),
            case .theme(let name) = chooser.items[chooser.selected].action
        else { return }
        theme = name
    }

    /// The page of the speaker or topic that choosing would narrow to.
    var pageOfChoice: Page.Subject? {
        guard let chooser, chooser.items.indices.contains(chooser.selected) else { return nil }
        return switch chooser.items[chooser.selected].action {
        case .filter(.speaker(let id), _), .compare(let id, _): .speaker(id)
        case .filter(.topic(let id), _), .compareOn(let id): .topic(id)
        default: nil
        }
    }

    mutating func showPageOfChoice() {
        if let pageOfChoice { turn(to: pageOfChoice) }
    }

    private mutating func act(_ action: Chooser.Action) {
        switch action {
        case .run(let name): run(name)
        case .filter(let part, let name):
            remember()
            narrow(to: part, name: name)
        case .theme(let name):
            theme = name
            isThemeChosen = true
            tell(Notice("To keep it: theme = \"\(name)\" in the config file; see: sayso config"))
        case .change(let change): self.change(change)
        case .go(let subject): go(to: subject)
        case .choose(let kind): choose(kind)
        case .page(let subject): turn(to: subject)
        case .compare(let speaker, let index): compare(speaker, at: index)
        case .compareOn(let topic): compareSpeakers(on: topic)
        case .query(let text): askQuery(text)
        case .search(let search): put(search)
        case .rename(let search): askNewName(of: search)
        case .cite(let style): take(style)
        case .export(let format): askForFile(format)
        case .close: break
        }
    }

    /// The quote's detail scrolls; commands that go elsewhere close it first.
    private mutating func press(_ key: Key, on quote: QuoteRow, _ speaker: Speaker?, top: Int) {
        let name: String? = if case .command(let name) = commands.keys.match([key]) { name } else { nil }
        func scrolled(_ step: Int) -> Overlay { .detail(quote, speaker: speaker, top: max(0, top + step)) }
        let page = chooserHeight
        switch name {
        case "move-down", "scroll-down": overlays[overlays.count - 1] = scrolled(1)
        case "move-up", "scroll-up": overlays[overlays.count - 1] = scrolled(-1)
        case "page-down", "half-page-down": overlays[overlays.count - 1] = scrolled(page)
        case "page-up", "half-page-up": overlays[overlays.count - 1] = scrolled(-page)
        case "back", "open", "peel", "quit", nil: overlays.removeLast()
        case "copy-quote", "copy-citation", "help", "palette", "redraw", "suspend", "open-url": run(name ?? "")
        case .some(let other):
            overlays.removeLast()
            run(other)
        }
    }
}
