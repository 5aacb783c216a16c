import GRDB
import SaysoModel

/// The lists that an archive can be seen as.
public enum ListName: Hashable, Sendable, CaseIterable {
    /// Newest day first, undated last; of one day in the order in which they were added.
    case articles
    /// Most quotes first, then by name.
    case speakers
    /// Most quotes first, then by name.
    case topics
    /// In the order of the articles, then of their text.
    case quotes
}

// Every list can be narrowed by typing: what is typed are words in any order, each the beginning of a word of the title
// or name, or at least two letters from inside it; case and accents do not count. Quotes are narrowed by the beginnings
// of words in content, source or cue.
extension Archive {
    /// How many of each the lists show under `filter`.
    public func counts(_ filter: Filter) throws -> Counts {
        guard !filter.isEmpty else { return try view(\.tally.counts) }
        return Counts(
            articles: try count(of: .articles, filter), quotes: try count(of: .quotes, filter),
            speakers: try count(of: .speakers, filter), topics: try count(of: .topics, filter))
    }

    /// The length of the list.
    public func count(of list: ListName, _ filter: Filter, narrowedTo narrowing: String = "") throws -> Int {
        try view { view in
            let isWhole = narrowing.isEmpty
            switch list {
            case .articles:
                let query = try view.query(filter)
                if isWhole, query.isEmpty { return view.tally.counts.articles }
                return try view.articles(query, narrowedTo: narrowing).count
            case .quotes:
                let query = try view.query(filter, quotesNarrowedTo: narrowing)
                return try query.isEmpty ? view.tally.counts.quotes : view.selection(query).quoteCount
            case .speakers:
                let query = try view.query(filter).byAnyone
                if isWhole, query.isEmpty { return view.tally.counts.speakers }
                return try view.ranking(.speakers, query, narrowedTo: narrowing).ranks.count
            case .topics:
                let query = try view.query(filter)
                if isWhole, query.isEmpty { return view.tally.counts.topics }
                return try view.ranking(.topics, query, narrowedTo: narrowing).ranks.count
            }
        }
    }

    /// How many quotes each part of `filter` would select if it were alone.
    public func countsOfParts(_ filter: Filter) throws -> [Int] {
        try filter.parts.map { part in
            switch part {
            case .speaker(let id):
                try view { try Fetcher($0).quoteCount(ofSpeaker: id.rawValue) }
            case .topic(let id):
                try view { try Fetcher($0).topic(id.rawValue)?.quoteCount ?? 0 }
            case .words, .statements, .query:
                try view { try $0.quotes($0.query(Filter([part]))).count }
            }
        }
    }

    // MARK: - Pages

    /// Articles from `offset` on, at most `limit`: newest day first, undated last, then as they were added.
    public func articles(
        _ filter: Filter, narrowedTo narrowing: String = "", offset: Int, limit: Int
    ) throws -> [ArticleRow] {
        try view { view in
            let query = try view.query(filter)
            let articles =
                query.isEmpty && narrowing.isEmpty
                ? try view.stretches("ORDER BY age, id LIMIT ? OFFSET ?", [max(0, limit), max(0, offset)])
                : try Array(page(view.articles(query, narrowedTo: narrowing), offset, limit))
            let fetcher = Fetcher(view)
            return try articles.compactMap { try fetcher.article($0) }
        }
    }

    /// Speakers from `offset` on, at most `limit`: most quotes first, as ``Ranking`` has it. The filter's speakers do
    /// not count, so that one can go over to another.
    public func speakers(
        _ filter: Filter, narrowedTo narrowing: String = "", offset: Int, limit: Int
    ) throws -> [SpeakerRow] {
        try view { view in
            let ranks = try ranks(.speakers, view, filter, narrowedTo: narrowing, offset, limit)
            let fetcher = Fetcher(view)
            return try ranks.compactMap { try fetcher.speaker($0) }
        }
    }

