import Foundation
import SaysoModel

/// Plain text as an article: the first line is the title, the whole is the text.
enum PlainText {
    /// Longer first lines are paragraphs: the title is their beginning. In Unicode code points.
    private static let longestTitle = 300

    /// The article that `bytes`, the whole of a file called `name`, are.
    static func article(_ bytes: [UInt8], name: String) -> Result<Article, ReadingError> {
        whole(bytes, name: name) { article($0, path: name) }
    }

    /// The article that `parse` makes of the text of a whole file.
    static func whole(
        _ bytes: [UInt8], name: String, _ parse: (String) -> Article?
    ) -> Result<Article, ReadingError> {
        guard let text = TextDecoding.text(bytes) else { return .failure(ReadingError(path: name, reason: .notText)) }
        return parse(text).map(Result.success) ?? .failure(ReadingError(path: name, reason: .empty))
    }

    /// The article; nil if there is not one letter or digit.
    static func article(_ text: String, path: String) -> Article? {
        guard let title = title(of: text) else { return nil }
        return Article(
            id: path, title: title, byline: byline(in: text),
            date: DateFinder.day(inLinesOf: text) ?? DateFinder.day(inPath: path), text: text)
    }

    /// The first line that has a letter or digit, as a title.
    static func title(of text: String) -> String? {
        let isWordlike = { (scalar: Unicode.Scalar) in
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
        guard let word = text.unicodeScalars.firstIndex(where: isWordlike) else { return nil }
        let start = text.utf8[..<word].lastIndex(of: lineFeed).map(text.utf8.index(after:)) ?? text.startIndex
        return title(text[start..<(text.utf8[word...].firstIndex(of: lineFeed) ?? text.endIndex)])
    }

    /// `line`, cut at a gap between words where it is long.
    static func title(_ line: Substring) -> String {
        let head = line.unicodeScalars.prefix(longestTitle)
        let isWhole = head.endIndex == line.endIndex
        let words = isWhole ? head : head[..<(head.lastIndex(where: \.properties.isWhitespace) ?? head.endIndex)]
        return String(words).trimmingCharacters(in: .whitespaces) + (isWhole ? "" : " …")
    }

    private static let lineFeed = UInt8(ascii: "\n")

    /// Who wrote it, from a short line "By …" near the top.
    private static func byline(in text: String) -> String? {
        for line in text.head(2000).split(separator: "\n").prefix(6) where line.utf8.count <= 80 {
            let words = line.trimmingCharacters(in: .whitespaces)
            let isByline = words.hasPrefix("By ") || words.hasPrefix("BY ")
            if isByline, !words.hasSuffix("."), words.dropFirst(3).first?.isUppercase == true {
                return String(words.dropFirst(3))
            }
        }
        return nil
    }
}

extension String {
    /// The first `count` code points.
    func head(_ count: Int) -> String { String(unicodeScalars.prefix(count)) }
}

extension ArticleFormat {
    /// Plain text, which all is that is nothing else.
    static let plainText = ArticleFormat(
        name: "text", title: "plain text", extensions: ["txt", "text"], isRecognized: { _ in true },
        read: { input, receive in
            try receive(PlainText.article(input.stream.rest(), name: input.name).map { GivenArticle($0) })
        })
}
