import SaysoCore
import SaysoModel

/// An article made ready for the reader.
public struct OpenedArticle: Hashable, Sendable {
    /// What an article is made ready for.
    public struct Setting: Hashable, Sendable {
        /// What narrows the lists.
        public var filter: Filter
        /// Columns that the reader has.
        public var width: Int
        /// Whether it is read out, so that nothing stands beside the text.
        var isPlain = false
    }

    /// The article with its quotes.
    public var stored: StoredArticle
    /// Its lines.
    public var layout: ReaderLayout
    /// Quotes that the filter selects; nil while everything passes.
    public var selected: Set<ID<Quote>>?
    /// What it was made ready for.
    public var setting: Setting
    /// The colours of its speakers.
    var colors: SpeakerColors

    init(
        _ stored: StoredArticle, _ provenance: Provenance = Provenance(), selected: Set<ID<Quote>>?,
        for setting: Setting
    ) {
        self.stored = stored
        self.selected = selected
        self.setting = setting
        layout = ReaderLayout(stored, provenance, for: setting)
        colors = SpeakerColors(stored.quotes)
    }
}

/// Articles that the next keys are likely to open, made ready while the user looks at another, so that those keys need
/// not wait for the archive.
struct ReadAhead: Hashable, Sendable {
    /// Bytes of text up to which an article is made ready ahead.
    static let longestText = 1 << 20

    /// Number of the last request; answers to earlier ones are stale.
    var generation = 0
    private var articles: [ID<Article>: OpenedArticle] = [:]
    private var asked: [ID<Article>] = []

    /// The article `id`, if it is there and made ready for `setting`.
    func article(_ id: ID<Article>, for setting: OpenedArticle.Setting) -> OpenedArticle? {
        articles[id].flatMap { $0.setting == setting ? $0 : nil }
    }

    /// Keeps an article until it is no longer wanted.
    mutating func keep(_ article: OpenedArticle) { articles[article.stored.id] = article }

    /// Drops what is not `wanted`.
    ///
    /// - Returns: what is to be asked for; empty where all is there or on its way.
    mutating func want(_ wanted: [ID<Article>], for setting: OpenedArticle.Setting) -> [ID<Article>] {
        for (id, article) in articles where !wanted.contains(id) || article.setting != setting { articles[id] = nil }
        var missing: [ID<Article>] = []
        for id in wanted where articles[id] == nil && !missing.contains(id) { missing.append(id) }
        defer { asked = missing }
        return missing == asked ? [] : missing
    }
}
