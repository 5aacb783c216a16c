import GRDB
import SaysoModel

extension Archive {
    /// Makes a correction, which is on the disk when this returns; nil where what it is about is gone, or where it would
    /// change nothing. Corrections that are undone can't be done again then.
    @discardableResult
    public func correct(_ correction: Correction) throws -> Corrected? {
        try writeDurably { db in
            guard let entry = try Drafting(db).entry(of: correction) else { return nil }
            return try Replay(entry, db).run(forward: true)
        }
    }

    /// Undoes the last correction that is not undone; nil where there is none.
    @discardableResult
    public func undoCorrection() throws -> Corrected? { try replay(forward: false) }

    /// Does the first correction again that is undone; nil where there is none.
    @discardableResult
    public func redoCorrection() throws -> Corrected? { try replay(forward: true) }

    private func replay(forward: Bool) throws -> Corrected? {
        try writeDurably { db in
            guard let entry = try CorrectionEntry(toUndo: !forward, db) else { return nil }
            try db.execute(
                sql: "UPDATE correction SET undone = ? WHERE id = ?", arguments: [!forward, entry.id])
            return try Replay(entry, db).run(forward: forward)
        }
    }

    /// The log of corrections, the last first; those that are undone come first of all.
    public func corrections() throws -> [LoggedCorrection] {
        try read { db in
            try Row.fetchAll(db, sql: "SELECT id, kind, detail, made, undone FROM correction ORDER BY id DESC").map {
                let detail: CorrectionEntry.Detail = try CorrectionEntry.value($0[2])
                return LoggedCorrection(
                    id: $0[0], kind: Correction.Kind(rawValue: $0[1]) ?? .mend, summary: detail.summary, made: $0[3],
                    isUndone: $0[4])
            }
        }
    }
}

/// Does what an entry of the log says, or undoes it.
private struct Replay {
    private let entry: CorrectionEntry
    private let db: Database
    private var writer: QuoteWriter

    init(_ entry: CorrectionEntry, _ db: Database) {
        self.entry = entry
        self.db = db
        writer = QuoteWriter(db)
    }

    func run(forward: Bool) throws -> Corrected {
        var replay = self
        return try replay.replay(forward: forward)
    }

    private mutating func replay(forward: Bool) throws -> Corrected {
        let speakers = SpeakerMaking(db)
        var actual: [Int64: Int64] = [:]
        if forward, let made = entry.detail.made { actual[made.id] = try speakers.make(made) }
        try changeQuotes(forward: forward, speakers: actual)
        if let merged = entry.detail.merged { try merge(merged, forward: forward) }
        if let restored = entry.detail.restored { try restore(restored, forward: forward) }
        try writer.finish()
        if !forward, let made = entry.detail.made { try speakers.unmake(made) }
        let quote = try entry.changes.first.flatMap { change in
            try Int64.fetchOne(db, sql: "SELECT quote FROM anchor WHERE id = ?", arguments: [change.anchor])
        }
        return Corrected(
            summary: entry.detail.summary, quote: quote.map { ID(rawValue: $0) },
            article: entry.detail.article.map { ID(rawValue: $0) })
    }

    /// - Parameter speakers: who stands for a speaker of the entry.
    private mutating func changeQuotes(forward: Bool, speakers: [Int64: Int64]) throws {
        var articles: [Int64: [CorrectionEntry.Change]] = [:]
        for change in entry.changes {
            let article = try Int64.fetchOne(
                db.cachedStatement(sql: "SELECT article FROM anchor WHERE id = ?"), arguments: [change.anchor])
            if let article { articles[article, default: []].append(change) }
        }
        for (article, changes) in articles.sorted(by: { $0.key < $1.key }) {
            guard var quotes = try ArticleQuotes(of: article, db) else { continue }
            for change in changes {
                let index = quotes.index(ofAnchor: change.anchor)
                let number = index.flatMap { quotes.items[$0].number }
                if let index { quotes.remove(at: index) }
                // Its words may be gone from a new version of the article.
                guard var image = forward ? change.after : change.before, !image.content.isEmpty else { continue }
                image.speaker = image.speaker.map { speakers[$0] ?? $0 }
                quotes.insert(ArticleQuotes.Item(number: number, anchor: change.anchor, image: image))
            }
            try quotes.write(&writer)
        }
    }

    private mutating func merge(_ merged: CorrectionEntry.Merged, forward: Bool) throws {
        let merges = SpeakerMerges(db)
        if forward {
            try writer.merge(merged.speaker, into: merged.target, by: entry.id)
            try merges.merge(merged.speaker, into: merged.target, by: entry.id)
        } else {
            try writer.unmerge(merged.speaker, from: merged.target, by: entry.id)
            try merges.forget(entry.id)
        }
    }

    private mutating func restore(_ restored: CorrectionEntry.Merged, forward: Bool) throws {
        let merges = SpeakerMerges(db)
        if forward {
            try merges.restore(restored.speaker, by: entry.id)
        } else {
            // Quotes that were added since.
            try writer.unmerge(restored.target, from: restored.speaker, by: entry.id)
            try merges.forget(entry.id)
        }
    }
}
