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

/// Something to tell the user: shown until the next key, kept in the list of messages.
public struct Notice: Hashable, Sendable {
    /// How bad it is.
    public enum Level: Hashable, Sendable {
        case information, warning, error
    }
    /// What happened.
    public var text: String
    /// How bad it is.
    public var level: Level

    /// A notice.
    public init(_ text: String, _ level: Level = .information) {
        self.text = text
        self.level = level
    }
}

/// What is to be done outside of the state.
public enum Effect: Hashable, Sendable {
    /// Ask the archive.
    case request(Request)
    /// Put text on the clipboard, through the terminal (OSC 52).
    case copy(String)
    /// Write something to a file, in the background; for a command it is a file that is given to it then.
    case export(Export, Export.Goal)
    /// Run a shell command with a file as its input, and remove that.
    case run(command: String, input: String)
    /// Show a URL in the user's web browser.
    case open(url: String)
    /// Show a text in the user's editor.
    case edit(text: String, name: String)
    /// Let the user edit the note on something; it comes back as a message.
    case editNote(Subject, text: String, name: String)
    /// Give the terminal back and stop, as the shell's job control wants it.
    case suspend
    /// Draw everything anew.
    case redraw
    /// See whether another program changed the archive.
    case look
    /// Add what is new in the archive's feeds.
    case refresh
    /// Leave.
    case quit
}
