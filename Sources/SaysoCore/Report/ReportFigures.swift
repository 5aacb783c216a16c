import SaysoModel

/// What a report counts: who is quoted how often, by whom and when. Grows with speakers, publishers and months, not with
/// quotes.
public struct ReportFigures: Sendable {
    /// A calendar month.
    public struct Month: Hashable, Sendable, Comparable {
        /// Year and month, 1…12.
        public let year, month: Int

        /// The month of a day.
        public init(_ day: Day) { (year, month, _) = day.components }

        /// Earlier first.
        public static func < (a: Month, b: Month) -> Bool { (a.year, a.month) < (b.year, b.month) }
    }

    /// Some of the quotes, by speaker.
    public struct Group: Sendable {
        /// Quotes, with and without the name of a speaker.
        public fileprivate(set) var quotes = 0
        /// Quotes of each speaker that has a name.
        public fileprivate(set) var speakers: [String: Int] = [:]

        /// How the quotes fall to speakers.
        public var diversity: SourceDiversity { SourceDiversity(speakers.values) }

        /// The speakers, most quoted first, then by name.
        public var ranking: [(name: String, quotes: Int)] { speakers.ranked }

        fileprivate mutating func add(_ speaker: String?) {
            quotes += 1
            if let speaker { speakers[speaker, default: 0] += 1 }
        }
    }

    /// A publisher in a month; nil for what does not tell either.
    public struct Cell: Hashable, Sendable {
        /// Who published it.
        public var publisher: String?
        /// When.
        public var month: Month?
    }

    /// All quotes.
    public private(set) var all = Group()
    /// By publisher and month.
    public private(set) var cells: [Cell: Group] = [:]
    /// Quotes of each day; without those of no day.
    public private(set) var days: [Day: Int] = [:]
    private var articles: Set<ID<Article>> = []

    /// Nothing counted yet.
    public init() {}

    /// How many articles the quotes stand in.
    public var articleCount: Int { articles.count }

    /// Counts a quote.
    public mutating func add(_ quote: QuoteRow) {
        all.add(quote.speakerName)
        cells[Cell(publisher: quote.publisher, month: quote.date.map(Month.init)), default: Group()]
            .add(quote.speakerName)
        if let day = quote.date { days[day, default: 0] += 1 }
        articles.insert(quote.article)
    }

    /// The publishers, those with most quotes first; nil for articles that name none.
    public var publishers: [(publisher: String?, group: Group)] {
        groups(by: \.publisher).sorted { ($1.value.quotes, $0.key ?? "") < ($0.value.quotes, $1.key ?? "") }
            .map { ($0.key, $0.value) }
    }

    /// The months in order; nil, at the end, for articles without a day.
    public var months: [(month: Month?, group: Group)] {
        let groups = groups(by: \.month)
        let dated = groups.compactMap { month, group in month.map { (month: $0 as Month?, group: group, order: $0) } }
        return dated.sorted { $0.order < $1.order }.map { ($0.month, $0.group) }
            + (groups[nil].map { [(nil, $0)] } ?? [])
    }

    private func groups<Key: Hashable>(by key: KeyPath<Cell, Key>) -> [Key: Group] {
        cells.reduce(into: [:]) { groups, cell in
            groups[cell.key[keyPath: key], default: Group()].quotes += cell.value.quotes
            groups[cell.key[keyPath: key], default: Group()].speakers.merge(cell.value.speakers, uniquingKeysWith: +)
        }
    }
}

extension [String: Int] {
    /// The names, most often counted first, then by name.
    fileprivate var ranked: [(name: String, quotes: Int)] {
        sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
    }
}
