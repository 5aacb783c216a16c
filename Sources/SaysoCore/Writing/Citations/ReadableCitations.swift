// Citations for people to read.
extension Citation {
    /// Content, speaker, article and address, a line each.
    var plain: String {
        let place = ["“\(title)”"] + authors + [publisher, date?.description].compactMap(\.self)
        let lines = [content, attribution.isEmpty ? nil : "— \(attribution)", place.joined(separator: ", "), url]
        return lines.compactMap(\.self).joined(separator: "\n")
    }

    /// A block quotation, and under it who said it and where it was printed.
    var markdown: String {
        let title = "“\(self.title.markdownEscaped)”"
        // Parentheses would end the address of a link early.
        let address = url?.replacing("(", with: "%28").replacing(")", with: "%29")
        let article = address.map { "[\(title)](\($0))" } ?? title
        let place =
            [article] + authors.map(\.markdownEscaped)
            + [publisher.map { "*\($0.markdownEscaped)*" }, date?.description].compactMap(\.self)
        let who = attribution.isEmpty ? "" : attribution.markdownEscaped + ", "
        return "> \(content.markdownEscaped)\n\n— \(who)\(place.joined(separator: ", "))"
    }

    /// A figure: the quotation, and under it who said it and where it was printed.
    var html: Markup {
        let title: Markup = url.map { "<a href=\"\($0)\">\(self.title)</a>" } ?? "\(self.title)"
        let day: Markup? = date.map { "<time datetime=\"\($0.description)\">\($0.description)</time>" }
        let place =
            ["<cite>\(title)</cite>"] + authors.map { "\($0)" } + [publisher.map { "\($0)" }, day].compactMap(\.self)
        let who: Markup = attribution.isEmpty ? "" : "\(attribution), "
        let source: Markup = url.map { " cite=\"\($0)\"" } ?? ""
        return """
            <figure>
            <blockquote\(source)><p>\(content)</p></blockquote>
            <figcaption>— \(who)\(place.joined(separator: ", "))</figcaption>
            </figure>
            """
    }
}

extension [Markup] {
    /// The pieces with `separator` between them.
    func joined(separator: Markup) -> Markup {
        var joined: Markup = ""
        for (index, piece) in enumerated() { joined += index == 0 ? piece : separator + piece }
        return joined
    }
}
