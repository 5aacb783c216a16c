import Foundation
import SaysoCore
import SaysoFetch
import SaysoTUI

/// Why a command did not do what was asked: a message for standard error, and an exit code of sysexits(3).
struct Failure: Error {
    let message: String
    let code: Int32

    init(_ message: String, _ code: Int32) {
        self.message = message
        self.code = code
    }

    /// The failure that `error` is to the command.
    init(_ error: any Error) {
        switch error {
        case let error as Failure: self = error
        case let error as ArchiveError: self.init(error.description, error.exitCode)
        case let error as ReadingError: self.init(error.description, error.exitCode)
        case let error as FetchError: self.init(error.description, EX_UNAVAILABLE)
        case let error as FeedError: self.init(error.description, EX_DATAERR)
        case let error as TerminalError: self.init("\(error)", EX_UNAVAILABLE)
        default: self.init("\(error)", EX_SOFTWARE)
        }
    }

    /// Prints the message and ends the program.
    func exit() -> Never {
        StandardError.say(message)
        Foundation.exit(code)
    }
}

extension ArchiveError {
    var exitCode: Int32 {
        switch self {
        case .notAnArchive, .newerVersion, .damaged: EX_DATAERR
        case .locked: EX_TEMPFAIL
        case .noPermission: EX_NOPERM
        case .cannotOpen: EX_CANTCREAT
        case .diskFull, .cannotUse, .failed: EX_IOERR
        }
    }
}

extension ReadingError {
    var exitCode: Int32 {
        switch reason {
        case .notFound: EX_NOINPUT
        case .noPermission: EX_NOPERM
        case .notFetched: EX_UNAVAILABLE
        case .notText, .empty, .unknownFormat, .tooLarge, .notJSON, .noText, .malformed, .damagedGzip:
            EX_DATAERR
        case .system: EX_IOERR
        }
    }
}
