import Foundation
import SaysoCore
import SaysoModel

/// How far an ingest has got: a bar on a terminal, else a plain line every few seconds.
struct ProgressLine {
    private let total: Int
    private let start = ContinuousClock.now
    private var lastLine = ContinuousClock.now
    private var isShown = false
    private static let cells = 30

    /// A line for an ingest of `total` bytes; 0 where that is not known.
    init(total: Int) { self.total = total }

    mutating func show(_ progress: Ingest.Progress) {
        let now = ContinuousClock.now
        let articles = progress.added + progress.known
        let rate = Double(articles) / max(0.001, (now - start) / .seconds(1))
        let words = "\(counted(articles, "article")), \(counted(progress.quotes, "quote")), \(Int(rate)) a second"
        guard StandardError.isTerminal else {
            guard now - lastLine > .seconds(5) else { return }
            lastLine = now
            return StandardError.say(words)
        }
        StandardError.show(bar(progress.bytes) + words)
        isShown = true
    }

    /// Takes the bar away.
    mutating func clear() {
        if isShown { StandardError.clearLine() }
        isShown = false
    }

    private func bar(_ bytes: Int) -> String {
        guard total > 0 else { return "" }
        let share = min(1, Double(bytes) / Double(total))
        let full = Int(share * Double(Self.cells))
        let cells = String(repeating: "#", count: full) + String(repeating: "-", count: Self.cells - full)
        return "[\(cells)] \(Int(share * 100)) %  "
    }
}
