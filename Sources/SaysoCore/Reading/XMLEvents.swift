import CExpat
import Foundation

/// The name of an element: its own, and the namespace that it belongs to.
struct XMLName: Hashable {
    /// The namespace's URI; empty for none.
    var space: String
    /// The name without prefix.
    var local: String

    /// What expat writes: "URI name".
    fileprivate init(_ text: UnsafePointer<CChar>?) {
        let parts = (text.map { String(cString: $0) } ?? "").split(separator: " ", maxSplits: 1)
        local = parts.last.map(String.init) ?? ""
        space = parts.count == 2 ? String(parts[0]) : ""
    }
}

/// Where XML is not well-formed, or more than is read.
struct XMLFault: Error {
    var line: Int
    var reason: String
}

/// The elements of an XML text as they come, with their namespaces, by expat.
///
/// Nothing is fetched: external entities are left out, and so are those that HTML knows and XML does not, but for their
/// character. A text that declares entities of its own is not read on: what needs them are bombs. Nor is one with more
/// than ``deepest`` elements inside each other; feeds and news forms have some twenty.
final class XMLEvents {
    enum Event {
        case start(XMLName, [String: String])
        case text(String)
        case end(XMLName)
    }

    static let deepest = 256

    private let parser: XML_Parser
    private let receive: (Event) throws -> Bool
    private var depth = 0
    private var fault: String?
    /// What `receive` threw.
    private var failure: (any Error)?
    private var isStopped = false

    /// Reads `text`, whatever encoding it says it has, until `receive` returns false.
    static func read(_ text: String, _ receive: (Event) -> Bool) throws(XMLFault) {
        let fault = withoutActuallyEscaping(receive) { receive in
            XMLEvents(encoding: "UTF-8", receive)?.parse(Array(text.utf8)[...], isLast: true)
        }
        if let fault { throw fault }
    }

    /// Reads a file to its end. Throws an ``XMLFault``, or what `receive` throws.
    static func read(_ stream: ByteStream, _ receive: (Event) throws -> Void) throws {
        try withoutActuallyEscaping(receive) { receive in
            let events = XMLEvents(encoding: nil) { event in
                try receive(event)
                return true
            }
            guard let events else { return }
            var isLast = false
            while !isLast {
                let bytes = try stream.take(chunk)
                isLast = bytes.count < chunk
                if let fault = events.parse(bytes, isLast: isLast) { throw fault }
                if let failure = events.failure { throw failure }
            }
        }
    }

    private static let chunk = 1 << 16

    /// - Parameter encoding: nil to go by what the text says of itself.
    private init?(encoding: String?, _ receive: @escaping (Event) throws -> Bool) {
        guard let parser = XML_ParserCreateNS(encoding, 0x20) else { return nil }
        self.parser = parser
        self.receive = receive
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser, { XMLEvents.of($0)?.start($1, $2) },
            { data, name in
                XMLEvents.of(data)?.depth -= 1
                XMLEvents.of(data)?.send(.end(XMLName(name)))
            })
        XML_SetCharacterDataHandler(parser) { data, text, count in
            let bytes = UnsafeRawBufferPointer(start: text, count: Int(count))
            XMLEvents.of(data)?.send(.text(String(decoding: bytes, as: UTF8.self)))
        }
        XML_SetUnknownEncodingHandler(parser, { _, name, encoding in XMLEvents.fill(encoding, name) }, nil)
        setEntityHandlers()
    }

    deinit { XML_ParserFree(parser) }

    private func setEntityHandlers() {
        // As if there were a document type elsewhere, in which nothing is: then an unknown entity is no fault.
        XML_UseForeignDTD(parser, 1)
        XML_SetParamEntityParsing(parser, XML_PARAM_ENTITY_PARSING_ALWAYS)
        XML_SetExternalEntityRefHandler(parser) { parser, context, _, _, _ in
            guard context == nil else { return 1 }
            let empty = XML_ExternalEntityParserCreate(parser, nil, nil)
            defer { XML_ParserFree(empty) }
            return XML_Parse(empty, " ", 1, 1) == XML_STATUS_OK ? 1 : 0
        }
        XML_SetSkippedEntityHandler(parser) { data, name, isParameter in
            guard isParameter == 0, let name else { return }
            let marked = HTML.text(ofFragment: "[&\(String(cString: name));]")
            XMLEvents.of(data)?.send(.text(String(marked.dropFirst().dropLast())))
        }
        XML_SetEntityDeclHandler(parser) { data, _, isParameter, value, _, _, _, _, _ in
            if isParameter == 0, value != nil { XMLEvents.of(data)?.stop("it declares entities of its own") }
        }
    }

    private func parse(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> XMLFault? {
        let status = bytes.withUnsafeBytes {
            XML_Parse(parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count), isLast ? 1 : 0)
        }
        let line = Int(XML_GetCurrentLineNumber(parser))
        if let fault { return XMLFault(line: line, reason: fault) }
        guard status == XML_STATUS_ERROR, XML_GetErrorCode(parser) != XML_ERROR_ABORTED else { return nil }
        let reason = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) }
        return XMLFault(line: line, reason: "not well-formed XML (\(reason ?? "nobody knows why"))")
    }

    // MARK: - What expat calls

    private static func of(_ data: UnsafeMutableRawPointer?) -> XMLEvents? {
        data.map { Unmanaged<XMLEvents>.fromOpaque($0).takeUnretainedValue() }
    }

    private func start(
        _ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
    ) {
        depth += 1
        guard depth <= Self.deepest else { return stop("elements stand deeper than \(Self.deepest) inside each other") }
        var values: [String: String] = [:]
        var next = attributes
        while let key = next?[0], let value = next?[1] {
            values[XMLName(key).local] = String(cString: value)
            next = next?.advanced(by: 2)
        }
        send(.start(XMLName(name), values))
    }

    private func send(_ event: Event) {
        // Expat may still tell the end of an element whose start was stopped at.
        guard !isStopped else { return }
        do {
            guard try !receive(event) else { return }
        } catch { failure = error }
        isStopped = true
        XML_StopParser(parser, 0)
    }

    private func stop(_ reason: String) {
        fault = fault ?? reason
        isStopped = true
        XML_StopParser(parser, 0)
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
