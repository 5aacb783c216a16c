/// A size in character cells.
public struct Size: Hashable, Sendable {
    /// Columns.
    public var width: Int
    /// Rows.
    public var height: Int

    /// `width` columns by `height` rows.
    public init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }
}

/// A rectangle of character cells; row 0 is on top, column 0 at the left.
public struct Rect: Hashable, Sendable {
    /// First row.
    public var row: Int
    /// First column.
    public var column: Int
    /// Columns.
    public var width: Int
    /// Rows.
    public var height: Int

    /// The rectangle whose upper left cell is at (`row`, `column`).
    public init(row: Int, column: Int, width: Int, height: Int) {
        self.row = row
        self.column = column
        self.width = max(0, width)
        self.height = max(0, height)
    }

    /// The row behind the last one.
    public var bottom: Int { row + height }
    /// The column behind the last one.
    public var right: Int { column + width }

    /// The rectangle without a rim of `top`, `left`, `bottom`, `right` cells.
    public func inset(top: Int = 0, left: Int = 0, bottom: Int = 0, right: Int = 0) -> Rect {
        Rect(row: row + top, column: column + left, width: width - left - right, height: height - top - bottom)
    }

    /// Whether the cell at (`row`, `column`) is inside.
    public func contains(row: Int, column: Int) -> Bool {
        self.row <= row && row < bottom && self.column <= column && column < right
    }
}
