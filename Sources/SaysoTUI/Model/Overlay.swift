import SaysoCore
import SaysoModel

/// A window over the panes; it has the keyboard while it is open.
public enum Overlay: Hashable, Sendable {
    /// A list to choose from, narrowed by typing: help, palette, pickers, messages.
    case chooser(Chooser)
    /// All of one quote; `top` is the first line shown.
    case detail(QuoteRow, speaker: Speaker?, top: Int)
    /// All of a speaker, a topic, a comparison or an utterance.
    case page(Page)
}
