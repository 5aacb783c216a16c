/// What was computed for one state of the archive; forgotten when the archive changes.
struct Memory: Sendable {
    private(set) var change: Int64 = -1
    var everything = Recent<ListName, Selection>(capacity: 1)
    var selections = Recent<Query, Selection>(capacity: 3)
    var sets = Recent<Query.Clause, QuoteSet>(capacity: 24)
    var rankings = Recent<RankingKey, Ranking>(capacity: 5)
    var narrowed = Recent<NarrowedKey, [Selection.Stretch]>(capacity: 2)
    var haystacks = Recent<Haystack.Content, Haystack>(capacity: 5)
    var publishers = Recent<ListName, [QueryValue]>(capacity: 1)
    var speakerTimelines = Recent<Int64, [Int]>(capacity: 512)
    var topicTimelines = Recent<Int64, [Int]>(capacity: 512)

    struct RankingKey: Hashable, Sendable {
        var list: ListName
        var query: Query
        var narrowing: String
    }

    struct NarrowedKey: Hashable, Sendable {
        var query: Query
        var narrowing: String
    }

    /// Forgets what belongs to another state than `change`.
    mutating func keep(for change: Int64) {
        if self.change != change { self = Memory(change: change) }
    }

    init(change: Int64 = -1) { self.change = change }
}

/// The few values asked for last.
struct Recent<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private let capacity: Int
    private var entries: [(key: Key, value: Value)] = []

    init(capacity: Int) { self.capacity = capacity }

    /// The value, which becomes the youngest; setting forgets the oldest.
    subscript(key: Key) -> Value? {
        mutating get {
            guard let index = entries.firstIndex(where: { $0.key == key }) else { return nil }
            let entry = entries.remove(at: index)
            entries.append(entry)
            return entry.value
        }
        set {
            entries.removeAll { $0.key == key }
            guard let newValue else { return }
            if entries.count == capacity { entries.removeFirst() }
            entries.append((key, newValue))
        }
    }
}
