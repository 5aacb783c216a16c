import SaysoCore
import SaysoModel

/// Who is quoted in an article and how often, as it stands above the text.
enum Cast {
    /// More speakers than these are only counted.
    private static let most = 8

    /// The speakers in their colours, those quoted most first; nothing for an article without quotes.
    ///
    /// - Parameter isNumbered: whether the text has their numbers beside it, so that they are explained here.
    static func text(of quotes: [QuoteRow], isNumbered: Bool) -> StyledText {
        let colors = SpeakerColors(quotes)
        var text = StyledText()
        for (rank, quote) in colors.firsts.prefix(most).enumerated() {
            if rank > 0 { text.add("·", .dim) }
            let number = isNumbered ? colors.number(of: quote) : nil
            if let number { text.add("\(number).", .dim) }
            let count = quote.speakerID.flatMap { colors.counts[$0] } ?? 0
            // The number stays in the line of the name.
            text.add(
                "\(quote.speakerName ?? "") \(count)", colors.role(of: quote), after: number == nil ? " " : "\u{A0}")
        }
        var rest: [String] = []
        if colors.firsts.count > most { rest.append("\(colors.firsts.count - most) more") }
        let unnamed = quotes.count - colors.counts.values.reduce(0, +)
        if unnamed > 0 { rest.append("unnamed \(unnamed)") }
        for part in rest { text.add(colors.firsts.isEmpty ? part : "· " + part, .dim) }
        return text
    }
}
