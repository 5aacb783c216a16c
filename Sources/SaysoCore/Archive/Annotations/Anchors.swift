import GRDB
import SaysoModel

/// What the user's additions to quotes hold on to: see ``AnnotationSchema``.
struct Anchors {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// The anchor at the quote; nil where there is none.
    func find(at quote: Int64) throws -> Int64? {
        try Int64.fetchOne(db.cachedStatement(sql: "SELECT id FROM anchor WHERE quote = ?"), arguments: [quote])
    }

    /// The anchor at the quote, made where there is none; nil where there is no such quote.
    func anchor(at quote: Int64) throws -> Int64? {
        if let known = try find(at: quote) { return known }
        let statement = try db.cachedStatement(
            sql: "SELECT \(QuoteImage.columns), article FROM quote WHERE id = ?")
        guard let row = try Row.fetchOne(statement, arguments: [quote]) else { return nil }
        let article: Int64 = row["article"]
        let text = try String.fetchOne(
            db.cachedStatement(sql: "SELECT text FROM article_text WHERE article = ?"), arguments: [article])
        return try insert(at: quote, QuoteImage(row), article: article, text: text ?? "")
    }

    /// A new anchor at the quote `number`, which `image` is of; without a number at one that is still to come.
    func insert(at number: Int64?, _ image: QuoteImage, article: Int64, text: String) throws -> Int64 {
        try db.cachedStatement(sql: "INSERT INTO anchor (article, quote, spans, words) VALUES (?, ?, ?, ?)")
            .execute(arguments: [article, number, image.spans, text.text(at: image.content)])
        return db.lastInsertedRowID
    }

    /// The anchors at the article's quotes, by the quote's number.
    func anchors(of article: Int64) throws -> [Int64: Int64] {
        let rows = try Row.fetchAll(
            db.cachedStatement(sql: "SELECT quote, id FROM anchor WHERE article = ? AND quote IS NOT NULL"),
            arguments: [article])
        return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) })
    }

    /// Lets go of all quotes of the article, before they get other numbers.
    func release(_ article: Int64) throws {
        try db.cachedStatement(sql: "UPDATE anchor SET quote = NULL WHERE article = ?").execute(arguments: [article])
    }

    /// Puts the anchor at the quote `number`, which `image` is of.
    func put(_ anchor: Int64, at number: Int64, _ image: QuoteImage, text: String) throws {
        try db.cachedStatement(sql: "UPDATE anchor SET quote = ?, spans = ?, words = ? WHERE id = ?")
            .execute(arguments: [number, image.spans, text.text(at: image.content), anchor])
    }
}

/// Where in the tables something that the user adds belongs.
struct Holder {
    var article: Int64?
    var anchor: Int64?
    var speaker: Int64?

    /// The columns in which additions are looked up.
    var arguments: StatementArguments { [article ?? 0, anchor ?? 0, speaker ?? 0] }

    /// Where additions to `subject` belong; nil where the archive has no such thing, or, unless `isMade`, none of the
    /// user's hangs on it.
    init?(_ subject: Subject, isMade: Bool, _ db: Database) throws {
        switch subject {
        case .article(let id):
            let statement = try db.cachedStatement(sql: "SELECT 1 FROM article WHERE id = ?")
            guard try Row.fetchOne(statement, arguments: [id.rawValue]) != nil else { return nil }
            article = id.rawValue
        case .quote(let id):
            let anchors = Anchors(db)
            guard let anchor = try isMade ? anchors.anchor(at: id.rawValue) : anchors.find(at: id.rawValue) else {
                return nil
            }
            self.anchor = anchor
            article = try Int64.fetchOne(
                db.cachedStatement(sql: "SELECT article FROM anchor WHERE id = ?"), arguments: [anchor])
        case .speaker(let id):
            let statement = try db.cachedStatement(sql: "SELECT 1 FROM speaker WHERE id = ?")
            guard try Row.fetchOne(statement, arguments: [id.rawValue]) != nil else { return nil }
            speaker = id.rawValue
        }
    }
}

extension Archive {
    /// Runs `body` in a transaction that changes what the user added, and that is on the disk when this returns. Where
    /// `subject` is gone in the meantime, nothing is done, and the result is nil.
    func annotate<Value>(_ subject: Subject, _ body: (Database, Holder) throws -> Value) throws -> Value? {
        try writeDurably { db in
            guard let holder = try Holder(subject, isMade: true, db) else { return nil }
            let value = try body(db, holder)
            try Self.countAnnotationChange(db)
            return value
        }
    }

    static func countAnnotationChange(_ db: Database) throws {
        try db.cachedStatement(sql: "UPDATE annotation_tally SET change = change + 1").execute()
    }
}
