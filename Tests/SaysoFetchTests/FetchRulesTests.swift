import Foundation
import Testing

@testable import SaysoFetch

struct FetchRulesTests {
    private func isPublic(_ text: String) throws -> Bool {
        var hints = addrinfo()
        hints.ai_flags = AI_NUMERICHOST
        var found: UnsafeMutablePointer<addrinfo>?
        try #require(getaddrinfo(text, nil, &hints, &found) == 0)
        defer { freeaddrinfo(found) }
        return FetchRules.isPublic(try #require(found?.pointee.ai_addr))
    }

    @Test(arguments: [
        "127.0.0.1", "127.255.0.3", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254",
        "0.0.0.0", "100.64.0.1", "192.0.2.7", "198.18.0.1", "198.19.255.255", "203.0.113.9", "224.0.0.1",
        "255.255.255.255", "::1", "::", "fe80::1", "fc00::1", "fd12:3456::1", "ff02::1", "::ffff:10.0.0.1",
        "::ffff:127.0.0.1", "64:ff9b::127.0.0.1", "2002:7f00:1::", "2001:db8::1", "2001::1", "::127.0.0.1",
    ])
    func insideIsInside(address: String) throws { #expect(try !isPublic(address)) }

    @Test(arguments: [
        "1.1.1.1", "9.255.255.255", "11.0.0.0", "172.15.255.255", "172.32.0.0", "192.167.255.255", "192.169.0.0",
        "100.63.255.255", "100.128.0.0", "198.20.0.0", "223.255.255.255", "2606:4700::1111", "2a00:1450::1",
        "::ffff:8.8.8.8", "64:ff9b::8.8.8.8", "2002:808:808::",
    ])
    func outsideIsOutside(address: String) throws { #expect(try isPublic(address)) }
}
