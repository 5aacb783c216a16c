import SaysoCore
import SaysoModel

/// A list to choose from, narrowed by typing.
public struct Chooser: Hashable, Sendable {
    /// What is chosen.
    public enum Kind: Hashable, Sendable {
        case help, palette, speakers, topics, quoteTopics, messages, feeds, citationStyles, formats
        /// Themes; `shown` is the one to go back to without a choice.
        case themes(shown: String)
        /// What the user added.
        case collected(Collected)
        /// To whom quotes are to be laid.
        case attribution([ID<Quote>])
        /// Into whom a speaker is to be merged.
        case merge(ID<Speaker>, name: String)
        /// What the words selected in the reader are.
        case selection
        /// Whom to put into the comparison below, in the place of the one at an index.
        case compared(at: Int)
        /// The topic to compare a speaker with others on.
        case comparedOn(ID<Speaker>)
    }

    /// What choosing an item does.
    public enum Action: Hashable, Sendable {
        case run(String)
        case filter(Filter.Part, name: String)
        case theme(String)
        case change(Change)
        /// Go to what the user added something to.
        case go(Subject)
        case choose(Kind)
        case page(Page.Subject)
        case compare(ID<Speaker>, at: Int)
        /// Compare the current speaker with others on a topic.
        case compareOn(ID<Topic>)
        /// Begin a query with this text.
        case query(String)
        /// Put a saved search on.
        case search(SavedSearch)
        case rename(SavedSearch)
        case cite(CitationStyle)
        case export(format: String)
        case close
    }

    /// One line of it.
    public struct Item: Hashable, Sendable {
        /// What it is.
        public var title: String
        /// Shown at the right: keys, a count.
        public var detail: String
        /// A sparkline or other hint shown dimmed behind the title.
        public var hint: String = ""
        /// What choosing it does.
        public var action: Action
        /// What the Delete key does with it.
        public var removal: Change?
    }

    /// What is chosen.
    public var kind: Kind
    /// What is typed.
    public var editor = LineEditor()
    /// All items, where they are known at once.
    public var all: [Item] = []
    /// Items that match what is typed.
    public var items: [Item] = []
    /// How many would match; more than `items` for a long list.
    public var count = 0
    /// Index of the selected item.
    public var selected = 0
    /// Index of the first item shown.
    public var top = 0
    /// Number of the last request.
    public var generation = 0
    /// Whether the last key moved the selection, so that the terminal's cursor is to stand there and not in the line
    /// that is typed: screen readers read where it stands.
    var isMoving = false

    /// The list of the archive that its items come from, narrowed there.
    var queriedList: ListName? {
        switch kind {
        case .speakers, .attribution, .merge, .compared: .speakers
        case .topics, .comparedOn: .topics
        default: nil
        }
    }

    /// Whether the filter counts in what it shows.
    var isFiltered: Bool { kind == .speakers || kind == .topics }

    /// Narrows the items to those that have all the words typed.
    mutating func match() {
        let words = editor.text.split(separator: " ").map(String.init)
        items = all.filter { item in
            var text = item.title + " " + item.detail + " " + item.hint
            // Commands are found by their names too, where help has only what they do.
            if case .run(let name) = item.action { text += " " + name }
            return words.allSatisfy { !text.occurrences(ofWordsOf: $0, isInside: true).isEmpty }
        }
        items += offers
        count = items.count
        selected = 0
        top = 0
    }

    /// Items made of what is typed: a tag that there is not yet, speakers of that name.
    var offers: [Item] {
        let typed = editor.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        switch kind {
        case .collected(.tags(.some(let subject))) where !typed.isEmpty:
            let isKnown = all.contains { $0.title.lowercased() == typed.lowercased() }
            return isKnown
                ? [] : [Item(title: typed, detail: "new tag", action: .change(.tag(subject, name: typed)))]
        case .attribution(let quotes):
            func offer(_ title: String, _ detail: String, _ choice: SpeakerChoice) -> Item {
                Item(title: title, detail: detail, action: .change(.correct(.reattribute(quotes, to: choice))))
            }
            return typed.isEmpty
                ? [offer("nobody who is named", "", .nobody)]
                : [
                    offer(typed, "new person", .named(typed, .person)),
                    offer(typed, "new organisation", .named(typed, .organisation)),
                ]
        default: return []
        }
    }

    /// Moves the selection by `step`, as far as there are items.
    mutating func move(_ step: Int, height: Int) {
        selected = max(0, min(items.count - 1, selected + step))
        top = max(0, min(top, selected), selected - height + 1)
    }
}

extension Chooser.Kind {
    /// What stands above the list.
    var title: String {
        switch self {
        case .help: "Help"
        case .palette: "Commands"
        case .themes: "Themes"
        case .messages: "Messages"
        case .quoteTopics: "Topics of this quote"
        case .feeds: "Feeds"
        case .citationStyles: "Copy with citation"
        case .formats: "Write quotes as"
        case .speakers: "Speakers"
        case .topics: "Topics"
        case .collected(let collected): collected.title
        case .attribution(let quotes): quotes.count == 1 ? "Who said it?" : "Who said these \(quotes.count) quotes?"
        case .merge(_, let name): "Who is \(name)?"
        case .selection: "These words are"
        case .compared: "Compare with"
        case .comparedOn: "Compare on"
        }
    }
}
