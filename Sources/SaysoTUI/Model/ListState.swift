import SaysoCore
import SaysoModel

/// A list that knows its length and holds only the rows around those that are shown.
@dynamicMemberLookup
public struct ListState<Row: Identifiable & Sendable & Hashable>: Sendable, Hashable where Row.ID: Sendable {
    /// Where in the list one is.
    public var position = ListPosition()
    /// The rows held.
    public private(set) var rows: [Row] = []

    /// The position's own.
    public subscript<Value>(dynamicMember path: KeyPath<ListPosition, Value>) -> Value { position[keyPath: path] }

    /// Holds `rows`, of which the first has the index `start`, in the place of those held before.
    mutating func hold(_ rows: [Row], from start: Int) {
        self.rows = rows
        position.held = start..<(start + rows.count)
    }

    /// The row at `index`, if it is held.
    public func row(at index: Int) -> Row? {
        position.held.contains(index) ? rows[index - position.held.lowerBound] : nil
    }

    /// The selected row, if it is held.
    public var selection: Row? { row(at: position.selected) }
}

/// Where in a list one is, whatever its rows.
public struct ListPosition: Sendable, Hashable {
    /// What the list is narrowed to as the user types; empty for everything.
    public var narrow = ""
    /// Number of rows; nil until first known.
    public var count: Int?
    /// Whether the rows held are neighbours of which neither the place in the list nor its length is known. Then indices
    /// and `count` are those among them.
    public internal(set) var isGlance = false
    /// Index among such rows of the one they were asked for around; nil until those of the last request are there.
    var glanced: Int?
    /// Index of the selected row.
    public var selected = 0
    /// Rows by which the selection moved last.
    public private(set) var step = 1
    /// Index of the first row shown.
    public var top = 0
    /// What `top` is to be once the last request is answered; nil to leave it where the selection stays in its place.
    var goalTop: Int?
    /// The row that the last request goes to, until it is answered.
    var goal: RowID?
    /// Indices of the rows held.
    public var held = 0..<0
    /// Number of the last request; answers to earlier ones are stale.
    public var generation = 0
    /// Whether the last request is still to be answered.
    public var isLoading = false
    /// Whether the archive could not answer it, so that it is not asked again before the next key.
    var isRefused = false
    /// Indices of the rows that it asks for; nil where that depends on the answer.
    var asked: Range<Int>?

    /// Rows asked for beyond those shown, on each side.
    static let readAhead = 100

    /// Moves the selection to `index`, as far as there are rows, and the view with it.
    mutating func select(_ index: Int, height: Int) {
        let index = max(0, min(index, (count ?? 1) - 1))
        if index != selected { step = index - selected }
        selected = index
        show(height: height)
    }

    /// Moves the view so that the selection is inside, with two rows of context where there are any.
    mutating func show(height: Int) {
        let context = min(2, max(0, (height - 1) / 2))
        top = min(top, max(0, selected - context))
        top = max(top, min(selected + context, (count ?? 1) - 1) - height + 1)
        top = max(0, min(top, max(0, (count ?? 0) - height)))
    }

    /// Rows to fetch so that a page at `top` and the next ones on both sides are there; nil while they are or will be.
    func missing(height: Int) -> Range<Int>? {
        guard let count, count > 0 else { return nil }
        let shown = max(0, top - height)..<min(count, top + 2 * height)
        guard let expected = isLoading ? asked : held, !expected.contains(shown) else { return nil }
        return max(0, top - Self.readAhead)..<min(count, top + height + Self.readAhead)
    }
}
