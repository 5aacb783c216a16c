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
        let session = try session().type("g2<Enter>").type("/ferries<Enter>")
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

    @Test func stepsHaveCounts() throws {
        let session = try session().type("<Enter>")
        let quotes = try Fixture.archive().quotes(Filter(), offset: 0, limit: 100).map(\.id)
        session.type("6]")
        #expect(session.state.reader.quote?.id == quotes[6])
        session.type("3[")
        #expect(session.state.reader.quote?.id == quotes[3])
        session.type("99[")
        #expect(session.state.reader.quote?.id == quotes[0])
        session.type("2}")
        #expect(session.state.reader.quote?.id == quotes[6])
        session.type("9{")
        #expect(session.state.reader.quote?.id == quotes[0])
        session.type("3K2J")
        #expect(session.state.articles.selected == 2)
        session.type("99J")
        #expect(session.state.articles.selected == 3)
    }

    @Test func goingBackAlsoBringsBackHowFarOneHadScrolled() throws {
        let session = Session(try Fixture.archive(), size: Size(width: 40, height: 12)).type("<Enter>7^e")
        let top = session.state.reader.top
        let quote = session.state.reader.quote?.id
        #expect(top == 7)
        session.type("J")
        #expect(session.state.reader.top == 0)
        session.type("^o")
        #expect(session.state.reader.top == top)
        #expect(session.state.reader.quote?.id == quote)
        session.type("sgg^o")
        #expect(session.state.filter.isEmpty)
        #expect(session.state.reader.top == top)
        // In a list, the rows stand where they stood.
        session.type("g1g1jj3^e")
        let rows = session.state.quotes.top
        #expect(rows > 0)
        session.type("<Enter>s^o^o")
        #expect(session.state.focus == .quotes)
        #expect(session.state.quotes.top == rows)
    }

    @Test(arguments: [(120, 12), (80, 16), (40, 10), (200, 60)])
    func theCurrentQuoteIsStillSeenInAWindowOfAnotherSize(width: Int, height: Int) throws {
        let session = try session().type("<Enter>]]]")
        session.send(.resized(Size(width: width, height: height)))
        #expect(session.frame.text.contains("▸2┊"), "\(session.frame.text)")
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

    @Test func digitsAreACountAndPanesHaveNumbers() throws {
        let session = try session().type("g3")
        #expect(session.state.focus == .reader)
        session.type("<M-1>")
        #expect(session.state.focus == .articles)
        session.type("2<Tab>")
        #expect(session.state.focus == .speakers)
        session.type("1<Tab>1<Tab>")
        #expect(session.state.focus == .quotes)
        session.type("g1").type("3j")
        #expect(session.state.articles.selected == 3)
        session.type("12")
        #expect(session.state.count == 12)
        session.type("k")
        #expect(session.state.articles.selected == 0)
        session.type("9<Esc>j")
        #expect(session.state.articles.selected == 1)
        #expect(session.type("0").state.count == nil)
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

    @Test func aThemeIsShownWhileItIsPickedAndEscapeGoesBack() throws {
        let session = try session().type("gtcontrast-dark")
        #expect(session.state.theme == "contrast-dark")
        session.type("<Esc>")
        #expect(session.state.theme == "ink")
        session.type("gtsepia<Enter>")
        #expect(session.state.theme == "sepia")
        session.send(.ground(isDark: true))
        #expect(session.state.theme == "sepia")
    }

    @Test func unknownKeysSayWhereHelpIs() throws {
        #expect(try session().type("%").state.notice?.text.contains("?") == true)
    }

    @Test func theNextArticleNeedNotBeAskedFor() throws {
        let session = try session()
        var state = session.state
        let effects = update(&state, with: .key(.character("J")))
        #expect(state.reader.stored?.id == state.articles.row(at: 1)?.id)
        #expect(!effects.contains { if case .request(.stepArticle) = $0 { true } else { false } })
        #expect(session.type("JK").state.articles.selected == 0)
        #expect(session.type("K").state.notice?.text == "This is the first article")
    }

    @Test func whatTheArchiveRefusesIsAskedForAgainAtTheNextKey() throws {
        let archive = try Fixture.archive()
        var state = State(size: Size(width: 120, height: 40))
        func lists(_ effects: [Effect]) -> [Request] {
            effects.compactMap { if case .request(let request) = $0, case .list = request { request } else { nil } }
        }
        let asked = lists(update(&state, with: .opened(name: "archive")))
        #expect(asked.count == 4)
        for request in asked {
            #expect(lists(update(&state, with: .refused(request, reason: "the disk is gone"))).isEmpty)
        }
        #expect(!state.isLoading)
        #expect(state.notice?.text == "the disk is gone")
        let again = lists(update(&state, with: .key(.character("j"))))
        #expect(again.count == 4)
        for request in again {
            if let answer = try archive.answer(request) { _ = update(&state, with: .answer(answer)) }
        }
        #expect(state.articles.count == 4)
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
