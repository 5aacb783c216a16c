import SaysoCore

/// What happens to the browser.
public enum Message: Sendable {
    /// A key or mouse event.
    case key(Key)
    /// The terminal has another size.
    case resized(Size)
    /// The archive is of an older version and is brought up to date: how much is done, 0…1.
    case upgrading(Double)
    /// The archive is open; how it was left the last time, where that is to be put back.
    case opened(name: String, session: SavedSession? = nil)
    /// The user left the editor, in which the note on something was.
    case noteEdited(Subject, String)
    /// The archive can't be opened or read; shown as an error that stays.
    case failed(String)
    /// A request was answered.
    case answer(Answer)
    /// A request can't be answered.
    case refused(Request, reason: String)
    /// Something was written to the file at `path`, `count` quotes or articles.
    case exported(Export, Export.Goal, count: Int, path: String)
    /// Articles are being read in.
    case progress(LoadProgress)
    /// The archive holds something new.
    case archiveChanged
    /// Something to tell the user.
    case notice(Notice)
    /// All that happened so far is drawn.
    case drawn
    /// The terminal said whether its ground is dark.
    case ground(isDark: Bool)
    /// The user turned to the terminal, or away from it.
    case focused(Bool)
    /// The user's files were read.
    case configured(Configuration)
}

/// How far reading in has come.
public struct LoadProgress: Hashable, Sendable {
    /// Articles added so far.
    public var articles: Int
    /// Part of the input that is done, 0…1; nil where its size is not known.
    public var fraction: Double?
    /// Whether there is nothing more to come.
    public var isDone: Bool

    /// Progress.
    public init(articles: Int, fraction: Double? = nil, isDone: Bool = false) {
        self.articles = articles
        self.fraction = fraction
        self.isDone = isDone
    }
}
