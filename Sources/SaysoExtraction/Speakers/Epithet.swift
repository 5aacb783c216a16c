/// The words of a description, to be held against what an article says of each member of its cast.
struct Epithet {
    /// The nouns that say what the one described is: "senator" and "nominee" of "the former senator and nominee".
    private var nouns: Set<WordKey> = []
    /// The other words of the description, by which one of two senators is meant: "former".
    private var others: Set<WordKey> = []
    private let noun: WordKey
    private let text: AnalyzedText

    /// The words of `description` up to where a clause tells more.
    init(_ description: Description, of antecedents: Antecedents) {
        text = antecedents.text
        noun = text.tokens[description.noun].key
        nouns = [Titles.noun(for: noun)]
        nouns.formUnion(Self.kinds[noun] ?? [])
        let words = description.words
        let owner = words.last { $0 < description.noun && text.tokens[$0].key == "'s" }
        for token in (owner.map { $0 + 1 } ?? words.lowerBound)..<words.upperBound where token != description.noun {
            if !text.tokens[token].isWordlike { if token > description.noun { break } else { continue } }
            let isJoined = token > description.noun && text.tokens[token - 1].key == "and"
            if isJoined, antecedents.has(token, [.role, .title]) {
                nouns.insert(Titles.noun(for: text.tokens[token].key))
            } else if !antecedents.has(token, .function) {
                others.insert(text.tokens[token].key)
            }
        }
    }

    /// How well an office of `member` fits; 0 for none.
    func matchOfPerson(_ member: Cast.Member) -> Float {
        guard !member.roleWords.isDisjoint(with: nouns) || isPlayer(member) else { return conflict(member) }
        if Self.departmental.contains(noun), !others.isEmpty, !member.roleContext.isEmpty,
            others.isDisjoint(with: member.roleContext.union(member.roleWords))
        {
            return 0
        }
        // "the former captain" is not who is captain now, nor "the trade secretary" the shadow one.
        if others.contains(Antecedents.former), !member.roleContext.contains(Antecedents.former) { return 0 }
        if others.contains(Self.shadow), !member.roleContext.contains(Self.shadow) { return 0 }
        let known = member.roleContext.intersection(others).count + member.roleWords.intersection(others).count
        return (known == 0 && !others.isEmpty ? 1.5 : 4) + 1.5 * Float(known)
    }

    /// How well name or kind of an organisation fit; 0 for not at all, below for a newspaper that is called a firm.
    func matchOfOrganisation(_ member: Cast.Member) -> Float {
        if Self.isPress(member.name, in: text) { return nouns.isDisjoint(with: Self.papers) ? -3 : 4 }
        let isNamed = member.name.contains { text.tokens[$0].key == noun || isAuthority($0) }
        guard isNamed || !member.roleWords.isDisjoint(with: nouns) else { return 0 }
        return 4 + 1.5 * Float(member.roleContext.intersection(others).count)
    }

    /// "the regulator": the Office or Authority that is named.
    private func isAuthority(_ token: Int) -> Bool {
        Self.regulators.contains(noun) && Self.authorities.contains(text.tokens[token].key)
    }

    private static let regulators: Set<WordKey> = ["regulator", "watchdog"]
    private static let authorities: Set<WordKey> = [
        "agency", "authority", "commission", "ofcom", "office", "ombudsman",
    ]
    private static let shadow: WordKey = "shadow"
    /// Whether it is a newspaper that is named.
    static func isPress(_ name: Range<Int>, in text: AnalyzedText) -> Bool {
        name.last.map { press.contains(text.tokens[$0].key) } ?? false
    }

    /// What newspapers are called.
    static let papers: Set<WordKey> = [
        "daily", "magazine", "newspaper", "paper", "publication", "publisher", "tabloid",
    ]

    /// Last words of newspapers' names.
    private static let press: Set<WordKey> = [
        "chronicle", "echo", "express", "gazette", "guardian", "herald", "independent", "journal", "mail", "mirror",
        "observer", "post", "star", "sun", "telegraph", "times", "tribune",
    ]

    /// Whether it tells more than a noun, so that it may tell something new: "the Dutch director".
    var isNews: Bool { !others.isEmpty }

    /// Whether it is what one is in a game, which several are.
    var isPosition: Bool { Self.positions.contains(noun) }

    private func isPlayer(_ member: Cast.Member) -> Bool {
        (noun == "player" || noun == "footballer") && !member.roleWords.isDisjoint(with: Self.positions)
    }

    /// Below 0 for one who plays in another position, or is at court for others: "the defender" is no striker, "the
    /// witness" no barrister.
    private func conflict(_ member: Cast.Member) -> Float {
        if Self.atCourt.contains(noun), !member.roleWords.isDisjoint(with: Self.lawyers) { return -10 }
        return isPosition && !others.contains(Antecedents.former) && !member.roleWords.isDisjoint(with: Self.positions)
            ? -2 : 0
    }

    private static let lawyers: Set<WordKey> = [
        "attorney", "barrister", "counsel", "judge", "lawyer", "magistrate", "prosecutor", "qc", "kc", "solicitor",
    ]
    /// Whom lawyers speak of in court.
    private static let atCourt: Set<WordKey> = [
        "accused", "defendant", "photographer", "plaintiff", "victim", "witness",
    ]

    /// Offices of those who are called so: the boss may be a chairman.
    private static let kinds: [WordKey: Set<WordKey>] = [
        "boss": ["chairman", "chief", "director", "executive", "founder", "head", "owner"],
        "consultant": ["doctor", "surgeon"],
        "duo": ["band", "group"],
        "film-maker": ["director"],
        "filmmaker": ["director"],
        "five-piece": ["band", "group"],
        "four-piece": ["band", "group"],
        "foursome": ["band", "group"],
        "leader": ["president", "premier"],
        "peer": ["lady", "lord"],
        "quartet": ["band", "group"],
        "trio": ["band", "group"],
    ]

    /// Offices of which a government has several.
    private static let departmental: Set<WordKey> = [
        "secretary", "minister", "spokesman", "ambassador", "commissioner",
    ]

    private static let positions: Set<WordKey> = [
        "striker", "midfielder", "defender", "goalkeeper", "winger", "flanker", "prop", "hooker", "lock",
        "centre", "full-back", "fly-half", "scrum-half", "batsman", "bowler", "all-rounder", "manager", "referee",
    ]
}
