import Foundation

/// A real terminal for the program: tmux, which keeps the screen of a pseudo-terminal.
final class TmuxScreen {
    private let server = "sayso-test-" + UUID().uuidString
    private let program: Program

    struct TimedOut: Error, CustomStringConvertible {
        var wanted: String
        var screen: String
        var description: String { "“\(wanted)” did not come; the screen shows:\n\(screen)" }
    }

    /// A terminal of `width` by `height` cells in which `line` runs in a shell; `$SAYSO` is the program.
    init(_ program: Program, _ line: String, width: Int = 120, height: Int = 40, shell: String = "sh -c") throws {
        self.program = program
        try tmux([
            "-f", "/dev/null", "new-session", "-d", "-x", "\(width)", "-y", "\(height)",
            "-e", "SAYSO=\(try Program.executable().path)", "-e", "HOME=\(program.folder)",
            "-e", "XDG_DATA_HOME=\(program.folder)", "-e", "LC_ALL=C.UTF-8", "-c", program.folder,
            "\(shell) '\(line)'",
        ])
    }

    deinit { _ = try? tmux(["kill-server"]) }

    /// Types keys as tmux names them: `j`, `Enter`, `C-z`, `Escape`.
    func type(_ keys: String...) throws { try tmux(["send-keys"] + keys) }

    /// Types text as it stands.
    func type(text: String) throws { try tmux(["send-keys", "-l", text]) }

    /// Writes bytes to the program as a terminal does.
    func send(bytes: String) throws {
        try tmux(["send-keys", "-H"] + bytes.utf8.map { String($0, radix: 16) })
    }

    func resize(width: Int, height: Int) throws {
        try tmux(["resize-window", "-x", "\(width)", "-y", "\(height)"])
    }

    /// What the screen shows.
    func text() throws -> String { try tmux(["capture-pane", "-p"]) }

    /// A fact about the terminal, in tmux's words: `alternate_on`, `cursor_flag`, `pane_title`.
    func fact(_ name: String) throws -> String {
        try tmux(["display-message", "-p", "#{\(name)}"]).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Waits until the screen has `wanted`.
    @discardableResult
    func wait(for wanted: String, within seconds: Double = 30) throws -> String {
        try wait(within: seconds, named: wanted) { $0.contains(wanted) }
    }

    /// Waits until `condition` holds for what the screen shows.
    @discardableResult
    func wait(within seconds: Double = 30, named name: String, until condition: (String) -> Bool) throws -> String {
        let end = Date(timeIntervalSinceNow: seconds)
        var screen = ""
        while Date() < end {
            screen = try text()
            if condition(screen) { return screen }
            Thread.sleep(forTimeInterval: 0.05)
        }
        throw TimedOut(wanted: name, screen: screen)
    }

    /// Runs a tmux command. Not by Foundation's Process: that waits until the server, which stays, is gone too.
    @discardableResult
    private func tmux(_ arguments: [String]) throws -> String {
        let words = (["tmux", "-L", server] + arguments).map {
            "'" + $0.replacingOccurrences(of: "'", with: "'\\''") + "'"
        }
        guard let pipe = popen(words.joined(separator: " ") + " 2>/dev/null", "r") else { return "" }
        defer { pclose(pipe) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while case let count = fread(&buffer, 1, buffer.count, pipe), count > 0 { bytes += buffer[..<count] }
        return String(decoding: bytes, as: UTF8.self)
    }
}