    /// Topics from `offset` on, at most `limit`: most quotes first, then by name; with their timelines where
    /// `hasTimelines`.
    public func topics(
        _ filter: Filter, narrowedTo narrowing: String = "", offset: Int, limit: Int, hasTimelines: Bool = false
    ) throws -> [TopicRow] {
        try view { view in
            let ranks = try ranks(.topics, view, filter, narrowedTo: narrowing, offset, limit)
            let fetcher = Fetcher(view)
            return try ranks.compactMap { try fetcher.topic($0, hasTimeline: hasTimelines) }
        }
    }

    /// Quotes from `offset` on, at most `limit`, in the order of the articles, then of their text.
    public func quotes(
        _ filter: Filter, narrowedTo narrowing: String = "", offset: Int, limit: Int
    ) throws -> [QuoteRow] {
        try view { view in
            let query = try view.query(filter, quotesNarrowedTo: narrowing)
            let fetcher = Fetcher(view)
            if query.isEmpty, offset < Self.nearBeginning {
                return try view.firstQuotes(offset: max(0, offset), limit: max(0, limit))
                    .compactMap { try fetcher.quote($0) }
            }
            let selection = try view.selection(query)
            return try pageRange(selection.quoteCount, offset, limit).compactMap {
                try fetcher.quote(selection.quote(at: $0))
            }
        }
    }

    /// So near at the beginning of the list of all quotes that the articles before are gone over.
    private static let nearBeginning = 10_000

    /// A page of a ranking. Of the whole archive's no more than the page is read.
    private func ranks(
        _ list: ListName, _ view: View, _ filter: Filter, narrowedTo narrowing: String, _ offset: Int, _ limit: Int
    ) throws -> [Ranking.Rank] {
        let query = list == .speakers ? try view.query(filter).byAnyone : try view.query(filter)
        guard query.isEmpty, narrowing.isEmpty else {
            return try Array(page(view.ranking(list, query, narrowedTo: narrowing).ranks, offset, limit))
        }
        return try Ranking.stored(list, view.db, offset: max(0, offset), limit: max(0, limit)).ranks
    }

    private func page<Element>(_ elements: [Element], _ offset: Int, _ limit: Int) -> ArraySlice<Element> {
        elements[pageRange(elements.count, offset, limit)]
    }

    private func pageRange(_ count: Int, _ offset: Int, _ limit: Int) -> Range<Int> {
        let start = min(max(0, offset), count)
        return start..<start + min(max(0, limit), count - start)
    }

    // MARK: - Positions

    /// Where the article stands in its list; nil if it is not there.
    public func position(of id: ID<Article>, in filter: Filter, narrowedTo narrowing: String = "") throws -> Int? {
        try view { view in
            let query = try view.query(filter)
            if query.isEmpty, narrowing.isEmpty { return try view.position(ofArticle: id.rawValue) }
            return try view.articles(query, narrowedTo: narrowing).firstIndex { $0.article == id.rawValue }
        }
    }

    /// Where the speaker stands in its list; nil if it is not there.
    public func position(of id: ID<Speaker>, in filter: Filter, narrowedTo narrowing: String = "") throws -> Int? {
        try view { view in
            try view.ranking(.speakers, view.query(filter), narrowedTo: narrowing).ranks
                .firstIndex { $0.id == id.rawValue }
        }
    }

    /// Where the topic stands in its list; nil if it is not there.
    public func position(of id: ID<Topic>, in filter: Filter, narrowedTo narrowing: String = "") throws -> Int? {
        try view { view in
            try view.ranking(.topics, view.query(filter), narrowedTo: narrowing).ranks
                .firstIndex { $0.id == id.rawValue }
        }
    }

    /// Where the quote stands in its list; nil if it is not there.
    public func position(of id: ID<Quote>, in filter: Filter, narrowedTo narrowing: String = "") throws -> Int? {
        try view { view in
            guard let position = try Fetcher(view).position(ofQuote: id.rawValue) else { return nil }
            let selection = try view.selection(view.query(filter, quotesNarrowedTo: narrowing))
            let index = selection.index(of: position)
            return index < selection.quoteCount && selection.quote(at: index) == id.rawValue ? index : nil
        }
    }
}
