import CNcurses
import Foundation
import Themes

/// Turns what changed from one frame to the next into what is sent to the terminal, in the colours of a theme and the
/// words of terminfo.
///
/// ncurses' own refresh(3) takes longer than drawing the frame does, so it is left out: the frames are at hand, and to
/// compare them is simple.
struct Painter {
    private struct LookKey: Hashable {
        var role: Role
        var ground: Role?
        var attributes: Attributes
    }

    /// Attributes and colours as the terminal takes them; -1 is its own colour.
    private struct Look: Hashable {
        var attributes: Attributes = []
        var foreground: Int32 = -1
        var background: Int32 = -1

        /// Whether a blank in it shows nothing but the terminal's own ground.
        var isBare: Bool { background < 0 && attributes.isDisjoint(with: [.reverse, .underline]) }
    }

    private struct Change: Hashable {
        var from: Look
        var to: Look
    }

    private let hasUnicode: Bool
    private let depth: ColorDepth
    /// How many colours terminfo's capabilities take.
    private let colors: Int
    /// Whether the terminal would scroll if its last cell were written.
    private let scrollsAtEnd: Bool
    private var theme: Theme?
    private var looks: [LookKey: Look] = [:]
    private var changes: [Change: [UInt8]] = [:]
    /// What is to be sent.
    private var out: [UInt8] = []
    /// How the terminal draws now.
    private var current = Look()
    /// What `current` was found for; nil where that is another look.
    private var currentKey: LookKey?
    /// Whether the terminal bears links.
    private let hasLinks: Bool
    /// The links of the frame being painted.
    private var links: [Frame.Link] = []
    /// The link that the terminal makes of what is written now.
    private var currentLink: Hyperlink?
    /// Whether the theme changed since the last frame, so that all is to be painted anew.
    private var isFresh = true

    /// After newterm(3).
    init(
        hasUnicode: Bool, hasLinks: Bool, environment: [String: String] = ProcessInfo.processInfo.environment
    ) {
        self.hasUnicode = hasUnicode
        self.hasLinks = hasLinks
        colors = Int(tigetnum("colors"))
        depth = ColorSupport(colors: colors, environment).depth
        scrollsAtEnd = tigetflag("am") == 1 && tigetflag("xenl") != 1
    }

    /// Draws in the colours of `theme` from the next frame on.
    mutating func use(_ theme: Theme) {
        self.theme = theme
        looks = [:]
        currentKey = nil
        isFresh = true
    }

    /// What makes of the screen that shows `shown` one that shows `frame`; nil for a screen that shows something else.
    mutating func paint(_ frame: Frame, over shown: Frame?) -> [UInt8] {
        var shown = shown?.size == frame.size && !isFresh ? shown : nil
        isFresh = false
        links = hasLinks ? frame.links : []
        if hasLinks, let before = shown?.links, before != links {
            for link in before where !links.contains(link) { shown?.forget(link) }
            for link in links where !before.contains(link) { shown?.forget(link) }
        }
        out.removeAll(keepingCapacity: true)
        let width = frame.size.width
        let count = scrollsAtEnd ? frame.cells.count - 1 : frame.cells.count
        for start in stride(from: 0, to: count, by: width) {
            let end = min(start + width, count)
            var at = start
            while at < end {
                if let shown, shown.cells[at] == frame.cells[at] {
                    at += 1
                } else {
                    at = paintRun(of: frame, over: shown, from: at, rowStart: start, rowEnd: end)
                }
            }
        }
        change(to: Look())
        currentKey = nil
        change(to: nil)
        let cursor = frame.cursor ?? (max(0, frame.size.height - 1), 0)
        move(to: cursor.row, cursor.column)
        return out
    }

    /// Paints from the cell at `start` on until some cells in a row are as they were.
    ///
    /// - Returns: the cell to go on with.
    private mutating func paintRun(
        of frame: Frame, over shown: Frame?, from start: Int, rowStart: Int, rowEnd: Int
    ) -> Int {
        let worthJumping = 8
        var at = start
        // A wide character is painted whole.
        while at > rowStart, frame.cells[at].symbol == .none { at -= 1 }
        move(to: at / frame.size.width, at % frame.size.width)
        var painted = at
        while at < rowEnd {
            let cell = frame.cells[at]
            if let shown, shown.cells[at] == cell {
                at += 1
                if at - painted >= worthJumping { return at }
                continue
            }
            while painted <= at {
                if !links.isEmpty { change(to: link(at: painted, width: frame.size.width)) }
                put(frame.cells[painted])
                painted += 1
            }
            at = painted
            let blanks = blanks(in: frame, from: at, to: rowEnd, like: cell)
            if blanks >= worthJumping, let erase = sayso_erase(Int32(blanks)) {
                change(to: nil)
                Self.append(erase, to: &out)
                return at + blanks
            }
        }
        return at
    }

    /// Cells from `start` on that are blank and look as bare as `cell`, which is painted.
    private func blanks(in frame: Frame, from start: Int, to end: Int, like cell: Cell) -> Int {
        guard cell.symbol == " ", current.isBare else { return 0 }
        var at = start
        while at < end, frame.cells[at] == cell { at += 1 }
        return at - start
    }

