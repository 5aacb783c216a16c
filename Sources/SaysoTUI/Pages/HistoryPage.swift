import Foundation
import SaysoCore
import SaysoModel
import Themes

/// Where an article was seen and what became of it.
public struct ArticleHistory: Hashable, Sendable {
    var stored: StoredArticle
    var sightings: [Sighting]
    /// The last one first.
    var changes: [ArticleChange]
}

extension Page {
    /// The places where the article was seen, then what each of its changes did to its quotes.
    func historyLayout(width: Int) -> PageLayout {
        var layout = PageLayout()
        guard let history = content.history else {
            layout.placeholder(true)
            return layout
        }
        let measure = max(16, min(PageLayout.measure, width - 4))
        layout.add(history.stored.article.title.cut(to: width - 4), .heading, .bold)
        layout.heading("Where it was seen", note: "oldest first")
        for sighting in history.sightings {
            let day = sighting.seen.map { Day(at: $0).description } ?? ""
            let address = sighting.runs(at: 14)
            layout.add(
                [PageLayout.Run(column: 2, text: day, role: .accent)] + address,
                action: address.lazy.compactMap(\.link).first.map { .address($0) }, columns: 0..<width)
        }
        if history.changes.isEmpty {
            layout.heading("Changes")
            layout.placeholder(false)
        }
        if history.changes.contains(where: { !$0.quotes.isEmpty }) {
            layout.add()
            layout.add("[words] were cut, <words> were added", .dim)
        }
        var title = history.stored.article.title
        for change in history.changes {
            layout.heading("Changed by \(Day(at: change.found))")
            if change.title != title { layout.add("the headline was “\(change.title)”".cut(to: width - 4), .dim) }
            title = change.title
            if change.quotes.isEmpty { layout.add("no quote is another", .dim) }
            for quote in change.quotes { add(quote, of: history.stored, measure, width, on: &layout) }
        }
        return layout
    }

    private func add(
        _ change: ArticleChange.QuoteChange, of stored: StoredArticle, _ measure: Int, _ width: Int,
        on layout: inout PageLayout
    ) {
        let first = layout.lines.count
        var text = StyledText()
        let what: String
        if let old = change.old, let new = change.new, let words = change.words {
            what = "changed"
            text.add(words, from: old, to: new, .text)
        } else {
            what = change.old == nil ? "added" : "dropped"
            text.add(change.new ?? change.old ?? "", change.old == nil ? .text : .dim)
        }
        layout.add([
            PageLayout.Run(column: 2, text: what, role: .accent),
            PageLayout.Run(column: 10, text: (change.speaker ?? "(nobody named)").cut(to: width - 12), role: .source),
        ])
        for runs in text.lines(width: measure, column: 2) { layout.add(runs) }
        let quote = stored.quotes.first { $0.content == change.new }
        layout.targets.append(
            PageLayout.Target(
                lines: first..<layout.lines.count, columns: 0..<width, action: .article(stored.id, at: quote?.id)))
    }
}
