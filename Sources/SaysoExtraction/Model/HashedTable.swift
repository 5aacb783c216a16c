/// A compact read-only table from 64-bit keys to short rows of byte pairs, kept in a model's bytes.
///
/// Keys are spread over buckets by their high bits; within a bucket each row stands as a 16-bit fingerprint (the key's
/// low bits), a count, and its pairs. One look-up touches two places in memory. A key that is not in the table is taken
/// for another one about once in 30,000 look-ups. Sections: bits of the bucket number; bytes of rows; the buckets'
/// starts; the rows.
///
/// `@unchecked Sendable` because nothing is ever written through its pointers, and it keeps what they point to alive.
package struct HashedTable: @unchecked Sendable {
    /// Two bytes of a row; what they mean is the owner's: a tag and its weight, a rule's number.
    package typealias Pair = (UInt8, UInt8)

    private let starts: UnsafeRawPointer
    private let rows: UnsafeRawPointer
    private let shift: UInt64
    private let owner: ModelBytes

    /// A table without rows.
    static let empty = HashedTable(emptyIn: ModelBytes([UInt8](repeating: 0, count: 12)))

    private init(emptyIn bytes: ModelBytes) {
        starts = bytes.base
        rows = bytes.base
        shift = 63
        owner = bytes
    }

    /// The table that stands next in `reader`.
    init(_ reader: inout ModelReader) throws(ModelError) {
        let bits = try reader.number()
        let size = try reader.number()
        guard (1...24).contains(bits) else { throw .incompatible(reader.part) }
        let starts = try reader.section((1 << bits + 1) * 4)
        let rows = try reader.section(size)
        guard let startsBase = starts.baseAddress, let rowsBase = rows.baseAddress else {
            throw .incompatible(reader.part)
        }
        self.starts = startsBase
        self.rows = rowsBase
        shift = UInt64(64 - bits)
        owner = reader.bytes
        guard HashedTable.isSound(starts: starts, rows: rows) else { throw .incompatible(reader.part) }
    }

    /// Whether following the starts and counts never leaves `rows`.
    private static func isSound(starts: UnsafeRawBufferPointer, rows: UnsafeRawBufferPointer) -> Bool {
        var at = 0
        for offset in stride(from: 0, to: starts.count - 4, by: 4) {
            let start = Int(UInt32(littleEndian: starts.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
            let end = Int(UInt32(littleEndian: starts.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self)))
            guard start == at, end >= start, end <= rows.count else { return false }
            while at < end {
                guard at + 3 <= end else { return false }
                at += 3 + 2 * Int(rows[at + 2])
            }
            guard at == end else { return false }
        }
        return at == rows.count
    }

    /// Where the bucket of `key` starts (low half) and ends among the rows. Asking for those of many keys before any
    /// row is read lets the processor fetch them at the same time.
    @inline(__always)
    func bucket(_ key: UInt64) -> UInt64 {
        // Two neighbouring 32-bit starts in one load.
        UInt64(littleEndian: starts.loadUnaligned(fromByteOffset: Int(key >> shift) * 4, as: UInt64.self))
    }

    /// The row of `key`: the address of its first pair and their number; nil if there is none.
    @inline(__always)
    func row(_ key: UInt64) -> (pairs: UnsafeRawPointer, count: Int)? { row(key, in: bucket(key)) }

    /// The row of `key`, whose bucket is known.
    @inline(__always)
    func row(_ key: UInt64, in bucket: UInt64) -> (pairs: UnsafeRawPointer, count: Int)? {
        var at = rows + Int(truncatingIfNeeded: bucket & 0xFFFF_FFFF)
        let end = rows + Int(truncatingIfNeeded: bucket >> 32)
        let fingerprint = UInt16(truncatingIfNeeded: key)
        while at < end {
            let count = Int(at.load(fromByteOffset: 2, as: UInt8.self))
            if UInt16(littleEndian: at.loadUnaligned(as: UInt16.self)) == fingerprint { return (at + 3, count) }
            at += 3 + 2 * count
        }
        return nil
    }

    /// The first pair of the row of `key`.
    @inline(__always)
    func first(_ key: UInt64) -> Pair? {
        guard let row = row(key), row.count > 0 else { return nil }
        return (row.pairs.load(as: UInt8.self), row.pairs.load(fromByteOffset: 1, as: UInt8.self))
    }

    /// The bytes of a table of `rows`, as ``init(_:)`` reads them. The same rows give the same bytes in whatever order.
    /// Of a row above 255 pairs the first 255 are kept.
    package static func encoded(_ rows: [(key: UInt64, pairs: [Pair])]) -> [UInt8] {
        var bits = 1
        while bits < 24, 2 << bits < rows.count { bits += 1 }
        let shift = UInt64(64 - bits)
        var starts: [UInt32] = []
        var body: [UInt8] = []
        for (key, pairs) in rows.sorted(by: { $0.key < $1.key }) {
            while starts.count <= Int(key >> shift) { starts.append(UInt32(body.count)) }
            body += [UInt8(truncatingIfNeeded: key), UInt8(truncatingIfNeeded: key >> 8), UInt8(min(255, pairs.count))]
            for pair in pairs.prefix(255) { body += [pair.0, pair.1] }
        }
        while starts.count <= 1 << bits { starts.append(UInt32(body.count)) }
        var bytes: [UInt8] = []
        for number in [UInt32(bits), UInt32(body.count)] + starts {
            withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
        }
        return bytes + body
    }
}
