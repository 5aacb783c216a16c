import SaysoCore
import SaysoModel

// What happens in the reader.
extension State {
    /// Shows an article, at `quote` if one is given, with the line at `top` first if that is given.
    mutating func show(article: ID<Article>, quote: ID<Quote>?, top: LinePlace? = nil) {
        if reader.stored?.id == article, !reader.isLoading {
            if let quote, let index = reader.stored?.quotes.firstIndex(where: { $0.id == quote }) {
                reader.current = index
                showCurrent()
            }
            if let top { scrollReader(to: top) }
            return
        }
        // What is on its way already comes to the quote that was asked for.
        if reader.isLoading, quote == nil, reader.awaited == article { return }
        load(article, goal: quote, top: top)
    }

    mutating func load(_ id: ID<Article>, goal: ID<Quote>?, top: LinePlace? = nil) {
        reader.goalTop = top
        reader.generation = nextGeneration()
        reader.awaited = id
        if let opened = ahead.article(id, for: readerSetting) {
            takeArticle(opened, goal: goal)
        } else {
            reader.isLoading = true
            request(.article(id, readerSetting, goal: goal, generation: reader.generation))
        }
    }

    /// What the reader's article is to be made ready for.
    private var readerSetting: OpenedArticle.Setting {
        OpenedArticle.Setting(filter: filter, width: readerSize.width, isPlain: settings.isPlain)
    }

    /// Loads the article anew, in the same place, once the filter or the reader's width is another.
    mutating func adjustReader() {
        guard !reader.isLoading, !reader.isRefused, let opened = reader.opened, opened.setting != readerSetting else {
            return
        }
        load(opened.stored.id, goal: reader.quote?.id)
    }

    /// Makes ready what lies before and behind the article shown, and where the last step would lead once more.
    mutating func readAhead() {
        guard !reader.isLoading, let shown = reader.opened else { return }
        func near<Row>(_ list: ListState<Row>) -> [Row] {
            [list.step, 1, -1].compactMap { list.row(at: list.selected + $0) }
        }
        let wanted = focus == .quotes ? near(quotes).map(\.article) : near(articles).map(\.id)
        ahead.keep(shown)
        let missing = ahead.want(wanted + [shown.stored.id], for: readerSetting)
        guard !missing.isEmpty else { return }
        ahead.generation = nextGeneration()
        request(.ahead(missing, readerSetting, generation: ahead.generation))
    }

    mutating func takeArticle(_ opened: OpenedArticle?, goal: ID<Quote>?) {
        let old = reader
        let wasShown = isCurrentShown
        reader.isLoading = false
        reader.opened = opened
        guard let stored = opened?.stored else {
            reader.current = nil
            return
        }
        let isSame = old.stored?.id == stored.id
        if let goal, let index = stored.quotes.firstIndex(where: { $0.id == goal }) {
            reader.current = index
        } else if isSame, let current = old.current, !stored.quotes.isEmpty {
            // The quote is gone; the one behind it stands in its place.
            reader.current = min(current, stored.quotes.count - 1)
        } else {
            reader.current = stored.quotes.firstIndex { reader.selects($0) }
        }
        if isSame {
            // The same words stay on top, whatever the width.
            scrollReader(to: old.topPlace)
            if reader.current != old.current || wasShown && !isCurrentShown { showCurrent() }
        } else {
            reader.search = ""
            reader.matches = []
            reader.match = nil
            reader.top = 0
            reader.selection = nil
            reader.keysPressed = stored.isRead ? nil : 0
            if goal != nil || !filter.isEmpty { showCurrent() }
        }
        if let place = reader.goalTop.take() { scrollReader(to: place) }
        clampReader()
    }

    private mutating func scrollReader(to place: LinePlace) {
        reader.top = reader.layout.line(at: place)
        clampReader()
    }

    mutating func scrollReader(by step: Int) { scrollReader(to: step == .max ? step : reader.top + step) }

