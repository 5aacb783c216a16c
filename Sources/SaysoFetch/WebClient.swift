import CCurl
import SaysoCore

/// Fetches from the web by libcurl, many at once, by ``FetchRules``.
public struct WebClient: Sendable {
    /// What it may do.
    public var rules: FetchRules

    /// A client.
    public init(rules: FetchRules = FetchRules()) { self.rules = rules }

    /// What became of a request.
    public typealias Outcome = Result<WebResponse, FetchError>

    /// Fetches all `requests`, and hands over what became of each, by its index, as soon as it is known; on the caller's
    /// thread, which it keeps until all is done. Stops early where `receive` returns false, or, within a quarter of a
    /// second, where `isWanted` does.
    public func fetch(
        _ requests: [WebRequest], isWanted: () -> Bool = { true }, receive: (Int, Outcome) throws -> Bool
    ) rethrows {
        if let reason = ccurl_load() {
            for index in requests.indices {
                guard try receive(index, .failure(.noLibrary(reason: String(cString: reason)))) else { return }
            }
            return
        }
        var run = Run(requests, rules)
        defer { run.end() }
        while isWanted(), run.advance() {
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

/// The transfers of one call: those that wait, and those that go on.
private struct Run {
    private let rules: FetchRules
    private let multi = ccurl_multi_new()
    private var waiting: [Transfer]
    private var active: [UnsafeMutableRawPointer: Transfer] = [:]
    private var idle: [UnsafeMutableRawPointer] = []
    private var activeByHost: [String: Int] = [:]

    init(_ requests: [WebRequest], _ rules: FetchRules) {
        self.rules = rules
        waiting = requests.enumerated().reversed().map { Transfer($1, index: $0, rules: rules) }
    }

    /// Starts what may be started and waits for something to happen; false where all is done.
    mutating func advance() -> Bool {
        startWaiting()
        guard !active.isEmpty else { return false }
        ccurl_multi_run(multi, 250)
        return true
    }

    /// The next that has ended.
    mutating func next() -> (Int, WebClient.Outcome)? {
        var code = CURLE_OK
        while let handle = ccurl_multi_done(multi, &code) {
            ccurl_multi_remove(multi, handle)
            guard let transfer = active.removeValue(forKey: handle) else { continue }
            activeByHost[transfer.address.host, default: 1] -= 1
            let outcome = transfer.finish(handle, code)
            idle.append(handle)
            guard let outcome else {
                waiting.append(transfer)
                continue
            }
            return (transfer.index, outcome)
        }
        return nil
    }

    /// Gives everything back.
    mutating func end() {
        for handle in active.keys {
            ccurl_multi_remove(multi, handle)
            ccurl_free(handle)
        }
        for handle in idle { ccurl_free(handle) }
        ccurl_multi_free(multi)
    }

    /// Requests begin in their order, but a host that is busy enough holds up only its own.
    private mutating func startWaiting() {
        var index = waiting.count - 1
        while index >= 0, active.count < rules.atOnce {
            let host = waiting[index].address.host
            if activeByHost[host, default: 0] < rules.perHost, let handle = idle.popLast() ?? ccurl_new() {
                let transfer = waiting.remove(at: index)
                transfer.prepare(handle)
                ccurl_multi_add(multi, handle)
                active[handle] = transfer
                activeByHost[host, default: 0] += 1
            }
            index -= 1
        }
    }
}
