import SaysoModel

/// One place in a text where a person, an organisation or a place is named.
struct Mention: Sendable {
    /// What is named, as far as the mention itself tells.
    enum Kind: Sendable {
        case person, organisation, place
        /// A name of one word that only the rest of the article can explain: a surname, a firm.
        case unknown
    }

    /// The name with the titles and offices before it: "Russian President Vladimir Putin".
    var tokens: Range<Int>
    /// The name alone: "Vladimir Putin".
    var name: Range<Int>
    /// What is named.
    var kind: Kind
    /// What title, role or first name tell.
    var gender: Speaker.Gender?
    /// "Jr." or "III" after the name; nil if there is none.
    var generation: WordKey?
    /// The words together are known as a name: "White House", "Liberal Democrats".
    var isKnownPhrase = false
    /// Followed by "'s": the owner of what comes next.
    var isPossessive = false
    /// Stands in a headline, where every word has a capital and names are hard to tell.
    var isInHeadline = false
    /// The office or description before the name or after it, as tokens; empty if there is none.
    var role: Range<Int> = 0..<0
    /// The description that commas set off from the name behind it: "The doctors' union, the Medical Society,".
    var apposition: Range<Int> = 0..<0
    /// A title such as "Mr" or "Sen." stands before it: one word after it is a surname.
    var isTitled = false
    /// Whose mention it is: index into ``Cast/members``; nil for a place or a name that explains nothing.
    var member: Int?

    /// A mention.
    init(tokens: Range<Int>, name: Range<Int>, kind: Kind, gender: Speaker.Gender? = nil) {
        self.tokens = tokens
        self.name = name
        self.kind = kind
        self.gender = gender
    }
}
