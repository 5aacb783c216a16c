import CNcurses
import Foundation
import Themes

/// Why the terminal can't be used.
public enum TerminalError: Error, CustomStringConvertible {
    /// Standard output is a file or a pipe.
    case noTerminal
    /// terminfo does not know the terminal.
    case unknownType(String)
    /// The terminal can't move its cursor.
    case fixedCursor(String)

    /// What happened and what to do.
    public var description: String {
        switch self {
        case .noTerminal:
            "there is no terminal to draw on; “sayso extract” writes quotes to files and pipes"
        case .unknownType(let name):
            name.isEmpty
                ? "the terminal has no type; set TERM, for example to xterm-256color"
                : "terminal type “\(name)” is not known here; set TERM to another, for example xterm-256color"
        case .fixedCursor(let name):
            "a terminal of type “\(name)” can't move its cursor; set TERM to another, for example xterm-256color"
        }
    }
}

/// The terminal: the only code that touches ncurses. Owned by one thread.
final class Terminal {
    private let file: UnsafeMutablePointer<FILE>
    private let screen: OpaquePointer
    private var shown: Frame?
    private var painter: Painter
    private var decoder = KeyDecoder()
    /// Whether more than ASCII can be shown.
    let hasUnicode: Bool

    /// The descriptor to wait on for keys.
    var descriptor: Int32 { fileno(file) }

    /// Whether the terminal tells of the mouse, where it can.
    var usesMouse = false {
        didSet { if usesMouse != oldValue, hasMouse { write(usesMouse ? Self.mouseOn : Self.mouseOff) } }
    }
    private let hasMouse: Bool

    /// Takes the terminal over: alternate screen, raw keys, marked pastes, word of focus.
    init() throws(TerminalError) {
        guard isatty(STDOUT_FILENO) == 1, let file = fopen("/dev/tty", "r+") else { throw .noTerminal }
        hasUnicode = Self.setLocale()
        let type = ProcessInfo.processInfo.environment["TERM"] ?? ""
        CrashGuard.keepModes(of: fileno(file))
        guard let screen = newterm(nil, file, file) else {
            fclose(file)
            throw .unknownType(type)
        }
        guard sayso_capability("cup") != nil else {
            delscreen(screen)
            fclose(file)
            throw .fixedCursor(type)
        }
        self.file = file
        self.screen = screen
        raw()
        noecho()
        nonl()
        // Over a slow line the parts of a key may come apart: there the user sets ESCDELAY, as for other programs.
        if getenv("ESCDELAY") == nil { set_escdelay(25) }
        sayso_prepare_screen()
        refresh()
        painter = Painter(hasUnicode: hasUnicode, hasLinks: Self.takesCommands(type))
        hasMouse = sayso_capability("kmous") != nil
        KeyDecoder.defineKeys()
        CrashGuard.install(restoring: Self.mouseOff + Self.modesOff + Self.leaving)
        write(Self.modesOn)
    }

    /// Asks what colour the ground has (OSC 11); the answer comes as an event, or never.
    func askGround() {
        guard Self.takesCommands(ProcessInfo.processInfo.environment["TERM"] ?? "") else { return }
        decoder.awaitGround()
        write("\u{1B}]11;?\u{1B}\\")
    }

    /// Whether terminals of this type are known to heed operating system commands (OSC), and to leave out those that they
    /// do not know, where others would show them.
    static func takesCommands(_ type: String) -> Bool {
        let known = [
            "xterm", "tmux", "screen", "foot", "alacritty", "kitty", "rxvt", "wezterm", "ghostty", "vte", "contour",
        ]
        return known.contains(where: type.hasPrefix)
    }

    /// Gives the terminal back as it was.
    func close() {
        usesMouse = false
        write(Self.modesOff)
        endwin()
        delscreen(screen)
        fclose(file)
        CrashGuard.remove()
    }

    /// Gives the terminal back for the time of `body`.
    func lend(_ body: () -> Void) {
        let usedMouse = usesMouse
        usesMouse = false
        write(Self.modesOff)
        endwin()
        body()
        // First of all the modes: until then Ctrl-S holds up whatever is written.
        redraw()
        write(Self.modesOn)
        usesMouse = usedMouse
    }

    /// Forgets what is shown, so that the next frame is drawn whole.
    func redraw() {
        shown = nil
        sayso_clear_screen()
    }

    /// The size that the terminal has now.
    var size: Size {
        var window = winsize()
        if ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 {
            return Size(width: Int(window.ws_col), height: Int(window.ws_row))
        }
        return Size(width: 80, height: 24)
    }

    /// Tells ncurses of a new size.
    func resize(to size: Size) {
        resizeterm(Int32(size.height), Int32(size.width))
        redraw()
    }

    /// All that was typed since the last call, without waiting.
    func events() -> [KeyDecoder.Event] { decoder.read() }

    /// Draws in the colours of `theme` from the next frame on, which is drawn whole.
    func use(_ theme: Theme) { painter.use(theme) }

    /// Shows `frame`: writes what differs from the one before, at once.
    func show(_ frame: Frame) {
        write(painter.paint(frame, over: shown))
        curs_set(frame.cursor == nil ? 0 : 1)
        shown = frame
    }

    /// Sends a control sequence.
    func write(_ sequence: String) { write(Array(sequence.utf8)) }

    private func write(_ bytes: [UInt8]) {
        fflush(file)
        var bytes = bytes[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno != EINTR && errno != EAGAIN { return }
            bytes = bytes.dropFirst(max(0, count))
        }
    }

    // Private modes of xterm, "Control sequences": 2004 marks pastes, 1004 tells of the focus; 1002 tells of presses,
    // releases and moves between them, in the form of 1006.
    private static let modesOn = "\u{1B}[?2004h\u{1B}[?1004h"
    private static let modesOff = "\u{1B}[?1004l\u{1B}[?2004l"
    private static let mouseOn = "\u{1B}[?1002h\u{1B}[?1006h"
    private static let mouseOff = "\u{1B}[?1006l\u{1B}[?1002l"

    /// What puts a terminal right when there is no time for ncurses to do it.
    private static var leaving: String {
        let names = ["sgr0", "cnorm", "rmkx", "rmcup"]
        return names.compactMap { sayso_capability($0).map { String(cString: $0) } }.joined()
    }

    /// Takes the user's locale; where none is set at all, one with UTF-8.
    ///
    /// - Returns: whether it is UTF-8.
    static func setLocale() -> Bool {
        let environment = ProcessInfo.processInfo.environment
        let isSet = ["LC_ALL", "LC_CTYPE", "LANG"].contains { environment[$0]?.isEmpty == false }
        if !isSet || setlocale(LC_ALL, "") == nil { setlocale(LC_ALL, "C.UTF-8") }
        return String(cString: nl_langinfo(Int32(CODESET))) == "UTF-8"
    }
}
