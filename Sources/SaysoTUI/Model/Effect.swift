import SaysoCore

/// What is to be done outside of the state.
public enum Effect: Hashable, Sendable {
    /// Ask the archive.
    case request(Request)
    /// Put text on the clipboard, through the terminal (OSC 52).
    case copy(String)
    /// Write something to a file, in the background; for a command it is a file that is given to it then.
    case export(Export, Export.Goal)
    /// Run a shell command with a file as its input, and remove that.
    case run(command: String, input: String)
    /// Show a URL in the user's web browser.
    case open(url: String)
    /// Show a text in the user's editor.
    case edit(text: String, name: String)
    /// Let the user edit the note on something; it comes back as a message.
    case editNote(Subject, text: String, name: String)
    /// Give the terminal back and stop, as the shell's job control wants it.
    case suspend
    /// Draw everything anew.
    case redraw
    /// See whether another program changed the archive.
    case look
    /// Add what is new in the archive's feeds.
    case refresh
    /// Leave.
    case quit
}
