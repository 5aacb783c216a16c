import Themes

/// Borders that neighbours share: collects which way lines leave each cell, then draws the fitting line characters.
struct Borders {
    private struct Ways: OptionSet {
        let rawValue: UInt8
        static let up = Ways(rawValue: 1)
        static let down = Ways(rawValue: 2)
        static let left = Ways(rawValue: 4)
        static let right = Ways(rawValue: 8)
    }

    private let size: Size
    private let hasUnicode: Bool
    private var ways: [Ways]

    init(size: Size, hasUnicode: Bool) {
        self.size = size
        self.hasUnicode = hasUnicode
        ways = Array(repeating: [], count: max(0, size.width * size.height))
    }

    /// Adds the rim of `rect`.
    mutating func add(_ rect: Rect) {
        guard rect.width >= 2, rect.height >= 2 else { return }
        for column in rect.column..<(rect.right - 1) {
            for row in [rect.row, rect.bottom - 1] {
                join(row, column, .right)
                join(row, column + 1, .left)
            }
        }
        for row in rect.row..<(rect.bottom - 1) {
            for column in [rect.column, rect.right - 1] {
                join(row, column, .down)
                join(row + 1, column, .up)
            }
        }
    }

    private mutating func join(_ row: Int, _ column: Int, _ way: Ways) {
        guard (0..<size.height).contains(row), (0..<size.width).contains(column) else { return }
        ways[row * size.width + column].insert(way)
    }

    /// Draws the lines; those of the rim of `focused` in the role that shows what has the keyboard.
    func draw(on frame: inout Frame, focused: Rect?) {
        for row in 0..<size.height {
            for column in 0..<size.width {
                let way = ways[row * size.width + column]
                if way.isEmpty { continue }
                let isFocused = focused.map { Self.rim(of: $0, has: row, column) } ?? false
                frame[row, column] = Cell(
                    hasUnicode ? Self.lines[Int(way.rawValue)] : Self.ascii[Int(way.rawValue)],
                    role: isFocused ? .borderFocus : .border)
            }
        }
    }

    private static func rim(of rect: Rect, has row: Int, _ column: Int) -> Bool {
        rect.contains(row: row, column: column)
            && (row == rect.row || row == rect.bottom - 1 || column == rect.column || column == rect.right - 1)
    }

    // Index: up 1, down 2, left 4, right 8.
    private static let lines: [Symbol] = [
        " ", "│", "│", "│", "─", "┘", "┐", "┤", "─", "└", "┌", "├", "─", "┴", "┬", "┼",
    ]
    private static let ascii: [Symbol] = [
        " ", "|", "|", "|", "-", "+", "+", "+", "-", "+", "+", "+", "-", "+", "+", "+",
    ]
}
