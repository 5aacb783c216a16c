/// A colour as a terminal takes it.
public enum Ink: Hashable, Sendable {
    /// The terminal's own foreground or background.
    case terminal
    /// One of the terminal's 16 colours, 0…15; how they look is the user's choice.
    case ansi(Int)
    /// One of xterm's 256 colours, 0…255; those from 16 on look alike everywhere.
    case palette(Int)
    /// 24-bit sRGB.
    case rgb(UInt8, UInt8, UInt8)
}

/// What a terminal can do to text besides colouring it.
public struct Attributes: OptionSet, Hashable, Sendable {
    /// One bit for each attribute.
    public let rawValue: UInt8

    /// Takes one bit for each attribute.
    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// Heavier strokes.
    public static let bold = Attributes(rawValue: 1 << 0)
    /// Fainter than the text around it.
    public static let dim = Attributes(rawValue: 1 << 1)
    /// Slanted; terminals without italics leave it out.
    public static let italic = Attributes(rawValue: 1 << 2)
    /// A line below.
    public static let underline = Attributes(rawValue: 1 << 3)
    /// Foreground and background exchanged.
    public static let reverse = Attributes(rawValue: 1 << 4)

    /// The names used in theme files.
    static let names: [String: Attributes] = [
        "bold": .bold, "dim": .dim, "italic": .italic, "underline": .underline, "reverse": .reverse,
    ]
}

/// How a cell looks, resolved for what the terminal can show.
public struct Style: Hashable, Sendable {
    /// The colour of the characters.
    public var foreground: Ink
    /// The colour of the cell behind them.
    public var background: Ink
    /// What is done to the characters besides.
    public var attributes: Attributes

    /// The terminal's own look, where nothing else is said.
    public init(foreground: Ink = .terminal, background: Ink = .terminal, attributes: Attributes = []) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }
}

/// How many colours a terminal shows: none, 16, 256 or 24-bit.
public enum ColorDepth: Int, Sendable, Comparable, CaseIterable {
    case mono, sixteen, palette, direct

    /// Fewer colours come before more.
    public static func < (left: ColorDepth, right: ColorDepth) -> Bool {
        left.rawValue < right.rawValue
    }
}
