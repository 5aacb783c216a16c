import Foundation
import SaysoExtraction
import SaysoModel

/// Articles with their quotes marked, in brat's standoff format (<https://brat.nlplab.org/standoff.html>): `a.txt` has the
/// text, `a.ann` beside it annotations of the types `Source`, `Cue` and `Content`, with offsets in Unicode code points.
///
/// Those that relations (`R`) or events (`E`) bind to each other are one quote. The quotes are taken as they are marked,
/// with confidence 1, and no others are looked for. Annotations of other types are left out of account.
struct Brat {
    private enum Part { case source, cue, content }

    private var parts: [String: (part: Part, spans: [Span])] = [:]
    /// Names of annotations by the content they belong to.
    private var belonging: [String: [String]] = [:]
    private var contents: [String] = []
    private let offsets: CodePointOffsets

    /// The quotes that `annotations` mark in `text`.
    static func attributions(_ annotations: String, in text: String) -> [Attribution] {
        var brat = Brat(text)
        let lines = annotations.split(whereSeparator: \.isNewline)
        for line in lines where line.first == "T" { brat.addPart(line) }
        for line in lines where line.first == "R" || line.first == "E" { brat.bind(line) }
        return brat.attributions.sorted {
            ($0.content[0], $0.cue.first ?? $0.content[0]) < ($1.content[0], $1.cue.first ?? $1.content[0])
        }
    }

    private init(_ text: String) { offsets = CodePointOffsets(text) }

    /// `T1⇥Content 0 10;15 20⇥the words`
    private mutating func addPart(_ line: Substring) {
        let fields = line.split(separator: "\t", maxSplits: 2)
        guard fields.count > 1, let end = fields[1].firstIndex(of: " ") else { return }
        let part: Part
        switch fields[1][..<end].lowercased() {
        case let type where type.hasPrefix("source"): part = .source
        case let type where type.hasPrefix("cue"): part = .cue
        case let type where type.hasPrefix("content"): part = .content
        default: return
        }
        let spans = fields[1][end...].split(separator: ";").compactMap { piece -> Span? in
            let ends = piece.split(separator: " ").compactMap { Int($0) }
            return ends.count == 2 ? offsets.span(ends[0], ends[1]) : nil
        }
        guard !spans.isEmpty else { return }
        let name = String(fields[0])
        parts[name] = (part, offsets.joined(spans))
        if part == .content { contents.append(name) }
    }

    /// `R1⇥HasCue Arg1:T1 Arg2:T2` or `E1⇥Attribution:T2 Source:T3 Content:T1`
    private mutating func bind(_ line: Substring) {
        let names = line.split(whereSeparator: { $0 == "\t" || $0 == " " }).dropFirst().compactMap { word in
            word.split(separator: ":").last.map(String.init)
        }
        for content in names where parts[content]?.part == .content {
            belonging[content, default: []] += names.filter { $0 != content && parts[$0] != nil }
        }
    }

    private var attributions: [Attribution] {
        contents.map { content in
            func spans(_ part: Part) -> [Span] {
                Set(belonging[content] ?? []).compactMap { parts[$0]?.part == part ? parts[$0]?.spans : nil }
                    .flatMap(\.self).sorted()
            }
            return Attribution(
                source: spans(.source), cue: spans(.cue), content: parts[content]?.spans ?? [], confidence: 1)
        }
    }
}

extension CodePointOffsets {
    /// In the order of the text, those with nothing but white space between them as one: brat cuts at line ends.
    fileprivate func joined(_ spans: [Span]) -> [Span] {
        var joined: [Span] = []
        for span in spans.sorted() {
            if let last = joined.last,
                span.start <= last.end
                    || text.text(at: Span(last.end, span.start)).allSatisfy(\.isWhitespace)
            {
                joined[joined.count - 1].end = max(last.end, span.end)
            } else {
                joined.append(span)
            }
        }
        return joined
    }
}

extension ArticleFormat {
    /// Texts with brat's annotations beside them.
    static let brat = ArticleFormat(
        name: "brat", title: "brat standoff (.ann beside .txt)", extensions: ["ann"], companion: "txt",
        isRecognized: { _ in false },
        read: { input, receive in
            let path = URL(filePath: input.name)
            let stem = (path.pathExtension.lowercased() == "gz" ? path.deletingPathExtension() : path)
                .deletingPathExtension()
            let paths = [".txt", ".txt.gz"].map { stem.relativePath + $0 }
            guard let textPath = paths.first(where: { FileManager.default.fileExists(atPath: $0) }) else {
                throw ReadingError(
                    path: input.name, reason: .malformed("the text that it annotates, \(paths[0]), is missing"))
            }
            // Offsets count in the text as it is, with each CR.
            let bytes = try ByteStream(path: textPath).rest()
            guard let text = String(validating: bytes, as: UTF8.self),
                let annotations = try TextDecoding.text(input.stream.rest())
            else { throw ReadingError(path: input.name, reason: .notText) }
            guard let article = PlainText.article(TextDecoding.withLineFeeds(text), path: textPath) else {
                throw ReadingError(path: textPath, reason: .empty)
            }
            try receive(
                .success(
                    GivenArticle(
                        article, .marked(Brat.attributions(annotations, in: text)),
                        place: FileFinder.wholePath(textPath))))
        })
}
