/// Values between delimiters, a record a line under a line of names. With commas as RFC 4180 has it, quoted where needed;
/// with tabs white space in a value becomes a space, as there is no quoting.
///
/// Spreadsheets run a cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage return as a formula, whoever wrote the
/// article it comes from. Such text gets a `'` in front, which they take for "this is text" (OWASP, CSV Injection).
struct DelimitedWriter<Item: Record>: ListWriter {
    let delimiter: String
    let defusesFormulas: Bool

    mutating func begin() -> String { Item.fieldNames.joined(separator: delimiter) + lineEnd }

    mutating func write(_ item: Item) -> String {
        item.fieldValues.map(cell).joined(separator: delimiter) + lineEnd
    }

    private var lineEnd: String { delimiter == "," ? "\r\n" : "\n" }

    private func cell(_ value: FieldValue) -> String {
        var text = value.reading
        if defusesFormulas, let first = text.unicodeScalars.first, Self.formulaBeginnings.contains(first) {
            text = "'" + text
        }
        if delimiter == "\t" { return text.visibleLine }
        guard text.utf8.contains(where: Self.mayNeedCare) else { return text }
        // By scalars: a quotation mark may be a part of a character with what stands before it.
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == "\"" { escaped.append(scalar) }
            escaped.append(Self.isHarmful(scalar) ? "\u{FFFD}" : scalar)
        }
        let needsQuotes = escaped.contains { ["\"", ",", "\r", "\n"].contains($0) }
        return needsQuotes ? "\"\(String(escaped))\"" : String(escaped)
    }

    /// Whether a character that is quoted or replaced may begin with `byte`: most values have none.
    private static func mayNeedCare(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x22 || byte == 0x2C || byte == 0x7F || byte == 0xC2
    }

    private static var formulaBeginnings: [Unicode.Scalar] { ["=", "+", "-", "@", "\t", "\r"] }

    /// Control characters have no place in a table, and a terminal that it is looked at in would obey them.
    private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\r" && scalar != "\t"
    }
}
