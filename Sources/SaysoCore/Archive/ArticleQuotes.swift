import GRDB
import SaysoModel

/// The quotes of one article while they are changed, in the order of its text.
struct ArticleQuotes {
    /// One of them.
    struct Item {
        /// Its number; nil for a new one.
        var number: Int64?
        /// What the user's additions to it hold on to.
        var anchor: Int64?
        var image: QuoteImage
    }

    /// The article.
    let host: QuoteWriter.Host
    private(set) var items: [Item]
    private let db: Database
    private let before: [Item]
    /// The article that those before are in: another where there is a new version of it.
    private let formerHost: QuoteWriter.Host

    /// The quotes that the article has; nil where there is no such article.
    init?(of article: Int64, _ db: Database) throws {
        self.db = db
        let statement = try db.cachedStatement(
            sql: "SELECT age, first_quote, quotes, text FROM article JOIN article_text ON article = id WHERE id = ?")
        guard let row = try Row.fetchOne(statement, arguments: [article]) else { return nil }
        host = QuoteWriter.Host(article: article, age: row[0], text: row[3])
        formerHost = host
        let first: Int64 = row[1]
        let end = first + (row[2] as Int64)
        let anchors = try Anchors(db).anchors(of: article)
        let merges = try Row.fetchAll(
            db.cachedStatement(
                sql: "SELECT quote, correction FROM merged_quote WHERE quote >= ? AND quote < ? ORDER BY correction"),
            arguments: [first, end])
        items = try Row.fetchAll(
            db.cachedStatement(
                sql: "SELECT \(QuoteImage.columns), id FROM quote WHERE id >= ? AND id < ? ORDER BY id"),
            arguments: [first, end]
        ).map { row in
            let number: Int64 = row["id"]
            var image = QuoteImage(row)
            image.merges = merges.filter { $0[0] == number }.map { $0[1] }
            return Item(number: number, anchor: anchors[number], image: image)
        }
        before = items
    }

    /// Those of a new version of an article, in the place of `former` ones. Of these, `items` are kept.
    init(in host: QuoteWriter.Host, items: [Item], replacing former: ArticleQuotes) {
        db = former.db
        self.host = host
        formerHost = former.host
        self.items = items
        before = former.before
    }

    /// Index of the quote at which the anchor is.
    func index(ofAnchor anchor: Int64) -> Int? { items.firstIndex { $0.anchor == anchor } }

    /// Index of the quote of this number.
    func index(ofNumber number: Int64) -> Int? { items.firstIndex { $0.number == number } }

    mutating func remove(at index: Int) { items.remove(at: index) }

    /// Puts the quote in its place: by where its content begins, then by its ``QuoteImage/index``, which is used up.
    mutating func insert(_ item: Item) {
        var item = item
        let first = items.firstIndex { $0.image.position >= item.image.position } ?? items.count
        let last = items.firstIndex { $0.image.position > item.image.position } ?? items.count
        let index = max(first, min(item.image.index ?? last, last))
        item.image.index = nil
        items.insert(item, at: index)
    }

    /// All quotes anew.
    mutating func replace(by items: [Item]) {
        self.items = []
        for item in items { insert(item) }
    }

    /// Writes what was changed. Quotes keep their numbers if they are the same ones in the same order, else all of the
    /// article's get new ones, so that they stay consecutive and no number is given twice.
    mutating func write(_ writer: inout QuoteWriter) throws {
        let anchors = Anchors(db)
        if items.map(\.number) == before.map(\.number) {
            for (old, new) in zip(before, items) {
                guard let number = new.number, old.image != new.image || old.anchor != new.anchor else { continue }
                try writer.update(old.image, to: new.image, number: number, in: host)
                if let anchor = new.anchor { try anchors.put(anchor, at: number, new.image, text: host.text) }
            }
            return
        }
        let first = try writer.takeNumbers(items.count)
        try anchors.release(host.article)
        for item in before { try item.number.map { try writer.delete(item.image, number: $0, in: formerHost) } }
        for index in items.indices {
            let number = first + Int64(index)
            items[index].number = number
            try writer.insert(items[index].image, number: number, in: host)
            if let anchor = items[index].anchor {
                try anchors.put(anchor, at: number, items[index].image, text: host.text)
            }
        }
        try db.cachedStatement(sql: "UPDATE article SET first_quote = ?, quotes = ? WHERE id = ?")
            .execute(arguments: [first, items.count, host.article])
    }
}
