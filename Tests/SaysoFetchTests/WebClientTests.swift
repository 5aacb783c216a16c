import CZlib
import Foundation
import LoopbackServer
import SaysoCore
import SaysoFetch
import Testing

/// Against a real server on loopback, which misbehaves by the path that is asked for.
struct WebClientTests {
    private static let length = "HTTP/1.1 200 OK\r\nContent-Length: "

    private let server: LoopbackServer
    private var client = WebClient()

    init() throws {
        server = try LoopbackServer { request in
            switch request.path {
            case "/page": .reply(200, ["Content-Type": "Text/HTML; charset=KOI8-R"], body: Array("hello".utf8))
            case "/etag": request.headers["if-none-match"] == "\"1\"" ? .reply(304) : .reply(200, ["ETag": "\"1\""])
            case "/moved": .reply(301, ["Location": "/moved-again"])
            case "/moved-again": .reply(308, ["Location": "/page"])
            case "/for-now": .reply(302, ["Location": "/moved"])
            case "/circle": .reply(302, ["Location": "/circle"])
            case "/to-file": .reply(302, ["Location": "file:///etc/passwd"])
            case "/to-ftp": .reply(302, ["Location": "ftp://127.0.0.1/x"])
            case "/to-script": .reply(302, ["Location": "javascript:alert(1)"])
            case "/nowhere": .reply(302)
            case "/short": .raw(Array((Self.length + "100\r\n\r\nonly this").utf8))
            case "/long": .raw(Array((Self.length + "4\r\n\r\nthis and more that was not told").utf8))
            case "/endless":
                .endless([UInt8](repeating: 65, count: 1 << 16), every: 0, after: Array("HTTP/1.1 200 OK\r\n\r\n".utf8))
            case "/drip": .endless([65], every: 100, after: Array("HTTP/1.1 200 OK\r\n\r\n".utf8))
            case "/headers":
                .reply(200, Dictionary(uniqueKeysWithValues: (0..<300).map { ("X-\($0)", "y") }))
            case "/bomb": .reply(200, ["Content-Encoding": "gzip"], body: Self.bomb)
            case "/silence": .silence
            case "/reset": .reset
            case "/garbage": .raw(Array("SSH-2.0-OpenSSH\r\n".utf8))
            case "/later": .reply(429, ["Retry-After": "120"])
            case "/later-date": .reply(503, ["Retry-After": "Fri, 31 Dec 1999 23:59:59 GMT"])
            default: .reply(404)
            }
        }
        client.rules.allowsPrivate = true
        client.rules.seconds = 2
        client.rules.mostBytes = 1 << 20
    }

