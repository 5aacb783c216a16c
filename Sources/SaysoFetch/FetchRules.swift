import Glibc

/// What fetching may do and how much it takes before it gives up.
public struct FetchRules: Sendable {
    /// Whether this machine and its own network may be fetched from.
    public var allowsPrivate = false
    /// A file of the certificates (PEM) that servers' are to be signed by; nil for those that the system trusts.
    public var authorities: String?
    /// The most bytes of one answer, once unpacked.
    public var mostBytes = 16 << 20
    /// The longest time for one answer, in seconds, redirects included.
    public var seconds = 30.0
    /// The longest time until a server is reached.
    public var connectSeconds = 10.0
    /// Fewer bytes a second than this, for so many seconds, is too slow.
    public var slowest = (bytesPerSecond: 64, seconds: 15)
    /// How many redirects are followed.
    public var mostRedirects = 8
    /// How many answers are waited for at once.
    public var atOnce = 24
    /// How many of them from one host.
    public var perHost = 2
    /// The most seconds that are left between two requests to a site which wants more (`Crawl-delay`).
    public var mostPatience = 5.0

    /// The usual rules.
    public init() {}

    /// Whether an address is one of the public internet, by the IANA registries of special-purpose addresses
    /// (<https://www.iana.org/assignments/iana-ipv4-special-registry>,
    /// <https://www.iana.org/assignments/iana-ipv6-special-registry>; RFC 6890). Asked of what a name stands for and
    /// not of the name, so that no name leads inside.
    static func isPublic(_ address: UnsafePointer<sockaddr>) -> Bool {
        let raw = UnsafeRawPointer(address)
        switch Int32(address.pointee.sa_family) {
        case AF_INET:
            return isPublic(v4: UInt32(bigEndian: raw.load(as: sockaddr_in.self).sin_addr.s_addr))
        case AF_INET6:
            let bytes = withUnsafeBytes(of: raw.load(as: sockaddr_in6.self).sin6_addr) { [UInt8]($0) }
            return isPublic(v6: bytes)
        default:
            return false
        }
    }

    private static func isPublic(v4 address: UInt32) -> Bool {
        !special.contains { address >> (32 - $0.bits) == $0.network >> (32 - $0.bits) }
    }

    private static func isPublic(v6 bytes: [UInt8]) -> Bool {
        let v4 = bytes.suffix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        // ::ffff:a.b.c.d and 64:ff9b::a.b.c.d reach the address of version 4 that they hold; 2002:: reaches it too.
        if bytes.starts(with: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]) { return isPublic(v4: v4) }
        if bytes.starts(with: [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0]) { return isPublic(v4: v4) }
        if bytes.starts(with: [0x20, 0x02]) {
            return isPublic(v4: bytes[2..<6].reduce(UInt32(0)) { $0 << 8 | UInt32($1) })
        }
        // Global unicast is 2000::/3; of it 2001::/23 (Teredo and the like) and 2001:db8::/32 (documents) are special.
        return bytes[0] & 0xE0 == 0x20 && !(bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] < 2)
            && !bytes.starts(with: [0x20, 0x01, 0x0D, 0xB8])
    }

    private static let special: [(network: UInt32, bits: Int)] = [
        (0x0000_0000, 8), (0x0A00_0000, 8), (0x6440_0000, 10), (0x7F00_0000, 8), (0xA9FE_0000, 16), (0xAC10_0000, 12),
        (0xC000_0000, 24), (0xC000_0200, 24), (0xC058_6300, 24), (0xC0A8_0000, 16), (0xC612_0000, 15),
        (0xC633_6400, 24),
        (0xCB00_7100, 24), (0xE000_0000, 3),
    ]
}
