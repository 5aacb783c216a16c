import SaysoModel

/// What became of the words of one text in another: kept, cut, or added. Words that differ only in case, accents or
/// punctuation are the same.
///
/// The shortest edit script (E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986) of what is left once
/// equal beginnings and ends are taken off. Where that is long, it is found paragraph by paragraph.
public struct WordDiff: Hashable, Sendable {
    /// What became of some words.
    public enum Change: Hashable, Sendable {
        /// They stand in both texts.
        case kept
        /// They stand in the old text only.
        case cut
        /// They stand in the new text only.
        case added
    }

    /// Words in a row to which the same happened.
    public struct Piece: Hashable, Sendable {
        /// What happened.
        public var change: Change
        /// Their bytes in the old text; nil if they were added.
        public var old: Span?
        /// Their bytes in the new text; nil if they were cut.
        public var new: Span?
        /// How many words they are.
        public var words: Int
    }

    /// The pieces in the order of the texts; of a replacement what was cut before what was added.
    public private(set) var pieces: [Piece] = []

    /// What becomes of `old` in `new`.
    public init(from old: String, to new: String) {
        self.init(from: ComparedWords(old), of: old, to: ComparedWords(new), of: new)
    }

    init(from old: ComparedWords, of oldText: String = "", to new: ComparedWords, of newText: String = "") {
        let matches = Alignment.matches(
            old.keys, new.keys, oldStarts: old.paragraphStarts(in: oldText), newStarts: new.paragraphStarts(in: newText)
        )
        var (a, b) = (0, 0)
        for match in matches + [Alignment.Match(old: old.words.count, new: new.words.count, count: 0)] {
            add(.cut, old.span(of: a..<match.old), nil, match.old - a)
            add(.added, nil, new.span(of: b..<match.new), match.new - b)
            (a, b) = (match.old + match.count, match.new + match.count)
            add(.kept, old.span(of: match.old..<a), new.span(of: match.new..<b), match.count)
        }
    }

    /// Words that stand in both texts.
    public var keptCount: Int { pieces.reduce(0) { $0 + ($1.change == .kept ? $1.words : 0) } }

    private mutating func add(_ change: Change, _ old: Span?, _ new: Span?, _ words: Int) {
        guard words > 0 else { return }
        guard let last = pieces.last, last.change == change else {
            return pieces.append(Piece(change: change, old: old, new: new, words: words))
        }
        // Two matches may follow each other without a gap.
        pieces[pieces.count - 1].old = last.old.map { Span($0.start, old?.end ?? $0.end) }
        pieces[pieces.count - 1].new = last.new.map { Span($0.start, new?.end ?? $0.end) }
        pieces[pieces.count - 1].words += words
    }
}

extension ComparedWords {
    /// From the first to the last byte of some words; nil for none.
    fileprivate func span(of range: Range<Int>) -> Span? {
        range.isEmpty ? nil : Span(words[range.lowerBound].span.start, words[range.upperBound - 1].span.end)
    }

    /// Indices of the words that begin a paragraph of the text they were read from.
    fileprivate func paragraphStarts(in text: String) -> [Int] {
        guard words.count > Alignment.limit else { return [] }
        var text = text
        return text.withUTF8 { bytes in
            words.indices.filter { index in
                index == 0
                    || bytes[words[index - 1].span.end..<words[index].span.start].contains(0x0A)
            }
        }
    }
}
