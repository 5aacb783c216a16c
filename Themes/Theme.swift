/// How every role looks, at every number of colours.
///
/// A theme file is TOML:
///
///     title = "What it is for, in one line"
///     appearance = "dark"                        # or "light", "any": the ground it is made for
///     [colors]                                   # names for colours, if wanted
///     sand = "#e2d5b5"
///     [roles]
///     text = { fg = "default" }                  # what other roles take where they say nothing
///     quote-direct = { fg = "sand", fg16 = "yellow" }
///     quote-mixed = { like = "quote-direct", attrs = ["italic"] }
///     selection = { bg = "#2b3442", bg16 = "blue", bg256 = 237 }
///
/// A colour is "#rrggbb", "default" (the terminal's own), a name from `[colors]`, one of the 16 colours ("red",
/// "bright-blue"), or 0…255. Without `fg16` and `fg256` (or `bg16` and `bg256`) the nearest colour is taken.
/// Without colour every theme looks alike: then attributes alone tell roles apart.
public struct Theme: Sendable {
    /// The ground that a theme is made for.
    public enum Appearance: String, CaseIterable, Sendable {
        case dark, light, any
    }

    /// What it is called by on the command line and in the settings.
    public let name: String
    /// One line that says what it is for.
    public let title: String
    /// The ground that it is made for.
    public let appearance: Appearance
    private let styles: [Role: DepthStyles]

    init(name: String, title: String, appearance: Appearance, styles: [Role: DepthStyles]) {
        self.name = name
        self.title = title
        self.appearance = appearance
        self.styles = styles
    }

    /// Reads a theme file's text.
    public init(name: String, toml: String) throws(ThemeError) {
        self = try ThemeReader(name: name, text: toml).theme()
    }

    /// How the role looks on a terminal with that many colours.
    public func style(_ role: Role, at depth: ColorDepth) -> Style {
        let styles = styles[role] ?? styles[.text]
        return switch depth {
        case .mono: Style(attributes: role.withoutColor)
        case .sixteen: styles?.sixteen ?? Style(attributes: role.withoutColor)
        case .palette: styles?.palette ?? Style(attributes: role.withoutColor)
        case .direct: styles?.direct ?? Style(attributes: role.withoutColor)
        }
    }
}

/// A role's style at each depth that has colour.
struct DepthStyles: Sendable {
    var sixteen: Style
    var palette: Style
    var direct: Style
}
