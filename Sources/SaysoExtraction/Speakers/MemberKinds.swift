import SaysoModel

/// What members of a cast are of whom their names tell nothing: men or women, firms or places. Their surroundings tell.
struct MemberKinds {
    /// `members` with what `mentions` of them tell.
    static func told(of members: [Cast.Member], by mentions: [Mention], in text: AnalyzedText) -> [Cast.Member] {
        var kinds = MemberKinds(text: text, mentions: mentions, members: members)
        kinds.countPronouns()
        kinds.findFirms()
        kinds.findPlaces()
        kinds.settle()
        return kinds.members
    }

    private let text: AnalyzedText
    private let mentions: [Mention]
    private var members: [Cast.Member]
    /// Above 0 for men, below for women, by member.
    private var votes: [Int: Int] = [:]
    /// Members that are no people.
    private var things: Set<Int> = []

    private init(text: AnalyzedText, mentions: [Mention], members: [Cast.Member]) {
        self.text = text
        self.mentions = mentions
        self.members = members
    }

    private func key(_ token: Int) -> WordKey { text.tokens[token].key }

    /// Pronouns that follow close upon a name mean whom it names.
    private mutating func countPronouns() {
        for (index, mention) in mentions.enumerated() {
            guard let member = mention.member, members[member].gender == nil, members[member].mayBePerson,
                members[member].kind == .person || !isTold(mention)
            else { continue }
            let next = index + 1 < mentions.count ? mentions[index + 1].tokens.lowerBound : text.tokens.count
            let sentence = Int(text.sentenceIndices[mention.name.lowerBound])
            let end = min(next, text.sentences[min(sentence + 1, text.sentences.count - 1)].upperBound)
            for token in mention.tokens.upperBound..<max(end, mention.tokens.upperBound)
            where text.quotationStates[token] == .outside {
                // Who opens a sentence is more surely its subject.
                let weight = token == text.sentence(of: token).lowerBound ? 2 : 1
                if Pronoun.isMale(key(token)) { votes[member, default: 0] += weight }
                if Pronoun.isFemale(key(token)) { votes[member, default: 0] -= weight }
                if Pronoun.isNeuter(key(token)), members[member].kind == .unknown { things.insert(member) }
            }
        }
    }

    /// "Norvane shares"
    private mutating func findFirms() {
        for mention in mentions {
            guard let member = mention.member, members[member].kind == .unknown, votes[member] == nil else { continue }
            let next = mention.tokens.upperBound
            if next < text.tokens.count, Self.ofFirms.contains(key(next)) || isRun(mention) { things.insert(member) }
        }
    }

    /// "in Dunmoor", but not "a stake in Norvane".
    private mutating func findPlaces() {
        for mention in mentions {
            guard let member = mention.member, members[member].kind == .unknown, votes[member] == nil,
                !things.contains(member)
            else { continue }
            let before = mention.tokens.lowerBound - 1
            if before >= 0, key(before) == Self.in, before == 0 || !Self.ofFirms.contains(key(before - 1)) {
                members[member].kind = .place
            }
        }
    }

    private mutating func settle() {
        // "Cordwell said it …"
        for member in things where votes[member] == nil && members[member].kind == .unknown {
            members[member].kind = .organisation
        }
        for (member, vote) in votes where vote != 0 { members[member].gender = vote > 0 ? .male : .female }
    }

    /// "told Cordwell he …": who is told may be a newspaper.
    private func isTold(_ mention: Mention) -> Bool {
        mention.tokens.lowerBound > 0 && key(mention.tokens.lowerBound - 1) == Self.told
    }

    private static let told: WordKey = "told"

    /// "Tarrant's British chief executive": people have none.
    private func isRun(_ mention: Mention) -> Bool {
        let next = mention.tokens.upperBound + 1
        guard mention.isPossessive, next < text.tokens.count else { return false }
        let words = text.tokens[next..<min(next + Self.longestOffice, text.tokens.count)].prefix { $0.kind == .word }
        return zip(words, words.dropFirst()).contains { $0.key == Self.chief && $1.key == Self.executive }
            || words.prefix(2).contains { Self.heads.contains($0.key) }
    }

    private static let longestOffice = 4
    private static let chief: WordKey = "chief"
    private static let executive: WordKey = "executive"
    private static let heads: Set<WordKey> = [
        "chairman", "chairwoman", "chief", "director", "spokesman", "spokeswoman",
    ]

    private static let `in`: WordKey = "in"

    /// What firms have.
    private static let ofFirms: Set<WordKey> = [
        "bosses", "chief", "customers", "executives", "founder", "profit", "profits", "share", "shareholder",
        "shareholders", "shares", "stake", "stakes", "staff", "stock", "stores",
    ]
}
