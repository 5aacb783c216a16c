import SaysoModel

/// What narrows the lists. It selects quotes: those that have every part. Lists of articles, speakers and topics show
/// those that have a selected quote; a filter of words alone also shows the articles whose title or text has them.
public struct Filter: Hashable, Sendable {
    /// One part, shown as a chip.
    public enum Part: Hashable, Sendable {
        /// Quotes by this speaker.
        case speaker(ID<Speaker>)
        /// Quotes on this topic.
        case topic(ID<Topic>)
        /// Quotes that have all of these words in content, source or cue, in any order; case and accents do not count,
        /// the last word may be the beginning of one.
        case words(String)
        /// Quotes that were said or written, not thought, wished or heard: ``Stance/isStatement``.
        case statements
        /// Quotes that fulfil an expression of the query language.
        case query(QueryExpression)
    }

    /// The parts, in the order in which they were put on. Several speakers widen (quotes by either), topics and words
    /// narrow.
    public var parts: [Part]

    /// A filter of `parts`; the empty one lets everything through.
    public init(_ parts: [Part] = []) { self.parts = parts }

    /// The filter that an expression is: a part for each of its own that must all be fulfilled.
    public init(_ expression: QueryExpression) { self.init(expression.parts.map(Part.query)) }

    /// Whether everything passes.
    public var isEmpty: Bool { parts.isEmpty }

    /// Whether it asks for variants, which are only known as far as ``Archive/findVariants(limit:)`` looked for them.
    public var asksForVariants: Bool {
        parts.contains { part in
            if case .query(let expression) = part { expression.hasTerm { $0 == .hasVariants } } else { false }
        }
    }
}
