import SaysoCore
import SaysoModel
import Testing

@testable import SaysoTUI

/// The pages of speakers, topics, comparisons and variants.
@Suite struct PageTests {
    private func session(
        _ size: Size = Size(width: 120, height: 40), hasUnicode: Bool = true
    ) throws -> Session {
        let archive = try Fixture.archive()
        try archive.add([Fixture.rerun])
        return Session(archive, size: size, hasUnicode: hasUnicode)
    }

    @Test(arguments: [(120, 40), (80, 24), (60, 20), (24, 6)])
    func speaker(width: Int, height: Int) throws {
        let session = try session(Size(width: width, height: height)).type("<Enter>i")
        try expectGolden(session.frame, "page-speaker-\(width)x\(height)")
    }

    @Test func speakerInASCII() throws {
        let session = try session(Size(width: 80, height: 24), hasUnicode: false).type("<Enter>i")
        try expectGolden(session.frame, "page-speaker-ascii")
    }

    @Test func stillLoading() throws {
        let session = Session(nil, size: Size(width: 80, height: 24))
        session.send(.key(.character("x")))
        var state = session.state
        state.turn(to: .speaker(ID(rawValue: 1)))
        try expectGolden(render(state), "page-loading")
    }

    @Test(arguments: [(120, 40), (60, 20)])
    func topic(width: Int, height: Int) throws {
        let session = try session(Size(width: width, height: height)).type("j<Enter>]]]I")
        try expectGolden(session.frame, "page-topic-\(width)x\(height)")
    }

    @Test(arguments: [(120, 40), (60, 20), (40, 12)])
    func compare(width: Int, height: Int) throws {
        let session = try session(Size(width: width, height: height)).type("j<Enter>]]]C")
        try expectGolden(session.frame, "page-compare-\(width)x\(height)")
    }

    @Test(arguments: [(120, 40), (60, 20)])
    func variants(width: Int, height: Int) throws {
        let session = try session(Size(width: width, height: height)).type("j<Enter>]=")
        try expectGolden(session.frame, "page-variants-\(width)x\(height)")
    }

    @Test func theReaderTellsWhoIsQuotedHowOftenAndHoldsAQuotesPartsTogether() throws {
        let session = try session(Size(width: 60, height: 30)).type("j<Enter>]")
        #expect(session.frame.text.contains("1. Petra Lindqvist 2 · 2. Tomas Okafor 2 · unnamed"))
        let rows = (0..<30).filter { ["╭", "│", "▸", "╰"].contains(session.frame[$0, 1].text) }
        #expect(rows.count > 1 && rows.last.map { $0 - rows[0] + 1 } == rows.count)
        session.type("L")
        #expect(!session.frame.text.contains("╰ "))
    }

    @Test func speakersHaveNumbersInTheMarginSoThatTheyDifferWithoutColours() throws {
        let session = try session(Size(width: 60, height: 20)).type("j<Enter>")
        func numbers() -> [String] {
            (0..<20).map { session.frame[$0, 2].text }.filter { $0.first?.isNumber ?? false }
        }
        // The second quote stands in two parts.
        #expect(numbers() == ["1", "1", "1", "2", "2"])
        // Its first line is where both the current quote and its number are seen.
        #expect((0..<20).contains { session.frame[$0, 1].text == "▸" && session.frame[$0, 2].text == "1" })
        // The first quote's beginning is scrolled off; the number stays with what is seen of it.
        session.type("]]]^e^e^e^e^e^e^e")
        #expect(numbers().first == "1", "\(session.frame.text)")
    }

    @Test func whatIsReadOutHasNoNumbersThatNothingRefersTo() throws {
        let archive = try Fixture.archive()
        let session = Session(archive, size: Size(width: 80, height: 24), settings: "plain = true").type("<Enter>")
        #expect(session.frame.text.contains("Petra Lindqvist 2 · Tomas Okafor 2"))
    }

    @Test func theCardTellsInHowManyOtherArticlesAQuoteStands() throws {
        let session = try session().type("j<Enter>]")
        #expect(session.frame.text.contains("also in: 1 article"))
        session.type("]=")
        #expect(session.state.notice?.text.contains("no other article has this quote") == true)
        // Not for long does it forget where a correction gives the article's quotes other numbers.
        session.type("cx[")
        #expect(session.frame.text.contains("also in: 1 article"))
    }

    @Test func aVariantLeadsToItsArticleAndBackToThePage() throws {
        let session = try session().type("j<Enter>]=")
        let title = session.state.reader.stored?.article.title
        session.type("j<Enter>")
        #expect(session.state.overlays.isEmpty)
        #expect(session.state.reader.stored?.article.title == "Ministry repeats itself")
        #expect(session.state.focus == .reader)
        session.type("^o")
        #expect(session.state.reader.stored?.article.title == title)
        #expect(session.page?.content.variants?.count == 2)
        session.type("<Esc>")
        #expect(session.state.overlays.isEmpty)
    }

