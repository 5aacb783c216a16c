import SaysoCore

/// Something that can have the keyboard: the lists and the reader.
public enum Focus: String, Hashable, Sendable, CaseIterable {
    case articles, quotes, speakers, topics, reader

    /// The list it is; nil for the reader.
    public var list: ListName? {
        switch self {
        case .articles: .articles
        case .quotes: .quotes
        case .speakers: .speakers
        case .topics: .topics
        case .reader: nil
        }
    }

    /// The pane's title.
    public var title: String {
        switch self {
        case .articles: "Articles"
        case .quotes: "Quotes"
        case .speakers: "Speakers"
        case .topics: "Topics"
        case .reader: "Reader"
        }
    }
}

/// A bordered part of the screen that shows one of its tabs.
public struct Pane: Hashable, Sendable {
    /// What it can show, in the order of its tabs.
    public var tabs: [Focus]
    /// What it shows.
    public var shown: Focus
    /// Its place, border included; neighbours share a border.
    public var rect: Rect
    /// Whether there is a border around it.
    public var hasBorder = true

    /// Its place without the border.
    public var inside: Rect { hasBorder ? rect.inset(top: 1, left: 1, bottom: 1, right: 1) : rect }
}

/// What the user wants of the layout.
public struct Arrangement: Hashable, Sendable {
    /// Whether only the pane with the keyboard is shown.
    public var isZoomed: Bool
    /// Whether there are to be neither borders nor panes beside each other.
    public var isPlain: Bool
    /// Columns that running text takes at most.
    public var measure: Int
    /// Where the user put borders: the part of the screen's width or height, 0…1, that lies before each.
    public var borders: [Border.Name: Double]

    /// What a user wants.
    public init(
        isZoomed: Bool = false, isPlain: Bool = false, measure: Int = 80, borders: [Border.Name: Double] = [:]
    ) {
        self.isZoomed = isZoomed
        self.isPlain = isPlain
        self.measure = measure
        self.borders = borders
    }
}

/// A border between panes that can be moved.
public struct Border: Hashable, Sendable {
    /// The borders that can be moved.
    public enum Name: String, Hashable, Sendable, CaseIterable, Codable {
        /// Left of the reader.
        case reader
        /// Between the list of speakers and that of articles, side by side.
        case lists
        /// Between the list of articles and that of speakers, one over the other.
        case lowerList
        /// Over the card.
        case card
    }

    /// Which one it is.
    public var name: Name
    /// Its cells: one column or one row.
    public var rect: Rect

    /// Whether it moves to the left and right.
    public var isUpright: Bool { name == .reader || name == .lists }
}

/// Which panes stand where: a pure function of the size, of what has the keyboard, of the tabs last used, and of what the
/// user wants.
public struct Layout: Hashable, Sendable {
    /// How much is shown at once.
    public enum Shape: Hashable, Sendable {
        /// Speakers or topics, articles or quotes, reader with quote card, side by side.
        case wide
        /// Articles or quotes over speakers or topics, reader with quote card at the right.
        case medium
        /// One list and the reader.
        case narrow
        /// One pane.
        case single
        /// One pane without a border.
        case plain
        /// Not even that.
        case tooSmall
    }

    /// How much is shown at once.
    public var shape: Shape
    /// The panes, in the order of the Tab key.
    public var panes: [Pane]
    /// The card with the current quote, border included.
    public var card: Rect?
    /// The borders that can be moved.
    public var borders: [Border]

    /// Lays out a screen of `size`.
    ///
    /// - Parameters:
    ///   - focus: what has the keyboard; always among what is shown.
    ///   - tabs: the tabs last used, most recent first; they decide what a pane shows that has not the keyboard.
    ///   - arrangement: what the user wants.
    public init(size: Size, focus: Focus, tabs: [Focus], arrangement: Arrangement = Arrangement()) {
        self = LayoutBuilder(size: size, focus: focus, tabs: tabs, arrangement: arrangement).layout
    }

    init(_ shape: Shape, _ panes: [Pane], card: Rect? = nil, borders: [Border] = []) {
        self.shape = shape
        self.panes = panes
        self.card = card
        self.borders = borders
    }

    /// The border at a cell; where two meet, the one that was there first.
    public func border(atRow row: Int, column: Int) -> Border? {
        borders.first { $0.rect.contains(row: row, column: column) }
    }

    /// The pane that shows `focus`; nil while it is hidden behind another tab.
    public func pane(showing focus: Focus) -> Pane? { panes.first { $0.shown == focus } }

    /// The pane in which `focus` is or would be shown.
    public func home(of focus: Focus) -> Pane? { panes.first { $0.tabs.contains(focus) } }
}
