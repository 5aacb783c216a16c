import CCurl
import SaysoCore

/// Fetches from the web by libcurl, many at once, by ``FetchRules``, and but for what a person named only what the site
/// lets robots fetch: see ``RobotRules``.
public struct WebClient: Sendable {
    /// What it is called where it is asked who it is, and in a site's rules for robots.
    static let name = "sayso"

    /// What it may do.
    public var rules: FetchRules
    let robots = RobotsCache()

    /// A client.
    public init(rules: FetchRules = FetchRules()) { self.rules = rules }

    /// Why nothing can be fetched on this machine; nil where it can.
    public static var missing: FetchError? { ccurl_load().map { .noLibrary(reason: String(cString: $0)) } }

    /// What became of a request.
    public typealias Outcome = Result<WebResponse, FetchError>

    /// Fetches all `requests`, and hands over what became of each, by its index, as soon as it is known; on the caller's
    /// thread, which it keeps until all is done. Sends none while `isReady` returns false. Stops early where `receive`
    /// returns false, or, within a quarter of a second, where `isWanted` does.
    public func fetch(
        _ requests: [WebRequest], isWanted: () -> Bool = { true }, isReady: () -> Bool = { true },
        receive: (Int, Outcome) throws -> Bool
    ) rethrows {
        if let missing = Self.missing {
            for index in requests.indices {
                guard try receive(index, .failure(missing)) else { return }
            }
            return
        }
        var run = FetchRun(requests, rules, robots)
        defer { run.end() }
        while isWanted(), run.advance(mayStart: isReady()) {
            while let (index, outcome) = run.next() {
                guard try receive(index, outcome) else { return }
            }
        }
    }

    /// Fetches one.
    public func fetch(_ request: WebRequest) throws(FetchError) -> WebResponse {
        var outcome: Outcome = .failure(.cutShort)
        fetch([request]) { _, found in
            outcome = found
            return true
        }
        return try outcome.get()
    }
}
