import Foundation
import SaysoModel

/// Newsletters: a mail message as an article. Its subject is the title, its sender the publisher.
enum Mail {
    /// The article of a message; nil where it has nothing to read.
    static func article(_ bytes: [UInt8], name: String) -> Result<Article, ReadingError.Reason> {
        let message = MailPart(bytes[...])
        guard message.isMessage else { return .failure(.malformed("no mail message, since it has no headers")) }
        guard let text = message.text else { return .failure(.empty) }
        guard let title = message["subject"].flatMap(FieldMapping.oneLine) ?? PlainText.title(of: text) else {
            return .failure(.empty)
        }
        return .success(
            Article(
                id: message["message-id"].map { $0.trimmingCharacters(in: ["<", ">"]) } ?? name, title: title,
                publisher: message["from"].flatMap(sender), date: message["date"].flatMap { DateFinder.day(in: $0) },
                url: message["archived-at"].map { $0.trimmingCharacters(in: ["<", ">"]) },  // RFC 5064
                language: message["content-language"], text: text))
    }

    /// The name in `"Coast Courier" <news@example.org>`, or else the address.
    private static func sender(_ from: String) -> String? {
        let name = from.prefix { $0 != "<" }.trimmingCharacters(in: .whitespaces.union(["\""]))
        let address = from.trimmingCharacters(in: ["<", ">", " "])
        return name.isEmpty ? (address.isEmpty ? nil : address) : name
    }
}

extension ArticleFormat {
    /// One message in a file.
    static let eml = ArticleFormat(
        name: "eml", title: "mail (.eml)", extensions: ["eml"], isRecognized: startsWithHeader,
        read: { input, receive in
            let bytes = try input.stream.rest().filter { $0 != 0x0D }
            try receive(
                Mail.article(bytes, name: input.name).map { GivenArticle($0) }
                    .mapError { ReadingError(path: input.name, reason: $0) })
        })

    /// Many messages in a file (RFC 4155), each begun by a line `From …` behind an empty one.
    static let mbox = ArticleFormat(
        name: "mbox", title: "mail folders (mbox)", extensions: ["mbox", "mbx"],
        isRecognized: { $0.starts(with: Array("From ".utf8)) },
        read: { input, receive in
            var message: [UInt8]?
            var isTooLarge = false
            var number = 0
            func finish() throws {
                guard let bytes = message else { return }
                number += 1
                let result: Result<Article, ReadingError.Reason> =
                    isTooLarge ? .failure(.tooLarge) : Mail.article(bytes, name: "\(input.name):\(number)")
                try receive(
                    result.map { GivenArticle($0) }
                        .mapError { ReadingError(path: "\(input.name), message \(number)", reason: $0) })
            }
            var isBehindEmpty = true
            while var line = try input.stream.line() {
                if line.last == 0x0D { line.removeLast() }
                if isBehindEmpty, line.starts(with: separator), message == nil || hasTime(line) {
                    try finish()
                    (message, isTooLarge) = ([], false)
                } else if message == nil {
                    guard line.isEmpty else {
                        throw ReadingError(
                            path: input.name, reason: .malformed("it does not begin with a line \"From \""))
                    }
                } else if (message?.count ?? 0) + line.count > ArticleReader.largestArticle {
                    (message, isTooLarge) = ([], true)
                } else {
                    // A line of the text that begins so has marks before it.
                    let marks = line.prefix { $0 == UInt8(ascii: ">") }.count
                    if marks > 0, line.dropFirst(marks).starts(with: separator) { line.removeFirst() }
                    message?.append(contentsOf: line)
                    message?.append(0x0A)
                }
                isBehindEmpty = line.isEmpty
            }
            try finish()
        })

    private static let separator = Array("From ".utf8)

    /// Whether a line has a time as separators do, and sentences that begin with "From" rarely.
    private static func hasTime(_ line: [UInt8]) -> Bool {
        String(decoding: line.prefix(200), as: UTF8.self).contains(#/\d:\d\d/#)
    }

    @Sendable private static func startsWithHeader(_ head: ArraySlice<UInt8>) -> Bool {
        let text = String(decoding: head.prefix(512), as: UTF8.self)
        return text.prefixMatch(
            of: #/(?:Return-Path|Received|Delivered-To|From|Date|Subject|Message-ID|MIME-Version): /#.ignoresCase())
            != nil
            && String(decoding: head, as: UTF8.self).contains(#/\n(?:From|Message-ID|MIME-Version|To): /#.ignoresCase())
    }
}
