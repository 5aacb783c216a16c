import SaysoCore
import SaysoModel
import Testing

@testable import SaysoTUI

/// What a person does, key by key.
@Suite struct StoryTests {
    private func session() throws -> Session { Session(try Fixture.archive()) }

    @Test func articlesStandNewestFirstAndTheReaderFollows() throws {
        let session = try session()
        #expect(
            session.state.articles.rows.map(\.date?.description) == ["2026-03-04", "2026-03-04", "2026-02-27", nil])
        for title in session.state.articles.rows.map(\.title) {
            #expect(session.state.reader.stored?.article.title == title)
            session.type("j")
        }
    }

    @Test func filterBySpeakerFromTheReaderAndPeelItOff() throws {
        let session = try session().type("<Enter>s")
        #expect(session.state.filter.parts.count == 1)
        #expect(session.state.quotes.count == 3)
        #expect(session.state.articles.count == 2)
        #expect(session.frame.line(0).contains("speaker: Petra Lindqvist ×"))
        session.type("<Esc>")
        #expect(session.state.filter.isEmpty)
        #expect(session.state.quotes.count == 8)
    }

    @Test func onlyStatementsAndAgainAll() throws {
        let session = try session().type("gs")
        #expect(session.frame.line(0).contains("statements ×"))
        #expect(session.state.filter.parts == [.statements])
        session.type("gs")
        #expect(session.state.filter.isEmpty)
    }

    @Test func nextQuoteGoesOnIntoTheNextArticle() throws {
        let session = try session().type("<Enter>")
        var seen: [String] = []
        for _ in 0..<8 {
            seen.append(session.state.reader.quote?.content ?? "")
            session.type("]")
        }
        #expect(Set(seen).count == 8)
        #expect(session.state.notice?.text == "This is the last quote")
        for expected in seen.reversed() {
            #expect(session.state.reader.quote?.content == expected)
            session.type("[")
        }
    }

    @Test func anArticleWithoutQuotesIsLeftForTheNearestThatHasAny() throws {
        let session = try session().type("j]")
        #expect(session.state.reader.quote?.speakerName == "Port of Ostmark")
        #expect(session.state.articles.selected == 2)
        session.type("k[")
        #expect(session.state.reader.stored?.article.title == "Harbour bridge to stay closed until spring")
    }

    @Test func sameSpeakerAcrossArticles() throws {
        let session = try session().type("<Enter>}}")
        #expect(session.state.reader.stored?.article.title == "Ferries to run through the night")
        #expect(session.state.reader.quote?.speakerName == "Petra Lindqvist")
        session.type("}")
        #expect(session.state.notice?.text == "This is the last quote by Petra Lindqvist")
        session.type("{{")
        #expect(session.state.reader.quote?.quote.position == session.state.reader.stored?.quotes.first?.quote.position)
    }

    @Test func sameTopicStaysTheSame() throws {
        let session = try session().type("<Enter>]]]")
        #expect(session.state.reader.quote?.topics.map(\.name) == ["ferries"])
        session.type(")")
        #expect(session.state.reader.quote?.speakerName == "Port of Ostmark")
        session.type(")")
        #expect(session.state.reader.quote?.speakerName == "Petra Lindqvist")
        #expect(session.state.trail?.name == "ferries")
    }

    @Test func quoteWithoutSpeakerSaysSo() throws {
        let session = try session().type("<Enter>]]]]s")
        #expect(session.state.filter.isEmpty)
        #expect(session.state.notice?.text.contains("names nobody") == true)
    }

    @Test func wordsNarrowAsTheyAreTypedAndEscapeTakesThemBack() throws {
        let session = try session().type("/ferr")
        #expect(session.state.quotes.count == 3)
        session.type("<Esc>")
        #expect(session.state.filter.isEmpty)
        #expect(session.state.quotes.count == 8)
        session.type("/lorries ferries<Enter>")
        #expect(session.state.quotes.count == 1)
    }

    @Test func filtersStackAndComeOffOneByOne() throws {
        let session = try session().type("2<Enter>").type("/ferries<Enter>")
        #expect(session.state.filter.parts.count == 2)
        #expect(session.state.quotes.count == 1)
        session.type("<Esc>")
        #expect(session.state.quotes.count == 3)
        session.type("<Esc>")
        #expect(session.state.filter.isEmpty)
    }

    @Test func backAndForward() throws {
        let session = try session().type("<Enter>s")
        let there = session.state.filter
        session.type("^o")
        #expect(session.state.filter.isEmpty)
        #expect(session.state.reader.opened?.selected == nil)
        session.type("^n")
        #expect(session.state.filter == there)
        #expect(session.state.reader.opened?.selected?.count == 2)
    }

    @Test func copyingPutsTheQuoteOnTheClipboard() throws {
        let session = try session().type("<Enter>]yY")
        #expect(session.effects.first == .copy("“The steel is sound,” … “but the bearings are not.”"))
        guard case .copy(let citation) = session.effects.last else {
            Issue.record("nothing was copied")
            return
        }
        #expect(citation.contains("— Petra Lindqvist, transport minister"))
        #expect(citation.contains("Ostmark Courier, 2026-03-04"))
        #expect(citation.contains("https://example.org/bridge"))
    }

    @Test func countsAndFocusShareTheDigits() throws {
        let session = try session().type("3")
        #expect(session.state.focus == .reader)
        session.type("1")
        #expect(session.state.focus == .articles)
        session.type("4j")
        #expect(session.state.articles.selected == 3)
        session.type("012")
        #expect(session.state.count == 12)
        session.type("k")
        #expect(session.state.articles.selected == 0)
        session.type("9<Esc>j")
        #expect(session.state.articles.selected == 1)
    }

    @Test func helpRunsWhatItShows() throws {
        let session = try session().type("?topic you pick<Enter>")
        guard case .chooser(let chooser) = session.state.overlays.last else {
            Issue.record("no picker is open")
            return
        }
        #expect(chooser.kind == .topics)
        #expect(chooser.items.first?.title == "ferries")
    }

    @Test func openingAThemeShowsIt() throws {
        let session = try session().type("gtcontrast-dark")
        #expect(session.state.theme == "contrast-dark")
    }

    @Test func unknownKeysSayWhereHelpIs() throws {
        #expect(try session().type("%").state.notice?.text.contains("?") == true)
    }

    @Test func theMouseSelectsOpensAndScrolls() throws {
        let session = try session()
        session.send(.key(.mouse(Mouse(action: .press, row: 6, column: 5))))
        #expect(session.state.articles.selected == 2)
        session.send(.key(.mouse(Mouse(action: .doublePress, row: 4, column: 5))))
        #expect(session.state.focus == .reader)
        session.send(.key(.mouse(Mouse(action: .press, row: 1, column: 15))))
        #expect(session.state.focus == .quotes)
    }

    @Test func theWordsOnTopStayWhenTheWindowChanges() throws {
        let session = try session().type("<Enter>")
        session.send(.resized(Size(width: 60, height: 10)))
        session.type("5j")
        let span = session.state.reader.layout.lines[session.state.reader.top].span
        session.send(.resized(Size(width: 40, height: 10)))
        let now = session.state.reader.layout.lines[session.state.reader.top].span
        #expect(span != nil && now != nil)
        if let span, let now { #expect(now.start <= span.start && span.start < now.end) }
    }

    @Test func newArticlesDoNotMoveWhatIsRead() throws {
        let archive = try Fixture.archive()
        let session = Session(archive).type("jj<Enter>]")
        let (title, quote, top) = (
            session.state.reader.stored?.article.title, session.state.reader.quote?.id, session.state.reader.top
        )
        let news = Article(id: "n", title: "Newest of all", date: Day("2026-05-01"), text: "Nothing was said.")
        _ = try archive.add([Entry(article: news, extraction: Extraction())])
        session.send(.archiveChanged)
        #expect(session.state.articles.count == 5)
        #expect(session.state.articles.selection?.title == title)
        #expect(session.state.reader.quote?.id == quote)
        #expect(session.state.reader.top == top)
    }
}
