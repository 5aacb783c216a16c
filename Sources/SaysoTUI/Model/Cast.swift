import SaysoCore
import SaysoModel

/// Who is quoted in an article and how often, as it stands above the text.
enum Cast {
    /// More speakers than these are only counted.
    private static let most = 8

    /// A space at which no line is broken.
    private static let unbroken: Character = "\u{A0}"

    /// The speakers in their colours, those quoted most first; nothing for an article without quotes.
    ///
    /// - Parameters:
    ///   - isNumbered: whether the text has their numbers beside it, so that they are explained here.
    ///   - width: cells of a line; a name that fits into one is not broken.
    static func text(of quotes: [QuoteRow], isNumbered: Bool, width: Int) -> StyledText {
        let colors = SpeakerColors(quotes)
        var text = StyledText()
        for (rank, quote) in colors.firsts.prefix(most).enumerated() {
            if rank > 0 { text.add("·", .dim) }
            let number = isNumbered ? colors.number(of: quote).map { "\($0)." } : nil
            if let number { text.add(number, .dim) }
            let count = quote.speakerID.flatMap { colors.counts[$0] } ?? 0
            let words = "\(quote.speakerName ?? "") \(count)"
            let cells = Glyphs.width(of: words) + (number.map { Glyphs.width(of: $0) + 1 } ?? 0)
            text.add(
                cells > width ? words : words.replacing(" ", with: String(Self.unbroken)), colors.role(of: quote),
                after: number == nil ? " " : Self.unbroken)
        }
        var rest: [String] = []
        if colors.firsts.count > most { rest.append("\(colors.firsts.count - most) more") }
        let unnamed = quotes.count - colors.counts.values.reduce(0, +)
        if unnamed > 0 { rest.append("unnamed \(unnamed)") }
        for part in rest { text.add(colors.firsts.isEmpty ? part : "· " + part, .dim) }
        return text
    }
}
