import Foundation

/// A mail message or a part of one: headers and a body (RFC 5322, RFC 2045, RFC 2046). Lines end at line feeds.
struct MailPart {
    private var headers: [String: [UInt8]] = [:]
    let body: ArraySlice<UInt8>

    /// Parts inside each other deeper than this are left out: real mail has three or four.
    private static let deepest = 12

    init(_ bytes: ArraySlice<UInt8>) {
        var rest = bytes
        var last: String?
        while let line = Self.line(&rest), !line.isEmpty {
            if let first = line.first, first == 0x20 || first == 0x09, let name = last {
                headers[name]?.append(contentsOf: [0x20] + line.drop { $0 == 0x20 || $0 == 0x09 })
                continue
            }
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
            // Of a header that comes twice the first counts.
            last = headers[name] == nil ? name : nil
            if last != nil {
                headers[name] = Array(line[line.index(after: colon)...].drop { $0 == 0x20 || $0 == 0x09 })
            }
        }
        body = rest
    }

    /// The value of a header as text; nil where it is missing or blank.
    subscript(name: String) -> String? {
        let value = headers[name].map(TransferEncoding.words)?.trimmed ?? ""
        return value.isEmpty ? nil : value
    }

    /// Whether there is a header that every message has.
    var isMessage: Bool { headers["from"] != nil || headers["subject"] != nil || headers["date"] != nil }

    // MARK: - Text

    /// What there is to read in it, the plain text rather than the HTML; nil where there is nothing.
    var text: String? {
        let (plain, html) = texts(depth: 0)
        // Where a newsletter's plain text only points to the web, it is short.
        if let plain, html == nil || plain.utf8.count >= Self.stub { return plain }
        return html ?? plain
    }

    private static let stub = 300

    private func texts(depth: Int) -> (plain: String?, html: String?) {
        guard depth < Self.deepest, self["content-disposition"]?.lowercased().hasPrefix("attachment") != true else {
            return (nil, nil)
        }
        let type = self["content-type"]?.lowercased() ?? "text/plain"
        if type.hasPrefix("multipart/") {
            var (plain, html): (String?, String?) = (nil, nil)
            for part in parts where plain == nil || html == nil {
                let texts = part.texts(depth: depth + 1)
                plain = plain ?? texts.plain
                html = html ?? texts.html
            }
            return (plain, html)
        }
        guard type.hasPrefix("text/plain") || type.hasPrefix("text/html") else { return (nil, nil) }
        let bytes = TransferEncoding.decode(body, self["content-transfer-encoding"] ?? "7bit")
        let text = WebEncoding.text(bytes, charset: parameter("charset", ofHeader: "content-type"))
        if type.hasPrefix("text/html") { return (nil, Self.nonEmpty(HTML.text(ofFragment: text))) }
        let isFlowed = parameter("format", ofHeader: "content-type")?.lowercased() == "flowed"
        return (Self.nonEmpty(MailText.unwrapped(TextDecoding.withLineFeeds(text), isFlowed: isFlowed)), nil)
    }

    private static func nonEmpty(_ text: String) -> String? { PlainText.title(of: text) == nil ? nil : text }

    // MARK: - Parts

    /// The parts of a multipart body; a boundary that never comes makes none, one that never ends the rest.
    private var parts: [MailPart] {
        guard let boundary = parameter("boundary", ofHeader: "content-type"), !boundary.isEmpty else { return [] }
        let mark = Array("--\(boundary)".utf8)
        var parts: [MailPart] = []
        var rest = body
        var start: ArraySlice<UInt8>.Index?
        while true {
            let lineStart = rest.startIndex
            guard let line = Self.line(&rest) else { break }
            guard line.starts(with: mark) else { continue }
            let tail = line.dropFirst(mark.count)
            guard tail.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x2D }) else { continue }
            if let start { parts.append(MailPart(body[start..<max(start, lineStart - 1)])) }
            start = tail.starts(with: [0x2D, 0x2D]) ? nil : rest.startIndex
            if start == nil { return parts }
        }
        if let start { parts.append(MailPart(body[start...])) }
        return parts
    }

    /// A parameter of a structured header: `boundary` of `multipart/mixed; boundary="x"`.
    private func parameter(_ name: String, ofHeader header: String) -> String? {
        guard let value = self[header] else { return nil }
        for match in value.matches(of: #/;\s*([^=;\s]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]*))/#)
        where match.1.lowercased() == name {
            return (match.2 ?? match.3).map { String($0.replacing("\\", with: "")) }
        }
        return nil
    }

    /// Takes the next line, without its end; nil where nothing is left.
    private static func line(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard !rest.isEmpty else { return nil }
        let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
        defer { rest = end < rest.endIndex ? rest[(end + 1)...] : rest[rest.endIndex...] }
        return rest[rest.startIndex..<end]
    }
}
