import SaysoCore
import SeededNumbers
import Testing

@testable import SaysoTUI

/// Keys may come faster than the archive answers.
@Suite struct TypeAheadTests {
    /// What the keys led to.
    private struct End: Hashable {
        var article: String?
        var quote: String?
        var filter: Filter
        var articles: Int
        var focus: Focus
        var effects: [String]

        init(_ session: Session) {
            article = session.state.reader.stored?.article.title
            quote = session.state.reader.quote?.content
            filter = session.state.filter
            articles = session.state.articles.selected
            focus = session.state.focus
            effects = session.effects.map { "\($0)" }
        }
    }

    /// Both ways, without what was read ahead, so that each article is on its way for a while.
    private func ends(_ keys: String) throws -> (slow: End, fast: End) {
        (End(try Session(Fixture.archive()).type(keys)), End(try Session(Fixture.archive()).typeAhead(keys)))
    }

    @Test(arguments: ["jj]", "jjl]]", "]]]]]]]", "JJ]", "jjy", "GkI<Esc>", "l]]]s", "js]", "J}", "]t["])
    func keysActOnWhatTheyWouldHaveActedOnIfTypedSlowly(keys: String) throws {
        let (slow, fast) = try ends(keys)
        #expect(fast == slow)
    }

    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func anyStepsAndCopiesComeToTheSame(seed: UInt64) throws {
        var random = SeededNumbers(seed: seed)
        let choices = ["]", "[", "}", "{", ")", "J", "K", "l", "y"]
        let keys = (0..<25).compactMap { _ in choices.randomElement(using: &random) }.joined()
        let (slow, fast) = try ends(keys)
        #expect(fast == slow, "\(keys)")
    }

    @Test(arguments: ["jj", "2jl]", "/ferries<Enter>", "g2js", "fbridge<Enter>"])
    func keysBeforeTheFirstListAreKept(keys: String) throws {
        let early = Session(nil).type(keys)
        early.open(try Fixture.archive())
        let late = Session(try Fixture.archive()).type(keys)
        #expect(End(early) == End(late))
    }

    @Test func whatConcernsNoListDoesNotWaitForIt() {
        #expect(Session(nil).type("?").state.overlays.count == 1)
        #expect(Session(nil).type("Q").effects == [.quit])
        // Behind a key that waits a letter may be meant for a line, but ^C never is.
        #expect(Session(nil).type("/Q").effects.isEmpty)
        #expect(Session(nil).type("/Q^c").effects == [.quit])
    }

    @Test func aRefusedArticleHoldsUpNothing() throws {
        let session = try Session(Fixture.archive())
        session.change { state in
            state.reader.isLoading = true
            state.waiting = Waiting(command: "focus-reader", count: nil, keys: [.character("?")])
        }
        session.send(
            .refused(
                .article(
                    .init(rawValue: 1), .init(filter: Filter(), width: 80), goal: nil,
                    generation: session.state.reader.generation),
                reason: "the disk is gone"))
        #expect(session.state.waiting == nil)
        #expect(session.state.focus == .reader)
        #expect(!session.state.overlays.isEmpty)
    }
}
