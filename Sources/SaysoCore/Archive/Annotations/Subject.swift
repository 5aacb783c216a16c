import SaysoModel

/// What a user can add something to.
public enum Subject: Hashable, Sendable {
    case article(ID<Article>)
    case quote(ID<Quote>)
    case speaker(ID<Speaker>)
}

/// What the user added to a quote, or to an article itself.
public struct Annotations: Hashable, Sendable {
    /// Letters of its named marks, in their order.
    public var letters: String
    /// Whether it has a mark, named or not.
    public var isMarked: Bool
    /// Names of its tags, in the order of the alphabet.
    public var tags: [String]
    /// The note on it.
    public var note: String?

    /// Annotations; none unless told otherwise.
    public init(letters: String = "", isMarked: Bool = false, tags: [String] = [], note: String? = nil) {
        self.letters = letters
        self.isMarked = isMarked
        self.tags = tags
        self.note = note
    }
}

/// What the user added to an article and its quotes, as far as a list tells.
public struct ArticleAdditions: Hashable, Sendable {
    /// Whether it was read.
    public var isRead: Bool
    /// Letters of the named marks in it, in their order.
    public var letters: String
    /// Whether anything in it has a mark, named or not.
    public var isMarked: Bool
    /// Whether anything in it has a tag.
    public var isTagged: Bool
    /// Whether anything in it has a note.
    public var hasNote: Bool

    /// Additions; none unless told otherwise.
    public init(
        isRead: Bool = false, letters: String = "", isMarked: Bool = false, isTagged: Bool = false,
        hasNote: Bool = false
    ) {
        self.isRead = isRead
        self.letters = letters
        self.isMarked = isMarked
        self.isTagged = isTagged
        self.hasNote = hasNote
    }
}
