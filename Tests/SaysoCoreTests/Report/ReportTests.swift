import Foundation
import FoundationXML
import SaysoModel
import Testing

@testable import SaysoCore

struct ReportTests {
    private func quote(
        _ speaker: String?, _ publisher: String?, _ day: String?, _ content: String = "“Yes,”", article: Int64 = 1
    ) -> QuoteInArticle {
        let date = day.flatMap { Day($0) }
        let row = QuoteRow(
            id: ID(rawValue: 1), article: ID(rawValue: article), articleTitle: "T", publisher: publisher, date: date,
            quote: Quote(source: [], cue: [], content: [Span(0, 1)], kind: .direct, confidence: 1), content: content,
            source: "officials", cue: "said", speakerName: speaker, topics: [])
        return QuoteInArticle(
            row: row, article: Article(id: "a", title: "T", publisher: publisher, date: date, text: content))
    }

    private func page(_ quotes: [QuoteInArticle], title: String = "All quotes", mostQuotes: Int = 500) -> String {
        var report = Report(title: title, mostQuotes: mostQuotes)
        quotes.forEach { report.add($0) }
        return report.page(on: Day(number: 20_000))
    }

    /// The page as a tree. It is written so that it is XML too, but for the names of elements that have no end.
    private func tree(_ page: String) throws -> XMLElement {
        let xml = page.replacing("<!DOCTYPE html>", with: "").replacing(/<meta [^>]*>/, with: "")
        return try #require(try XMLDocument(data: Data(xml.utf8), options: []).rootElement())
    }

