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
