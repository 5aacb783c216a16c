/// Closed classes of English words, by which the rules read a sentence without a parser.
enum WordLists {
    static let subjectPronouns: Set<WordKey> = ["he", "she", "they", "i", "we", "it", "who", "which", "you"]
    static let pronounsOfPersons: Set<WordKey> = ["he", "she", "they", "i", "we", "it", "you"]
    static let relatives: Set<WordKey> = ["who", "which", "whose", "whom", "where"]
    static let objectPronouns: Set<WordKey> = ["me", "him", "her", "us", "them", "you", "it", "everyone", "reporters"]
    static let determiners: Set<WordKey> = [
        "the", "a", "an", "his", "her", "their", "its", "our", "my", "your", "this", "that", "these", "those", "some",
        "many", "most", "all", "both", "one", "two", "three", "several", "another", "other", "others", "no", "each",
        "every", "few", "any",
    ]
    /// They belong to a verb group, or stand inside one.
    static let auxiliaries: Set<WordKey> = [
        "has", "have", "had", "having", "is", "are", "was", "were", "be", "been", "being", "do", "does", "did", "will",
        "would", "can", "could", "may", "might", "must", "shall", "should", "'s", "'ve", "'d", "'re", "'m", "'ll",
        "n't", "not", "never", "to",
    ]
    static let formsOfBe: Set<WordKey> = ["is", "are", "was", "were", "be", "been", "being"]
    static let adverbs: Set<WordKey> = [
        "also", "later", "earlier", "then", "again", "now", "just", "even", "still", "often", "once", "always",
        "already", "first", "further", "reportedly", "recently", "repeatedly", "previously", "long", "simply",
        "famously", "sometimes", "ever", "however", "instead", "since", "twice",
    ]
    static let conjunctions: Set<WordKey> = [
        "that", "because", "when", "while", "if", "as", "although", "though", "but", "whether", "where", "since",
        "before", "after", "than", "until", "once", "whereas", "so", "or", "why", "how", "what", "like", "unless",
    ]
    static let prepositions: Set<WordKey> = [
        "in", "on", "at", "during", "of", "for", "from", "with", "by", "about", "against", "into", "over", "under",
        "through", "via", "between", "following", "despite", "to", "within", "without", "outside", "amid", "across",
    ]
    /// Prepositions inside a description of somebody: "a spokesman for the ministry".
    static let linking: Set<WordKey> = ["of", "for", "at", "from", "with", "in", "on", "to", "and", "&"]
    /// They begin what may stand behind a cue without being said: "said on Tuesday", "told him in a letter".
    static let adjunctStarters: Set<WordKey> = [
        "on", "in", "at", "during", "after", "before", "to", "of", "when", "as", "while", "from", "by", "late", "early",
        "earlier", "later", "last", "this", "yesterday", "today", "recently", "via", "through", "about", "over",
        "following", "ahead", "outside", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "with", "again", "afterwards", "afterward", "shortly", "then", "here", "there", "simply", "flatly",
        "two", "three", "several", "under", "for", "tonight", "because", "since", "without",
    ]
    /// Participles that begin a sentence before who speaks: "Asked about it, Reed said".
    static let introducing: Set<WordKey> = [
        "asked", "pressed", "told", "questioned", "speaking", "referring", "responding", "challenged", "according",
        "once", "although", "if", "but", "and", "yet",
    ]
    /// Nouns and days of an adjunct that may stand right before a subject: "In a statement Reed said".
    static let adjunctEnds: Set<WordKey> = [
        "statement", "interview", "speech", "email", "e-mail", "letter", "report", "tweet", "year", "week", "month",
        "night", "morning", "evening", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "yesterday", "today", "recently", "later", "conference", "article", "post", "day", "time",
    ]
    /// A clause that begins so, behind a comma, is no longer what was said.
    static let newClauses: Set<WordKey> = ["but", "while", "although", "though", "whereas", "according", "despite"]
    /// Words that end an adjunct of time.
    static let times: Set<WordKey> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "today", "week",
        "month", "year", "night", "morning", "evening", "afternoon", "weekend",
    ]
    /// Words inside an adjunct of time, before its last.
    static let beforeTimes: Set<WordKey> = [
        "on", "in", "this", "last", "earlier", "later", "late", "early", "the", "same", "next", "over", "at", "monday",
        "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]
    /// A cue of one word and what belongs to it: "called for".
    static let particles: [WordKey: Set<WordKey>] = [
        "called": ["for", "on"], "calls": ["for", "on"], "calling": ["for", "on"], "call": ["for", "on"],
        "pointed": ["out", "to"], "points": ["out", "to"], "pointing": ["out", "to"],
        "referred": ["to"], "refers": ["to"], "referring": ["to"], "refer": ["to"],
        "alluded": ["to"], "talked": ["about"], "talking": ["about"], "talks": ["about"], "spoke": ["about", "of"],
        "complained": ["about", "of"], "warned": ["of", "about"], "asked": ["about"], "boasted": ["about", "of"],
    ]
    /// Whom one tells stands between cue and content.
    static let takingRecipients: Set<WordKey> = [
        "told", "tell", "tells", "telling", "assured", "assure", "assures", "assuring", "informed", "informs",
        "reminded", "reminds", "reminding", "warned", "advised", "asked", "asks", "convinced", "persuaded", "notified",
    ]
}
