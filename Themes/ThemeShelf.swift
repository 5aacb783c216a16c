/// The themes that one can choose from: those of the user before the bundled ones.
public struct ThemeShelf: Sendable {
    /// The user's themes.
    public var own: [Theme]

    /// The bundled themes and the user's `own`; of two with one name the user's counts.
    public init(own: [Theme] = []) { self.own = own }

    /// All names, the user's first.
    public var names: [String] { own.map(\.name) + Theme.names.filter { name in !own.contains { $0.name == name } } }

    /// All themes, in the order of `names`.
    public var all: [Theme] { names.compactMap { self[$0] } }

    /// The theme called `name`.
    public subscript(name: String) -> Theme? { own.first { $0.name == name } ?? Theme.named(name) }
}
