import Foundation

/// The program under test, run as a process of its own in a folder of its own.
final class Program: Sendable {
    let folder: String
    var archive: String { folder + "/archive.sqlite" }

    /// What a run gave.
    struct Outcome {
        var code: Int32
        var output: String
        var errors: String
    }

    init() throws {
        folder = NSTemporaryDirectory() + "sayso-cli-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Writes a file into the folder; its path.
    @discardableResult
    func write(_ text: String, to name: String) throws -> String {
        let path = folder + "/" + name
        try FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(filePath: path))
        return path
    }

    /// Runs the program to its end.
    func run(_ arguments: String..., input: String = "") throws -> Outcome {
        try run(arguments, input: input)
    }

    func run(_ arguments: [String], input: String = "") throws -> Outcome {
        let inputPath = try write(input, to: "input-\(UUID().uuidString)")
        let outputPath = try write("", to: "output-\(UUID().uuidString)")
        let errorPath = try write("", to: "errors-\(UUID().uuidString)")
        let process = try process(arguments)
        process.standardInput = try FileHandle(forReadingFrom: URL(filePath: inputPath))
        process.standardOutput = try FileHandle(forWritingTo: URL(filePath: outputPath))
        process.standardError = try FileHandle(forWritingTo: URL(filePath: errorPath))
        try process.run()
        process.waitUntilExit()
        return Outcome(
            code: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
            output: try String(contentsOfFile: outputPath, encoding: .utf8),
            errors: try String(contentsOfFile: errorPath, encoding: .utf8))
    }

    /// The program, not yet started.
    func process(_ arguments: [String]) throws -> Process {
        let process = Process()
        process.executableURL = try Self.executable()
        process.arguments = arguments
        process.environment = environment
        return process
    }

    /// A user without settings; what the sanitizers are told is handed on.
    private var environment: [String: String] {
        ProcessInfo.processInfo.environment.filter { $0.key.hasSuffix("SAN_OPTIONS") }
            .merging(["XDG_DATA_HOME": folder, "HOME": folder, "PATH": "/usr/bin:/bin"]) { $1 }
    }

    /// The shell command line `line`, in which `$SAYSO` is the program.
    func shell(_ line: String) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", line]
        process.environment = environment.merging(["SAYSO": try Self.executable().path]) { $1 }
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Outcome(code: process.terminationStatus, output: String(decoding: bytes, as: UTF8.self), errors: "")
    }

    struct NotBuilt: Error {}

    /// Beside the bundle of the tests, where the package manager builds both.
    static func executable() throws -> URL {
        let candidates =
            [Bundle.main.bundleURL, Bundle.main.executableURL?.deletingLastPathComponent()]
            + CommandLine.arguments.filter { $0.hasSuffix(".xctest") }
            .map { URL(filePath: $0).deletingLastPathComponent() }
        for folder in candidates.compactMap({ $0 }) {
            let file = folder.appending(path: "sayso")
            if FileManager.default.isExecutableFile(atPath: file.path) { return file }
        }
        throw NotBuilt()
    }
}
