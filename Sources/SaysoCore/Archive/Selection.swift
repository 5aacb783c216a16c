import GRDB
import SaysoModel

/// Where a quote stands in the lists.
struct QuotePosition: Comparable {
    var age: Int64
    var article: Int64
    var quote: Int64

    static func < (a: QuotePosition, b: QuotePosition) -> Bool {
        (a.age, a.article, a.quote) < (b.age, b.article, b.quote)
    }
}

/// The articles and quotes that a query selects, in the order of the lists: pages, positions and steps are then looked
/// up in memory. Of a million quotes it takes 1 MB.
struct Selection: Sendable {
    /// One article with the quotes selected of it.
    struct Stretch {
        var article: Int64
        /// The article's first quote, selected or not.
        var firstQuote: Int64
        var age: Int32
        /// Index of the first selected quote among all that are selected.
        var start: Int32
        /// How many are selected.
        var count: Int32

        /// The numbers of its quotes where all are selected.
        var quotes: Range<Int64> { firstQuote..<firstQuote + Int64(count) }

        /// The columns of an article that ``init(_:)`` takes.
        static let columns = "id, age, first_quote, quotes"

        /// An article of which all is selected.
        init(_ row: Row) {
            article = row[0]
            firstQuote = row[2]
            age = Int32(clamping: row[1] as Int64)
            start = 0
            count = Int32(clamping: row[3] as Int)
        }
    }

    private(set) var stretches: [Stretch] = []
    /// The quotes; nil for all.
    private var quotes: QuoteSet?
    /// How many quotes there are.
    private(set) var quoteCount = 0

    /// Everything that the archive has, which is about `count` articles.
    init(everythingIn db: Database, count: Int) throws {
        stretches.reserveCapacity(count)
        let rows = try Row.fetchCursor(
            db.cachedStatement(sql: "SELECT \(Stretch.columns) FROM article ORDER BY age, id"))
        while let row = try rows.next() { append(Stretch(row)) }
    }

    /// Of `everything` only `quotes`, and those `articles` that have none of them.
    init(_ quotes: QuoteSet, articles: Set<Int64> = [], of everything: Selection) {
        self.quotes = quotes
        stretches.reserveCapacity(min(quotes.count + articles.count, everything.stretches.count))
        for var stretch in everything.stretches {
            stretch.count = Int32(clamping: quotes.count(in: stretch.quotes))
            if stretch.count > 0 || articles.contains(stretch.article) { append(stretch) }
        }
    }

    private mutating func append(_ stretch: Stretch) {
        var stretch = stretch
        stretch.start = Int32(clamping: quoteCount)
        stretches.append(stretch)
        quoteCount += Int(stretch.count)
    }

    // MARK: - Looking up

    /// The quote at `index` of the list.
    func quote(at index: Int) -> Int64 {
        let stretch = stretches[stretches.partitionIndex { Int($0.start) + Int($0.count) > index }]
        return quotes(of: stretch)[index - Int(stretch.start)]
    }

    /// The quotes of the stretch.
    func quotes(of stretch: Stretch) -> [Int64] {
        guard let quotes else { return Array(stretch.quotes) }
        var found: [Int64] = []
        if stretch.count > 0 {
            quotes.forEach(from: stretch.firstQuote) { quote in
                found.append(quote)
                return found.count < stretch.count
            }
        }
        return found
    }

    /// Index of the first article at or behind the place of an article.
    func index(ofArticle article: Int64, age: Int64) -> Int {
        stretches.partitionIndex { (Int64($0.age), $0.article) >= (age, article) }
    }

    /// The stretch of the article, if it is selected.
    func stretch(ofArticle article: Int64, age: Int64) -> Stretch? {
        let index = index(ofArticle: article, age: age)
        return index < stretches.count && stretches[index].article == article ? stretches[index] : nil
    }

    /// Index of the first quote at or behind `position`.
    func index(of position: QuotePosition) -> Int {
        let index = index(ofArticle: position.article, age: position.age)
        guard index < stretches.count else { return quoteCount }
        let stretch = stretches[index]
        let start = Int(stretch.start)
        guard stretch.article == position.article else { return start }
        return start + (quotes(of: stretch).firstIndex { $0 >= position.quote } ?? Int(stretch.count))
    }
}
