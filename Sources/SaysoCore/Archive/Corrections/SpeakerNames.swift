import GRDB
import SaysoModel

/// Which of a speaker's quotes stand in articles that call it by one of its names.
struct SpeakerNames {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// The speaker's quotes in the articles that know it by `name`: of all its names that stand in sources of an
    /// article, the longest is the one that tells who is meant there.
    func quotes(of speaker: Int64, called name: String) throws -> [Int64] {
        let names = try String.fetchAll(
            db, sql: "SELECT DISTINCT words FROM speaker_met_as WHERE speaker = ? AND kind = ?",
            arguments: [speaker, Epithet.Kind.alias.code]
        ).map(Self.words)
        let wanted = Self.words(name)
        var quotes: [Int64] = []
        var articles: [Int64: [(quote: Int64, source: [Span])]] = [:]
        for row in try Row.fetchAll(
            db, sql: "SELECT article, id, spans FROM quote WHERE speaker = ? ORDER BY id", arguments: [speaker])
        {
            articles[row[0], default: []].append((row[1], SpanCoding.decode(row[2]).source))
        }
        for (article, said) in articles.sorted(by: { $0.key < $1.key }) {
            let text =
                try String.fetchOne(
                    db.cachedStatement(sql: "SELECT text FROM article_text WHERE article = ?"), arguments: [article])
                ?? ""
            let sources = said.map { Self.words(text.text(at: $0.source)) }
            let met = names.filter { name in sources.contains { $0.contains(name) } }
            if met.max(by: { $0.count < $1.count }) == wanted { quotes += said.map(\.quote) }
        }
        return quotes
    }

    /// The words of a text, folded, each between spaces, so that whole words are compared.
    private static func words(_ text: String) -> String { " " + text.folded.words.joined(separator: " ") + " " }
}
