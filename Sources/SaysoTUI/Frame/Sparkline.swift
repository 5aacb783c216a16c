/// Numbers as a row of bars.
enum Sparkline {
    /// Cells that it takes.
    static let width = 8

    private static let bars = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

    /// One character for each number, blank for zero; blanks where there are none.
    static func text(_ numbers: [Int]) -> String {
        guard let most = numbers.max(), most > 0 else { return String(repeating: " ", count: width) }
        return numbers.map { $0 == 0 ? " " : bars[max(0, ($0 * bars.count - 1) / most)] }.joined()
    }
}
