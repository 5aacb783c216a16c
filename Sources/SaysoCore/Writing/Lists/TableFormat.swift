/// The forms in which every list can be written.
public enum TableFormat: String, CaseIterable, Sendable {
    case text, jsonl, json, csv, tsv, markdown, html

    /// What it is, as a phrase.
    public var meaning: String {
        switch self {
        case .text: "for reading"
        case .jsonl: "one JSON object a line"
        case .json: "one JSON array"
        case .csv: "comma-separated values (RFC 4180)"
        case .tsv: "tab-separated values"
        case .markdown: "a table in Markdown"
        case .html: "a page with a table"
        }
    }

    /// A writer of records in this form.
    public func writer<Item: Record>(
        of type: Item.Type, _ options: WritingOptions = WritingOptions()
    ) -> any ListWriter<Item> {
        switch self {
        case .text: ReadingWriter<Item>(isStyled: options.isStyled)
        case .jsonl: JSONWriter<Item>(isArray: false)
        case .json: JSONWriter<Item>(isArray: true)
        case .csv: DelimitedWriter<Item>(delimiter: ",", defusesFormulas: options.defusesFormulas)
        case .tsv: DelimitedWriter<Item>(delimiter: "\t", defusesFormulas: options.defusesFormulas)
        case .markdown: MarkdownWriter<Item>()
        case .html: HTMLWriter<Item>(title: options.title)
        }
    }
}

/// For reading: a heading and what belongs to it, harmless in a terminal.
struct ReadingWriter<Item: Record>: ListWriter {
    let isStyled: Bool

    mutating func write(_ item: Item) -> String {
        // A tab stands behind a number at the beginning and is no part of a name.
        var lines = item.lines.map { line in
            line.split(separator: "\t", maxSplits: 1).map { String($0).visibleLine }.joined(separator: "\t")
        }
        if isStyled, let first = lines.first, lines.count > 1 { lines[0] = "\u{1B}[1m\(first)\u{1B}[m" }
        return lines.joined(separator: "\n") + (lines.count > 1 ? "\n\n" : "\n")
    }
}

/// JSON, an object for each record, without the fields that are not known.
struct JSONWriter<Item: Record>: ListWriter {
    let isArray: Bool
    private var isFirst = true

    init(isArray: Bool) { self.isArray = isArray }

    mutating func begin() -> String { isArray ? "[" : "" }

    mutating func write(_ item: Item) -> String {
        let object = JSONText.object(zip(Item.fieldNames, item.fieldValues).lazy.map { ($0, $1.json) })
        guard isArray else { return object + "\n" }
        defer { isFirst = false }
        return (isFirst ? "\n" : ",\n") + object
    }

    mutating func end() -> String { isArray ? "\n]\n" : "" }
}
