import SaysoCore
import SaysoModel

/// A row of some list.
public enum RowID: Hashable, Sendable {
    case article(ID<Article>)
    case quote(ID<Quote>)
    case speaker(ID<Speaker>)
    case topic(ID<Topic>)
}

/// Rows of some list.
public enum Rows: Hashable, Sendable {
    case articles([ArticleRow])
    case quotes([QuoteRow])
    case speakers([SpeakerRow])
    case topics([TopicRow])
}

extension Rows {
    /// The list that they are of.
    var list: ListName {
        switch self {
        case .articles: .articles
        case .quotes: .quotes
        case .speakers: .speakers
        case .topics: .topics
        }
    }

    /// How many they are.
    var count: Int {
        switch self {
        case .articles(let rows): rows.count
        case .quotes(let rows): rows.count
        case .speakers(let rows): rows.count
        case .topics(let rows): rows.count
        }
    }
}

/// What a list is asked for.
public struct ListQuery: Hashable, Sendable {
    /// Which list.
    public var list: ListName
    /// What narrows it.
    public var filter: Filter
    /// What it is narrowed to as the user types.
    public var narrow: String

    /// Whether nothing narrows it.
    var isWhole: Bool { filter.isEmpty && narrow.isEmpty }
    /// Whether a part of it can be had before the whole.
    var canBeGlancedAt: Bool { list == .articles && narrow.isEmpty || list == .quotes }
}

/// What the loop asks the archive for; it is answered by a message later. Of two requests of one kind the later counts:
/// each answer carries the number of its request, and stale ones are dropped.
public enum Request: Hashable, Sendable {
    /// The length of a list, and its rows around `keep`, or around `index` where that is nil or gone.
    case list(ListQuery, keep: RowID?, index: Int, height: Int, generation: Int)
    /// The rows around `keep`, or else the first ones, of a list that is asked for too but takes longer. There may be no
    /// answer.
    case glance(ListQuery, keep: RowID?, height: Int, generation: Int)
    /// Some rows of a list.
    case rows(ListQuery, Range<Int>, generation: Int)
    /// An article for the reader.
    case article(ID<Article>, OpenedArticle.Setting, goal: ID<Quote>?, generation: Int)
    /// Articles that may be read next. Nobody waits for them.
    case ahead([ID<Article>], OpenedArticle.Setting, generation: Int)
    /// The quote `count` steps after or before another.
    case step(Direction, from: ID<Quote>, count: Int, Filter, reason: StepReason)
    /// The article after or before another.
    case stepArticle(Direction, from: ID<Article>, ListQuery)
    /// The first quote of the nearest article after or before one that has none.
    case nearestQuote(Direction, from: ID<Article>, Filter)
    /// The first quote of a list, where nothing is being read yet.
    case firstQuote(Filter)
    /// Rows for a picker.
    case pick(ListQuery, generation: Int)
    /// What the archive holds under a filter, and what each part of it alone would give.
    case counts(Filter, generation: Int)
    /// All that is known of a speaker, for the quote's detail.
    case speaker(ID<Speaker>)
    /// A part of a page.
    case page(Page.Subject, PagePart, generation: Int)
    /// A step of the search for variants of quotes that are new.
    case findVariants
    /// The archive's feeds.
    case feeds
    /// The quote of this number, to go to.
    case quote(ID<Quote>)
    /// Keep something that the user adds.
    case change(Change)
    /// What the user added, as a list to choose from.
    case collection(Collected, generation: Int)
    /// The note on something, to be edited.
    case note(Subject, name: String)
    /// Values that a query being typed may go on with.
    case values(QueryField, beginning: String, generation: Int)
    /// How many quotes a saved search gives.
    case searchCount(SavedSearch, generation: Int)
}

extension Request {
    /// Whether something else is to be seen once it is answered. Lists and articles tell themselves whether they are
    /// awaited: see ``State/isLoading``.
    var changesTheScreen: Bool {
        switch self {
        case .list, .glance, .rows, .article, .ahead, .counts, .pick, .page, .findVariants, .searchCount: false
        default: true
        }
    }
}

/// Something that the user adds, to be kept. The user is told that it is once it is on the disk.
public enum Change: Hashable, Sendable {
    /// A mark named by a letter, or, without one, a plain one that is set or taken away.
    case mark(Subject, letter: Character?)
    /// Take the mark of this number away.
    case unmark(Int64)
    /// Set the tag, or take it away.
    case tag(Subject, name: String)
    /// The note, in place of the one before.
    case note(Subject, text: String)
    /// Whether an article was read.
    case read(ID<Article>, Bool)
    case correct(Correction)
    case undo
    case redo
    /// Keep the filter under a name.
    case saveSearch(Filter, name: String)
    case renameSearch(String, to: String)
    case deleteSearch(String)
}

extension Request {
    /// Whether it asks which quote or article is next.
    var isStep: Bool {
        switch self {
        case .step, .stepArticle, .nearestQuote, .firstQuote, .quote: true
        default: false
        }
    }
}

/// What a step follows, for the message when there is no further.
public enum StepReason: Hashable, Sendable {
    case any
    case speaker(String)
    case topic(String)
}

/// What comes back for a ``Request``.
public enum Answer: Hashable, Sendable {
    case list(ListName, count: Int, start: Int, Rows, selected: Int, generation: Int)
    /// Neighbours in a list, of which nothing else is known yet.
    case glance(Rows, selected: Int, generation: Int)
    case rows(ListName, start: Int, Rows, generation: Int)
    case article(OpenedArticle?, goal: ID<Quote>?, generation: Int)
    case ahead([OpenedArticle], generation: Int)
    case step(QuoteRow?, StepReason, Direction)
    case stepArticle(ArticleRow?, Direction)
    case pick(Rows, count: Int, generation: Int)
    case counts(Counts, parts: [Int], generation: Int)
    case feeds([StoredFeed])
    case speaker(ID<Speaker>, Speaker)
    /// It is kept: what to tell the user, and, for a correction, what it did; nil where there was nothing to do.
    case changed(Change, notice: String?, Corrected?)
    case collection(Collected, [Chooser.Item], generation: Int)
    case note(Subject, name: String, text: String)
    case page(PageContent, generation: Int)
    case variants(Archive.VariantStep)
    case values([QueryValue], generation: Int)
    /// The number is nil where the search is no query any more.
    case searchCount(SavedSearch, Int?, generation: Int)
}
