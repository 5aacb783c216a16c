import SaysoCore
import SaysoModel
import Themes

/// The lines of a page, and which cells of them lead somewhere.
struct PageLayout: Hashable, Sendable {
    /// Some text of one look.
    struct Run: Hashable, Sendable {
        var column: Int
        var text: String
        var role: Role
        var attributes: Attributes = []
        /// Where it leads to in the terminal itself.
        var link: Hyperlink?

        /// The same, no more lit than what is around it.
        var dimmed: Run {
            var run = self
            run.role = .dim
            return run
        }
    }

    /// Cells that lead somewhere.
    struct Target: Hashable, Sendable {
        var lines: Range<Int>
        var columns: Range<Int>
        var action: PageAction
        /// The bars of the chart that it is, first to last; those without quotes are left out.
        var bars: [Bar] = []
    }

    /// A bar of a chart, one cell wide.
    struct Bar: Hashable, Sendable {
        var column: Int
        /// What it counts.
        var label: String
        var action: PageAction
    }

    var lines: [[Run]] = []
    var targets: [Target] = []

    /// Running text is never wider than this.
    static let measure = 80
    /// Rows of a section that could have more.
    static let rows = 12
    /// Quotes of a column of a comparison.
    static let columnQuotes = 200

    // MARK: - Building

    mutating func add(_ runs: [Run] = [], action: PageAction? = nil, columns: Range<Int>? = nil) {
        if let action {
            let width = runs.map { $0.column + Glyphs.width(of: $0.text) }.max() ?? 1
            targets.append(
                Target(lines: lines.count..<lines.count + 1, columns: columns ?? 0..<width, action: action))
        }
        lines.append(runs)
    }

    mutating func add(_ text: String, _ role: Role = .text, _ attributes: Attributes = [], action: PageAction? = nil) {
        add([Run(column: 2, text: text, role: role, attributes: attributes)], action: action)
    }

    /// A heading with a line above it.
    mutating func heading(_ text: String, note: String = "") {
        if !lines.isEmpty { add() }
        let width = Glyphs.width(of: text)
        add([
            Run(column: 1, text: text, role: .heading, attributes: .bold),
            Run(column: width + 3, text: note, role: .dim),
        ])
    }

    /// What stands in the place of a section that is still to come, or is empty.
    mutating func placeholder(_ isLoading: Bool, _ empty: String = "none") {
        add(isLoading ? "Loading …" : empty, .dim)
    }

    /// Lays `other` beside, from `column` on.
    mutating func place(_ other: PageLayout, at column: Int, line: Int = 0) {
        while lines.count < line + other.lines.count { lines.append([]) }
        for (index, runs) in other.lines.enumerated() {
            lines[line + index] += runs.map {
                var run = $0
                run.column += column
                return run
            }
        }
        targets += other.targets.map { target in
            Target(
                lines: target.lines.lowerBound + line..<target.lines.upperBound + line,
                columns: target.columns.lowerBound + column..<target.columns.upperBound + column,
                action: target.action,
                bars: target.bars.map { Bar(column: $0.column + column, label: $0.label, action: $0.action) })
        }
    }

    /// What is read out of a target: what stands in it, under its heading.
    func words(of target: Target) -> String {
        func runs(_ line: Int) -> [Run] { lines[line].filter { target.columns.contains($0.column) } }
        let words = target.lines.map { line in
            runs(line).filter { $0.role != .chart && !$0.text.isEmpty }.map(\.text).joined(separator: ", ")
        }.joined(separator: " ")
        let heading = (0..<target.lines.lowerBound).reversed().lazy.compactMap { line in
            runs(line).first { $0.role == .heading }?.text
        }.first
        return [heading, words].compactMap { $0 }.joined(separator: ": ")
    }

    // MARK: - Moving

    /// The target `step` places below or above the one at `index`, in its own column while there is any.
    func target(_ step: Int, from index: Int) -> Int {
        guard targets.indices.contains(index) else { return max(0, targets.count - 1) }
        let column = targets[index].columns
        let below = targets.indices.filter { targets[$0].columns.overlaps(column) }
        guard let at = below.firstIndex(of: index) else { return index }
        return below[max(0, min(below.count - 1, at + step))]
    }

    /// The target nearest beside the one at `index`, in the next column to the right, or the first one.
    func targetBeside(_ index: Int, _ step: Int) -> Int {
        guard targets.indices.contains(index) else { return 0 }
        let here = targets[index]
        let starts = Set(targets.map(\.columns.lowerBound)).sorted()
        guard let at = starts.firstIndex(of: here.columns.lowerBound) else { return index }
        let wanted = starts[(at + step + starts.count) % starts.count]
        return targets.indices.filter { targets[$0].columns.lowerBound == wanted }
            .min { distance($0, here) < distance($1, here) } ?? index
    }

    private func distance(_ index: Int, _ here: Target) -> Int {
        abs(targets[index].lines.lowerBound - here.lines.lowerBound)
    }
}

extension Frame {
    /// Draws the runs of a line from (`row`, `column`) on, at most `width` cells of it.
    mutating func put(_ runs: [PageLayout.Run], row: Int, column: Int, width: Int) {
        for run in runs where run.column < width {
            let end = put(
                run.text, row: row, column: column + run.column, width: width - run.column, role: run.role,
                attributes: run.attributes)
            if let goal = run.link { link(column + run.column..<end, of: row, to: goal) }
        }
    }
}
