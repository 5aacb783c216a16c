/// The number of an `Entity` in one archive, as in `ID<Article>`. Numbers are never given twice.
public struct ID<Entity>: Hashable, Sendable, Comparable, RawRepresentable, Codable {
    /// The row's number.
    public let rawValue: Int64

    /// The entity with this number.
    public init(rawValue: Int64) { self.rawValue = rawValue }

    /// In the order in which they were added.
    public static func < (a: ID, b: ID) -> Bool { a.rawValue < b.rawValue }
}
