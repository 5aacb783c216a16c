/// Numbers drawn as an area, in the cells of a few lines.
enum Chart {
    /// How many numbers are drawn side by side in `width` cells.
    static func parts(width: Int, hasUnicode: Bool) -> Int { hasUnicode ? 2 * width : width }

    /// The lines of the chart, top first: two numbers a cell in braille, one in ASCII. The largest fills the height, and
    /// none that is not 0 is invisible.
    static func lines(_ numbers: [Int], height: Int, hasUnicode: Bool) -> [String] {
        let steps = hasUnicode ? 4 : 2
        let most = max(1, numbers.max() ?? 1)
        let levels = numbers.map { $0 == 0 ? 0 : max(1, ($0 * height * steps + most / 2) / most) }
        return (0..<height).map { row in
            let floor = (height - 1 - row) * steps
            let filled = levels.map { max(0, min(steps, $0 - floor)) }
            return hasUnicode ? braille(filled) : String(filled.map { [" ", ".", "|"][$0] })
        }
    }

    // Unicode 17, block U+2800: dots 7, 3, 2, 1 of a cell's left half from below, and 8, 6, 5, 4 of its right half.
    private static let left: [UInt32] = [0, 0x40, 0x44, 0x46, 0x47]
    private static let right: [UInt32] = [0, 0x80, 0xA0, 0xB0, 0xB8]

    private static func braille(_ filled: [Int]) -> String {
        var text = ""
        for start in stride(from: 0, to: filled.count, by: 2) {
            let dots = left[filled[start]] | (start + 1 < filled.count ? right[filled[start + 1]] : 0)
            text.unicodeScalars.append(dots == 0 ? " " : Unicode.Scalar(0x2800 + dots) ?? " ")
        }
        return text
    }

    /// A bar of `width` cells, filled as far as `part` is of `whole`.
    static func bar(_ part: Int, of whole: Int, width: Int, hasUnicode: Bool) -> String {
        let filled = part == 0 ? 0 : max(1, (part * width + whole / 2) / max(1, whole))
        return String(repeating: hasUnicode ? "▬" : "=", count: min(width, filled))
    }
}
