/// What a cue says of its content: whether it was stated, asked, denied, hoped …
public enum Stance: String, Hashable, Sendable, CaseIterable {
    /// "said", "according to"
    case says
    /// "wondered"
    case asks
    /// "denied", "rejected"
    case denies
    /// "alleged", "insisted": the writer leaves open whether it is so.
    case claims
    /// "blamed", "criticised"
    case accuses
    /// "vowed", "threatened"
    case promises
    /// "urged", "called for"
    case orders
    /// "thinks", "fears"
    case believes
    /// "hopes", "supports"
    case wants
    /// "has learned", "was told"
    case hears

    /// Whether something was said or written; otherwise it is what somebody thinks, wants or takes in.
    public var isStatement: Bool { self != .believes && self != .wants && self != .hears }
}
