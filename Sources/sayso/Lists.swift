import ArgumentParser
import Foundation
import SaysoCore

extension TableFormat: ExpressibleByArgument {}
extension QuoteOrder: ExpressibleByArgument {}
extension ArticleOrder: ExpressibleByArgument {}
extension IndexOrder: ExpressibleByArgument {}

struct QuoteList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quotes", abstract: "Print quotes of the archive.",
        discussion: ListOptions.discussion + "\n\n" + QuoteFormat.table)

    @OptionGroup var options: ListOptions
    @Option(help: "How to print; see above.") var format = QuoteFormat.standard
    @Option(help: "What comes first.") var sort = QuoteOrder.newest

    func run() throws {
        try format.checkGoal()
        switch format.unit {
        case .quote(let make):
            try options.write(make(options.writing)) { archive, filter, limit, body in
                try archive.forEachQuote(filter, order: sort, limit: limit, body)
            }
        case .article(let make):
            let order: ArticleOrder = sort == .oldest ? .oldest : .newest
            try options.write(make(options.writing)) { archive, filter, limit, body in
                try archive.forEachArticle(filter, order: order, limit: limit, body)
            }
        }
    }
}

/// A list of which each item is a row of a table.
protocol TableList: ParsableCommand {
    associatedtype Item: Record
    associatedtype Order: ExpressibleByArgument

    var options: ListOptions { get }
    var format: TableFormat { get }
    var sort: Order { get }

    /// Gives `body` the items that `filter` selects, in the order asked for.
    func forEach(in archive: Archive, _ filter: Filter, limit: Int, _ body: (Item) -> Bool) throws
}

extension TableList {
    mutating func run() throws {
        try options.write(format.writer(of: Item.self, options.writing), forEach)
    }
}

struct ArticleList: TableList {
    static let configuration = CommandConfiguration(
        commandName: "articles", abstract: "Print the articles that have quotes of the query.",
        discussion: ListOptions.discussion)

    @OptionGroup var options: ListOptions
    @Option(help: "How to print.") var format = TableFormat.text
    @Option(help: "What comes first.") var sort = ArticleOrder.newest

    func forEach(in archive: Archive, _ filter: Filter, limit: Int, _ body: (CountedArticle) -> Bool) throws {
        try archive.forEachCountedArticle(filter, order: sort, limit: limit, body)
    }
}

struct SpeakerList: TableList {
    static let configuration = CommandConfiguration(
        commandName: "speakers", abstract: "Print the speakers of the quotes of the query.",
        discussion: ListOptions.discussion)

    @OptionGroup var options: ListOptions
    @Option(help: "How to print.") var format = TableFormat.text
    @Option(help: "What comes first.") var sort = IndexOrder.quotes

    func forEach(in archive: Archive, _ filter: Filter, limit: Int, _ body: (SpeakerRow) -> Bool) throws {
        try archive.forEachSpeaker(filter, order: sort, limit: limit, body)
    }
}

struct TopicList: TableList {
    static let configuration = CommandConfiguration(
        commandName: "topics", abstract: "Print the topics of the quotes of the query.",
        discussion: ListOptions.discussion)

    @OptionGroup var options: ListOptions
    @Option(help: "How to print.") var format = TableFormat.text
    @Option(help: "What comes first.") var sort = IndexOrder.quotes

    func forEach(in archive: Archive, _ filter: Filter, limit: Int, _ body: (TopicRow) -> Bool) throws {
        try archive.forEachTopic(filter, order: sort, limit: limit, body)
    }
}
