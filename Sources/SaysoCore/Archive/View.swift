import GRDB

extension Archive {
    /// One state of the archive, with what is remembered of it.
    struct View {
        let archive: Archive
        let db: Database
        let tally: Tally

        /// What is remembered at `slot`; nil if nothing is.
        func recalled<Key, Value>(
            _ slot: WritableKeyPath<Memory, Recent<Key, Value>> & Sendable, _ key: Key
        ) -> Value? {
            archive.memory.withLock { memory in
                memory.keep(for: tally.change)
                return memory[keyPath: slot][key]
            }
        }

        /// What is remembered at `slot`, or else computed now, and remembered unless the archive went on.
        func remembered<Key, Value>(
            _ slot: WritableKeyPath<Memory, Recent<Key, Value>> & Sendable, _ key: Key, compute: () throws -> Value
        ) throws -> Value {
            if let known = recalled(slot, key) { return known }
            let value = try compute()
            remember(slot, key, value)
            return value
        }

        /// Remembers `value` unless the archive went on.
        private func remember<Key, Value>(
            _ slot: WritableKeyPath<Memory, Recent<Key, Value>> & Sendable, _ key: Key, _ value: Value
        ) {
            archive.memory.withLock { memory in
                if memory.change == tally.change { memory[keyPath: slot][key] = value }
            }
        }

        func query(_ filter: Filter, quotesNarrowedTo narrowing: String = "") throws -> Query {
            try Query(filter, quotesNarrowedTo: narrowing, db)
        }

        func selection(_ query: Query) throws -> Selection {
            guard !query.isEmpty else { return try everything }
            return try remembered(\.selections, query) {
                let quotes = try quotes(query)
                return try Selection(
                    quotes, articles: articlesAlsoSelected(by: query, besides: quotes), of: everything)
            }
        }

        /// All articles and quotes.
        var everything: Selection {
            get throws {
                try remembered(\.everything, .articles) {
                    try Selection(everythingIn: db, count: tally.counts.articles)
                }
            }
        }

        /// Some articles of the whole list.
        func stretches(_ sql: String, _ arguments: StatementArguments) throws -> [Selection.Stretch] {
            let statement = try db.cachedStatement(sql: "SELECT \(Selection.Stretch.columns) FROM article \(sql)")
            return try Row.fetchAll(statement, arguments: arguments).map { Selection.Stretch($0) }
        }

        /// Quotes of the whole list, of which no more than its beginning is read.
        func firstQuotes(offset: Int, limit: Int) throws -> [Int64] {
            var (quotes, skipped): ([Int64], Int) = ([], 0)
            let rows = try Row.fetchCursor(
                db.cachedStatement(sql: "SELECT \(Selection.Stretch.columns) FROM article ORDER BY age, id"))
            while quotes.count < limit, let row = try rows.next() {
                let own = Selection.Stretch(row).quotes.dropFirst(max(0, offset - skipped))
                quotes += own.prefix(limit - quotes.count)
                skipped += Int(Selection.Stretch(row).count)
            }
            return quotes
        }

        /// The article with all its quotes.
        func stretch(ofArticle id: Int64) throws -> Selection.Stretch? { try stretches("WHERE id = ?", [id]).first }

        /// Where the article stands in the whole list; nil if it is not there.
        func position(ofArticle id: Int64) throws -> Int? {
            guard let stretch = try stretch(ofArticle: id) else { return nil }
            return try Int.fetchOne(
                db.cachedStatement(sql: "SELECT count(*) FROM article WHERE (age, id) < (?, ?)"),
                arguments: [stretch.age, id])
        }

        /// The articles of the selection whose title has the words of `narrowing`.
        func articles(_ query: Query, narrowedTo narrowing: String) throws -> [Selection.Stretch] {
            guard !narrowing.isEmpty else { return try selection(query).stretches }
            return try remembered(\.narrowed, Memory.NarrowedKey(query: query, narrowing: narrowing)) {
                let matches = try haystack(.titles).matches(narrowing)
                return try selection(query).stretches.filter { matches.contains($0.article) }
            }
        }

        /// Speakers (by whom the filter's speakers do not count) or topics.
        func ranking(_ list: ListName, _ query: Query, narrowedTo narrowing: String) throws -> Ranking {
            let query = list == .speakers ? query.byAnyone : query
            let key = Memory.RankingKey(list: list, query: query, narrowing: narrowing)
            return try remembered(\.rankings, key) {
                guard narrowing.isEmpty else {
                    let matches = try haystack(list == .speakers ? .speakers : .topics).matches(narrowing)
                    return try ranking(list, query, narrowedTo: "").filter(matches.contains)
                }
                guard !query.isEmpty else { return try .stored(list, db) }
                // Whoever shows one list shows the other, of the same quotes unless the filter has speakers.
                let isShared = query.byAnyone == query
                let found = try Ranking.rankings(isShared ? [.speakers, .topics] : [list], of: query, self)
                let (own, other) = list == .speakers ? (found.speakers, found.topics) : (found.topics, found.speakers)
                if isShared {
                    let list: ListName = list == .speakers ? .topics : .speakers
                    remember(\.rankings, Memory.RankingKey(list: list, query: query, narrowing: ""), other)
                }
                return own
            }
        }

        func haystack(_ content: Haystack.Content) throws -> Haystack {
            try remembered(\.haystacks, content) { try Haystack(content, db) }
        }
    }

    /// Runs `body` on one state of the archive.
    func view<Value>(_ body: (View) throws -> Value) throws -> Value {
        try read { db in try body(View(archive: self, db: db, tally: Tally.fetch(db))) }
    }
}
