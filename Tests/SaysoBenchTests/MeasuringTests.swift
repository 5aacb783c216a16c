import Foundation
import SaysoCore
import SaysoModel
import Testing

@testable import sayso_bench

/// What is measured is what it is said to be.
@Suite struct MeasuringTests {
    @Test func thereIsASyntheticFileOfEachFormat() {
        #expect(SyntheticFile.all.map(\.format).sorted() == ArticleFormat.all.map(\.name).sorted())
    }

    @Test(arguments: SyntheticFile.all + SyntheticFile.large)
    func aSyntheticFileIsReadAsItsFormat(file: SyntheticFile) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "sayso-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "news.\(file.fileExtension)").path
        let bytes = try file.write(to: path, .articles(3), seed: 2)
        let format = try #require(ArticleFormat.named(file.format))
        var articles: [Article] = []
        try ArticleReader(options: ReadingOptions(format: file.isOneEach ? nil : format)).read([path]) {
            articles.append(try $0.get().article)
        }
        var news = SyntheticNews(quotes: 100_000, seed: 2)
        #expect(bytes > 0)
        #expect(articles.count == 3)
        for article in articles {
            let words = news.next().article.text.split(separator: "\n").last?.prefix(40) ?? ""
            if file.format != "quotebank" { #expect(article.text.contains(words)) }
        }
    }

    @Test func theQueriesOfTheTableAreQueries() throws {
        let archive = try Archive.inMemory()
        var news = SyntheticNews(quotes: 2_000, seed: 1)
        try archive.add((0..<20).map { _ in news.next() })
        let examples = try QueryExamples(archive)
        #expect(examples.queries.count > 25)
        for query in examples.queries { #expect(throws: Never.self, "\(query)") { try QueryExpression(query) } }
        #expect(try archive.count(of: .quotes, Filter(QueryExpression(examples.queries[0]))) > 0)
    }

    @Test func percentilesAreOfTheTimesInOrder() {
        var waits: [UInt32] = [30_000, 0, 10_000]
        let latencies = Latencies(runs: 3, prepare: { waits.removeFirst() }) { usleep($0) }
        #expect(latencies.percentile(0.5) >= 10)
        #expect(latencies.percentile(1) >= 30)
        #expect(latencies.percentile(0.01) <= latencies.percentile(0.5))
    }
}
