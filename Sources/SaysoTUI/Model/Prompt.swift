import SaysoCore

/// A line of text asked for at the bottom of the screen.
public struct Prompt: Hashable, Sendable {
    /// What it is for.
    public enum Purpose: Hashable, Sendable {
        /// Words to filter by; `before` is what the filter was.
        case words(before: Filter)
        /// Words to find in the article; `top` and `match` are where the reader was.
        case find(top: Int, match: Int?)
        /// What to narrow a list to; `before` is what it was narrowed to.
        case narrow(ListName, before: String)
        /// A query to filter by.
        case query
        /// The name to save the filter under.
        case saveSearch
        /// The new name of a saved search.
        case renameSearch(String)
        /// The file to write to.
        case file(Export)
        /// The shell command to give it to.
        case command(Export)
    }
    /// What it is for.
    public var purpose: Purpose
    /// What is typed.
    public var editor = LineEditor()
    /// What is known of a query that is typed.
    var query = QueryLine()

    /// What is asked for.
    public var label: String {
        switch purpose {
        case .words: "Words"
        case .find: "Find in article"
        case .narrow(let list, _): "Narrow \(list)"
        case .query: "Query"
        case .saveSearch: "Save this search as"
        case .renameSearch(let name): "New name of “\(name)”"
        case .file(let export): "Write \(export.label) to the file"
        case .command(let export): "Give \(export.label) to the command"
        }
    }
}
