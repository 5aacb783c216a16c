import SaysoCore
import SaysoModel

extension Archive {
    /// Looks up what a request asks for; nil where there is nothing to answer. Blocks on the disk.
    func answer(_ request: Request) throws -> Answer? {
        switch request {
        case .list(let query, let keep, let index, let height, let generation):
            let count = try count(of: query.list, query.filter, narrowedTo: query.narrow)
            var selected = min(max(0, index), max(0, count - 1))
            if let keep, let found = try position(of: keep, in: query) { selected = found }
            // Two pages more on each side; the rest is fetched when somebody moves.
            let readAhead = min(2 * height, ListPosition.readAhead)
            let start = max(0, selected - height - readAhead)
            let end = min(count, selected + height + readAhead)
            return .list(
                query.list, count: count, start: start, try rows(query, start..<max(start, end)), selected: selected,
                generation: generation)
        case .glance(let query, let keep, let height, let generation):
            return try glance(query, keep: keep, height: height).map { rows, selected in
                .glance(rows, selected: selected, generation: generation)
            }
        case .rows(let query, let range, let generation):
            return .rows(query.list, start: range.lowerBound, try rows(query, range), generation: generation)
        case .article(let id, let setting, let goal, let generation):
            return .article(try open(id, setting), goal: goal, generation: generation)
        case .ahead(let ids, let setting, let generation):
            // To wait for a long one when it is wanted is better than to hold several.
            let short = try ids.filter { try textSize(of: $0) <= ReadAhead.longestText }
            return .ahead(try short.compactMap { try open($0, setting) }, generation: generation)
        case .step(let direction, let quote, let count, let filter, let reason):
            return .step(try step(direction, from: quote, in: filter, count: count), reason, direction)
        case .stepArticle(let direction, let article, let query):
            let row = try step(direction, from: article, in: query.filter, narrowedTo: query.narrow)
            return .stepArticle(row, direction)
        case .nearestQuote(let direction, let article, let filter):
            var article = article
            while let row = try step(direction, from: article, in: filter, narrowedTo: "") {
                if let quote = try firstQuote(of: row.id, in: filter) { return .step(quote, .any, direction) }
                article = row.id
            }
            return .step(nil, .any, direction)
        case .firstQuote(let filter):
            return .step(try quotes(filter, narrowedTo: "", offset: 0, limit: 1).first, .any, .next)
        case .pick(let query, let generation):
            let count = try count(of: query.list, query.filter, narrowedTo: query.narrow)
            let rows = try rows(query, 0..<min(count, 500), hasTimelines: true)
            return .pick(rows, count: count, generation: generation)
        case .counts(let filter, let generation):
            // No more than is shown.
            let counts = Counts(
                articles: try count(of: .articles, filter), quotes: try count(of: .quotes, filter))
            let parts = counts.quotes == 0 && !filter.isEmpty ? try countsOfParts(filter) : []
            return .counts(counts, parts: parts, generation: generation)
        case .speaker(let id):
            return try speaker(id).map { .speaker(id, $0) }
        case .feeds:
            return .feeds(try feeds())
        case .quote(let id):
            return .step(try quote(id), .any, .next)
        case .change(let change):
            return try keep(change)
        case .collection(let collected, let generation):
            return .collection(collected, try items(of: collected), generation: generation)
        case .values(let field, let beginning, let generation):
            return .values(
                try values(of: field, beginning: beginning, limit: QueryLine.mostValues), generation: generation
            )
        case .searchCount(let search, let generation):
            let expression = try? QueryExpression(search.query)
            let count = try expression.map { try self.count(of: .quotes, Filter($0)) }
            return .searchCount(search, count, generation: generation)
        case .note(let subject, let name):
            return .note(subject, name: name, text: try note(on: subject) ?? "")
        case .page(let subject, let part, let generation):
            return .page(try self.part(part, of: subject), generation: generation)
        case .findVariants: return .variants(try findVariants())
        }
    }

    private func open(_ id: ID<Article>, _ setting: OpenedArticle.Setting) throws -> OpenedArticle? {
        guard let stored = try article(id) else { return nil }
        let selected = setting.filter.isEmpty ? nil : try selectedQuotes(of: id, setting.filter)
        let provenance = Provenance(sightings: try sightings(of: id), changes: try changeCount(of: id))
        return OpenedArticle(stored, provenance, selected: selected, for: setting)
    }

    private func glance(_ query: ListQuery, keep: RowID?, height: Int) throws -> (Rows, selected: Int)? {
        switch query.list {
        case .articles:
            var article: ID<Article>?
            if case .article(let id) = keep { article = id }
            return try glance(query.filter, around: article, count: height).map { (.articles($0.rows), $0.selected) }
        case .quotes:
            var quote: ID<Quote>?
            if case .quote(let id) = keep { quote = id }
            return try glance(query.filter, narrowedTo: query.narrow, around: quote, count: height)
                .map { (.quotes($0.rows), $0.selected) }
        case .speakers, .topics: return nil
        }
    }

    private func rows(_ query: ListQuery, _ range: Range<Int>, hasTimelines: Bool = false) throws -> Rows {
        let (filter, narrow, offset, limit) = (query.filter, query.narrow, range.lowerBound, range.count)
        switch query.list {
        case .articles: return .articles(try articles(filter, narrowedTo: narrow, offset: offset, limit: limit))
        case .quotes: return .quotes(try quotes(filter, narrowedTo: narrow, offset: offset, limit: limit))
        case .speakers: return .speakers(try speakers(filter, narrowedTo: narrow, offset: offset, limit: limit))
        case .topics:
            return .topics(
                try topics(
                    filter, narrowedTo: narrow, offset: offset, limit: limit, hasTimelines: hasTimelines))
        }
    }

    private func position(of row: RowID, in query: ListQuery) throws -> Int? {
        switch row {
        case .article(let id): try position(of: id, in: query.filter, narrowedTo: query.narrow)
        case .quote(let id): try position(of: id, in: query.filter, narrowedTo: query.narrow)
        case .speaker(let id): try position(of: id, in: query.filter, narrowedTo: query.narrow)
        case .topic(let id): try position(of: id, in: query.filter, narrowedTo: query.narrow)
        }
    }
}
