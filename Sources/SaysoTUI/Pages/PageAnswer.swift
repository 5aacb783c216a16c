import SaysoCore
import SaysoModel

extension Archive {
    /// Finds out one part of a page.
    func part(_ part: PagePart, of subject: Page.Subject) throws -> PageContent {
        let filter = subject.filter
        var content = PageContent()
        switch part {
        case .subject:
            switch subject {
            case .speaker(let id), .met(let id, _): content.speaker = try speaker(id)
            case .beside(let id, let other):
                content.speaker = try speaker(id)
                content.other = try speaker(other)
            case .topic(let id), .compare(_, let id): content.topic = try topic(id)
            case .variants, .history: break
            }
            content.isGone = content.speaker == nil && content.topic == nil
        case .epithets:
            if case .speaker(let id) = subject { content.epithets = try epithets(of: id) }
        case .articles:
            switch subject {
            case .met(let id, let epithet):
                content.articles = try articles(of: id, metAs: epithet, limit: PageLayout.columnQuotes)
            case .beside(let id, let other):
                content.articles = try articles(of: id, beside: other, limit: PageLayout.columnQuotes)
            default: break
            }
        case .timeline: content.timeline = try timeline(filter)
        case .topics: content.topics = try topics(filter, offset: 0, limit: PageLayout.rows)
        case .breakdown: content.breakdown = try breakdown(filter)
        case .company:
            if case .speaker(let id) = subject { content.company = try company(of: id, limit: PageLayout.rows) }
        case .voices: content.voices = try voices(filter, limit: 3 * PageLayout.rows)
        case .ends: content.ends = try ends(filter)
        case .columns:
            if case .compare(let speakers, let topic) = subject {
                content.columns = try compared(speakers, on: topic).map { try column($0, on: topic) }
            }
        case .variants:
            if case .variants(let id) = subject { content.variants = try variants(of: id) }
            content.isGone = content.variants?.isEmpty == true
        case .history:
            content.isGone = true
            if case .history(let id) = subject, let stored = try article(id) {
                content.isGone = false
                content.history = ArticleHistory(
                    stored: stored, sightings: try sightings(of: id), changes: try changes(of: id))
            }
        }
        return content
    }

    /// The first and the last quote with a day.
    private func ends(_ filter: Filter) throws -> [QuoteRow] {
        let dated = try timeline(filter)
        let last = dated.quotes - dated.undated - 1
        guard last >= 0 else { return [] }
        return try [last, 0].flatMap { try quotes(filter, offset: $0, limit: 1) }
    }

    /// Those chosen; where it takes more to compare, those too who said most on the topic.
    private func compared(_ speakers: [ID<Speaker>], on topic: ID<Topic>) throws -> [ID<Speaker>] {
        guard speakers.count < 2 else { return speakers }
        let most = try self.speakers(Filter([.topic(topic)]), offset: 0, limit: 2).map(\.id)
        return Array((speakers + most.filter { !speakers.contains($0) }).prefix(2))
    }

    private func column(_ speaker: ID<Speaker>, on topic: ID<Topic>) throws -> PageColumn {
        let filter = Filter([.speaker(speaker), .topic(topic)])
        return PageColumn(
            speaker: speaker, name: try name(of: speaker) ?? "", count: try count(of: .quotes, filter),
            quotes: try quotes(filter, offset: 0, limit: PageLayout.columnQuotes))
    }
}
