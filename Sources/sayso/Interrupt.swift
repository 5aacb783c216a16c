import Foundation
import Synchronization

/// Ctrl-C, noticed and not obeyed at once; pressed again it ends the program.
final class Interrupt {
    private let source: any DispatchSourceSignal
    private let pending = Flag()
    /// Readable once it came.
    let descriptor: Int32

    private final class Flag: Sendable {
        let isSet = Atomic(false)
    }

    /// Whether it was pressed, for closures that run on other threads.
    var isPressed: @Sendable () -> Bool { { [pending] in pending.isSet.load(ordering: .relaxed) } }

    init() {
        signal(SIGINT, SIG_IGN)
        var ends: [Int32] = [-1, -1]
        _ = pipe(&ends)
        descriptor = ends[0]
        source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
        source.setEventHandler { [pending, bell = ends[1]] in
            if pending.isSet.exchange(true, ordering: .relaxed) { _exit(128 + SIGINT) }
            _ = Foundation.write(bell, "\n", 1)
        }
        source.resume()
    }

    var isPending: Bool { isPressed() }
}
