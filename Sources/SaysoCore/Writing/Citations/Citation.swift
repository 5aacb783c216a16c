import SaysoModel

/// What a citation of a quote tells: what was said, by whom, and where it was printed.
struct Citation: Hashable, Sendable {
    /// Of letters, digits and hyphens only: `lindqvist-2026-1qhvdx0`. Made of what the quote is, so that it has
    /// the same whenever and from whatever archive it is cited.
    var key: String
    /// What was said, with its quotation marks, on one line.
    var content: String
    /// Whether none of the content stands in quotation marks, so that the words are the reporter's.
    var isParaphrase: Bool
    /// The speaker's name, or where there is none the words of the source; nil where there is neither.
    var speaker: String?
    /// The speaker's office or description.
    var role: String?
    /// The article's headline.
    var title: String
    /// Those who wrote the article, each on their own.
    var authors: [String]
    /// The newspaper, agency or site.
    var publisher: String?
    /// The day it was published.
    var date: Day?
    /// Where it can be read on the web; nil for any other address.
    var url: String?

    init(_ quote: QuoteInArticle) {
        let row = quote.row
        content = row.content.visibleLine
        isParaphrase = row.quote.kind == .indirect
        speaker = [row.speakerName, row.source].compactMap { $0?.visibleLine }.first { !$0.isEmpty }
        role = row.speakerName == nil ? nil : row.speakerRole?.visibleLine
        title = quote.article.title.visibleLine
        authors = quote.article.byline.map(Self.names) ?? []
        publisher = quote.article.publisher?.visibleLine
        date = quote.article.date
        url = quote.article.url?.webAddress
        let name = Self.keyWord(of: speaker ?? title)
        key = [name, date.map { String($0.components.year) }, Self.code(of: quote)].compactMap(\.self)
            .joined(separator: "-")
    }

    /// Seven digits and letters that stand for the article and the place of the quote in it. Of a thousand quotes with one
    /// name and year, two share them in six of a million cases.
    private static func code(of quote: QuoteInArticle) -> String {
        let spans = [quote.row.quote.content, quote.row.quote.source, quote.row.quote.cue]
            .map { $0.map { "\($0.start)-\($0.end)" }.joined(separator: " ") }
        let print = Fingerprint.of(quote.article.id, spans[0], spans[1], spans[2])
        let code = String(UInt64(bitPattern: print) % 78_364_164_096, radix: 36)
        return String(repeating: "0", count: 7 - code.count) + code
    }

    /// Who said it: "Petra Lindqvist, transport minister"; empty where nobody is named.
    var attribution: String {
        let who = [speaker, role].compactMap(\.self).joined(separator: ", ")
        return isParaphrase ? (who.isEmpty ? "" : who + " ") + "(in the reporter’s words)" : who
    }

    /// Who said what, on one line, for a note.
    var note: String { attribution.isEmpty ? content : "\(attribution): \(content)" }

    /// The names of a byline: both of "Ilse Vandermolen and Tomas Okafor, Health Editor".
    private static func names(of byline: String) -> [String] {
        byline.visibleLine.replacing(/\s+(and|with|&)\s+/.ignoresCase(), with: ",")
            .split(whereSeparator: { $0 == "," || $0 == ";" })
            .map { $0.trimmingPrefix(/\s+/).replacing(/\s+$/, with: "") }
            .filter { !$0.isEmpty && $0.wholeMatch(of: jobs) == nil }.map { String($0) }
    }

    /// What stands beside names in bylines and is none. (A regex is not `Sendable`, so it is made anew.)
    private static var jobs: Regex<Substring> {
        /(?:.* )?(?:editor|correspondent|reporter|writer|columnist|critic|staff|bureau chief)(?: (?:in|at) .*)?/
            .ignoresCase()
    }

    /// The last word in plain letters, as far as it has any: "lindqvist".
    private static func keyWord(of text: String) -> String {
        let words = text.folded.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
        return words.last.map { String($0.prefix(24)) } ?? "quote"
    }
}

extension String {
    /// The text as an address on the web, with what may not stand in one percent-encoded (RFC 3986); nil if it is
    /// none. An article may come from anywhere, and name a script or a file as its address.
    var webAddress: String? {
        guard WebAddress.isMeant(by: self) else { return nil }
        let bytes = Array(utf8)
        let hostStart = (bytes.firstIndex(of: UInt8(ascii: "/")) ?? 0) + 2
        let hostEnd = bytes.dropFirst(hostStart).firstIndex { "/?#".utf8.contains($0) } ?? bytes.count
        let fragment = bytes.firstIndex(of: UInt8(ascii: "#"))
        func mayStand(_ byte: UInt8, at index: Int) -> Bool {
            switch byte {
            case UInt8(ascii: "%"):
                bytes[index...].dropFirst().prefix(2).count { Character(Unicode.Scalar($0)).isHexDigit } == 2
            case UInt8(ascii: "["), UInt8(ascii: "]"): index < hostEnd
            case UInt8(ascii: "#"): index == fragment
            default: byte > 0x20 && byte < 0x7F && !"\"<>\\^`{|}".utf8.contains(byte)
            }
        }
        var out = ""
        for (index, byte) in bytes.enumerated() {
            if mayStand(byte, at: index) {
                out.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                out += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return out
    }
}
