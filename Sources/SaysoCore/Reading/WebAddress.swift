import Foundation

/// An address of the web: `http` or `https` with a host, and nothing else.
public struct WebAddress: Hashable, Sendable {
    /// The address in full, without fragment.
    public let text: String
    /// The host's name in lower case, or its number.
    public let host: String

    /// The address that `text` is, by itself or from the page at `base`; nil for files, mail and all that is not the web,
    /// and for addresses with a password in them, which are not to be kept.
    public init?(_ text: String, relativeTo base: URL? = nil) {
        let text = text.trimmed
        guard !text.isEmpty, text.utf8.count <= 4096, !text.unicodeScalars.contains(where: Self.isControl),
            let url = URL(string: text, relativeTo: base)?.absoluteURL,
            var parts = URLComponents(url: url, resolvingAgainstBaseURL: true),
            let scheme = parts.scheme?.lowercased(), scheme == "http" || scheme == "https",
            let host = parts.host?.lowercased(), !host.isEmpty, parts.password == nil
        else { return nil }
        parts.scheme = scheme
        parts.host = host
        parts.fragment = nil
        guard let whole = parts.string else { return nil }
        self.text = whole
        self.host = host
    }

    /// Whether `text` is meant as an address, so that it is no file's name.
    public static func isMeant(by text: String) -> Bool {
        let head = text.prefix(8).lowercased()
        return head.hasPrefix("http://") || head.hasPrefix("https://")
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
    }
}
