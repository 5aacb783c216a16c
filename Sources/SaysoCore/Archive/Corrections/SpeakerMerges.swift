import GRDB

/// Which speakers are others since the user merged them.
struct SpeakerMerges {
    /// One step of a speaker on the way to who it is now.
    struct Merge {
        var correction: Int64
        var target: Int64
    }

    private let db: Database

    init(_ db: Database) { self.db = db }

    /// The merges of `speaker`, in their order: it is the last one's target. None for nearly all.
    func merges(of speaker: Int64) throws -> [Merge] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: "SELECT correction, target FROM merged_speaker WHERE speaker = ? ORDER BY correction"),
            arguments: [speaker]
        ).map { Merge(correction: $0[0], target: $0[1]) }
    }

    /// Notes that `speaker`, and all who were merged into it, are `target` by `correction`.
    func merge(_ speaker: Int64, into target: Int64, by correction: Int64) throws {
        try db.execute(
            sql: """
                INSERT INTO merged_speaker SELECT DISTINCT speaker, ?1, ?2 FROM merged_speaker WHERE target = ?3
                UNION SELECT ?3, ?1, ?2
                """, arguments: [correction, target, speaker])
    }

    /// Notes that `speaker` is itself again by `correction`.
    func restore(_ speaker: Int64, by correction: Int64) throws {
        try db.execute(
            sql: "INSERT INTO merged_speaker VALUES (?1, ?2, ?1)", arguments: [speaker, correction])
    }

    func forget(_ correction: Int64) throws {
        try db.execute(sql: "DELETE FROM merged_speaker WHERE correction = ?", arguments: [correction])
    }
}
