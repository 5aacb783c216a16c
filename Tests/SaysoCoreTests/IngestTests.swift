import Foundation
import SaysoModel
import Testing

@testable import SaysoCore

struct IngestTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func lines(_ count: Int) throws -> String {
        let lines = (0..<count).map { "{\"title\": \"Article \($0)\", \"text\": \"“Number \($0),” said Ada Lund.\"}" }
        return try folder.write(lines.joined(separator: "\n"), to: "many.jsonl")
    }

    @Test func thePipelineKeepsTheOrderOfInput() throws {
        let path = try lines(300)
        var titles: [String] = []
        try ExtractionPipeline(workers: 3).run([folder.path + "/none", path]) { output in
            titles.append((try? output.get().article.title) ?? "failed")
            return true
        }
        #expect(titles == ["failed"] + (0..<300).map { "Article \($0)" })
    }

    @Test func thePipelineStopsWhenItsReceiverHasEnough() throws {
        let path = try lines(5000)
        var received = 0
        try ExtractionPipeline().run([path]) { _ in
            received += 1
            return received < 10
        }
        #expect(received == 10)
        struct Enough: Error {}
        #expect(throws: Enough.self) { try ExtractionPipeline().run([path]) { _ in throw Enough() } }
    }

    @Test func thePipelineGoesOnWhileItsReceiverIsBusy() throws {
        let path = try lines(400)
        let read = DispatchSemaphore(value: 0)
        var isReadOn: Bool?
        try ExtractionPipeline(workers: 2).run { put in
            try ArticleReader().read([path], put)
            read.signal()
        } receive: { _ in
            isReadOn = isReadOn ?? (read.wait(timeout: .now() + 30) == .success)
            return true
        }
        #expect(isReadOn == true)
    }

    @Test func thePipelineHoldsOnlyAFewLongArticles() throws {
        let text = String(repeating: "a ", count: 1 << 19)
        let counts = Guarded((put: 0, received: 0, most: 0))
        try ExtractionPipeline(workers: 2).run { put in
            for number in 0..<40 {
                try put(
                    .success(GivenArticle(Article(id: "\(number)", title: "A", text: text), .extracted(Extraction()))))
                counts.change { counts in
                    counts.put += 1
                    counts.most = max(counts.most, counts.put - counts.received)
                }
            }
        } receive: { _ in
            counts.change { $0.received += 1 }
            return true
        }
        #expect(counts.change { $0.put } == 40)
        #expect(counts.change { $0.most } <= 6)
    }

    @Test func everythingReadIsAddedOnceAndFailuresAreTold() throws {
        let path = try lines(1100)
        let archive = try Archive.inMemory()
        var failures: [ReadingError] = []
        var steps: [Int] = []
        let sum = try Ingest(into: archive).add([path, folder.path + "/none"]) { event in
            switch event {
            case .progress(let progress): steps.append(progress.added)
            case .failure(let error): failures.append(error)
            case .warning(let warning): Issue.record("\(warning)")
            }
            return true
        }
        #expect(sum.added == 1100)
        #expect(sum.failures == 1)
        #expect(failures.map(\.reason) == [.notFound])
        #expect(steps == steps.sorted() && steps.last == 1100 && steps.count > 2)
        #expect(try archive.counts(Filter()).articles == 1100)
        #expect(try Ingest(into: archive).add([path]).known == 1100)
    }

    @Test func anEntryThatIsNotReadToItsEndSaysSo() {
        var entry = Entry(
            article: Article(id: "book.txt", title: "Book", text: String(repeating: "a ", count: 4096)),
            extraction: Extraction())
        #expect(entry.warning == nil)
        entry.extraction.unread = 6144
        #expect(entry.warning?.hasPrefix("book.txt: too long for one article, so only its first 2 KiB ") == true)
    }

    @Test func aPageThatIsCutSaysSo() throws {
        let folder = try TemporaryFolder()
        let many = String(repeating: "<p>“The quay is open,” said Ole Berg.</p>", count: 25_001)
        try folder.write("<html><title>Many tags</title><body>\(many)", to: "a.html")
        try folder.write(
            "<html><title>Many bytes</title><body><p>Word.</p><!--\(String(repeating: "x", count: 8 << 20))-->",
            to: "b.html")
        try folder.write("<html><title>Few</title><body><p>Word.</p>", to: "c.html")
        let given = try ["a.html", "b.html", "c.html"].map { try #require(try folder.read($0).first).get() }
        #expect(given.map(\.isCut) == [true, true, false])
        let warnings = given.map { Entry(article: $0.article, extraction: Extraction(), isCut: $0.isCut).warning }
        #expect(
            warnings[0]?.contains("a.html: too long for one page (8 MiB or 50000 tags), so only its beginning") == true)
        #expect(warnings[1] != nil && warnings[2] == nil)
    }

    @Test func stoppingKeepsWhatIsIn() throws {
        let path = try lines(3000)
        let archive = try Archive.inMemory()
        let sum = try Ingest(into: archive).add([path]) { _ in false }
        #expect(sum.added > 0 && sum.added < 3000)
        #expect(try archive.counts(Filter()).articles == sum.added)
    }
}
