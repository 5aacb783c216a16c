import CNcurses
import Foundation
import Themes

/// Puts cells on ncurses' screen in the colours of a theme.
struct Painter {
    private struct Look: Hashable {
        var role: Role
        var ground: Role?
        var attributes: Attributes
    }

    private let hasUnicode: Bool
    private let depth: ColorDepth
    private var theme: Theme?
    private var looks: [Look: (attributes: attr_t, pair: Int32)] = [:]
    /// Whether the theme changed since the last frame, so that all is to be painted anew.
    var isFresh = true

    /// After newterm(3).
    init(hasUnicode: Bool) {
        self.hasUnicode = hasUnicode
        let isPlain = ProcessInfo.processInfo.environment["NO_COLOR"]?.isEmpty == false
        guard !isPlain, has_colors(), start_color() == OK else {
            depth = .mono
            return
        }
        use_default_colors()
        let colors = Int(sayso_colors())
        depth = colors >= 1 << 24 ? .direct : colors >= 256 ? .palette : colors >= 8 ? .sixteen : .mono
    }

    private static let attributeBits: [(Attributes, attr_t)] = [
        (.bold, sayso_bold), (.dim, sayso_dim), (.italic, sayso_italic), (.underline, sayso_underline),
        (.reverse, sayso_reverse),
    ]

    mutating func use(_ theme: Theme) {
        guard theme.name != self.theme?.name else { return }
        self.theme = theme
        looks = [:]
        isFresh = true
        if depth > .mono { reset_color_pairs() }
    }

    /// Puts one row of a frame on the screen.
    mutating func paint(_ cells: ArraySlice<Cell>, row: Int) {
        var text = [wchar_t](repeating: 0, count: 8)
        var before: (cell: Cell, look: (attributes: attr_t, pair: Int32))?
        for (column, cell) in cells.enumerated() where !cell.text.isEmpty {
            let look: (attributes: attr_t, pair: Int32)
            if let before, before.cell.hasLook(of: cell) { look = before.look } else { look = self.look(of: cell) }
            before = (cell, look)
            var length = 0
            for scalar in cell.text.unicodeScalars where length < 6 {
                text[length] = wchar_t(bitPattern: hasUnicode ? scalar.value : Self.ascii(scalar).value)
                length += 1
                if !hasUnicode { break }
            }
            text[length] = 0
            sayso_put(Int32(row), Int32(column), text, look.attributes, look.pair)
        }
    }

    private mutating func look(of cell: Cell) -> (attributes: attr_t, pair: Int32) {
        let key = Look(role: cell.role, ground: cell.ground, attributes: cell.attributes)
        if let known = looks[key] { return known }
        guard let theme else { return (0, 0) }
        var style = theme.style(cell.role, at: depth)
        if let ground = cell.ground, ground != cell.role {
            let base = theme.style(ground, at: depth)
            if base.background != .terminal { style.background = base.background }
            // A ground that turns the colours around, or sets its own ink, has the say over them.
            if base.foreground != .terminal, cell.role == .text || cell.role == .dim {
                style.foreground = base.foreground
            }
            style.attributes.formUnion(base.attributes)
        }
        style.attributes.formUnion(cell.attributes)
        var attributes: attr_t = 0
        for (attribute, bits) in Self.attributeBits where style.attributes.contains(attribute) { attributes |= bits }
        var pair: Int32 = 0
        if depth > .mono {
            let (foreground, isBright) = number(of: style.foreground)
            if isBright { attributes |= sayso_bold }
            pair = alloc_pair(foreground, number(of: style.background).0)
            if pair < 0 { pair = 0 }
        }
        looks[key] = (attributes, pair)
        return (attributes, pair)
    }

    /// ncurses' number of a colour; on a terminal with eight colours the bright ones are bold ones.
    private func number(of ink: Ink) -> (Int32, isBright: Bool) {
        switch ink {
        case .terminal: return (-1, false)
        case .ansi(let index):
            let isBright = index >= 8 && sayso_colors() < 16
            return (Int32(isBright ? index - 8 : index), isBright)
        case .palette(let index): return (Int32(index), false)
        case .rgb(let red, let green, let blue):
            return (Int32(red) << 16 | Int32(green) << 8 | Int32(blue), false)
        }
    }

    /// What stands for a character where only ASCII can be shown.
    private static func ascii(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case _ where scalar.isASCII: scalar
        case "“", "”", "„", "«", "»": "\""
        case "‘", "’": "'"
        case "–", "—", "―": "-"
        case "…": "~"
        case "·", "•": "."
        case "×": "x"
        default:
            String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first.flatMap { $0.isASCII ? $0 : nil }
                ?? "?"
        }
    }
}

extension Cell {
    /// Whether both are drawn in the same colours and attributes.
    fileprivate func hasLook(of other: Cell) -> Bool {
        role == other.role && ground == other.ground && attributes == other.attributes
    }
}
