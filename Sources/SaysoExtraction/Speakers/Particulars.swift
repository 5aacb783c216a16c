import SaysoModel

/// Where the members of a cast are from and how old they are, as far as an article tells, so that "the Dane" is no Scot.
extension Antecedents {
    /// Whether age and country of `member` are those that a description tells; nil where there is nothing to compare.
    func agrees(_ member: Int, with description: Description, isBusiness: Bool) -> Bool? {
        if isForeign(member, to: description.noun) { return false }
        if isBusiness {
            guard let told = description.words.lazy.compactMap(country).first else { return nil }
            return nation(of: member).map { $0 == told }
        }
        return isOfAge(member, description.noun)
    }

    /// The country that a nationality word tells; nil for other words.
    func country(_ token: Int) -> String? {
        has(token, .demonym) ? NameLexicon.english.country(of: [text.tokens[token].key][...]) : nil
    }

    /// Whether the noun `token` says that someone is of another country than `member` was said to be: "the Dane" is no
    /// Scot.
    private func isForeign(_ member: Int, to token: Int) -> Bool {
        guard let known = countries[member], let country = country(token) else { return false }
        return known != country && !(Self.home.contains(known) && Self.home.contains(country))
    }

    private static let home: Set<String> = ["Britain", "England", "Scotland", "Wales", "Northern Ireland"]

    /// The country of a body that is introduced by it: "Germany's Tarrant", "the German carmaker Tarrant".
    private func nation(of member: Int) -> String? {
        cast.members[member].mentions.lazy.compactMap { index in
            let mention = cast.mentions[index]
            let owner = mention.tokens.lowerBound - 2
            if owner >= 0, text.tokens[owner + 1].key == Self.possessive, has(owner, .place) {
                return NameLexicon.english.country(of: [text.tokens[owner].key][...])
            }
            return mention.role.lazy.compactMap(country).first
        }.first
    }

    /// Whether the age that the noun tells is that which the article tells of `member`: "the 31-year-old" is not "Ann Reed,
    /// 30,"; nil where either tells none.
    private func isOfAge(_ member: Int, _ noun: Int) -> Bool? {
        guard text.tellsAge(noun) else { return nil }
        let age = text.bytes(of: text.tokens[noun]).dropLast("-year-old".utf8.count)
        return cast.members[member].mentions.lazy.compactMap { index in
            let comma = cast.mentions[index].tokens.upperBound
            guard comma + 1 < text.tokens.count, text.tokens[comma].key == Self.comma,
                text.tokens[comma + 1].kind == .number, text.tokens[comma + 1].count == 2
            else { return nil }
            return text.bytes(of: text.tokens[comma + 1]).elementsEqual(age)
        }.first
    }

    private static let possessive: WordKey = "'s"
    private static let comma: WordKey = ","
}
