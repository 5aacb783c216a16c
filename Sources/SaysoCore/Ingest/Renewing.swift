import SaysoExtraction
import SaysoModel

/// Extracts the articles of an archive anew, on all cores, batch by batch: see ``Archive/renew(_:)``.
public struct Renewing: Sendable {
    private let archive: Archive
    private let pipeline: ExtractionPipeline

    /// Articles in one transaction.
    private static let batch = 128

    /// Renews `archive` with what `extractor` finds.
    public init(of archive: Archive, extractor: QuoteExtractor = QuoteExtractor()) {
        self.archive = archive
        pipeline = ExtractionPipeline(extractor: extractor)
    }

    /// Blocks until all articles are extracted anew; stops early, with those that are, when `tell` returns false. It is
    /// told how many are, after each batch. Returns their number. Throws ``ArchiveError``.
    @discardableResult
    public func run(tell: (Int) -> Bool = { _ in true }) throws -> Int {
        var done = 0
        var last = ID<Article>(rawValue: 0)
        while true {
            let articles = try archive.articles(after: last, limit: Self.batch)
            guard let end = articles.last?.id else { return done }
            var extractions: [Extraction] = []
            try pipeline.run(articles.map(\.article)) { output in
                if case .success(let entry) = output { extractions.append(entry.extraction) }
                return true
            }
            try archive.renew(zip(articles, extractions).map { ($0.id, $1) })
            done += articles.count
            last = end
            guard tell(done) else { return done }
        }
    }
}
