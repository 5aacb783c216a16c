import SaysoCore

extension Command {
    /// Every command that there is, in the order of help.
    public static let all: [Command] =
        moving + going + narrowing + acting + keeping + correcting + program + selecting + choosing + asking + editing

    private static let moving = [
        Command("move-down", "down a row or line", .moving, hint: "move") { $0.move(by: $1 ?? 1) },
        Command("move-up", "up a row or line", .moving) { $0.move(by: -($1 ?? 1)) },
        Command("half-page-down", "down half a page", .moving) { $0.movePages(0.5 * Double($1 ?? 1)) },
        Command("half-page-up", "up half a page", .moving) { $0.movePages(-0.5 * Double($1 ?? 1)) },
        Command("page-down", "down a page", .moving) { $0.movePages(Double($1 ?? 1)) },
        Command("page-up", "up a page", .moving) { $0.movePages(-Double($1 ?? 1)) },
        Command("scroll-down", "scroll down, keeping the row", .moving) { $0.scroll(by: $1 ?? 1) },
        Command("scroll-up", "scroll up, keeping the row", .moving) { $0.scroll(by: -($1 ?? 1)) },
        Command("first", "to the first row, or the one numbered", .moving) { $0.move(to: ($1 ?? 1) - 1) },
        Command("last", "to the last row, or the one numbered", .moving) { $0.move(to: $1.map { $0 - 1 } ?? .max) },
        Command("focus-next", "next list or the reader, or the one numbered", .moving, hint: "pane", pageHint: "column")
        {
            state, count in
            if let count { state.goToPane(count) } else { state.cycleFocus(1) }
        },
        Command("focus-previous", "previous list or the reader", .moving) { state, _ in state.cycleFocus(-1) },
        Command("focus-articles", "articles, again: quotes", .moving) { state, _ in state.goToPane(1) },
        Command("focus-speakers", "speakers, again: topics", .moving) { state, _ in state.goToPane(2) },
        Command("focus-reader", "the reader", .moving) { state, _ in state.goToPane(3) },
        Command("wider-lists", "move the border before the reader to the right", .moving) {
            $0.moveReaderBorder(by: $1 ?? 2)
        },
        Command("wider-reader", "move it to the left", .moving) { $0.moveReaderBorder(by: -($1 ?? 2)) },
        Command("zoom", "show this pane alone, or all again", .moving) { state, _ in state.zoom() },
    ]

    private static let going = [
        Command(
            "open", "read the article or quote; take the speaker or topic", .going, hint: "open",
            pageHint: "open what it counts"
        ) { state, _ in state.open() },
        Command(
            "back", "back to where this was opened from; leave from the first pane", .going, hint: "back",
            pageHint: "close"
        ) { state, _ in state.back() },
        Command(
            "next-quote", "next quote that the filter lets through", .going, hint: "quote", pageHint: "one bar"
        ) {
            $0.step(.next, count: $1 ?? 1)
        },
        Command("previous-quote", "previous quote", .going) { $0.step(.previous, count: $1 ?? 1) },
        Command("next-by-speaker", "next quote by the same speaker", .going, hint: "same speaker", unless: noSpeaker) {
            $0.stepBySpeaker(.next, count: $1 ?? 1)
        },
        Command("previous-by-speaker", "previous quote by the same speaker", .going, unless: noSpeaker) {
            $0.stepBySpeaker(.previous, count: $1 ?? 1)
        },
        Command("next-on-topic", "next quote on the same topic", .going, hint: "topic", unless: noTopic) {
            $0.stepOnTopic(.next, count: $1 ?? 1)
        },
        Command("previous-on-topic", "previous quote on the same topic", .going, unless: noTopic) {
            $0.stepOnTopic(.previous, count: $1 ?? 1)
        },
        Command("next-article", "next article of the list", .going) { $0.stepArticle(.next, count: $1 ?? 1) },
        Command("previous-article", "previous article of the list", .going) {
            $0.stepArticle(.previous, count: $1 ?? 1)
        },
        Command(
            "speaker-page", "all of this speaker: when, where, on what and beside whom", .going,
            unless: { $0.currentSpeaker == nil ? noSpeakerHere($0) : nil }
        ) { state, _ in state.showSpeaker() },
        Command(
            "topic-page", "all of this topic: who spoke on it, and when", .going,
            unless: { $0.currentTopic == nil ? noTopicHere($0) : nil }
        ) { state, _ in state.showTopic() },
        Command(
            "compare", "what several speakers said on this topic, side by side", .going,
            unless: { $0.focus == .speakers ? noSpeakerHere($0) : $0.currentTopic == nil ? noTopicHere($0) : nil }
        ) { state, _ in state.compareSpeakers() },
        Command("variants", "this quote as other articles have it", .going, unless: noVariants) { state, _ in
            state.showVariants()
        },
        Command("history", "where this article was seen, and what changed in it", .going, unless: noArticle) {
            state, _ in state.showHistory()
        },
        Command("changed-articles", "list the articles that changed", .going) { state, _ in
            state.choose(.collected(.changed))
        },
        Command(
            "go-back", "back to where you were", .going, pageHint: "where you were",
            unless: { $0.past.isEmpty ? "you have not been elsewhere" : nil }
        ) { state, _ in state.travel(from: \.past, to: \.future) },
        Command(
            "go-forward", "forward again", .going, unless: { $0.future.isEmpty ? "you have not gone back" : nil }
        ) { state, _ in state.travel(from: \.future, to: \.past) },
    ]

