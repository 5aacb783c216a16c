import Foundation
import SaysoCore

/// What is to be fetched.
public struct WebRequest: Hashable, Sendable {
    /// From where.
    public var address: WebAddress
    /// The `ETag` and `Last-Modified` of the answer that is known already: it is not sent again where it did not change.
    public var etag: String?
    /// See `etag`.
    public var lastModified: String?
    /// What is wanted, as in HTTP's `Accept`.
    public var accept: String
    /// Whether a person named this address just now, and waits for what is there: who asks then is no robot.
    public var isNamed: Bool
    /// How many bytes of a longer answer are enough; nil where it is wanted whole.
    var cutsAt: Int?

    /// A request by a robot for what was not fetched before, unless told otherwise.
    public init(
        _ address: WebAddress, etag: String? = nil, lastModified: String? = nil, accept: String = WebRequest.page,
        isNamed: Bool = false
    ) {
        self.address = address
        self.etag = etag
        self.lastModified = lastModified
        self.accept = accept
        self.isNamed = isNamed
    }

    /// As above, of which `cutsAt` bytes are enough.
    init(_ address: WebAddress, accept: String, isNamed: Bool, cutsAt: Int) {
        self.init(address, accept: accept, isNamed: isNamed)
        self.cutsAt = cutsAt
    }

    /// `Accept` for pages.
    public static let page = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.5"
    /// `Accept` for feeds.
    public static let feed =
        "application/atom+xml,application/rss+xml,application/feed+json,application/xml;q=0.9,*/*;q=0.5"
}

/// What came back: the body of an answer of 2xx, or that nothing changed.
public struct WebResponse: Hashable, Sendable {
    /// Where it was at last.
    public var address: WebAddress
    /// Where it is now for good: the end of the redirects that say so.
    public var permanentAddress: WebAddress
    /// Whether it is as it was when it was fetched before, and so has no body.
    public var isUnchanged: Bool
    /// The headers, by name in lower case.
    public var headers: [String: String]
    /// The body, unpacked.
    public var body: [UInt8]

    /// The kind of the body in lower case, without charset: `text/html`; empty where the server does not say.
    public var kind: String {
        headers["content-type"]?.prefix { $0 != ";" }.trimmingCharacters(in: .whitespaces).lowercased() ?? ""
    }

    /// The charset that the server says it has.
    public var charset: String? { headers["content-type"].flatMap(WebEncoding.charset(ofContentType:)) }
}
