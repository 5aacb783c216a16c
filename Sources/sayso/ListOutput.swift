import Dispatch
import SaysoCore
import Synchronization

/// Writes a list to standard output, on a thread of its own: while some items are put into their form, the next are read.
final class ListOutput<Item: Sendable>: Sendable {
    private struct State {
        var writer: any ListWriter<Item>
        var output = StandardOutput.Buffer()
        var failure: (any Error)?

        mutating func put(_ text: (inout any ListWriter<Item>) -> String) {
            guard failure == nil else { return }
            do { try output.write(text(&writer)) } catch { failure = error }
        }
    }

    private let state: Mutex<State>
    private let isWanted = Atomic(true)
    private let queue = DispatchQueue(label: "sayso.output")
    /// For so many handfuls of items that wait.
    private let room = DispatchSemaphore(value: 2)
    /// How many items to hand over at once.
    static var handful: Int { 64 }

    init(_ writer: any ListWriter<Item>) {
        var state = State(writer: writer)
        state.put { $0.begin() }
        self.state = Mutex(state)
    }

    /// Takes some items; false where nobody wants more.
    func put(_ items: [Item]) -> Bool {
        room.wait()
        queue.async { [self] in
            state.withLock { state in
                for item in items { state.put { $0.write(item) } }
                if state.failure != nil { isWanted.store(false, ordering: .relaxed) }
            }
            room.signal()
        }
        return isWanted.load(ordering: .relaxed)
    }

    /// Waits until all is written; throws why it can't be.
    func end() throws {
        try queue.sync {
            try state.withLock { state in
                state.put { $0.end() }
                if let failure = state.failure { throw failure }
                try state.output.flush()
            }
        }
    }
}
