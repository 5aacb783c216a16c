import GRDB
import SaysoModel

extension Archive {
    /// The speaker with all names and roles met, those met in most articles first; nil where there is none of this
    /// number.
    public func speaker(_ id: ID<Speaker>) throws -> Speaker? {
        try read { db -> Speaker? in
            let statement = try db.cachedStatement(sql: "SELECT name, kind, gender FROM speaker WHERE id = ?")
            guard let row = try Row.fetchOne(statement, arguments: [id.rawValue]) else { return nil }
            let epithets = try Epithet.all(of: id.rawValue, db)
            func words(_ kind: Epithet.Kind) -> [String] { epithets.filter { $0.kind == kind }.map(\.words) }
            let name: String = row[0]
            let gender: Int64? = row[2]
            return Speaker(
                name: name, aliases: words(.alias).filter { $0 != name },
                kind: Speaker.Kind(code: row[1]),
                gender: gender.flatMap { code in Speaker.Gender.allCases.first { $0.code == code } },
                roles: words(.role))
        }
    }
}
