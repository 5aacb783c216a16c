/// Months that are somebody's last name: Theresa May.
enum MonthNames {
    /// Makes of each month that the text gives somebody for a last name a word of which nothing is known, where it is no
    /// date.
    static func clear(_ entries: inout [NameLexicon.Entry], of text: AnalyzedText) {
        let months = text.tokens.indices.filter { token in
            entries[token].traits.contains(.calendar) && text.tokens[token].isCapitalised
                && surnames.contains(text.tokens[token].key) && !isDate(token, entries, text)
        }
        let names = Set(months.filter { isBehindName($0, entries, text) }.map { text.tokens[$0].key })
        for month in months where names.contains(text.tokens[month].key) { entries[month] = NameLexicon.Entry() }
    }

    /// "Theresa May", "Mrs May"
    private static func isBehindName(_ token: Int, _ entries: [NameLexicon.Entry], _ text: AnalyzedText) -> Bool {
        token > 0 && text.tokens[token - 1].isCapitalised
            && !entries[token - 1].traits.isDisjoint(with: [.given, .title])
            && !entries[token - 1].traits.contains(.calendar)
    }

    /// "May 5", "5 May", "in May", "last May"
    private static func isDate(_ token: Int, _ entries: [NameLexicon.Entry], _ text: AnalyzedText) -> Bool {
        if token + 1 < text.tokens.count, text.tokens[token + 1].kind == .number { return true }
        guard token > 0 else { return false }
        let before = text.tokens[token - 1]
        return before.kind == .number || entries[token - 1].traits.contains(.preposition)
            || beforeDates.contains(before.key)
    }

    private static let surnames: Set<WordKey> = ["april", "august", "june", "may"]
    private static let beforeDates: Set<WordKey> = ["each", "early", "every", "last", "late", "mid", "next", "this"]
}
