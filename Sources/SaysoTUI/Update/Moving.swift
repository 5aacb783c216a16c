import SaysoCore
import SaysoModel

extension State {
    /// Where in a list one is.
    func list(_ name: ListName) -> ListPosition {
        switch name {
        case .articles: articles.position
        case .quotes: quotes.position
        case .speakers: speakers.position
        case .topics: topics.position
        }
    }

    mutating func changeList(_ name: ListName, _ body: (inout ListPosition) -> Void) {
        switch name {
        case .articles: body(&articles.position)
        case .quotes: body(&quotes.position)
        case .speakers: body(&speakers.position)
        case .topics: body(&topics.position)
        }
    }

    /// The selected row of a list, if it is held.
    func selection(of name: ListName) -> RowID? {
        switch name {
        case .articles: articles.selection.map { .article($0.id) }
        case .quotes: quotes.selection.map { .quote($0.id) }
        case .speakers: speakers.selection.map { .speaker($0.id) }
        case .topics: topics.selection.map { .topic($0.id) }
        }
    }

    /// The row of a list that will be selected once what was asked for is there.
    func goal(of name: ListName) -> RowID? { list(name).goal ?? selection(of: name) }
}

// MARK: - Within a pane

extension State {
    mutating func move(by step: Int) {
        guard let list = focus.list else { return scrollReader(by: step) }
        move(to: max(0, self.list(list).selected + step))
    }

    mutating func move(to index: Int) {
        guard let list = focus.list else { return scrollReader(to: index) }
        let height = height(of: list)
        changeList(list) { $0.select(index, height: height) }
        follow()
    }

    mutating func movePages(_ pages: Double) {
        let height = focus.list.map { self.height(of: $0) } ?? readerSize.height
        let step = Int((pages * Double(max(1, height - 1))).rounded())
        guard let list = focus.list else { return scrollReader(by: step) }
        // The view moves with the selection, so that the row stays where it is on the screen.
        changeList(list) {
            $0.top = max(0, min($0.top + step, max(0, ($0.count ?? 0) - height)))
            $0.select(max(0, $0.selected + step), height: height)
        }
        follow()
    }

    mutating func scroll(by step: Int) {
        guard let list = focus.list else { return scrollReader(by: step) }
        let height = height(of: list)
        changeList(list) {
            let count = $0.count ?? 0
            $0.top = max(0, min($0.top + step, max(0, count - height)))
            $0.selected = max($0.top, min($0.selected, $0.top + height - 1))
        }
        follow()
    }
}

// MARK: - Between panes

extension State {
    mutating func setFocus(_ focus: Focus) {
        guard focus != self.focus else { return }
        self.focus = focus
        if focus == .articles || focus == .quotes { follow() }
    }

    mutating func cycleFocus(_ step: Int) {
        let order = Focus.allCases
        let at = order.firstIndex(of: focus) ?? 0
        setFocus(order[(at + step + order.count) % order.count])
    }

    /// To the articles or quotes (1), the speakers or topics (2), the reader (3 and more).
    mutating func goToPane(_ number: Int) {
        switch number {
        case ...1: alternateFocus(.articles, .quotes)
        case 2: alternateFocus(.speakers, .topics)
        default: setFocus(.reader)
        }
    }

    private mutating func alternateFocus(_ first: Focus, _ second: Focus) {
        if focus == first {
            setFocus(second)
        } else if focus == second {
            setFocus(first)
        } else {
            setFocus(tabs.first { $0 == first || $0 == second } ?? first)
        }
    }

    mutating func zoom() {
        isZoomed.toggle()
        resize(to: size)
    }

    /// Reads the article, or goes to the quote, that is selected in the list with the keyboard.
    mutating func follow() {
        switch focus {
        case .articles:
            guard let row = articles.selection, row.id != reader.stored?.id || reader.isLoading else { return }
            show(article: row.id, quote: nil)
        case .quotes:
            guard let row = quotes.selection else { return }
            show(article: row.article, quote: row.id)
        case .speakers, .topics, .reader: return
        }
    }

    mutating func open() {
        switch focus {
        case .articles:
            guard articles.selection != nil else { return }
            remember()
            setFocus(.reader)
            if reader.current != nil, !filter.isEmpty { showCurrent() }
        case .quotes:
            guard let row = quotes.selection else { return }
            remember()
            setFocus(.reader)
            show(article: row.article, quote: row.id)
        case .speakers:
            guard let row = speakers.selection else { return }
            remember()
            narrow(to: .speaker(row.id), name: row.name)
            setFocus(.quotes)
        case .topics:
            guard let row = topics.selection else { return }
            remember()
            narrow(to: .topic(row.id), name: row.name)
            setFocus(.quotes)
        case .reader:
            guard let quote = reader.quote else { return }
            overlays.append(.detail(quote, speaker: nil, top: 0))
            if let speaker = quote.speakerID { request(.speaker(speaker)) }
        }
    }

    /// From the reader to the list it was opened from, from a list to the articles, from there out.
    mutating func back() {
        switch focus {
        case .reader: setFocus(tabs.first { $0 == .articles || $0 == .quotes } ?? .articles)
        case .quotes, .speakers, .topics: setFocus(.articles)
        case .articles: effects.append(.quit)
        }
    }
}

// MARK: - Back and forward

extension State {
    private var whereabouts: Whereabouts {
        Whereabouts(
            focus: focus, filter: filter, article: reader.stored?.id, quote: reader.quote?.id,
            readerTop: reader.topPlace,
            tops: Dictionary(uniqueKeysWithValues: ListName.allCases.map { ($0, list($0).top) }),
            page: page?.bookmark)
    }

    /// Keeps where the user is, before a jump.
    mutating func remember() {
        if past.last != whereabouts { past.append(whereabouts) }
        if past.count > 200 { past.removeFirst() }
        future = []
    }

    mutating func travel(
        from stack: WritableKeyPath<State, [Whereabouts]>, to other: WritableKeyPath<State, [Whereabouts]>
    ) {
        guard let target = self[keyPath: stack].popLast() else { return }
        self[keyPath: other].append(whereabouts)
        if let article = target.article { show(article: article, quote: target.quote, top: target.readerTop) }
        if target.filter != filter { setFilter(target.filter, keeping: target) }
        setFocus(target.focus)
        if let article = target.article { select(.article(article), in: .articles) }
        if let quote = target.quote, target.focus == .quotes { select(.quote(quote), in: .quotes) }
        for (list, top) in target.tops where self.list(list).isLoading { changeList(list) { $0.goalTop = top } }
        overlays = []
        if let page = target.page { turn(to: page.subject, as: page) }
    }
}