    private static let narrowing = [
        Command("filter-speaker", "only this speaker", .narrowing, hint: "speaker", unless: noSpeakerHere) { state, _ in
            state.filterByCurrentSpeaker()
        },
        Command("pick-speaker", "only a speaker you pick", .narrowing) { state, _ in state.pick(.speakers) },
        Command("filter-topic", "only this topic", .narrowing, unless: noTopicHere) { state, _ in
            state.filterByCurrentTopic()
        },
        Command("pick-topic", "only a topic you pick", .narrowing) { state, _ in state.pick(.topics) },
        Command("filter-statements", "only what was said, not thought or wished; or again all", .narrowing) {
            state, _ in
            state.toggleStatements()
        },
        Command("search", "only quotes with words; in the reader: find in the article", .narrowing, hint: "search") {
            state, _ in state.search()
        },
        Command("query", "only what a query selects", .narrowing) { state, _ in state.askQuery() },
        Command(
            "save-search", "save the filter under a name", .narrowing,
            unless: { $0.filter.isEmpty ? "there is no filter" : nil }
        ) { state, _ in state.askSearchName() },
        Command("searches", "my saved searches, to put on or delete", .narrowing) { state, _ in
            state.choose(.collected(.searches(isToRename: false)))
        },
        Command("rename-search", "give a saved search another name", .narrowing) { state, _ in
            state.choose(.collected(.searches(isToRename: true)))
        },
        Command("next-match", "next match in the article", .narrowing) { $0.stepMatch($1 ?? 1) },
        Command("previous-match", "previous match in the article", .narrowing) { $0.stepMatch(-($1 ?? 1)) },
        Command(
            "narrow", "narrow this list as you type", .narrowing, hint: "narrow",
            unless: { $0.focus.list == nil ? "the reader is no list" : nil }
        ) { state, _ in state.narrow() },
        Command("peel", "take off the last part of the filter", .narrowing) { state, _ in state.peel() },
        Command(
            "clear-filter", "take off the whole filter", .narrowing,
            unless: { $0.filter.isEmpty ? "there is no filter" : nil }
        ) { state, _ in state.setFilter(Filter()) },
    ]

    private static let acting = [
        Command("copy-quote", "copy the quote", .acting, unless: noQuote) { state, _ in state.copyQuote() },
        Command("copy-citation", "copy the quote with speaker and article", .acting, unless: noQuote) { state, _ in
            state.copyCitation()
        },
        Command("citation-style", "choose how quotes are cited", .acting) { state, _ in state.choose(.citationStyles) },
        Command("export", "write the quotes that the filter lets through to a file", .acting, unless: noQuotes) {
            state, _ in state.choose(.formats)
        },
        Command("pipe", "give them, or the article being read, to a shell command", .acting, unless: noQuotes) {
            state, _ in state.askForCommand()
        },
        Command("open-url", "open the article in the web browser", .acting, unless: noURL) { state, _ in
            state.openURL()
        },
        Command("edit", "open the article's text in $EDITOR", .acting, unless: noArticle) { state, _ in state.edit() },
        Command("toggle-lights", "light the quotes, or not", .acting) { state, _ in state.reader.isLit.toggle() },
    ]

    private static let program = [
        Command(
            "refresh", "look what is new in the feeds", .program,
            unless: { $0.progress == nil ? nil : "articles are being read in already" }
        ) { state, _ in state.refresh() },
        Command("feeds", "list the feeds and what is wrong with them", .program) { state, _ in state.choose(.feeds) },
        Command("help", "this help", .program, hint: "help") { state, _ in state.choose(.help) },
        Command("palette", "all commands by name", .program) { state, _ in state.choose(.palette) },
        Command("themes", "choose a theme", .program) { state, _ in state.choose(.themes(shown: state.theme)) },
        Command("messages", "all that was told", .program) { state, _ in state.choose(.messages) },
        Command("redraw", "draw everything anew", .program) { state, _ in state.effects.append(.redraw) },
        Command("suspend", "back to the shell for a while", .program) { state, _ in state.effects.append(.suspend) },
        Command("quit", "leave sayso", .program) { state, _ in state.effects.append(.quit) },
    ]

    @Sendable static func noArticle(_ state: State) -> String? {
        state.reader.stored == nil ? "there is no article" : nil
    }

    @Sendable static func noURL(_ state: State) -> String? {
        noArticle(state) ?? (state.reader.stored?.article.url == nil ? "this article has no URL" : nil)
    }

    @Sendable static func noQuote(_ state: State) -> String? {
        state.reader.quote == nil ? "there is no quote here" : nil
    }

    @Sendable private static func noVariants(_ state: State) -> String? {
        noQuote(state)
            ?? (state.reader.quote?.otherArticles == 0
                ? state.isFindingVariants ? "still looking for variants" : "no other article has this quote" : nil)
    }

    @Sendable private static func noQuotes(_ state: State) -> String? {
        state.focus == .reader ? noArticle(state) : state.counts?.quotes == 0 ? "there are no quotes" : nil
    }

    @Sendable static func noSpeaker(_ state: State) -> String? {
        noQuote(state) ?? (state.reader.quote?.speakerID == nil ? "the source of this quote names nobody" : nil)
    }

    @Sendable static func noTopic(_ state: State) -> String? {
        noQuote(state) ?? (state.reader.quote?.topics.isEmpty == true ? "this quote has no topic" : nil)
    }

    @Sendable static func noSpeakerHere(_ state: State) -> String? {
        state.focus == .speakers ? (state.speakers.selection == nil ? "there is no speaker" : nil) : noSpeaker(state)
    }

    @Sendable static func noTopicHere(_ state: State) -> String? {
        state.focus == .topics ? (state.topics.selection == nil ? "there is no topic" : nil) : noTopic(state)
    }
}
