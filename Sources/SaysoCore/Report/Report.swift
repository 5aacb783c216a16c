import SaysoModel

/// Quotes as one page that needs nothing else: figures, timeline, tables of who is quoted by whom, and the quotes.
public struct Report: Sendable {
    /// What it counts.
    public private(set) var figures = ReportFigures()
    /// The first quotes that were added.
    private var quotes: [Citation] = []
    private let title: String
    private let mostQuotes: Int

    /// An empty report.
    ///
    /// - Parameter mostQuotes: how many quotes are printed; all are counted.
    public init(title: String, mostQuotes: Int = 500) {
        self.title = title
        self.mostQuotes = mostQuotes
    }

    /// Counts a quote, and keeps it to be printed if there are not too many.
    public mutating func add(_ quote: QuoteInArticle) {
        figures.add(quote.row)
        if quotes.count < mostQuotes { quotes.append(Citation(quote)) }
    }

    /// The page in HTML.
    ///
    /// - Parameter day: when it is made.
    public func page(on day: Day) -> String {
        let tables = ReportTables(figures)
        let timeline = BarChart(figures.days)
        let shown = quotes.count < figures.all.quotes ? "the first \(quotes.count) of \(figures.all.quotes)" : ""
        return PageTemplate.report.filled([
            "title": "\(title)",
            "summary": tables.summary,
            "timeline": Self.section(timeline),
            "speakers": tables.speakersByPublisher,
            "publishers": tables.diversityByPublisher,
            "months": tables.diversityByMonth,
            "places": tables.diversityByMonthAndPublisher,
            "shown": shown.isEmpty ? "" : " <small>\(shown)</small>",
            "quotes": "\(quotes.map { $0.html + "\n" })",
            "day": "\(day.description)",
        ])
    }

    private static func section(_ timeline: BarChart) -> Markup {
        guard let first = timeline.bars.first, let last = timeline.bars.last,
            let highest = timeline.bars.max(by: { $0.quotes < $1.quotes })
        else { return "<p>No article tells its day.</p>" }
        return """
            <figure class="timeline">
            \(timeline.picture)
            <div class="axis" aria-hidden="true"><span>\(first.name)</span><span>\(last.name)</span></div>
            <figcaption id="timeline-words">Quotes by \(String(describing: timeline.step)), from \(first.name) to \
            \(last.name); the most, \(highest.quotes), in \(highest.name).</figcaption>
            </figure>
            """
    }
}
