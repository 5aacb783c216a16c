import ArgumentParser
import Foundation
import SaysoCore

struct Generate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make an archive of synthetic news.",
        discussion: """
            The news has no sense, but the statistics of real news: how often words, speakers and topics come, how long \
            quotes and articles are, which days they fall on. The same numbers make the same articles.
            """)

    @Option(help: "How many quotes, at least.")
    var quotes: Int

    @Option(help: "Any number; another one makes other articles.")
    var seed: UInt64 = 1

    @Option(help: "The archive to make; a file that is not there yet.", completion: .file())
    var output: String

    /// How many articles are added in one transaction.
    private static let batch = 512

    func validate() throws {
        guard quotes > 0 else { throw ValidationError("--quotes must be 1 or more") }
        guard !FileManager.default.fileExists(atPath: output) else {
            throw ValidationError("\(output) is there already; remove it or name another file")
        }
    }

    func run() throws {
        let archive = try Archive(path: output)
        var news = SyntheticNews(quotes: quotes, seed: seed)
        var made = 0
        let start = ContinuousClock.now
        while made < quotes {
            var batch: [Entry] = []
            while batch.count < Self.batch, made < quotes {
                let entry = news.next()
                made += entry.extraction.quotes.count
                batch.append(entry)
            }
            try archive.add(batch)
        }
        let counts = try archive.counts(Filter())
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        print(
            "\(output): \(counts.quotes) quotes in \(counts.articles) articles by \(counts.speakers) speakers on "
                + "\(counts.topics) topics, in \(seconds.formatted(.number.precision(.fractionLength(1)))) s")
    }
}