    /// 64 MiB of zeros in 64 KB.
    private static let bomb: [UInt8] = {
        let zeros = [UInt8](repeating: 0, count: 64 << 20)
        var packed = [UInt8](repeating: 0, count: 1 << 20)
        var stream = z_stream()
        deflateInit2_(
            &stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        defer { deflateEnd(&stream) }
        zeros.withUnsafeBufferPointer { input in
            packed.withUnsafeMutableBufferPointer { output in
                stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                deflate(&stream, Z_FINISH)
            }
        }
        return Array(packed[..<Int(stream.total_out)])
    }()

    private func fetch(_ path: String, etag: String? = nil) throws -> WebResponse {
        try client.fetch(WebRequest(try #require(WebAddress(server.url(path))), etag: etag, isNamed: true))
    }

    private func failure(_ path: String) throws -> FetchError? {
        do {
            _ = try fetch(path)
            return nil
        } catch let error as FetchError { return error }
    }

    @Test func aPageComesWithItsKindAndCharset() throws {
        let page = try fetch("/page")
        #expect(String(decoding: page.body, as: UTF8.self) == "hello")
        #expect(page.kind == "text/html")
        #expect(page.charset == "KOI8-R")
    }

    @Test func whatIsKnownIsNotSentAgain() throws {
        let first = try fetch("/etag")
        #expect(!first.isUnchanged)
        #expect(try fetch("/etag", etag: first.headers["etag"]).isUnchanged)
    }

    @Test func onlyRedirectsForGoodChangeTheAddress() throws {
        let moved = try fetch("/moved")
        #expect(moved.permanentAddress.text == server.url("/page"))
        let forNow = try fetch("/for-now")
        #expect(forNow.address.text == server.url("/page"))
        #expect(forNow.permanentAddress.text == server.url("/for-now"))
    }

    @Test func redirectsEndAndStayOnTheWeb() throws {
        #expect(try failure("/circle") == .tooManyRedirects)
        #expect(try failure("/to-file") == .badRedirect(to: "file:///etc/passwd"))
        #expect(try failure("/to-ftp") == .badRedirect(to: "ftp://127.0.0.1/x"))
        #expect(try failure("/to-script") == .badRedirect(to: "javascript:alert(1)"))
        #expect(try failure("/nowhere") == .status(302, retryAfter: nil))
    }

    @Test func lengthsThatLieAreNoticed() throws {
        #expect(try failure("/short") == .cutShort)
        #expect(String(decoding: try fetch("/long").body, as: UTF8.self) == "this")
    }

    @Test func bodiesAndHeadersWithoutEndAreCut() throws {
        #expect(try failure("/endless") == .tooLarge(bytes: 1 << 20))
        #expect(try failure("/headers") == .unexpected("more header lines than any server needs"))
    }

    @Test func aBombIsCutWhereItUnpacks() throws {
        #expect(Self.bomb.count < 1 << 17)
        #expect(try failure("/bomb") == .tooLarge(bytes: 1 << 20))
    }

    @Test(.timeLimit(.minutes(1)), arguments: ["/silence", "/drip"])
    func whatTakesTooLongIsLeft(path: String) throws {
        var unhurried = client
        unhurried.rules.slowest.bytesPerSecond = 0
        let request = WebRequest(try #require(WebAddress(server.url(path))), isNamed: true)
        #expect { try unhurried.fetch(request) } throws: { error in
            if case FetchError.timeout = error { true } else { false }
        }
    }

    @Test func whatComesTooSlowlyIsLeftBeforeItsTimeIsOver() throws {
        var patient = client
        patient.rules.seconds = 60
        patient.rules.slowest = (bytesPerSecond: 1000, seconds: 1)
        let drip = WebRequest(try #require(WebAddress(server.url("/drip"))))
        #expect { try patient.fetch(drip) } throws: { error in
            if case FetchError.timeout(let seconds) = error { seconds < 30 } else { false }
        }
    }

    @Test func otherMisbehaviourIsTold() throws {
        #expect(try failure("/reset") == .cutShort)
        #expect(try failure("/garbage") != nil)
        #expect(try failure("/missing") == .status(404, retryAfter: nil))
        #expect(try failure("/later") == .status(429, retryAfter: 120))
        #expect(try failure("/later-date") == .status(503, retryAfter: 0))
    }

    @Test func aServerWithoutTLSIsTold() throws {
        let address = try #require(WebAddress(server.url("/page").replacing("http:", with: "https:")))
        #expect { try client.fetch(WebRequest(address)) } throws: { error in
            if case FetchError.insecure = error { true } else { false }
        }
    }

    @Test func privateAddressesAreRefusedWhateverTheirName() throws {
        let strict = WebClient()
        let names = [
            "127.0.0.1", "localhost", "127.1", "2130706433", "0x7f000001", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0",
        ]
        for name in names {
            let address = try #require(WebAddress("http://\(name):\(server.port)/page"))
            #expect(throws: FetchError.self, "\(name)") { try strict.fetch(WebRequest(address)) }
        }
        #expect(throws: FetchError.privateAddress(host: "127.0.0.1")) {
            try strict.fetch(WebRequest(try #require(WebAddress(server.url("/page")))))
        }
        #expect(server.requests.isEmpty)
    }

    @Test func aSlowHostHoldsUpNobodyElse() throws {
        let other = try LoopbackServer(addresses: ["127.0.0.2"]) { _ in .reply() }
        let slow = try (0..<8).map { _ in WebRequest(try #require(WebAddress(server.url("/silence")))) }
        let quick = try (0..<8).map { _ in WebRequest(try #require(WebAddress(other.url("/", host: "127.0.0.2")))) }
        var order: [Int] = []
        client.fetch(slow + quick) { index, _ in
            order.append(index)
            return order.count < 8
        }
        #expect(order.allSatisfy { $0 >= 8 })
        #expect(server.requests.count { $0 == "/silence" } <= client.rules.perHost)
    }

    @Test func fetchingStopsWhereNobodyWantsIt() throws {
        let silent = WebRequest(try #require(WebAddress(server.url("/silence"))))
        var asked = 0
        client.fetch([silent]) {
            asked += 1
            return asked < 3
        } receive: { _, _ in
            Issue.record("nothing should have come")
            return true
        }
    }
}