    @Test func everyFigureOfASpeakersPageOpensWhatItCounts() throws {
        let session = try session().type("<Enter>i")
        let page = try #require(session.page)
        #expect(page.content.speaker?.name == "Petra Lindqvist")
        #expect(page.layout.targets.count > 8)
        for index in page.layout.targets.indices {
            let visit = try self.session().type("<Enter>i")
            for _ in 0..<index { visit.type("<Tab>j") }
            visit.type("<Enter>")
            #expect(visit.state.overlays.isEmpty || visit.page?.subject != page.subject)
            if visit.state.overlays.isEmpty, visit.state.focus == .quotes {
                #expect(visit.state.quotes.count ?? 0 > 0)
            }
        }
    }

    @Test func everyBarOfTheChartOpensItsQuotes() throws {
        let session = try session().type("<Enter>i]")
        let page = try #require(session.page)
        let chart = try #require(page.target)
        #expect(chart.bars.count > 1)
        #expect(session.frame.text.contains(try #require(page.selectedBar).label))
        var sum = 0
        for index in chart.bars.indices {
            let visit = try self.session().type("<Enter>i\(index + 1)]<Enter>")
            #expect(visit.state.overlays.isEmpty && visit.state.focus == .quotes)
            let count = try #require(visit.state.quotes.count)
            #expect(chart.bars[index].label.hasSuffix(count == 1 ? ": 1 quote" : ": \(count) quotes"))
            sum += count
        }
        #expect(sum == session.page?.content.timeline?.quotes)
        session.type("9]9[[")
        #expect(session.page?.bar == 0)
        session.type("jk<Enter>")
        #expect(session.state.quotes.count == sum)
    }

    @Test func quotesWithoutADayAreOpenedToo() throws {
        let session = Session(try Fixture.archive()).type("G<Enter>i")
        #expect(session.page?.content.speaker?.name == "Müller-Sørensen")
        session.type("<Enter>")
        #expect(session.state.quotes.count == 1)
    }

    @Test func theMouseSelectsOpensAndScrollsOnPages() throws {
        let session = try session().type("<Enter>i")
        let inside = PageView.inside(in: session.state)
        let page = try #require(session.page)
        let bar = try #require(page.layout.targets.flatMap(\.bars).last)
        func press(_ line: Int, _ column: Int) {
            session.send(.key(.mouse(Mouse(action: .press, row: inside.row + line, column: inside.column + column))))
        }
        let line = try #require(page.layout.targets.first { !$0.bars.isEmpty }).lines.lowerBound
        press(line, bar.column)
        #expect(session.page?.selectedBar == bar)
        press(line, bar.column)
        #expect(session.state.overlays.isEmpty && session.state.quotes.count ?? 0 > 0)
        #expect(session.state.filter.parts.count == 3)
        let small = try self.session(Size(width: 60, height: 20)).type("<Enter>i")
        small.send(.key(.mouse(Mouse(action: .wheelDown, row: 5, column: 5))))
        #expect(small.page?.top ?? 0 > 0)
    }

    /// What a screen reader is told of a page: every target, as a sentence in the last line.
    @Test(arguments: [
        "speaker": "<Enter>i", "topic": "j<Enter>]]]I", "compare": "j<Enter>]]]C", "variants": "j<Enter>]=",
    ])
    func pagesAreReadOutInPlain(name: String, keys: String) throws {
        let archive = try Fixture.archive()
        try archive.add([Fixture.rerun])
        let session = Session(archive, size: Size(width: 80, height: 24), settings: "plain = true").type(keys)
        let count = try #require(session.page?.layout.targets.count)
        for number in 1...count {
            let told = session.frame.line(23)
            #expect(told.hasPrefix("\(number) of \(count): "), "\(told)")
            #expect(session.frame.cursor?.row ?? 0 < 23)
            let drawn = session.frame.text
            #expect(!drawn.contains("▸") && !drawn.contains("│") && !drawn.contains("▬"))
            session.type("j")
        }
        session.type("gg")
        try expectGolden(session.frame, "plain-page-\(name)")
    }

    @Test func fromPersonToPersonAndBack() throws {
        let session = try session().type("g2i")
        let first = session.page?.content.speaker?.name
        #expect(first == session.state.speakers.selection?.name)
        session.choose { if case .page(.beside) = $0 { true } else { false } }
        // The figure counts articles, and here they are.
        #expect(session.page?.content.articles?.isEmpty == false)
        session.choose { if case .page(.speaker) = $0 { true } else { false } }
        let second = session.page?.content.speaker?.name
        #expect(second != nil && second != first)
        session.type("qq")
        #expect(session.page?.content.speaker?.name == first)
        session.type("qi")
        #expect(session.page?.content.speaker?.name == first)
    }

    @Test func fromAPickerToThePageOfWhatIsSelected() throws {
        let session = try session().type("S<M-i>")
        #expect(session.page?.content.speaker != nil)
        session.type("q<Esc>")
        session.type("T<M-i>")
        #expect(session.page?.content.topic != nil)
    }

