import SaysoModel

/// What the article list shows of one article.
public struct ArticleRow: Hashable, Sendable, Identifiable {
    /// Its number.
    public var id: ID<Article>
    /// The headline.
    public var title: String
    /// The newspaper, agency or site.
    public var publisher: String?
    /// The day it was published.
    public var date: Day?
    /// How many quotes it has.
    public var quoteCount: Int
    /// How many of them the filter selects; equal to `quoteCount` without one.
    public var selectedCount: Int
    /// What the user added to it and to its quotes.
    public var additions: ArticleAdditions

    /// A row of the article list.
    public init(
        id: ID<Article>, title: String, publisher: String? = nil, date: Day? = nil, quoteCount: Int,
        selectedCount: Int, additions: ArticleAdditions = ArticleAdditions()
    ) {
        self.id = id
        self.title = title
        self.publisher = publisher
        self.date = date
        self.quoteCount = quoteCount
        self.selectedCount = selectedCount
        self.additions = additions
    }
}

/// What the speaker index shows of one speaker.
public struct SpeakerRow: Hashable, Sendable, Identifiable {
    /// Its number.
    public var id: ID<Speaker>
    /// The fullest name met.
    public var name: String
    /// Person or organisation.
    public var kind: Speaker.Kind
    /// The role met most often.
    public var role: String?
    /// How many of the speaker's quotes the filter selects.
    public var quoteCount: Int
    /// Quotes over time: eight equal parts of the time between the archive's first and last day, first to last; empty
    /// where fewer than two of its articles have different days.
    public var timeline: [Int]

    /// A row of the speaker index.
    public init(
        id: ID<Speaker>, name: String, kind: Speaker.Kind, role: String? = nil, quoteCount: Int, timeline: [Int]
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.role = role
        self.quoteCount = quoteCount
        self.timeline = timeline
    }
}

/// What the topic index shows of one topic.
public struct TopicRow: Hashable, Sendable, Identifiable {
    /// Its number.
    public var id: SaysoModel.ID<Topic>
    /// The phrase.
    public var name: String
    /// How many of the quotes on it the filter selects.
    public var quoteCount: Int
    /// Quotes over time, as ``SpeakerRow/timeline``; empty also where it was not asked for.
    public var timeline: [Int]

    /// A row of the topic index.
    public init(id: SaysoModel.ID<Topic>, name: String, quoteCount: Int, timeline: [Int] = []) {
        self.id = id
        self.name = name
        self.quoteCount = quoteCount
        self.timeline = timeline
    }
}

/// One quote as lists and the quote card show it, with what is needed to go on from it.
public struct QuoteRow: Hashable, Sendable, Identifiable {
    // Spelled out, as inside a type that is `Identifiable` the compiler may take `ID` for the type of its own number.

    /// Its number.
    public var id: SaysoModel.ID<Quote>
    /// The article it stands in.
    public var article: SaysoModel.ID<Article>
    /// That article's headline.
    public var articleTitle: String
    /// That article's publisher.
    public var publisher: String?
    /// That article's day.
    public var date: Day?
    /// The quote; its `speaker` and `topics` are indices into nothing here: use `speakerID` and `topics`.
    public var quote: Quote
    /// The words of the content, parts joined by " … ".
    public var content: String
    /// The words of the source.
    public var source: String
    /// The words of the cue.
    public var cue: String
    /// Who said it; nil where the source names nobody.
    public var speakerID: SaysoModel.ID<Speaker>?
    /// The speaker's name.
    public var speakerName: String?
    /// Whether the speaker is a person or an organisation.
    public var speakerKind: Speaker.Kind?
    /// The speaker's role in this archive met most often.
    public var speakerRole: String?
    /// Its topics, most particular first.
    public var topics: [TopicRow]
    /// In how many other articles variants of it stand, as far as they were looked for.
    public var otherArticles: Int
    /// What the user added to it.
    public var annotations: Annotations
    /// How the user corrected it last; nil for a quote as it was extracted.
    public var correction: Correction.Kind?

    /// A row of the quote list.
    public init(
        id: SaysoModel.ID<Quote>, article: SaysoModel.ID<Article>, articleTitle: String, publisher: String? = nil,
        date: Day? = nil,
        quote: Quote, content: String, source: String, cue: String, speakerID: SaysoModel.ID<Speaker>? = nil,
        speakerName: String? = nil, speakerKind: Speaker.Kind? = nil, speakerRole: String? = nil, topics: [TopicRow],
        otherArticles: Int = 0, annotations: Annotations = Annotations(), correction: Correction.Kind? = nil
    ) {
        self.id = id
        self.article = article
        self.articleTitle = articleTitle
        self.publisher = publisher
        self.date = date
        self.quote = quote
        self.content = content
        self.source = source
        self.cue = cue
        self.speakerID = speakerID
        self.speakerName = speakerName
        self.speakerKind = speakerKind
        self.speakerRole = speakerRole
        self.topics = topics
        self.otherArticles = otherArticles
        self.annotations = annotations
        self.correction = correction
    }
}

/// One article with all that was found in it, for the reader.
public struct StoredArticle: Hashable, Sendable {
    /// Its number.
    public var id: ID<Article>
    /// The article.
    public var article: Article
    /// Its quotes in the order of the text.
    public var quotes: [QuoteRow]
    /// What the user added to the article itself.
    public var annotations: Annotations
    /// Whether the user read it.
    public var isRead: Bool

    /// An article with what was found in it.
    public init(
        id: ID<Article>, article: Article, annotations: Annotations = Annotations(), isRead: Bool = false,
        quotes: [QuoteRow]
    ) {
        self.id = id
        self.article = article
        self.annotations = annotations
        self.isRead = isRead
        self.quotes = quotes
    }
}
