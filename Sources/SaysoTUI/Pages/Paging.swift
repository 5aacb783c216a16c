import SaysoCore
import SaysoModel

// What happens on pages.
extension State {
    /// The page on top, if nothing lies over it.
    var page: Page? {
        guard case .page(let page) = overlays.last else { return nil }
        return page
    }

    /// Shows what is known of a subject. `bookmark` is how it was left before.
    mutating func turn(to subject: Page.Subject, as bookmark: Page? = nil) {
        var page = bookmark ?? Page(subject)
        page.generation = nextGeneration()
        overlays.append(.page(page))
        layPages()
        ask(for: page)
    }

    private mutating func ask(for page: Page) {
        for part in page.subject.parts { request(.page(page.subject, part, generation: page.generation)) }
    }

    /// Takes a part of a page, wherever it lies among the overlays.
    mutating func takePart(_ content: PageContent, generation: Int) {
        for (index, overlay) in overlays.enumerated() {
            guard case .page(var page) = overlay, page.generation == generation else { continue }
            page.content.take(content)
            if content.isGone { page.problem = "It is no longer there." }
            overlays[index] = .page(page)
        }
        layPages()
    }

    /// A part of a page can't be had.
    mutating func refusePart(generation: Int, _ reason: String) {
        for (index, overlay) in overlays.enumerated() {
            guard case .page(var page) = overlay, page.generation == generation else { continue }
            page.problem = reason
            overlays[index] = .page(page)
        }
        layPages()
    }

    /// Sets the pages to the width of the screen.
    mutating func layPages() {
        let room = PageView.room(in: self)
        for (index, overlay) in overlays.enumerated() {
            guard case .page(var page) = overlay else { continue }
            page.lay(PageLook(width: room.width, hasUnicode: hasUnicode, isPlain: settings.isPlain))
            page.show(height: room.height)
            overlays[index] = .page(page)
        }
    }

    /// Runs a command on the page on top.
    ///
    /// - Returns: false for commands that have nothing to do with pages: the page closes for them.
    mutating func runOnPage(_ name: String, count: Int?) -> Bool {
        guard var page else { return false }
        let height = PageView.room(in: self).height
        let number = count ?? 1
        switch name {
        case "move-down": page.move(number, height: height)
        case "move-up": page.move(-number, height: height)
        case "half-page-down", "page-down": page.scroll(number * height / (name == "page-down" ? 1 : 2), height: height)
        case "half-page-up", "page-up": page.scroll(-number * height / (name == "page-up" ? 1 : 2), height: height)
        case "scroll-down": page.scroll(number, height: height)
        case "scroll-up": page.scroll(-number, height: height)
        case "first": page.select(0, height: height)
        case "last": page.select(.max, height: height)
        case "focus-next": page.select(page.layout.targetBeside(page.selected, 1), height: height)
        case "focus-previous": page.select(page.layout.targetBeside(page.selected, -1), height: height)
        case "next-quote" where page.hasBars: page.moveBar(number, height: height)
        case "previous-quote" where page.hasBars: page.moveBar(-number, height: height)
        case "open":
            openTarget()
            return true
        case "back", "peel":
            overlays.removeLast()
            // What the page below was still waiting for may have been dropped for the one that lay over it.
            if let below = self.page { ask(for: below) }
            return true
        case "help", "palette", "themes", "messages", "redraw", "suspend", "quit": return false
        default:
            overlays.removeAll()
            return false
        }
        overlays[overlays.count - 1] = .page(page)
        return true
    }

    private mutating func openTarget() {
        if let page, let action = page.selectedBar?.action ?? page.target?.action { act(action) }
    }

    /// What the mouse does on the page on top: the wheel scrolls, a click selects, another one opens.
    mutating func clickPage(_ mouse: Mouse) {
        guard var page else { return }
        let inside = PageView.inside(in: self)
        switch mouse.action {
        case .wheelDown: page.scroll(settings.wheel, height: inside.height)
        case .wheelUp: page.scroll(-settings.wheel, height: inside.height)
        case .press, .doublePress:
            let before = (page.selected, page.bar)
            page.select(line: page.top + mouse.row - inside.row, column: mouse.column - inside.column)
            guard let target = page.target, inside.contains(row: mouse.row, column: mouse.column),
                target.lines.contains(page.top + mouse.row - inside.row)
            else { return }
            overlays[overlays.count - 1] = .page(page)
            if before == (page.selected, page.bar) || mouse.action == .doublePress { openTarget() }
            return
        case .drag, .release: return
        }
        overlays[overlays.count - 1] = .page(page)
    }

    private mutating func act(_ action: PageAction) {
        switch action {
        case .page(let subject): turn(to: subject)
        case .quotes(let filter, let names):
            remember()
            overlays.removeAll()
            self.names.merge(names) { $1 }
            setFilter(filter)
            setFocus(.quotes)
        case .article(let article, let quote):
            remember()
            overlays.removeAll()
            show(article: article, quote: quote)
            select(.article(article), in: .articles)
            if let quote { select(.quote(quote), in: .quotes) }
            setFocus(.reader)
        case .chooseSpeaker(let index): choose(.compared(at: index))
        case .address(let goal): effects.append(.open(url: goal.address))
        }
    }

