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
    }

    /// What it is called in key configuration and palette: `next-quote`.
    public let name: String
    /// What it does, as a phrase.
    public let title: String
    /// One or two words for the line of hints; nil to leave it out there.
    public let hint: String?
    /// Where it belongs in help.
    public let group: Group
    /// Why it can't be done just now; nil while it can.
    public let unavailable: @Sendable (State) -> String?
    /// Does it. `count` is the number typed before it; nil for none.
    public let run: @Sendable (_ state: inout State, _ count: Int?) -> Void

    init(
        _ name: String, _ title: String, _ group: Group, hint: String? = nil,
        unless unavailable: @escaping @Sendable (State) -> String? = { _ in nil },
        run: @escaping @Sendable (inout State, Int?) -> Void
    ) {
        self.name = name
        self.title = title
        self.hint = hint
        self.group = group
        self.unavailable = unavailable
        self.run = run
    }
}
