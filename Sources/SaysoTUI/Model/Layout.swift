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

    /// Its place without the border.
    public var inside: Rect { rect.inset(top: 1, left: 1, bottom: 1, right: 1) }
}

/// Which panes stand where: a pure function of the size, of what has the keyboard and of the tabs last used.
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
        /// Not even that.
        case tooSmall
    }

    /// How much is shown at once.
    public var shape: Shape
    /// The panes, in the order of the Tab key.
    public var panes: [Pane]
    /// The card with the current quote, border included.
    public var card: Rect?

    /// Rows of the card, border included.
    static let cardHeight = 7
    /// Columns of a reader with its border, gutter and text of full measure.
    static let readerWidth = ReaderLayout.measure + 6

    /// Lays out a screen of `size`.
    ///
    /// - Parameters:
    ///   - focus: what has the keyboard; always among what is shown.
    ///   - tabs: the tabs last used, most recent first; they decide what a pane shows that has not the keyboard.
    ///   - isZoomed: show only the pane with the keyboard.
    public init(size: Size, focus: Focus, tabs: [Focus], isZoomed: Bool) {
        let body = Rect(row: 1, column: 0, width: size.width, height: size.height - 2)
        func pane(_ choice: [Focus], _ rect: Rect) -> Pane {
            let shown = choice.contains(focus) ? focus : tabs.first(where: choice.contains) ?? choice[0]
            return Pane(tabs: choice, shown: shown, rect: rect)
        }
        func columns(_ from: Int, _ width: Int) -> Rect {
            Rect(row: body.row, column: from, width: width, height: body.height)
        }
        if size.width < 24 || size.height < 6 {
            self.init(shape: .tooSmall, panes: [pane(Focus.allCases, body)], card: nil)
        } else if size.width < 72 || size.height < 16 || isZoomed {
            self.init(shape: .single, panes: [pane(Focus.allCases, body)], card: nil)
        } else if size.width < 100 {
            self.init(
                shape: .narrow,
                panes: [
                    pane([.articles, .quotes, .speakers, .topics], columns(0, 31)),
                    pane([.reader], columns(30, size.width - 30)),
                ], card: nil)
        } else {
            let isWide = size.width >= 160
            let left = isWide ? 28 + 56 : max(36, min(56, size.width - Self.readerWidth))
            let right = columns(left, size.width - left)
            let hasCard = body.height >= Self.cardHeight + 10
            let card = Rect(
                row: right.bottom - Self.cardHeight, column: left, width: right.width, height: Self.cardHeight)
            var reader = right
            if hasCard { reader.height = right.height - Self.cardHeight + 1 }
            let lists: [Pane]
            if isWide {
                lists = [pane([.articles, .quotes], columns(28, 57)), pane([.speakers, .topics], columns(0, 29))]
            } else {
                let lower = body.height * 2 / 5
                let upper = Rect(row: body.row, column: 0, width: left + 1, height: body.height - lower + 1)
                lists = [
                    pane([.articles, .quotes], upper),
                    pane(
                        [.speakers, .topics],
                        Rect(row: upper.bottom - 1, column: 0, width: left + 1, height: lower)),
                ]
            }
            self.init(
                shape: isWide ? .wide : .medium, panes: lists + [pane([.reader], reader)], card: hasCard ? card : nil)
        }
    }

    private init(shape: Shape, panes: [Pane], card: Rect?) {
        self.shape = shape
        self.panes = panes
        self.card = card
    }

    /// The pane that shows `focus`; nil while it is hidden behind another tab.
    public func pane(showing focus: Focus) -> Pane? { panes.first { $0.shown == focus } }

    /// The pane in which `focus` is or would be shown.
    public func home(of focus: Focus) -> Pane? { panes.first { $0.tabs.contains(focus) } }
}
