/// What can be completed in a query that is being typed.
public struct QueryCompletion: Hashable, Sendable {
    /// What stands before the cursor.
    public enum Wanted: Hashable, Sendable {
        /// The beginning of a field's name, or nothing.
        case field
        /// The beginning of a field's value, or nothing.
        case value(QueryField)
    }

    /// What is wanted.
    public var wanted: Wanted
    /// What is typed of it.
    public var beginning: String
    /// Where that stands: UTF-8 offsets in the query; empty where nothing is typed yet.
    public var range: Range<Int>

    /// What can be completed at `cursor`, a UTF-8 offset in `query`; nil where nothing can.
    public init?(_ query: String, at cursor: Int) {
        let before = String(decoding: query.utf8.prefix(cursor), as: UTF8.self)
        let scanner = QueryScanner(before)
        range = cursor..<cursor
        beginning = ""
        guard let last = scanner.tokens.last, last.range.upperBound == before.utf8.count else {
            wanted = .field
            return
        }
        switch last.kind {
        case .field(let name):
            guard let field = QueryField.named(name) else { return nil }
            wanted = .value(field)
        case .text(let text):
            range = last.range
            beginning = text
            guard let field = scanner.tokens.dropLast().last, field.range.upperBound == last.range.lowerBound,
                case .field(let name) = field.kind
            else {
                let isName = text.unicodeScalars.allSatisfy(\.properties.isAlphabetic)
                guard isName, text.utf8.count == last.range.count else { return nil }
                wanted = .field
                return
            }
            let isDone = query.utf8.prefix(cursor).last == UInt8(ascii: "\"") && scanner.openQuotation == nil
            guard let field = QueryField.named(name), !isDone else { return nil }
            wanted = .value(field)
        case .open, .minus: wanted = .field
        case .or, .and: return nil
        case .close: return nil
        }
    }

    /// `query` with `value` in the place of what is typed, and where the cursor stands then, in UTF-8 offsets.
    public func completing(_ query: String, with value: String) -> (query: String, cursor: Int) {
        let text: String
        switch wanted {
        case .field: text = value + ":"
        case .value: text = QueryPattern(value).description + " "
        }
        let bytes = Array(query.utf8)
        let before = String(decoding: bytes[..<range.lowerBound], as: UTF8.self)
        var after = String(decoding: bytes[range.upperBound...], as: UTF8.self)
        if text.hasSuffix(" "), after.hasPrefix(" ") { after.removeFirst() }
        return (before + text + after, range.lowerBound + text.utf8.count)
    }
}

/// A value that a query may go on with.
public struct QueryValue: Hashable, Sendable {
    /// The value.
    public var name: String
    /// How many quotes it stands for; nil where that is not known.
    public var quoteCount: Int?

    /// A value.
    public init(_ name: String, quoteCount: Int? = nil) {
        self.name = name
        self.quoteCount = quoteCount
    }
}
