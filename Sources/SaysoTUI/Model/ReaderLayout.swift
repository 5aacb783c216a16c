import SaysoCore
import SaysoModel

/// A line of an article that is found again when its text is set to another width.
struct LinePlace: Hashable, Sendable, Codable {
    /// Offset of the first byte of the text on the line or below it.
    var offset: Int
    /// Lines from there up to it.
    var above: Int
}

/// The lines of an article set to a width.
public struct ReaderLayout: Hashable, Sendable {
    /// What a line belongs to.
    public enum Style: Hashable, Sendable {
        /// The headline.
        case headline
        /// Publisher, day, byline, link, counts: not part of the text.
        case note
        /// The text.
        case body
    }

    /// One line.
    public struct Line: Hashable, Sendable {
        /// What it belongs to.
        public var style: Style
        /// The bytes of the article's text on this line; nil where it is not part of it.
        public var span: Span?
        /// What is drawn where it is not part of the text.
        public var note = ""
        /// How it is drawn where it has several looks.
        var runs: [PageLayout.Run] = []
        /// The command that tells more of it, whose key stands behind it.
        var command: String?
    }

    /// The lines, first to last.
    public var lines: [Line]
    /// Columns that they were set to.
    public var width: Int

    /// No lines.
    public static let empty = ReaderLayout(lines: [], width: 0)

    /// Offset of the byte of the text with which `line` or the first one below it begins; 0 where there is none.
    func offset(ofLine line: Int) -> Int {
        lines.indices.contains(line) ? lines[line...].lazy.compactMap(\.span).first?.start ?? 0 : 0
    }

    /// Where `line` is, to be found again.
    func place(ofLine line: Int) -> LinePlace {
        let offset = offset(ofLine: line)
        return LinePlace(offset: offset, above: self.line(at: offset) - line)
    }

    /// The line at `place`; it need not be among the lines where they were set to another width.
    func line(at place: LinePlace) -> Int { line(at: place.offset) - place.above }

    /// The line on which the byte at `offset` of the text stands, or the last one before it.
    public func line(at offset: Int) -> Int {
        var found = 0
        for (index, line) in lines.enumerated() {
            guard let span = line.span else { continue }
            if span.start > offset { break }
            found = index
        }
        return found
    }
}

extension ReaderLayout.Line {
    /// A line that is not part of the text, in several looks.
    init(runs: [PageLayout.Run]) {
        self.init(style: .note, note: runs.map(\.text).joined(separator: " "), runs: runs)
    }

    /// A line that is not part of the text, of which a command tells more.
    init(_ note: String, tellsMore command: String) { self.init(style: .note, note: note, command: command) }
}

extension ReaderLayout {
    /// Sets `stored`, which comes from where `provenance` says.
    init(_ stored: StoredArticle, _ provenance: Provenance = Provenance(), for setting: OpenedArticle.Setting) {
        let width = max(8, setting.width)
        let article = stored.article
        var lines: [Line] = []
        func set(_ span: Span, style: Style) {
            lines += article.text.wrapped(span, width: width).map { Line(style: style, span: $0) }
        }
        func note(_ text: String, style: Style = .note) {
            lines += text.wrapped(width: width).map { Line(style: style, note: $0) }
        }

        let paragraphs = Self.paragraphs(of: article.text)
        var body = paragraphs[...]
        if let first = paragraphs.first, Self.isSame(article.text.text(at: first), article.title) {
            set(first, style: .headline)
            body = body.dropFirst()
        } else {
            note(article.title, style: .headline)
        }
        let origin = [article.date?.description, article.publisher, article.byline].compactMap { $0 }
        if !origin.isEmpty { note(origin.joined(separator: " · ")) }
        if let url = article.url {
            let link = Hyperlink(url)
            lines += url.wrapped(width: width).map {
                Line(runs: [PageLayout.Run(column: 0, text: $0, role: .dim, link: link)])
            }
        }
        lines += provenance.lines(of: article)
        let cast = Cast.text(of: stored.quotes, isNumbered: !setting.isPlain, width: width)
        lines += cast.lines(width: width, column: 0).map { Line(runs: $0) }
        for paragraph in body {
            lines.append(Line(style: .body))
            set(paragraph, style: .body)
        }
        self.init(lines: lines, width: width)
    }

    /// Whether a paragraph is the headline, whatever its case and punctuation.
    private static func isSame(_ paragraph: String, _ title: String) -> Bool {
        guard paragraph.utf8.count < 2 * title.utf8.count + 8 else { return false }
        func letters(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }
        return letters(paragraph) == letters(title)
    }

    /// The paragraphs of a text without the white space around them; empty ones are left out.
    static func paragraphs(of text: String) -> [Span] {
        var spans: [Span] = []
        var start: Int?
        var end = 0
        var offset = 0
        for byte in text.utf8 {
            if byte == 0x0A {
                if let from = start { spans.append(Span(from, end)) }
                start = nil
            } else if byte != 0x20, byte != 0x09, byte != 0x0D {
                if start == nil { start = offset }
                end = offset + 1
            }
            offset += 1
        }
        if let from = start { spans.append(Span(from, end)) }
        return spans
    }
}
