import SaysoModel

/// How many quotes there are of each day.
public struct Timeline: Hashable, Sendable {
    /// One day with the number of its quotes, which is at least 1.
    public struct Entry: Hashable, Sendable {
        /// The day of the articles.
        public var day: Day
        /// How many quotes.
        public var quotes: Int

        /// A day's quotes.
        public init(day: Day, quotes: Int) {
            self.day = day
            self.quotes = quotes
        }
    }

    /// The days on which there are any, earliest first.
    public var entries: [Entry]
    /// Quotes of articles without a day.
    public var undated: Int
    /// How many articles the quotes stand in.
    public var articles: Int

    /// A timeline.
    public init(entries: [Entry] = [], undated: Int = 0, articles: Int = 0) {
        self.entries = entries
        self.undated = undated
        self.articles = articles
    }

    /// How many quotes there are, dated or not.
    public var quotes: Int { entries.reduce(undated) { $0 + $1.quotes } }

    /// The quotes of `count` equal parts of the time from the first to the last day; empty where there is no day.
    public func parts(_ count: Int) -> [Int] {
        guard let first = entries.first?.day.number, let last = entries.last?.day.number, count > 0 else { return [] }
        var parts = Array(repeating: 0, count: count)
        for entry in entries {
            parts[(entry.day.number - first) * count / (last - first + 1)] += entry.quotes
        }
        return parts
    }

    /// The days of one of `count` such parts; nil for a part that is shorter than a day and has none.
    public func days(ofPart index: Int, of count: Int) -> ClosedRange<Day>? {
        guard let first = entries.first?.day.number, let last = entries.last?.day.number, (0..<count).contains(index)
        else { return nil }
        let length = last - first + 1
        let start = (index * length + count - 1) / count
        let end = ((index + 1) * length + count - 1) / count
        return start < end ? Day(number: first + start)...Day(number: first + end - 1) : nil
    }
}

extension Archive {
    /// When the quotes were made that `filter` selects.
    public func timeline(_ filter: Filter) throws -> Timeline {
        try view { view in
            var timeline = Timeline()
            for stretch in try view.selection(view.query(filter)).stretches where stretch.count > 0 {
                let quotes = Int(stretch.count)
                timeline.articles += 1
                guard let day = Age.day(Int64(stretch.age)) else {
                    timeline.undated += quotes
                    continue
                }
                if timeline.entries.last?.day == day {
                    timeline.entries[timeline.entries.count - 1].quotes += quotes
                } else {
                    timeline.entries.append(Timeline.Entry(day: day, quotes: quotes))
                }
            }
            // A selection begins with the latest day.
            timeline.entries.reverse()
            return timeline
        }
    }
}
