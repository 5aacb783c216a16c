import Foundation

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
