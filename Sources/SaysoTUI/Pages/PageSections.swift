import SaysoCore
import SaysoModel
import Themes

/// What a page is laid out for.
struct PageLook: Hashable, Sendable {
    /// Cells from edge to edge.
    var width: Int
    var hasUnicode: Bool
    /// Whether it is read out: without charts, one thing after the other.
    var isPlain: Bool

    /// The look of half a page, if there is room for two columns, else of all of it.
    var column: PageLook {
        var look = self
        if hasTwoColumns { look.width = width / 2 - 1 }
        return look
    }

    var hasTwoColumns: Bool { width >= 100 && !isPlain }
}

/// How sections are laid out that several pages have.
struct PageSections {
    let look: PageLook
    var layout = PageLayout()

    private var width: Int { look.width }
    private var hasUnicode: Bool { look.hasUnicode }

    init(_ look: PageLook) { self.look = look }

    /// A row of a ranking.
    struct Row {
        var name: String
        var count: Int
        var note = ""
        var role: Role = .text
        /// What it leads to; nil where no filter selects just that.
        var action: PageAction?
    }

    /// Name, bar and count of each row, and a note where there is room.
    mutating func ranking(_ title: String, _ rows: [Row]?, note: String = "", empty: String = "none") {
        layout.heading(title, note: note)
        guard let rows, !rows.isEmpty else { return layout.placeholder(rows == nil, empty) }
        let most = rows.map(\.count).max() ?? 1
        let numbers = rows.map { String($0.count).count }.max() ?? 1
        let notes = rows.map { Glyphs.width(of: $0.note) }.max() ?? 0
        let hasNotes = notes > 0 && width >= 46 + notes
        let barWidth = max(4, min(16, (width - (hasNotes ? notes + 2 : 0)) / 4))
        let nameWidth = max(8, min(40, width - 8 - numbers - barWidth - (hasNotes ? notes + 2 : 0)))
        for row in rows {
            var at = 2
            var runs = [PageLayout.Run(column: at, text: row.name.cut(to: nameWidth), role: row.role)]
            at += nameWidth + 1
            runs.append(
                PageLayout.Run(column: at, text: String(row.count).leftPadded(to: numbers), role: .accent))
            at += numbers + 1
            if !look.isPlain {
                let bar = Chart.bar(row.count, of: most, width: barWidth, hasUnicode: hasUnicode)
                runs.append(PageLayout.Run(column: at, text: bar, role: .chart))
            }
            at += barWidth + 2
            if hasNotes { runs.append(PageLayout.Run(column: at, text: row.note, role: .dim)) }
            layout.add(runs, action: row.action, columns: 0..<width)
        }
    }

    /// The chart of the quotes that `base` selects over time, with its first and last day.
    mutating func chart(_ timeline: Timeline?, base: Filter, names: [Filter.Part: String]) {
        func quotes(_ expressions: [QueryExpression]) -> PageAction {
            .quotes(Filter(base.parts + expressions.map { .query($0) }), names)
        }
        let articles = timeline.map { counted($0.articles, "article") }
        let summary = timeline.map { "\(counted($0.quotes, "quote")) in \(articles ?? "")" }
        layout.heading("Quotes over time", note: summary ?? "")
        guard let timeline else { return layout.placeholder(true) }
        guard let first = timeline.entries.first?.day, let last = timeline.entries.last?.day else {
            layout.add("no article has a day", .dim)
            return layout.add("all quotes", .text, action: quotes([]))
        }
        let chartWidth = max(8, min(72, width - 4))
        let numbers = timeline.parts(Chart.parts(width: chartWidth, hasUnicode: hasUnicode))
        let height = 4
        let start = layout.lines.count
        if !look.isPlain {
            for line in Chart.lines(numbers, height: height, hasUnicode: hasUnicode) { layout.add(line, .chart) }
        }
        let ends = [first.description, last.description]
        layout.add([
            PageLayout.Run(column: 2, text: ends[0], role: .dim),
            PageLayout.Run(column: max(13, 2 + chartWidth - ends[1].count), text: ends[1], role: .dim),
        ])
        let bars = timeline.parts(chartWidth).enumerated().compactMap { index, count -> PageLayout.Bar? in
            guard count > 0, let days = timeline.days(ofPart: index, of: chartWidth) else { return nil }
            return PageLayout.Bar(
                column: 2 + index,
                label: "\(Self.time(days.lowerBound, days.upperBound)): \(counted(count, "quote"))",
                action: quotes([.term(.since(days.lowerBound)), .term(.until(days.upperBound))]))
        }
        layout.targets.append(
            PageLayout.Target(
                lines: start..<layout.lines.count, columns: 0..<width, action: quotes([]), bars: bars))
        if timeline.undated > 0, let last = Day("9999-12-31") {
            layout.add(
                "and \(counted(timeline.undated, "quote")) without a day", .dim,
                action: quotes([.not(.term(.until(last)))]))
        }
    }

