import GRDB
import SaysoModel
import Testing

@testable import SaysoCore

/// What speakers are called and were, and where.
struct EpithetTests {
    private func titles(_ speaker: ID<Speaker>, _ epithet: Epithet, limit: Int = 9, in archive: Archive) throws
        -> [String]
    {
        try archive.articles(of: speaker, metAs: epithet, limit: limit).map(\.title)
    }

    @Test func anEpithetTellsItsArticlesNewestFirst() throws {
        let archive = try Fixture.archive()
        let speaker = try #require(try archive.speaker(named: "Ines Öberg"))
        let epithets = try archive.epithets(of: speaker)
        let mayor = try #require(epithets.first { $0.words == "Mayor" })
        #expect(mayor.kind == .role)
        #expect(mayor.articleCount == 2)
        #expect(mayor.days?.lowerBound == Day("2021-03-04"))
        #expect(mayor.days?.upperBound == Day("2021-05-01"))
        #expect(try titles(speaker, mayor, in: archive) == ["Öberg defends budget", "Harbour wall to be raised"])
        #expect(try titles(speaker, mayor, limit: 1, in: archive) == ["Öberg defends budget"])
        let alias = try #require(epithets.first { $0.words == "Mayor Öberg" })
        #expect(alias.kind == .alias)
        #expect(try titles(speaker, alias, in: archive) == ["Harbour wall to be raised"])
    }

    @Test func anEpithetOfUndatedArticlesHasNoDays() throws {
        let archive = try Fixture.archive()
        let speaker = try #require(try archive.speaker(named: "Pike"))
        #expect(try archive.epithets(of: speaker) == [Epithet(kind: .alias, words: "Pike", articleCount: 1)])
    }

    @Test func epithetsOfAnArchiveOfTheFirstVersionStayAndGrow() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/archive.sqlite"
        let old = try DatabaseQueue(path: path)
        try Schema.migrator().migrate(old, upTo: "1")
        try old.write { db in
            try db.execute(
                sql: """
                    INSERT INTO speaker (id, key, kind, name, surname, quotes)
                    VALUES (7, 'tom pike', 0, 'Tom Pike', 'pike', 1);
                    INSERT INTO speaker_epithet VALUES (7, 1, 'Harbour master', 3, -18000, -17000);
                    """)
        }
        try old.close()

        let archive = try Archive(path: path)
        try archive.add([Fixture.harbour])
        let pike = ID<Speaker>(rawValue: 7)
        let role = try #require(try archive.epithets(of: pike).first { $0.words == "Harbour master" })
        #expect(role.articleCount == 4)
        #expect(role.days == Day(number: 17000)...Day(number: 18690))
        #expect(try titles(pike, role, in: archive) == ["Harbour wall to be raised"])
    }
}
