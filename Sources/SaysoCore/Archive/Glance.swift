import GRDB
import SaysoModel

/// Some neighbours in a list whose length is not known yet.
public struct Glance<Row: Hashable & Sendable>: Hashable, Sendable {
    /// The neighbours, in the order of the list.
    public var rows: [Row]
    /// Index of the row that was looked around from, or else of the first one.
    public var selected: Int
}

// The index finds all quotes that have a word, and takes the longer the more there are: of a million quotes it needs a
// quarter of a second for a letter. But where a word is frequent, its first quotes are soon met by reading articles in the
// order of the list. So a list that a filter narrows is shown at once by reading a few articles; its length, and all rows,
// come from the index. Where these few don't fill the screen, the word is rare, and the index is quick.
extension Archive {
    /// The rows of the list around `article`, or its first ones where the filter leaves that out; nil where the filter
    /// lets so little through that the whole list is as quick to have, and where it has none.
    ///
    /// - Parameter count: how many rows are wanted on each side.
    public func glance(_ filter: Filter, around article: ID<Article>?, count: Int) throws -> Glance<ArticleRow>? {
        try view { view in
            let fetcher = Fetcher(view)
            let around = try article.flatMap { try view.stretch(ofArticle: $0.rawValue) }
            let found = try view.glance(
                view.query(filter), around: around, count, items: { $0.isShown ? [$0.stretch] : [] },
                isCentre: { $0.article == article?.rawValue })
            return try found.map { Glance(rows: try $0.compactMap { try fetcher.article($0) }, selected: $1) }
        }
    }

    /// The rows of the list around `quote`: as ``glance(_:around:count:)``.
    public func glance(
        _ filter: Filter, narrowedTo narrowing: String = "", around quote: ID<Quote>?, count: Int
    ) throws -> Glance<QuoteRow>? {
        try view { view in
            let fetcher = Fetcher(view)
            let position = try quote.flatMap { try fetcher.position(ofQuote: $0.rawValue) }
            let around = try position.flatMap { try view.stretch(ofArticle: $0.article) }
            let query = try view.query(filter, quotesNarrowedTo: narrowing)
            let found = try view.glance(
                query, around: around, count, items: \.quotes, isCentre: { $0 == quote?.rawValue })
            return try found.map { Glance(rows: try $0.compactMap { try fetcher.quote($0) }, selected: $1) }
        }
    }
}

extension Archive.View {
    /// Bytes of text that are read before the index is left to do it; to look at an article costs as much as some bytes.
    private static let patience = 1 << 19
    private static let costOfArticle = 256

    /// At least `count` items on each side of the one that `isCentre` tells, unless the list ends before; where `article`
    /// does not have it, the first ones of the list.
    fileprivate func glance<Item>(
        _ query: Query, around article: Selection.Stretch?, _ count: Int,
        items: (ArticleTest.Selected) -> [Item], isCentre: (Item) -> Bool
    ) throws -> (items: [Item], centre: Int)? {
        guard let test = try ArticleTest(query, self) else { return nil }
        var cost = 0
        func read(_ sql: String, _ arguments: StatementArguments, _ count: Int) throws -> [[Item]]? {
            var found: [[Item]] = []
            var left = count
            let rows = try Row.fetchCursor(
                db.cachedStatement(sql: "SELECT \(Selection.Stretch.columns) FROM article \(sql)"),
                arguments: arguments)
            while left > 0, let row = try rows.next() {
                let (selected, read) = try test.selected(of: Selection.Stretch(row))
                let new = items(selected)
                cost += read + Self.costOfArticle
                if cost > Self.patience { return nil }
                found.append(new)
                left -= new.count
            }
            return found
        }
        if let article {
            let own = items(try test.selected(of: article).0)
            if let centre = own.firstIndex(where: isCentre) {
                let place: StatementArguments = [article.age, article.article]
                guard let behind = try read("WHERE (age, id) > (?, ?) ORDER BY age, id", place, count),
                    let before = try read("WHERE (age, id) < (?, ?) ORDER BY age DESC, id DESC", place, count)
                else { return nil }
                let above = Array(before.reversed().joined())
                return (above + own + behind.joined(), above.count + centre)
            }
        }
        let found = try read("ORDER BY age, id", [], 2 * count).map { Array($0.joined()) }
        return found.flatMap { $0.isEmpty ? nil : ($0, 0) }
    }
}
