import SaysoModel

/// What selects quotes: one term, or several with AND, OR and NOT between them. Made from text by
/// ``QueryExpression/init(_:)``, and written as text again by ``description``.
public indirect enum QueryExpression: Hashable, Sendable {
    /// Quotes that fulfil the term.
    case term(QueryTerm)
    /// Quotes that don't fulfil the expression.
    case not(QueryExpression)
    /// Quotes that fulfil all of them; at least two, of which none is an `and`.
    case and([QueryExpression])
    /// Quotes that fulfil one of them; at least two, of which none is an `or`.
    case or([QueryExpression])

    /// All of `expressions`, at least one.
    static func all(_ expressions: [QueryExpression]) -> QueryExpression {
        let parts = expressions.flatMap(\.parts)
        return parts.count == 1 ? parts[0] : .and(parts)
    }

    /// Any of `expressions`, at least one.
    static func any(_ expressions: [QueryExpression]) -> QueryExpression {
        let parts = expressions.flatMap { expression in
            if case .or(let parts) = expression { parts } else { [expression] }
        }
        return parts.count == 1 ? parts[0] : .or(parts)
    }

    /// Whether it has a term that `isWanted`.
    func hasTerm(_ isWanted: (QueryTerm) -> Bool) -> Bool {
        switch self {
        case .term(let term): isWanted(term)
        case .not(let expression): expression.hasTerm(isWanted)
        case .and(let parts), .or(let parts): parts.contains { $0.hasTerm(isWanted) }
        }
    }

    /// The expressions that must all be fulfilled: each a chip in the browser.
    public var parts: [QueryExpression] {
        if case .and(let parts) = self { parts } else { [self] }
    }
}

/// One thing that is asked of a quote.
public enum QueryTerm: Hashable, Sendable {
    /// The words stand in content, source or cue.
    case words(QueryPattern)
    /// The words stand in the cue.
    case cue(QueryPattern)
    /// The speaker is called so.
    case speaker(QueryPattern)
    /// It is on a topic that is called so.
    case topic(QueryPattern)
    /// The article's publisher is called so.
    case publisher(QueryPattern)
    /// The article's publisher has this name, to the letter.
    case publisherNamed(String)
    /// The words stand in the article's title.
    case title(QueryPattern)
    /// How much of the content stands in quotation marks.
    case kind(Quote.Kind)
    /// What the cue says of the content.
    case stance(Stance)
    /// It was said or written, not thought, wished or heard: ``Stance/isStatement``.
    case statement
    /// The article was published on this day or later.
    case since(Day)
    /// The article was published on this day or earlier.
    case until(Day)
    /// How sure the extractor is, against ten thousandths.
    case confidence(QueryComparison, Int)
    /// The user marked it or its article, or did not.
    case marked(Bool)
    /// The user gave it or its article a tag that is called so.
    case tag(QueryPattern)
    /// The same utterance stands in other articles.
    case hasVariants
}

/// Words as they are looked for: side by side and in this order, without regard to case and accents.
public struct QueryPattern: Hashable, Sendable {
    /// The words; never without a letter or digit, and without `*` or white space at its ends.
    public var text: String
    /// Whether the last word may go on.
    public var isPrefix: Bool

    /// A pattern.
    public init(_ text: String, isPrefix: Bool = false) {
        self.text = text
        self.isPrefix = isPrefix
    }
}

/// How a figure compares with another.
public enum QueryComparison: String, Hashable, Sendable, CaseIterable {
    // The longer ones first, as a parser has to look for them.
    case atLeast = ">="
    case atMost = "<="
    case above = ">"
    case below = "<"

    /// Whether `a` is so, compared with `b`.
    func holds(_ a: Int, _ b: Int) -> Bool {
        switch self {
        case .atLeast: a >= b
        case .atMost: a <= b
        case .above: a > b
        case .below: a < b
        }
    }
}

// MARK: - As text

extension QueryExpression: CustomStringConvertible {
    /// The expression in the query language: parsed again it is the same.
    public var description: String {
        switch self {
        case .term(let term): term.description
        case .not(.term(let term)): "-\(term)"
        case .not(.not(let expression)): "--\(expression.grouped)"
        case .not(let expression): "-(\(expression))"
        case .and(let parts): parts.map(\.grouped).joined(separator: " ")
        case .or(let parts): parts.map(\.description).joined(separator: " OR ")
        }
    }

    /// The same, in parentheses where it would fall apart beside others.
    private var grouped: String {
        switch self {
        case .and, .or: "(\(self))"
        case .term, .not: description
        }
    }
}

extension QueryTerm: CustomStringConvertible {
    /// The term in the query language.
    public var description: String {
        switch self {
        case .words(let pattern): pattern.description
        case .cue(let pattern): "cue:\(pattern)"
        case .speaker(let pattern): "speaker:\(pattern)"
        case .topic(let pattern): "topic:\(pattern)"
        case .publisher(let pattern): "publisher:\(pattern)"
        case .publisherNamed(let name): "publisher:\(QueryPattern("=" + name))"
        case .title(let pattern): "title:\(pattern)"
        case .kind(let kind): "kind:\(kind.rawValue)"
        case .stance(let stance): "stance:\(stance.rawValue)"
        case .statement: "stance:\(QueryField.statement)"
        case .since(let day): "since:\(day)"
        case .until(let day): "until:\(day)"
        case .marked(let isMarked): "marked:\(isMarked ? "yes" : "no")"
        case .tag(let pattern): "tag:\(pattern)"
        case .hasVariants: "has:variants"
        case .confidence(let comparison, let value):
            "confidence:\(comparison.rawValue)\(JSONText.decimal(Double(value) / 10_000))"
        }
    }
}

extension QueryPattern: CustomStringConvertible {
    /// The pattern in the query language, in quotation marks where it needs them.
    public var description: String {
        let star = isPrefix ? "*" : ""
        let scalars = text.unicodeScalars
        let isBare = scalars.allSatisfy { QueryScanner.isBare($0) && $0 != ":" } && scalars.first != "-"
        if isBare, !QueryScanner.isOperator(text) { return text + star }
        var escaped = String.UnicodeScalarView()
        for scalar in scalars {
            if scalar == "\"" || scalar == "\\" { escaped.append("\\") }
            escaped.append(scalar)
        }
        return "\"\(String(escaped))\(star)\""
    }
}
