/// One format that articles are read from: a line of the table ``all``, and a file of its own that reads it.
public struct ArticleFormat: Sendable {
    /// Hands over what was read, in order; throws where nobody wants the rest.
    typealias Receiver = (Result<GivenArticle, ReadingError>) throws -> Void

    /// What it is called on the command line: "jsonl".
    public let name: String
    /// What it is called in sentences: "JSON lines".
    public let title: String
    /// The extensions that files of it have, in lower case, without that of packing.
    public let extensions: [String]
    /// The extension of a file beside each that is read with it, and so is not an article of its own in a folder.
    var companion: String?
    /// Whether a content may be of this format, by its first bytes, without byte order mark and leading white space.
    let isRecognized: @Sendable (ArraySlice<UInt8>) -> Bool
    /// Reads a file on and on, never the whole of a long one at once. What ends the reading is thrown as a
    /// ``ReadingError``; what spoils one article only is handed over in its place.
    let read: @Sendable (FormatInput, Receiver) throws -> Void

    /// The formats. Where an extension or a content could be of several, the first that recognises the content is taken.
    public static let all: [ArticleFormat] = [
        .markdown, .ninJS, .quotebank, .jsonLines, .json, .csv, .newsML, .nitf, .html, .mbox, .eml, .warc, .brat,
        .plainText,
    ]

    /// The format called `name`.
    public static func named(_ name: String) -> ArticleFormat? { all.first { $0.name == name } }

    /// The format of a file called `path` that begins with `head`: by its extension, where that leaves a choice by its
    /// content; plain text where nothing tells.
    static func of(_ path: String, head: ArraySlice<UInt8>) -> ArticleFormat {
        let name = FileFinder.fileExtension(path)
        let candidates = all.filter { $0.extensions.contains(name) }
        if candidates.count == 1 { return candidates[0] }
        let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head
        let content = start.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
        return (candidates.isEmpty ? all : candidates).first { $0.isRecognized(content) }
            ?? candidates.last ?? .plainText
    }

    /// Whether a file of this extension is read where its folder was named.
    static func isRead(extension name: String) -> Bool {
        name.isEmpty || all.contains { $0.extensions.contains(name) }
    }
}

/// A file to be read in some format.
struct FormatInput {
    /// Its bytes.
    let stream: ByteStream
    /// What it is called in messages and in ``Article/id``.
    let name: String
    /// What the user asked for.
    let options: ReadingOptions
}

/// How files are to be read.
public struct ReadingOptions: Sendable {
    /// The format of all of them; nil to go by each one's name and content.
    public var format: ArticleFormat?
    /// Where records, as of JSON and tables, have what.
    public var mapping: FieldMapping
    /// Whether quotes are to be found even where the files say what they are.
    public var findsAnew: Bool

    /// Options; the usual ones unless told otherwise.
    public init(format: ArticleFormat? = nil, mapping: FieldMapping = FieldMapping(), findsAnew: Bool = false) {
        self.format = format
        self.mapping = mapping
        self.findsAnew = findsAnew
    }
}
