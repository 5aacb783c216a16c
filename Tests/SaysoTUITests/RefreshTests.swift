import SaysoCore
import Testing

@testable import SaysoTUI

struct RefreshTests {
    private func feed(_ name: String, error: String? = nil) throws -> StoredFeed {
        let archive = try Archive.inMemory()
        let address = try #require(WebAddress("https://\(name).example/feed"))
        try archive.addFeed(address, title: name)
        var feed = try #require(archive.feeds().first)
        feed.error = error
        return feed
    }

    @Test func refreshingIsAskedForOnceAtATime() {
        var state = State(size: Size(width: 100, height: 30))
        state.run("refresh")
        #expect(state.effects == [.refresh])
        state.run("refresh")
        #expect(state.effects == [.refresh])
        #expect(state.notice?.text.contains("already") == true)
        _ = update(&state, with: .progress(LoadProgress(articles: 3, isDone: true)))
        #expect(state.progress == nil)
    }

    @Test func theListOfFeedsSaysWhatIsWrong() throws {
        var state = State(size: Size(width: 100, height: 30))
        state.run("feeds")
        #expect(state.effects == [.request(.feeds)])
        let feeds = [try feed("gazette"), try feed("courier", error: "there is no host")]
        _ = update(&state, with: .answer(.feeds(feeds)))
        guard case .chooser(let chooser) = state.overlays.last else {
            Issue.record("no list")
            return
        }
        #expect(chooser.items.map(\.title) == ["gazette", "courier"])
        #expect(chooser.items[1].hint == "failed: there is no host")
    }
}
