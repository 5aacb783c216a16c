extension Citation {
    /// An entry for BibTeX and biblatex: an `@article` of the publisher, or `@misc` where that is not known. What was
    /// said and by whom is its `note`.
    var bibtex: String {
        var fields: [(name: String, value: String)] = []
        if !authors.isEmpty { fields.append(("author", authors.map(\.bibtexEscaped).joined(separator: " and "))) }
        // In braces of its own a title keeps its capitals.
        fields.append(("title", "{\(title.bibtexEscaped)}"))
        if let publisher { fields.append(("journal", publisher.bibtexEscaped)) }
        if let date {
            let (year, month, day) = date.components
            fields += [("year", String(year)), ("month", String(month)), ("day", String(day))]
        }
        // Read as it is, by \url: only what could not stand in braces is encoded.
        if let url { fields.append(("url", url)) }
        fields.append(("note", note.bibtexEscaped))
        let lines = fields.map { "  \($0.name) = {\($0.value)}" }
        return "@\(publisher == nil ? "misc" : "article"){\(key),\n\(lines.joined(separator: ",\n"))\n}"
    }
}

extension String {
    /// The text inside the braces of a field: what LaTeX takes for commands is written by them. Braces become commands
    /// too, as BibTeX counts even those behind a backslash.
    fileprivate var bibtexEscaped: String {
        var out = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "\\": out += "\\textbackslash{}"
            case "{": out += "\\textbraceleft{}"
            case "}": out += "\\textbraceright{}"
            case "~": out += "\\textasciitilde{}"
            case "^": out += "\\textasciicircum{}"
            case "<": out += "\\textless{}"
            case ">": out += "\\textgreater{}"
            case "|": out += "\\textbar{}"
            case "$", "&", "#", "_", "%": out += "\\" + String(scalar)
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }
}
