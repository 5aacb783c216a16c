import SaysoModel

/// A stretch of one paragraph between quotation marks.
///
/// A quotation that runs over several paragraphs (each opens with a mark, only the last closes) is one `Quotation` a
/// paragraph, chained by ``continuesBefore`` and ``continuesAfter``.
public struct Quotation: Hashable, Sendable {
    /// The marks it is written with.
    public enum Style: UInt8, Sendable, CaseIterable {
        /// “ ” and „ “
        case curlyDouble
        /// " and the typewriter's `` ''
        case straightDouble
        /// ‘ ’ and ‚ ‘
        case curlySingle
        /// '
        case straightSingle
        /// « » and ‹ ›
        case guillemets
    }

    /// Its tokens, marks included.
    public var tokens: Range<Int>
    /// Its bytes, marks included.
    public var span: Span
    /// The marks it is written with.
    public var style: Style
    /// 0 outside all others; 1 inside one other …
    public var depth: Int
    /// Whether a closing mark was found; otherwise it ends with the paragraph or before the next opening mark.
    public var isClosed: Bool
    /// It goes on from the quotation before it in the list of its depth, left open.
    public var continuesBefore: Bool
    /// The next quotation of its depth goes on from it.
    public var continuesAfter: Bool

    /// Its tokens without the marks; may be empty.
    public var inner: Range<Int> {
        let end = isClosed ? tokens.upperBound - 1 : tokens.upperBound
        return min(tokens.lowerBound + 1, end)..<end
    }
}

/// Where a token stands among the quotations of its text.
public enum QuotationState: UInt8, Sendable, CaseIterable {
    /// In none.
    case outside
    /// A mark that opens an outermost quotation.
    case opening
    /// Inside (marks of nested quotations too).
    case inside
    /// A mark that closes an outermost quotation.
    case closing
}
