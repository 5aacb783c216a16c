import Foundation
import SaysoCore
import Synchronization

/// What sites let robots fetch, as far as it was asked for lately; for all threads.
final class RobotsCache: Sendable {
    /// How long what a site said holds, in seconds (RFC 9309, 2.4).
    static let lifetime = 24 * 3600.0

    /// What is known of a site.
    enum Answer: Sendable {
        /// It says this.
        case rules(RobotRules)
        /// It could not be asked, and so nothing may be fetched from it for the time being (RFC 9309, 2.3.1.4).
        case failed(FetchError)
    }

    private let known = Mutex<[String: (answer: Answer, until: ContinuousClock.Instant)]>([:])
    /// What sites said since the cache was made, in their own words.
    private let words = Mutex<[SiteRobots]>([])

    /// Takes what sites said before, as far as it holds at `time`.
    func recall(_ sites: [SiteRobots], at time: Date) {
        known.withLock { known in
            for site in sites where known[site.site] == nil {
                let left = Self.lifetime - time.timeIntervalSince(site.time)
                guard left > 0, left <= Self.lifetime else { continue }
                let rules = RobotRules(site.text.utf8, agent: WebClient.name)
                known[site.site] = (.rules(rules), .now + .seconds(left))
            }
        }
    }

    /// What sites said since this was asked last; to be kept for ``recall(_:at:)``.
    func news() -> [SiteRobots] {
        words.withLock { words in
            defer { words = [] }
            return words
        }
    }

    /// What is known of the site; nil where it is to be asked.
    func answer(of site: String) -> Answer? {
        known.withLock { known in
            guard let entry = known[site], entry.until > .now else { return nil }
            return entry.answer
        }
    }

    /// Remembers what came of asking the site for its `/robots.txt`; what it means.
    func learn(_ outcome: WebClient.Outcome, of site: String) -> Answer {
        let answer: Answer
        var lifetime = Duration.seconds(Self.lifetime)
        var said: String?
        switch outcome {
        case .success(let response):
            said = String(decoding: response.body.prefix(RobotRules.mostBytes), as: UTF8.self)
            answer = .rules(RobotRules(response.body, agent: WebClient.name))
        // It has none (2.3.1.3). Who is asked too often has said nothing of robots.
        case .failure(.status(let code, _)) where (400..<500).contains(code) && code != 429:
            said = ""
            answer = .rules(RobotRules())
        case .failure(.status(let code, let retryAfter)):
            answer = .failed(.robotsUnknown(code, retryAfter: retryAfter))
            lifetime = .seconds(600)
        // Nothing can be fetched there just now, whatever it says; soon it may.
        case .failure(let error):
            answer = .failed(error)
            lifetime = .seconds(10)
        }
        known.withLock { [lifetime] in $0[site] = (answer, .now + lifetime) }
        if let said { words.withLock { $0.append(SiteRobots(site: site, text: said, time: Date())) } }
        return answer
    }
}
