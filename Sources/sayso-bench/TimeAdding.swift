import ArgumentParser
import Foundation
import SaysoCore

struct TimeAdding: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Time how articles of each format are added, and how much memory that takes.",
        discussion: """
            The same synthetic articles are written in each format and added to a new archive, each by a program of its own. \
            With --megabytes it is one large file of a web crawl and one of JSON lines instead, both of pages as sites have \
            them, with more markup than text. All files are made for it in a folder of the system for such, and removed.
            """)

    @Option(help: "How many articles each file or folder has.") var articles = 1_000
    @Option(help: "Any number; another one makes other articles.") var seed: UInt64 = 1
    @Option(help: "Add large files of so many megabytes instead.") var megabytes: Int?

    @Option(help: ArgumentHelp("Add what is at this path, and tell of it.", visibility: .hidden)) var path: String?
    @Option(help: ArgumentHelp("In this format.", visibility: .hidden)) var format: String?

    func run() throws {
        if let path, let format { return try add(path, format) }
        let folder = FileManager.default.temporaryDirectory.appending(path: "sayso-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let table = MarkdownTable(["format", "articles", "MB", "seconds", "articles/s", "MB/s", "peak MB"])
        for file in megabytes == nil ? SyntheticFile.all : SyntheticFile.large {
            let path = folder.appending(path: "\(file.format).\(file.isOneEach ? "d" : file.fileExtension)").path
            let limit = megabytes.map { SyntheticFile.Limit.bytes($0 << 20) } ?? .articles(articles)
            let bytes = try file.write(to: path, limit, seed: seed)
            let added = try addApart(path, file.format)
            try FileManager.default.removeItem(atPath: path)
            let size = Double(bytes) / 1e6
            table.row([
                file.format, String(added.articles), String(format: "%.1f", size),
                String(format: "%.2f", added.seconds),
                String(format: "%.0f", Double(added.articles) / added.seconds),
                String(format: "%.2f", size / added.seconds), String(added.peak >> 20),
            ])
        }
    }

    /// What adding a file took.
    private struct Measured: Codable {
        var articles: Int
        var seconds: Double
        /// The most memory that was resident, in bytes.
        var peak: Int
    }

    /// Adds the file in a program of its own, so that its memory is that of this file.
    private func addApart(_ path: String, _ format: String) throws -> Measured {
        let program = Process()
        program.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        program.arguments = ["add", "--path", path, "--format", format]
        let output = Pipe()
        program.standardOutput = output
        try program.run()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        program.waitUntilExit()
        return try JSONDecoder().decode(Measured.self, from: said)
    }

    private func add(_ path: String, _ format: String) throws {
        let archivePath = path + ".sqlite"
        defer {
            for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: archivePath + suffix) }
        }
        let start = ContinuousClock.now
        let archive = try Archive(path: archivePath)
        let options = ReadingOptions(format: ArticleFormat.named(format))
        let progress = try Ingest(into: archive, reading: options).add([path]) { event in
            if case .failure(let error) = event { FileHandle.standardError.write(Data("\(error)\n".utf8)) }
            return true
        }
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        let measured = Measured(
            articles: progress.added + progress.known, seconds: seconds, peak: Int(usage.ru_maxrss) << 10)
        FileHandle.standardOutput.write(try JSONEncoder().encode(measured))
    }
}
