import SaysoCore

// What the mouse does outside of choosers.
extension State {
    mutating func click(_ mouse: Mouse) {
        if page != nil { return clickPage(mouse) }
        switch mouse.action {
        case .wheelDown: scrollPane(at: mouse, by: settings.wheel)
        case .wheelUp: scrollPane(at: mouse, by: -settings.wheel)
        case .press, .doublePress: press(mouse)
        case .drag: moveBorder(to: mouse)
        case .release: movedBorder = nil
        }
    }

    private func pane(at mouse: Mouse) -> Pane? {
        layout.panes.first { $0.rect.contains(row: mouse.row, column: mouse.column) }
    }

    /// Scrolls the pane under the pointer, which need not have the keyboard.
    private mutating func scrollPane(at mouse: Mouse, by step: Int) {
        guard let pane = pane(at: mouse) else { return }
        let before = focus
        focus = pane.shown
        scroll(by: step)
        focus = before
    }

    private mutating func press(_ mouse: Mouse) {
        movedBorder = nil
        if mouse.row == 0 {
            if let index = TopLine(state: self).part(at: mouse.column) { peel(at: index) }
            return
        }
        guard let pane = pane(at: mouse) else { return }
        if mouse.row == pane.rect.row, pane.hasBorder, let tab = TabLine(pane: pane, state: self).tab(at: mouse.column)
        {
            return setFocus(tab)
        }
        if let border = layout.border(atRow: mouse.row, column: mouse.column) {
            movedBorder = border.name
            return
        }
        setFocus(pane.shown)
        guard pane.inside.contains(row: mouse.row, column: mouse.column) else { return }
        let row = mouse.row - pane.inside.row
        if let list = focus.list {
            let index = self.list(list).top + row / Self.rowHeight(of: list, in: pane)
            guard index < self.list(list).count ?? 0 else { return }
            move(to: index)
        } else {
            clickReader(row: row, column: mouse.column - pane.inside.column)
        }
        if mouse.action == .doublePress { open() }
    }

    private mutating func moveBorder(to mouse: Mouse) {
        guard let name = movedBorder, let border = layout.borders.first(where: { $0.name == name }) else { return }
        let (place, extent) = border.isUpright ? (mouse.column, size.width) : (mouse.row, size.height)
        move(border, to: place, of: extent)
    }

    /// Moves the border beside or under the lists by some columns.
    mutating func moveReaderBorder(by step: Int) {
        guard let border = layout.borders.first(where: { $0.name == .reader }) else { return }
        move(border, to: border.rect.column + step, of: size.width)
    }

    private mutating func move(_ border: Border, to place: Int, of extent: Int) {
        borders[border.name] = Double(place) / Double(max(1, extent))
        resize(to: size)
    }
}
