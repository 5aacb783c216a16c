import SaysoCore
import SaysoModel
import Themes

extension Page {
    /// What stands in its upper border.
    var title: String {
        switch subject {
        case .speaker: "Speaker: \(content.speaker?.name ?? "…")"
        case .topic: "Topic: \(content.topic?.name ?? "…")"
        case .met(_, let epithet): "\(content.speaker?.name ?? "…"), met as “\(epithet.words)”"
        case .beside: "\(content.speaker?.name ?? "…") beside \(content.other?.name ?? "…")"
        case .compare: "Compare on: \(content.topic?.name ?? "…")"
        case .variants: "One quote in several articles"
        case .history: "Where an article was seen, and what changed in it"
        }
    }

    /// Sets its lines.
    mutating func lay(_ look: PageLook) {
        if let problem {
            layout = PageLayout()
            for line in problem.wrapped(width: look.width - 4) { layout.add(line, .warning) }
            return
        }
        layout =
            switch subject {
            case .speaker(let id): speakerLayout(id, look)
            case .topic(let id): topicLayout(id, look)
            case .compare: compareLayout(look)
            case .met: articlesLayout(look)
            case .beside(_, let other): besideLayout(other, look)
            case .variants: variantsLayout(width: look.width)
            case .history: historyLayout(width: look.width)
            }
    }

    // MARK: - Speaker

    private func speakerLayout(_ id: ID<Speaker>, _ look: PageLook) -> PageLayout {
        let base = subject.filter
        let names = [Filter.Part.speaker(id): content.speaker?.name ?? ""]
        var left = PageSections(look.column)
        let kind = [content.speaker?.kind.rawValue, content.speaker?.gender?.rawValue].compactMap { $0 }
        left.layout.add(content.speaker?.name ?? "Loading …", .heading, .bold)
        left.layout.add(kind.joined(separator: ", "), .dim)
        left.chart(content.timeline, base: base, names: names)
        left.ends(content.ends)
        func met(_ kind: Epithet.Kind) -> [PageSections.Row]? {
            content.epithets?.filter { $0.kind == kind }.prefix(PageLayout.rows).map { epithet in
                PageSections.Row(
                    name: epithet.words, count: epithet.articleCount,
                    note: PageSections.time(epithet.days?.lowerBound, epithet.days?.upperBound),
                    action: .page(.met(id, as: epithet)))
            }
        }
        left.ranking("Roles", met(.role), note: "in how many articles")
        left.ranking("Names", met(.alias), note: "in how many articles")

        var right = look.hasTwoColumns ? PageSections(look.column) : left
        right.ranking(
            "Topics",
            content.topics?.map { topic in
                let part = Filter.Part.topic(topic.id)
                return PageSections.Row(
                    name: topic.name, count: topic.quoteCount,
                    action: .quotes(Filter(base.parts + [part]), names.merging([part: topic.name]) { $1 }))
            })
        right.ranking(
            "Quoted beside",
            content.company?.map { other in
                PageSections.Row(
                    name: other.name, count: other.count, note: PageSections.time(other.first, other.last),
                    action: .page(.beside(id, other.id)))
            }, note: "in how many articles", empty: "nobody")
        right.breakdown(content.breakdown, base: base, names: names)
        guard look.hasTwoColumns else { return right.layout }
        left.layout.place(right.layout, at: look.width - look.column.width)
        return left.layout
    }

    // MARK: - Topic

    private func topicLayout(_ id: ID<Topic>, _ look: PageLook) -> PageLayout {
        let base = subject.filter
        let names = [Filter.Part.topic(id): content.topic?.name ?? ""]
        var left = PageSections(look.column)
        left.layout.add(content.topic?.name ?? "Loading …", .heading, .bold)
        left.chart(content.timeline, base: base, names: names)
        left.ends(content.ends)
        if let voices = content.voices, voices.count > 1 {
            left.layout.add()
            let first = voices.prefix(2).map(\.name).joined(separator: " and ")
            left.layout.add(
                "compare \(first) …", .text, action: .page(.compare(voices.prefix(2).map(\.id), id)))
        }
        left.breakdown(content.breakdown, base: base, names: names)
        var right = look.hasTwoColumns ? PageSections(look.column) : left
        right.ranking(
            "Who spoke on it",
            content.voices?.map { voice in
                let part = Filter.Part.speaker(voice.id)
                return PageSections.Row(
                    name: voice.name, count: voice.count, note: PageSections.time(voice.first, voice.last),
                    action: .quotes(Filter(base.parts + [part]), names.merging([part: voice.name]) { $1 }))
            }, empty: "nobody who is named")
        guard look.hasTwoColumns else { return right.layout }
        left.layout.place(right.layout, at: look.width - look.column.width)
        return left.layout
    }

    // MARK: - Articles

    private func besideLayout(_ other: ID<Speaker>, _ look: PageLook) -> PageLayout {
        var layout = PageLayout()
        layout.add("all of \(content.other?.name ?? "…")", .accent, action: .page(.speaker(other)))
        layout.heading("Articles in which both are quoted")
        layout.place(articlesLayout(look), at: 0, line: layout.lines.count)
        return layout
    }

    private func articlesLayout(_ look: PageLook) -> PageLayout {
        var layout = PageLayout()
        guard let articles = content.articles else {
            layout.placeholder(true)
            return layout
        }
        if articles.isEmpty { layout.placeholder(false, "The articles are not known; an older sayso added them.") }
        for article in articles {
            let origin = [article.date?.description, article.publisher].compactMap { $0 }.joined(separator: " · ")
            layout.add(
                [
                    PageLayout.Run(column: 2, text: article.title.cut(to: look.width - 4), role: .text)
                ], action: .article(article.id, at: nil), columns: 0..<look.width)
            layout.add(origin, .dim)
        }
        return layout
    }
}
