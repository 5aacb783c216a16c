import SaysoModel

/// Numbers that tell texts apart.
enum Fingerprint {
    /// FNV-1a, 64 bits (Fowler, Noll, Vo; draft-eastlake-fnv), of some texts in order.
    static func of(_ parts: String...) -> Int64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        for (index, part) in parts.enumerated() {
            if index > 0 { add(0xFF) }  // in no UTF-8, so it ends the part
            for byte in part.utf8 { add(byte) }
        }
        return Int64(bitPattern: hash)
    }
}

extension Article {
    /// Of title and text: finds an article that may be known. Small and quick to look up; since two texts may share it,
    /// title and text themselves are compared then.
    var fingerprint: Int64 { Fingerprint.of(title, text) }
}
