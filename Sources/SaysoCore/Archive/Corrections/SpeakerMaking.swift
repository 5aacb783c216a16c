import GRDB
import SaysoModel

/// Makes the speakers that corrections need, and takes them back.
struct SpeakerMaking {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// The speaker kept under `name`, whoever that is now; nil where there is none.
    func find(_ name: String, _ kind: Speaker.Kind) throws -> Int64? {
        try Registry.speaker(SpeakerIdentity.key(name), kind, db)
    }

    /// Who `speaker` is since speakers were merged.
    func present(_ speaker: Int64) throws -> Int64 {
        try SpeakerMerges(db).merges(of: speaker).last?.target ?? speaker
    }

    /// Whether `name` is that under which the speaker itself is kept.
    func isOwnName(_ name: String, of speaker: Int64) throws -> Bool {
        try String.fetchOne(db, sql: "SELECT key FROM speaker WHERE id = ?", arguments: [speaker])
            == SpeakerIdentity.key(name)
    }

    /// A speaker to be made, under a name that may be another name of `former` until then.
    func draft(_ name: String, _ kind: Speaker.Kind, former: Int64? = nil) throws -> CorrectionEntry.NewSpeaker {
        // Numbers are never given twice: SQLite keeps the last one given.
        let last = try Int64.fetchOne(db, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'speaker'") ?? 0
        return CorrectionEntry.NewSpeaker(id: last + 1, name: name, kind: kind.code, former: former)
    }

    /// Makes the speaker, unless another has come to have its name; the number of either.
    func make(_ speaker: CorrectionEntry.NewSpeaker) throws -> Int64 {
        let key = SpeakerIdentity.key(speaker.name)
        if speaker.former != nil {
            try db.execute(sql: "DELETE FROM speaker_key WHERE key = ? AND kind = ?", arguments: [key, speaker.kind])
        }
        if let other = try find(speaker.name, Speaker.Kind(code: speaker.kind)) { return try present(other) }
        let surname = SpeakerIdentity.surname(of: Speaker(name: speaker.name, kind: Speaker.Kind(code: speaker.kind)))
        try db.execute(
            sql: "INSERT INTO speaker (id, key, kind, name, surname) VALUES (?, ?, ?, ?, ?)",
            arguments: [speaker.id, key, speaker.kind, speaker.name, surname])
        return speaker.id
    }

    /// Takes the speaker back, unless something else has come to need it.
    func unmake(_ speaker: CorrectionEntry.NewSpeaker) throws {
        try db.execute(
            sql: """
                DELETE FROM speaker WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM quote WHERE speaker = ?1)
                    AND NOT EXISTS (SELECT 1 FROM speaker_epithet WHERE speaker = ?1)
                    AND NOT EXISTS (SELECT 1 FROM speaker_key WHERE speaker = ?1)
                    AND NOT EXISTS (SELECT 1 FROM note WHERE speaker = ?1)
                """, arguments: [speaker.id])
        guard db.changesCount > 0, let former = speaker.former else { return }
        try db.execute(
            sql: "INSERT INTO speaker_key VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            arguments: [SpeakerIdentity.key(speaker.name), speaker.kind, former])
    }
}
