import Foundation

/// A value behind a lock that threads can wait for to change.
///
/// Unchecked because the compiler can't see that `value` is only touched while `condition` is locked.
final class Guarded<Value>: @unchecked Sendable {
    private let condition = NSCondition()
    private var value: Value

    init(_ value: Value) { self.value = value }

    /// Changes the value; waits and tries again, whenever another thread changed it, while `body` returns nil.
    func change<Result>(_ body: (inout Value) -> Result?) -> Result {
        condition.lock()
        defer { condition.unlock() }
        while true {
            if let result = body(&value) {
                condition.broadcast()
                return result
            }
            condition.wait()
        }
    }
}
