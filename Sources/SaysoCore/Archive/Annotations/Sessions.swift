import GRDB

extension Archive {
    /// Keeps how the program called `name` was left, in a form of its own.
    public func saveSession(_ state: String, of name: String) throws {
        try write { db in
            try db.execute(
                sql: "INSERT INTO session VALUES (?1, ?2) ON CONFLICT DO UPDATE SET state = ?2",
                arguments: [name, state])
        }
    }

    /// How the program called `name` was left; nil where it never was.
    public func session(of name: String) throws -> String? {
        try read { db in
            try String.fetchOne(db.cachedStatement(sql: "SELECT state FROM session WHERE name = ?"), arguments: [name])
        }
    }
}
