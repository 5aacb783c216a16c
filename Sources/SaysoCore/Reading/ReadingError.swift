import Foundation

/// What could not be read in; the rest goes on.
public struct ReadingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Why.
    public enum Reason: Error, Hashable, Sendable {
        /// There is no such file or folder.
        case notFound
        /// File or folder may not be read.
        case noPermission
        /// Bytes of another kind: a picture, a program.
        case notText
        /// Not one letter.
        case empty
        /// A file in a folder whose extension names no format that is read.
        case unknownFormat(String)
        /// More than ``ArticleReader/largestArticle`` bytes for one article.
        case tooLarge
        /// The line is not a JSON object.
        case notJSON
        /// A record has no field for the text, which is looked for last under this name.
        case noText(String)
        /// Not as its format wants it; what is wrong.
        case malformed(String)
        /// The gzip file is damaged or cut short.
        case damagedGzip
        /// It is on the web and could not be fetched, or is no article; why, in words.
        case notFetched(String)
        /// The system's words for anything else.
        case system(String)
    }

    /// The file or folder; "standard input" for `-`.
    public var path: String
    /// The line, from 1, where one line of many is at fault.
    public var line: Int?
    /// Why it can't be read.
    public var reason: Reason

    /// An error at `path`.
    public init(path: String, line: Int? = nil, reason: Reason) {
        self.path = path
        self.line = line
        self.reason = reason
    }

    /// Where, what happened, and what to do.
    public var description: String {
        let place = line.map { "\(path), line \($0)" } ?? path
        switch reason {
        case .notFound where path.contains("://"):
            return "\(place): neither a file nor an address that is read; addresses begin with http:// or https://"
        case .notFound:
            return "\(place): no such file or folder; check the path"
        case .noPermission:
            return "\(place): no permission to read it; change its permissions or run sayso as its owner"
        case .notText:
            return "\(place): neither text nor another format that sayso reads; see: sayso add --help"
        case .empty:
            return "\(place): empty; it has no words"
        case .unknownFormat(let format):
            return
                "\(place): left out, since .\(format) is no format that sayso reads; name the file itself to read it "
                + "as plain text"
        case .tooLarge:
            return "\(place): larger than \(ArticleReader.largestArticle >> 20) MiB; split it into articles"
        case .notJSON:
            return "\(place): not a JSON object; mend it, the others are read"
        case .noText(let name):
            return "\(place): it has no \"\(name)\"; add it, or say which field is the text with --map text=NAME"
        case .malformed(let what):
            return "\(place): \(what); fetch or write the file again, the rest is read"
        case .notFetched(let words):
            return "\(place): \(words)"
        case .damagedGzip:
            return "\(place): damaged or cut short; fetch the file again"
        case .system(let words):
            return "\(place): \(words)"
        }
    }

    /// The error for a value of `errno`.
    init(path: String, errno code: Int32) {
        self.init(
            path: path,
            reason: code == ENOENT || code == ENOTDIR
                ? .notFound
                : code == EACCES || code == EPERM ? .noPermission : .system(String(cString: strerror(code))))
    }
}
