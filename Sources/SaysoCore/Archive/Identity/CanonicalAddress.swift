import Foundation

/// The form of a web address that is the same however a page was reached.
enum CanonicalAddress {
    /// Parameters that only tell how a reader came there.
    private static let tracking: Set = [
        "fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "ocid", "cmpid", "ns_campaign",
        "ns_mchannel", "smid", "partner", "ref_src",
    ]

    /// `text` without scheme, `www.`, fragment, default port, last slash, and parameters of campaigns; the others in the
    /// order of their names. Nil for what is no address of the web.
    static func of(_ text: String) -> String? {
        guard let address = WebAddress(text), let parts = URLComponents(string: address.text) else { return nil }
        let host = address.host.hasPrefix("www.") ? String(address.host.dropFirst(4)) : address.host
        let port = parts.port.flatMap { $0 == 80 || $0 == 443 ? nil : ":\($0)" } ?? ""
        var path = parts.percentEncodedPath
        while path.hasSuffix("/") { path.removeLast() }
        let query = (parts.percentEncodedQueryItems ?? [])
            .filter { !tracking.contains($0.name.lowercased()) && !$0.name.lowercased().hasPrefix("utm_") }
            .map { $0.name + ($0.value.map { "=\($0)" } ?? "") }.sorted()
        // The front page of a site is no article.
        guard !path.isEmpty || !query.isEmpty else { return nil }
        return host + port + path + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
    }

    /// The fingerprint of the canonical form; nil for what is no address of the web.
    static func hash(of text: String) -> Int64? { of(text).map { Fingerprint.of($0) } }
}
