import Foundation
import SaysoModel

/// How articles are written in a format that sayso reads, so that reading it can be timed. It is no more than is needed for
/// that; what sayso writes for others is in `SaysoCore`.
struct SyntheticFile: Sendable {
    /// What the format is called: see `ArticleFormat`.
    let format: String
    /// The extension of a file.
    let fileExtension: String
    /// Whether each article has a file of its own.
    var isOneEach = false
    var head = ""
    var tail = ""
    /// One article, with what stands between it and the next one.
    let article: @Sendable (Article) -> String
    /// The file beside an article's, and its extension.
    var companion: (fileExtension: String, text: @Sendable (Article) -> String)?

    /// All formats.
    static let all: [SyntheticFile] = [
        SyntheticFile(format: "text", fileExtension: "txt", isOneEach: true, article: \.text),
        SyntheticFile(format: "markdown", fileExtension: "md", isOneEach: true) { "# \($0.title)\n\n\($0.text)\n" },
        SyntheticFile(format: "jsonl", fileExtension: "jsonl") { json(record($0)) + "\n" },
        SyntheticFile(format: "json", fileExtension: "json", head: "[", tail: "]") { json(record($0)) + ",\n" },
        SyntheticFile(format: "csv", fileExtension: "csv", head: "id,title,publisher,date,url,text\n") { article in
            [
                article.id, article.title, article.publisher ?? "", article.date?.description ?? "", article.url ?? "",
                article.text,
            ].map { "\"" + $0.replacingOccurrences(of: "\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\n"
        },
        SyntheticFile(format: "ninjs", fileExtension: "jsonl") { article in
            json([
                "uri": article.url ?? article.id, "headline": article.title, "body_text": article.text,
                "versioncreated": article.date?.description ?? "",
            ]) + "\n"
        },
        SyntheticFile(format: "quotebank", fileExtension: "jsonl") { article in
            json([
                "quoteID": article.id, "quotation": String(article.text.prefix(200)), "speaker": article.title,
                "date": article.date?.description ?? "",
            ]) + "\n"
        },
        SyntheticFile(
            format: "newsml", fileExtension: "xml",
            head: "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemSet>\n",
            tail: "</itemSet></newsMessage>"
        ) { article in
            """
            <newsItem guid="\(article.id)"><contentMeta><headline>\(escaped(article.title))</headline></contentMeta>
            <contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body>\(paragraphs(article))</body></html>
            </inlineXML></contentSet></newsItem>

            """
        },
        SyntheticFile(format: "nitf", fileExtension: "nitf", isOneEach: true) { article in
            """
            <?xml version="1.0"?><nitf><body><body.head><hedline><hl1>\(escaped(article.title))</hl1></hedline></body.head>
            <body.content>\(paragraphs(article))</body.content></body></nitf>
            """
        },
        SyntheticFile(format: "html", fileExtension: "html", isOneEach: true, article: page),
        SyntheticFile(format: "mbox", fileExtension: "mbox") {
            "From desk@news.example Mon Jan  5 10:00:00 2026\n" + mail($0)
        },
        SyntheticFile(format: "eml", fileExtension: "eml", isOneEach: true, article: mail),
        SyntheticFile(format: "warc", fileExtension: "warc", article: record(ofPage:)),
        SyntheticFile(
            format: "brat", fileExtension: "txt", isOneEach: true, article: \.text,
            companion: (
                "ann",
                { article in
                    let words = String(article.text.prefix(20))
                    return "T1\tContent 0 \(words.unicodeScalars.count)\t\(words)\n"
                }
            )),
    ]

    /// Formats of large files.
    static let large = [
        all.first { $0.format == "warc" },
        SyntheticFile(format: "jsonl", fileExtension: "jsonl") { article in
            json(record(article).merging(["page": page(article)]) { $1 }) + "\n"
        },
    ].compactMap(\.self)

    // MARK: - Writing

    /// How much is written.
    enum Limit {
        case articles(Int), bytes(Int)

        func isReached(_ articles: Int, _ bytes: Int) -> Bool {
            switch self {
            case .articles(let limit): articles >= limit
            case .bytes(let limit): bytes >= limit
            }
        }
    }

    /// Writes articles to a file at `path`, or to a folder of files, one after the other; how many bytes they are.
    func write(to path: String, _ limit: Limit, seed: UInt64) throws -> Int {
        var news = SyntheticNews(quotes: 100_000, seed: seed)
        var (articles, bytes) = (0, 0)
        func put(_ text: String, at path: String) throws {
            bytes += text.utf8.count
            try Data(text.utf8).write(to: URL(filePath: path))
        }
        if isOneEach {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            while !limit.isReached(articles, bytes) {
                let next = news.next().article
                try put(head + article(next) + tail, at: "\(path)/\(articles).\(fileExtension)")
                if let companion { try put(companion.text(next), at: "\(path)/\(articles).\(companion.fileExtension)") }
                articles += 1
            }
            return bytes
        }
        try put(head, at: path)
        let file = try FileHandle(forWritingTo: URL(filePath: path))
        defer { try? file.close() }
        try file.seekToEnd()
        while !limit.isReached(articles, bytes) {
            let text = article(news.next().article)
            try file.write(contentsOf: Data(text.utf8))
            bytes += text.utf8.count
            articles += 1
        }
        try file.write(contentsOf: Data(tail.utf8))
        return bytes + tail.utf8.count
    }

    // MARK: - Pieces

    private static func record(_ article: Article) -> [String: String] {
        [
            "id": article.id, "title": article.title, "publisher": article.publisher ?? "",
            "date": article.date?.description ?? "", "url": article.url ?? "", "text": article.text,
        ]
    }

    private static func json(_ object: [String: String]) -> String {
        (try? JSONEncoder().encode(object)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }

    private static func escaped(_ text: String) -> String {
        text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
    }

    private static func paragraphs(_ article: Article) -> String {
        article.text.split(separator: "\n").map { "<p>\(escaped(String($0)))</p>" }.joined(separator: "\n")
    }

    /// A web page as sites have them: most of it is not the article.
    static func page(_ article: Article) -> String {
        let links = (0..<120).map { "<li class=\"nav-item\"><a href=\"/section/\($0)\">Section \($0)</a></li>" }
        return """
            <!DOCTYPE html><html lang="en"><head><title>\(escaped(article.title))</title>
            <link rel="canonical" href="\(article.url ?? "")"><script>\(String(repeating: "var a = [1, 2, 3];", count: 400))
            </script></head><body><nav><ul>\(links.joined(separator: "\n"))</ul></nav>
            <article><h1>\(escaped(article.title))</h1>\(paragraphs(article))</article>
            <footer>\(String(repeating: "<div class=\"teaser\"><a href=\"/x\">More</a></div>", count: 80))</footer></body></html>
            """
    }

    private static func mail(_ article: Article) -> String {
        """
        From: "\(article.publisher ?? "")" <desk@news.example>
        Subject: \(article.title)
        Message-ID: <\(article.id)@news.example>
        Content-Type: text/plain; charset=utf-8

        \(article.text)


        """
    }

    private static func record(ofPage article: Article) -> String {
        let answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page(article)
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: \(article.url ?? "")\r\n"
            + "Content-Type: application/http; msgtype=response\r\nContent-Length: \(answer.utf8.count)\r\n\r\n"
            + answer + "\r\n\r\n"
    }
}
