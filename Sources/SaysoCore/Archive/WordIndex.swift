import GRDB
import SaysoModel

/// The words of quotes and articles, as FTS5 indexes them, and the expressions that look for them.
///
/// The index has words as they are printed, so that they are found while they are being typed. The other forms of a word
/// are looked up in the articles' own list of words: those with the same stem (Porter 1980, as SQLite has it).
struct WordIndex {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// The index with the places of words in quotes, which phrases need: one part in fifty more for the archive. The lists
    /// of words are views of the indexes and take no room.
    ///
    /// - Parameter tell: is told how much is done, 0…1, a hundred times at most.
    static func migrate(_ db: Database, tell: (Double) -> Void) throws {
        try db.execute(
            sql: """
                DROP TABLE quote_words;
                CREATE VIRTUAL TABLE quote_words USING fts5 (
                    content, source, cue, content = '', columnsize = 0,
                    tokenize = 'unicode61 remove_diacritics 2'
                );
                CREATE VIRTUAL TABLE quote_terms USING fts5vocab ('quote_words', 'row');
                CREATE VIRTUAL TABLE article_terms USING fts5vocab ('article_words', 'row');
                """)
        let texts = try db.cachedStatement(sql: "SELECT text FROM article_text WHERE article = ?")
        var (article, text): (Int64?, String) = (nil, "")
        let count = try Tally.fetch(db).counts.quotes
        var done = 0
        let quotes = try Row.fetchCursor(db, sql: "SELECT id, article, spans FROM quote ORDER BY id")
        while let row = try quotes.next() {
            done += 1
            if done.isMultiple(of: max(1, count / 100)) { tell(min(1, Double(done) / Double(max(1, count)))) }
            if article != row[1] {
                article = row[1]
                text = try String.fetchOne(texts, arguments: [article]) ?? ""
            }
            let spans = SpanCoding.decode(row[2])
            try db.cachedStatement(sql: insertion).execute(arguments: [
                row[0] as Int64, text.text(at: spans.content), text.text(at: spans.source), text.text(at: spans.cue),
            ])
        }
    }

    /// Adds the words of a quote: its number, content, source and cue.
    static let insertion = "INSERT INTO quote_words (rowid, content, source, cue) VALUES (?, ?, ?, ?)"

    // MARK: - Expressions

    /// Which words of a text must be whole; the others may be beginnings.
    enum Whole {
        case dropLast, none
    }

    /// The words of `text`.
    func searchedWords(_ text: String, whole: Whole) throws -> [SearchedWord] {
        let tokens = try tokens(text)
        return tokens.enumerated().map { index, token in
            SearchedWord(token: token, isPrefix: whole == .none || index == tokens.count - 1)
        }
    }

    /// What finds the words of `pattern` side by side, in any of their forms; nil where there are none.
    func expression(_ pattern: QueryPattern, column: String? = nil) throws -> String? {
        let tokens = try tokens(pattern.text)
        guard !tokens.isEmpty else { return nil }
        var forms: [[String]] = []
        for (index, token) in tokens.enumerated() {
            let isWhole = index < tokens.count - 1 || !pattern.isPrefix
            forms.append(isWhole ? try self.forms(of: token) : [token])
        }
        let star = pattern.isPrefix ? "*" : ""
        let phrases = Self.phrases(forms, tokens).map { "\"\($0.joined(separator: " "))\"\(star)" }
        guard !phrases.isEmpty else { return nil }
        return (column.map { "\($0) : " } ?? "") + "(\(phrases.joined(separator: " OR ")))"
    }

    /// Every choice of one form for each word. Long phrases of words with many forms have too many choices; then the words
    /// with most forms are looked for as they were typed.
    private static func phrases(_ forms: [[String]], _ typed: [String]) -> [[String]] {
        var forms = forms
        while forms.reduce(1, { $0 * max(1, $1.count) }) > maximumChoices,
            let widest = forms.indices.max(by: { forms[$0].count < forms[$1].count })
        {
            forms[widest] = [typed[widest]]
        }
        return forms.reduce([[]]) { phrases, words in phrases.flatMap { phrase in words.map { phrase + [$0] } } }
    }

    private static let maximumChoices = 256

    /// Longer beginnings that together find what `beginning` does, and the word itself where an article has it. FTS5 brings
    /// all that a beginning finds together in memory: of a million quotes and one letter that takes 20 MB, of the largest
    /// of these some.
    func longerBeginnings(of beginning: SearchedWord) throws -> [SearchedWord] {
        guard beginning.isPrefix, beginning.token.unicodeScalars.count < Self.longEnough else { return [beginning] }
        let statement = try db.cachedStatement(
            sql: "SELECT term FROM article_terms WHERE term >= ? AND term < ? LIMIT 1")
        let (token, end) = (beginning.token, beginning.token + "\u{10FFFF}")
        var found: [SearchedWord] = []
        var next = token
        while let term = try String.fetchOne(statement, arguments: [next, end]) {
            let scalars = term.unicodeScalars.prefix(token.unicodeScalars.count + 1)
            let isWhole = scalars.count == token.unicodeScalars.count
            let longer = SearchedWord(token: String(scalars), isPrefix: !isWhole)
            found += try longerBeginnings(of: longer)
            // No word has a character before or behind all letters.
            next = longer.token + (isWhole ? "\u{1}" : "\u{10FFFF}")
        }
        return found
    }

    /// Letters of a beginning that finds so little that it is looked up at once.
    private static let longEnough = 3

    // MARK: - Words

    /// The words as the index knows them, so that nothing a user types is taken for syntax.
    private func tokens(_ text: String) throws -> [String] {
        guard !text.isEmpty else { return [] }
        return try Self.tokenizer(db).tokenize(query: text).map(\.token)
    }

    /// What the indexes cut texts into words with.
    static func tokenizer(_ db: Database) throws -> any FTS5Tokenizer {
        try db.makeTokenizer(.unicode61(diacritics: .remove))
    }

    /// The word, and the others of the articles that have the same stem. Their list has those of quotes too, and is sooner
    /// read than the list of these, which goes through all places of each.
    func forms(of word: String) throws -> [String] {
        let stemmer = try db.makeTokenizer(.porter(wrapping: .unicode61(diacritics: .remove)))
        func stem(_ word: String) throws -> String { try stemmer.tokenize(query: word).first?.token ?? word }
        let wanted = try stem(word)
        let beginning = Self.commonBeginning(ofStem: wanted)
        let terms = try String.fetchCursor(
            db.cachedStatement(sql: "SELECT term FROM article_terms WHERE term >= ? AND term < ?"),
            arguments: [beginning, beginning + "\u{10FFFF}"])
        var forms = [word]
        while let term = try terms.next() {
            if try term != word && stem(term) == wanted { forms.append(term) }
        }
        return forms
    }

    /// What all words of a stem begin with. Stemming cuts their ends, but it also makes `y` an `i`, adds an `e` and turns
    /// `-bility` to `-bl`.
    private static func commonBeginning(ofStem stem: String) -> String {
        stem.hasSuffix("i") || stem.hasSuffix("e") || stem.hasSuffix("bl") ? String(stem.dropLast()) : stem
    }
}
