/// The text of mail, whose lines end where the window of the one who wrote it did.
enum MailText {
    /// No mail program makes longer lines.
    private static let widest = 100

    /// `text` with each paragraph in one line, as articles have it.
    ///
    /// Lines that end in a space go on where the mail says so (`format=flowed`, RFC 3676). Others go on where the next
    /// one's first word would not have fitted into the text's width.
    static func unwrapped(_ text: String, isFlowed: Bool) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let width = lines.lazy.map(\.count).filter { $0 <= widest }.max() ?? 0
        var result = ""
        for (index, line) in lines.enumerated() {
            if isFlowed, line == "-- " { break }  // what follows is the signature
            result += line
            guard index + 1 < lines.count else { break }
            let next = lines[index + 1]
            let word = next.prefix { !$0.isWhitespace }
            let isWrapped =
                isFlowed
                ? line.hasSuffix(" ")
                : line.count <= widest && !word.isEmpty && line.count + 1 + word.count > width
                    && line.count * 3 > width * 2
            result += isWrapped && !next.isEmpty ? (line.hasSuffix(" ") ? "" : " ") : "\n"
        }
        return result.trimmed
    }
}
