import SaysoCore
import SaysoModel

// What is done with a quote or an article.
extension State {
    mutating func copyQuote() {
        guard let quote = reader.quote else { return }
        effects.append(.copy(quote.content))
        tell(Notice("Copied \(quote.content.count) characters"))
    }

    mutating func copyCitation() {
        guard let quote = reader.quote else { return }
        effects.append(.copy(Self.citation(of: quote, url: reader.stored?.article.url)))
        tell(Notice("Copied with citation"))
    }

    /// The quote with who said it and where it was printed.
    static func citation(of quote: QuoteRow, url: String?) -> String {
        let who = [quote.speakerName ?? quote.source, quote.speakerRole].compactMap { $0 }.filter { !$0.isEmpty }
        let place = [quote.publisher, quote.date?.description].compactMap { $0 }
        let origin = (["“\(quote.articleTitle)”"] + place).joined(separator: ", ")
        return ([quote.content, "— " + who.joined(separator: ", "), origin] + [url].compactMap { $0 })
            .filter { $0 != "— " }.joined(separator: "\n")
    }

    mutating func openURL() {
        guard let url = reader.stored?.article.url else { return }
        effects.append(.open(url: url))
    }

    mutating func edit() {
        guard let article = reader.stored?.article else { return }
        effects.append(.edit(text: article.text, name: article.title))
    }
}
