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
/// character. A text that declares entities of its own is not read on: what needs them are bombs.
final class XMLEvents {
    enum Event {
        case start(XMLName, [String: String])
        case text(String)
        case end
    }

    private static let deepest = 256

    private let parser: XML_Parser
    private let receive: (Event) -> Bool
    private var depth = 0
    private var fault: String?
    private var isStopped = false

    /// Reads `text` until `receive` returns false.
    static func read(_ text: String, _ receive: (Event) -> Bool) throws(XMLFault) {
        let fault = withoutActuallyEscaping(receive) { receive in
            XML_ParserCreateNS("UTF-8", 0x20).flatMap { XMLEvents($0, receive).run(text) }
        }
        if let fault { throw fault }
    }

    private init(_ parser: XML_Parser, _ receive: @escaping (Event) -> Bool) {
        self.parser = parser
        self.receive = receive
    }

    deinit { XML_ParserFree(parser) }

    private func run(_ text: String) -> XMLFault? {
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser, { XMLEvents.of($0)?.start($1, $2) },
            { data, _ in
                XMLEvents.of(data)?.depth -= 1
                XMLEvents.of(data)?.send(.end)
            })
        XML_SetCharacterDataHandler(parser) { data, text, count in
            let bytes = UnsafeRawBufferPointer(start: text, count: Int(count))
            XMLEvents.of(data)?.send(.text(String(decoding: bytes, as: UTF8.self)))
        }
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
        var text = text
        let status = text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { XML_Parse(parser, $0.baseAddress, Int32($0.count), 1) }
        }
        let line = Int(XML_GetCurrentLineNumber(parser))
        if let fault { return XMLFault(line: line, reason: fault) }
        guard status == XML_STATUS_ERROR, XML_GetErrorCode(parser) != XML_ERROR_ABORTED else { return nil }
        let reason = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) }
        return XMLFault(line: line, reason: reason ?? "not well-formed")
    }

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
        guard !isStopped, !receive(event) else { return }
        isStopped = true
        XML_StopParser(parser, 0)
    }

    private func stop(_ reason: String) {
        fault = fault ?? reason
        isStopped = true
        XML_StopParser(parser, 0)
    }
}
