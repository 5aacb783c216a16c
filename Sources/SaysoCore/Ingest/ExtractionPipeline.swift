import Foundation
import SaysoExtraction
import SaysoModel
import Synchronization

/// Where articles come from: hands each to `put`, which throws where nobody wants the rest.
public typealias ArticleSource =
    @Sendable (
        _ put: (Result<GivenArticle, ReadingError>) throws -> Void
    ) throws -> Void

/// Reads articles on one thread, extracts on as many as there are cores, and hands the results over in the order of
/// input. While the results at hand are used, it goes on with the next articles, as far as memory allows.
public final class ExtractionPipeline: Sendable {
    /// An article with what was found in it, or what could not be read.
    public typealias Output = Result<Entry, ReadingError>

    private let extractor: QuoteExtractor
    private let options: ReadingOptions
    private let workers: Int
    private let mostAhead: Int

    /// As many articles as are added to an archive at once, so that no core waits for that.
    public static let mostAhead = 512

    /// A pipeline with one worker for each core, unless told otherwise.
    ///
    /// - Parameter mostAhead: how many articles may be read and extracted while the results at hand are used.
    public init(
        extractor: QuoteExtractor = QuoteExtractor(), reading options: ReadingOptions = ReadingOptions(),
        workers: Int = ProcessInfo.processInfo.activeProcessorCount, mostAhead: Int = ExtractionPipeline.mostAhead
    ) {
        self.extractor = extractor
        self.options = options
        self.workers = max(1, workers)
        self.mostAhead = mostAhead
    }

    /// Hands every article of `paths` to `receive`, on the caller's thread, until it returns false or throws.
    public func run(_ paths: [String], receive: (Output) throws -> Bool) throws {
        try run({ [options] put in try ArticleReader(options: options).read(paths, put) }, receive: receive)
    }

    /// As above, for articles that are at hand.
    func run(_ articles: [Article], receive: (Output) throws -> Bool) throws {
        try run({ put in for article in articles { try put(.success(GivenArticle(article))) } }, receive: receive)
    }

    /// Hands every article of `source`, which is read on a thread of its own, to `receive`, as above.
    public func run(_ source: @escaping ArticleSource, receive: (Output) throws -> Bool) throws {
        let belt = Belt(least: workers * 2, most: mostAhead)
        let reading = thread {
            // Ends early, and so throws, only where nobody wants the rest.
            try? source { result in
                guard belt.put(result) else { throw CancellationError() }
            }
            belt.finish()
        }
        let extracting = (0..<workers).map { _ in
            thread {
                while let (number, given) = belt.takeWork() {
                    let extraction = self.extractor.extract(given)
                    belt.deliver(
                        Entry(
                            article: given.article, extraction: extraction, place: given.place, isCut: given.isCut),
                        number: number)
                }
            }
        }
        defer {
            belt.cancel()
            for done in [reading] + extracting { done.wait() }
        }
        while let output = belt.next() {
            guard try receive(output) else { return }
        }
    }

    /// Threads of our own: work that blocks has no place in the pool of Swift's tasks, and long articles need a stack.
    private func thread(_ body: @escaping @Sendable () -> Void) -> DispatchSemaphore {
        let done = DispatchSemaphore(value: 0)
        let thread = Thread {
            body()
            done.signal()
        }
        thread.stackSize = 8 << 20
        thread.start()
        return done
    }
}

extension QuoteExtractor {
    /// What is said in an article, as far as its file does not say it already.
    fileprivate func extract(_ given: GivenArticle) -> Extraction {
        switch given.quotes {
        case .unknown: extract(given.article)
        case .marked(let attributions): extract(given.article, attributions: attributions)
        case .extracted(let extraction): extraction
        }
    }
}

/// A belt of numbered slots: the reader puts articles on, workers extract them, the results leave in the same order.
private final class Belt: Sendable {
    private enum Slot {
        case waiting(GivenArticle)
        case inWork
        case done(ExtractionPipeline.Output)
    }

    private struct State {
        /// By number, without a gap.
        var slots: [Int: Slot] = [:]
        /// Number of the first slot.
        var first = 0
        /// Number of the next slot.
        var end = 0
        /// How long the texts of the articles are, in bytes.
        var bytes = 0
        /// Number of the first slot that may still wait for a worker.
        var firstWaiting = 0
        var isFinished = false
        var isCancelled = false
    }

    /// So many articles may be on the belt, however long they are.
    private let least: Int
    /// So many may be on it, however short they are.
    private let most: Int
    /// More than ``least`` may be on it while their texts have no more bytes.
    private static let mostBytes = 4 << 20
    private let state: Guarded<State>

    init(least: Int, most: Int) {
        self.least = least
        self.most = most
        state = Guarded(State())
    }

    /// Puts an article on; waits while the belt is full. False where nobody wants it any more.
    func put(_ result: Result<GivenArticle, ReadingError>) -> Bool {
        state.change { [least, most] state in
            guard !state.isCancelled else { return false }
            let count = state.slots.count
            guard count < least || count < most && state.bytes < Self.mostBytes else { return nil }
            switch result {
            case .success(let given):
                state.slots[state.end] = .waiting(given)
                state.bytes += given.article.text.utf8.count
            case .failure(let error): state.slots[state.end] = .done(.failure(error))
            }
            state.end += 1
            return true
        }
    }

    /// Nothing more will be put on.
    func finish() { state.change { $0.isFinished = true } }

    /// Nothing more will be taken off.
    func cancel() { state.change { $0.isCancelled = true } }

    /// The next article that waits; nil when there will be none.
    func takeWork() -> (Int, GivenArticle)? {
        state.change { state -> (Int, GivenArticle)?? in
            guard !state.isCancelled else { return .some(nil) }
            // Errors may have left before a worker saw them.
            state.firstWaiting = max(state.firstWaiting, state.first)
            while state.firstWaiting < state.end {
                let number = state.firstWaiting
                state.firstWaiting += 1
                guard case .waiting(let article) = state.slots[number] else { continue }
                state.slots[number] = .inWork
                return (number, article)
            }
            return state.isFinished ? .some(nil) : nil
        }
    }

    func deliver(_ entry: Entry, number: Int) {
        state.change { state in state.slots[number] = .done(.success(entry)) }
    }

    /// The next result in the order of input; nil at the end.
    func next() -> ExtractionPipeline.Output? {
        state.change { state -> ExtractionPipeline.Output?? in
            guard let slot = state.slots[state.first] else { return state.isFinished ? .some(nil) : nil }
            guard case .done(let output) = slot else { return nil }
            state.slots[state.first] = nil
            state.first += 1
            if case .success(let entry) = output { state.bytes -= entry.article.text.utf8.count }
            return .some(output)
        }
    }
}
