import CCurl
import Foundation
import SaysoCore

/// The transfers of one call: those that wait, and those that go on.
struct FetchRun {
    private let rules: FetchRules
    private let robots: RobotsCache
    private let multi = ccurl_multi_new()
    private var waiting: [Transfer]
    private var active: [UnsafeMutableRawPointer: Transfer] = [:]
    private var idle: [UnsafeMutableRawPointer] = []
    private var activeByHost: [String: Int] = [:]
    /// When the next request may go to a site that wants time between them.
    private var patience: [String: ContinuousClock.Instant] = [:]
    /// Sites that are being asked for their rules.
    private var asked: Set<String> = []
    /// Requests that came to nothing before they were sent.
    private var refused: [(Int, FetchError)] = []

    init(_ requests: [WebRequest], _ rules: FetchRules, _ robots: RobotsCache) {
        self.rules = rules
        self.robots = robots
        waiting = requests.enumerated().reversed().map { Transfer($1, index: $0, rules: rules) }
    }

    /// Starts what may be started and waits for something to happen; false where all is done.
    mutating func advance(mayStart: Bool) -> Bool {
        if mayStart { startWaiting() }
        if !active.isEmpty {
            ccurl_multi_run(multi, 250)
        } else if refused.isEmpty {
            guard !waiting.isEmpty else { return false }
            Thread.sleep(forTimeInterval: 0.05)  // Until a patient site may be asked again, or any may.
        }
        return true
    }

    /// The next that has ended.
    mutating func next() -> (Int, WebClient.Outcome)? {
        if let (index, error) = refused.popLast() { return (index, .failure(error)) }
        var code = CURLE_OK
        while let handle = ccurl_multi_done(multi, &code) {
            ccurl_multi_remove(multi, handle)
            guard let transfer = active.removeValue(forKey: handle) else { continue }
            activeByHost[transfer.address.host, default: 1] -= 1
            let outcome = transfer.finish(handle, code)
            idle.append(handle)
            switch (outcome, transfer.index) {
            case (let outcome?, let index?): return (index, outcome)
            case (let outcome?, nil):
                let site = transfer.request.address.site
                asked.remove(site)
                _ = robots.learn(outcome, of: site)
            case (nil, _): waiting.append(transfer)
            }
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

    /// Requests begin in their order, but a host that is busy enough, or wants to be asked first, holds up only its own.
    private mutating func startWaiting() {
        var index = waiting.count - 1
        while index >= 0, active.count < rules.atOnce {
            defer { index -= 1 }
            let transfer = waiting[index]
            guard activeByHost[transfer.address.host, default: 0] < rules.perHost else { continue }
            switch permission(transfer) {
            case .wait: continue
            case .ask(let request):
                asked.insert(transfer.site)
                start(Transfer(request, index: nil, rules: rules))
            case .refuse(let error):
                waiting.remove(at: index)
                if let number = transfer.index { refused.append((number, error)) }
            case .go:
                waiting.remove(at: index)
                start(transfer)
            }
        }
    }

    private mutating func start(_ transfer: Transfer) {
        guard let handle = idle.popLast() ?? ccurl_new() else { return waiting.append(transfer) }
        transfer.prepare(handle)
        ccurl_multi_add(multi, handle)
        active[handle] = transfer
        activeByHost[transfer.address.host, default: 0] += 1
    }

    // MARK: - Robots

    private enum Permission {
        case go, wait
        case ask(WebRequest)
        case refuse(FetchError)
    }

    /// Whether a request may be sent now. What a person named is fetched for a person; all else as by a robot.
    private mutating func permission(_ transfer: Transfer) -> Permission {
        guard !transfer.request.isNamed else { return .go }
        let site = transfer.site
        guard !asked.contains(site) else { return .wait }
        switch robots.answer(of: site) {
        case nil: return WebRequest.robots(of: transfer.address).map(Permission.ask) ?? .go
        case .failed(let error): return .refuse(error)
        case .rules(let rules):
            guard rules.allows(transfer.address.path) else { return .refuse(.forbidden(host: transfer.address.host)) }
            guard let delay = rules.delay, delay > 0 else { return .go }
            guard patience[site].map({ $0 <= .now }) ?? true else { return .wait }
            patience[site] = .now + .seconds(min(delay, self.rules.mostPatience))
            return .go
        }
    }
}

extension WebAddress {
    /// Scheme, host and port: what has one `/robots.txt`.
    var site: String {
        let parts = URLComponents(string: text)
        return "\(parts?.scheme ?? "http")://\(host)" + (parts?.port.map { ":\($0)" } ?? "")
    }

    /// Path and query.
    fileprivate var path: String {
        let parts = URLComponents(string: text)
        let path = parts?.percentEncodedPath ?? ""
        return (path.isEmpty ? "/" : path) + (parts?.percentEncodedQuery.map { "?" + $0 } ?? "")
    }
}

extension WebRequest {
    /// For the rules of the site at `address`.
    fileprivate static func robots(of address: WebAddress) -> WebRequest? {
        guard let robots = WebAddress(address.site + "/robots.txt") else { return nil }
        return WebRequest(robots, accept: "text/plain,*/*;q=0.5", isNamed: true, cutsAt: RobotRules.mostBytes)
    }
}
