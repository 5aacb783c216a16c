/// What a piece of the screen means; a theme says how each looks. The raw value is the name used in theme files.
public enum Role: String, CaseIterable, Sendable {
    case text
    case dim
    case accent
    case heading
    case titleBar = "title-bar"
    case border
    case borderFocus = "border-focus"
    /// The row under the cursor in the focused pane.
    case selection
    /// The row under the cursor in a pane without the focus.
    case selectionUnfocused = "selection-unfocused"
    /// One part of the filter, shown on top of the screen.
    case chip
    /// The name of a key in hints and help.
    case key
    case status
    case warning
    case error
    /// A search hit.
    case match
    /// The ground of overlays.
    case overlay
    case gutter
    case quoteDirect = "quote-direct"
    case quoteMixed = "quote-mixed"
    case quoteIndirect = "quote-indirect"
    /// The quote one stands on.
    case quoteCurrent = "quote-current"
    /// Quotes that the filter leaves out.
    case quoteDim = "quote-dim"
    case source
    case cue
    case chart
    case speaker1 = "speaker-1"
    case speaker2 = "speaker-2"
    case speaker3 = "speaker-3"
    case speaker4 = "speaker-4"
    case speaker5 = "speaker-5"
    case speaker6 = "speaker-6"
    case speaker7 = "speaker-7"
    case speaker8 = "speaker-8"

    /// The hues that tell speakers apart, in the order in which they are handed out.
    public static let speakers: [Role] = [
        .speaker1, .speaker2, .speaker3, .speaker4, .speaker5, .speaker6, .speaker7, .speaker8,
    ]

    /// How the role looks without colour, in every theme: roles that meet on the screen differ by attributes alone.
    /// A mixed quote, partly direct and partly not, has the weight of the one and the line of the other.
    var withoutColor: Attributes {
        switch self {
        case .accent, .heading, .borderFocus, .key, .gutter, .warning, .quoteDirect: .bold
        case .dim, .border, .quoteDim: .dim
        case .titleBar, .chip, .selection, .quoteCurrent: .reverse
        case .selectionUnfocused, .quoteIndirect: .underline
        case .quoteMixed: [.bold, .underline]
        case .source: [.bold, .italic]
        case .cue: .italic
        case .match: [.reverse, .underline]
        case .error: [.reverse, .bold]
        case .text, .status, .overlay, .chart, .speaker1, .speaker2, .speaker3, .speaker4, .speaker5, .speaker6,
            .speaker7, .speaker8:
            []
        }
    }
}
