import Foundation
import GRDB

/// Where variants are kept.
enum VariantTables {
    static let sql = """
        -- prints: see PrintCoding; first_quote tells of which state of the article they are.
        CREATE TABLE quote_prints (
            article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
            first_quote INTEGER NOT NULL,
            prints BLOB NOT NULL
        );
        -- Quotes that are one utterance have one family: the number of the longest of them.
        CREATE TABLE quote_variant (
            quote INTEGER PRIMARY KEY REFERENCES quote ON DELETE CASCADE,
            family INTEGER NOT NULL
        );
        CREATE INDEX quote_variant_by_family ON quote_variant (family, quote);
        -- An article that is read anew is looked through anew.
        CREATE TRIGGER quote_prints_of_the_past AFTER DELETE ON quote BEGIN
            DELETE FROM quote_prints WHERE article = old.article;
        END;
        """
}

/// Which state of the archive was looked through to its end, so that this is seen without going over all articles.
enum VariantTally {
    static let sql = """
        CREATE TABLE variant_tally (searched INTEGER NOT NULL);
        INSERT INTO variant_tally VALUES (-1);
        """

    /// Whether nothing was added or changed since.
    static func isUpToDate(_ db: Database) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(sql: "SELECT searched = change FROM variant_tally, tally")) ?? false
    }

    /// Notes that all of the state that had the number `change` was looked through.
    static func note(_ change: Int64, _ db: Database) throws {
        try db.cachedStatement(sql: "UPDATE variant_tally SET searched = ?").execute(arguments: [change])
    }
}

/// The fingerprints of an article's quotes, in their order: for each quote how many (a byte), then four bytes each.
enum PrintCoding {
    static func encode(_ quotes: [[UInt32]]) -> Data {
        var data = Data()
        for prints in quotes {
            let prints = prints.prefix(Int(UInt8.max))
            data.append(UInt8(prints.count))
            for print in prints { withUnsafeBytes(of: print.littleEndian) { data.append(contentsOf: $0) } }
        }
        return data
    }

    /// Calls `body` with each fingerprint and the index of its quote. Damaged bytes give wrong numbers, never a trap.
    static func forEach(in data: Data, _ body: (_ quote: Int, _ print: UInt32) -> Void) {
        data.withUnsafeBytes { bytes in
            var at = 0
            var quote = 0
            while at < bytes.count {
                let end = at + 1 + 4 * Int(bytes[at])
                at += 1
                while at < end, at + 4 <= bytes.count {
                    body(quote, UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self)))
                    at += 4
                }
                at = end
                quote += 1
            }
        }
    }
}
