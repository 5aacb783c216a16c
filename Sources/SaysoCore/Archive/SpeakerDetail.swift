import GRDB
import SaysoModel

extension Archive {
    /// The speaker with all names and roles met, those met in most articles first; nil where there is none of this
    /// number.
    public func speaker(_ id: ID<Speaker>) throws -> Speaker? {
        try read { db -> Speaker? in
            let statement = try db.cachedStatement(sql: "SELECT name, kind, gender FROM speaker WHERE id = ?")
            guard let row = try Row.fetchOne(statement, arguments: [id.rawValue]) else { return nil }
            let met = try db.cachedStatement(
                sql: """
                    SELECT kind, words FROM speaker_met_as WHERE speaker = ? GROUP BY kind, words
                    ORDER BY sum(articles) DESC, words
                    """)
            let epithets = try Row.fetchAll(met, arguments: [id.rawValue])
            func words(ofKind kind: Int64) -> [String] { epithets.filter { $0[0] == kind }.map { $0[1] } }
            let name: String = row[0]
            let gender: Int64? = row[2]
            return Speaker(
                name: name, aliases: words(ofKind: Epithet.alias).filter { $0 != name },
                kind: Speaker.Kind(code: row[1]),
                gender: gender.flatMap { code in Speaker.Gender.allCases.first { $0.code == code } },
                roles: words(ofKind: Epithet.role))
        }
    }
}