    mutating func scrollReader(to line: Int) {
        reader.top = line
        clampReader()
        // The current quote is one that can be seen.
        guard !isCurrentShown, let stored = reader.stored, let shown = visibleSpan else { return }
        if let index = stored.quotes.firstIndex(where: { quote in
            reader.selects(quote) && quote.quote.content.contains { $0.overlaps(shown) }
        }) {
            reader.current = index
        }
    }

    private mutating func clampReader() {
        reader.top = max(0, min(reader.top, reader.layout.lines.count - readerSize.height))
    }

    var visibleSpan: Span? {
        let lines = reader.layout.lines
        return lines[max(0, reader.top)..<min(lines.count, max(0, reader.top) + readerSize.height)].span
    }

    /// Whether any of the current quote is seen.
    var isCurrentShown: Bool {
        guard let shown = visibleSpan, let quote = reader.quote?.quote else { return false }
        return quote.content.contains { $0.overlaps(shown) }
    }

    /// Scrolls so that the current quote is seen, as much of it as fits, with some context.
    mutating func showCurrent() {
        guard let quote = reader.quote?.quote else { return }
        let spans = quote.content + quote.cue + quote.source
        let first = reader.layout.line(at: spans.map(\.start).min() ?? 0)
        let last = reader.layout.line(at: max(0, (spans.map(\.end).max() ?? 1) - 1))
        reveal(first...max(first, last))
    }

    mutating func reveal(_ lines: ClosedRange<Int>) {
        let height = readerSize.height
        let context = min(3, height / 4)
        if lines.lowerBound - context < reader.top {
            reader.top = lines.lowerBound - context
        } else if lines.upperBound + context >= reader.top + height {
            reader.top = min(lines.lowerBound - context, lines.upperBound + context - height + 1)
            reader.top = max(reader.top, min(lines.lowerBound - context, lines.upperBound - height + 1 + context))
        }
        clampReader()
    }

    mutating func clickReader(row: Int, column: Int) {
        guard let offset = offset(atRow: row, column: column), let quotes = reader.stored?.quotes else { return }
        if let index = quotes.firstIndex(where: { $0.quote.content.contains { $0.contains(offset) } }) {
            reader.current = index
        }
    }

    /// Offset of the byte of the text that is shown at a cell of the reader, or of the end of the line left of it.
    func offset(atRow row: Int, column: Int) -> Int? {
        let lines = reader.layout.lines
        guard lines.indices.contains(reader.top + row), let span = lines[reader.top + row].span,
            let article = reader.stored?.article
        else { return nil }
        var cell = gutter
        for glyph in Glyphs.glyphs(of: article.text.text(at: span)) {
            cell += glyph.width
            if column < cell { return span.start + glyph.offset }
        }
        return span.end
    }
}

// MARK: - From quote to quote

extension State {
    /// The next or previous quote that the filter lets through, in this article or the next one that has any.
    mutating func step(_ direction: Direction, count: Int) {
        guard let stored = reader.stored, let current = reader.current else {
            return stepFromNowhere(direction)
        }
        let steps = direction == .next ? 1 : -1
        var index = current + steps
        var left = count
        while stored.quotes.indices.contains(index) {
            if reader.selects(stored.quotes[index]) {
                left -= 1
                if left == 0 { return arrive(at: stored.quotes[index]) }
            }
            index += steps
        }
        request(.step(direction, from: stored.quotes[current].id, count: count, filter, reason: .any))
    }

    private mutating func stepFromNowhere(_ direction: Direction) {
        if let article = reader.stored?.id {
            request(.nearestQuote(direction, from: article, filter))
        } else {
            request(.firstQuote(filter))
        }
    }

    mutating func stepBySpeaker(_ direction: Direction, count: Int) {
        guard let quote = reader.quote, let speaker = quote.speakerID else { return }
        var parts = filter.parts.filter { if case .speaker = $0 { false } else { true } }
        parts.append(.speaker(speaker))
        request(
            .step(
                direction, from: quote.id, count: count, Filter(parts), reason: .speaker(quote.speakerName ?? "")))
    }

