extension String {
    /// The text on one line, with a backslash before each character that Markdown would take for markup, also at the
    /// beginning of a line (CommonMark 0.31, "Backslash escapes", "List items").
    var markdownEscaped: String {
        let line = visibleLine.unicodeScalars.drop { $0 == " " }
        let digits = line.prefix { ("0"..."9").contains($0) }
        var out = String.UnicodeScalarView()
        for index in line.indices {
            let scalar = line[index]
            let endsNumber = index == digits.endIndex && !digits.isEmpty && (scalar == "." || scalar == ")")
            let beginsItem = index == line.startIndex && "-+=".unicodeScalars.contains(scalar)
            if endsNumber || beginsItem || "\\`*_[]<>|#~&!".unicodeScalars.contains(scalar) { out.append("\\") }
            out.append(scalar)
        }
        return String(out)
    }
}
