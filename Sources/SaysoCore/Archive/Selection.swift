import GRDB

/// Where a quote stands in the lists.
struct Place: Comparable {
    var age: Int64
    var article: Int64
    var quote: Int64

    static func < (a: Place, b: Place) -> Bool { (a.age, a.article, a.quote) < (b.age, b.article, b.quote) }
}

/// The articles and quotes that a query selects, in the order of the lists: pages, positions and steps are then looked
/// up in memory. Of a million quotes it takes 8 MB, without a query 1 MB.
struct Selection: Sendable {
    /// One article with the quotes selected of it.
    struct Stretch {
        var article: Int64
        var firstQuote: Int64
        var age: Int32
        /// Index of the first selected quote among all that are selected.
        var start: Int32
        /// How many are selected.
        var count: Int32
    }

    private(set) var stretches: [Stretch] = []
    /// The quotes; nil where those of a stretch are consecutive numbers.
    private var quotes: [Int64]?
    /// How many quotes there are.
    private(set) var quoteCount = 0

    /// Memory taken, in bytes.
    var cost: Int { stretches.count * MemoryLayout<Stretch>.stride + (quotes?.count ?? 0) * MemoryLayout<Int64>.stride }

    init(_ query: Query, _ db: Database) throws {
        if query.isEmpty {
            try readEverything(db)
        } else {
            quotes = []
            try readQuotes(query, db)
            if query.alsoSelectsArticles, let words = query.words { try readArticles(words, db) }
        }
    }

    // MARK: - Looking up

    /// The quote at `index` of the list.
    func quote(at index: Int) -> Int64 {
        if let quotes { return quotes[index] }
        let stretch = stretches[firstStretch { Int($0.start) + Int($0.count) > index }]
        return stretch.firstQuote + Int64(index - Int(stretch.start))
    }

    /// The quotes of the stretch.
    func quotes(of stretch: Stretch) -> [Int64] {
        (0..<Int64(stretch.count)).map { offset in
            quotes.map { $0[Int(stretch.start) + Int(offset)] } ?? (stretch.firstQuote + offset)
        }
    }

    /// Index of the first article at or behind the place of an article.
    func index(ofArticle article: Int64, age: Int64) -> Int {
        firstStretch { (Int64($0.age), $0.article) >= (age, article) }
    }

    /// The stretch of the article, if it is selected.
    func stretch(ofArticle article: Int64, age: Int64) -> Stretch? {
        let index = index(ofArticle: article, age: age)
        return index < stretches.count && stretches[index].article == article ? stretches[index] : nil
    }

    /// Index of the first quote at or behind `place`.
    func index(of place: Place) -> Int {
        let index = index(ofArticle: place.article, age: place.age)
        guard index < stretches.count else { return quoteCount }
        let stretch = stretches[index]
        let start = Int(stretch.start)
        guard stretch.article == place.article else { return start }
        return start + (quotes(of: stretch).firstIndex { $0 >= place.quote } ?? Int(stretch.count))
    }

    /// Binary search: index of the first stretch that fulfils `condition`, which all behind it do too.
    private func firstStretch(where condition: (Stretch) -> Bool) -> Int {
        var range = 0..<stretches.count
        while let middle = range.isEmpty ? nil : (range.lowerBound + range.upperBound) / 2 {
            range = condition(stretches[middle]) ? range.lowerBound..<middle : middle + 1..<range.upperBound
        }
        return range.lowerBound
    }

    // MARK: - Reading

    private mutating func readEverything(_ db: Database) throws {
        let rows = try Row.fetchCursor(
            db.cachedStatement(sql: "SELECT age, id, first_quote, quotes FROM article ORDER BY age, id"))
        while let row = try rows.next() {
            let count: Int = row[3]
            stretches.append(
                Stretch(
                    article: row[1], firstQuote: row[2], age: Int32(clamping: row[0] as Int64),
                    start: Int32(clamping: quoteCount), count: Int32(clamping: count)))
            quoteCount += count
        }
    }

    private mutating func readQuotes(_ query: Query, _ db: Database) throws {
        let isOneTopic = query.topics.count == 1 && query.speakers.isEmpty && query.words == nil && !query.statements
        let sql =
            isOneTopic
            ? "SELECT age, article, quote FROM quote_topic WHERE topic = ? ORDER BY age, article, quote"
            : "SELECT age, article, id FROM quote WHERE \(query.condition) ORDER BY age, article, id"
        let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: query.arguments)
        while let row = try rows.next() {
            append(quote: row[2], of: row[1], age: row[0])
        }
    }

    private mutating func append(quote: Int64, of article: Int64, age: Int64) {
        if stretches.last?.article != article {
            stretches.append(
                Stretch(
                    article: article, firstQuote: quote, age: Int32(clamping: age), start: Int32(clamping: quoteCount),
                    count: 0))
        }
        stretches[stretches.count - 1].count += 1
        quotes?.append(quote)
        quoteCount += 1
    }

    /// Adds the articles that have the words elsewhere than in a quote.
    private mutating func readArticles(_ words: String, _ db: Database) throws {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT age, id FROM article
                    WHERE id IN (SELECT rowid FROM article_words WHERE article_words MATCH ?) ORDER BY age, id
                    """), arguments: [words])
        let withQuotes = stretches
        stretches = []
        var next = 0
        while let row = try rows.next() {
            let age: Int64 = row[0]
            let article: Int64 = row[1]
            while next < withQuotes.count, (Int64(withQuotes[next].age), withQuotes[next].article) < (age, article) {
                stretches.append(withQuotes[next])
                next += 1
            }
            if next < withQuotes.count, withQuotes[next].article == article { continue }
            let start = next < withQuotes.count ? withQuotes[next].start : Int32(clamping: quoteCount)
            stretches.append(
                Stretch(article: article, firstQuote: 0, age: Int32(clamping: age), start: start, count: 0))
        }
        stretches += withQuotes[next...]
    }
}
