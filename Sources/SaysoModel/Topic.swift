/// A phrase that an editor would tag a quote or an article with.
public struct Topic: Hashable, Sendable {
    /// The phrase as shown: "Iran", "strategic stability". Equal phrases, compared without case, are one topic.
    public var name: String

    /// A topic called `name`.
    public init(name: String) { self.name = name }
}
