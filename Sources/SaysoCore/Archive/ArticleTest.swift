import GRDB
import SaysoModel

/// Finds which quotes of an article a query selects by looking at that article, where ``Selection`` finds those of all
/// articles by indexes. Both select the same.
struct ArticleTest {
    /// What a query selects of an article.
    struct Selected {
        /// The article, with the number of its selected quotes.
        var stretch: Selection.Stretch
        /// The selected quotes, in the order of the text.
        var quotes: [Int64]
        /// Whether the list of articles has it.
        var isShown = false
    }

    private let db: Database
    /// Quotes outside of it are not selected; nil for all.
    private let candidates: QuoteSet?
    /// What the text must have; nil where the candidates are what is selected.
    private let words: WordTest?
    /// Whether articles are also shown for what stands outside of their quotes.
    private let isOfWords: Bool

    /// The test that `query` is; nil where it has other parts than words, speakers and topics that were not looked up.
    init?(_ query: Query, _ view: Archive.View) throws {
        db = view.db
        isOfWords = query.alsoSelectsArticles
        var candidates: QuoteSet?
        func narrow(to set: QuoteSet) {
            if candidates == nil { candidates = set } else { candidates?.formIntersection(set) }
        }
        if !query.speakers.isEmpty { narrow(to: try view.quotes(by: query.speakers)) }
        var words: [SearchedWord] = []
        for clause in query.clauses {
            if case .word(let word) = clause, isOfWords || view.recalled(\.sets, clause) == nil {
                words.append(word)
            } else if case .expression = clause, isOfWords || view.recalled(\.sets, clause) == nil {
                return nil
            } else {
                narrow(to: try view.quotes(clause))
            }
        }
        self.candidates = candidates
        self.words = words.isEmpty ? nil : try WordTest(words, db)
    }

    /// What is selected of an article, and how many bytes of text were read for it.
    func selected(of article: Selection.Stretch) throws -> (Selected, bytes: Int) {
        var selected = Selected(stretch: article, quotes: article.quotes.filter { candidates?.contains($0) ?? true })
        var bytes = 0
        if let words, isOfWords || !selected.quotes.isEmpty {
            let text = try text(of: article.article)
            bytes = text.utf8.count
            let spans = try db.cachedStatement(sql: "SELECT spans FROM quote WHERE id = ?")
            selected.quotes = try selected.quotes.filter { quote in
                guard let row = try Row.fetchOne(spans, arguments: [quote]) else { return false }
                let spans = SpanCoding.decode(row[0])
                return words.isFulfilled(by: text, at: spans.content + spans.source + spans.cue)
            }
            if isOfWords { selected.isShown = words.isFulfilled(by: [try title(of: article.article), text]) }
        } else if isOfWords {
            selected.isShown = true
        }
        selected.stretch.count = Int32(clamping: selected.quotes.count)
        if !selected.quotes.isEmpty { selected.isShown = true }
        return (selected, bytes)
    }

    private func text(of article: Int64) throws -> String {
        try String.fetchOne(
            db.cachedStatement(sql: "SELECT text FROM article_text WHERE article = ?"), arguments: [article]) ?? ""
    }

    private func title(of article: Int64) throws -> String {
        try String.fetchOne(db.cachedStatement(sql: "SELECT title FROM article WHERE id = ?"), arguments: [article])
            ?? ""
    }
}
