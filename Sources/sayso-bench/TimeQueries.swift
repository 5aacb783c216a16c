import ArgumentParser
import Foundation
import SaysoCore

struct TimeQueries: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "query",
        abstract: "Time queries of every kind on an archive.",
        discussion: """
            Each run begins with nothing remembered, but with the archive's pages in the memory of the system, and looks up \
            what the browser shows: the number of quotes and the first 40 of them. Of words typed behind “/” it is also \
            timed until the first screen of articles is there, for which not all that match are looked up. Names, topics and \
            words are taken from the archive: frequent and rare ones. Times are in milliseconds.
            """)

    @Argument(help: ArgumentHelp("Queries in place of those.", valueName: "query"))
    var queries: [String] = []

    @Option(help: "The archive; it is not changed, but for the tables that a new version of sayso needs.")
    var archive: String

    @Option(help: "How often each query is run.")
    var runs = 20

    func validate() throws {
        guard runs > 0 else { throw ValidationError("--runs must be 1 or more") }
        guard FileManager.default.fileExists(atPath: archive) else {
            throw ValidationError("there is no archive at \(archive); make one with: sayso-bench generate")
        }
    }

    func run() throws {
        let opened = try Archive(path: archive)
        try readThrough()
        let counts = try opened.counts(Filter())
        print("\(counts.quotes) quotes in \(counts.articles) articles, \(runs) runs each\n")
        let table = MarkdownTable(["query", "quotes", "p50", "p99", "most"])
        guard queries.isEmpty else { return try queries.forEach { try time($0, table) } }
        let examples = try QueryExamples(opened)
        for query in examples.queries { try time(query, table) }
        for words in examples.typed {
            let filter = Filter([.words(words)])
            try time("`/\(words)`, first screen", table) { archive in
                let rows = try archive.glance(filter, around: nil, count: 20)?.rows.count
                if rows == nil { _ = try archive.articles(filter, offset: 0, limit: 40) }
                return nil
            }
            try time("`/\(words)`, all", table) { archive in
                _ = try archive.articles(filter, offset: 0, limit: 40)
                return try archive.count(of: .quotes, filter)
            }
        }
    }

    /// Brings the archive's pages into the memory of the system, which is else timed with the first query that needs them.
    private func readThrough() throws {
        let file = try FileHandle(forReadingFrom: URL(filePath: archive))
        while try file.read(upToCount: 1 << 22)?.isEmpty == false {}
    }

    /// Times a query.
    private func time(_ query: String, _ table: MarkdownTable) throws {
        let filter = Filter(try QueryExpression(query))
        try time("`\(query)`", table) { archive in
            let count = try archive.count(of: .quotes, filter)
            _ = try archive.quotes(filter, offset: 0, limit: 40)
            return count
        }
    }

    /// Times `body`, which tells how many quotes it found, where it knows.
    private func time(_ name: String, _ table: MarkdownTable, _ body: (Archive) throws -> Int?) throws {
        var count: Int?
        let latencies = try Latencies(runs: runs) {
            let archive = try Archive(path: archive)
            // The browser is open, and shows a list, before anybody types.
            _ = try archive.articles(Filter(), offset: 0, limit: 40)
            return archive
        } _: {
            count = try body($0)
        }
        table.row([name, count.map(String.init) ?? ""] + latencies.cells)
    }
}

/// Queries of every kind, made of what an archive has.
struct QueryExamples {
    /// In the query language.
    private(set) var queries: [String] = []
    /// Words as they are typed behind `/`, letter by letter.
    private(set) var typed: [String] = []

    /// Those for `archive`.
    init(_ archive: Archive) throws {
        let speakers = try archive.speakers(Filter(), offset: 0, limit: 100).map(\.name)
        let topics = try archive.topics(Filter(), offset: 0, limit: 100).map(\.name)
        let articles = try archive.articles(Filter(), offset: 0, limit: 100)
        let quotes = try archive.quotes(Filter(), offset: 0, limit: 100)
        guard let speaker = speakers.first, let rareSpeaker = speakers.last, let topic = topics.first,
            let rareTopic = topics.last, let article = articles.first,
            let long = quotes.flatMap({ Self.words($0.content) }).max(by: { $0.count < $1.count }),
            let phrase = quotes.lazy.map({ Self.words($0.content) }).first(where: { $0.count > 4 })
        else { return }
        let title = Self.words(article.title).max { $0.count < $1.count } ?? ""
        let publisher = articles.lazy.compactMap(\.publisher).first ?? ""
        let day = article.date?.description ?? "2020"
        queries = [
            "the", long, "\(long.prefix(3))*", "t*", "\"\(phrase[0...1].joined(separator: " "))\"",
            "\"\(phrase[0...3].joined(separator: " "))\"", "the \(long)", "speaker:\"\(speaker)\"",
            "speaker:\"\(rareSpeaker)\"", "speaker:\(speaker.prefix(2))*", "topic:\"\(topic)\"",
            "topic:\"\(rareTopic)\"", "cue:said", "kind:direct", "stance:denies", "stance:statement",
            "publisher:\"\(publisher)\"", "title:\(title)", "since:\(day.prefix(4))", "until:\(day.prefix(4))",
            "confidence:>0.9", "marked:no", "tag:read", "has:variants", "the OR \(long)", "-the", "the -said",
            "speaker:\"\(speaker)\" topic:\"\(topic)\"", "speaker:\"\(speaker)\" kind:direct since:\(day.prefix(4))",
            "(kind:direct OR kind:mixed) confidence:>0.8 -cue:said", "has:variants kind:direct the",
        ]
        typed = ["t", "th", "the", "the ", "the s", "b", "ba", "said t", String(long.prefix(1)), long]
    }

    /// Words of letters alone, as a query may have them.
    private static func words(_ text: String) -> [String] {
        text.split { !$0.isLetter }.map { $0.lowercased() }
    }
}
