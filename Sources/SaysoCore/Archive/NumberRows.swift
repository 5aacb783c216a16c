import GRDB
import GRDBSQLite

extension Database {
    /// Gives `body` the first column of each row, a number.
    ///
    /// By SQLite's own functions: a query may select a million quotes, and GRDB's cursors take longer to hand over a row
    /// than SQLite takes to find it.
    func forEachNumber(_ sql: String, _ arguments: StatementArguments = [], _ body: (Int64) -> Void) throws {
        let statement = try cachedStatement(sql: sql)
        try statement.setArguments(arguments)
        let rows = statement.sqliteStatement
        defer { sqlite3_reset(rows) }
        while true {
            switch sqlite3_step(rows) {
            case SQLITE_ROW: body(sqlite3_column_int64(rows, 0))
            case SQLITE_DONE: return
            case let code:
                throw DatabaseError(resultCode: ResultCode(rawValue: code), message: lastErrorMessage, sql: sql)
            }
        }
    }
}
