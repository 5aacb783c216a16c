/// Something that the user can do. All commands stand in one table (``CommandTable``), from which the keys, the hints at
/// the bottom, help, the palette and `sayso keys` are made.
public struct Command: Sendable {
    /// Where commands belong in help.
    public enum Group: String, Sendable, CaseIterable {
        case moving = "Moving"
        case going = "Going to"
        case narrowing = "Narrowing"
        case acting = "Acting"
        case keeping = "Keeping"
        case correcting = "Correcting"
        case program = "Program"
        case selecting = "Selecting words"
        case choosing = "Choosing from a list"
        case asking = "Typing a line"
        case editing = "Editing what is typed"

        /// Where the keys of its commands count.
        public var mode: Mode {
            switch self {
            case .moving, .going, .narrowing, .acting, .keeping, .correcting, .program: .browsing
            case .selecting: .selecting
            case .choosing: .choosing
            case .asking: .asking
            case .editing: .editing
            }
        }
    }

    /// What has the keyboard; a key may run another command in each.
    public enum Mode: Hashable, Sendable {
        /// Panes and pages.
        case browsing
        /// The words that are being selected in the reader.
        case selecting
        /// A list to choose from.
        case choosing
        /// A line of text that is asked for.
        case asking
        /// What is typed into either of these.
        case editing

        /// Whether characters are text there.
        var isTyping: Bool { self == .choosing || self == .asking || self == .editing }
    }

    /// What it is called in key configuration and palette: `next-quote`.
    public let name: String
    /// What it does, as a phrase.
    public let title: String
    /// One or two words for the line of hints; nil to leave it out there.
    public let hint: String?
    /// The same for pages, where they mean something else there.
    public let pageHint: String?
    /// Where it belongs in help.
    public let group: Group
    /// Why it can't be done just now; nil while it can.
    public let unavailable: @Sendable (State) -> String?
    /// Does it. `count` is the number typed before it; nil for none.
    public let run: @Sendable (_ state: inout State, _ count: Int?) -> Void

    init(
        _ name: String, _ title: String, _ group: Group, hint: String? = nil, pageHint: String? = nil,
        unless unavailable: @escaping @Sendable (State) -> String? = { _ in nil },
        run: @escaping @Sendable (inout State, Int?) -> Void
    ) {
        self.name = name
        self.title = title
        self.hint = hint
        self.pageHint = pageHint ?? hint
        self.group = group
        self.unavailable = unavailable
        self.run = run
    }
}
