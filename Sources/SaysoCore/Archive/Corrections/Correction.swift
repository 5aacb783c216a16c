import SaysoModel

/// What the user sets right in what was extracted. Each is an entry of the archive's log, can be undone and done again,
/// also by another run of the program, and outlives extracting anew.
public enum Correction: Hashable, Sendable {
    /// These quotes, of one article or several, are somebody else's.
    case reattribute([ID<Quote>], to: SpeakerChoice)
    /// The first is the second: all its quotes, and those that articles to come will give it, are the second's.
    case merge(ID<Speaker>, into: ID<Speaker>)
    /// The speaker's quotes in the articles that call it by this one of its names are somebody else's of that name.
    case split(ID<Speaker>, name: String)
    /// A part of the quote is these words; only source and cue may be none.
    case mend(ID<Quote>, QuotePart, [Span])
    /// The quote is right as it is.
    case confirm(ID<Quote>)
    /// This is no quote.
    case reject(ID<Quote>)
    /// These words of the article were said by somebody; source and cue are mended into it later.
    case add(ID<Article>, content: [Span])

    /// The kinds of corrections.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case reattribute, merge, split, mend, confirm, reject, add
    }

    /// Of which kind it is.
    public var kind: Kind {
        switch self {
        case .reattribute: .reattribute
        case .merge: .merge
        case .split: .split
        case .mend: .mend
        case .confirm: .confirm
        case .reject: .reject
        case .add: .add
        }
    }
}

/// To whom quotes are laid.
public enum SpeakerChoice: Hashable, Sendable {
    /// A speaker of the archive.
    case known(ID<Speaker>)
    /// Somebody of this name, who is added to the archive unless known there.
    case named(String, Speaker.Kind)
    /// Nobody who is named.
    case nobody
}

/// A part of a quote.
public enum QuotePart: String, Hashable, Sendable, CaseIterable {
    case source, cue, content
}

/// What a correction, its undoing or its redoing did.
public struct Corrected: Hashable, Sendable {
    /// What the correction is, in words: "reattributed “…” to Ada Kestrel".
    public var summary: String
    /// The first of the quotes that it changed, by its present number; nil where there is none any more.
    public var quote: ID<Quote>?
    /// The article of that quote, or where the quote was.
    public var article: ID<Article>?
}

/// An entry of the log of corrections.
public struct LoggedCorrection: Hashable, Sendable, Identifiable {
    /// Its number; later ones have greater numbers.
    public var id: Int64
    /// Of which kind it is.
    public var kind: Correction.Kind
    /// What it is, in words.
    public var summary: String
    /// Seconds since 1970.
    public var made: Int64
    /// Whether it is undone, and can be done again.
    public var isUndone: Bool
}
