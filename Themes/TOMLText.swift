/// The text of a TOML file, asked for the lines of keys: the parser tells lines of syntax errors only.
package struct TOMLText: Sendable {
    private let lines: [Substring]

    /// The text of a file.
    package init(_ text: String) { lines = text.split(separator: "\n", omittingEmptySubsequences: false) }

    /// The line, from 1, on which `key` stands in `[table]`, or before all tables where that is nil; nil if it is not
    /// found.
    package func line(of key: String, in table: String? = nil) -> Int? {
        var current: Substring?
        for (index, line) in lines.enumerated() {
            let words = line.drop { $0 == " " || $0 == "\t" }
            if words.first == "[" {
                current = words.dropFirst().prefix { $0 != "]" }
                if table == nil, current == key[...] { return index + 1 }
            } else if current == table.map({ $0[...] }), Self.key(of: words) == key {
                return index + 1
            }
        }
        return nil
    }

    /// What stands before the equals sign, without quotation marks.
    private static func key(of line: Substring) -> String? {
        guard let equals = line.firstIndex(of: "=") else { return nil }
        return line[..<equals].filter { $0 != " " && $0 != "\t" && $0 != "\"" }
    }
}
