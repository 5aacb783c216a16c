/// What was typed ahead of a quote or article that is on its way, or of the first list: a command that acts on it, and
/// the keys behind it.
struct Waiting: Sendable {
    var command: String
    var count: Int?
    var keys: [Key] = []
}
