/// What the next key is a letter for.
public enum AwaitedLetter: Hashable, Sendable {
    case setMark, goToMark

    /// What is asked for.
    var label: String {
        switch self {
        case .setMark: "Mark with which letter?"
        case .goToMark: "Go to the mark of which letter?"
        }
    }
}
