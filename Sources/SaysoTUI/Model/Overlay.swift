import SaysoCore
import SaysoModel

/// A window over the panes; it has the keyboard while it is open.
public enum Overlay: Hashable, Sendable {
    /// A list to choose from, narrowed by typing: help, palette, pickers, messages.
    case chooser(Chooser)
    /// All of one quote; `top` is the first line shown.
    case detail(QuoteRow, speaker: Speaker?, top: Int)
    /// All of a speaker, a topic, a comparison or an utterance.
    case page(Page)
}

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
    /// Its title.
    public var title: String
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
            let text = item.title + " " + item.detail + " " + item.hint
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

/// A line of text asked for at the bottom of the screen.
public struct Prompt: Hashable, Sendable {
    /// What it is for.
    public enum Purpose: Hashable, Sendable {
        /// Words to filter by; `before` is what the filter was.
        case words(before: Filter)
        /// Words to find in the article; `top` and `match` are where the reader was.
        case find(top: Int, match: Int?)
        /// What to narrow a list to; `before` is what it was narrowed to.
        case narrow(ListName, before: String)
        /// A query to filter by.
        case query
        /// The name to save the filter under.
        case saveSearch
        /// The new name of a saved search.
        case renameSearch(String)
        /// The file to write to.
        case file(Export)
        /// The shell command to give it to.
        case command(Export)
    }
    /// What it is for.
    public var purpose: Purpose
    /// What is typed.
    public var editor = LineEditor()
    /// What is known of a query that is typed.
    var query = QueryLine()

    /// What is asked for.
    public var label: String {
        switch purpose {
        case .words: "Words"
        case .find: "Find in article"
        case .narrow(let list, _): "Narrow \(list)"
        case .query: "Query"
        case .saveSearch: "Save this search as"
        case .renameSearch(let name): "New name of “\(name)”"
        case .file(let export): "Write \(export.label) to the file"
        case .command(let export): "Give \(export.label) to the command"
        }
    }
}
