import SaysoCore
import SaysoModel
import SeededNumbers
import Testing

/// A glance at a list shows what the list, which is looked up by indexes, has there.
struct GlanceTests {
    @Test(arguments: 1...3 as ClosedRange<UInt64>)
    func aGlanceIsAPieceOfTheList(seed: UInt64) throws {
        var random = SeededNumbers(seed: seed)
        let archive = try QueryPropertyTests.archive(&random)
        let everything = try archive.quotes(Filter(), offset: 0, limit: 1_000)
        let articles = try archive.articles(Filter(), offset: 0, limit: 1_000)
        for _ in 0..<60 {
            let filter = try Self.filter(&random, archive)
            let count = Int.random(in: 1...8, using: &random)
            let article = Bool.random(using: &random) ? articles.randomElement(using: &random)?.id : nil
            let quote = Bool.random(using: &random) ? everything.randomElement(using: &random)?.id : nil
            let narrowing = Self.words.randomElement(using: &random) ?? ""
            // Glances come first: they are to be right whether or not the parts of the filter were looked up before.
            let atArticles = try archive.glance(filter, around: article, count: count)
            let atQuotes = try archive.glance(filter, narrowedTo: narrowing, around: quote, count: count)
            let selected = try articles.map { try archive.selectedQuotes(of: $0.id, filter) }

            let all = try archive.articles(filter, offset: 0, limit: 1_000)
            Self.expect(atArticles, isPieceOf: all, around: article, count: count, "\(filter)")
            let quotes = try archive.quotes(filter, narrowedTo: narrowing, offset: 0, limit: 1_000)
            Self.expect(atQuotes, isPieceOf: quotes, around: quote, count: count, "\(filter) \(narrowing)")
            let ids = Set(try archive.quotes(filter, offset: 0, limit: 1_000).map(\.id))
            #expect(selected.reduce(into: Set()) { $0.formUnion($1) } == ids, "\(filter)")
        }
    }

    /// A list whose parts were not looked up yet is left to the index.
    @Test func anExpressionIsGlancedAtOnlyOnceItWasLookedUp() throws {
        let archive = try Fixture.archive()
        let filter = Filter(try QueryExpression("kind:direct"))
        #expect(try archive.glance(filter, around: nil, count: 3) == nil)
        let rows = try archive.articles(filter, offset: 0, limit: 9)
        #expect(try archive.glance(filter, around: nil, count: 3)?.rows == rows)
    }

    private static func expect<Row: Identifiable & Hashable>(
        _ glance: Glance<Row>?, isPieceOf rows: [Row], around id: Row.ID?, count: Int, _ comment: Comment
    ) {
        guard let glance else {
            #expect(rows.isEmpty, comment)
            return
        }
        let place = rows.firstIndex { $0.id == id }
        let start = (place ?? 0) - glance.selected
        guard start >= 0, start + glance.rows.count <= rows.count else {
            Issue.record("\(comment): it goes beyond the list")
            return
        }
        let isPiece = Array(rows[start..<start + glance.rows.count]) == glance.rows
        #expect(isPiece, comment)
        #expect(start == 0 || glance.selected >= count, comment)
        #expect(start + glance.rows.count == rows.count || glance.rows.count - glance.selected >= count, comment)
    }

    // MARK: - Filters

    private static let words = [
        "", "w", "wa", "wall", "walls", "t", "the", "s", "sea", "ö", "Ol", "r raise", "the s", "dam w", "said h",
        "zebra", "ada wall", "happ", "poss the", "1",
    ]

    private static func filter(_ random: inout SeededNumbers, _ archive: Archive) throws -> Filter {
        var parts: [Filter.Part] = [.words(words.randomElement(using: &random) ?? "")]
        if Int.random(in: 0..<3, using: &random) == 0 {
            let topic = try archive.topics(Filter(), offset: 0, limit: 9).randomElement(using: &random)
            topic.map { parts.append(.topic($0.id)) }
        }
        if Int.random(in: 0..<3, using: &random) == 0 {
            let speaker = try archive.speakers(Filter(), offset: 0, limit: 9).randomElement(using: &random)
            speaker.map { parts.append(.speaker($0.id)) }
        }
        return Filter(parts)
    }
}
