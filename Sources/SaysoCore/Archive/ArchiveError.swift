import GRDB

/// Why an archive could not be opened, read or written.
public enum ArchiveError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file is something else than an archive.
    case notAnArchive(path: String)
    /// It was made by a newer sayso.
    case newerVersion(path: String)
    /// Another program kept it locked for longer than sayso waits.
    case locked(path: String)
    /// The disk is full.
    case diskFull(path: String)
    /// The system can't read or write it: a broken disk, or a file that may grow no further.
    case cannotUse(path: String, reason: String)
    /// File or folder may not be read or written.
    case noPermission(path: String)
    /// The file or its folder can't be opened or made.
    case cannotOpen(path: String, reason: String)
    /// The file is damaged.
    case damaged(path: String, reason: String)
    /// Something else that SQLite reports.
    case failed(path: String, reason: String)

    /// What happened, to which file, and what to do.
    public var description: String {
        switch self {
        case .notAnArchive(let path):
            "\(path) is not an archive of sayso: name another file with --archive"
        case .newerVersion(let path):
            "\(path) was made by a newer version of sayso: update sayso, or name another file with --archive"
        case .locked(let path):
            "\(path) is kept locked by another program: wait until it is done and try again"
        case .diskFull(let path):
            "the disk of \(path) is full: make room and run the command again; what was added before is kept"
        case .cannotUse(let path, let reason):
            "\(path) cannot be read or written (\(reason)): look after its disk and the limit on the size of files "
                + "(ulimit -f), then run the command again; what was added before is kept"
        case .noPermission(let path):
            "no permission to use \(path): change its permissions, or name another file with --archive"
        case .cannotOpen(let path, let reason):
            "cannot open \(path) (\(reason)): check the path, or name another file with --archive"
        case .damaged(let path, let reason):
            "\(path) is damaged (\(reason)): restore it from a copy, or add the articles to a new archive"
        case .failed(let path, let reason):
            "\(path): \(reason)"
        }
    }

    /// What `error` means for the archive at `path`.
    init(_ error: any Error, path: String) {
        guard let error = error as? DatabaseError else {
            self = error as? ArchiveError ?? .failed(path: path, reason: "\(error)")
            return
        }
        let reason = error.message ?? "error \(error.resultCode.rawValue)"
        self =
            switch error.resultCode {
            case .SQLITE_NOTADB: .notAnArchive(path: path)
            case .SQLITE_BUSY, .SQLITE_LOCKED: .locked(path: path)
            case .SQLITE_FULL: .diskFull(path: path)
            case .SQLITE_IOERR: .cannotUse(path: path, reason: reason)
            case .SQLITE_PERM, .SQLITE_READONLY, .SQLITE_AUTH: .noPermission(path: path)
            case .SQLITE_CANTOPEN: .cannotOpen(path: path, reason: reason)
            case .SQLITE_CORRUPT: .damaged(path: path, reason: reason)
            default: .failed(path: path, reason: reason)
            }
    }
}
