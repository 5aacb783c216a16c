import SaysoCore
import SaysoModel
import Themes

/// Tells the speakers of an article apart: each has one of eight colours and, as colours look alike to some, a number.
/// Who is quoted most comes first, of equals who speaks first.
struct SpeakerColors: Hashable, Sendable {
    private var ranks: [ID<Speaker>: Int] = [:]
    /// The first quote of each speaker, in this order.
    let firsts: [QuoteRow]
    /// How many quotes each speaker has.
    let counts: [ID<Speaker>: Int]

    init(_ quotes: [QuoteRow]) {
        var counts: [ID<Speaker>: Int] = [:]
        var firsts: [(speaker: ID<Speaker>, quote: QuoteRow)] = []
        for quote in quotes {
            guard let speaker = quote.speakerID else { continue }
            if counts[speaker] == nil { firsts.append((speaker, quote)) }
            counts[speaker, default: 0] += 1
        }
        let ranked = firsts.enumerated().sorted { a, b in
            (counts[b.element.speaker] ?? 0, a.offset) < (counts[a.element.speaker] ?? 0, b.offset)
        }
        for (rank, item) in ranked.enumerated() { ranks[item.element.speaker] = rank }
        self.firsts = ranked.map(\.element.quote)
        self.counts = counts
    }

    /// The role in which the quotes of a speaker are drawn; by kind where nobody is named.
    func role(of quote: QuoteRow) -> Role {
        guard let speaker = quote.speakerID, let rank = ranks[speaker] else { return quote.quote.kind.role }
        return Role.speakers[rank % Role.speakers.count]
    }

    /// What stands for the speaker in one cell: 1…9, then capitals; nil for those who are not named, for one who speaks
    /// alone, and where there are more speakers than that.
    func number(of quote: QuoteRow) -> String? {
        guard firsts.count > 1, let speaker = quote.speakerID, let rank = ranks[speaker], rank < Self.numbers.count
        else { return nil }
        return String(Self.numbers[rank])
    }

    private static let numbers = Array("123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")
}

extension Quote.Kind {
    /// The role in which a quote of this kind is drawn.
    var role: Role {
        switch self {
        case .direct: .quoteDirect
        case .mixed: .quoteMixed
        case .indirect: .quoteIndirect
        }
    }
}
