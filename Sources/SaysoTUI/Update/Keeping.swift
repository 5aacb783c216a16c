import SaysoCore
import SaysoModel

// What the user adds to quotes, articles and speakers.
extension State {
    /// The quote or article that the user means.
    var subject: Subject? {
        switch focus {
        case .quotes, .reader: reader.quote.map { .quote($0.id) } ?? reader.stored.map { .article($0.id) }
        case .articles: articles.selection.map { .article($0.id) }
        case .speakers, .topics: nil
        }
    }

    /// What a note would be on.
    var noteSubject: Subject? { focus == .speakers ? speakers.selection.map { .speaker($0.id) } : subject }

    /// Asks the archive to keep something.
    mutating func change(_ change: Change) { request(.change(change)) }

    mutating func editNote() {
        guard let subject = noteSubject else { return }
        let name =
            switch subject {
            case .speaker: speakers.selection?.name
            case .quote: reader.quote?.content
            case .article: reader.stored?.article.title
            }
        request(.note(subject, name: name ?? "note"))
    }

    // MARK: - Marks

    /// The key after `m` or `'`.
    mutating func take(_ key: Key, for awaited: AwaitedLetter) {
        self.awaited = nil
        guard case .character(let letter) = key, letter != " " else { return }
        switch awaited {
        case .setMark:
            guard letter.isLetter || letter.isNumber else {
                return tell(Notice("A mark is named by a letter or digit", .warning))
            }
            subject.map { change(.mark($0, letter: letter)) }
        case .goToMark:
            if case .command("go-to-mark") = commands.keys.match([key]) {
                choose(.collected(.marks))
            } else {
                request(.collection(.mark(letter), generation: nextGeneration()))
            }
        }
    }

    // MARK: - Lists of what was added

    mutating func queryCollection(_ collected: Collected) {
        guard case .chooser(var chooser) = overlays.last else { return }
        chooser.generation = nextGeneration()
        overlays[overlays.count - 1] = .chooser(chooser)
        request(.collection(collected, generation: chooser.generation))
    }

    mutating func take(_ collected: Collected, _ items: [Chooser.Item], generation: Int) {
        if case .mark(let letter) = collected {
            guard case .go(let subject)? = items.first?.action else {
                return tell(Notice("There is no mark \(letter); \(commands.key(of: "marks")) lists them", .warning))
            }
            return go(to: subject)
        }
        guard case .chooser(var chooser) = overlays.last, chooser.generation == generation else { return }
        let selected = chooser.selected
        chooser.all = items
        chooser.match()
        chooser.move(selected, height: chooserHeight)
        overlays[overlays.count - 1] = .chooser(chooser)
    }

    /// Takes the selected item's mark, tag or note away; the list comes anew once that is kept.
    mutating func remove(from chooser: Chooser) {
        guard let removal = chooser.removal, case .collected(let collected) = chooser.kind else { return }
        change(removal)
        queryCollection(collected)
    }

    /// Goes to what the user added something to.
    mutating func go(to subject: Subject) {
        remember()
        switch subject {
        case .article(let id):
            show(article: id, quote: nil)
            select(.article(id), in: .articles)
            setFocus(.reader)
        case .quote(let id):
            request(.quote(id))
            setFocus(.reader)
        case .speaker(let id):
            setFocus(.speakers)
            select(.speaker(id), in: .speakers)
        }
    }

    // MARK: - What was read

    /// Keys after which an article counts as read though its end was not shown.
    private static let keysToRead = 12

    /// An article is read once the reader has the keyboard and its end was shown, or some keys were pressed in it.
    mutating func noteReading() {
        guard focus == .reader, overlays.isEmpty, let stored = reader.stored, !reader.isLoading,
            let keys = reader.keysPressed
        else { return }
        let isAtEnd = reader.top + readerSize.height >= reader.layout.lines.count
        reader.keysPressed = keys + 1
        guard isAtEnd || keys >= Self.keysToRead else { return }
        reader.keysPressed = nil
        change(.read(stored.id, true))
    }

    mutating func toggleRead() {
        guard let stored = reader.stored else { return }
        reader.keysPressed = nil
        change(.read(stored.id, !stored.isRead))
    }

    // MARK: - Answers

    /// Something is kept, so it can be told and shown.
    mutating func takeChange(_ change: Change, _ notice: String?, _ corrected: Corrected?) {
        if let notice { tell(Notice(notice)) }
        if case .read(let article, let isRead) = change {
            if reader.stored?.id == article { reader.opened?.stored.isRead = isRead }
            return reload(.articles, keep: goal(of: .articles), index: articles.selected)
        }
        switch change {
        case .saveSearch, .renameSearch, .deleteSearch: return
        default: break
        }
        if case .correct(.merge(let old, let new)) = change, filter.parts.contains(.speaker(old)) {
            filter.parts = filter.parts.map { $0 == .speaker(old) ? .speaker(new) : $0 }
        }
        reader.selection = nil
        reloadAll()
        // What is known of variants goes where quotes change.
        findVariants()
        guard let corrected, let article = corrected.article, article == reader.stored?.id || corrected.quote != nil
        else {
            return reloadReader()
        }
        if article == reader.stored?.id {
            load(article, goal: corrected.quote)
        } else {
            remember()
            load(article, goal: corrected.quote)
            select(.article(article), in: .articles)
        }
    }

    /// Reads the article shown anew, in the same place.
    mutating func reloadReader() {
        guard let stored = reader.stored else { return }
        load(stored.id, goal: reader.quote?.id)
    }
}
