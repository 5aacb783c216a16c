import CLinux
import Glibc
import Synchronization

/// Messages from other threads to the loop, with a descriptor that wakes it.
final class Mailbox: Sendable {
    /// Readable while there are messages.
    let descriptor: Int32
    private let messages = Mutex<[Message]>([])

    init() { descriptor = sayso_eventfd() }

    deinit { close(descriptor) }

    /// Leaves a message; any thread may.
    func post(_ message: Message) {
        messages.withLock { $0.append(message) }
        var one: UInt64 = 1
        _ = write(descriptor, &one, 8)
    }

    /// Takes all messages.
    func take() -> [Message] {
        var count: UInt64 = 0
        _ = read(descriptor, &count, 8)
        return messages.withLock { box in
            defer { box = [] }
            return box
        }
    }
}
