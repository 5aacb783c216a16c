import Themes

/// How many colours a terminal shows, by what terminfo and the environment say of it.
struct ColorSupport: Hashable {
    /// Which of a theme's colours it takes.
    let depth: ColorDepth
    /// How many it shows; 0 for none.
    let colors: Int

    /// - Parameter colors: how many terminfo knows of.
    init(colors: Int, _ environment: [String: String]) {
        func isSet(_ name: String) -> Bool { environment[name]?.isEmpty == false }
        // Few types of terminals tell of 24-bit colour; those that have it set COLORTERM, which goes on to what runs
        // inside. GNU screen does not understand them (https://github.com/termstandard/colors).
        let isTrue = ["truecolor", "24bit"].contains(environment["COLORTERM"]) && colors >= 8 && !isSet("STY")
        self.colors = isTrue ? 1 << 24 : max(0, colors)
        depth =
            switch self.colors {
            case _ where isSet("NO_COLOR"): .mono
            case ..<8: .mono
            case ..<256: .sixteen
            case ..<(1 << 24): .palette
            default: .direct
            }
    }
}
