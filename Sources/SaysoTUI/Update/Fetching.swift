import SaysoCore
import SaysoModel

// What is asked of the archive, and what becomes of the answers.
extension State {
    /// What a list is asked for just now.
    func query(_ list: ListName) -> ListQuery { ListQuery(list: list, filter: filter, narrow: self.list(list).narrow) }

    /// Asks for a list anew, around `keep` or else around `index`.
    mutating func reload(_ list: ListName, keep: RowID?, index: Int) {
        let generation = nextGeneration()
        changeList(list) {
            $0.generation = generation
            $0.isLoading = true
            $0.isRefused = false
            $0.asked = nil
            $0.goalTop = nil
            $0.goal = keep
            $0.glanced = nil
        }
        let (query, height) = (query(list), height(of: list))
        if !query.isWhole, query.canBeGlancedAt, layout.pane(showing: Focus(list)) != nil {
            request(.glance(query, keep: keep, height: height, generation: generation))
        }
        request(.list(query, keep: keep, index: index, height: height, generation: generation))
    }

    /// Asks for all lists anew, in the place where they are, or at `rows`.
    mutating func reloadAll(at rows: [ListName: RowID] = [:]) {
        ahead = ReadAhead()
        for list in ListName.allCases {
            reload(list, keep: rows[list] ?? goal(of: list), index: self.list(list).selected)
        }
    }

    /// Selects a row that may not be held.
    mutating func select(_ row: RowID, in list: ListName) {
        reload(list, keep: row, index: self.list(list).selected)
    }

    /// Asks for rows that are shown, or soon will be, and are not there.
    mutating func fetchMissingRows() {
        for list in ListName.allCases where layout.pane(showing: Focus(list)) != nil {
            guard !self.list(list).isRefused, let range = self.list(list).missing(height: height(of: list)) else {
                continue
            }
            let generation = nextGeneration()
            changeList(list) {
                $0.generation = generation
                $0.isLoading = true
                $0.asked = range
            }
            request(.rows(query(list), range, generation: generation))
        }
    }

    /// Looks for variants of what is new, step by step.
    mutating func findVariants() {
        guard !isFindingVariants else { return }
        isFindingVariants = true
        request(.findVariants)
    }

    private mutating func take(_ step: Archive.VariantStep) {
        isFindingVariants = false
        if !step.isDone { findVariants() }
        guard step.hasFound else { return }
        ahead = ReadAhead()
        reloadReader()
        // It may be a query for variants; other lists stay as they are.
        if filter.parts.contains(where: { if case .query = $0 { true } else { false } }) { reloadAll() }
    }

    mutating func take(_ answer: Answer) {
        switch answer {
        case .list(let name, let count, let start, let rows, let selected, let generation):
            guard generation == list(name).generation else { return }
            takeList(name, count: count, start: start, rows, selected: selected)
        case .glance(let rows, let selected, let generation):
            guard generation == list(rows.list).generation, list(rows.list).isLoading else { return }
            takeGlance(rows, selected: selected)
        case .rows(let name, let start, let rows, let generation):
            guard generation == list(name).generation else { return }
            changeList(name) { $0.isLoading = false }
            hold(rows, from: start)
            if Focus(name) == focus { follow() }
        case .article(let opened, let goal, let generation):
            guard generation == reader.generation else { return }
            takeArticle(opened, goal: goal)
        case .ahead(let opened, let generation):
            guard generation == ahead.generation else { return }
            for article in opened { ahead.keep(article) }
        case .step(let quote, let reason, let direction):
            isStepping = false
            takeStep(quote, reason, direction)
        case .stepArticle(let row, let direction):
            isStepping = false
            takeStepArticle(row, direction)
        case .pick(let rows, let count, let generation): takePick(rows, count: count, generation: generation)
        case .counts(let counts, let parts, let generation):
            guard generation == lastCountsGeneration else { return }
            self.counts = counts
            partCounts = parts
        case .feeds(let feeds): takeFeeds(feeds)
        case .speaker(let id, let speaker):
            if case .detail(let quote, _, let top) = overlays.last, quote.speakerID == id {
                overlays[overlays.count - 1] = .detail(quote, speaker: speaker, top: top)
            }
        case .changed(let change, let notice, let corrected): takeChange(change, notice, corrected)
        case .collection(let collected, let items, let generation):
            take(collected, items, generation: generation)
            if case .searches = collected { countNextSearch() }
        case .values(let values, let generation): take(values, generation: generation)
        case .searchCount(let search, let count, let generation): take(search, count, generation: generation)
        case .note(let subject, let name, let text): effects.append(.editNote(subject, text: text, name: name))
        case .page(let content, let generation): takePart(content, generation: generation)
        case .variants(let step): take(step)
        }
    }

