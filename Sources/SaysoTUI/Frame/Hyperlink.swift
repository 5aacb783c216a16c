import SaysoCore

/// An address that a terminal may make a link of.
///
/// Addresses come with articles, from anywhere, and what stands in a link is not shown. So it is held to the web, and to
/// what the form of such a link bears: printable ASCII, all else percent-encoded, and no more than 2083 bytes
/// (Egmont Koblinger, "Hyperlinks in terminal emulators").
public struct Hyperlink: Hashable, Sendable {
    /// The address: printable ASCII without spaces.
    public let address: String

    /// A link to `url`; nil unless that begins with "http://" or "https://" and is not too long.
    public init?(_ url: String) {
        guard WebAddress.isMeant(by: url) else { return nil }
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in url.utf8 {
            if (0x21...0x7E).contains(byte) {
                bytes.append(byte)
            } else {
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
            if bytes.count > 2083 { return nil }
        }
        address = String(decoding: bytes, as: UTF8.self)
    }

    /// What makes a link of the text that follows (OSC 8), up to ``end``.
    var beginning: String { "\u{1B}]8;;\(address)\u{1B}\\" }

    /// What ends a link.
    static let end = "\u{1B}]8;;\u{1B}\\"
}
