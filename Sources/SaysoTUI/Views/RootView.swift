import SaysoCore
import SaysoModel
import Themes

/// Draws the whole screen: a pure function of the state.
public func render(_ state: State) -> Frame {
    var frame = Frame(size: state.size)
    let layout = state.layout
    if layout.shape == .tooSmall {
        let message = "Window too small"
        frame.put(message, row: state.size.height / 2, column: 0, width: state.size.width, role: .warning)
        return frame
    }
    if layout.shape == .plain {
        PlainView(state: state).draw(on: &frame)
        for overlay in state.overlays { OverlayView(state: state, overlay: overlay).draw(on: &frame) }
        QueryLineView(state: state).draw(on: &frame)
        return frame
    }
    var borders = Borders(size: state.size, hasUnicode: state.hasUnicode)
    for pane in layout.panes { borders.add(pane.rect) }
    if let card = layout.card { borders.add(card) }
    let focused = layout.pane(showing: state.focus)
    borders.draw(on: &frame, focused: focused?.rect)

    for pane in layout.panes {
        let isFocused = pane == focused
        TabLine(pane: pane, state: state).draw(on: &frame, isFocused: isFocused)
        switch pane.shown {
        case .articles, .quotes, .speakers, .topics: ListPane(state: state, pane: pane).draw(on: &frame, isFocused)
        case .reader: ReaderPane(state: state, pane: pane).draw(on: &frame, isFocused)
        }
    }
    if let card = layout.card { CardView(state: state, rect: card).draw(on: &frame) }
    TopLine(state: state).draw(on: &frame)
    for overlay in state.overlays { OverlayView(state: state, overlay: overlay).draw(on: &frame) }
    BottomLine(state: state).draw(on: &frame)
    QueryLineView(state: state).draw(on: &frame)
    return frame
}
