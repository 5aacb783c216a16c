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
    /// Where the user put borders: the part of the screen's width or height, 0…1, that lies before each.
    public var borders: [Border.Name: Double] = [:] { didSet { lay() } }
    /// The border that the mouse is moving.
    var movedBorder: Border.Name?
    /// Which panes stand where.
    public private(set) var layout: Layout

    /// The archive's name; nil until it is open.
    public var archiveName: String?
    /// How much of bringing the archive up to date is done, 0…1; nil where that is not needed.
    var upgrade: Double?
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
    /// Whether variants of new quotes are being looked for.
    var isFindingVariants = false
    /// The topic that is being followed by `)` and `(`.
    public var trail: TopicRow?
    /// Where the user has been, for going back, latest last.
    public var past: [Whereabouts] = []
    /// Where the user went back from, latest last.
    public var future: [Whereabouts] = []

    /// Windows over the panes, topmost last.
    public var overlays: [Overlay] = []
    /// A line being asked for.
    public var prompt: Prompt?
    /// What the next key is a letter for.
    public var awaited: AwaitedLetter?
    /// Keys of a sequence that is not complete.
    public var pending: [Key] = []
    /// What was typed ahead of the quote or article on its way.
    var waiting: Waiting?
    /// Whether it is being looked up which quote or article is next.
    var isStepping = false
    /// The number typed before a command; nil for none.
    public var count: Int?
    /// What is told at the bottom, until the next key.
    public var notice: Notice?
    /// All that was told.
    public var messages: [Notice] = []

    /// What the user's files say.
    public internal(set) var configuration: Configuration { didSet { lay() } }
    /// Name of the theme.
    public var theme: String
    /// Whether the user chose it, so that it is not changed by what the terminal says of its ground.
    public var isThemeChosen: Bool
    /// Whether the terminal's ground is dark, as far as it told.
    var isGroundDark = true
    /// Whether the terminal shows more than ASCII.
    public let hasUnicode: Bool

    /// What is to be done outside, in order; taken by ``update(_:with:)``.
    var effects: [Effect] = []
    var lastGeneration = 0
    var lastCountsGeneration = 0

    /// A browser that has not seen its archive yet.
    ///
    /// - Parameter theme: name of the theme; nil to go by the configuration and by the terminal's ground.
    public init(
        size: Size, configuration: Configuration = Configuration(), theme: String? = nil, hasUnicode: Bool = true
    ) {
        self.size = size
        self.configuration = configuration
        self.hasUnicode = hasUnicode
        let settings = configuration.settings
        self.theme = theme ?? settings.theme ?? settings.dark
        isThemeChosen = theme != nil || settings.theme != nil
        layout = Layout(size: size, focus: focus, tabs: tabs)
        lay()
        tellProblems()
    }

    /// The settings.
    var settings: Settings { configuration.settings }
    /// How quotes are cited, if that was chosen; else the settings say it.
    public var citationStyle: CitationStyle?

    /// Which commands there are and which keys they have.
    public var commands: CommandTable { configuration.commands }

    private mutating func lay() {
        let arrangement = Arrangement(
            isZoomed: isZoomed, isPlain: settings.isPlain, measure: settings.measure, borders: borders)
        layout = Layout(size: size, focus: focus, tabs: tabs, arrangement: arrangement)
    }

    /// What is shown in the place of what is still to come.
    var loadingText: String {
        upgrade.map { "Bringing the archive up to date … \(Int($0 * 100)) %" } ?? "Loading …"
    }

    /// Whether something that is shown is still to come from the archive, and will come soon.
    var isLoading: Bool {
        reader.isLoading
            || ListName.allCases.contains { name in
                list(name).isLoading && list(name).glanced == nil && layout.pane(showing: Focus(name)) != nil
                    && (query(name).isWhole || query(name).canBeGlancedAt)
            }
    }

    /// Rows that a list has for its items.
    func height(of list: ListName) -> Int {
        guard let pane = layout.home(of: Focus(list)) else { return 1 }
        return max(1, pane.inside.height / Self.rowHeight(of: list, in: pane))
    }

    /// Lines that one item of a list takes: articles and quotes have a second one where there is room for it.
    static func rowHeight(of list: ListName, in pane: Pane) -> Int {
        switch list {
        case .articles, .quotes: pane.hasBorder && pane.inside.height >= 8 ? 2 : 1
        case .speakers, .topics: 1
        }
    }

    /// Columns left of the reader's text: what holds the current quote together, the speaker's number, the mark of the
    /// quote's kind, and a sign of what the user added.
    var gutter: Int { settings.isPlain ? 0 : 4 }

    /// Lines and columns that the reader has for text, without border and gutter.
    var readerSize: Size {
        let inside = (layout.home(of: .reader) ?? layout.panes[0]).inside
        let width = min(settings.measure, inside.width - gutter - 1)
        return Size(width: max(8, width), height: max(1, inside.height))
    }

    /// The number for the next request.
    mutating func nextGeneration() -> Int {
        lastGeneration += 1
        return lastGeneration
    }
}

/// Where the user was.
public struct Whereabouts: Hashable, Sendable {
    var focus: Focus
    var filter: Filter
    var article: ID<Article>?
    var quote: ID<Quote>?
    /// The first line of the article shown.
    var readerTop: LinePlace
    /// First rows shown.
    var tops: [ListName: Int]
    /// The page that lay over it.
    var page: Page?
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
