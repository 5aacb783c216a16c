import Foundation
import SaysoCore
import SaysoModel
import Testing

struct CrawlTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    static func record(
        _ type: String, _ block: [UInt8], media: String = "application/http; msgtype=response",
        url: String = "https://courier.example.org/a", length: Int? = nil
    ) -> [UInt8] {
        Array(
            "WARC/1.1\r\nWARC-Type: \(type)\r\nWARC-Target-URI: \(url)\r\nContent-Type: \(media)\r\nContent-Length: \(length ?? block.count)\r\n\r\n"
                .utf8) + block + Array("\r\n\r\n".utf8)
    }

    static func response(
        _ body: [UInt8], _ headers: String = "Content-Type: text/html; charset=utf-8\r\n", status: Int = 200
    ) -> [UInt8] {
        Array("HTTP/1.1 \(status) X\r\n\(headers)\r\n".utf8) + body
    }

    static let paragraph =
        "“The gulls will go,” said Ines Öberg, the mayor, on Monday. She said the pier would be closed for a week. "

    static func page(_ title: String) -> [UInt8] {
        Array(
            "<!doctype html><html><head><title>\(title)</title></head><body><article><h1>\(title)</h1><p>\(paragraph)</p><p>\(paragraph)\(title)</p></article></body></html>"
                .utf8)
    }

    private func read(_ bytes: [UInt8], as name: String = "a.warc") throws -> [Result<GivenArticle, ReadingError>] {
        try folder.write(bytes, to: name)
        return try folder.read(name)
    }

    @Test func pagesOfACrawlAreReadAndTheRestIsPassedOver() throws {
        let plain = Array("Plain title\nText of it.".utf8)
        let bytes =
            Self.record("warcinfo", Array("software: x".utf8), media: "application/warc-fields")
            + Self.record("request", Array("GET / HTTP/1.1\r\n\r\n".utf8), media: "application/http; msgtype=request")
            + Self.record("response", Self.response(Self.page("One")))
            + Self.record("response", Self.response(Self.page("Gone"), status: 404))
            + Self.record("response", Self.response([1, 2, 3], "Content-Type: image/png\r\n"))
            + Self.record("revisit", Self.response([]))
            + Self.record("conversion", plain, media: "text/plain", url: "https://courier.example.org/b")
            + Self.record("resource", Self.page("Two"), media: "text/html")
        let results = try read(bytes)
        #expect(results.reasons == [])
        #expect(results.articles.map(\.title) == ["One", "Plain title", "Two"])
        #expect(results.articles[0].url == "https://courier.example.org/a")
        #expect(results.articles[1].id == "\(folder.path)/a.warc:https://courier.example.org/b")
        #expect(results.articles[0].text.contains("“The gulls will go,” said Ines Öberg"))
    }

    @Test(arguments: ["text/plain", "text/html"]) func onlyAddressesOfTheWebAreTaken(media: String) throws {
        let block = media == "text/plain" ? Array("Plain title\nText of it.".utf8) : Self.page("One")
        let urls = try ["file:///etc/passwd", "javascript:alert(1)", "https://u:p@x.example/", "https://x.example/a#b"]
            .map {
                try read(Self.record("resource", block, media: media, url: $0)).articles.first?.url
            }
        #expect(urls == [nil, nil, nil, "https://x.example/a"])
    }

    @Test func packedAndChunkedContentIsUnpacked() throws {
        let packed = gzip(Self.page("Packed"))
        let half = packed.count / 2
        let chunked =
            Array("\(String(half, radix: 16))\r\n".utf8) + packed[..<half]
            + Array("\r\n\(String(packed.count - half, radix: 16));x=y\r\n".utf8)
            + packed[half...] + Array("\r\n0\r\n\r\n".utf8)
        let headers = "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n"
        let bytes =
            Self.record("response", Self.response(chunked, headers))
            + Self.record(
                "response",
                Self.response(
                    Self.page("Said to be chunked"),
                    headers.replacingOccurrences(of: "Content-Encoding: gzip\r\n", with: "")))
            + Self.record("response", Self.response([1, 2], "Content-Type: text/html\r\nContent-Encoding: br\r\n"))
        let members = gzip(bytes) + gzip(Self.record("resource", Self.page("Second member"), media: "text/html"))
        let results = try read(members, as: "a.warc.gz")
        #expect(results.articles.map(\.title) == ["Packed", "Said to be chunked", "Second member"])
        #expect(results.reasons == [.malformed("packed as br, which sayso can't unpack")])
    }

    @Test func aPageThatIsTooLargeIsPassedOver() throws {
        let long = [UInt8](repeating: UInt8(ascii: " "), count: 65 << 20)
        let results = try read(
            Self.record("resource", long, media: "text/html")
                + Self.record("resource", Self.page("Two"), media: "text/html"))
        #expect(results.reasons == [.tooLarge])
        #expect(results.articles.map(\.title) == ["Two"])
    }

    @Test func aBombInsideIsGivenUp() throws {
        let bomb = gzip([UInt8](repeating: 0x20, count: 80 << 20))
        let headers = "Content-Type: text/html\r\nContent-Encoding: gzip\r\n"
        let results = try read(
            Self.record("response", Self.response(bomb, headers))
                + Self.record("response", Self.response(Self.page("After"))))
        #expect(results.articles.map(\.title) == ["After"])
        #expect(results.reasons.count == 1)
    }

    @Test func lengthsThatLieLoseTheirRecordOnly() throws {
        let page = Self.response(Self.page("Lies"))
        let good = Self.record("response", Self.response(Self.page("Good")))
        let short = try read(Self.record("response", page, length: 60) + good)
        #expect(short.articles.last?.title == "Good")
        #expect(short.reasons == [.malformed("a record is longer than it says")])
        #expect(try read(Self.record("response", page, length: -1) + good).articles.map(\.title) == ["Good"])
        #expect(try read(good + Self.record("response", page, length: 1 << 40)).articles.map(\.title) == ["Good"])
        let cut = try read(good + Self.record("response", page).dropLast(100))
        #expect(cut.articles.map(\.title) == ["Good"])
        #expect(cut.reasons == [.malformed("the last record is cut short")])
    }

    @Test func aPackedFileThatIsCutShortKeepsWhatStandsBefore() throws {
        let first = gzip(Self.record("response", Self.response(Self.page("First"))))
        let results = try read(
            first + gzip(Self.record("response", Self.response(Self.page("Second")))).dropLast(40), as: "a.warc.gz")
        #expect(results.articles.map(\.title) == ["First"])
        #expect(results.reasons == [.damagedGzip])
    }
}
