import SaysoCore
import SaysoFetch

/// What is to be read: files and folders, and pages of the web.
struct Inputs: Sendable {
    let paths: [String]
    private let addresses: [String]
    private let reader: ArticleReader
    private let client: WebClient

    init(_ arguments: [String], reading options: ReadingOptions, client: WebClient) {
        addresses = arguments.filter(WebAddress.isMeant)
        paths = arguments.filter { !WebAddress.isMeant(by: $0) }
        reader = ArticleReader(options: options)
        self.client = client
    }

    /// How many bytes the files have.
    var size: Int { ArticleReader.size(of: paths) }

    /// How many bytes of the files have been read.
    var bytesRead: Int { reader.bytesRead }

    /// The files' articles, then the pages'.
    var source: ArticleSource {
        { [self] put in
            try reader.read(paths, put)
            try Page.read(addresses, client: client, put)
        }
    }
}
