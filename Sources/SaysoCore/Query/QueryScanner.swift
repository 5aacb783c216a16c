/// Cuts a query into tokens, each with its place.
struct QueryScanner {
    /// A piece of a query.
    struct Token: Hashable {
        enum Kind: Hashable {
            /// A bare word, or one in quotation marks, which then are not part of it.
            case text(String)
            /// `name:`
            case field(String)
            case open, close, minus
            /// `OR` or `AND`
            case or, and
        }

        var kind: Kind
        /// UTF-8 offsets in the query.
        var range: Range<Int>
    }

    // Scalars and not scalars, so that a combining mark does not join a quotation mark or parenthesis before it.
    private let scalars: [Unicode.Scalar]
    /// UTF-8 offset of each scalar, and the end.
    private let offsets: [Int]
    private var next = 0
    /// What was found.
    private(set) var tokens: [Token] = []
    /// Where a quotation begins that has no second mark; its text goes on to the end.
    private(set) var openQuotation: Range<Int>?

    /// Whether a bare word may have the scalar.
    static func isBare(_ scalar: Unicode.Scalar) -> Bool {
        !scalar.properties.isWhitespace && !["(", ")", "\"", "\\", "*"].contains(scalar)
    }

    /// Whether a word stands between others instead of being looked for.
    static func isOperator(_ word: String) -> Bool { word == "OR" || word == "AND" }

    /// Cuts `text`.
    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        var offset = 0
        offsets =
            scalars.map { scalar in
                defer { offset += UTF8.width(scalar) }
                return offset
            } + [text.utf8.count]
        scan()
    }

    private mutating func scan() {
        while next < scalars.count {
            let start = next
            switch scalars[next] {
            case let scalar where scalar.properties.isWhitespace: next += 1
            case "(": add(.open, from: start, to: start + 1)
            case ")": add(.close, from: start, to: start + 1)
            case "-": add(.minus, from: start, to: start + 1)
            case "\"": scanQuotation()
            default: scanWord()
            }
        }
    }

    private mutating func scanQuotation() {
        let start = next
        var text = String.UnicodeScalarView()
        next += 1
        while next < scalars.count, scalars[next] != "\"" {
            if scalars[next] == "\\", next + 1 < scalars.count { next += 1 }
            text.append(scalars[next])
            next += 1
        }
        if next == scalars.count { openQuotation = offsets[start]..<offsets[next] }
        add(.text(String(text)), from: start, to: min(next + 1, scalars.count))
    }

    private mutating func scanWord() {
        let start = next
        let end = endOfWord()
        if let colon = scalars[start..<end].firstIndex(of: ":"), colon > start,
            scalars[start..<colon].allSatisfy(\.properties.isAlphabetic)
        {
            add(.field(string(start, colon)), from: start, to: colon + 1)
            // What stands behind a colon is a value, whatever it looks like.
            let end = endOfWord()
            if end > next { add(.text(string(next, end)), from: next, to: end) }
            return
        }
        let word = string(start, end)
        switch word {
        case "OR": add(.or, from: start, to: end)
        case "AND": add(.and, from: start, to: end)
        default: add(.text(word), from: start, to: end)
        }
    }

    /// The end of the word that begins at the next scalar; a backslash or star inside of it is a part of it.
    private func endOfWord() -> Int {
        scalars[next...].firstIndex { !Self.isBare($0) && $0 != "\\" && $0 != "*" } ?? scalars.count
    }

    private func string(_ start: Int, _ end: Int) -> String {
        String(String.UnicodeScalarView(scalars[start..<end]))
    }

    private mutating func add(_ kind: Token.Kind, from start: Int, to end: Int) {
        tokens.append(Token(kind: kind, range: offsets[start]..<offsets[end]))
        next = end
    }
}
