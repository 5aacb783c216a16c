import SaysoModel

/// Quotes over time as bars: as many equal steps of days, weeks, months or years as are easily seen.
struct BarChart {
    /// How long a bar is.
    enum Step: CaseIterable {
        case day, week, month, year

        /// A number that grows by one from step to step.
        func index(of day: Day) -> Int {
            let (year, month, _) = day.components
            return switch self {
            case .day: day.number
            // 1970-01-01 was a Thursday; weeks begin on Monday.
            case .week: (day.number + 3 - (((day.number + 3) % 7) + 7) % 7) / 7
            case .month: year * 12 + month - 1
            case .year: year
            }
        }

        /// What the step at an index is called: a week by its Monday.
        func name(_ index: Int) -> String {
            switch self {
            case .day: Day(number: index).description
            case .week: Day(number: index * 7 - 3).description
            case .month: Self.month(index / 12, index % 12 + 1)
            case .year: String(index)
            }
        }

        static func month(_ year: Int, _ month: Int) -> String { "\(year)-\(month < 10 ? "0" : "")\(month)" }
    }

    private static let mostBars = 72

    let step: Step
    /// What each bar is called and how many quotes it stands for.
    let bars: [(name: String, quotes: Int)]

    init(_ days: [Day: Int]) {
        let ends = [days.keys.min(), days.keys.max()].compactMap(\.self)
        let step = Step.allCases.first { step in
            ends.count == 2 && step.index(of: ends[1]) - step.index(of: ends[0]) < Self.mostBars
        }
        self.step = step ?? .year
        guard ends.count == 2 else {
            bars = []
            return
        }
        var counts: [Int: Int] = [:]
        for (day, quotes) in days { counts[self.step.index(of: day), default: 0] += quotes }
        let name = self.step.name
        bars = (self.step.index(of: ends[0])...self.step.index(of: ends[1])).map { (name($0), counts[$0] ?? 0) }
    }

    /// The bars as a picture, without words but what a bar tells when it is pointed at; empty for no bars.
    var picture: Markup {
        guard let highest = bars.map(\.quotes).max(), highest > 0 else { return "" }
        let pieces = bars.enumerated().filter { $0.element.quotes > 0 }.map { index, bar -> Markup in
            let height = max(1, bar.quotes * 100 / highest)
            return """
                <rect x="\(index * 10 + 1)" y="\(100 - height)" width="8" height="\(height)"><title>\(bar.name): \
                \(bar.quotes)</title></rect>

                """
        }
        return """
            <svg viewBox="0 0 \(bars.count * 10) 100" preserveAspectRatio="none" role="img" \
            aria-labelledby="timeline-words">
            \(pieces)</svg>
            """
    }
}
