import Foundation
import SaysoModel

/// Web crawls: WARC 1.0 and 1.1 (ISO 28500; <https://iipc.github.io/warc-specifications/>), packed record by record or
/// not. Read are pages (`response`, `resource`) in HTML and plain text, and the plain text that others made of pages
/// (`conversion`, as Common Crawl's WET files have it). Records of other kinds, of other media, of errors and
/// redirects, and those that only say that a page has not changed (`revisit`) are passed over, and so are pages without
/// an article.
struct WARC {
    private let input: FormatInput
    private let receive: ArticleFormat.Receiver

    /// How large a page may be: HTML has little text in many bytes.
    private static let largestPage = 64 << 20
    /// How much of a response is looked at for its head.
    private static let largestHead = 1 << 16

    static func read(_ input: FormatInput, _ receive: ArticleFormat.Receiver) throws {
        try withoutActuallyEscaping(receive) { try WARC(input: input, receive: $0).run() }
    }

    private func run() throws {
        var isLost = false
        while let line = try line() {
            guard line.starts(with: Array("WARC/".utf8)) else {
                // Empty lines end a record. Anything else means that its length was wrong: on to the next one.
                if !line.isEmpty, !isLost {
                    isLost = true
                    try fail(.malformed("a record is longer than it says"))
                }
                continue
            }
            isLost = false
            let fields = try fields()
            guard let length = fields["content-length"].flatMap({ Int($0) }), length >= 0 else {
                isLost = true
                try fail(.malformed("a record does not say how long it is"))
                continue
            }
            try record(fields, length)
        }
    }

    private func fields() throws -> [String: String] {
        var fields: [String: String] = [:]
        while let line = try line(), !line.isEmpty {
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let value = String(decoding: line[(colon + 1)...], as: UTF8.self).trimmed
            fields[String(decoding: line[..<colon], as: UTF8.self).lowercased()] = value
        }
        return fields
    }

    private func line() throws -> [UInt8]? {
        guard var line = try input.stream.line() else { return nil }
        if line.last == 0x0D { line.removeLast() }
        return line
    }

    private func record(_ fields: [String: String], _ length: Int) throws {
        let stream = input.stream
        let address = fields["warc-target-uri"]?.trimmingCharacters(in: ["<", ">"])
        let type = fields["content-type"]?.lowercased() ?? ""
        var media: String?
        var response: HTTPResponse?
        switch fields["warc-type"]?.lowercased() {
        case "response" where type.hasPrefix("application/http"):
            response = HTTPResponse(try stream.peek(min(length, Self.largestHead)))
            if let response, response.status == 200 { media = response["content-type"] ?? "text/html" }
        case "resource", "conversion": media = type
        default: break
        }
        guard let media, Self.isText(media) else { return try skip(length) }
        guard length <= Self.largestPage else {
            try fail(.tooLarge, address)
            return try skip(length)
        }
        let block = try stream.take(length)
        guard block.count == length else {
            throw ReadingError(path: input.name, reason: .malformed("the last record is cut short"))
        }
        var body = Array(block)
        if let response {
            do {
                body = try response.body(block.dropFirst(response.headCount), limit: Self.largestPage)
            } catch .unknown(let name) {
                return try fail(.malformed("packed as \(name), which sayso can't unpack"), address)
            } catch .damaged {
                return try fail(
                    .malformed("its packed content is damaged or larger than \(Self.largestPage >> 20) MiB"), address)
            }
        }
        if let article = article(body, media: media, address: address) { try receive(.success(article)) }
    }

    private func article(_ body: [UInt8], media: String, address: String?) -> GivenArticle? {
        let name = address.map { "\(input.name):\($0)" } ?? input.name
        let charset = WebEncoding.charset(ofContentType: media)
        guard media.lowercased().hasPrefix("text/plain") else {
            return HTML.read(body, name: name, charset: charset, address: address)
        }
        let text = TextDecoding.withLineFeeds(WebEncoding.text(body, charset: charset))
        var article = PlainText.article(text, path: name)
        article?.url = address.flatMap { WebAddress($0)?.text }
        return article.map { GivenArticle($0) }
    }

    private static func isText(_ media: String) -> Bool {
        let media = media.lowercased()
        return ["text/html", "application/xhtml+xml", "text/plain"].contains { media.hasPrefix($0) }
    }

    private func skip(_ length: Int) throws {
        guard try input.stream.skip(length) == length else {
            throw ReadingError(path: input.name, reason: .malformed("the last record is cut short"))
        }
    }

    private func fail(_ reason: ReadingError.Reason, _ address: String? = nil) throws {
        try receive(.failure(ReadingError(path: address.map { "\(input.name), \($0)" } ?? input.name, reason: reason)))
    }
}

extension ArticleFormat {
    /// Web crawls.
    static let warc = ArticleFormat(
        name: "warc", title: "web crawls (WARC)", extensions: ["warc", "wet"],
        isRecognized: { $0.starts(with: Array("WARC/".utf8)) }, read: WARC.read)
}
