import Foundation
import SaysoCore
import SaysoModel
import SeededNumbers
import Testing

@testable import SaysoTUI

/// The archive may answer late and in any order. Once it has answered all, what is shown is what it holds, and whatever was
/// corrected can be undone.
@Suite struct AnyOrderTests {
    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func whatIsShownInTheEndIsWhatTheArchiveHolds(seed: UInt64) throws {
        var random = SeededNumbers(seed: seed)
        let archive = try Fixture.archive()
        try archive.add([Fixture.rerun])
        let before = try archive.exported()
        let session = LateSession(archive, seed: seed)
        let keys = [
            "j", "k", "G", "gg", "]", "[", "}", "{", ")", "J", "K", "<Enter>", "<Esc>", "<Tab>", "g1", "g2", "s", "t",
            "Sokafor<Enter>", "/ferr<Enter>", "/e", "X", "fth", "^o", "^n", "i", "C", "=", "q", "cc", "cx", "u", "^r",
            "r<Enter>", "R<Down><Enter>", "cm<Down><Enter>", "cs<Enter>", "vww<Enter><Enter>", "M", "U", "z",
        ]
        for step in 0..<100 {
            let notation = keys.randomElement(using: &random) ?? "j"
            for key in Key.sequence(notation) ?? [] {
                session.send(.key(key))
                if Int.random(in: 0..<4, using: &random) == 0 { session.answer() }
                try session.state.check("seed \(seed), step \(step)")
            }
            if Int.random(in: 0..<8, using: &random) == 0 {
                let size = Size(
                    width: .random(in: 20...170, using: &random), height: .random(in: 5...50, using: &random))
                session.send(.resized(size))
            }
            if Int.random(in: 0..<10, using: &random) == 0 { session.send(.archiveChanged) }
            if Int.random(in: 0..<6, using: &random) == 0 {
                session.settle()
                try expectTrue(session, "seed \(seed), step \(step)")
            }
        }
        session.settle()
        try expectTrue(session, "seed \(seed)")
        session.type("<Esc><Esc><Esc><Esc>")
        while try archive.corrections().contains(where: { !$0.isUndone }) { session.type("u") }
        try expectTrue(session, "seed \(seed), undone")
        #expect(try archive.exported() == before)
    }

    /// Whether lists, numbers and reader show what the archive holds, and nothing is still awaited.
    private func expectTrue(_ session: LateSession, _ place: Comment) throws {
        let (state, archive) = (session.state, session.archive)
        #expect(state.waiting == nil && !state.isStepping && !state.reader.isLoading, place)
        func expect<Row>(_ list: ListState<Row>, _ name: ListName, _ rows: (Int, Int) throws -> [Row]) throws {
            #expect(!list.isLoading && !list.isGlance, place)
            #expect(try list.count == archive.count(of: name, state.filter, narrowedTo: list.narrow), place)
            #expect(try list.rows == rows(list.held.lowerBound, list.held.count), place)
        }
        let filter = state.filter
        try expect(state.articles, .articles) {
            try archive.articles(filter, narrowedTo: state.articles.narrow, offset: $0, limit: $1)
        }
        var quotes = state.quotes
        quotes.hold(quotes.rows.map(\.inItsArticle), from: quotes.held.lowerBound)
        try expect(quotes, .quotes) {
            try archive.quotes(filter, narrowedTo: quotes.narrow, offset: $0, limit: $1).map(\.inItsArticle)
        }
        try expect(state.speakers, .speakers) {
            try archive.speakers(filter, narrowedTo: state.speakers.narrow, offset: $0, limit: $1)
        }
        try expect(state.topics, .topics) {
            try archive.topics(
                filter, narrowedTo: state.topics.narrow, offset: $0, limit: $1, hasTimelines: false)
        }
        #expect(try state.counts?.quotes == archive.count(of: .quotes, filter), place)
        if let opened = state.reader.opened {
            #expect(try opened.stored == archive.article(opened.stored.id), place)
            #expect(
                try opened.selected == (filter.isEmpty ? nil : archive.selectedQuotes(of: opened.stored.id, filter)))
        }
    }
}

extension QuoteRow {
    /// Without the number of other articles, which the list does not show.
    fileprivate var inItsArticle: QuoteRow {
        var row = self
        row.otherArticles = 0
        return row
    }
}

extension LateSession {
    fileprivate func type(_ notation: String) {
        for key in Key.sequence(notation) ?? [] { send(.key(key)) }
        settle()
    }
}

extension Archive {
    /// All quotes as the browser writes them to a file.
    fileprivate func exported() throws -> Data {
        let folder = try Outbox.privateFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "quotes")
        _ = try Outbox.write(Export(.quotes(Filter(), format: "json")), of: self, to: file.path)
        return try Data(contentsOf: file)
    }
}
