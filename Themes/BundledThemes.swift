extension Theme {
    /// The themes that sayso brings along: dark ones, light ones, then those for any ground.
    public static let bundled: [Theme] = palettes.compactMap { read($0.name, $0.bytes) }

    /// The names of `bundled`, without reading the files.
    public static var names: [String] { palettes.map(\.name) }

    /// The bundled theme of that name, or nil.
    public static func named(_ name: String) -> Theme? {
        palettes.first { $0.name == name }.flatMap { read($0.name, $0.bytes) }
    }

    /// The theme to begin with on a ground of that appearance.
    public static func standard(for appearance: Appearance) -> Theme {
        let name =
            switch appearance {
            case .dark: "ink"
            case .light: "newsprint"
            case .any: "terminal"
            }
        return named(name) ?? Theme(name: name, title: "", appearance: appearance, styles: [:])
    }

    private static var palettes: [(name: String, bytes: [UInt8])] {
        [
            ("ink", PackageResources.ink_toml),
            ("dusk", PackageResources.dusk_toml),
            ("contrast-dark", PackageResources.contrast_dark_toml),
            ("safe-dark", PackageResources.safe_dark_toml),
            ("newsprint", PackageResources.newsprint_toml),
            ("sepia", PackageResources.sepia_toml),
            ("contrast-light", PackageResources.contrast_light_toml),
            ("safe-light", PackageResources.safe_light_toml),
            ("paper", PackageResources.paper_toml),
            ("terminal", PackageResources.terminal_toml),
        ]
    }

    private static func read(_ name: String, _ bytes: [UInt8]) -> Theme? {
        // The tests read every bundled file, so none is lost here.
        try? Theme(name: name, toml: String(decoding: bytes, as: UTF8.self))
    }
}
