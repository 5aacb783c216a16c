import SaysoExtraction
import SaysoModel

/// Reads articles, finds what is said in them on all cores, and adds them to an archive, batch by batch.
public struct Ingest: Sendable {
    /// How far it has got.
    public struct Progress: Hashable, Sendable {
        /// Articles added.
        public var added = 0
        /// Articles that were in the archive already.
        public var known = 0
        /// Articles that were in the archive with another text.
        public var changed = 0
        /// Quotes found in the articles added and known.
        public var quotes = 0
        /// What could not be read.
        public var failures = 0
        /// Bytes of the files read so far.
        public var bytes = 0

        /// Nothing yet.
        public init() {}
    }

    /// What is told while it goes on; from one thread at a time.
    public enum Event: Sendable {
        /// A batch is in the archive, whole, and can be seen.
        case progress(Progress)
        /// Something could not be read; the rest goes on.
        case failure(ReadingError)
        /// Something was read in, but not all that could be expected was done with it: see ``Entry/warning``.
        case warning(String)
    }

    private let archive: Archive
    private let extractor: QuoteExtractor
    private let options: ReadingOptions
    private let mostAhead: Int

    /// How many articles are added in one transaction; the first is small, so that there is soon something to see.
    private static let batchSizes = 16...ExtractionPipeline.mostAhead
    /// How many bytes of text a batch may have before it is added, however few articles they are.
    private static let batchBytes = 16 << 20

    /// An ingest into `archive`.
    ///
    /// - Parameter mostAhead: how many articles may be read and extracted while others are added.
    public init(
        into archive: Archive, extractor: QuoteExtractor = QuoteExtractor(),
        reading options: ReadingOptions = ReadingOptions(), mostAhead: Int = ExtractionPipeline.mostAhead
    ) {
        self.archive = archive
        self.extractor = extractor
        self.options = options
        self.mostAhead = mostAhead
    }

    /// Adds the articles at `paths` (see ``ArticleReader``). Blocks until all are in; stops early, with what is in, when
    /// `tell` returns false or the task is cancelled. Throws ``ArchiveError``.
    @discardableResult
    public func add(_ paths: [String], tell: (Event) -> Bool = { _ in true }) throws -> Progress {
        let reader = ArticleReader(options: options)
        return try add({ try reader.read(paths, $0) }, bytesRead: { reader.bytesRead }, tell: tell)
    }

    /// Adds the articles of `source`, of which `bytesRead` tells how far it is, as above.
    @discardableResult
    public func add(
        _ source: @escaping ArticleSource, bytesRead: () -> Int = { 0 }, tell: (Event) -> Bool = { _ in true }
    ) throws -> Progress {
        var progress = Progress()
        var batch: [Entry] = []
        var size = Self.batchSizes.lowerBound
        var bytes = 0
        func flush() throws -> Bool {
            guard !batch.isEmpty else { return true }
            let added = try archive.add(batch)
            progress.added += added.added
            progress.known += added.known
            progress.changed += added.changed
            progress.quotes += batch.reduce(0) { $0 + $1.extraction.quotes.count }
            progress.bytes = bytesRead()
            batch = []
            bytes = 0
            size = min(size * 2, Self.batchSizes.upperBound)
            return tell(.progress(progress))
        }

        try ExtractionPipeline(extractor: extractor, mostAhead: mostAhead).run(source) { result in
            switch result {
            case .success(let entry):
                batch.append(entry)
                bytes += entry.article.text.utf8.count
                if let warning = entry.warning, !tell(.warning(warning)) { return false }
                return batch.count < size && bytes < Self.batchBytes ? !Task.isCancelled : try flush()
            case .failure(let error):
                progress.failures += 1
                return tell(.failure(error))
            }
        }
        _ = try flush()
        return progress
    }
}
