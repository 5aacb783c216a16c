extension Citation {
    /// An item of CSL-JSON (Citation Style Language 1.0.2, "CSL-JSON"): a newspaper article whose `note` is what was said
    /// and by whom. A name's last word is its family name.
    var cslItem: String {
        let names = authors.map { name -> String in
            guard let space = name.lastIndex(of: " ") else {
                return JSONText.object([("literal", JSONText.quoted(name))])
            }
            return JSONText.object([
                ("family", JSONText.quoted(String(name[name.index(after: space)...]))),
                ("given", JSONText.quoted(String(name[..<space]))),
            ])
        }
        let issued = date.map { day -> String in
            let (year, month, day) = day.components
            return "{\"date-parts\": [[\(year), \(month), \(day)]]}"
        }
        return JSONText.object([
            ("id", JSONText.quoted(key)),
            ("type", JSONText.quoted("article-newspaper")),
            ("title", JSONText.quoted(title)),
            ("author", names.isEmpty ? nil : "[\(names.joined(separator: ", "))]"),
            ("container-title", publisher.map(JSONText.quoted)),
            ("issued", issued),
            ("URL", url.map(JSONText.quoted)),
            ("note", JSONText.quoted(note)),
        ])
    }
}
