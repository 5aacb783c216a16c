import GRDB
import SaysoModel

/// The speakers and topics of an archive, to which those of extractions are added. For one transaction.
struct Registry {
    private let db: Database
    private var speakers: [SpeakerKey: Identified] = [:]
    private var topics: [String: Int64] = [:]

    private struct SpeakerKey: Hashable {
        var name: String
        var kind: Speaker.Kind
    }

    /// Who a speaker is, and who it would be without the corrections that merged it.
    private struct Identified {
        var own: Int64
        var id: Int64
        var merges: [Int64]
    }

    init(_ db: Database) { self.db = db }

    /// The quotes of `extraction` in the form of the tables, of an article of `age`. Its speakers and topics, with all
    /// their names, are in the archive then.
    mutating func images(of extraction: Extraction, in article: Int64, age: Int64) throws -> [QuoteImage] {
        let speakers = try extraction.speakers.map { speaker in
            speaker.name == Speaker.unnamedAuthor ? nil : try identify(speaker)
        }
        let topics = try extraction.topics.map { try number(of: $0) }
        for case (let speaker, let id?) in zip(extraction.speakers, speakers.map { $0?.own }) {
            try Epithet.note([speaker.name] + speaker.aliases, .alias, of: id, in: article, age: age, db)
            try Epithet.note(speaker.roles, .role, of: id, in: article, age: age, db)
        }
        return extraction.quotes.map { quote in
            let speaker = quote.speaker.flatMap { speakers.indices.contains($0) ? speakers[$0] : nil }
            return QuoteImage(
                quote, speaker: speaker?.id, topics: quote.topics.filter(topics.indices.contains).map { topics[$0] },
                merges: speaker?.merges ?? [])
        }
    }

    private mutating func identify(_ speaker: Speaker) throws -> Identified {
        let key = SpeakerKey(name: SpeakerIdentity.key(speaker.name), kind: speaker.kind)
        if let known = speakers[key] { return known }
        let id = try wellKnown(speaker, key) ?? find(key) ?? identify(speaker, key) ?? insert(speaker, key)
        if let gender = speaker.gender {
            try db.cachedStatement(sql: "UPDATE speaker SET gender = ? WHERE id = ? AND gender IS NULL")
                .execute(arguments: [gender.code, id])
        }
        for acronym in SpeakerIdentity.acronyms(of: speaker) {
            try note(SpeakerKey(name: acronym, kind: speaker.kind), of: id)
        }
        let merges = try SpeakerMerges(db).merges(of: id)
        let identified = Identified(own: id, id: merges.last?.target ?? id, merges: merges.map(\.correction))
        speakers[key] = identified
        return identified
    }

    private func find(_ key: SpeakerKey) throws -> Int64? { try Self.speaker(key.name, key.kind, db) }

    /// The speaker kept under the ``SpeakerIdentity/key(_:)``, its own or another of its names'.
    static func speaker(_ key: String, _ kind: Speaker.Kind, _ db: Database) throws -> Int64? {
        try Int64.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT id FROM speaker WHERE key = ?1 AND kind = ?2
                    UNION ALL SELECT speaker FROM speaker_key WHERE key = ?1 AND kind = ?2
                    """), arguments: [key, kind.code])
    }

    /// The one whom a last name alone means, unless the user has said who bears it.
    private func wellKnown(_ speaker: Speaker, _ key: SpeakerKey) throws -> Int64? {
        guard let known = try SpeakerIdentity(db: db).wellKnown(speaker) else { return nil }
        if let own = try find(key), try !SpeakerMerges(db).merges(of: own).isEmpty { return nil }
        return known
    }

    /// The speaker known by another name, to which this one is added.
    private func identify(_ speaker: Speaker, _ key: SpeakerKey) throws -> Int64? {
        guard let known = try SpeakerIdentity(db: db).find(speaker) else { return nil }
        if SpeakerIdentity.isBetter(speaker.name, than: known.name, kind: speaker.kind) {
            try db.cachedStatement(sql: "UPDATE speaker SET key = ?, name = ? WHERE id = ?")
                .execute(arguments: [key.name, speaker.name, known.id])
            try note(SpeakerKey(name: SpeakerIdentity.key(known.name), kind: speaker.kind), of: known.id)
        } else {
            try note(key, of: known.id)
        }
        return known.id
    }

    /// Another name under which the speaker is found, if nobody else is.
    private func note(_ key: SpeakerKey, of speaker: Int64) throws {
        guard try find(key) == nil else { return }
        try db.cachedStatement(sql: "INSERT INTO speaker_key VALUES (?, ?, ?)")
            .execute(arguments: [key.name, key.kind.code, speaker])
    }

    private func insert(_ speaker: Speaker, _ key: SpeakerKey) throws -> Int64 {
        try db.cachedStatement(sql: "INSERT INTO speaker (key, kind, name, surname) VALUES (?, ?, ?, ?)")
            .execute(arguments: [
                key.name, key.kind.code, speaker.name, SpeakerIdentity.surname(of: speaker),
            ])
        return db.lastInsertedRowID
    }

    private mutating func number(of topic: Topic) throws -> Int64 {
        let given = topic.name.folded
        if let known = topics[given] { return known }
        let name = try speakerName(calledAlso: topic.name) ?? topic.name
        let key = name.folded
        let found = try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT id FROM topic WHERE key = ?"), arguments: [key])
        let id: Int64
        if let found {
            id = found
        } else {
            try db.cachedStatement(sql: "INSERT INTO topic (key, name) VALUES (?, ?)")
                .execute(arguments: [key, name])
            id = db.lastInsertedRowID
        }
        topics[given] = id
        return id
    }

    /// The name of the one speaker who is also called so: as a topic too "Edward G. Reed" is "Ed Reed".
    private func speakerName(calledAlso name: String) throws -> String? {
        let names = try String.fetchAll(
            db.cachedStatement(
                sql: "SELECT name FROM speaker_key JOIN speaker ON speaker.id = speaker WHERE speaker_key.key = ?"),
            arguments: [SpeakerIdentity.key(name)])
        return names.count == 1 ? names[0] : nil
    }
}
