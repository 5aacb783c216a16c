import Foundation

/// A response as a server sent it (RFC 9112), kept by a crawler.
struct HTTPResponse {
    let status: Int
    private var headers: [String: String] = [:]
    /// How many bytes of the message its head takes.
    let headCount: Int

    /// The head of a response of which `bytes` is the beginning; nil for what is none.
    init?(_ bytes: ArraySlice<UInt8>) {
        guard bytes.starts(with: Array("HTTP/".utf8)) else { return nil }
        var rest = bytes
        var lines: [String] = []
        while let end = rest.firstIndex(of: 0x0A) {
            let line = rest[rest.startIndex..<end].filter { $0 != 0x0D }
            rest = rest[(end + 1)...]
            guard !line.isEmpty else { break }
            lines.append(String(decoding: line, as: UTF8.self))
        }
        guard let status = lines.first?.split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else { return nil }
        self.status = status
        headCount = rest.startIndex - bytes.startIndex
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":") else { continue }
            headers[line[..<colon].lowercased()] = line[line.index(after: colon)...].trimmingCharacters(
                in: .whitespaces)
        }
    }

    /// The value of a header, by its name in lower case.
    subscript(name: String) -> String? { headers[name] }

    /// Why a body can't be unpacked.
    enum Packing: Error { case unknown(String), damaged }

    /// The body that `bytes`, all behind the head, are when chunks and packing are undone.
    func body(_ bytes: ArraySlice<UInt8>, limit: Int) throws(Packing) -> [UInt8] {
        var body = bytes
        if let encoding = headers["transfer-encoding"], encoding.lowercased().contains("chunked") {
            // Some crawlers keep the header and undo the chunks.
            body = Self.withoutChunks(bytes) ?? bytes
        } else if let length = headers["content-length"].flatMap({ Int($0) }), length >= 0 {
            body = body.prefix(length)
        }
        switch headers["content-encoding"]?.lowercased() ?? "identity" {
        case "identity", "": return Array(body)
        case "gzip", "x-gzip", "deflate":
            guard !body.isEmpty else { return [] }
            // Some crawlers keep this header, too.
            if body.first.map({ $0 == UInt8(ascii: "<") }) == true { return Array(body) }
            guard let unpacked = Inflation.unpack(Array(body), limit: limit) else { throw .damaged }
            return unpacked
        case let other: throw .unknown(other)
        }
    }

    /// The chunks joined, of a body cut short those that are there; nil for what has none.
    private static func withoutChunks(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        var result: [UInt8] = []
        var rest = bytes
        while let end = rest.firstIndex(of: 0x0A) {
            let line = String(decoding: rest[rest.startIndex..<end], as: UTF8.self)
            let digits = line.prefix { $0.isHexDigit }
            guard let size = Int(digits, radix: 16) else { return result.isEmpty ? nil : result[...] }
            rest = rest[(end + 1)...]
            if size == 0 { return result[...] }
            result += rest.prefix(size)
            rest = rest.dropFirst(size).drop { $0 == 0x0D }.dropFirst()
        }
        return result.isEmpty ? nil : result[...]
    }
}
