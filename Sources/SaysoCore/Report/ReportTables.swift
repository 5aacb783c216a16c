/// The tables of a report.
struct ReportTables {
    private let figures: ReportFigures
    /// The publishers that have a column of their own.
    private let columns: [String?]
    private static let mostColumns = 6
    private static let mostSpeakers = 40

    init(_ figures: ReportFigures) {
        self.figures = figures
        columns = figures.publishers.prefix(Self.mostColumns).map(\.publisher)
    }

    /// How much there is of what.
    var summary: Markup {
        let all = figures.all
        let named = all.diversity
        let facts: [(String, String)] = [
            ("quotes", String(all.quotes)), ("articles", String(figures.articleCount)),
            ("speakers", String(named.speakers)),
            ("publishers", String(figures.publishers.count { $0.publisher != nil })),
            ("with a named speaker", Self.percent(named.quotes, of: all.quotes)),
        ]
        return "\(facts.map { name, value -> Markup in "<div><dt>\(name)</dt><dd>\(value)</dd></div>\n" })"
    }

    /// Who is quoted how much by whom.
    var speakersByPublisher: Markup {
        let others = figures.publishers.count > columns.count
        let heads = ["Speaker", "All"] + columns.map(Self.name) + (others ? ["Others"] : [])
        let rows = figures.all.ranking.prefix(Self.mostSpeakers).map { speaker -> [String] in
            let counts = columns.map { column in
                figures.cells.reduce(0) { sum, cell in
                    cell.key.publisher == column ? sum + (cell.value.speakers[speaker.name] ?? 0) : sum
                }
            }
            let rest = speaker.quotes - counts.reduce(0, +)
            return [speaker.name, String(speaker.quotes)]
                + (counts + (others ? [rest] : [])).map { $0 == 0 ? "" : String($0) }
        }
        let left = figures.all.speakers.count - rows.count
        return table(
            "Quotes of each speaker by publisher"
                + (left > 0 ? ", the \(rows.count) most quoted of \(rows.count + left)" : ""),
            heads, rows)
    }

    /// Source diversity by publisher.
    var diversityByPublisher: Markup {
        diversity("Source diversity by publisher", "Publisher", figures.publishers.map { (Self.name($0), $1) })
    }

    /// Source diversity by month.
    var diversityByMonth: Markup {
        diversity("Source diversity by month", "Month", figures.months.map { (Self.name($0), $1) })
    }

    /// Simpson's index for each publisher in each month; empty where there are not several of both.
    var diversityByMonthAndPublisher: Markup {
        let months = figures.months.map(\.month)
        guard months.count > 1, columns.count > 1 else { return "" }
        let rows = months.map { month in
            [Self.name(month)]
                + columns.map { publisher in
                    let group = figures.cells[ReportFigures.Cell(publisher: publisher, month: month)]
                    return Self.decimal(group?.diversity.simpson, 2)
                }
        }
        return table("Simpson’s index by month and publisher", ["Month"] + columns.map(Self.name), rows)
    }

    private func diversity(_ caption: String, _ head: String, _ groups: [(String, ReportFigures.Group)]) -> Markup {
        let heads = [head, "Quotes", "Named", "Speakers", "Simpson’s index", "Effective speakers", "Most quoted"]
        let rows = groups.map { name, group -> [String] in
            let diversity = group.diversity
            let first = group.ranking.first
            return [
                name, String(group.quotes), Self.percent(diversity.quotes, of: group.quotes),
                String(diversity.speakers), Self.decimal(diversity.simpson, 2),
                Self.decimal(diversity.effectiveSpeakers, 1),
                first.map { "\($0.name), \(Self.percent($0.quotes, of: diversity.quotes))" } ?? "",
            ]
        }
        return table(caption, heads, rows)
    }

    // MARK: - Cells

    /// A table that can be pushed sideways where it is wider than the window; the first cell of a row is its heading.
    private func table(_ caption: String, _ heads: [String], _ rows: [[String]]) -> Markup {
        let head = heads.map { name -> Markup in "<th scope=\"col\">\(name)</th>" }
        let body = rows.map { row -> Markup in
            let cells = row.dropFirst().map { cell -> Markup in "<td>\(cell)</td>" }
            return "<tr><th scope=\"row\">\(row.first ?? "")</th>\(cells)</tr>\n"
        }
        return """
            <div class="wide" role="region" aria-label="\(caption)" tabindex="0">
            <table>
            <caption><span>\(caption)</span></caption>
            <thead><tr>\(head)</tr></thead>
            <tbody>
            \(body)</tbody>
            </table>
            </div>
            """
    }

    private static func name(_ publisher: String?) -> String { publisher ?? "(not named)" }

    private static func name(_ month: ReportFigures.Month?) -> String {
        month.map { BarChart.Step.month($0.year, $0.month) } ?? "(no day)"
    }

    private static func percent(_ part: Int, of whole: Int) -> String {
        whole == 0 ? "" : "\((part * 200 + whole) / (whole * 2)) %"
    }

    /// A number with so many decimals; empty for nil.
    private static func decimal(_ value: Double?, _ decimals: Int) -> String {
        guard let value else { return "" }
        let scale = decimals == 1 ? 10 : 100
        let rounded = Int((value * Double(scale)).rounded())
        let digits = String(rounded % scale)
        return "\(rounded / scale).\(String(repeating: "0", count: decimals - digits.count))\(digits)"
    }
}