    private mutating func put(_ cell: Cell) {
        guard cell.symbol != .none else { return }
        let key = LookKey(role: cell.role, ground: cell.ground, attributes: cell.attributes)
        if key != currentKey {
            change(to: look(key))
            currentKey = key
        }
        let (character, first, second) = cell.symbol.values
        guard hasUnicode else {
            out.append(Self.ascii(character))
            return
        }
        for value in [character, first, second] where value != 0 {
            if value < 0x80 {
                out.append(UInt8(value))
            } else if let scalar = Unicode.Scalar(value) {
                out.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
    }

    private mutating func look(_ key: LookKey) -> Look {
        if let known = looks[key] { return known }
        let style = theme?.style(key.role, on: key.ground, key.attributes, at: depth) ?? Style()
        var look = Look(attributes: style.attributes)
        if depth > .mono {
            look.foreground = number(of: style.foreground)
            look.background = number(of: style.background)
            // On a terminal with eight colours the bright ones are bold ones; grey would be bold black, which many show
            // as black.
            if depth == .sixteen, colors < 16 {
                if look.background == 8 {
                    (look.foreground, look.background) = (-1, -1)
                    look.attributes.insert(.reverse)
                } else if look.foreground == 8 {
                    look.foreground = -1
                    look.attributes.insert(.dim)
                }
                if look.foreground >= 8 { look.attributes.insert(.bold) }
                look.foreground = look.foreground < 0 ? -1 : look.foreground % 8
                look.background = look.background < 0 ? -1 : look.background % 8
            }
        }
        looks[key] = look
        return look
    }

    /// The number that terminfo's capabilities have for a colour, or a ``direct`` one; -1 for the terminal's own.
    private func number(of ink: Ink) -> Int32 {
        switch ink {
        case .terminal: -1
        case .ansi(let index), .palette(let index): Int32(index)
        case .rgb(let red, let green, let blue): Self.direct | Int32(red) << 16 | Int32(green) << 8 | Int32(blue)
        }
    }

    /// The bit that marks 24-bit colours.
    private static let direct: Int32 = 1 << 24

    /// What sets one of the colours, 38 for the characters' or 48 for that behind them. Of 24-bit colours terminfo does not
    /// know everywhere, and where it does it takes the first eight numbers for others: so these, and the 256 colours there,
    /// are set as ISO 8613-6 has it, in the form of xterm ("Control sequences", SGR).
    private func bytes(setting code: Int, to number: Int32) -> [UInt8] {
        if number & Self.direct != 0 {
            return Array("\u{1B}[\(code);2;\(number >> 16 & 0xFF);\(number >> 8 & 0xFF);\(number & 0xFF)m".utf8)
        }
        if number >= 8, colors >= 1 << 24 { return Array("\u{1B}[\(code);5;\(number)m".utf8) }
        var bytes: [UInt8] = []
        Self.append(code == 38 ? sayso_foreground(number) : sayso_background(number), to: &bytes)
        return bytes
    }

    // MARK: - The words of terminfo

    private mutating func move(to row: Int, _ column: Int) {
        Self.append(sayso_move(Int32(row), Int32(column)), to: &out)
    }

    private mutating func change(to look: Look) {
        guard look != current else { return }
        let change = Change(from: current, to: look)
        current = look
        if let known = changes[change] {
            out += known
        } else {
            let bytes = bytes(of: change)
            changes[change] = bytes
            out += bytes
        }
    }

    private func link(at cell: Int, width: Int) -> Hyperlink? {
        links.first { $0.row == cell / width && $0.columns.contains(cell % width) }?.goal
    }

    private mutating func change(to link: Hyperlink?) {
        guard link != currentLink else { return }
        currentLink = link
        out += (link?.beginning ?? Hyperlink.end).utf8
    }

    private static let attributeCapabilities: [(Attributes, String)] = [
        (.bold, "bold"), (.dim, "dim"), (.italic, "sitm"), (.underline, "smul"), (.reverse, "rev"),
    ]

    private func bytes(of change: Change) -> [UInt8] {
        var bytes: [UInt8] = []
        var from = change.from
        let to = change.to
        if from.attributes != to.attributes {
            Self.append(sayso_capability("sgr0"), to: &bytes)
            for (attribute, name) in Self.attributeCapabilities where to.attributes.contains(attribute) {
                Self.append(sayso_capability(name), to: &bytes)
            }
        }
        // sgr0 need not turn colours off.
        let losesColor = to.foreground < 0 && from.foreground >= 0 || to.background < 0 && from.background >= 0
        if losesColor || from.attributes != to.attributes {
            if from.foreground >= 0 || from.background >= 0 { Self.append(sayso_capability("op"), to: &bytes) }
            from = Look()
        }
        if to.foreground >= 0, to.foreground != from.foreground { bytes += self.bytes(setting: 38, to: to.foreground) }
        if to.background >= 0, to.background != from.background { bytes += self.bytes(setting: 48, to: to.background) }
        return bytes
    }

    /// Appends what terminfo says, without the pauses that terminals of the seventies needed.
    private static func append(_ capability: UnsafePointer<CChar>?, to bytes: inout [UInt8]) {
        guard var at = capability else { return }
        while at.pointee != 0 {
            if at.pointee == 0x24, at[1] == 0x3C, let end = strchr(at, 0x3E) {
                at = UnsafePointer(end)
            } else {
                bytes.append(UInt8(bitPattern: at.pointee))
            }
            at += 1
        }
    }

    /// What stands for a character where only ASCII can be shown.
    private static func ascii(_ value: UInt32) -> UInt8 {
        guard value >= 0x80, let scalar = Unicode.Scalar(value) else { return UInt8(truncatingIfNeeded: value) }
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
        return UInt8(ascii: stand.isASCII ? stand : "?")
    }
}

extension Frame {
    /// Takes the cells of a link for something else, so that they are painted anew.
    fileprivate mutating func forget(_ link: Link) {
        for column in link.columns { self[link.row, column] = Cell("\u{FFFF}", role: .text) }
    }
}
