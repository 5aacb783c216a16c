import SaysoCore
import SaysoModel

/// All that the browser knows; what is drawn is a function of it.
public struct State: Sendable {
    /// Columns and rows of the terminal.
    public var size: Size { didSet { lay() } }
    /// What has the keyboard.
    public var focus = Focus.articles {
        didSet {
            tabs.removeAll { $0 == focus }
            tabs.insert(focus, at: 0)
            lay()
        }
    }
    /// What had the keyboard, most recent first.
    public private(set) var tabs: [Focus] = [.articles]
    /// Whether only the pane with the keyboard is shown.
    public var isZoomed = false { didSet { lay() } }
    /// Which panes stand where.
    public private(set) var layout: Layout

    /// The archive's name; nil until it is open.
    public var archiveName: String?
    /// What the archive holds under the filter.
    public var counts: Counts?
    /// What each part of the filter alone would give, where the whole gives nothing.
    public var partCounts: [Int] = []
    /// How far reading in has come; nil when nothing is being read in.
    public var progress: LoadProgress?
    /// What went wrong for good; shown instead of the lists.
    public var failure: String?

    /// What narrows the lists.
    public var filter = Filter()
    /// Names of the filter's speakers and topics.
    public var names: [Filter.Part: String] = [:]
    /// The articles.
    public var articles = ListState<ArticleRow>()
    /// The quotes.
    public var quotes = ListState<QuoteRow>()
    /// The speakers.
    public var speakers = ListState<SpeakerRow>()
    /// The topics.
    public var topics = ListState<TopicRow>()
    /// The article being read.
    public var reader = ReaderState()
    /// The articles that may be read next.
    var ahead = ReadAhead()
    /// The topic that is being followed by `)` and `(`.
    public var trail: TopicRow?
    /// Where the user has been, for going back, latest last.
    public var past: [Place] = []
    /// Where the user went back from, latest last.
    public var future: [Place] = []

    /// Windows over the panes, topmost last.
    public var overlays: [Overlay] = []
    /// A line being asked for.
    public var prompt: Prompt?
    /// Keys of a sequence that is not complete.
    public var pending: [Key] = []
    /// The number typed before a command; nil for none.
    public var count: Int?
    /// What is told at the bottom, until the next key.
    public var notice: Notice?
    /// All that was told.
    public var messages: [Notice] = []

    /// Which commands there are and which keys they have.
    public let commands: CommandTable
    /// Name of the theme.
    public var theme: String
    /// Whether the user chose it, so that it is not changed by what the terminal says of its ground.
    public var isThemeChosen: Bool
    /// Whether the terminal shows more than ASCII.
    public let hasUnicode: Bool

    /// What is to be done outside, in order; taken by ``update(_:with:)``.
    var effects: [Effect] = []
    var lastGeneration = 0
    var lastCountsGeneration = 0

    /// A browser that has not seen its archive yet.
    public init(
        size: Size, commands: CommandTable = .bundled, theme: String = "ink", isThemeChosen: Bool = false,
        hasUnicode: Bool = true
    ) {
        self.size = size
        self.commands = commands
        self.theme = theme
        self.isThemeChosen = isThemeChosen
        self.hasUnicode = hasUnicode
        layout = Layout(size: size, focus: focus, tabs: tabs, isZoomed: isZoomed)
    }

    private mutating func lay() { layout = Layout(size: size, focus: focus, tabs: tabs, isZoomed: isZoomed) }

    /// Whether something that is shown is still to come from the archive.
    var isLoading: Bool { reader.isLoading || ListName.allCases.contains { list($0).isLoading } }

    /// Rows that a list has for its items.
    func height(of list: ListName) -> Int {
        guard let pane = layout.home(of: Focus(list)) else { return 1 }
        return max(1, pane.inside.height / Self.rowHeight(of: list, in: pane))
    }

    /// Lines that one item of a list takes: articles and quotes have a second one where there is room for it.
    static func rowHeight(of list: ListName, in pane: Pane) -> Int {
        switch list {
        case .articles, .quotes: pane.inside.height >= 8 ? 2 : 1
        case .speakers, .topics: 1
        }
    }

    /// Lines and columns that the reader has for text, without border and gutter.
    var readerSize: Size {
        let inside = (layout.home(of: .reader) ?? layout.panes[0]).inside
        return Size(width: max(8, inside.width - 4), height: max(1, inside.height))
    }

    /// The number for the next request.
    mutating func nextGeneration() -> Int {
        lastGeneration += 1
        return lastGeneration
    }
}

/// Where the user was.
public struct Place: Hashable, Sendable {
    var focus: Focus
    var filter: Filter
    var article: ID<Article>?
    var quote: ID<Quote>?
}

extension Focus {
    /// The pane of a list.
    init(_ list: ListName) {
        switch list {
        case .articles: self = .articles
        case .quotes: self = .quotes
        case .speakers: self = .speakers
        case .topics: self = .topics
        }
    }
}
