import Foundation
import GRDB
import SaysoModel

/// Knows an article again: by title and text, by its canonical address, or by a text that is nearly the same.
struct Identity {
    /// What an article is to the archive.
    enum Finding {
        case new
        /// It is there, as it is.
        case known(Int64)
        /// It is there with another text.
        case changed(Int64)
    }

    private let db: Database

    init(_ db: Database) { self.db = db }

    /// How many days may be between two articles that are taken for one by their texts.
    private static let mostDays: Int64 = 3

    /// What `article`, seen at `place`, is.
    ///
    /// Under one address another text is a new version. It is not where the place is new and of another kind: feed, page
    /// and file give the same article in slightly different words, or cut.
    func find(
        _ article: Article, at place: String, fingerprint: Int64, shingles: @autoclosure () -> Shingles
    ) throws -> Finding {
        if let id = try equal(article, fingerprint) { return .known(id) }
        if let url = article.url, let hash = CanonicalAddress.hash(of: url), let id = try articleID(at: hash) {
            if try isSeen(fingerprint, of: id, at: place) { return .known(id) }
            let shingles = shingles()
            let text = try text(of: id)
            if text == article.text { return .known(id) }
            let known = Shingles(text)
            let isSame = shingles.isNearly(known) || shingles.isPart(of: known)
            return try isSame && isOtherKind(place, of: id) ? .known(id) : .changed(id)
        }
        let shingles = shingles()
        for id in try candidates(shingles) where try couldBe(article, id) {
            guard shingles.isNearly(Shingles(try text(of: id))) else { continue }
            let last = try self.fingerprint(of: id, at: place)
            return last == nil || last == fingerprint ? .known(id) : .changed(id)
        }
        return .new
    }

    // MARK: - Looking up

    private func equal(_ article: Article, _ fingerprint: Int64) throws -> Int64? {
        try Int64.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT id FROM article JOIN article_text ON article = id
                    WHERE fingerprint = ? AND title = ? AND text = ?
                    """), arguments: [fingerprint, article.title, article.text])
    }

    private func articleID(at address: Int64) throws -> Int64? {
        try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT article FROM article_address WHERE address = ?"), arguments: [address])
    }

    private func text(of id: Int64) throws -> String {
        try String.fetchOne(
            db.cachedStatement(sql: "SELECT text FROM article_text WHERE article = ?"), arguments: [id]) ?? ""
    }

    /// The fingerprint of what was seen last at the place.
    private func fingerprint(of id: Int64, at place: String) throws -> Int64? {
        try Int64.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT sighting.fingerprint FROM sighting JOIN article ON id = article
                    WHERE article = ?1 AND sighting.place IN (?2, iif(ifnull(article.place, name) = ?2, '', NULL))
                    """), arguments: [id, place])
    }

    /// Whether the article had this text before, or has been seen with it at the place.
    private func isSeen(_ fingerprint: Int64, of id: Int64, at place: String) throws -> Bool {
        if try self.fingerprint(of: id, at: place) == fingerprint { return true }
        return try Bool.fetchOne(
            db.cachedStatement(
                sql: "SELECT EXISTS (SELECT 1 FROM article_version WHERE article = ? AND fingerprint = ?)"),
            arguments: [id, fingerprint]) ?? false
    }

    /// Whether the article was seen at no place of this kind: files and addresses; of these every one is a kind.
    private func isOtherKind(_ place: String, of id: Int64) throws -> Bool {
        let places = try String.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT iif(sighting.place = '', ifnull(article.place, name), sighting.place)
                    FROM sighting JOIN article ON id = article WHERE article = ?
                    """), arguments: [id])
        return WebAddress.isMeant(by: place)
            ? !places.contains(place) : places.allSatisfy { WebAddress.isMeant(by: $0) }
    }

    private func candidates(_ shingles: Shingles) throws -> [Int64] {
        var found: [Int64] = []
        for value in shingles.sketch {
            found += try Int64.fetchAll(
                db.cachedStatement(
                    sql: "SELECT article FROM article_sketch WHERE value = ? ORDER BY article DESC LIMIT 16"),
                arguments: [value]
            ).filter { !found.contains($0) }
        }
        return found
    }

    /// Whether two articles of nearly one text could be one: days apart they are a series, and two addresses of one site
    /// are two articles.
    private func couldBe(_ article: Article, _ id: Int64) throws -> Bool {
        guard
            let row = try Row.fetchOne(
                db.cachedStatement(sql: "SELECT age, url FROM article WHERE id = ?"), arguments: [id])
        else { return false }
        let (age, other) = (Age.of(article.date), row[0] as Int64)
        guard age == Age.unknown || other == Age.unknown || abs(age - other) <= Self.mostDays else { return false }
        guard let url = article.url.flatMap({ WebAddress($0) }),
            let known = (row[1] as String?).flatMap({ WebAddress($0) })
        else { return true }
        return url.host != known.host
    }

    // MARK: - Noting

    func note(address: String?, of id: Int64) throws {
        guard let hash = address.flatMap(CanonicalAddress.hash) else { return }
        try db.cachedStatement(sql: "INSERT OR IGNORE INTO article_address VALUES (?, ?)").execute(arguments: [
            hash, id,
        ])
    }

    func note(_ shingles: Shingles, of id: Int64) throws {
        for value in shingles.sketch {
            try db.cachedStatement(sql: "INSERT OR IGNORE INTO article_sketch VALUES (?, ?)")
                .execute(arguments: [value, id])
        }
    }

    /// Keeps that `article`, which is the one of number `id`, was seen at `place`; when first, with which text last.
    func see(_ article: Article, at place: String, as id: Int64, fingerprint: Int64) throws {
        try note(address: article.url, of: id)
        try db.cachedStatement(
            sql: """
                INSERT INTO sighting
                    SELECT id, iif(ifnull(place, name) = ?2, '', ?2), nullif(?3, publisher), nullif(?4, url), ?5, unixepoch()
                    FROM article WHERE id = ?1
                ON CONFLICT DO UPDATE SET fingerprint = excluded.fingerprint
                """
        ).execute(arguments: [id, place, article.publisher, article.url, fingerprint])
    }
}
