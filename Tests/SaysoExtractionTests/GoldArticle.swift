import Foundation
import Samples
import SaysoCore
import SaysoExtraction
import SaysoModel

/// An article and all its attributions as a person marked them; the form of the files is told in `Gold/README.md`.
struct GoldArticle: Sendable {
    let article: Article
    let speakers: [Speaker]
    let quotes: [GoldQuote]
}

/// One attribution marked by hand.
struct GoldQuote: Sendable {
    /// A name out of ``GoldArticle/speakers``; nil for a source that names nobody.
    let speaker: String?
    let source: [Span]
    let cue: [Span]
    let content: [Span]
}

/// What is wrong with a gold file.
enum GoldError: Error, CustomStringConvertible {
    case missing(String)
    case malformed(file: String, line: String)
    case notInText(file: String, line: String)
    case unknownSpeaker(file: String, name: String)

    var description: String {
        switch self {
        case .missing(let file): "\(file) is missing"
        case .malformed(let file, let line): "\(file): marks do not pair up or content is missing in: \(line)"
        case .notInText(let file, let line): "\(file): the article does not have these words in this order: \(line)"
        case .unknownSpeaker(let file, let name): "\(file): no line \"@ \(name) | …\""
        }
    }
}

extension GoldArticle {
    /// The articles that are shipped with the program.
    static func samples() throws -> [GoldArticle] {
        try Samples.files.map { file in
            let stem = String(file.name.dropLast(".md".count))
            return try GoldArticle(
                name: stem, markdown: String(decoding: file.bytes, as: UTF8.self),
                gold: text(of: "Samples/\(stem).gold"))
        }
    }

    /// Short texts in other styles.
    static func pieces() throws -> [GoldArticle] { try articles(in: "Pieces") }

    /// Articles in the manner of British news of 2004–05, with all that they call people by.
    static func bulletins() throws -> [GoldArticle] { try articles(in: "Bulletins") }

    private static func articles(in group: String) throws -> [GoldArticle] {
        try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: group).path())
            .filter { $0.hasSuffix(".gold") }.sorted()
            .map { file in
                let stem = String(file.dropLast(".gold".count))
                return try GoldArticle(
                    name: stem, markdown: text(of: "\(group)/\(stem).md"), gold: text(of: "\(group)/\(stem).gold"))
            }
    }

    /// What an extractor that makes no mistakes would give.
    var asExtraction: Extraction {
        Extraction(
            quotes: quotes.map { quote in
                Quote(
                    source: quote.source, cue: quote.cue, content: quote.content,
                    kind: AnalyzedText(article.text).kind(ofContent: quote.content), confidence: 1,
                    speaker: quote.speaker.flatMap { name in speakers.firstIndex { $0.name == name } })
            },
            speakers: speakers)
    }

    private static var folder: URL { Bundle.module.resourceURL!.appending(path: "Gold") }

    private static func text(of path: String) throws -> String {
        guard let data = try? Data(contentsOf: folder.appending(path: path)) else { throw GoldError.missing(path) }
        return String(decoding: data, as: UTF8.self)
    }

    /// The article in `markdown` with the attributions of `gold` found in its text, whose first paragraph is the headline.
    init(name: String, markdown: String, gold: String) throws {
        let article = try Article(markdown: markdown, id: name)
        let text = Array(article.text.utf8)
        var speakers: [Speaker] = []
        var quotes: [GoldQuote] = []
        var position = 0
        for line in gold.split(separator: "\n").map(String.init) {
            if line.hasPrefix("@ ") {
                speakers.append(Speaker(goldLine: line))
            } else if line.hasPrefix("#") {
                position = line == "# title" ? 0 : article.title.utf8.count
            } else {
                guard let colon = line.range(of: ": ") else { throw GoldError.malformed(file: name, line: line) }
                let speaker = String(line[..<colon.lowerBound])
                guard let pattern = MarkedWords(String(line[colon.upperBound...])) else {
                    throw GoldError.malformed(file: name, line: line)
                }
                guard let found = pattern.find(in: text, from: position) else {
                    throw GoldError.notInText(file: name, line: line)
                }
                guard speaker == "-" || speakers.contains(where: { $0.name == speaker }) else {
                    throw GoldError.unknownSpeaker(file: name, name: speaker)
                }
                position = found.start
                quotes.append(
                    GoldQuote(
                        speaker: speaker == "-" ? nil : speaker,
                        source: found.source, cue: found.cue, content: found.content))
            }
        }
        self.init(article: article, speakers: speakers, quotes: quotes)
    }
}

extension Article {
    /// The article in `markdown` as the program reads it, with the headline before its text.
    fileprivate init(markdown: String, id: String) throws {
        self = try ArticleReader.article(Array(markdown.utf8), name: "\(id).md").get()
        self.id = id
        text = "\(title)\n\n\(text)\n"
    }
}

extension Speaker {
    /// A speaker as a gold file's line `@ name | kind | gender | alias | …` names them.
    fileprivate init(goldLine line: String) {
        let fields = line.dropFirst(2).components(separatedBy: " | ")
        self.init(
            name: fields[0], aliases: Array(fields.dropFirst(3)),
            kind: fields.count > 1 ? Kind(rawValue: fields[1]) ?? .person : .person,
            gender: fields.count > 2 ? Gender(rawValue: fields[2]) : nil)
    }
}
