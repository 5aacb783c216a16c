import Foundation
import GRDB
import GRDBSQLite
import SaysoModel
import Synchronization

/// The SQLite file that holds articles and what was found in them; several copies of sayso may use one at a time.
///
/// Every method may be called from any thread; those that read don't wait for those that write. All throw
/// ``ArchiveError``; in a task that is cancelled they give up at once, and throw `CancellationError`.
public final class Archive: Sendable {
    /// What the archive is called on the screen: the name of its file, or "in memory".
    public let name: String
    let path: String
    /// The write-ahead log, which is written to with every change, by whichever process; nil for an archive in memory.
    public let log: String?
    private let database: any DatabaseWriter
    /// What was computed for the present state of the archive.
    let memory = Mutex(Memory())

    private init(name: String, path: String, log: String? = nil, database: any DatabaseWriter) {
        self.name = name
        self.path = path
        self.log = log
        self.database = database
    }

    /// Opens the archive at `path`; makes it, and the folders above it, where there is none. One of an older version is
    /// brought up to date, which takes half a minute where it has a million quotes.
    ///
    /// - Parameter upgrading: is told then how much of that is done, 0…1.
    public convenience init(path: String, upgrading: @escaping @Sendable (Double) -> Void = { _ in }) throws {
        do {
            try Self.prepareFolder(of: path)
            let database = try Self.waiting { try DatabasePool(path: path, configuration: Self.configuration) }
            try Self.prepare(database, path: path, upgrading: upgrading)
            self.init(
                name: URL(filePath: path).lastPathComponent, path: path, log: path + "-wal", database: database)
        } catch {
            throw Self.openingError(error, path: path)
        }
    }

    /// An archive that is gone with the program.
    public static func inMemory() throws -> Archive {
        let path = "the archive in memory"
        do {
            let database = try DatabaseQueue(configuration: configuration)
            try prepare(database, path: path)
            return Archive(name: "in memory", path: path, database: database)
        } catch {
            throw ArchiveError(error, path: path)
        }
    }

    /// Where the archive is unless another is named: `$XDG_DATA_HOME/sayso/archive.sqlite`, by default
    /// `~/.local/share/sayso/archive.sqlite` (XDG Base Directory Specification 0.8: relative paths are ignored).
    public static func defaultPath(environment: [String: String]) -> String {
        var base = environment["XDG_DATA_HOME"] ?? ""
        if !base.hasPrefix("/") { base = (environment["HOME"] ?? NSHomeDirectory()) + "/.local/share" }
        return base + "/sayso/archive.sqlite"
    }

    /// A number that grows with every change, by whichever process: what was read before may be out of date.
    public func version() throws -> Int {
        try read { db in
            let statement = try db.cachedStatement(
                sql: "SELECT tally.change + annotation_tally.change FROM tally, annotation_tally")
            return try Int.fetchOne(statement) ?? 0
        }
    }

    // MARK: - Access