    private func cells(_ tree: XMLElement, captioned caption: String) throws -> [[String]] {
        let tables = try tree.nodes(forXPath: "//table").compactMap { $0 as? XMLElement }
        let table = try #require(
            tables.first { $0.elements(forName: "caption").first?.stringValue?.hasPrefix(caption) == true })
        return try table.nodes(forXPath: ".//tr").compactMap { $0 as? XMLElement }
            .map { ($0.children ?? []).compactMap(\.stringValue) }
    }

    // MARK: - Figures

    @Test func simpsonAndHillAreAsPublished() throws {
        // All one's; everyone has one; 4 and 2: 1 − (12 + 2) / 30.
        #expect(SourceDiversity([5]).simpson == 0)
        #expect(SourceDiversity([5]).effectiveSpeakers == 1)
        #expect(SourceDiversity([1, 1, 1]).simpson == 1)
        let mixed = SourceDiversity([4, 2])
        #expect(abs(try #require(mixed.simpson) - 16.0 / 30) < 1e-12)
        #expect(abs(try #require(mixed.effectiveSpeakers) - 1.8899) < 1e-4)
        let even = SourceDiversity([3, 3, 3, 3])
        #expect(abs(try #require(even.effectiveSpeakers) - 4) < 1e-12)
        #expect(SourceDiversity([1]).simpson == nil)
        #expect(SourceDiversity([]).effectiveSpeakers == nil)
    }

    @Test func tablesCountWhoIsQuotedByWhomAndWhen() throws {
        let quotes = [
            quote("Öberg", "Courier", "2021-03-04"), quote("Öberg", "Courier", "2021-03-09", article: 2),
            quote("Pike", "Courier", "2021-04-01", article: 3), quote("Öberg", "Lantern", "2021-04-02", article: 4),
            quote(nil, "Lantern", "2021-04-02", article: 4), quote("Pike", nil, nil, article: 5),
        ]
        let tree = try tree(page(quotes))
        #expect(
            try cells(tree, captioned: "Quotes of each speaker") == [
                ["Speaker", "All", "Courier", "Lantern", "(not named)"], ["Öberg", "3", "2", "1", ""],
                ["Pike", "2", "1", "", "1"],
            ])
        #expect(
            try cells(tree, captioned: "Source diversity by publisher").map { Array($0.prefix(5)) } == [
                ["Publisher", "Quotes", "Named", "Speakers", "Simpson’s index"],
                ["Courier", "3", "100 %", "2", "0.67"], ["Lantern", "2", "50 %", "1", ""],
                ["(not named)", "1", "100 %", "1", ""],
            ])
        #expect(
            try cells(tree, captioned: "Source diversity by month").map { Array($0.prefix(2)) } == [
                ["Month", "Quotes"], ["2021-03", "2"], ["2021-04", "3"], ["(no day)", "1"],
            ])
        let summary = try tree.nodes(forXPath: "//dd").compactMap(\.stringValue)
        #expect(summary == ["6", "5", "2", "2", "83 %"])
    }

    @Test func manyPublishersAreGatheredAsOthers() throws {
        let quotes = (0..<9).map { quote("Pike", "Paper \($0)", "2021-03-04") }
        let rows = try cells(try tree(page(quotes)), captioned: "Quotes of each speaker")
        #expect(rows[0].last == "Others" && rows[1].last == "3" && rows[1][1] == "9")
    }

    // MARK: - BarChart

    @Test(arguments: [
        ("2021-03-04", "2021-03-09", BarChart.Step.day, 6), ("2021-01-01", "2021-12-31", .week, 53),
        ("2018-01-01", "2021-12-31", .month, 48), ("1900-01-01", "1950-01-01", .year, 51),
    ])
    func stepsGrowWithTheTime(first: String, last: String, step: BarChart.Step, bars: Int) throws {
        let days = [try #require(Day(first)): 3, try #require(Day(last)): 1]
        let timeline = BarChart(days)
        #expect(timeline.step == step && timeline.bars.count == bars)
        #expect(timeline.bars.first?.quotes == 3 && timeline.bars.last?.quotes == 1)
        #expect(timeline.bars.reduce(0) { $0 + $1.quotes } == 4)
    }

    @Test func weeksBeginOnMonday() throws {
        for number in -20...20 {
            let index = BarChart.Step.week.index(of: Day(number: number))
            #expect((index * 7 - 3...index * 7 + 3).contains(number))
        }
        // 1970-01-05 was a Monday.
        #expect(BarChart.Step.week.name(1) == "1970-01-05")
    }

    // MARK: - Page

    @Test func everyNameOfTheTemplateIsFilled() throws {
        let page = page([quote("Pike", "Courier", "2021-03-04")])
        #expect(!page.contains("{{") && !page.contains("}}"))
        #expect(PageTemplate.report.names.count == 10)
    }

    @Test(arguments: ["</script><script>x</script>", "\" onload=\"x", "a & b <i>", "\u{0}\u{1B}[2J]]>", "{{quotes}}"])
    func whateverAnArticleSaysIsText(words: String) throws {
        let tree = try tree(page([quote(words, words, "2021-03-04", words)], title: words))
        let names = Set(try tree.nodes(forXPath: "//*").compactMap(\.name))
        #expect(names.isDisjoint(with: ["script", "i", "img", "iframe"]))
        let attributes = try tree.nodes(forXPath: "//@*").compactMap(\.name)
        #expect(attributes.allSatisfy { !$0.hasPrefix("on") })
        let shown = words.replacing("\u{0}", with: "␀").replacing("\u{1B}", with: "␛")
        #expect(try tree.nodes(forXPath: "//h1").first?.stringValue == shown)
        #expect(try tree.nodes(forXPath: "//blockquote").first?.stringValue == shown)
    }

    @Test func aReaderWithoutEyesFindsHeadingsCaptionsAndNames() throws {
        let tree = try tree(page([quote("Pike", "Courier", "2021-03-04"), quote("Roe", "Lantern", "2021-05-04")]))
        #expect(try tree.nodes(forXPath: "//h1").count == 1)
        #expect(try tree.nodes(forXPath: "//table[not(caption)] | //th[not(@scope)] | //svg[not(@role)]").isEmpty)
        let identifiers = try tree.nodes(forXPath: "//@id").compactMap(\.stringValue)
        #expect(Set(identifiers).count == identifiers.count)
        for goal in try tree.nodes(forXPath: "//@aria-labelledby").compactMap(\.stringValue) {
            #expect(identifiers.contains(goal))
        }
        for goal in try tree.nodes(forXPath: "//nav/a/@href").compactMap(\.stringValue) {
            #expect(identifiers.contains(String(goal.dropFirst())))
        }
        // Nothing is fetched from elsewhere.
        #expect(try tree.nodes(forXPath: "//link | //script | //img | //@src").isEmpty)
    }

    @Test func allAreCountedThoughNotAllArePrinted() throws {
        let tree = try tree(page((0..<7).map { _ in quote("Pike", "Courier", nil) }, mostQuotes: 3))
        #expect(try tree.nodes(forXPath: "//blockquote").count == 3)
        #expect(try tree.nodes(forXPath: "//dd").first?.stringValue == "7")
        #expect(try tree.nodes(forXPath: "//h2").contains { $0.stringValue == "Quotes the first 3 of 7" })
    }

    @Test func noQuotesMakeAPageToo() throws {
        #expect(try tree(page([])).name == "html")
    }
}