    @Test func speakersAreAddedToAComparison() throws {
        let session = try session().type("j<Enter>]]]C")
        let compared = try #require(session.page?.content.columns?.map(\.name))
        #expect(compared.count == 2 && compared.first == "Tomas Okafor")
        let missing = try #require(["Petra Lindqvist", "Port of Ostmark"].first { !compared.contains($0) })
        session.choose { if case .chooseSpeaker(let index) = $0 { index == 2 } else { false } }
        session.type("\(missing.prefix(4))<Enter>")
        #expect(session.page?.content.columns?.map(\.name) == compared + [missing])
        #expect(session.page?.content.columns?.map(\.count) == [2, 1, 1])
        session.type("<Tab>j<Enter>")
        #expect(session.state.overlays.isEmpty)
        #expect(session.state.reader.quote?.topics.contains { $0.name == "ferries" } == true)
    }

    /// The article being read tells nothing of what the speaker selected in the list spoke on: here another speaker's
    /// quote on another topic is current.
    @Test func aSpeakerOfTheListIsComparedOnATopicOfTheirOwn() throws {
        let session = try session().type("j<Enter>]")
        #expect(session.state.reader.quote?.topics.map(\.name) == ["bearings"])
        session.type("g2fOkaf<Enter>C")
        guard case .chooser(let chooser) = session.state.overlays.last else {
            Issue.record("no topics to choose from")
            return
        }
        #expect(chooser.items.map(\.title) == ["ferries"])
        session.type("<Enter>")
        let columns = try #require(session.page?.content.columns)
        #expect(columns.first?.name == "Tomas Okafor" && columns.count == 2)
        #expect(columns.allSatisfy { !$0.quotes.isEmpty })
    }

    @Test func whereATopicIsNarrowedToTheSpeakersOfTheListAreComparedOnIt() throws {
        let session = try session().type("j<Enter>]Tferr<Enter>g2C")
        #expect(session.page?.content.topic?.name == "ferries")
        #expect(session.page?.content.columns?.contains { $0.quotes.isEmpty } == false)
    }

    /// Who is current in the reader need not have spoken on the topic selected in the list.
    @Test func onATopicOfTheListThoseAreComparedWhoSaidMostOnIt() throws {
        let session = try session().type("j<Enter>]g2g2fferr<Enter>C")
        #expect(session.page?.content.topic?.name == "ferries")
        #expect(session.page?.content.columns?.first?.name == "Tomas Okafor")
        #expect(session.page?.content.columns?.contains { $0.quotes.isEmpty } == false)
    }

    @Test func aPageOfWhatIsGoneOrCantBeReadSaysSo() throws {
        let session = try session()
        var state = session.state
        state.turn(to: .speaker(ID(rawValue: 4711)))
        guard case .page(let page) = state.overlays.last else { return }
        let gone = try Fixture.archive().part(.subject, of: page.subject)
        _ = update(&state, with: .answer(.page(gone, generation: page.generation)))
        #expect(render(state).text.contains("It is no longer there."))
        state.turn(to: .topic(ID(rawValue: 1)))
        guard case .page(let topic) = state.overlays.last else { return }
        let request = Request.page(topic.subject, .subject, generation: topic.generation)
        _ = update(&state, with: .refused(request, reason: "the archive is locked"))
        #expect(render(state).line(2).contains("the archive is locked"))
        #expect(!render(state).text.contains("Loading"))
    }

    @Test func otherCommandsCloseThePage() throws {
        let session = try session().type("<Enter>i?")
        #expect(session.state.overlays.count == 2)
        session.type("<Esc>J")
        #expect(session.state.overlays.isEmpty)
        #expect(session.state.articles.selected == 1)
    }

    @Test func theSelectionIsAlwaysSeenWhicheverWayOneGoes() throws {
        let session = try session(Size(width: 70, height: 14)).type("<Enter>i")
        for key in ["j", "j", "^d", "j", "G", "k", "^u", "j", "gg", "<Space>", "b", "^e", "^y", "<Tab>", "G", "gg"] {
            session.type(key)
            let page = try #require(session.page)
            let height = PageView.room(in: session.state).height
            let lines = try #require(page.target?.lines)
            #expect(lines.overlaps(page.top..<page.top + height), "after \(key)")
            #expect(page.top >= 0 && page.top <= max(0, page.layout.lines.count - height))
        }
    }
}

extension Session {
    /// The page on top.
    var page: Page? { state.page }

    /// Goes to the first target of the page with such an action and opens it.
    func choose(_ isWanted: (PageAction) -> Bool) {
        let height = PageView.room(in: state).height
        guard let index = page?.layout.targets.firstIndex(where: { isWanted($0.action) }) else { return }
        change { state in
            guard case .page(var page) = state.overlays.last else { return }
            page.select(index, height: height)
            state.overlays[state.overlays.count - 1] = .page(page)
        }
        type("<Enter>")
    }
}
