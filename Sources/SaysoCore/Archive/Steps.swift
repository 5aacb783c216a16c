import GRDB
import SaysoModel

/// Which way to step through a list.
public enum Direction: Hashable, Sendable {
    /// Down the list.
    case next
    /// Up the list.
    case previous
}

extension Archive {
    /// The next or previous of the quotes that `filter` selects, seen from `quote`, which need not be one of them, or the
    /// one `count` steps away, as far as there are any; nil at the end of the list.
    public func step(
        _ direction: Direction, from quote: ID<Quote>, in filter: Filter, count: Int = 1
    ) throws -> QuoteRow? {
        try view { view in
            let fetcher = Fetcher(view)
            guard let position = try fetcher.position(ofQuote: quote.rawValue) else { return nil }
            let selection = try view.selection(view.query(filter))
            var index = selection.index(of: position)
            switch direction {
            case .next:
                if index < selection.quoteCount, selection.quote(at: index) == quote.rawValue { index += 1 }
            case .previous:
                index -= 1
            }
            guard (0..<selection.quoteCount).contains(index) else { return nil }
            let further = direction == .next ? count - 1 : 1 - count
            index = max(0, min(selection.quoteCount - 1, index + further))
            return try fetcher.quote(selection.quote(at: index))
        }
    }

    /// The next or previous article of the list, seen from `article`, which need not be in it; nil at its end.
    public func step(
        _ direction: Direction, from article: ID<Article>, in filter: Filter, narrowedTo narrowing: String = ""
    ) throws -> ArticleRow? {
        try view { view in
            let fetcher = Fetcher(view)
            guard let age = try fetcher.age(ofArticle: article.rawValue) else { return nil }
            let articles = try view.articles(view.query(filter), narrowedTo: narrowing)
            let here = (age, article.rawValue)
            let found =
                switch direction {
                case .next: articles.first { (Int64($0.age), $0.article) > here }
                case .previous: articles.last { (Int64($0.age), $0.article) < here }
                }
            return try found.flatMap { try fetcher.article($0) }
        }
    }

    /// The first quote of the article that `filter` selects.
    public func firstQuote(of article: ID<Article>, in filter: Filter) throws -> QuoteRow? {
        try view { view in
            let fetcher = Fetcher(view)
            guard let age = try fetcher.age(ofArticle: article.rawValue) else { return nil }
            let selection = try view.selection(view.query(filter))
            guard let stretch = selection.stretch(ofArticle: article.rawValue, age: age), stretch.count > 0
            else { return nil }
            return try fetcher.quote(selection.quote(at: Int(stretch.start)))
        }
    }

    /// The quotes of the article that `filter` selects.
    public func selectedQuotes(of article: ID<Article>, _ filter: Filter) throws -> Set<ID<Quote>> {
        try view { view in
            guard let stretch = try view.stretch(ofArticle: article.rawValue) else { return [] }
            let query = try view.query(filter)
            let quotes =
                if let test = try ArticleTest(query, view) {
                    try test.selected(of: stretch).0.quotes
                } else {
                    try stretch.quotes.filter(view.quotes(query).contains)
                }
            return Set(quotes.map { ID(rawValue: $0) })
        }
    }
}
