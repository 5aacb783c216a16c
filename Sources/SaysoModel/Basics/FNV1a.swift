/// The hash FNV-1a of 64 bits (Fowler, Noll, Vo; draft-eastlake-fnv): quick, the same at every run, and no secret.
package struct FNV1a: Sendable {
    /// The hash of what was added so far.
    package private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    /// The hash of nothing.
    @inlinable
    package init() {}

    /// Goes on with one byte.
    @inlinable
    package mutating func add(_ byte: UInt8) { add(UInt64(byte)) }

    /// Goes on with a whole word, taken as one step.
    @inlinable
    package mutating func add(_ word: UInt64) { value = (value ^ word) &* 0x0000_0100_0000_01b3 }

    /// The hash of `words`, each taken as one step.
    package static func hash(of words: some Sequence<UInt64>) -> UInt64 {
        var hash = FNV1a()
        for word in words { hash.add(word) }
        return hash.value
    }
}