    /// Runs `body` on one state of the archive, with what is remembered of it.
    func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        do {
            return try database.read(body)
        } catch {
            throw self.error(error)
        }
    }

    /// Runs `body` in a transaction: all of it is kept, or nothing.
    func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
        do {
            return try database.write(body)
        } catch {
            throw self.error(error)
        }
    }

    /// As ``write(_:)``, and what was written is on the disk when this returns: it outlives a power cut. For what a user
    /// adds, which comes in small pieces and can't be had again.
    func writeDurably<Value>(_ body: (Database) throws -> Value) throws -> Value {
        do {
            return try database.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA synchronous = FULL")
                defer { try? db.execute(sql: "PRAGMA synchronous = NORMAL") }
                var value: Value?
                try db.inTransaction(.immediate) {
                    value = try body(db)
                    return .commit
                }
                guard let value else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
                return value
            }
        } catch {
            throw self.error(error)
        }
    }

    /// What is told of an error while the archive is used.
    private func error(_ error: any Error) -> any Error {
        if error is CancellationError || (error as? DatabaseError)?.resultCode == .SQLITE_INTERRUPT {
            return CancellationError()
        }
        return ArchiveError(error, path: path)
    }

    // MARK: - Opening

    /// What `open` gives, tried again for as long as a write waits: SQLite says at once that it is busy, without its busy
    /// handler, where two programs make one archive and both would change the mode of its journal.
    private static func waiting<Value>(_ open: () throws -> Value) throws -> Value {
        let end = ContinuousClock.now + .seconds(patience)
        while true {
            do { return try open() } catch let error as DatabaseError
                where error.resultCode == .SQLITE_BUSY && ContinuousClock.now < end
            {
                Thread.sleep(forTimeInterval: 0.02)
            }
        }
    }

    /// For how many seconds another program's writing is waited for.
    private static let patience = 10.0

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience)
        configuration.maximumReaderCount = 3
        configuration.prepareDatabase { db in
            // KiB a connection: what a page of a list touches fits, and a program with four connections stays small.
            try db.execute(sql: "PRAGMA cache_size = -2000; PRAGMA temp_store = MEMORY")
            if !db.configuration.readonly { try db.execute(sql: "PRAGMA synchronous = NORMAL") }
            // One statement may look through millions of entries of an index. It is given up then once nobody wants it, and
            // gives way to the thread that draws: a thousand steps take some ten microseconds.
            sqlite3_progress_handler(
                db.sqliteConnection, 1_000,
                { _ in
                    sched_yield()
                    return Task.isCancelled ? 1 : 0
                }, nil)
        }
        return configuration
    }

    private static func prepareFolder(of path: String) throws {
        let folder = URL(filePath: path).deletingLastPathComponent().path
        guard !FileManager.default.fileExists(atPath: folder) else { return }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    private static func prepare(
        _ database: any DatabaseWriter, path: String, upgrading: @escaping @Sendable (Double) -> Void = { _ in }
    ) throws {
        let migrator = Schema.migrator(tell: upgrading)
        let isReady = try database.read { db in
            let application = try Int64.fetchOne(db, sql: "PRAGMA application_id") ?? 0
            // The migrator's own table comes first, and alone where making the archive was cut short or goes on.
            let isEmpty =
                try Bool.fetchOne(
                    db, sql: "SELECT NOT EXISTS (SELECT 1 FROM sqlite_master WHERE tbl_name <> 'grdb_migrations')")
                ?? true
            guard isEmpty || application == Schema.applicationID else { throw ArchiveError.notAnArchive(path: path) }
            guard try isEmpty || !migrator.hasBeenSuperseded(db) else { throw ArchiveError.newerVersion(path: path) }
            return try !isEmpty && migrator.hasCompletedMigrations(db)
        }
        guard !isReady else { return }
        // What another program that opened the archive at the same time was quicker with fails here; the rest is left to do.
        var done = try database.read(migrator.appliedIdentifiers).count
        while true {
            do { return try migrator.migrate(database) } catch {
                let now = try database.read(migrator.appliedIdentifiers).count
                guard now > done else { throw error }
                done = now
            }
        }
    }

    /// Files that can't be opened are told apart by what the system says of them, since SQLite does not.
    private static func openingError(_ error: any Error, path: String) -> ArchiveError {
        if let error = error as? CocoaError, error.code == .fileWriteNoPermission { return .noPermission(path: path) }
        if error is CocoaError {
            return .cannotOpen(path: path, reason: "its folder cannot be made")
        }
        let error = ArchiveError(error, path: path)
        guard case .cannotOpen = error else { return error }
        let files = FileManager.default
        var isFolder: ObjCBool = false
        if files.fileExists(atPath: path, isDirectory: &isFolder) {
            if isFolder.boolValue { return .cannotOpen(path: path, reason: "it is a folder") }
            return files.isReadableFile(atPath: path) ? error : .noPermission(path: path)
        }
        let folder = URL(filePath: path).deletingLastPathComponent().path
        return files.isWritableFile(atPath: folder) ? error : .noPermission(path: path)
    }
}

/// The row of counters.
struct Tally {
    var counts: Counts
    /// Youngest and oldest age of an article with a day.
    var ages: ClosedRange<Int64>?
    var change: Int64

    static func fetch(_ db: Database) throws -> Tally {
        let statement = try db.cachedStatement(
            sql: "SELECT articles, quotes, speakers, topics, youngest, oldest, change FROM tally")
        guard let row = try Row.fetchOne(statement) else { return Tally(counts: Counts(), ages: nil, change: 0) }
        let youngest: Int64? = row[4]
        let oldest: Int64? = row[5]
        var ages: ClosedRange<Int64>?
        if let youngest, let oldest, youngest <= oldest { ages = youngest...oldest }
        return Tally(
            counts: Counts(articles: row[0], quotes: row[1], speakers: row[2], topics: row[3]),
            ages: ages, change: row[6])
    }
}
