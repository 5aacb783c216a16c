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
    /// A blank in each look met so far.
    private var blanks: [Look: cchar_t] = [:]
    private var row: [cchar_t] = []
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
        blanks = [:]
        isFresh = true
        if depth > .mono { reset_color_pairs() }
    }

    /// Puts what differs between `cells` and what the row shows on the screen; all of it where that is not known.
    mutating func paint(_ cells: ArraySlice<Cell>, over shown: ArraySlice<Cell>?, row index: Int) {
        var range = cells.indices
        if let shown {
            guard let first = range.first(where: { cells[$0] != shown[$0] }),
                let last = range.last(where: { cells[$0] != shown[$0] })
            else { return }
            range = first..<(last + 1)
        }
        // A wide character is put whole.
        while range.lowerBound > cells.startIndex, cells[range.lowerBound].symbol == .none {
            range = (range.lowerBound - 1)..<range.upperBound
        }
        row.removeAll(keepingCapacity: true)
        var before = cells[range.lowerBound]
        var blank = blank(in: before)
        for cell in cells[range] where cell.symbol != .none {
            if !before.hasLook(of: cell) {
                blank = self.blank(in: cell)
                before = cell
            }
            var out = blank
            let (character, first, second) = cell.symbol.values
            if hasUnicode {
                out.chars.0 = wchar_t(bitPattern: character)
                out.chars.1 = wchar_t(bitPattern: first)
                out.chars.2 = wchar_t(bitPattern: second)
            } else {
                out.chars.0 = wchar_t(bitPattern: Self.ascii(character))
            }
            row.append(out)
        }
        mvadd_wchnstr(Int32(index), Int32(range.lowerBound - cells.startIndex), row, Int32(row.count))
    }

    private mutating func blank(in cell: Cell) -> cchar_t {
        let key = Look(role: cell.role, ground: cell.ground, attributes: cell.attributes)
        if let known = blanks[key] { return known }
        let look = look(of: cell)
        let blank = sayso_blank(look.attributes, look.pair)
        blanks[key] = blank
        return blank
    }

    private func look(of cell: Cell) -> (attributes: attr_t, pair: Int32) {
        guard let theme else { return (0, 0) }
        var style = theme.style(cell.role, at: depth)
        if let ground = cell.ground, ground != cell.role {
            let base = theme.style(ground, at: depth)
            if base.background != .terminal { style.background = base.background }
            if base.attributes.contains(.reverse), ground != .quoteCurrent {
                // Turned around, inks would make patches of the ground.
                style = Style(foreground: base.foreground, background: base.background, attributes: style.attributes)
                style.attributes.remove(.dim)
            } else if base.foreground != .terminal, cell.role == .text || cell.role == .dim {
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
    private static func ascii(_ value: UInt32) -> UInt32 {
        guard value >= 0x80, let scalar = Unicode.Scalar(value) else { return value }
        let stand: Unicode.Scalar =
            switch scalar {
            case "“", "”", "„", "«", "»": "\""
            case "‘", "’": "'"
            case "–", "—", "―": "-"
            case "…": "~"
            case "·", "•": "."
            case "×": "x"
            default: String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first ?? "?"
            }
        return stand.isASCII ? stand.value : 0x3F
    }
}

extension Cell {
    /// Whether both are drawn in the same colours and attributes.
    fileprivate func hasLook(of other: Cell) -> Bool {
        role == other.role && ground == other.ground && attributes == other.attributes
    }
}
