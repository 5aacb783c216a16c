import Foundation
import GRDB

/// Where variants are kept.
enum VariantTables {
    static let sql = """
        -- prints: fingerprints of the quotes; first_quote tells of which state of the article they are.
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
