import Foundation
import GRDB

/// Where the quotes with a fingerprint are looked up: in one of some thousand buckets, by the first bits of the
/// fingerprint. Of a million quotes it takes 38 MB.
struct PrintIndex {
    static let sql = """
        -- entries: see PrintIndex.Entry, in their order.
        CREATE TABLE print_bucket (bucket INTEGER PRIMARY KEY, entries BLOB NOT NULL);
        """

    /// A fingerprint and the quote that has it, kept as they stand in memory: four bytes each, low ones first. Of quotes
    /// beyond four thousand million another one is found, whose words are not alike.
    struct Entry: Comparable {
        var print: UInt32
        var quote: UInt32

        static func < (a: Entry, b: Entry) -> Bool { (a.print, a.quote) < (b.print, b.quote) }

        fileprivate var bucket: UInt32 { print >> 20 }
    }

    private let db: Database

    init(_ db: Database) { self.db = db }

    /// Adds `fresh` entries, which must be in order, and calls `body` with each of them and each other one of its
    /// fingerprint, those of `fresh` too. What is met of quotes that are gone is forgotten.
    func add(_ fresh: [Entry], meeting body: (_ entry: Entry, _ other: Entry) -> Void) throws {
        var start = 0
        while start < fresh.count {
            let bucket = fresh[start].bucket
            let end = fresh[start...].firstIndex { $0.bucket != bucket } ?? fresh.count
            let old = try entries(of: bucket)
            try write(merge(fresh[start..<end], old, meeting: body), to: bucket)
            start = end
        }
    }

    private func merge(
        _ fresh: ArraySlice<Entry>, _ old: [Entry], meeting body: (Entry, Entry) -> Void
    ) throws -> [Entry] {
        var merged: [Entry] = []
        merged.reserveCapacity(fresh.count + old.count)
        var (next, at) = (fresh.startIndex, 0)
        while next < fresh.endIndex {
            let print = fresh[next].print
            while at < old.count, old[at].print < print {
                merged.append(old[at])
                at += 1
            }
            var others: [Entry] = []
            while at < old.count, old[at].print == print {
                if try isThere(old[at].quote) { others.append(old[at]) }
                at += 1
            }
            let start = next
            while next < fresh.endIndex, fresh[next].print == print {
                if !others.contains(fresh[next]) { others.append(fresh[next]) }
                next += 1
            }
            for entry in fresh[start..<next] {
                for other in others where other != entry { body(entry, other) }
            }
            merged += others.sorted()
        }
        return merged + old[at...]
    }

    private func isThere(_ quote: UInt32) throws -> Bool {
        let statement = try db.cachedStatement(sql: "SELECT 1 FROM quote WHERE id = ?")
        return try Row.fetchOne(statement, arguments: [Int64(quote)]) != nil
    }

    // MARK: - Buckets

    private func entries(of bucket: UInt32) throws -> [Entry] {
        let statement = try db.cachedStatement(sql: "SELECT entries FROM print_bucket WHERE bucket = ?")
        guard let data = try Data.fetchOne(statement, arguments: [Int64(bucket)]) else { return [] }
        return data.withUnsafeBytes { bytes in
            let count = bytes.count / MemoryLayout<Entry>.size
            return Array(unsafeUninitializedCapacity: count) { entries, filled in
                UnsafeMutableRawBufferPointer(entries).copyMemory(
                    from: UnsafeRawBufferPointer(rebasing: bytes[..<(count * MemoryLayout<Entry>.size)]))
                filled = count
            }
        }
    }

    private func write(_ entries: [Entry], to bucket: UInt32) throws {
        let data = entries.withUnsafeBytes { Data($0) }
        try db.cachedStatement(sql: "INSERT OR REPLACE INTO print_bucket VALUES (?, ?)")
            .execute(arguments: [Int64(bucket), data])
    }
}
