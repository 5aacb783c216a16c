import Foundation
import SaysoTUI

/// Standard error: messages to the person.
enum StandardError {
    static let isTerminal = isatty(STDERR_FILENO) == 1

    /// Prints `sayso: message`, with control characters, as of file names, made harmless.
    static func say(_ message: String) {
        write("sayso: \(message.harmless)\n")
    }

    /// Prints what in the user's files could not be followed.
    static func say(_ problems: [SettingsProblem]) {
        for problem in problems { say(problem.description) }
    }

    /// Shows on a terminal how far something has got, in place of what was shown so before.
    static func show(_ line: String) {
        if isTerminal { write("\r\u{1B}[K" + line) }
    }

    /// Takes away what ``show(_:)`` has shown.
    static func clearLine() { show("") }

    /// Prints `text` as it is.
    static func write(_ text: String) {
        FileDescriptor(STDERR_FILENO).write(text)
    }
}

extension String {
    /// With control characters, as of file names and titles, made visible: a terminal would obey them.
    var harmless: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.map { scalar in
                    let isControl = scalar.properties.generalCategory == .control && scalar != "\n"
                    return isControl ? "\u{FFFD}" : scalar
                }))
    }
}

/// Standard output: what was asked for.
enum StandardOutput {
    /// The reader of a pipe has gone: nothing more is wanted, and that is no failure.
    struct Closed: Error {}

    static let isTerminal = isatty(STDOUT_FILENO) == 1

    /// Gathers what is written into larger pieces, so that a long list is quick; on a terminal there is no waiting.
    struct Buffer {
        private var text = ""
        private static let size = 1 << 16

        mutating func write(_ more: String) throws {
            text += more
            if text.utf8.count >= Self.size || isTerminal { try flush() }
        }

        mutating func flush() throws {
            guard !text.isEmpty else { return }
            try StandardOutput.write(text)
            text = ""
        }
    }

    /// Writes `text` at once. Throws ``Closed``, or ``Failure`` where it can't be written.
    static func write(_ text: String) throws {
        guard let code = FileDescriptor(STDOUT_FILENO).write(text) else { return }
        if code == EPIPE { throw Closed() }
        throw Failure("cannot write the output: \(String(cString: strerror(code)))", EX_IOERR)
    }
}

private struct FileDescriptor {
    private let number: Int32

    init(_ number: Int32) { self.number = number }

    /// Writes all of `text`; `errno` if that fails.
    @discardableResult
    func write(_ text: String) -> Int32? {
        var text = text
        return text.withUTF8 { bytes in
            var rest = UnsafeRawBufferPointer(bytes)
            while !rest.isEmpty {
                let count = Foundation.write(number, rest.baseAddress, rest.count)
                if count < 0 {
                    if errno == EINTR { continue }
                    return errno
                }
                rest = UnsafeRawBufferPointer(rebasing: rest[count...])
            }
            return nil
        }
    }
}
