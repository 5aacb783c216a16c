import Foundation
import SaysoCore
import SaysoModel

/// Writes what leaves the browser to files.
enum Outbox {
    /// Why something could not be written.
    struct Failure: Error, CustomStringConvertible {
        var path: String
        var reason: String
        var description: String { "cannot write \(path): \(reason)" }
    }

    /// Writes to a new file at `path`; a file that is there already is left alone. Nothing is left of one that could not
    /// be written to its end.
    ///
    /// - Returns: how many quotes or articles were written.
    static func write(_ export: Export, of archive: Archive, to path: String) throws -> Int {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else {
            throw Failure(
                path: path,
                reason: errno == EEXIST ? "it is there already; give another name" : String(cString: strerror(errno)))
        }
        var sink = Sink(path: path, descriptor: descriptor)
        do {
            let count = try write(export, of: archive, to: &sink)
            try sink.close()
            return count
        } catch {
            unlink(path)
            throw error
        }
    }

    /// A folder that only the user can look into, to be removed after use.
    static func privateFolder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sayso-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        return folder
    }

    private static func write(_ export: Export, of archive: Archive, to sink: inout Sink) throws -> Int {
        switch export.content {
        case .article(let id):
            guard let text = try archive.article(id)?.article.text else { return 0 }
            sink.put(text)
            return 1
        case .quotes(let filter, let format):
            let format = QuoteFormat.named(format) ?? .standard
            var count = 0
            switch format.unit {
            case .quote(let make):
                var writer = make(WritingOptions())
                sink.put(writer.begin())
                try archive.forEachQuote(filter) { quote in
                    count += 1
                    return sink.put(writer.write(quote))
                }
                sink.put(writer.end())
            case .article(let make):
                var writer = make(WritingOptions())
                sink.put(writer.begin())
                try archive.forEachArticle(filter) { article in
                    count += article.quotes.count
                    return sink.put(writer.write(article))
                }
                sink.put(writer.end())
            }
            return count
        }
    }

    /// A file being written, in large pieces.
    private struct Sink {
        let path: String
        let descriptor: Int32
        private var pending: [UInt8] = []
        private var failure: Failure?

        init(path: String, descriptor: Int32) {
            self.path = path
            self.descriptor = descriptor
        }

        /// False once something could not be written.
        @discardableResult
        mutating func put(_ text: String) -> Bool {
            pending += text.utf8
            if pending.count >= 1 << 16 { flush() }
            return failure == nil
        }

        mutating func close() throws {
            flush()
            if Glibc.close(descriptor) != 0, failure == nil { fail() }
            if let failure { throw failure }
        }

        private mutating func flush() {
            var rest = pending[...]
            while !rest.isEmpty, failure == nil {
                let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
                if count < 0, errno != EINTR { fail() }
                rest = rest.dropFirst(max(0, count))
            }
            pending = []
        }

        private mutating func fail() { failure = Failure(path: path, reason: String(cString: strerror(errno))) }
    }
}
