import SaysoCore

/// What the user has set. ``Setting/all`` says what each means and takes.
public struct Settings: Hashable, Sendable {
    /// Name of the theme; nil to go by the terminal's ground.
    public var theme: String?
    /// Name of the theme on a dark ground.
    public var dark = "ink"
    /// Name of the theme on a light ground.
    public var light = "newsprint"
    /// Columns that running text takes at most.
    public var measure = 80
    /// Whether the mouse is sayso's; else the terminal keeps it.
    public var hasMouse = true
    /// Lines that one step of the wheel scrolls.
    public var wheel = 3
    /// Whether numbers and charts may change by themselves while articles are being read in.
    public var hasMotion = true
    /// Whether the screen is plain sentences without boxes and splits, for screen readers and braille lines.
    public var isPlain = false
    /// How quotes are cited.
    public var citation = CitationStyle.plain
    /// Path of the archive; nil for the usual place.
    public var archive: String?
    /// Keys that take the place of the ones that commands come with.
    public var keys: [KeyBinding] = []

    /// The settings of a user who has set nothing.
    public init() {}
}

/// A command's keys, in key notation.
public struct KeyBinding: Hashable, Sendable {
    /// Name of the command.
    public var command: String
    /// Its keys; none to have it without.
    public var keys: [String]
}
