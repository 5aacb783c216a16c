import SaysoModel

/// Numbers that tell texts apart.
enum Fingerprint {
    /// ``FNV1a`` of some texts in order.
    static func of(_ parts: String...) -> Int64 {
        var hash = FNV1a()
        for (index, part) in parts.enumerated() {
            if index > 0 { hash.add(0xFF as UInt8) }  // in no UTF-8, so it ends the part
            for byte in part.utf8 { hash.add(byte) }
        }
        return Int64(bitPattern: hash.value)
    }
}

extension Article {
    /// Of title and text: finds an article that may be known. Small and quick to look up; since two texts may share it,
    /// title and text themselves are compared then.
    var fingerprint: Int64 { Fingerprint.of(title, text) }
}
