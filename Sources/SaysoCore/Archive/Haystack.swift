import Foundation
import GRDB

/// All titles or names, folded, in one piece of memory, to be narrowed as a user types.
struct Haystack: Sendable {
    private var bytes: [UInt8] = []
    private var entries: [(id: Int64, end: Int)] = []
    private static let separator = UInt8(ascii: "\n")

    /// The titles or names that the list shows.
    init(_ list: List, _ db: Database) throws {
        let sql =
            switch list {
            case .articles, .quotes: "SELECT id, title FROM article"
            case .speakers: "SELECT id, key FROM speaker"
            case .topics: "SELECT id, key FROM topic"
            }
        let rows = try Row.fetchCursor(db.cachedStatement(sql: sql))
        while let row = try rows.next() {
            let text: String = row[1]
            bytes.append(contentsOf: (list == .articles ? text.folded : text).utf8)
            bytes.append(Self.separator)
            entries.append((row[0], bytes.count))
        }
    }

    /// Those that have every word of `narrowing`, in any order: one letter as the beginning of a word, more anywhere.
    func matches(_ narrowing: String) -> Set<Int64> {
        var found: Set<Int64>?
        for word in Set(narrowing.folded.split(separator: " ").map { Array($0.utf8) }) {
            let ids = Set(matches(word))
            found = found.map { $0.intersection(ids) } ?? ids
        }
        return found ?? Set(entries.map(\.id))
    }

    private func matches(_ word: [UInt8]) -> [Int64] {
        let onlyAtBeginning = String(decoding: word, as: UTF8.self).count == 1
        var ids: [Int64] = []
        bytes.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return }
            var from = 0
            var entry = 0
            // From one occurrence of the first byte to the next.
            while from + word.count <= bytes.count,
                let hit = memchr(base + from, Int32(word[0]), bytes.count - word.count + 1 - from)
            {
                let offset = UnsafeRawPointer(hit) - base
                if memcmp(hit, word, word.count) != 0
                    || onlyAtBeginning && offset > 0 && Self.isInsideWord(bytes[offset - 1])
                {
                    from = offset + 1
                    continue
                }
                while entries[entry].end <= offset { entry += 1 }
                ids.append(entries[entry].id)
                from = entries[entry].end
            }
        }
        return ids
    }

    /// Whether a word goes on behind this byte: letters and digits, and all that is not ASCII.
    private static func isInsideWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: true
        default: false
        }
    }
}
