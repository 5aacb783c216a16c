import Foundation
import SaysoModel
import Synchronization

/// Reads articles from files, folders and standard input.
///
/// Formats are told by the extension, or else by the content: see ``ArticleFormat``. A folder is searched for the
/// extensions of the formats and for names without extension; a file that was named is read whatever its extension. Any
/// may be packed (`.gz`). `-` is standard input.
public final class ArticleReader: Sendable {
    /// The most bytes that one article may have.
    public static let largestArticle = 256 << 20

    private let finished = Atomic(0)
    private let current = Atomic(0)

    private let options: ReadingOptions

    /// A reader.
    public init(options: ReadingOptions = ReadingOptions()) { self.options = options }

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
    /// read as an error in its place. Articles are read as they are received. Stops where `receive` throws, which it
    /// must not do with a ``ReadingError``.
    public func read(_ paths: [String], _ receive: (Result<GivenArticle, ReadingError>) throws -> Void) throws {
        try FileFinder.find(paths) { found in
            switch found {
            case .failure(let error): try receive(.failure(error))
            case .success(let path): try read(path, receive)
            }
        }
    }

    // MARK: - One file

    private func read(_ path: String, _ receive: ArticleFormat.Receiver) throws {
        defer {
            finished.add(current.exchange(0, ordering: .relaxed), ordering: .relaxed)
        }
        do {
            let stream = try ByteStream(path: path)
            let format = try options.format ?? ArticleFormat.of(path, head: stream.peek(Self.headSize))
            let name = path == "-" ? Self.standardInput : path
            try format.read(FormatInput(stream: stream, name: name, options: options)) { result in
                current.store(stream.offset, ordering: .relaxed)
                try receive(
                    result.map { given in
                        var given = given
                        given.place = given.place ?? Self.place(of: given.article, in: name)
                        if options.findsAnew { given.quotes = .unknown }
                        return given
                    })
            }
        } catch let error as ReadingError {
            try receive(.failure(error))
        }
    }

    /// The file's whole path, so that files of one name in two folders are two places, and which of its articles it is.
    private static func place(of article: Article, in name: String) -> String {
        let path = name == standardInput ? name : FileFinder.wholePath(name)
        let isNamedByPlace = article.id.hasPrefix(name)
        return isNamedByPlace ? path + article.id.dropFirst(name.count) : "\(path)#\(article.id)"
    }

    /// What standard input is called.
    private static let standardInput = "standard input"

    /// How many bytes of a file are looked at to tell its format.
    private static let headSize = 4096

    /// The article that `bytes`, the whole of a plain text or Markdown file called `name`, are.
    public static func article(_ bytes: [UInt8], name: String) -> Result<Article, ReadingError> {
        let isMarkdown = ArticleFormat.markdown.extensions.contains(FileFinder.fileExtension(name))
        return isMarkdown ? Markdown.article(bytes, name: name) : PlainText.article(bytes, name: name)
    }
}
