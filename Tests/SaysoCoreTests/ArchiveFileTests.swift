import Foundation
import GRDB
import SaysoCore
import SaysoModel
import Testing

struct ArchiveFileTests {
    let folder: TemporaryFolder
    var path: String { folder.path + "/deep/er/archive.sqlite" }

    init() throws { folder = try TemporaryFolder() }

    @Test func theDefaultPathFollowsTheXDGSpecification() {
        #expect(Archive.defaultPath(environment: ["XDG_DATA_HOME": "/data"]) == "/data/sayso/archive.sqlite")
        #expect(Archive.defaultPath(environment: ["HOME": "/h"]) == "/h/.local/share/sayso/archive.sqlite")
        #expect(
            Archive.defaultPath(environment: ["HOME": "/h", "XDG_DATA_HOME": "data"])
                == "/h/.local/share/sayso/archive.sqlite")
    }

    @Test func whatWasAddedIsThereWhenItIsOpenedAgain() throws {
        do {
            let archive = try Archive(path: path)
            #expect(archive.name == "archive.sqlite")
            #expect(try archive.counts(Filter()) == Counts())
            try archive.add([Fixture.harbour])
        }
        #expect(try Archive(path: path).titles() == ["Harbour wall to be raised"])
    }

    @Test func addingTwiceAddsOnce() throws {
        let archive = try Archive(path: path)
        #expect(try archive.add([Fixture.harbour, Fixture.budget, Fixture.harbour]) == Added(added: 2, known: 1))
        let version = try archive.version()
        let counts = try archive.counts(Filter())
        #expect(try archive.add([Fixture.budget]) == Added(added: 0, known: 1))
        #expect(try archive.counts(Filter()) == counts)
        var other = Fixture.budget
        other.article.title += "!"
        #expect(try archive.add([other]) == Added(added: 1, known: 0))
        let later = try archive.version()
        #expect(later > version)
    }

    @Test func anotherProcessSeesWhatWasAdded() throws {
        let one = try Archive(path: path)
        let other = try Archive(path: path)
        let version = try other.version()
        #expect(try other.titles().isEmpty)
        try one.add([Fixture.harbour])
        #expect(try other.version() != version)
        #expect(try other.titles() == ["Harbour wall to be raised"])
    }

    @Test func anAbortedTransactionLeavesNothing() throws {
        let archive = try Archive(path: path)
        try archive.add([Fixture.harbour])
        // Breaks the second of the additions below, when the first is written already.
        try DatabaseQueue(path: path).write { db in
            try db.execute(
                sql: """
                    CREATE TRIGGER stop BEFORE INSERT ON article WHEN new.title = 'A letter'
                    BEGIN SELECT raise(ABORT, 'stopped'); END
                    """)
        }
        let before = try archive.counts(Filter())
        #expect(throws: ArchiveError.self) { try archive.add([Fixture.budget, Fixture.undated]) }
        #expect(try archive.counts(Filter()) == before)
        #expect(try archive.titles() == ["Harbour wall to be raised"])
        #expect(try archive.add([Fixture.budget]).added == 1)
    }

    @Test func aFileOfAnotherKindIsNoArchive() throws {
        let text = try folder.write(String(repeating: "no archive at all\n", count: 100), to: "letter.txt")
        #expect(throws: ArchiveError.notAnArchive(path: text)) { try Archive(path: text) }

        let foreign = folder.path + "/foreign.sqlite"
        try DatabaseQueue(path: foreign).write { try $0.execute(sql: "CREATE TABLE recipe (name TEXT)") }
        #expect(throws: ArchiveError.notAnArchive(path: foreign)) { try Archive(path: foreign) }
        let tables = try DatabaseQueue(path: foreign).read { db in
            try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'table'")
        }
        #expect(tables == ["recipe"])
    }

    /// The migrator's table comes first; a program may be killed right behind it.
    @Test func anArchiveWhoseMakingWasCutShortIsMade() throws {
        let path = folder.path + "/begun.sqlite"
        try DatabaseQueue(path: path).write { db in
            try db.execute(sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
        }
        let archive = try Archive(path: path)
        #expect(try archive.add([Fixture.harbour]).added == 1)
    }

    @Test func manyMayMakeOneArchiveAtOnce() async throws {
        for round in 0..<10 {
            let path = folder.path + "/\(round).sqlite"
            let added = try await withThrowingTaskGroup(of: Int.self) { group in
                for number in 0..<4 {
                    group.addTask {
                        var entry = Fixture.harbour
                        entry.article.title += " \(number)"
                        return try Archive(path: path).add([Fixture.budget, entry]).added
                    }
                }
                return try await group.reduce(0, +)
            }
            #expect(added == 5)
        }
    }

    @Test func aNewerArchiveIsLeftAlone() throws {
        _ = try Archive(path: path)
        try DatabaseQueue(path: path).write { db in
            try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('from the future')")
        }
        #expect(throws: ArchiveError.newerVersion(path: path)) { try Archive(path: path) }
    }

    @Test func aFolderIsNoArchive() throws {
        let path = folder.path
        #expect(throws: ArchiveError.self) { try Archive(path: path) }
        let inFile = try folder.write("x", to: "file") + "/archive.sqlite"
        #expect(throws: ArchiveError.self) { try Archive(path: inFile) }
    }

    @Test func foreignKeysAndIndexesHoldAfterAdding() throws {
        try Archive(path: path).add([Fixture.harbour, Fixture.budget, Fixture.undated])
        let (integrity, orphans) = try DatabaseQueue(path: path).read { db in
            try (
                String.fetchAll(db, sql: "PRAGMA integrity_check"),
                Row.fetchAll(db, sql: "PRAGMA foreign_key_check").count
            )
        }
        #expect(integrity == ["ok"])
        #expect(orphans == 0)
        try DatabaseQueue(path: path).write { db in
            try db.execute(sql: "INSERT INTO article_words (article_words) VALUES ('integrity-check')")
        }
    }

    @Test func epithetsAreCountedWithTheirDays() throws {
        try Archive(path: path).add([Fixture.harbour, Fixture.budget])
        let mayor = try DatabaseQueue(path: path).read { db in
            try Row.fetchOne(
                db, sql: "SELECT articles, youngest, oldest FROM speaker_epithet WHERE words = 'Mayor'")
        }
        let row = try #require(mayor)
        #expect(row["articles"] == 2)
        #expect(row["youngest"] == Day("2021-05-01").map { -$0.number })
        #expect(row["oldest"] == Day("2021-03-04").map { -$0.number })
    }

    @Test func manyReadWhileOneAdds() async throws {
        let archive = try Archive(path: path)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                for number in 0..<40 {
                    var entry = Fixture.harbour
                    entry.article.title += " \(number)"
                    try archive.add([entry])
                }
            }
            for _ in 0..<3 {
                group.addTask {
                    for _ in 0..<40 {
                        let rows = try archive.quotes(Filter([.words("wall")]), narrowedTo: "", offset: 0, limit: 5)
                        for row in rows { #expect(row.content == "the wall will be raised by a metre") }
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try archive.counts(Filter()).quotes == 120)
    }
}
