import Themes

/// One character cell of a frame.
public struct Cell: Hashable, Sendable {
    /// What is drawn.
    public var symbol: Symbol
    /// Its role in the theme, which gives colours and attributes.
    public var role: Role
    /// What it lies on (a selected row, an overlay, the current quote): that role's ground and attributes are added.
    public var ground: Role?
    /// Added to the attributes of both.
    public var attributes: Attributes

    /// A cell.
    public init(_ symbol: Symbol, role: Role, ground: Role? = nil, attributes: Attributes = []) {
        self.symbol = symbol
        self.role = role
        self.ground = ground
        self.attributes = attributes
    }

    /// A blank of ordinary text.
    public static let blank = Cell(" ", role: .text)

    /// What is drawn, as a string; empty in the right half of a wide character.
    public var text: String { symbol.text }
}

/// A picture of the whole screen: what the views draw, what the terminal shows, what tests look at.
public struct Frame: Hashable, Sendable {
    /// Columns and rows.
    public let size: Size
    /// Row by row.
    public private(set) var cells: [Cell]
    /// The cells that lead somewhere, where the terminal bears links.
    public private(set) var links: [Link] = []
    /// Where the hardware cursor stands: on the selected row, so that screen readers follow; nil where nothing is
    /// selected.
    public var cursor: (row: Int, column: Int)? {
        get { cursorCell >= 0 ? (cursorCell / max(1, size.width), cursorCell % max(1, size.width)) : nil }
        set { cursorCell = newValue.map { $0.row * size.width + $0.column } ?? -1 }
    }
    /// Whether the cursor is shown as a block for typing, not only placed.
    public var isTyping = false

    private var cursorCell = -1

    /// Cells of a row that lead to an address.
    public struct Link: Hashable, Sendable {
        /// The row.
        public var row: Int
        /// The columns.
        public var columns: Range<Int>
        /// Where they lead to.
        public var goal: Hyperlink
    }

    /// A blank frame.
    public init(size: Size) {
        self.size = size
        cells = Array(repeating: .blank, count: max(0, size.width * size.height))
    }

    /// The cell at (`row`, `column`), which must be inside.
    public subscript(row: Int, column: Int) -> Cell {
        get { cells[row * size.width + column] }
        set { cells[row * size.width + column] = newValue }
    }

    /// The text of `row`, without trailing blanks.
    public func line(_ row: Int) -> String {
        var out = ""
        for column in 0..<size.width { out += self[row, column].text }
        while out.last == " " { out.removeLast() }
        return out
    }

    /// All rows, one to a line.
    public var text: String { (0..<size.height).map(line).joined(separator: "\n") }
}

extension Frame {
    /// Draws `string` from (`row`, `column`) on, at most `width` cells of it, cut with "…" if it is longer.
    ///
    /// - Returns: the column behind the last cell drawn.
    @discardableResult
    public mutating func put(
        _ string: some StringProtocol, row: Int, column: Int, width: Int, role: Role = .text,
        attributes: Attributes = []
    ) -> Int {
        var string = String(string)
        return string.withUTF8 {
            put(
                GlyphScanner($0, from: 0, to: $0.count), row: row, column: column, width: width, role: role,
                attributes: attributes)
        }
    }

    /// Draws `glyphs` as above.
    @discardableResult
    mutating func put(
        _ glyphs: some Sequence<Glyph>, row: Int, column: Int, width: Int, role: Role = .text,
        attributes: Attributes = []
    ) -> Int {
        let end = column + min(width, size.width - column)
        guard column < end, row >= 0, row < size.height, column >= 0 else { return column }
        var at = column
        var last = column
        for glyph in glyphs {
            if at + glyph.width > end {
                let cut = at < end ? at : last
                set(.ellipsis, row: row, column: cut, role: role, attributes: attributes)
                return cut + 1
            }
            set(glyph, row: row, column: at, role: role, attributes: attributes)
            last = at
            at += glyph.width
        }
        return at
    }

    /// Draws one glyph, which must fit into the frame, on `ground` or on what lies there.
    public mutating func set(
        _ glyph: Glyph, row: Int, column: Int, role: Role, ground: Role? = nil, attributes: Attributes = []
    ) {
        let ground = ground ?? self[row, column].ground
        place(Cell(glyph.symbol, role: role, ground: ground, attributes: attributes), row, column)
        if glyph.width == 2, column + 1 < size.width {
            place(Cell(.none, role: role, ground: ground, attributes: attributes), row, column + 1)
        }
    }

    /// Puts a cell in the place of another; half of a wide character does not stay behind.
    private mutating func place(_ cell: Cell, _ row: Int, _ column: Int) {
        if self[row, column].symbol == .none, cell.symbol != .none, column > 0 { self[row, column - 1].symbol = " " }
        if column + 1 < size.width, self[row, column + 1].symbol == .none { self[row, column + 1].symbol = " " }
        self[row, column] = cell
    }

    /// Fills `rect`, as far as it lies inside, with blanks of `role`, lying on `ground`.
    public mutating func fill(_ rect: Rect, role: Role, ground: Role? = nil) {
        links = links.flatMap { link -> [Link] in
            guard (rect.row..<rect.bottom).contains(link.row), link.columns.overlaps(rect.column..<rect.right) else {
                return [link]
            }
            let rest = [
                link.columns.clamped(to: .min..<rect.column), link.columns.clamped(to: rect.right..<Int.max),
            ]
            return rest.filter { !$0.isEmpty }.map { Link(row: link.row, columns: $0, goal: link.goal) }
        }
        for row in max(0, rect.row)..<max(0, rect.row, min(rect.bottom, size.height)) {
            for column in max(0, rect.column)..<max(0, rect.column, min(rect.right, size.width)) {
                place(Cell(" ", role: role, ground: ground), row, column)
            }
        }
    }

    /// Makes a link of the cells of a row, as far as they lie inside.
    public mutating func link(_ columns: Range<Int>, of row: Int, to goal: Hyperlink) {
        let columns = columns.clamped(to: 0..<size.width)
        guard !columns.isEmpty, (0..<size.height).contains(row) else { return }
        links.append(Link(row: row, columns: columns, goal: goal))
    }

    /// Lays the cells of `rect` on another ground, keeping what is drawn; `attributes` are added.
    public mutating func lay(_ rect: Rect, on ground: Role, attributes: Attributes = []) {
        for row in max(0, rect.row)..<max(0, rect.row, min(rect.bottom, size.height)) {
            for column in max(0, rect.column)..<max(0, rect.column, min(rect.right, size.width)) {
                self[row, column].ground = ground
                self[row, column].attributes.formUnion(attributes)
            }
        }
    }
}

extension Glyph {
    static let ellipsis = Glyph(symbol: "…", width: 1, offset: 0, length: 1)
}
