/// A colour as a theme file names it, before it is fitted to what a terminal can show.
enum PlainColor: Hashable, Sendable {
    case terminal
    case ansi(Int)
    case palette(Int)
    case rgb(RGB)

    static let ansiNames =
        ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"].flatMap { [$0, "bright-\($0)"] }

    /// Reads "default", "#rrggbb", or the name of one of the 16 colours.
    init?(_ word: String) {
        if word == "default" {
            self = .terminal
        } else if let color = RGB(hex: word) {
            self = .rgb(color)
        } else if let place = Self.ansiNames.firstIndex(of: word) {
            self = .ansi(place / 2 + (place.isMultiple(of: 2) ? 0 : 8))
        } else {
            return nil
        }
    }

    /// - Parameter index: 0…255; the first 16 are the terminal's own.
    init(index: Int) {
        self = index < 16 ? .ansi(index) : .palette(index)
    }

    var direct: Ink {
        switch self {
        case .terminal: .terminal
        case .ansi(let index): .ansi(index)
        case .palette(let index): .palette(index)
        case .rgb(let color): .rgb(color.red, color.green, color.blue)
        }
    }

    var palette: Ink {
        if case .rgb(let color) = self { .palette(color.nearestInPalette) } else { direct }
    }

    var sixteen: Ink {
        switch self {
        case .terminal, .ansi: direct
        case .palette(let index): .ansi(RGB(xterm: index).nearestANSI)
        case .rgb(let color): .ansi(color.nearestANSI)
        }
    }
}

/// One colour at each depth that has colour.
struct DepthInks: Hashable, Sendable {
    var sixteen: Ink
    var palette: Ink
    var direct: Ink
}
