import Foundation
import SaysoModel
import Synchronization

/// Reads articles from files, folders and standard input.
///
/// Formats are told by the extension: `.md` and `.markdown` are Markdown; `.jsonl` and `.ndjson` JSON lines; all others
/// plain text, of which a folder is searched for `.txt`, `.text` and names without extension only. Any may be packed
/// (`.gz`). Standard input (`-`) is JSON lines if it begins with `{`, else plain text.
public final class ArticleReader: Sendable {
    /// The most bytes that one article may have.
    public static let largestArticle = 256 << 20

    private let finished = Atomic(0)
    private let current = Atomic(0)

    /// A reader.
    public init() {}

    /// How many bytes of the files have been read; may be asked from another thread.
    public var bytesRead: Int { finished.load(ordering: .relaxed) + current.load(ordering: .relaxed) }

    /// How many bytes the files at `paths` have.
    public static func size(of paths: [String]) -> Int {
        var size = 0
        FileFinder.find(paths) { found in
            guard case .success(let path) = found else { return }
            var status = stat()
            if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG { size += Int(status.st_size) }
        }
        return size
    }

    /// Hands every article of `paths` to `receive`, in order: folders by name, with the folders in them; what can't be
    /// read as an error in its place. Articles are read as they are received, JSON lines one at a time. Stops where
    /// `receive` throws.
    public func read(_ paths: [String], _ receive: (Result<Article, ReadingError>) throws -> Void) rethrows {
        try FileFinder.find(paths) { found in
            switch found {
            case .failure(let error): try receive(.failure(error))
            case .success(let path): try read(path, receive)
            }
        }
    }

    // MARK: - One file

    private func read(_ path: String, _ receive: (Result<Article, ReadingError>) throws -> Void) rethrows {
        defer {
            finished.add(current.exchange(0, ordering: .relaxed), ordering: .relaxed)
        }
        let stream: ByteStream
        let format: FileFormat
        do {
            stream = try ByteStream(path: path)
            format = try path == "-" ? (Self.isJSON(stream) ? .jsonLines : .plainText) : FileFormat(path: path)
        } catch {
            return try receive(.failure(error))
        }
        switch format {
        case .jsonLines:
            try readLines(stream, path: path, receive)
        case .plainText, .markdown:
            try receive(article(stream, format, path: path))
        }
    }

    private static func isJSON(_ stream: ByteStream) throws(ReadingError) -> Bool {
        let head = try stream.peek(1024)
        let text = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head
        return text.first { $0 != 0x20 && !(0x09...0x0D).contains($0) } == UInt8(ascii: "{")
    }

    private func article(
        _ stream: ByteStream, _ format: FileFormat, path: String
    ) -> Result<Article, ReadingError> {
        let name = path == "-" ? "standard input" : path
        let bytes: [UInt8]
        do {
            bytes = try stream.rest()
        } catch {
            return .failure(error)
        }
        current.store(stream.offset, ordering: .relaxed)
        return Self.article(bytes, format, name: name)
    }

    /// The article that `bytes`, the whole of a plain text or Markdown file called `name`, are.
    public static func article(_ bytes: [UInt8], name: String) -> Result<Article, ReadingError> {
        article(bytes, FileFormat(path: name), name: name)
    }

    private static func article(
        _ bytes: [UInt8], _ format: FileFormat, name: String
    ) -> Result<Article, ReadingError> {
        guard let text = TextDecoding.text(bytes) else { return .failure(ReadingError(path: name, reason: .notText)) }
        let article =
            format == .markdown ? Markdown.article(text, path: name) : PlainText.article(text, path: name)
        return article.map(Result.success) ?? .failure(ReadingError(path: name, reason: .empty))
    }

    private func readLines(
        _ stream: ByteStream, path: String, _ receive: (Result<Article, ReadingError>) throws -> Void
    ) rethrows {
        let name = path == "-" ? "standard input" : path
        var number = 0
        while true {
            number += 1
            switch Result(catching: { () throws(ReadingError) in try stream.line() }) {
            case .failure(let error):
                return try receive(.failure(ReadingError(path: name, line: number, reason: error.reason)))
            case .success(nil):
                return
            case .success(let line?):
                current.store(stream.offset, ordering: .relaxed)
                guard line.contains(where: { $0 > 0x20 }) else { continue }
                try receive(
                    JSONLines.article(line, name: "\(name):\(number)")
                        .mapError { ReadingError(path: name, line: number, reason: $0) })
            }
        }
    }
}
