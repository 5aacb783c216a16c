import Foundation
import Synchronization

/// The program on a pseudo-terminal of its own, written to and read from at full speed.
final class PseudoTerminal: Sendable {
    /// The program's process.
    let process: pid_t
    private let main: Int32
    /// The program's side, held open so that its modes can be looked at when the program is gone.
    private let side: Int32
    private let modesBefore: [tcflag_t]
    private let output: Output

    struct Failed: Error, CustomStringConvertible {
        var description: String
    }

    /// What the program wrote last, kept by a thread that reads it.
    private final class Output: Sendable {
        /// The last bytes, and the number of all.
        let written = Mutex<(bytes: [UInt8], count: Int)>(([], 0))
        static let kept = 1 << 18

        func read(from descriptor: Int32) {
            Thread.detachNewThread { [self] in
                var buffer = [UInt8](repeating: 0, count: 1 << 16)
                while case let count = Foundation.read(descriptor, &buffer, buffer.count), count > 0 {
                    written.withLock { written in
                        written.bytes += buffer[..<count]
                        written.count += count
                        if written.bytes.count > 2 * Self.kept {
                            written.bytes.removeFirst(written.bytes.count - Self.kept)
                        }
                    }
                }
            }
        }
    }

    /// Starts the program in its folder. Nothing that it could start is on its path.
    init(_ program: Program, _ arguments: [String], width: Int, height: Int) throws {
        var (main, side): (Int32, Int32) = (-1, -1)
        var size = winsize(ws_row: UInt16(height), ws_col: UInt16(width), ws_xpixel: 0, ws_ypixel: 0)
        guard openpty(&main, &side, nil, nil, &size) == 0, let name = ttyname(side).map({ String(cString: $0) }) else {
            throw Failed(description: "no pseudo-terminal: \(String(cString: strerror(errno)))")
        }
        for descriptor in [main, side] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
        (self.main, self.side) = (main, side)
        modesBefore = Self.modes(of: side)

        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // Opened by the leader of a session, it becomes the session's terminal.
        posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        let ownSession: Int16 = 0x80  // POSIX_SPAWN_SETSID
        posix_spawnattr_setflags(&attributes, ownSession)

        let variables: [String] = [
            "TERM=xterm-256color", "LC_ALL=C.UTF-8", "HOME=\(program.folder)", "XDG_DATA_HOME=\(program.folder)",
            "PATH=/nowhere", "EDITOR=:", "BROWSER=:",
        ]
        let line = ["env", "-C", program.folder, try Program.executable().path] + arguments
        var words = line.map { strdup($0) } + [nil]
        var environment = variables.map { strdup($0) } + [nil]
        defer { for pointer in words + environment { free(pointer) } }
        var child: pid_t = 0
        guard posix_spawn(&child, "/usr/bin/env", &actions, &attributes, &words, &environment) == 0 else {
            throw Failed(description: "can't start \(line)")
        }
        process = child
        output = Output()
        output.read(from: main)
    }

    deinit {
        kill(process, SIGKILL)
        waitpid(process, nil, 0)
        close(side)
        close(main)
    }

    /// Types `bytes`. Throws where the program does not take them within 30 seconds.
    func type(_ bytes: [UInt8]) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            var descriptor = pollfd(fd: main, events: Int16(POLLOUT), revents: 0)
            guard poll(&descriptor, 1, 30_000) > 0 else { throw Failed(description: "it does not read its keys") }
            // A few at a time, as a full buffer would block the writing.
            let count = rest.prefix(256).withUnsafeBytes { write(main, $0.baseAddress, $0.count) }
            guard count > 0 else { throw Failed(description: "it has closed its terminal") }
            rest = rest.dropFirst(count)
        }
    }

    /// Types text.
    func type(_ text: String) throws { try type(Array(text.utf8)) }

    func resize(width: Int, height: Int) {
        var size = winsize(ws_row: UInt16(height), ws_col: UInt16(width), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(main, UInt(TIOCSWINSZ), &size)
    }

    /// Bytes written so far.
    var count: Int { output.written.withLock { $0.count } }

    /// Whether the program writes `wanted` within some seconds, or has after the first `start` bytes.
    func writes(_ wanted: String, after start: Int = 0, within seconds: Double = 30) -> Bool {
        let end = Date(timeIntervalSinceNow: seconds)
        let wanted = Data(wanted.utf8)
        repeat {
            let bytes = output.written.withLock { Data($0.bytes.suffix(max(0, $0.count - start))) }
            if bytes.range(of: wanted) != nil { return true }
            usleep(10_000)
        } while Date() < end
        return false
    }

    /// What was written last.
    var text: String { output.written.withLock { String(decoding: $0.bytes, as: UTF8.self) } }

    /// How the program ended: its exit code, or the signal as a negative number; nil while it runs.
    func ending(within seconds: Double = 0) -> Int32? {
        let end = Date(timeIntervalSinceNow: seconds)
        repeat {
            var information = siginfo_t()
            // It is left a zombie, so that the number is not another's when it is killed at the end.
            if waitid(P_PID, id_t(process), &information, WEXITED | WNOHANG | WNOWAIT) == 0,
                information._sifields._sigchld.si_pid == process
            {
                let status = information._sifields._sigchld.si_status
                return information.si_code == Int32(CLD_EXITED) ? status : -status
            }
            usleep(10_000)
        } while Date() < end
        return nil
    }

    /// Resident memory of the program in KB; nil where it is gone.
    var memory: Int? {
        let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
        let line = status?.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        return line.flatMap { Int($0.filter(\.isNumber)) }
    }

    /// Whether the terminal has the modes that it had before the program came.
    var hasOldModes: Bool { Self.modes(of: side) == modesBefore }

    private static func modes(of descriptor: Int32) -> [tcflag_t] {
        let modes = UnsafeMutablePointer<termios>.allocate(capacity: 1)
        defer { modes.deallocate() }
        guard tcgetattr(descriptor, modes) == 0 else { return [] }
        return [modes.pointee.c_iflag, modes.pointee.c_oflag, modes.pointee.c_cflag, modes.pointee.c_lflag]
    }
}
