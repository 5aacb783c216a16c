/// Articles with their quotes as a collection of ``BratDocument``s, in one tar archive: for each article a `.txt` and an
/// `.ann` file, named by its number and title.
struct BratWriter: ListWriter {
    private var number = 0

    mutating func write(_ article: StoredArticle) -> String {
        number += 1
        let document = BratDocument(article)
        let name = Self.name(number, article.article.title)
        return Tar.file(named: name + ".txt", document.text) + Tar.file(named: name + ".ann", document.annotations)
    }

    mutating func end() -> String { Tar.end }

    /// "0012-harbour-wall-to-be-raised": nothing but letters, digits and hyphens, whatever stands in a title.
    private static func name(_ number: Int, _ title: String) -> String {
        let digits = String(number)
        let words = title.folded.unicodeScalars.split { !("a"..."z").contains($0) && !("0"..."9").contains($0) }
            .map(String.init).joined(separator: "-")
        let zeros = String(repeating: "0", count: max(0, 4 - digits.count))
        return zeros + digits + (words.isEmpty ? "" : "-" + words.prefix(50))
    }
}

/// A tar archive as POSIX has it (IEEE 1003.1-2017, pax, "ustar Interchange Format").
enum Tar {
    private static let block = 512

    /// A file of the archive, which anybody may read; `name` has at most 100 bytes, and `text` less than 8 GiB.
    static func file(named name: String, _ text: String) -> String {
        func field(_ text: String, _ width: Int) -> [UInt8] {
            Array(text.utf8.prefix(width)) + Array(repeating: 0, count: max(0, width - text.utf8.count))
        }
        func octal(_ number: Int, _ width: Int) -> [UInt8] {
            let digits = String(number, radix: 8)
            return field(String(repeating: "0", count: max(0, width - 1 - digits.count)) + digits, width)
        }
        let beginning = field(name, 100) + octal(0o644, 8) + octal(0, 8) + octal(0, 8)
        let size = octal(text.utf8.count, 12) + octal(0, 12)
        let rest = field("0", 1) + field("", 100) + field("ustar", 6) + field("00", 2) + field("", 247)
        // The sum of all bytes, its own counted as spaces.
        let sum = (beginning + size + rest).reduce(8 * 0x20) { $0 + Int($1) }
        let header = beginning + size + octal(sum, 7) + [0x20] + rest
        let filling = (block - text.utf8.count % block) % block
        return String(decoding: header, as: UTF8.self) + text + String(repeating: "\0", count: filling)
    }

    /// What stands behind the last file.
    static let end = String(repeating: "\0", count: 2 * block)
}
