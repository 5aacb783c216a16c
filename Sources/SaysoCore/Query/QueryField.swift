import SaysoModel

/// A field of the query language, as in `speaker:putin`. All stand in one table, ``all``, from which the parser, completion
/// and help are made.
public struct QueryField: Hashable, Sendable {
    /// Where the values come from that completion offers.
    public enum Values: Hashable, Sendable {
        /// These.
        case fixed([String])
        /// Names in the archive, those with most quotes first.
        case speakers, topics, publishers, tags
        /// None: days, figures, words.
        case free
    }

    /// What stands before the colon.
    public let name: String
    /// What stands behind it, as help names it: `NAME`.
    public let argument: String
    /// What it selects, as a phrase.
    public let meaning: String
    /// A query with it.
    public let example: String
    /// Where its values come from.
    public let values: Values
    /// The term of a value; nil where it is none.
    let term: @Sendable (QueryPattern) -> QueryTerm?

    private init(
        _ name: String, _ argument: String, _ meaning: String, _ example: String, _ values: Values = .free,
        term: @escaping @Sendable (QueryPattern) -> QueryTerm?
    ) {
        self.name = name
        self.argument = argument
        self.meaning = meaning
        self.example = example
        self.values = values
        self.term = term
    }

    /// All fields, in the order of help.
    public static let all: [QueryField] = [
        QueryField(
            "speaker", "NAME", "quotes by a speaker called so", "speaker:\"ines öberg\"", .speakers
        ) { .speaker($0) },
        QueryField("topic", "PHRASE", "quotes on a topic called so", "topic:budget", .topics) { .topic($0) },
        QueryField("cue", "WORDS", "quotes with these words in the cue", "cue:warn") { .cue($0) },
        QueryField(
            "kind", "KIND", "direct, mixed or indirect: how much stands in quotation marks", "kind:direct",
            .fixed(Quote.Kind.allCases.map(\.rawValue))
        ) { pattern in Quote.Kind.allCases.first { $0.rawValue == pattern.keyword }.map(QueryTerm.kind) },
        QueryField(
            "stance", "STANCE", "what the cue says of the content: denies, asks, …; statement: said, not thought",
            "stance:denies", .fixed([statement] + Stance.allCases.map(\.rawValue))
        ) { pattern in
            pattern.keyword == statement
                ? .statement : Stance.allCases.first { $0.rawValue == pattern.keyword }.map(QueryTerm.stance)
        },
        QueryField(
            "publisher", "NAME", "quotes in articles of this newspaper, agency or site; =NAME: of no other one",
            "publisher:courier", .publishers
        ) { pattern in pattern.wholeName.map(QueryTerm.publisherNamed) ?? .publisher(pattern) },
        QueryField("title", "WORDS", "quotes in articles with these words in the title", "title:harbour") {
            .title($0)
        },
        QueryField("since", "DAY", "quotes in articles of this day, month or year or later", "since:2024-05") {
            $0.days.map { .since($0.lowerBound) }
        },
        QueryField("until", "DAY", "quotes in articles of this day, month or year or earlier", "until:2024-05-31") {
            $0.days.map { .until($0.upperBound) }
        },
        QueryField("confidence", "FIGURE", "how sure sayso is, 0 to 1, with >, >=, < or <=", "confidence:>0.8") {
            $0.comparison.map(QueryTerm.confidence)
        },
        QueryField(
            "marked", "yes|no", "quotes that you marked, or whose article you did", "marked:yes",
            .fixed(["yes", "no"])
        ) { pattern in pattern.keyword == "yes" ? .marked(true) : pattern.keyword == "no" ? .marked(false) : nil },
        QueryField("tag", "NAME", "quotes that you tagged so, or whose article you did", "tag:follow-up", .tags) {
            .tag($0)
        },
        QueryField(
            "has", "variants", "quotes whose utterance stands in other articles too", "has:variants",
            .fixed(["variants"])
        ) { $0.keyword == "variants" ? .hasVariants : nil },
    ]

    /// The field called `name`, in whatever case.
    public static func named(_ name: some StringProtocol) -> QueryField? {
        let name = name.lowercased()
        return all.first { $0.name == name }
    }

    /// The value of `stance` that stands for all that say something was said or written.
    static let statement = "statement"

    /// Fields of one name are one.
    public static func == (a: QueryField, b: QueryField) -> Bool { a.name == b.name }
    /// By the name.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

// MARK: - Values

extension QueryPattern {
    /// The text as a word of a fixed list; nil with a star, which these don't take.
    fileprivate var keyword: String? { isPrefix ? nil : text.lowercased() }

    /// The name behind a `=`, to be met to the letter; nil without.
    fileprivate var wholeName: String? {
        isPrefix || !text.hasPrefix("=") || text == "=" ? nil : String(text.dropFirst())
    }

    /// The days of a day, a month or a year: `2024-05-31`, `2024-05`, `2024`.
    fileprivate var days: ClosedRange<Day>? {
        guard !isPrefix, text.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "-") }) else { return nil }
        switch text.split(separator: "-", omittingEmptySubsequences: false).count {
        case 3: return Day(text).map { $0...$0 }
        case 2:
            guard let first = Day("\(text)-01") else { return nil }
            let last = (28...31).reversed().lazy.compactMap { Day("\(text)-\($0)") }.first
            return first...(last ?? first)
        case 1:
            guard let first = Day("\(text)-01-01"), let last = Day("\(text)-12-31") else { return nil }
            return first...last
        default: return nil
        }
    }

    /// A figure from 0 to 1 behind a sign of comparison, in ten thousandths; without a sign at least that.
    fileprivate var comparison: (QueryComparison, Int)? {
        guard !isPrefix else { return nil }
        let sign = QueryComparison.allCases.first { text.hasPrefix($0.rawValue) }
        let figure = text.dropFirst(sign?.rawValue.count ?? 0)
        guard figure.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }), let value = Double(figure),
            (0...1).contains(value)
        else { return nil }
        return (sign ?? .atLeast, Int((value * 10_000).rounded()))
    }
}

// MARK: - Help

extension QueryField {
    /// The field with its argument, as help shows it: `speaker:NAME`.
    public var usage: String { "\(name):\(argument)" }

    /// The query language on a page.
    public static let guide: String = {
        let width = (all.map(\.usage.count).max() ?? 0) + 2
        let rows = all.map { field in
            "  " + field.usage + String(repeating: " ", count: width - field.usage.count) + field.meaning
                + "\n" + String(repeating: " ", count: width + 2) + field.example
        }
        return """
            A query selects quotes. What stands side by side must all be so:

              wall harbour*        quotes with these words; * lets a word go on
              "raise the wall"     side by side, in this order
              -wall                not this
              wall OR dam          one of them
              (wall OR dam) sea    parentheses keep together

            Words are looked for in content, source and cue, in all their forms (promise finds promised); case and \
            accents don't count. Fields look elsewhere:

            \(rows.joined(separator: "\n"))

            A name is found whole or by its words, and if several are called so, all of them count. With spaces it \
            stands in quotation marks. In the shell a query that begins with - stands behind --: sayso quotes -- -kind:direct
            """
    }()
}
