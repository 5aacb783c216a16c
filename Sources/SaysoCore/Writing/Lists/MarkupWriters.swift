/// A table in Markdown (GitHub Flavored Markdown, "Tables").
struct MarkdownWriter<Item: Record>: ListWriter {
    mutating func begin() -> String {
        row(Item.fieldNames) + row(Item.fieldNames.map { _ in "---" })
    }

    mutating func write(_ item: Item) -> String { row(item.fieldValues.map(\.reading.markdownEscaped)) }

    private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }
}

/// A page of its own with a table, without scripts.
struct HTMLWriter<Item: Record>: ListWriter {
    let title: String

    mutating func begin() -> String {
        let heads = Item.fieldNames.map { name -> Markup in "<th scope=\"col\">\(name)</th>" }
        let page: Markup = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title)</title>
            <style>
            body { font: 1rem/1.4 system-ui, sans-serif; margin: 1rem; }
            table { border-collapse: collapse; }
            th, td { border-bottom: 1px solid; padding: .3rem .6rem; text-align: left; vertical-align: top; }
            </style>
            </head>
            <body>
            <table>
            <thead><tr>\(heads)</tr></thead>
            <tbody>

            """
        return page.text
    }

    mutating func write(_ item: Item) -> String {
        let cells = zip(Item.fieldNames, item.fieldValues).map(Self.cell)
        let row: Markup = "<tr>\(cells)</tr>\n"
        return row.text
    }

    mutating func end() -> String { "</tbody>\n</table>\n</body>\n</html>\n" }

    private static func cell(_ name: String, _ value: FieldValue) -> Markup {
        let text = value.reading.visibleLine
        guard name == "url", let address = text.webAddress else { return "<td>\(text)</td>" }
        return "<td><a href=\"\(address)\">\(text)</a></td>"
    }
}
