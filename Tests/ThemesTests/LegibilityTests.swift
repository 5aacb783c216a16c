import Testing

@testable import Themes

@Suite struct LegibilityTests {
    /// The quietest roles, which need only be seen, not read at length.
    private static let quiet: Set<Role> = [.dim, .border, .borderFocus, .quoteDim, .gutter, .chart]
    private static let fixed = Theme.bundled.filter { $0.appearance != .any }

    @Test(arguments: fixed) func contrastIsEnough(theme: Theme) {
        let floor = theme.name.hasPrefix("contrast") || theme.name == "paper" ? 7.0 : 4.5
        for depth in [ColorDepth.palette, .direct] {
            for role in Role.allCases {
                let contrast = leastContrast(theme.style(role, at: depth), theme.appearance)
                #expect(contrast >= (Self.quiet.contains(role) ? 3 : floor), "\(role) at \(depth)")
            }
        }
    }

    /// Text keeps its own colour on the grounds that lie under it.
    @Test(arguments: fixed.filter { $0.name != "paper" }, [ColorDepth.palette, .direct])
    func textIsLegibleOnOtherGrounds(theme: Theme, depth: ColorDepth) {
        func contrast(_ role: Role, on ground: Role) -> Double {
            var style = theme.style(role, at: depth)
            style.background = theme.style(ground, at: depth).background
            return leastContrast(style, theme.appearance)
        }
        for role in Role.speakers {
            #expect(contrast(role, on: .quoteCurrent) >= 4.5, "\(role) on the current quote at \(depth)")
        }
        for ground in [Role.selectionUnfocused, .overlay] {
            for role in Role.speakers + [.text, .dim, .key, .source] {
                #expect(contrast(role, on: ground) >= 3, "\(role) on \(ground) at \(depth)")
            }
        }
    }

    /// Severity 1.0 of Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision
    /// Deficiency", IEEE TVCG 15(6), 2009; the matrices apply to linear light.
    private static let deficiencies: [[[Double]]] = [
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    ]

    @Test(arguments: ["safe-dark", "safe-light"], deficiencies)
    func speakersStayApartWithoutRedOrGreen(name: String, matrix: [[Double]]) throws {
        let theme = try #require(Theme.named(name))
        let seen = try Role.speakers.map { role in
            let light = try #require(color(theme.style(role, at: .direct).foreground)).linear
            let channels = matrix.map { row in
                min(1, max(0, row[0] * light.red + row[1] * light.green + row[2] * light.blue))
            }
            return OKLab(linear: (channels[0], channels[1], channels[2]))
        }
        for (index, first) in seen.enumerated() {
            for second in seen[..<index] { #expect(first.distance(to: second) >= 0.1) }
        }
    }

    @Test(arguments: fixed.filter { $0.name != "paper" }) func speakersAreApartForAllOthers(theme: Theme) throws {
        let seen = try Role.speakers.map { OKLab(try #require(color(theme.style($0, at: .direct).foreground))) }
        for (index, first) in seen.enumerated() {
            for second in seen[..<index] { #expect(first.distance(to: second) >= 0.06) }
        }
    }

    /// WCAG 2.2's contrast ratio, 1…21, the least over the grounds that terminals of that appearance have.
    private func leastContrast(_ style: Style, _ appearance: Theme.Appearance) -> Double {
        let grounds = appearance == .dark ? [RGB(0, 0, 0), RGB(0x1e, 0x1e, 0x1e)] : [RGB(255, 255, 255)]
        let text = appearance == .dark ? RGB(0xd0, 0xd0, 0xd0) : RGB(0, 0, 0)
        return grounds.map { ground in
            let values = [color(style.foreground) ?? text, color(style.background) ?? ground].map(luminance).sorted()
            return (values[1] + 0.05) / (values[0] + 0.05)
        }.min() ?? 0
    }

    private func luminance(_ color: RGB) -> Double {
        let light = color.linear
        return 0.2126 * light.red + 0.7152 * light.green + 0.0722 * light.blue
    }

    private func color(_ ink: Ink) -> RGB? {
        switch ink {
        case .terminal, .ansi, .palette(0..<16): nil
        case .palette(let index): RGB(xterm: index)
        case .rgb(let red, let green, let blue): RGB(red, green, blue)
        }
    }
}
