import SaysoCore
import SaysoModel
import Testing

@testable import SaysoTUI

/// Articles that changed, and that were seen in several places.
@Suite struct HistoryTests {
    private func session(_ size: Size = Size(width: 120, height: 40), settings: String = "") throws -> Session {
        let archive = try Fixture.archive()
        try archive.add(Fixture.versions)
        return Session(archive, size: size, settings: settings)
    }

    @Test func theReaderTellsThatAnArticleChangedAndWhereElseItWasSeen() throws {
        let session = try session(Size(width: 70, height: 30)).type("<Enter>")
        #expect(session.frame.text.contains("changed once since it was first seen · H tells more"))
        #expect(session.frame.text.contains("also seen: The Evening Lantern · https://lantern.example.org/"))
        #expect(session.frame.links.contains { $0.goal.address == "https://lantern.example.org/gulls" })
    }

    @Test(arguments: [(120, 40), (60, 20)]) func page(width: Int, height: Int) throws {
        let session = try session(Size(width: width, height: height)).type("<Enter>H")
        session.hideDays()
        try expectGolden(session.frame, "page-history-\(width)x\(height)")
    }

    @Test func aQuoteThatCameLeadsToItsPlace() throws {
        let session = try session().type("<Enter>H")
        session.choose { if case .article(_, .some) = $0 { true } else { false } }
        #expect(session.state.overlays.isEmpty)
        #expect(session.state.reader.quote?.content.contains("Monday") == true)
    }

    @Test func aPlaceOpensInTheWebBrowser() throws {
        let session = try session().type("<Enter>H")
        session.choose { if case .address(let goal) = $0 { goal.address.contains("lantern") } else { false } }
        #expect(session.effects == [.open(url: "https://lantern.example.org/gulls")])
    }

    @Test func changedArticlesAreListed() throws {
        let session = try session().type("gH")
        #expect(session.frame.text.contains("Gulls to leave the harbour"))
        session.type("<Enter>")
        #expect(session.page?.content.history?.changes.count == 1)
        session.type("q")
        #expect(session.state.overlays.isEmpty)
    }
}

extension Session {
    /// Puts a fixed day in the place of today, on which the article was added.
    fileprivate func hideDays() {
        change { state in
            guard case .page(var page) = state.overlays.last, var history = page.content.history else { return }
            for index in history.sightings.indices { history.sightings[index].seen = nil }
            for index in history.changes.indices { history.changes[index].found = .init(timeIntervalSince1970: 1e9) }
            page.content.history = history
            state.overlays[state.overlays.count - 1] = .page(page)
            state.layPages()
        }
    }
}
