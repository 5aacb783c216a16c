import SaysoCore

/// What is known of a query while it is typed.
struct QueryLine: Hashable, Sendable {
    /// Something that it may go on with.
    struct Suggestion: Hashable, Sendable {
        /// The name of a field, or a value.
        var text: String
        /// Shown behind it: what the field means, how many quotes the value has.
        var detail: String
    }

    /// What is wrong with it; nil while nothing is.
    var error: QueryError?
    /// Whether the error is to be told even though the query may only be unfinished.
    var isEntered = false
    /// What stands at the cursor.
    var completion: QueryCompletion?
    /// What it may go on with.
    var suggestions: [Suggestion] = []
    /// Index of the suggestion that Tab takes.
    var selected = 0
    /// Number of the last request for values; answers to earlier ones are stale.
    var generation = 0

    /// How many values the archive is asked for.
    static let mostValues = 8

    /// What is wrong, as far as it is to be told: what stands at the very end may only be unfinished.
    func toldError(in text: String) -> QueryError? {
        guard let error, isEntered || error.range.upperBound < text.utf8.count else { return nil }
        return error
    }
}
