import GRDB
import SaysoModel

/// The order in which quotes are written out.
public enum QuoteOrder: String, CaseIterable, Sendable {
    /// As the browser lists them: newest day first, undated last.
    case newest
    /// The other way round.
    case oldest
    /// The surest first.
    case confidence
    /// By the speakers' names; those that name nobody last.
    case speaker
}

/// The order in which articles are written out.
public enum ArticleOrder: String, CaseIterable, Sendable {
    /// As the browser lists them: newest day first, undated last.
    case newest
    /// The other way round.
    case oldest
    /// Most selected quotes first.
    case quotes
    /// By title.
    case title
}

/// The order in which speakers and topics are written out.
public enum IndexOrder: String, CaseIterable, Sendable {
    /// Most selected quotes first, then by name.
    case quotes
    /// By name.
    case name
}

// What goes out is read row by row in one state of the archive; only the numbers of the rows are held in memory.
extension Archive {
    /// Gives `body` the quotes that `filter` selects, at most `limit`, until it returns false.
    public func forEachQuote(
        _ filter: Filter, order: QuoteOrder = .newest, limit: Int = .max, _ body: (QuoteInArticle) -> Bool
    ) throws {
        try view { view in
            let selection = try view.selection(view.query(filter))
            var quotes = selection.stretches.flatMap { selection.quotes(of: $0) }
            switch order {
            case .newest: break
            case .oldest: quotes.reverse()
            case .confidence: quotes = try view.sorted(quotes, by: "-confidence", Int64.self)
            case .speaker:
                quotes = try view.sorted(
                    quotes, by: "(SELECT key FROM speaker WHERE speaker.id = quote.speaker)", String.self)
            }
            try view.forEach(quotes.prefix(limit), { try $0.quoteInArticle($1) }, body)
        }
    }

    /// Gives `body` the articles of the list, at most `limit`, until it returns false: each with those of its quotes that
    /// `filter` selects.
    public func forEachArticle(
        _ filter: Filter, order: ArticleOrder = .newest, limit: Int = .max, _ body: (StoredArticle) -> Bool
    ) throws {
        try forEachStretch(filter, order, limit, { try $0.storedArticle($1.article, quotes: $2) }, body)
    }

    /// As ``forEachArticle(_:order:limit:_:)``, with the numbers of quotes instead of the quotes.
    public func forEachCountedArticle(
        _ filter: Filter, order: ArticleOrder = .newest, limit: Int = .max, _ body: (CountedArticle) -> Bool
    ) throws {
        try forEachStretch(filter, order, limit, { fetcher, stretch, _ in try fetcher.countedArticle(stretch) }, body)
    }

    private func forEachStretch<Row>(
        _ filter: Filter, _ order: ArticleOrder, _ limit: Int,
        _ fetch: (Fetcher, Selection.Stretch, [Int64]) throws -> Row?, _ body: (Row) -> Bool
    ) throws {
        try view { view in
            let selection = try view.selection(view.query(filter))
            var articles = selection.stretches
            switch order {
            case .newest: break
            case .oldest: articles.reverse()
            case .quotes: articles = articles.stablySorted { -Int($0.count) }
            case .title:
                let fetcher = Fetcher(view)
                articles = try articles.stablySorted { try fetcher.article($0)?.title.folded ?? "" }
            }
            try view.forEach(articles.prefix(limit), { try fetch($0, $1, selection.quotes(of: $1)) }, body)
        }
    }

    /// Gives `body` the speakers of the quotes that `filter` selects, at most `limit`, until it returns false.
    public func forEachSpeaker(
        _ filter: Filter, order: IndexOrder = .quotes, limit: Int = .max, _ body: (SpeakerRow) -> Bool
    ) throws {
        try view { view in
            var ranks = try Ranking.rankings([.speakers], of: view.query(filter), view).speakers.ranks
            let fetcher = Fetcher(view)
            if order == .name {
                ranks = try ranks.stablySorted { try fetcher.name(ofSpeaker: $0.id)?.name.folded ?? "" }
            }
            try view.forEach(ranks.prefix(limit), { try $0.speaker($1) }, body)
        }
    }

    /// Gives `body` the topics of the quotes that `filter` selects, at most `limit`, until it returns false.
    public func forEachTopic(
        _ filter: Filter, order: IndexOrder = .quotes, limit: Int = .max, _ body: (TopicRow) -> Bool
    ) throws {
        try view { view in
            var ranks = try view.ranking(.topics, view.query(filter), narrowedTo: "").ranks
            let fetcher = Fetcher(view)
            if order == .name { ranks = try ranks.stablySorted { try fetcher.topic($0.id)?.name.folded ?? "" } }
            try view.forEach(ranks.prefix(limit), { try $0.topic($1) }, body)
        }
    }
}

extension Archive.View {
    /// Fetches row after row for `body`, until it returns false; what was fetched for one is kept only for its neighbours.
    fileprivate func forEach<Number, Row>(
        _ numbers: some Collection<Number>, _ fetch: (Fetcher, Number) throws -> Row?, _ body: (Row) -> Bool
    ) throws {
        let fetcher = Fetcher(self)
        for (index, number) in numbers.enumerated() {
            if index % 256 == 255 { fetcher.makeRoom() }
            if let row = try fetch(fetcher, number), !body(row) { return }
        }
    }

    /// `quotes` by the value of an SQL expression over their rows, those without one last; those of one value in the
    /// order given.
    fileprivate func sorted<Key: DatabaseValueConvertible & Comparable>(
        _ quotes: [Int64], by expression: String, _: Key.Type
    ) throws -> [Int64] {
        let statement = try db.cachedStatement(sql: "SELECT \(expression) FROM quote WHERE id = ?")
        var known: [(key: Key, quote: Int64)] = []
        var unknown: [Int64] = []
        for quote in quotes {
            if let key = try Key.fetchOne(statement, arguments: [quote]) {
                known.append((key, quote))
            } else {
                unknown.append(quote)
            }
        }
        return known.stablySorted(by: \.key).map(\.quote) + unknown
    }
}

extension Sequence {
    /// The elements by a key of each, which is asked for once; those of one key in the order given.
    fileprivate func stablySorted(by key: (Element) throws -> some Comparable) rethrows -> [Element] {
        try enumerated().map { (key: try key($0.element), $0.offset, $0.element) }
            .sorted { ($0.key, $0.1) < ($1.key, $1.1) }.map(\.2)
    }
}
