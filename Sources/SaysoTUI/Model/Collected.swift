import SaysoCore
import SaysoModel

/// Lists of what the user added.
public enum Collected: Hashable, Sendable {
    case marks
    /// Go to the mark of this letter, without showing a list.
    case mark(Character)
    /// All tags; where something is given, to tag it.
    case tags(of: Subject?)
    /// What has the tag.
    case tagged(ID<Tag>)
    case notes
    case corrections
    /// Articles of which there was an earlier version.
    case changed
    /// The names of a speaker.
    case names(ID<Speaker>)
    /// Filters that were saved under a name: to put on, or to rename.
    case searches(isToRename: Bool)
}

extension Collected {
    /// What the list is called.
    var title: String {
        switch self {
        case .marks, .mark: "My marks"
        case .tags(.none): "My tags"
        case .tags: "Tags; choose one to set it or take it away"
        case .tagged: "Tagged"
        case .notes: "My notes"
        case .corrections: "My corrections, the last first"
        case .changed: "Articles that changed, the last first"
        case .searches(isToRename: false): "My searches"
        case .searches: "Which search is to be renamed?"
        case .names: "Which of these names is somebody else's?"
        }
    }
    /// How something comes to be in the list, where it is empty.
    ///
    /// - Parameter key: the key of a command.
    func advice(_ key: (String) -> String) -> String {
        switch self {
        case .marks, .mark, .tagged:
            "Nothing yet. \(key("toggle-mark")) marks what you read, \(key("mark")) and a letter too."
        case .tags(.none): "No tags yet. \(key("tag")) tags what you read."
        case .tags: "No tags yet. Type a name for the first."
        case .notes: "No notes yet. \(key("note")) writes one on what you read."
        case .corrections:
            "Nothing corrected yet. \(key("reattribute")) names another speaker, \(key("confirm")) confirms a quote, "
                + "\(key("reject")) rejects it."
        case .changed: "No article has changed since it was first seen."
        case .searches: "No searches yet. \(key("save-search")) saves the filter under a name."
        case .names: "This speaker was met by one name only."
        }
    }
}
