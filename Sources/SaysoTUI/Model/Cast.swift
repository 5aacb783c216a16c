import SaysoCore
import SaysoModel

/// Who is quoted in an article and how often, as it stands above the text.
enum Cast {
    /// More speakers than these are only counted.
    private static let most = 8

    /// The speakers in their colours, those quoted most first; nothing for an article without quotes.
    static func text(of quotes: [QuoteRow]) -> StyledText {
        let colors = SpeakerColors(quotes)
        var counts: [ID<Speaker>: Int] = [:]
        var firsts: [QuoteRow] = []
        for quote in quotes {
            guard let speaker = quote.speakerID else { continue }
            if counts[speaker] == nil { firsts.append(quote) }
            counts[speaker, default: 0] += 1
        }
        func count(_ quote: QuoteRow) -> Int { quote.speakerID.flatMap { counts[$0] } ?? 0 }
        let ranked = firsts.enumerated().sorted { (count($1.element), $0.offset) < (count($0.element), $1.offset) }
        var text = StyledText()
        for (rank, item) in ranked.prefix(most).enumerated() {
            if rank > 0 { text.add("·", .dim) }
            text.add("\(item.element.speakerName ?? "") \(count(item.element))", colors.role(of: item.element))
        }
        var rest: [String] = []
        if ranked.count > most { rest.append("\(ranked.count - most) more") }
        let unnamed = quotes.count - counts.values.reduce(0, +)
        if unnamed > 0 { rest.append("unnamed \(unnamed)") }
        for part in rest { text.add(ranked.isEmpty ? part : "· " + part, .dim) }
        return text
    }
}
