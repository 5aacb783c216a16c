import SaysoModel

extension QueryExpression {
    /// Parses a query. Throws ``QueryError``.
    public init(_ text: String) throws(QueryError) {
        let scanner = QueryScanner(text)
        if let range = scanner.openQuotation { throw QueryError(reason: .openQuotation, range: range) }
        var parser = QueryParser(tokens: scanner.tokens, end: text.utf8.count)
        self = try parser.parse()
    }
}

/// Recursive descent over the tokens of a query:
///
///     or      = and { "OR" and }
///     and     = unary { [ "AND" ] unary }
///     unary   = "-" unary | "(" or ")" | field value | text
private struct QueryParser {
    let tokens: [QueryScanner.Token]
    /// UTF-8 length of the query.
    let end: Int
    private var next = 0
    private var depth = 0
    /// Parentheses and minus signs inside each other that are still read.
    private static let maximumDepth = 50

    init(tokens: [QueryScanner.Token], end: Int) {
        self.tokens = tokens
        self.end = end
    }

    private var token: QueryScanner.Token? { next < tokens.count ? tokens[next] : nil }

    mutating func parse() throws(QueryError) -> QueryExpression {
        guard !tokens.isEmpty else { throw QueryError(reason: .empty, range: end..<end) }
        let expression = try or()
        if let token { throw QueryError(reason: .strayParenthesis, range: token.range) }
        return expression
    }

    private mutating func or() throws(QueryError) -> QueryExpression {
        var choices = [try and()]
        while let token, token.kind == .or {
            next += 1
            try expectOperand(of: token, "OR")
            choices.append(try and())
        }
        return .any(choices)
    }

    private mutating func and() throws(QueryError) -> QueryExpression {
        var parts = [try unary()]
        while let token {
            switch token.kind {
            case .or, .close: return .all(parts)
            case .and:
                next += 1
                try expectOperand(of: token, "AND")
            default: break
            }
            parts.append(try unary())
        }
        return .all(parts)
    }

    /// Something must follow `operation` that can be looked for.
    private func expectOperand(of operation: QueryScanner.Token, _ name: String) throws(QueryError) {
        switch token?.kind {
        case nil, .or, .and, .close: throw QueryError(reason: .missingOperand(of: name), range: operation.range)
        default: break
        }
    }

    private mutating func unary() throws(QueryError) -> QueryExpression {
        guard let token else { throw QueryError(reason: .empty, range: end..<end) }
        next += 1
        switch token.kind {
        case .minus:
            try expectOperand(of: token, "-")
            return .not(
                try deeper(at: token) { (parser: inout Self) throws(QueryError) in
                    try parser.unary()
                })
        case .open:
            if let close = self.token, close.kind == .close {
                throw QueryError(
                    reason: .missingOperand(of: "()"), range: token.range.lowerBound..<close.range.upperBound)
            }
            let inside = try deeper(at: token) { (parser: inout Self) throws(QueryError) in
                try parser.or()
            }
            guard self.token?.kind == .close else { throw QueryError(reason: .openParenthesis, range: token.range) }
            next += 1
            return inside
        case .close: throw QueryError(reason: .strayParenthesis, range: token.range)
        case .or: throw QueryError(reason: .missingOperand(of: "OR"), range: token.range)
        case .and: throw QueryError(reason: .missingOperand(of: "AND"), range: token.range)
        case .text(let text): return .term(.words(try pattern(text, at: token.range)))
        case .field(let name): return .term(try term(name, at: token.range))
        }
    }

    private mutating func deeper(
        at token: QueryScanner.Token, _ body: (inout QueryParser) throws(QueryError) -> QueryExpression
    ) throws(QueryError) -> QueryExpression {
        guard depth < Self.maximumDepth else { throw QueryError(reason: .tooDeep, range: token.range) }
        depth += 1
        defer { depth -= 1 }
        return try body(&self)
    }

    // MARK: - Terms

    private mutating func term(_ name: String, at range: Range<Int>) throws(QueryError) -> QueryTerm {
        let nameRange = range.lowerBound..<range.upperBound - 1
        guard let field = QueryField.named(name) else {
            let meant = nearest(to: name, among: QueryField.all.map(\.name))
            throw QueryError(reason: .unknownField(name, nearest: meant), range: nameRange)
        }
        // A value stands right behind its colon.
        guard let value = token, value.range.lowerBound == range.upperBound, case .text(let text) = value.kind
        else { throw QueryError(reason: .missingValue(field), range: range) }
        next += 1
        let pattern = try pattern(text, at: value.range)
        guard let term = field.term(pattern) else {
            var meant: String?
            if case .fixed(let values) = field.values { meant = nearest(to: text, among: values) }
            throw QueryError(reason: .badValue(text, field, nearest: meant), range: value.range)
        }
        return term
    }

    private func pattern(_ text: String, at range: Range<Int>) throws(QueryError) -> QueryPattern {
        var rest = text.unicodeScalars[...]
        func isSpaceOrStar(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace || scalar == "*" }
        while let first = rest.first, first.properties.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.properties.isWhitespace { rest.removeLast() }
        let isPrefix = rest.last == "*"
        while let last = rest.last, isSpaceOrStar(last) { rest.removeLast() }
        guard !String(rest).words.isEmpty else { throw QueryError(reason: .noWords(text), range: range) }
        return QueryPattern(String(rest), isPrefix: isPrefix)
    }
}
