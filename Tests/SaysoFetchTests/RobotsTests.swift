import LoopbackServer
import SaysoCore
import Testing

@testable import SaysoFetch

/// What is sent, and what is not, to a server with a `/robots.txt`.
struct RobotsTests {
    private var client = WebClient()

    init() {
        client.rules.allowsPrivate = true
        client.rules.seconds = 5
    }

    private func site(_ robots: LoopbackServer.Answer) throws -> LoopbackServer {
        try LoopbackServer { request in
            switch request.path {
            case "/robots.txt": robots
            case "/rules": .reply(body: Array("User-agent: *\nDisallow: /secret".utf8))
            case "/leads-on": .reply(302, ["Location": "/secret"])
            default: .reply(body: Array("here".utf8))
            }
        }
    }

    /// What becomes of requests by a robot, in their order.
    private func fetch(_ paths: [String], of server: LoopbackServer) throws -> [FetchError?] {
        let requests = try paths.map { WebRequest(try #require(WebAddress(server.url($0)))) }
        var outcomes: [FetchError?] = Array(repeating: nil, count: paths.count)
        client.fetch(requests) { index, outcome in
            if case .failure(let error) = outcome { outcomes[index] = error }
            return true
        }
        return outcomes
    }

    private let forbidden = FetchError.forbidden(host: "127.0.0.1")

    @Test func whatIsForbiddenIsNotAskedForWhereverItIsNamed() throws {
        let server = try site(.reply(body: Array("User-agent: *\nDisallow: /secret".utf8)))
        #expect(try fetch(["/secret/1", "/open", "/leads-on"], of: server) == [forbidden, nil, forbidden])
        #expect(server.requests.sorted() == ["/leads-on", "/open", "/robots.txt"])
        // But a person may look.
        let named = WebRequest(try #require(WebAddress(server.url("/secret/1"))), isNamed: true)
        #expect(try client.fetch(named).body.count == 4)
    }

    @Test func theRulesMayStandElsewhere() throws {
        let server = try site(.reply(301, ["Location": "/rules"]))
        #expect(try fetch(["/secret", "/open"], of: server) == [forbidden, nil])
    }

    @Test func rulesWithoutEndAreReadToTheLimit() throws {
        let line = Array("Disallow: /secret\n".utf8)
        let server = try site(
            .endless(
                Array(repeating: line, count: 500).flatMap(\.self), every: 0,
                after: Array("HTTP/1.1 200 OK\r\n\r\nUser-agent: *\n".utf8)))
        #expect(try fetch(["/secret", "/open"], of: server) == [forbidden, nil])
    }

    @Test(arguments: [401, 403, 404, 410]) func whereThereAreNoneAllIsAllowed(status: Int) throws {
        #expect(try fetch(["/secret"], of: site(.reply(status))) == [nil])
    }

    @Test func whereTheyCanNotBeHadNothingIs() throws {
        for status in [429, 500, 503] {
            let server = try site(.reply(status))
            #expect(try fetch(["/open"], of: server) == [.robotsUnknown(status, retryAfter: nil)])
            // It is not asked again and again.
            #expect(try fetch(["/open"], of: server) == [.robotsUnknown(status, retryAfter: nil)])
            #expect(server.requests == ["/robots.txt"])
        }
        #expect(try fetch(["/open"], of: site(.reset)) == [.cutShort])
    }

    @Test func aSiteThatWantsTimeBetweenRequestsHasIt() throws {
        var patient = client
        patient.rules.mostPatience = 0.3
        let server = try site(.reply(body: Array("User-agent: sayso\nCrawl-delay: 60".utf8)))
        let requests = try (0..<3).map { WebRequest(try #require(WebAddress(server.url("/\($0)")))) }
        var times: [ContinuousClock.Instant] = []
        patient.fetch(requests) { _, _ in
            times.append(.now)
            return true
        }
        try #require(times.count == 3)
        #expect(times[2] - times[0] >= .seconds(0.5))
    }
}
