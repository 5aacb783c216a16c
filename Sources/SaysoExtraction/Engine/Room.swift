/// Room for numbers that is kept from one use to the next, so that inner loops allocate nothing.
///
/// Belongs to one thread at a time.
package final class Room<Element: BitwiseCopyable & ExpressibleByIntegerLiteral> {
    /// The first number. Moves when ``reserve(_:)`` needs more room.
    package private(set) var base: UnsafeMutablePointer<Element>
    /// How many there is room for.
    package private(set) var capacity: Int

    /// `count` zeros.
    package init(_ count: Int = 0) {
        capacity = max(16, count)
        base = .allocate(capacity: capacity)
        base.initialize(repeating: 0, count: capacity)
    }

    deinit { base.deallocate() }

    /// Makes room for `count` numbers and returns the first. What was stored is lost if there was less room.
    @discardableResult
    package func reserve(_ count: Int) -> UnsafeMutablePointer<Element> {
        if count > capacity {
            base.deallocate()
            capacity = count + count / 4
            base = .allocate(capacity: capacity)
            base.initialize(repeating: 0, count: capacity)
        }
        return base
    }

    /// Makes room for `count` numbers and sets them to zero.
    @discardableResult
    package func zero(_ count: Int) -> UnsafeMutablePointer<Element> {
        reserve(count).update(repeating: 0, count: count)
        return base
    }
}

package typealias Floats = Room<Float>
