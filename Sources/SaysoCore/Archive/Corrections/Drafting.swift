import Foundation
import GRDB
import SaysoExtraction
import SaysoModel

/// Makes entries of the log from corrections.
struct Drafting {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// The entry, written but not yet done; nil where what it is about is gone, or where it would change nothing.
    func entry(of correction: Correction) throws -> CorrectionEntry? {
        switch correction {
        case .reattribute(let quotes, let choice): try reattribute(quotes.map(\.rawValue), to: choice)
        case .merge(let speaker, let target): try merge(speaker.rawValue, into: target.rawValue)
        case .split(let speaker, let name): try split(speaker.rawValue, name)
        case .mend(let quote, let part, let spans): try mend(quote.rawValue, part, spans)
        case .confirm(let quote): try confirm(quote.rawValue)
        case .reject(let quote): try reject(quote.rawValue)
        case .add(let article, let content): try add(article.rawValue, content)
        }
    }

    // MARK: - Quotes

    private func confirm(_ quote: Int64) throws -> CorrectionEntry? {
        try change([quote], .confirm, summary: { "confirmed \($0)" }) { image, _ in
            image.confidence = Self.certain
            return true
        }
    }

    private func reject(_ quote: Int64) throws -> CorrectionEntry? {
        try change([quote], .reject, summary: { "rejected \($0)" }) { _, _ in false }
    }

    private func mend(_ quote: Int64, _ part: QuotePart, _ spans: [Span]) throws -> CorrectionEntry? {
        let spans = spans.sorted()
        guard part != .content || !spans.isEmpty else { return nil }
        return try change([quote], .mend, summary: { "mended the \(part.rawValue) of \($0)" }) { image, host in
            switch part {
            case .source: image.source = spans
            case .cue: image.cue = spans
            case .content: image.content = spans
            }
            Self.read(&image, in: host.text)
            return true
        }
    }

    private func add(_ article: Int64, _ content: [Span]) throws -> CorrectionEntry? {
        guard !content.isEmpty, let quotes = try ArticleQuotes(of: article, db) else { return nil }
        var image = QuoteImage(
            Quote(source: [], cue: [], content: content.sorted(), kind: .indirect, confidence: 1), speaker: nil,
            topics: [])
        Self.read(&image, in: quotes.host.text)
        let anchor = try Anchors(db).insert(at: nil, image, article: article, text: quotes.host.text)
        return try CorrectionEntry(
            .add, .init(summary: "added \(Self.excerpt(image, quotes.host.text))", article: article),
            [.init(anchor: anchor, after: image)], db)
    }

    // MARK: - Speakers

    private func reattribute(_ quotes: [Int64], to choice: SpeakerChoice) throws -> CorrectionEntry? {
        let speakers = SpeakerMaking(db)
        var target: Int64?
        var made: CorrectionEntry.NewSpeaker?
        switch choice {
        case .known(let id): target = id.rawValue
        case .nobody: break
        case .named(let name, let kind):
            let name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            guard !name.isEmpty else { return nil }
            target = try speakers.find(name, kind).map(speakers.present)
            if target == nil { made = try speakers.draft(name, kind) }
            target = target ?? made?.id
        }
        let name = try made?.name ?? target.map(name(of:)) ?? "nobody"
        guard let name else { return nil }
        return try change(quotes, .reattribute, made: made, summary: { "reattributed \($0) to \(name)" }) { image, _ in
            image.speaker = target
            return true
        }
    }

    private func split(_ speaker: Int64, _ name: String) throws -> CorrectionEntry? {
        let speakers = SpeakerMaking(db)
        guard try !speakers.isOwnName(name, of: speaker),
            let kind = try Int64.fetchOne(db, sql: "SELECT kind FROM speaker WHERE id = ?", arguments: [speaker]).map(
                Speaker.Kind.init(code:))
        else { return nil }
        let known = try speakers.find(name, kind)
        let present = try known.map(speakers.present)
        var made: CorrectionEntry.NewSpeaker?
        var restored: CorrectionEntry.Merged?
        let target: Int64?
        if let known, known != speaker, present == speaker {
            restored = .init(speaker: known, target: speaker)
            target = known
        } else if let present, present != speaker {
            target = present
        } else {
            made = try speakers.draft(name, kind, former: known)
            target = made?.id
        }
        let quotes = try SpeakerNames(db).quotes(of: speaker, called: name)
        let owner = try self.name(of: speaker) ?? ""
        return try change(
            quotes, .split, made: made, restored: restored, summary: { _ in "split \(name) from \(owner)" }
        ) {
            image, _ in
            image.speaker = target
            return true
        }
    }

    private func merge(_ speaker: Int64, into target: Int64) throws -> CorrectionEntry? {
        guard speaker != target, let name = try name(of: speaker), let other = try self.name(of: target) else {
            return nil
        }
        return try CorrectionEntry(
            .merge,
            .init(summary: "merged \(name) into \(other)", merged: .init(speaker: speaker, target: target)), [], db)
    }

    // MARK: - Steps

    /// The entry that changes each of `quotes` as `body` does, or takes it away where that is false.
    private func change(
        _ numbers: [Int64], _ kind: Correction.Kind, made: CorrectionEntry.NewSpeaker? = nil,
        restored: CorrectionEntry.Merged? = nil, summary: (String) -> String,
        _ body: (inout QuoteImage, QuoteWriter.Host) -> Bool
    ) throws -> CorrectionEntry? {
        let anchors = Anchors(db)
        var changes: [CorrectionEntry.Change] = []
        var known: ArticleQuotes?
        var first: (words: String, article: Int64)?
        for number in numbers {
            let article = try Int64.fetchOne(
                db.cachedStatement(sql: "SELECT article FROM quote WHERE id = ?"), arguments: [number])
            guard let article else { continue }
            if known?.host.article != article { known = try ArticleQuotes(of: article, db) }
            guard let quotes = known, let index = quotes.index(ofNumber: number) else { continue }
            var image = quotes.items[index].image
            let after = body(&image, quotes.host) ? image : nil
            image = quotes.items[index].image
            guard after != image, let anchor = try anchors.anchor(at: number) else { continue }
            image.index = index
            changes.append(.init(anchor: anchor, before: image, after: after))
            if first == nil { first = (Self.excerpt(image, quotes.host.text), article) }
        }
        guard let first else { return nil }
        let words = changes.count == 1 ? first.words : "\(changes.count) quotes"
        return try CorrectionEntry(
            kind, .init(summary: summary(words), article: first.article, made: made, restored: restored), changes, db)
    }

    private func name(of speaker: Int64) throws -> String? {
        try String.fetchOne(db, sql: "SELECT name FROM speaker WHERE id = ?", arguments: [speaker])
    }

    /// What the user says is right, in ten thousandths.
    private static let certain: Int64 = 10_000

    /// Reads kind and stance of a quote whose spans the user set.
    private static func read(_ image: inout QuoteImage, in text: String) {
        let reading = QuoteReading(
            of: Attribution(source: image.source, cue: image.cue, content: image.content, confidence: 1), in: text)
        image.kind = reading.kind
        image.stance = reading.stance
        image.isNegated = reading.isNegated
        image.confidence = certain
    }

    /// The beginning of a quote's content, for a line of text.
    private static func excerpt(_ image: QuoteImage, _ text: String) -> String {
        let words = text.text(at: image.content).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let plain = words.trimmingCharacters(in: Self.marks)
        return "“" + (plain.count > 40 ? plain.prefix(39) + "…" : plain) + "”"
    }

    private static let marks = CharacterSet(charactersIn: "“”„\"'‘’,. ")
}
