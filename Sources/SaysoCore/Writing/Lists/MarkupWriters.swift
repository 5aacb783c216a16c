/// A table in Markdown (GitHub Flavored Markdown, "Tables").
struct MarkdownWriter<Item: Record>: ListWriter {
    mutating func begin() -> String {
        row(Item.fieldNames) + row(Item.fieldNames.map { _ in "---" })
    }

    mutating func write(_ item: Item) -> String { row(item.fieldValues.map { Self.escaped($0.reading) }) }

    private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }

    /// With a backslash before each character that would be markup.
    private static func escaped(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in text.visibleLine.unicodeScalars {
            if "\\`*_[]<>|#~&!".unicodeScalars.contains(scalar) { out.append("\\") }
            out.append(scalar)
        }
        return String(out)
    }
}

/// A page of its own with a table, without scripts.
struct HTMLWriter<Item: Record>: ListWriter {
    let title: String

    mutating func begin() -> String {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(title.htmlEscaped)</title>
        <style>
        body { font: 1rem/1.4 system-ui, sans-serif; margin: 1rem; }
        table { border-collapse: collapse; }
        th, td { border-bottom: 1px solid; padding: .3rem .6rem; text-align: left; vertical-align: top; }
        </style>
        </head>
        <body>
        <table>
        <thead><tr>\(Item.fieldNames.map { "<th scope=\"col\">\($0)</th>" }.joined())</tr></thead>
        <tbody>

        """
    }

    mutating func write(_ item: Item) -> String {
        "<tr>" + zip(Item.fieldNames, item.fieldValues).map(cell).joined() + "</tr>\n"
    }

    mutating func end() -> String { "</tbody>\n</table>\n</body>\n</html>\n" }

    private func cell(_ name: String, _ value: FieldValue) -> String {
        let text = value.reading.htmlEscaped
        // Only the web is linked to: an article may come from anywhere, and name a script as its address.
        let isLink = name == "url" && ["http://", "https://"].contains { value.reading.lowercased().hasPrefix($0) }
        return "<td>" + (isLink ? "<a href=\"\(text)\">\(text)</a>" : text) + "</td>"
    }
}

extension String {
    /// The text as the content of an element or a quoted attribute; control characters, which HTML does not allow, are
    /// made visible.
    var htmlEscaped: String {
        var out = ""
        for character in visibleLine.unicodeScalars {
            switch character {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            case "'": out += "&#39;"
            default: out.unicodeScalars.append(character)
            }
        }
        return out
    }
}