    /// The length of a list, with the rows from `start` on, of which `selected` is the one that was asked for.
    private mutating func takeList(_ name: ListName, count: Int, start: Int, _ rows: Rows, selected: Int) {
        let height = height(of: name)
        let keepsTop = list(name).count == count && !list(name).isGlance
        changeList(name) {
            $0.isLoading = false
            $0.goal = nil
            $0.count = count
            // The user may have moved among the rows that were there first.
            let moved = $0.selected - ($0.glanced ?? $0.selected)
            $0.glanced = nil
            $0.isGlance = false
            let selected = selected + moved
            if !keepsTop, $0.selected != selected { $0.top = max(0, $0.top + selected - $0.selected) }
            $0.select(selected, height: height)
            if let top = $0.goalTop.take(), (top..<top + height).contains($0.selected) { $0.top = top }
        }
        hold(rows, from: start)
        if name == .articles { articlesArrived(count) }
        if name == .quotes, focus == .quotes { follow() }
    }

    /// Rows of a list of which nothing else is known yet.
    private mutating func takeGlance(_ rows: Rows, selected: Int) {
        let name = rows.list
        let height = height(of: name)
        changeList(name) {
            $0.count = rows.count
            $0.isGlance = true
            $0.glanced = selected
            $0.top = max(0, $0.top + selected - $0.selected)
            $0.select(selected, height: height)
        }
        hold(rows, from: 0)
        if name == .articles { followArticles() } else if Focus(name) == focus { follow() }
    }

    /// The archive could not answer. What was asked for is no longer awaited; the next key asks again.
    mutating func takeRefusal(of request: Request, _ reason: String) {
        if request.isStep { isStepping = false }
        switch request {
        case .list(let query, _, _, _, let generation), .rows(let query, _, let generation):
            guard generation == list(query.list).generation else { return }
            changeList(query.list) {
                $0.isLoading = false
                $0.goal = nil
                $0.isRefused = true
            }
        case .article(_, _, _, let generation):
            guard generation == reader.generation else { return }
            reader.isLoading = false
            reader.isRefused = true
        case .page(_, _, let generation): refusePart(generation: generation, reason)
        case .ahead, .glance: return
        default: break
        }
        tell(Notice(reason, .error))
    }

    /// Lets lists and reader ask again for what they were refused.
    mutating func forgetRefusals() {
        reader.isRefused = false
        for name in ListName.allCases where list(name).isRefused {
            if list(name).count == nil {
                reload(name, keep: nil, index: list(name).selected)
            } else {
                changeList(name) { $0.isRefused = false }
            }
        }
    }

    private mutating func hold(_ rows: Rows, from start: Int) {
        switch rows {
        case .articles(let rows): articles.hold(rows, from: start)
        case .quotes(let rows): quotes.hold(rows, from: start)
        case .speakers(let rows): speakers.hold(rows, from: start)
        case .topics(let rows): topics.hold(rows, from: start)
        }
    }

    private mutating func articlesArrived(_ count: Int) {
        let generation = nextGeneration()
        lastCountsGeneration = generation
        request(.counts(filter, generation: generation))
        if count > 0 { followArticles() }
    }

    /// The reader follows the list of articles when the row it showed is gone, and when there was none.
    private mutating func followArticles() {
        if reader.stored == nil && !reader.isLoading {
            if let row = articles.selection { show(article: row.id, quote: nil) }
        } else if focus == .articles {
            follow()
        }
    }
}
