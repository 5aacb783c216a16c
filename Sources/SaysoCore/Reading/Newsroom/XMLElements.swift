import CExpat
import Foundation

/// What comes next in an XML file. Names are without prefix: the newsroom's forms have no two elements that differ only
/// in it.
enum XMLEvent {
    case start(String, [String: String])
    case end(String)
    case text(String)
}

/// The elements of an XML file as they come, by expat.
///
/// Nothing is fetched: external entities are left out. An entity that swells to a hundred times the file's size, as in a
/// "billion laughs", ends the reading (expat's own guard), and so do elements inside each other deeper than
/// ``deepest``.
final class XMLElements {
    /// News forms have some twenty elements inside each other.
    static let deepest = 256

    private let receive: (XMLEvent) throws -> Void
    private let parser: XML_Parser
    private var depth = 0
    private var failure: (any Error)?

    /// Reads `input` to its end. What is not well-formed is thrown as a ``ReadingError`` with its line.
    static func read(_ input: FormatInput, _ receive: (XMLEvent) throws -> Void) throws {
        try withoutActuallyEscaping(receive) { receive in
            try XMLElements(input, receive).run(input)
        }
    }

    private init(_ input: FormatInput, _ receive: @escaping (XMLEvent) throws -> Void) throws {
        guard let parser = XML_ParserCreate(nil) else {
            throw ReadingError(path: input.name, reason: .system("out of memory"))
        }
        self.parser = parser
        self.receive = receive
    }

    deinit { XML_ParserFree(parser) }

    private func run(_ input: FormatInput) throws {
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { data, name, attributes in XMLElements.of(data)?.start(name, attributes) },
            { data, name in XMLElements.of(data)?.end(name) })
        XML_SetCharacterDataHandler(parser) { data, text, count in XMLElements.of(data)?.text(text, count) }
        XML_SetUnknownEncodingHandler(parser, { _, name, encoding in XMLElements.fill(encoding, name) }, nil)
        while true {
            let bytes = try input.stream.take(Self.chunk)
            let isLast = bytes.count < Self.chunk
            let status = bytes.withUnsafeBytes {
                XML_Parse(parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count), isLast ? 1 : 0)
            }
            let line = Int(XML_GetCurrentLineNumber(parser))
            if let reason = failure as? ReadingError.Reason {
                throw ReadingError(path: input.name, line: line, reason: reason)
            }
            if let failure { throw failure }
            guard status == XML_STATUS_OK else {
                let reason = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "no XML"
                throw ReadingError(
                    path: input.name, line: line, reason: .malformed("not well-formed XML (\(reason))"))
            }
            if isLast { return }
        }
    }

    private static let chunk = 1 << 16

    // MARK: - What expat calls

    private static func of(_ data: UnsafeMutableRawPointer?) -> XMLElements? {
        data.map { Unmanaged<XMLElements>.fromOpaque($0).takeUnretainedValue() }
    }

    private func start(
        _ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
    ) {
        depth += 1
        guard depth <= Self.deepest else {
            return stop(ReadingError.Reason.malformed("elements stand deeper than \(Self.deepest) inside each other"))
        }
        var values: [String: String] = [:]
        var next = attributes
        while let key = next?[0], let value = next?[1] {
            values[Self.local(key)] = String(cString: value)
            next = next?.advanced(by: 2)
        }
        send(.start(Self.local(name), values))
    }

    private func end(_ name: UnsafePointer<CChar>?) {
        depth -= 1
        send(.end(Self.local(name)))
    }

    private func text(_ text: UnsafePointer<CChar>?, _ count: Int32) {
        send(
            .text(
                String(
                    decoding: UnsafeRawBufferPointer(start: text, count: Int(count)), as: UTF8.self)))
    }

    private func send(_ event: XMLEvent) {
        guard failure == nil else { return }
        do { try receive(event) } catch { stop(error) }
    }

    private func stop(_ error: any Error) {
        failure = error
        XML_StopParser(parser, 0)
    }

    private static func local(_ name: UnsafePointer<CChar>?) -> String {
        let name = name.map { String(cString: $0) } ?? ""
        return name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
    }

    /// Tells expat, which knows UTF-8, UTF-16, ASCII and Latin-1, about Windows-1252.
    private static func fill(_ encoding: UnsafeMutablePointer<XML_Encoding>?, _ name: UnsafePointer<CChar>?) -> Int32 {
        guard let encoding, let name, ["windows-1252", "cp1252"].contains(String(cString: name).lowercased()) else {
            return 0
        }
        withUnsafeMutableBytes(of: &encoding.pointee.map) { map in
            let map = map.bindMemory(to: Int32.self)
            for byte in 0..<map.count {
                map[byte] = TextDecoding.windows1252([UInt8(byte)]).unicodeScalars.first.map { Int32($0.value) } ?? -1
            }
        }
        return 1
    }
}
