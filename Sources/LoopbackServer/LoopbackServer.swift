import Foundation
import Synchronization

/// A web server on this machine for tests and measurements, which does as it is told, however bad that is.
public final class LoopbackServer: Sendable {
    /// What a client asks for.
    public struct Request: Sendable {
        /// The address without the host: `/feed?x=1`.
        public var path: String
        /// The headers, by name in lower case.
        public var headers: [String: String]
    }

    /// What it is given.
    public enum Answer: Sendable {
        /// A whole answer; its length is told.
        case reply(Int = 200, [String: String] = [:], body: [UInt8] = [])
        /// These bytes as they are; then the connection is closed.
        case raw([UInt8])
        /// These bytes, and again and again after so many milliseconds, until the client has had enough.
        case endless([UInt8], every: Int, after: [UInt8] = [])
        /// Nothing, and the connection stays.
        case silence
        /// The connection is reset.
        case reset
    }

    private struct State {
        var listeners: [Int32] = []
        var connections: Set<Int32> = []
        var isClosed = false
        var requests: [String] = []
        var sent = 0
    }

    /// Where it listens, on each of its addresses.
    public let port: UInt16
    private let answer: @Sendable (Request) -> Answer
    private let state = Mutex(State())

    /// Why there is no server.
    public struct Failure: Error {
        /// A value of `errno`.
        public var code = errno
    }

    /// A server that answers by `answer`, on threads of its own.
    ///
    /// - Parameter addresses: of 127.0.0.0/8; several, so that it can play several hosts.
    public init(addresses: [String] = ["127.0.0.1"], answer: @escaping @Sendable (Request) -> Answer) throws {
        self.answer = answer
        var port: UInt16 = 0
        var listeners: [Int32] = []
        for address in addresses {
            let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
            listeners.append(listener)
            var name = sockaddr_in()
            name.sin_family = sa_family_t(AF_INET)
            name.sin_port = port.bigEndian
            var length = socklen_t(MemoryLayout<sockaddr_in>.size)
            let isListening =
                inet_pton(AF_INET, address, &name.sin_addr) == 1
                && withUnsafeMutablePointer(to: &name) { pointer in
                    pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                        bind(listener, $0, length) == 0 && listen(listener, 128) == 0
                            && getsockname(listener, $0, &length) == 0
                    }
                }
            guard isListening else {
                for listener in listeners { close(listener) }
                throw Failure()
            }
            port = UInt16(bigEndian: name.sin_port)
        }
        self.port = port
        state.withLock { [listeners] in $0.listeners = listeners }
        for listener in listeners {
            Thread.detachNewThread { [weak self] in Self.accept(on: listener) { [weak self] in self } }
        }
    }

    deinit { stop() }

    /// Ends it, and all its connections.
    public func stop() {
        state.withLock { state in
            state.isClosed = true
            for descriptor in state.listeners + Array(state.connections) { shutdown(descriptor, Int32(SHUT_RDWR)) }
        }
    }

    /// The address of `path` on it.
    public func url(_ path: String, host: String = "127.0.0.1") -> String { "http://\(host):\(port)\(path)" }

    /// The paths that were asked for so far, in order.
    public var requests: [String] { state.withLock { $0.requests } }
    /// How many bytes it sent.
    public var bytesSent: Int { state.withLock { $0.sent } }

    // MARK: - Connections

    private static func accept(on listener: Int32, _ server: @escaping @Sendable () -> LoopbackServer?) {
        defer { close(listener) }
        while true {
            let connection = Foundation.accept(listener, nil, nil)
            guard connection >= 0, let server = server() else { return }
            let isOpen = server.state.withLock { state in
                if !state.isClosed { state.connections.insert(connection) }
                return !state.isClosed
            }
            guard isOpen else {
                close(connection)
                return
            }
            Thread.detachNewThread { server.serve(connection) }
        }
    }

    private func serve(_ connection: Int32) {
        defer {
            state.withLock { state in
                state.connections.remove(connection)
                close(connection)
            }
        }
        var buffer: [UInt8] = []
        while let request = Self.readRequest(connection, &buffer) {
            state.withLock { $0.requests.append(request.path) }
            guard give(answer(request), to: connection) else { return }
        }
    }

    /// Whether the connection goes on.
    private func give(_ answer: Answer, to connection: Int32) -> Bool {
        switch answer {
        case .reply(let status, let headers, let body):
            var head = "HTTP/1.1 \(status) Told\r\n"
            for (name, value) in headers { head += "\(name): \(value)\r\n" }
            if status != 304 { head += "Content-Length: \(body.count)\r\n" }
            return send(Array((head + "\r\n").utf8) + body, to: connection)
        case .raw(let bytes):
            _ = send(bytes, to: connection)
            return false
        case .endless(let bytes, let pause, let head):
            guard send(head, to: connection) else { return false }
            while send(bytes, to: connection) { usleep(UInt32(pause) * 1000) }
            return false
        case .silence:
            var byte: UInt8 = 0
            return recv(connection, &byte, 1, Int32(MSG_PEEK)) > 0 && false
        case .reset:
            var linger = linger(l_onoff: 1, l_linger: 0)
            setsockopt(connection, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout.size(ofValue: linger)))
            return false
        }
    }

    private func send(_ bytes: [UInt8], to connection: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Foundation.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            state.withLock { $0.sent += count }
            rest = rest.dropFirst(count)
        }
        return true
    }

    private static func readRequest(_ connection: Int32, _ buffer: inout [UInt8]) -> Request? {
        var chunk = [UInt8](repeating: 0, count: 4096)
        while true {
            let text = String(decoding: buffer, as: UTF8.self)
            if let end = text.range(of: "\r\n\r\n") {
                buffer.removeFirst(text[..<end.upperBound].utf8.count)
                let lines = text[..<end.lowerBound].components(separatedBy: "\r\n")
                var headers: [String: String] = [:]
                for line in lines.dropFirst() {
                    let parts = line.split(separator: ":", maxSplits: 1)
                    guard parts.count == 2 else { continue }
                    headers[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces)
                }
                let words = lines[0].split(separator: " ")
                return words.count > 1 ? Request(path: String(words[1]), headers: headers) : nil
            }
            let count = recv(connection, &chunk, chunk.count, 0)
            guard count > 0, buffer.count < 1 << 16 else { return nil }
            buffer += chunk[..<count]
            // No request, as where a client speaks TLS.
            guard let first = buffer.first, (0x41...0x5A).contains(first) else { return nil }
        }
    }
}
