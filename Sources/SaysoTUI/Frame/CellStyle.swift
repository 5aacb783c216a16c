import Themes

extension Theme {
    /// How a cell of `role` looks that lies on `ground`, with `attributes` added to those of both.
    func style(_ role: Role, on ground: Role?, _ attributes: Attributes, at depth: ColorDepth) -> Style {
        var style = style(role, at: depth)
        if let ground, ground != role {
            let base = self.style(ground, at: depth)
            if base.background != .terminal { style.background = base.background }
            if base.attributes.contains(.reverse), ground != .quoteCurrent {
                // Turned around, inks would make patches of the ground.
                style = Style(foreground: base.foreground, background: base.background, attributes: style.attributes)
                style.attributes.remove(.dim)
            } else if base.foreground != .terminal, hidesInks(ground, at: depth) || role == .text || role == .dim {
                style.foreground = base.foreground
            }
            if style.foreground == style.background { style.foreground = self.style(.text, at: depth).foreground }
            style.attributes.formUnion(base.attributes)
        }
        style.attributes.formUnion(attributes)
        return style
    }

    /// Whether inks that stand out on the screen need not do so on `ground`. With sixteen colours they may be the same.
    private func hidesInks(_ ground: Role, at depth: ColorDepth) -> Bool {
        ground == .selection || depth == .sixteen
    }
}