    /// The first and the last quote.
    mutating func ends(_ quotes: [QuoteRow]?) {
        guard let quotes, let first = quotes.first, let last = quotes.last else { return }
        for (label, quote) in [("first", first), ("last", last)].prefix(first.id == last.id ? 1 : 2) {
            let date = quote.date?.description ?? ""
            layout.add(
                [
                    PageLayout.Run(column: 2, text: label, role: .dim),
                    PageLayout.Run(column: 8, text: date, role: .accent),
                    PageLayout.Run(
                        column: 19, text: quote.content.cut(to: max(8, width - 21)), role: quote.quote.kind.role),
                ], action: .article(quote.article, at: quote.id), columns: 0..<width)
        }
    }

    /// Publishers, kinds and stances.
    mutating func breakdown(_ breakdown: Breakdown?, base: Filter, names: [Filter.Part: String]) {
        func quotes(_ expression: QueryExpression) -> PageAction {
            .quotes(Filter(base.parts + [.query(expression)]), names)
        }
        func quotes(_ term: QueryTerm) -> PageAction { quotes(.term(term)) }
        let publishers = breakdown?.publishers.compactMap { publisher in
            publisher.value.map { QueryExpression.term(.publisherNamed($0)) }
        }
        ranking(
            "Quoted by",
            breakdown?.publishers.prefix(PageLayout.rows).map { part in
                Row(
                    name: part.value ?? "(no publisher)", count: part.quotes,
                    action: part.value.map { quotes(.publisherNamed($0)) }
                        ?? publishers.flatMap { Self.none(of: $0).map(quotes) } ?? .quotes(base, names))
            })
        ranking(
            "Kinds and stances",
            breakdown.map { parts in
                parts.kinds.map { kind in
                    Row(
                        name: kind.value.rawValue, count: kind.quotes, role: kind.value.role,
                        action: quotes(.kind(kind.value)))
                }
                    + parts.stances.map { stance in
                        Row(
                            name: stance.value.rawValue, count: stance.quotes, role: .cue,
                            action: quotes(.stance(stance.value)))
                    }
            })
    }

    /// What fulfils none of `expressions`; nil where there are none.
    private static func none(of expressions: [QueryExpression]) -> QueryExpression? {
        expressions.count > 1 ? .not(.or(expressions)) : expressions.first.map { .not($0) }
    }

    /// "2016-02-01 to 2016-09-30"; empty where no day is known.
    static func time(_ first: Day?, _ last: Day?) -> String {
        guard let first, let last else { return "" }
        return first == last ? first.description : "\(first) to \(last)"
    }
}

extension String {
    /// At most `width` cells of it, with "…" where more is cut off.
    func cut(to width: Int) -> String {
        guard Glyphs.width(of: self) > width else { return self }
        var cells = 0
        var end = 0
        for glyph in Glyphs.glyphs(of: prefix(4 * width)) {
            if cells + glyph.width > width - 1 { break }
            cells += glyph.width
            end = glyph.offset + glyph.length
        }
        return text(at: Span(0, end)) + "…"
    }
}
