import ArgumentParser
import Foundation
import SaysoCore

extension TableFormat: ExpressibleByArgument {}
extension QuoteOrder: ExpressibleByArgument {}
extension ArticleOrder: ExpressibleByArgument {}
extension IndexOrder: ExpressibleByArgument {}

extension QuoteFormat: ExpressibleByArgument {
    /// The form called so.
    public init?(argument: String) {
        guard let format = Self.named(argument) else { return nil }
        self = format
    }

    /// The names of all forms.
    public static var allValueStrings: [String] { all.map(\.name) }
    /// What a shell offers.
    public static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
    /// The name.
    public var defaultValueDescription: String { name }
}

struct QuoteList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quotes", abstract: "Print quotes of the archive.",
        discussion: ListOptions.discussion
            + "\n\n" + QuoteFormat.all.map { "  \($0.name): \($0.meaning)" }.joined(separator: "\n"))

    @OptionGroup var options: ListOptions
    @Option(help: "How to print; see above.") var format = QuoteFormat.standard
    @Option(help: "What comes first.") var sort = QuoteOrder.newest

    func run() throws {
        let filter = try options.selection.filter()
        let archive = try options.selection.openArchive()
        switch format.unit {
        case .quote(let make):
            try options.write(make(options.writing)) { body in
                try archive.forEachQuote(filter, order: sort, limit: options.selection.maximum, body)
            }
        case .article(let make):
            let order: ArticleOrder = sort == .oldest ? .oldest : .newest
            try options.write(make(options.writing)) { body in
                try archive.forEachArticle(filter, order: order, limit: options.selection.maximum, body)
            }
        }
    }
}

struct ArticleList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "articles", abstract: "Print the articles that have quotes of the query.",
        discussion: ListOptions.discussion)

    @OptionGroup var options: ListOptions
    @Option(help: "How to print.") var format = TableFormat.text
    @Option(help: "What comes first.") var sort = ArticleOrder.newest

    func run() throws {
        let filter = try options.selection.filter()
        let archive = try options.selection.openArchive()
        try options.write(format.writer(of: CountedArticle.self, options.writing)) { body in
            try archive.forEachCountedArticle(filter, order: sort, limit: options.selection.maximum, body)
        }
    }
}

struct SpeakerList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "speakers", abstract: "Print the speakers of the quotes of the query.",
        discussion: ListOptions.discussion)

    @OptionGroup var options: ListOptions
    @Option(help: "How to print.") var format = TableFormat.text
    @Option(help: "What comes first.") var sort = IndexOrder.quotes

    func run() throws {
        let filter = try options.selection.filter()
        let archive = try options.selection.openArchive()
        try options.write(format.writer(of: SpeakerRow.self, options.writing)) { body in
            try archive.forEachSpeaker(filter, order: sort, limit: options.selection.maximum, body)
        }
    }
}

struct TopicList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "topics", abstract: "Print the topics of the quotes of the query.",
        discussion: ListOptions.discussion)

    @OptionGroup var options: ListOptions
    @Option(help: "How to print.") var format = TableFormat.text
    @Option(help: "What comes first.") var sort = IndexOrder.quotes

    func run() throws {
        let filter = try options.selection.filter()
        let archive = try options.selection.openArchive()
        try options.write(format.writer(of: TopicRow.self, options.writing)) { body in
            try archive.forEachTopic(filter, order: sort, limit: options.selection.maximum, body)
        }
    }
}
