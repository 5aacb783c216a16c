import SaysoCore
import SaysoModel
import Themes

extension Page {
    /// The longest form of the utterance, then each article's with what it cut and changed of that.
    func variantsLayout(width: Int) -> PageLayout {
        var layout = PageLayout()
        guard let variants = content.variants else {
            layout.placeholder(true)
            return layout
        }
        guard let whole = variants.max(by: { Self.length($0) < Self.length($1) }) else { return layout }
        let measure = max(16, min(PageLayout.measure, width - 4))
        let articles = Set(variants.map(\.article)).count
        layout.add(whole.speakerName ?? whole.source, .heading, .bold)
        layout.add(
            "\(counted(variants.count, "time")) in \(counted(articles, "article")), earliest first",
            .dim)
        layout.add("[words] were cut, <words> were added, beside the longest form", .dim)
        for variant in variants {
            layout.add()
            let first = layout.lines.count
            let origin = [variant.date?.description ?? "undated", variant.publisher].compactMap { $0 }
            layout.add([
                PageLayout.Run(column: 2, text: origin.joined(separator: " · "), role: .accent)
            ])
            layout.add(variant.articleTitle.cut(to: measure), .dim)
            let text =
                variant.id == whole.id ? Self.plain(variant, note: "the longest form") : Self.marked(variant, whole)
            for runs in text.lines(width: measure, column: 2) { layout.add(runs) }
            layout.targets.append(
                PageLayout.Target(
                    lines: first..<layout.lines.count, columns: 0..<width,
                    action: .article(variant.article, at: variant.id)))
        }
        return layout
    }

    private static func length(_ quote: QuoteRow) -> Int { quote.content.utf8.count }

    private static func plain(_ quote: QuoteRow, note: String) -> StyledText {
        var text = StyledText()
        text.add(quote.content, quote.quote.kind.role)
        text.add("— \(quote.quote.kind.rawValue), \(note)", .dim)
        return text
    }

    /// The words of `quote`, with those of `whole` that it has not and those that it has instead.
    private static func marked(_ quote: QuoteRow, _ whole: QuoteRow) -> StyledText {
        var text = StyledText()
        let words = WordDiff(from: whole.content, to: quote.content)
        text.add(words, from: whole.content, to: quote.content, quote.quote.kind.role)
        text.add("— \(quote.quote.kind.rawValue)", .dim)
        return text
    }
}
