import SaysoCore
import SaysoModel

/// A list that knows its length and holds only the rows around those that are shown.
public struct ListState<Row: Identifiable & Sendable & Hashable>: Sendable, Hashable where Row.ID: Sendable {
    /// What it is narrowed to as the user types; empty for everything.
    public var narrow = ""
    /// Number of rows; nil until first known.
    public var count: Int?
    /// Index of the selected row.
    public var selected = 0
    /// Index of the first row shown.
    public var top = 0
    /// Index of the first row held.
    public var start = 0
    /// The rows held.
    public var rows: [Row] = []
    /// Number of the last request; answers to earlier ones are stale.
    public var generation = 0
    /// Whether the last request is still to be answered.
    public var isLoading = false

    /// Rows asked for beyond those shown, on each side.
    static var readAhead: Int { 100 }

    /// The row at `index`, if it is held.
    public func row(at index: Int) -> Row? {
        let at = index - start
        return rows.indices.contains(at) ? rows[at] : nil
    }

    /// The selected row, if it is held.
    public var selection: Row? { row(at: selected) }

    /// Moves the selection to `index`, as far as there are rows, and the view with it.
    mutating func select(_ index: Int, height: Int) {
        selected = max(0, min(index, (count ?? 1) - 1))
        show(height: height)
    }

    /// Moves the view so that the selection is inside, with two rows of context where there are any.
    mutating func show(height: Int) {
        let context = min(2, max(0, (height - 1) / 2))
        top = min(top, max(0, selected - context))
        top = max(top, min(selected + context, (count ?? 1) - 1) - height + 1)
        top = max(0, min(top, max(0, (count ?? 0) - height)))
    }

    /// Rows to fetch so that a page at `top` and the next ones on both sides are there; nil while they are.
    func missing(height: Int) -> Range<Int>? {
        guard let count, count > 0 else { return nil }
        let shown = max(0, top - height)..<min(count, top + 2 * height)
        if shown.lowerBound >= start, shown.upperBound <= start + rows.count { return nil }
        return max(0, top - Self.readAhead)..<min(count, top + height + Self.readAhead)
    }
}

/// The lists of the browser.
public typealias ListName = List
