/// Random numbers that are the same from the same seed, on every machine: SplitMix64 (Steele, Lea, Flood 2014).
public struct SeededNumbers: RandomNumberGenerator, Sendable {
    @usableFromInline var state: UInt64

    /// The numbers that belong to `seed`; those of nearby seeds are unlike.
    public init(seed: UInt64) { state = seed &* 0xD129_0B26_1ED3_9D3D &+ 0x632B_E59B_D9B4_E019 }

    /// The next number.
    @inlinable
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// True with `probability`, 0…1.
    @inlinable
    public mutating func chance(_ probability: Double) -> Bool {
        Double(next() >> 11) * 0x1p-53 < probability
    }
}
