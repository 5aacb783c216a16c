import Foundation
import SaysoCore
import SaysoFetch
import Testing

/// Against a server that speaks TLS, `openssl s_server`, with certificates that are made here.
struct CertificateTests {
    private func fetch(_ server: TLSServer, trusting authorities: String? = nil) throws -> WebResponse {
        var client = WebClient()
        client.rules.allowsPrivate = true
        client.rules.authorities = authorities
        return try client.fetch(WebRequest(try #require(WebAddress(server.url)), isNamed: true))
    }

    /// Why nothing came.
    private func reason(_ server: TLSServer, trusting authorities: String? = nil) throws -> String {
        do {
            _ = try fetch(server, trusting: authorities)
            Issue.record("the connection should have been ended")
            return ""
        } catch FetchError.insecure(let reason) { return reason }
    }

    @Test func aCertificateThatNobodyVouchesForIsRefused() throws {
        let server = try TLSServer(for: "IP:127.0.0.1", days: 2)
        #expect(try reason(server).contains(/self.signed/))
        // All is well but for that.
        let response = try fetch(server, trusting: server.certificate)
        #expect(String(decoding: response.body, as: UTF8.self).contains("s_server"))
    }

    @Test func aCertificateThatExpiredIsRefused() throws {
        let server = try TLSServer(for: "IP:127.0.0.1", days: -1)
        #expect(try reason(server, trusting: server.certificate).contains("expired"))
    }

    @Test func aCertificateOfAnotherHostIsRefused() throws {
        let server = try TLSServer(for: "DNS:gazette.example", days: 2)
        #expect(try reason(server, trusting: server.certificate).contains("127.0.0.1"))
    }
}

private final class TLSServer {
    /// The certificate's file.
    let certificate: String
    let url: String
    private let folder: URL
    private let process: Process

    struct Failure: Error { var words: String }

    /// A server whose certificate is for `name`, signed by itself, and valid for so many days from now on.
    init(for name: String, days: Int) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "sayso-tls-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data("subjectAltName = \(name)\n".utf8).write(to: folder.appending(path: "names"))
        certificate = folder.appending(path: "certificate.pem").path
        try Self.run(
            "req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj /CN=test -keyout key.pem -out request.pem",
            in: folder
        ).waitUntilExit()
        try Self.run(
            "x509 -req -in request.pem -signkey key.pem -days \(days) -extfile names -out certificate.pem", in: folder
        ).waitUntilExit()
        let output = Pipe()
        process = try Self.run(
            "s_server -accept 127.0.0.1:0 -www -cert certificate.pem -key key.pem", in: folder, output)
        var words = ""
        var port: Substring?
        while port == nil {
            let data = output.fileHandleForReading.availableData
            guard !data.isEmpty else { throw Failure(words: words) }
            words += String(decoding: data, as: UTF8.self)
            port = words.firstMatch(of: /ACCEPT .*:(\d+)\n/)?.1
        }
        url = "https://127.0.0.1:\(port ?? "")/"
    }

    deinit {
        // Threads that spawn may have other signals blocked, and the server has them from there.
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        try? FileManager.default.removeItem(at: folder)
    }

    @discardableResult
    private static func run(_ line: String, in folder: URL, _ output: Pipe? = nil) throws -> Process {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["openssl"] + line.split(separator: " ").map(String.init)
        process.currentDirectoryURL = folder
        process.standardInput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        process.standardOutput = output ?? FileHandle.nullDevice
        try process.run()
        return process
    }
}
