import GRDB
import SaysoModel
import Synchronization
import Testing

@testable import SaysoCore

/// An archive as the first version of sayso made it.
struct UpgradeTests {
    private let folder: TemporaryFolder
    private var old: String { folder.path + "/old.sqlite" }

    init() throws {
        folder = try TemporaryFolder()
        let new = folder.path + "/new.sqlite"
        let archive = try Archive(path: new)
        try archive.add(
            (0..<40).map { number in
                var entry = Fixture.harbour
                entry.article.title += " \(number)"
                entry.article.text += " It was day \(number)."
                return entry
            })
        let database = try DatabaseQueue(path: old)
        try Schema.migrator().migrate(database, upTo: "1")
        try database.writeWithoutTransaction { db in
            try db.execute(sql: "ATTACH DATABASE ? AS new", arguments: [new])
            try db.execute(sql: "DELETE FROM tally")
            for table in [
                "article", "article_text", "speaker", "speaker_key", "speaker_epithet", "topic", "quote", "quote_topic",
                "tally",
            ] {
                let columns = try db.columns(in: table).map(\.name).joined(separator: ", ")
                try db.execute(sql: "INSERT INTO \(table) SELECT \(columns) FROM new.\(table)")
            }
            try db.execute(sql: "INSERT INTO article_words (article_words) VALUES ('rebuild')")
        }
        try database.close()
    }

    @Test func itIsBroughtUpToDateAndTellsHowFarItIs() throws {
        let told = Mutex<[Double]>([])
        let archive = try Archive(path: old) { done in told.withLock { $0.append(done) } }
        let shares = told.withLock(\.self)
        #expect(shares.count > 50)
        #expect(shares == shares.sorted())
        #expect(shares.last == 1)
        #expect(try archive.counts(Filter()).quotes == 120)
        #expect(try archive.count(of: .quotes, Filter(QueryExpression("\"gives no notice\""))) == 40)
        var again = Fixture.harbour
        again.article.title += " 7"
        again.article.text += " It was day 7."
        #expect(try archive.add([again]).known == 1)
    }

    @Test func oneThatIsUpToDateTellsNothing() throws {
        _ = try Archive(path: old)
        let told = Mutex(0)
        _ = try Archive(path: old) { _ in told.withLock { $0 += 1 } }
        _ = try Archive(path: folder.path + "/empty.sqlite") { _ in told.withLock { $0 += 1 } }
        #expect(told.withLock(\.self) == 0)
    }
}