    /// Puts a speaker into the comparison below the picker.
    mutating func compare(_ speaker: ID<Speaker>, at index: Int) {
        guard let page, case .compare(let chosen, let topic) = page.subject else { return }
        var speakers = page.content.columns?.map(\.speaker) ?? chosen
        if speakers.indices.contains(index) { speakers[index] = speaker } else { speakers.append(speaker) }
        var seen: Set<ID<Speaker>> = []
        overlays.removeLast()
        turn(to: .compare(speakers.filter { seen.insert($0).inserted }, topic))
    }
}

extension State {
    /// The speaker that a command is about: of the list with the keyboard, else of the current quote.
    var currentSpeaker: ID<Speaker>? { focus == .speakers ? speakers.selection?.id : reader.quote?.speakerID }

    /// The topic that a command is about: of the list with the keyboard, else that which is followed or narrowed to,
    /// else the current quote's most particular one.
    var currentTopic: ID<Topic>? {
        if focus == .topics { return topics.selection?.id }
        let own = reader.quote?.topics ?? []
        return own.first { $0.id == trail?.id }?.id ?? filteredTopic ?? own.first?.id
    }

    private var filteredTopic: ID<Topic>? {
        filter.parts.lazy.compactMap { if case .topic(let id) = $0 { id } else { nil } }.first
    }

    mutating func showSpeaker() { if let id = currentSpeaker { turn(to: .speaker(id)) } }

    mutating func showTopic() { if let id = currentTopic { turn(to: .topic(id)) } }

    mutating func showVariants() { if let id = reader.quote?.id { turn(to: .variants(id)) } }

    mutating func showHistory() {
        let article = focus == .articles ? articles.selection?.id : reader.stored?.id
        if let article { turn(to: .history(article)) }
    }

    /// Compares the speakers narrowed to, and the current one, on the current topic. The current quote tells nothing of
    /// what the one selected in a list spoke on, or of who spoke on the topic selected.
    mutating func compareSpeakers() {
        if focus == .speakers, filteredTopic == nil {
            if let speaker = currentSpeaker { choose(.comparedOn(speaker)) }
            return
        }
        guard let topic = focus == .speakers ? filteredTopic : currentTopic else { return }
        compareSpeakers(on: topic)
    }

    mutating func compareSpeakers(on topic: ID<Topic>) {
        var speakers = filter.parts.compactMap { if case .speaker(let id) = $0 { id } else { nil } }
        if focus != .topics, let current = currentSpeaker, !speakers.contains(current) { speakers.append(current) }
        turn(to: .compare(speakers, topic))
    }
}

extension Page {
    /// Moves the selection by targets, and the view with it; where there is none further, the view alone.
    mutating func move(_ step: Int, height: Int) {
        let at = min(selected, max(0, layout.targets.count - 1))
        let next = layout.target(step, from: at)
        if next == at { scroll(step, height: height) } else { select(next, height: height) }
    }

    mutating func select(_ index: Int, height: Int) {
        selected = max(0, min(index, layout.targets.count - 1))
        bar = nil
        show(height: height)
    }

    /// Selects the target at a cell of the page, and its bar there, if there is one.
    mutating func select(line: Int, column: Int) {
        let index = layout.targets.firstIndex { $0.lines.contains(line) && $0.columns.contains(column) }
        guard let index else { return }
        selected = index
        bar = layout.targets[index].bars.firstIndex { $0.column == column }
    }

    /// Whether there is a chart with bars to select.
    var hasBars: Bool { layout.targets.contains { !$0.bars.isEmpty } }

    /// Selects a bar of the chart, `step` bars on; the first or last one where none was selected.
    mutating func moveBar(_ step: Int, height: Int) {
        guard let chart = layout.targets.firstIndex(where: { !$0.bars.isEmpty }) else { return }
        let last = layout.targets[chart].bars.count - 1
        let before = selected == chart ? bar.map { min($0, last) } : nil
        selected = chart
        bar = max(0, min(last, (before ?? (step > 0 ? -1 : last + 1)) + step))
        show(height: height)
    }

    /// Moves the view; the selection comes along where it would be left behind.
    mutating func scroll(_ step: Int, height: Int) {
        top = max(0, min(top + step, layout.lines.count - height))
        guard let target, !isShown(target, height: height) else { return }
        let column = target.columns
        let shown = layout.targets.indices.filter { isShown(layout.targets[$0], height: height) }
        if let near = (step > 0 ? shown.first : shown.last) {
            selected = shown.first { layout.targets[$0].columns.overlaps(column) } ?? near
        }
    }

    private func isShown(_ target: PageLayout.Target, height: Int) -> Bool {
        target.lines.overlaps(top..<top + height)
    }

    /// Moves the view so that the selection is inside, its first line before its last one.
    mutating func show(height: Int) {
        top = max(0, min(top, layout.lines.count - height))
        guard let lines = target?.lines else { return }
        if selected == 0 { return top = min(top, max(0, lines.upperBound - height) == 0 ? 0 : lines.lowerBound) }
        if lines.upperBound > top + height { top = lines.upperBound - height }
        if lines.lowerBound < top { top = lines.lowerBound }
    }
}
