import Foundation
import SaysoModel

/// An item of a newsroom's XML, gathered element by element: NITF (IPTC, News Industry Text Format 3) alone, or a
/// NewsML-G2 item (IPTC) around NITF, XHTML or plain text.
struct NewsItem {
    private var id: String?
    private var title: String?
    /// What the item is called in its head, where it has no headline.
    private var workingTitle: String?
    private var subtitle: String?
    private var byline: String?
    private var publisher: String?
    private var date: Day?
    private var url: String?
    private var language: String?
    private var paragraphs: [String] = []

    /// The elements that are open, outermost first.
    private var path: [String] = []
    /// The words of the element that is gathered.
    private var words = ""
    private var size = 0

    /// Whether more was gathered than one article may have.
    var isTooLarge: Bool { size > ArticleReader.largestArticle }

    /// Elements that each are a paragraph of the text.
    private static let blocks: Set = [
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "hl2", "li", "blockquote", "bq", "block", "div", "body.content",
        "inlineData", "body", "dt", "dd", "br", "tr", "credit",
    ]
    /// Elements whose words are no part of the text.
    private static let aside: Set = [
        "media", "script", "style", "figure", "figcaption", "table", "note", "body.end", "body.head", "head", "nav",
        "aside",
    ]
    /// Elements that hold an article's text.
    private static let bodies: Set = ["body.content", "inlineData", "body"]

    mutating func start(_ name: String, _ attributes: [String: String]) {
        if isInText {
            if Self.blocks.contains(name) { endParagraph() }
        } else {
            words = ""
        }
        switch name {
        case "newsItem":
            id = attributes["guid"]
            language = language ?? attributes["lang"]
        case "doc-id": id = id ?? attributes["id-string"]
        case "date.issue", "date.release", "story.date":
            date = date ?? attributes["norm"].flatMap { DateFinder.day(in: $0) }
        case "pubdata":
            date = date ?? attributes["date.publication"].flatMap { DateFinder.day(in: $0) }
            publisher = publisher ?? attributes["name"]
            url = url ?? attributes["ex-ref"]
        case "doc.copyright": publisher = publisher ?? attributes["holder"]
        case "language": language = attributes["tag"] ?? language
        case "nitf", "html": language = language ?? attributes["lang"]
        case "link" where attributes["rel"]?.hasSuffix("canonical") == true: url = attributes["href"] ?? url
        default: break
        }
        path.append(name)
    }

    mutating func text(_ text: String) {
        size += text.utf8.count
        guard !isTooLarge, isInText || Self.facts.contains(path.last ?? "") else { return }
        words += text
    }

    mutating func end(_ name: String) {
        if isInText {
            if Self.blocks.contains(name) { endParagraph() }
        } else {
            take(name)
        }
        path.removeLast()
    }

    /// What was gathered, as an article; nil where there is nothing to read, as in an item of a picture.
    func article(name: String) -> Article? {
        let title = title ?? workingTitle
        let text = ([title, subtitle].compactMap { $0 } + paragraphs).filter { !$0.isEmpty }.joined(separator: "\n\n")
        guard !paragraphs.isEmpty, let title = title ?? PlainText.title(of: text) else { return nil }
        return Article(
            id: id ?? name, title: PlainText.title(title[...]), byline: byline, publisher: publisher, date: date,
            url: url ?? id.flatMap { WebAddress.isMeant(by: $0) ? $0 : nil },
            language: language, text: text)
    }

    // MARK: - Elements

    private static let facts: Set = [
        "headline", "hl1", "hl2", "by", "byline", "person", "bytag", "name", "versionCreated", "contentCreated",
        "distributor", "literal", "copyrightHolder", "title", "byttl",
    ]

    private var isInText: Bool {
        path.contains(where: Self.bodies.contains) && !path.contains(where: Self.aside.contains)
    }

    /// Takes the fact that an element outside of the text is.
    private mutating func take(_ name: String) {
        let words = words.collapsed
        guard !words.isEmpty else { return }
        switch name {
        case "headline", "hl1": title = title ?? words
        case "hl2": subtitle = subtitle ?? words
        case "title" where path.dropLast().last == "head": workingTitle = workingTitle ?? words
        case "by", "byline", "person", "bytag": byline = byline ?? words.withoutBy
        case "name" where path.contains("provider"): publisher = publisher ?? words
        case "name" where path.contains("creator"): byline = byline ?? words.withoutBy
        case "literal" where path.contains("provider"): publisher = publisher ?? words
        case "contentCreated", "versionCreated": date = date ?? DateFinder.day(in: words)
        case "distributor": publisher = publisher ?? words
        default: return
        }
        self.words = ""
    }

    private mutating func endParagraph() {
        // Plain text has paragraphs of its own.
        let lines = path.last == "inlineData" ? words.paragraphs : [words.collapsed]
        paragraphs += lines.filter { !$0.isEmpty }
        words = ""
    }
}

extension String {
    /// Pieces apart by empty lines, or where there are none the lines.
    fileprivate var paragraphs: [String] {
        let text = TextDecoding.withLineFeeds(self)
        let pieces = text.contains("\n\n") ? text.components(separatedBy: "\n\n") : text.components(separatedBy: "\n")
        return pieces.map(\.collapsed)
    }

    fileprivate var withoutBy: String {
        hasPrefix("By ") || hasPrefix("BY ") || hasPrefix("by ") ? String(dropFirst(3)) : self
    }
}

extension ArticleFormat {
    /// NewsML-G2: a file of one item, or a message of many.
    static let newsML = newsXML(
        name: "newsml", title: "NewsML-G2", item: "newsItem",
        marks: ["<newsItem", "<newsMessage", "newsItem", "newsMessage"])
    /// NITF.
    static let nitf = newsXML(name: "nitf", title: "NITF", item: "nitf", marks: ["<nitf"])

    private static func newsXML(name: String, title: String, item: String, marks: [String]) -> ArticleFormat {
        ArticleFormat(
            name: name, title: title, extensions: ["xml", name],
            isRecognized: { head in
                head.first == UInt8(ascii: "<") && marks.contains { head.contains(Array($0.utf8)) }
            },
            read: { input, receive in
                var current: NewsItem?
                var number = 0
                /// Names are without prefix: the newsroom's forms have no two elements that differ only in it.
                func take(_ event: XMLEvents.Event) throws {
                    if case .start(let name, _) = event, name.local == item, current == nil { current = NewsItem() }
                    switch event {
                    case .start(let name, let attributes): current?.start(name.local, attributes)
                    case .text(let text): current?.text(text)
                    case .end(let name):
                        current?.end(name.local)
                        guard name.local == item, let done = current else { return }
                        current = nil
                        number += 1
                        if done.isTooLarge {
                            try receive(.failure(ReadingError(path: input.name, reason: .tooLarge)))
                        } else if let article = done.article(name: number == 1 ? input.name : "\(input.name):\(number)")
                        {
                            try receive(.success(GivenArticle(article)))
                        }
                    }
                }
                do {
                    try XMLEvents.read(input.stream, take)
                } catch let fault as XMLFault {
                    throw ReadingError(path: input.name, line: fault.line, reason: .malformed(fault.reason))
                }
                guard number > 0 else {
                    throw ReadingError(path: input.name, reason: .malformed("it has no <\(item)>"))
                }
            })
    }
}
