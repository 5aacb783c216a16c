import CCmark
import Foundation
import SaysoModel
import Yams

/// Markdown (CommonMark, by libcmark) as an article: the text is what a reader sees, without markup; YAML front matter
/// tells what is known of it.
enum Markdown {
    /// The article that `bytes`, the whole of a file called `name`, are.
    static func article(_ bytes: [UInt8], name: String) -> Result<Article, ReadingError> {
        PlainText.whole(bytes, name: name) { article($0, path: name) }
    }

    /// The article; nil if there is not one letter or digit.
    static func article(_ source: String, path: String) -> Article? {
        let (front, body) = splitFrontMatter(source)
        let text = visibleText(body)
        guard let title = front["title"] ?? PlainText.title(of: text) else { return nil }
        guard var article = PlainText.article(text.isEmpty ? title : text, path: path) else { return nil }
        article.text = text.isEmpty ? title : text
        article.title = title
        article.byline = front["byline"] ?? front["author"] ?? article.byline
        article.publisher = front["publisher"]
        article.date = front["date"].flatMap { Day($0) ?? DateFinder.day(in: $0) } ?? article.date
        article.url = front["url"]
        article.language = front["language"]
        return article
    }

    // MARK: - Front matter

    /// The entries between two lines `---` at the very top, and the rest; what is no YAML is left in the text.
    private static func splitFrontMatter(_ source: String) -> (front: [String: String], body: Substring) {
        guard source.hasPrefix("---\n"),
            let end = source.range(of: "\n---\n", range: source.startIndex..<source.endIndex)
        else { return ([:], source[...]) }
        let yaml = source[source.index(source.startIndex, offsetBy: 4)..<source.index(after: end.lowerBound)]
        guard let entries = (try? Yams.compose(yaml: String(yaml)))?.mapping else { return ([:], source[...]) }
        var front: [String: String] = [:]
        for (key, value) in entries {
            guard let key = key.string?.lowercased(), let text = scalar(value), !text.isEmpty else { continue }
            front[key] = text
        }
        return (front, source[end.upperBound...])
    }

    /// The words as written; those of a list, as of several authors, joined by commas.
    private static func scalar(_ node: Node) -> String? {
        if let sequence = node.sequence { return sequence.compactMap(scalar).joined(separator: ", ") }
        return node.scalar?.string.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    // MARK: - Text

    /// The most bytes of Markdown that are parsed: the parser may need a hundred times their memory.
    private static let mostParsed = 4 << 20

    /// The visible text, blocks apart by an empty line; of more than ``mostParsed`` bytes, which are no article, the
    /// source as it is.
    private static func visibleText(_ source: Substring) -> String {
        var source = String(source)
        guard source.utf8.count <= mostParsed else { return source }
        let document = source.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT)
            }
        }
        guard let document, let iterator = cmark_iter_new(document) else { return source }
        defer {
            cmark_iter_free(iterator)
            cmark_node_free(document)
        }
        var blocks: [String] = []
        var block = ""
        while true {
            let event = cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE else { break }
            let node = cmark_iter_get_node(iterator)
            switch cmark_node_get_type(node) {
            case CMARK_NODE_TEXT, CMARK_NODE_CODE:
                block += cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
            case CMARK_NODE_SOFTBREAK:
                block += " "
            case CMARK_NODE_LINEBREAK:
                block += "\n"
            case CMARK_NODE_CODE_BLOCK:
                blocks.append(cmark_node_get_literal(node).map { String(cString: $0) } ?? "")
            case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING:
                guard event == CMARK_EVENT_EXIT else { continue }
                blocks.append(block)
                block = ""
            default:
                continue  // HTML is not seen; the other blocks are seen by what is in them.
            }
        }
        return blocks.map { $0.trimmingCharacters(in: .newlines) }.filter { !$0.isEmpty }.joined(separator: "\n\n")
    }
}

extension ArticleFormat {
    /// Markdown, told by its extension only.
    static let markdown = ArticleFormat(
        name: "markdown", title: "Markdown", extensions: ["md", "markdown"], isRecognized: { _ in false },
        read: { input, receive in
            try receive(Markdown.article(input.stream.rest(), name: input.name).map { GivenArticle($0) })
        })
}
