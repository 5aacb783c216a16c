import CNcurses
import Foundation

/// What the terminal at hand can do, for `sayso doctor`.
public struct TerminalFacts: Hashable, Sendable {
    /// Whether standard output is a terminal at all.
    public let isTerminal: Bool
    /// Its type as `TERM` names it; empty where it has none.
    public let type: String
    /// Whether that is known here.
    public let isKnown: Bool
    /// Whether its cursor can be moved anywhere; only then can the browser draw.
    public let movesCursor: Bool
    /// How many colours it shows; 0 for none.
    public let colors: Int
    /// Whether the locale's characters are Unicode's.
    public let hasUnicode: Bool
    /// Columns and rows; nil where that is not told.
    public let size: Size?

    /// Looks now.
    public init(environment: [String: String] = ProcessInfo.processInfo.environment) {
        isTerminal = isatty(STDOUT_FILENO) == 1
        type = environment["TERM"] ?? ""
        var status: Int32 = 0
        isKnown = !type.isEmpty && setupterm(type, STDOUT_FILENO, &status) == OK
        movesCursor = isKnown && sayso_capability("cup") != nil
        colors = isKnown ? ColorSupport(colors: Int(tigetnum("colors")), environment).colors : 0
        hasUnicode = Terminal.setLocale()
        var window = winsize()
        let isTold = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0 && window.ws_col > 0
        size = isTold ? Size(width: Int(window.ws_col), height: Int(window.ws_row)) : nil
    }
}
