import Testing

/// Reads BibTeX as BibTeX does: an entry goes to the brace that closes it, and braces count even behind a backslash.
enum BibTeXReader {
    struct Entry {
        var type: String
        var key: String
        var fields: [String: String]
    }

    static func entries(of text: String) throws -> [Entry] {
        var entries: [Entry] = []
        var rest = text[...]
        while let at = rest.firstIndex(of: "@") {
            let open = try #require(rest[at...].firstIndex(of: "{"))
            let comma = try #require(rest[open...].firstIndex(of: ","))
            let key = String(rest[rest.index(after: open)..<comma])
            #expect(key.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
            var entry = Entry(type: String(rest[rest.index(after: at)..<open]), key: key, fields: [:])
            rest = rest[comma...].dropFirst()
            while let first = rest.first(where: { !$0.isWhitespace && $0 != "," }), first != "}" {
                let equals = try #require(rest.firstIndex(of: "="))
                let name = rest[..<equals].filter { $0.isLetter }
                let start = try #require(rest[equals...].firstIndex(of: "{"))
                let (value, end) = try group(rest[start...])
                entry.fields[name] = value
                rest = rest[end...]
            }
            rest = rest[try #require(rest.firstIndex(of: "}"))...].dropFirst()
            entries.append(entry)
        }
        return entries
    }

    /// What stands between a brace and its partner, and where that ends.
    private static func group(_ text: Substring) throws -> (String, String.Index) {
        var depth = 0
        for index in text.indices {
            if text[index] == "{" { depth += 1 }
            if text[index] == "}" { depth -= 1 }
            if depth == 0 {
                return (String(text[text.index(after: text.startIndex)..<index]), text.index(after: index))
            }
        }
        throw Unbalanced()
    }

    struct Unbalanced: Error {}
}
