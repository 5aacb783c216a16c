import Foundation
import GRDB

/// All titles or names, folded, in one piece of memory, to be narrowed as a user types.
struct Haystack: Sendable {
    private var bytes: [UInt8] = []
    private var entries: [(id: Int64, end: Int)] = []
    /// Whether full stops of acronyms were left out of what it holds.
    private let isOfSpeakers: Bool
    private static let separator = UInt8(ascii: "\n")

    /// What it holds.
    enum Content: Hashable, Sendable {
        /// Titles of articles.
        case titles
        /// Publishers by article.
        case publishers
        /// Names of speakers.
        case speakers
        /// All names under which speakers are known.
        case aliases
        /// Names of topics.
        case topics
        /// Names of the user's tags.
        case tags

        fileprivate var sql: String {
            switch self {
            case .titles: "SELECT id, title FROM article"
            case .publishers: "SELECT id, publisher FROM article WHERE publisher IS NOT NULL"
            case .speakers: "SELECT id, key FROM speaker"
            case .aliases: "SELECT id, key FROM speaker UNION ALL SELECT speaker, key FROM speaker_key"
            case .topics: "SELECT id, key FROM topic"
            case .tags: "SELECT id, key FROM tag"
            }
        }

        /// Whether the archive has the text as it is printed.
        fileprivate var isUnfolded: Bool { self == .titles || self == .publishers }
    }

    /// The titles or names that the archive has.
    init(_ content: Content, _ db: Database) throws {
        isOfSpeakers = content == .speakers || content == .aliases
        let sql = content.sql
        let rows = try Row.fetchCursor(db.cachedStatement(sql: sql))
        while let row = try rows.next() {
            let text: String = row[1]
            bytes.append(contentsOf: (content.isUnfolded ? text.folded : text).utf8)
            bytes.append(Self.separator)
            entries.append((row[0], bytes.count))
        }
    }

    /// Those that have every word of `narrowing`, in any order: one letter as the beginning of a word, more anywhere.
    func matches(_ narrowing: String) -> Set<Int64> {
        var found: Set<Int64>?
        for word in Set(narrowing.folded.split(separator: " ").map(String.init)) {
            let ids = spellings(of: word).reduce(into: Set<Int64>()) { ids, word in
                let onlyAtBeginning = word.count == 1
                ids.formUnion(
                    self.ids(with: word) { bytes, range in
                        !onlyAtBeginning || Self.isBeginning(range.lowerBound, bytes)
                    })
            }
            found = found.map { $0.intersection(ids) } ?? ids
        }
        return found ?? Set(entries.map(\.id))
    }

    /// Those that have the words of `pattern` side by side.
    func matches(_ pattern: QueryPattern) -> Set<Int64> {
        spellings(of: pattern.text.folded).reduce(into: Set()) { ids, text in
            ids.formUnion(
                self.ids(with: text) { bytes, range in
                    Self.isBeginning(range.lowerBound, bytes)
                        && (pattern.isPrefix || range.upperBound == bytes.count
                            || !Self.isInsideWord(bytes[range.upperBound]))
                })
        }
    }

    /// How what was typed may be kept here.
    private func spellings(of folded: String) -> Set<String> {
        isOfSpeakers ? [folded, SpeakerIdentity.withoutStops(folded)] : [folded]
    }

    /// Those that have `text` where `condition` holds.
    private func ids(
        with text: String, where condition: (UnsafeRawBufferPointer, Range<Int>) -> Bool
    ) -> Set<Int64> {
        let text = Array(text.utf8)
        var ids: Set<Int64> = []
        guard !text.isEmpty else { return ids }
        bytes.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return }
            var from = 0
            var entry = 0
            // From one occurrence of the first byte to the next.
            while from + text.count <= bytes.count,
                let hit = memchr(base + from, Int32(text[0]), bytes.count - text.count + 1 - from)
            {
                let offset = UnsafeRawPointer(hit) - base
                guard memcmp(hit, text, text.count) == 0, condition(bytes, offset..<offset + text.count) else {
                    from = offset + 1
                    continue
                }
                while entries[entry].end <= offset { entry += 1 }
                ids.insert(entries[entry].id)
                from = entries[entry].end
            }
        }
        return ids
    }

    /// Whether a word begins at `offset`.
    private static func isBeginning(_ offset: Int, _ bytes: UnsafeRawBufferPointer) -> Bool {
        offset == 0 || !isInsideWord(bytes[offset - 1])
    }

    /// Whether a word goes on behind this byte: letters and digits, and all that is not ASCII.
    private static func isInsideWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: true
        default: false
        }
    }
}
