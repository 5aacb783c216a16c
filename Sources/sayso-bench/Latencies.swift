import Foundation

/// Times of one thing done several times.
struct Latencies {
    private let milliseconds: [Double]

    /// Times `body`, `runs` times. What `prepare` does before each run is not counted.
    init<Value>(runs: Int, prepare: () throws -> Value, _ body: (Value) throws -> Void) rethrows {
        var times: [Double] = []
        for _ in 0..<runs {
            let value = try prepare()
            let start = ContinuousClock.now
            try body(value)
            times.append((ContinuousClock.now - start) / .milliseconds(1))
        }
        milliseconds = times.sorted()
    }

    /// The least time that `share` of the runs did not exceed (nearest rank), in milliseconds.
    func percentile(_ share: Double) -> Double {
        guard let last = milliseconds.last else { return 0 }
        let rank = Int((share * Double(milliseconds.count)).rounded(.up))
        return rank < 1 ? milliseconds[0] : rank > milliseconds.count ? last : milliseconds[rank - 1]
    }

    /// Median, 99th percentile and most, as cells of a table.
    var cells: [String] {
        [percentile(0.5), percentile(0.99), percentile(1)].map { String(format: "%.1f", $0) }
    }
}

/// A table in Markdown: the first column to the left, the others, which are numbers, to the right.
struct MarkdownTable {
    private let columns: [String]

    /// A table whose head is printed at once.
    init(_ columns: [String]) {
        self.columns = columns
        print("| " + columns.joined(separator: " | ") + " |")
        print("| --- |" + String(repeating: " ---: |", count: columns.count - 1))
    }

    /// Prints a row.
    func row(_ cells: [String]) {
        print("| " + cells.joined(separator: " | ") + " |")
        fflush(nil)
    }
}
