/// The person or organisation that the sources of quotes resolve to.
public struct Speaker: Hashable, Sendable {
    /// What speaks.
    public enum Kind: String, Sendable, CaseIterable {
        /// One human being.
        case person
        /// A government, company, newspaper, court …
        case organisation
    }

    /// What its pronouns tell.
    public enum Gender: String, Sendable, CaseIterable {
        /// "she"
        case female
        /// "he"
        case male
    }

    /// The fullest name met, without titles: "Mohammad Javad Zarif".
    public var name: String
    /// Other names met, as printed, most frequent first: "Zarif", "Mr Zarif".
    public var aliases: [String]
    /// Person or organisation.
    public var kind: Kind
    /// Known only where a title, a first name or a pronoun tells.
    public var gender: Gender?
    /// Offices and descriptions met, as printed, most frequent first: "Iranian Foreign Minister".
    public var roles: [String]

    /// Stands for the writer of an article without a byline: known within the article, and another one in the next.
    public static let unnamedAuthor = "(author)"

    /// A speaker; only the name is needed.
    public init(
        name: String, aliases: [String] = [], kind: Kind = .person, gender: Gender? = nil, roles: [String] = []
    ) {
        self.name = name
        self.aliases = aliases
        self.kind = kind
        self.gender = gender
        self.roles = roles
    }
}
