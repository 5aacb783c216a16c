import Foundation
import SaysoModel

/// Plain text as an article: the first line is the title, the whole is the text.
enum PlainText {
    /// Longer first lines are paragraphs: the title is their beginning.
    private static let longestTitle = 300

    /// The article; nil if there is not one letter or digit.
    static func article(_ text: String, path: String) -> Article? {
        guard let title = title(of: text) else { return nil }
        return Article(
            id: path, title: title, byline: byline(in: text),
            date: DateFinder.day(inLinesOf: text) ?? DateFinder.day(inPath: path), text: text)
    }

    /// The first line that has a letter or digit, cut at a gap between words where it is long.
    static func title(of text: String) -> String? {
        guard
            let line = text.split(separator: "\n", omittingEmptySubsequences: true)
                .first(where: { $0.contains { $0.isLetter || $0.isNumber } })
        else { return nil }
        let head = line.prefix(longestTitle)
        let isWhole = head.endIndex == line.endIndex
        let words = isWhole ? head : head[..<(head.lastIndex(where: \.isWhitespace) ?? head.endIndex)]
        return words.trimmingCharacters(in: .whitespaces) + (isWhole ? "" : " …")
    }

    /// Who wrote it, from a short line "By …" near the top.
    private static func byline(in text: String) -> String? {
        for line in text.prefix(2000).split(separator: "\n").prefix(6) where line.utf8.count <= 80 {
            let words = line.trimmingCharacters(in: .whitespaces)
            let isByline = words.hasPrefix("By ") || words.hasPrefix("BY ")
            if isByline, !words.hasSuffix("."), words.dropFirst(3).first?.isUppercase == true {
                return String(words.dropFirst(3))
            }
        }
        return nil
    }
}
