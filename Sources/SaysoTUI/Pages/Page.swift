import SaysoCore
import SaysoModel

/// A view over all panes that tells everything of one subject. Each of its figures leads to what it counts.
public struct Page: Hashable, Sendable {
    /// What it is about.
    public enum Subject: Hashable, Sendable, Codable {
        /// Who somebody is, and what they said when, where and beside whom.
        case speaker(ID<Speaker>)
        /// Who spoke on a topic, and when.
        case topic(ID<Topic>)
        /// What several speakers said on a topic, side by side by date.
        case compare([ID<Speaker>], ID<Topic>)
        /// The articles in which somebody was met by a name or in a role.
        case met(ID<Speaker>, as: Epithet)
        /// The articles in which two are quoted.
        case beside(ID<Speaker>, ID<Speaker>)
        /// One utterance in several articles.
        case variants(ID<Quote>)
        /// Where an article was seen, and what became of its quotes when it changed.
        case history(ID<Article>)
    }

    /// What it is about.
    public var subject: Subject
    /// What is known of it so far.
    public var content = PageContent()
    /// Index of the selected target; it may lie beyond what is known so far.
    public var selected = 0
    /// Index of the selected bar of the selected chart; nil for the chart as a whole.
    var bar: Int?
    /// First line shown.
    public var top = 0
    /// Number of the requests whose answers it takes.
    public var generation = 0
    /// Why some of it can't be shown; nil while nothing is wrong.
    var problem: String?
    /// Its lines as last laid out.
    var layout = PageLayout()

    init(_ subject: Subject) { self.subject = subject }

    /// The target that is selected; nil while there is none.
    var target: PageLayout.Target? {
        layout.targets.isEmpty ? nil : layout.targets[min(selected, layout.targets.count - 1)]
    }

    /// The bar that is selected; nil where none is.
    var selectedBar: PageLayout.Bar? {
        guard let bar, let bars = target?.bars, !bars.isEmpty else { return nil }
        return bars[min(bar, bars.count - 1)]
    }

    /// The same without what was found out, for going back to it.
    var bookmark: Page {
        var page = Page(subject)
        page.selected = selected
        page.bar = bar
        page.top = top
        return page
    }
}

/// What a page shows; what is nil is still to come.
public struct PageContent: Hashable, Sendable {
    var speaker: Speaker?
    /// Who is quoted beside the speaker.
    var other: Speaker?
    var epithets: [Epithet]?
    var articles: [ArticleRow]?
    var topic: TopicRow?
    var timeline: Timeline?
    var topics: [TopicRow]?
    var breakdown: Breakdown?
    var company: [SpeakerShare]?
    var voices: [SpeakerShare]?
    /// The first and the last quote.
    var ends: [QuoteRow]?
    /// What the speakers of a comparison said, latest first.
    var columns: [PageColumn]?
    var variants: [QuoteRow]?
    var history: ArticleHistory?
    /// Whether what the page is about is not in the archive any more.
    var isGone = false

    /// Takes over what is there in `other`.
    mutating func take(_ other: PageContent) {
        speaker = other.speaker ?? speaker
        self.other = other.other ?? self.other
        epithets = other.epithets ?? epithets
        articles = other.articles ?? articles
        topic = other.topic ?? topic
        timeline = other.timeline ?? timeline
        topics = other.topics ?? topics
        breakdown = other.breakdown ?? breakdown
        company = other.company ?? company
        voices = other.voices ?? voices
        ends = other.ends ?? ends
        columns = other.columns ?? columns
        variants = other.variants ?? variants
        history = other.history ?? history
    }
}

/// One speaker in a comparison.
public struct PageColumn: Hashable, Sendable {
    var speaker: ID<Speaker>
    var name: String
    /// How many quotes on the topic there are.
    var count: Int
    /// The latest of them.
    var quotes: [QuoteRow]
}

/// What a page is asked for, part by part, so that what is quick to find does not wait for what is slow.
public enum PagePart: Hashable, Sendable {
    case subject, epithets, articles, timeline, topics, breakdown, company, voices, ends, columns, variants, history
}

extension Page.Subject {
    /// The parts that such a page has, quick ones first.
    var parts: [PagePart] {
        switch self {
        case .speaker: [.subject, .epithets, .timeline, .ends, .topics, .breakdown, .company]
        case .topic: [.subject, .timeline, .ends, .voices, .breakdown]
        case .compare: [.subject, .columns]
        case .met, .beside: [.subject, .articles]
        case .variants: [.variants]
        case .history: [.history]
        }
    }

    /// What selects the quotes that it is about.
    var filter: Filter {
        switch self {
        case .speaker(let id), .met(let id, _), .beside(let id, _): Filter([.speaker(id)])
        case .topic(let id): Filter([.topic(id)])
        case .compare(let speakers, let topic): Filter(speakers.map { .speaker($0) } + [.topic(topic)])
        case .variants, .history: Filter()
        }
    }
}

/// What a target of a page leads to.
public enum PageAction: Hashable, Sendable {
    /// The quotes that a filter selects; with the names of its speakers and topics.
    case quotes(Filter, [Filter.Part: String])
    /// A quote in its article, or the article's beginning.
    case article(ID<Article>, at: ID<Quote>?)
    /// Another page.
    case page(Page.Subject)
    /// Choosing whom to put into a comparison, in the place of the one at an index, or as one more.
    case chooseSpeaker(at: Int)
    /// A page of the web.
    case address(Hyperlink)
}
