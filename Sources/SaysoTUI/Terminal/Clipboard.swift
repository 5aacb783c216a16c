import Foundation

/// The clipboard of the person at the terminal, who may sit at another machine.
enum Clipboard {
    /// How many bytes of text can be counted on: some terminals take no sequence longer than 100,000 bytes (hterm,
    /// `osc52.sh`), which has three quarters of them in Base64.
    static let mostBytes = 74_994

    /// Whether tmux is to be asked: it hands on what it is given as a buffer, but by default not what programs send
    /// (`set-clipboard external`).
    static func asksTmux(_ environment: [String: String]) -> Bool { environment["TMUX"]?.isEmpty == false }

    /// The sequence that puts `text` there (xterm, "Control sequences", OSC 52). GNU screen lets it through in pieces
    /// that it takes for control strings of its own.
    static func sequence(_ text: String, _ environment: [String: String]) -> String {
        let sequence = "\u{1B}]52;c;\(Data(text.utf8).base64EncodedString())\u{7}"
        guard environment["STY"]?.isEmpty == false else { return sequence }
        var out = ""
        var rest = sequence[...]
        // Screen's own limit for such a string is 256 bytes in old versions.
        while !rest.isEmpty {
            out += "\u{1B}P\(rest.prefix(240))\u{1B}\\"
            rest = rest.dropFirst(240)
        }
        return out
    }
}
