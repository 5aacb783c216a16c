/// The tables of what the user adds: marks, tags, notes, what was read, corrections and the session.
///
/// Numbers of quotes change when an article is extracted anew, is corrected, or comes in a new version. What the user
/// adds to a quote therefore holds on to an *anchor*: the article, with the quote's words and where they stood, by which
/// the quote is found again (``Anchors``; fuzzy anchoring as in the W3C Web Annotation Data Model's text quote and text
/// position selectors). Only the column `anchor.quote` is changed then, and no table below needs to know. Nothing here
/// is deleted with an article: deleting one that the user added something to fails.
enum AnnotationSchema {
    /// To be run once on an archive that has none of these tables.
    static let sql = """
        -- quote: its number at present; NULL while there is no such quote, as when the user rejected it.
        -- spans: as in the table quote; words: those of the content.
        CREATE TABLE anchor (
            id INTEGER PRIMARY KEY,
            article INTEGER NOT NULL REFERENCES article,
            quote INTEGER UNIQUE,
            spans BLOB NOT NULL,
            words TEXT NOT NULL
        );
        CREATE INDEX anchor_by_article ON anchor (article);

        -- Of an article, or where there is an anchor, of a quote in it. letter: of a named mark; NULL for a plain one.
        -- Times are seconds since 1970.
        CREATE TABLE mark (
            id INTEGER PRIMARY KEY,
            article INTEGER NOT NULL REFERENCES article,
            anchor INTEGER REFERENCES anchor,
            letter TEXT UNIQUE,
            made INTEGER NOT NULL
        );
        CREATE UNIQUE INDEX mark_plain ON mark (article, ifnull(anchor, 0)) WHERE letter IS NULL;
        CREATE INDEX mark_by_article ON mark (article);

        -- key: the name, folded.
        CREATE TABLE tag (
            id INTEGER PRIMARY KEY,
            key TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL
        );
        CREATE TABLE tagging (
            tag INTEGER NOT NULL REFERENCES tag,
            article INTEGER NOT NULL REFERENCES article,
            anchor INTEGER REFERENCES anchor,
            made INTEGER NOT NULL
        );
        CREATE UNIQUE INDEX tagging_once ON tagging (tag, article, ifnull(anchor, 0));
        CREATE INDEX tagging_by_article ON tagging (article);

        -- Of a speaker, or else as a mark is.
        CREATE TABLE note (
            id INTEGER PRIMARY KEY,
            article INTEGER REFERENCES article,
            anchor INTEGER REFERENCES anchor,
            speaker INTEGER REFERENCES speaker,
            text TEXT NOT NULL,
            changed INTEGER NOT NULL
        );
        CREATE UNIQUE INDEX note_once ON note (ifnull(article, 0), ifnull(anchor, 0), ifnull(speaker, 0));

        -- Articles that were read.
        CREATE TABLE read_article (article INTEGER PRIMARY KEY REFERENCES article);

        -- The log of corrections, in the order of their transactions. Those that are undone stand behind the others
        -- and go when another is made. detail: see Correction.
        CREATE TABLE correction (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            kind TEXT NOT NULL,
            detail TEXT NOT NULL,
            made INTEGER NOT NULL,
            undone INTEGER NOT NULL DEFAULT 0
        );
        -- What a correction did to quotes: see QuoteImage; NULL where there was or is none.
        CREATE TABLE correction_quote (
            correction INTEGER NOT NULL REFERENCES correction ON DELETE CASCADE,
            anchor INTEGER NOT NULL REFERENCES anchor,
            before BLOB,
            after BLOB,
            PRIMARY KEY (correction, anchor)
        ) WITHOUT ROWID;
        CREATE INDEX correction_quote_by_anchor ON correction_quote (anchor);
        -- Speakers who are other ones by a correction, or themselves again by a later one: the last of them counts.
        -- Whoever was merged into one of them before is there too. And the quotes that changed their speaker by it.
        CREATE TABLE merged_speaker (
            speaker INTEGER NOT NULL REFERENCES speaker,
            correction INTEGER NOT NULL REFERENCES correction,
            target INTEGER NOT NULL REFERENCES speaker,
            PRIMARY KEY (speaker, correction)
        ) WITHOUT ROWID;
        CREATE INDEX merged_speaker_by_target ON merged_speaker (target);
        CREATE TABLE merged_quote (
            quote INTEGER NOT NULL,
            correction INTEGER NOT NULL REFERENCES correction,
            PRIMARY KEY (quote, correction)
        ) WITHOUT ROWID;
        CREATE INDEX merged_quote_by_correction ON merged_quote (correction);

        -- As the table speaker_epithet, with what those who were merged into a speaker were called and were.
        CREATE VIEW speaker_met_as AS
            SELECT speaker, kind, words, articles, youngest, oldest FROM speaker_epithet
            UNION ALL
            SELECT target, kind, words, articles, youngest, oldest FROM merged_speaker
                JOIN speaker_epithet ON speaker_epithet.speaker = merged_speaker.speaker
            WHERE target <> merged_speaker.speaker AND correction = (
                SELECT max(correction) FROM merged_speaker AS later WHERE later.speaker = merged_speaker.speaker);

        -- How the browser was left.
        CREATE TABLE session (name TEXT PRIMARY KEY, state TEXT NOT NULL) WITHOUT ROWID;

        -- change: grows with every change of marks, tags, notes and what was read; corrections count as changes of the
        -- archive (tally.change).
        CREATE TABLE annotation_tally (change INTEGER NOT NULL);
        INSERT INTO annotation_tally VALUES (0);

        -- For filters: what is marked or tagged. An article's marks and tags are those of all its quotes.
        CREATE VIEW marked_quote AS
            SELECT anchor.quote FROM mark JOIN anchor ON anchor.id = mark.anchor WHERE anchor.quote IS NOT NULL
            UNION ALL
            SELECT quote.id FROM mark JOIN article ON article.id = mark.article
                JOIN quote ON quote.id BETWEEN first_quote AND first_quote + quotes - 1 WHERE mark.anchor IS NULL;
        CREATE VIEW tagged_quote AS
            SELECT tag, anchor.quote FROM tagging JOIN anchor ON anchor.id = tagging.anchor
                WHERE anchor.quote IS NOT NULL
            UNION ALL
            SELECT tag, quote.id FROM tagging JOIN article ON article.id = tagging.article
                JOIN quote ON quote.id BETWEEN first_quote AND first_quote + quotes - 1 WHERE tagging.anchor IS NULL;
        """
}