    /// Follows one topic: the one followed before while the quote has it, else one of the filter, else the quote's most
    /// particular one.
    mutating func stepOnTopic(_ direction: Direction, count: Int) {
        guard let quote = reader.quote else { return }
        let filtered = quote.topics.first { filter.parts.contains(.topic($0.id)) }
        guard let topic = quote.topics.first(where: { $0.id == trail?.id }) ?? filtered ?? quote.topics.first else {
            return
        }
        trail = topic
        var parts = filter.parts
        if !parts.contains(.topic(topic.id)) { parts.append(.topic(topic.id)) }
        request(.step(direction, from: quote.id, count: count, Filter(parts), reason: .topic(topic.name)))
    }

    mutating func takeStep(_ quote: QuoteRow?, _ reason: StepReason, _ direction: Direction) {
        guard let quote else {
            let end = direction == .next ? "last" : "first"
            switch reason {
            case .any: tell(Notice("This is the \(end) quote"))
            case .speaker(let name): tell(Notice("This is the \(end) quote by \(name)"))
            case .topic(let name): tell(Notice("This is the \(end) quote on \(name)"))
            }
            return
        }
        arrive(at: quote)
        if case .topic(let name) = reason { tell(Notice("On \(name)")) }
    }

    /// Makes `quote` the current one wherever it is shown.
    mutating func arrive(at quote: QuoteRow) {
        if quote.article != reader.stored?.id { remember() }
        show(article: quote.article, quote: quote.id)
        if articles.selection?.id != quote.article { select(.article(quote.article), in: .articles) }
        if quotes.selection?.id != quote.id { select(.quote(quote.id), in: .quotes) }
    }

    /// Goes to the article `count` rows on, as far as there are any at hand.
    mutating func stepArticle(_ direction: Direction, count: Int) {
        guard let id = reader.stored?.id else { return }
        let (first, last) = (articles.held.lowerBound, articles.held.upperBound - 1)
        let next =
            direction == .next
            ? max(articles.selected + 1, min(articles.selected + count, last))
            : min(articles.selected - 1, max(articles.selected - count, first))
        if articles.selection?.id == id, !articles.isLoading, let row = articles.row(at: next) {
            remember()
            show(article: row.id, quote: nil)
            let height = height(of: .articles)
            changeList(.articles) { $0.select(next, height: height) }
        } else {
            request(.stepArticle(direction, from: id, query(.articles)))
        }
    }

    mutating func takeStepArticle(_ row: ArticleRow?, _ direction: Direction) {
        guard let row else { return tell(Notice("This is the \(direction == .next ? "last" : "first") article")) }
        remember()
        show(article: row.id, quote: nil)
        select(.article(row.id), in: .articles)
    }
}

// MARK: - Search within the article

extension State {
    /// Finds `words` in the article and goes to the first match behind the top line.
    mutating func find(_ words: String, from top: Int) {
        reader.search = words
        reader.matches = reader.stored.map { $0.article.text.occurrences(of: words) } ?? []
        let start = reader.layout.offset(ofLine: top)
        reader.match = reader.matches.isEmpty ? nil : (reader.matches.firstIndex { $0.start >= start } ?? 0)
        showMatch()
    }

    mutating func stepMatch(_ step: Int) {
        guard let match = reader.match, !reader.matches.isEmpty else {
            return tell(Notice("Nothing was searched for; \(commands.key(of: "search")) searches", .warning))
        }
        let count = reader.matches.count
        reader.match = ((match + step) % count + count) % count
        showMatch()
        tell(Notice("Match \((reader.match ?? 0) + 1) of \(count) for “\(reader.search)”"))
    }

    private mutating func showMatch() {
        guard let match = reader.match else { return }
        let line = reader.layout.line(at: reader.matches[match].start)
        reveal(line...line)
    }
}
