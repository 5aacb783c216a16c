/// Cuts a text into tokens and paragraphs in one pass.
struct Tokenizer {
    /// The tokens of a text in UTF-8, the ranges of them that its paragraphs take up, and the byte before which reading
    /// ended: the last, or where there were `limit` tokens.
    static func tokens(
        of bytes: UnsafeBufferPointer<UInt8>, limit: Int
    ) -> (tokens: [Token], paragraphs: [Range<Int>], end: Int) {
        var tokenizer = Tokenizer(bytes: bytes, limit: limit)
        let end = tokenizer.run()
        return (tokenizer.tokens, tokenizer.paragraphs, end)
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private let limit: Int
    private var tokens: [Token] = []
    private var paragraphs: [Range<Int>] = []
    private var paragraphStart = 0
    /// Shape flags that the next token gets from what stands before it.
    private var before: Token.Shape = [.spaceBefore, .paragraphStart]

    private init(bytes: UnsafeBufferPointer<UInt8>, limit: Int) {
        self.bytes = bytes
        self.limit = limit
        tokens.reserveCapacity(min(limit, bytes.count / 5))
    }

    private mutating func run() -> Int {
        var i = 0
        while i < bytes.count, tokens.count < limit {
            let (kind, length) = CharacterClass.at(i, in: bytes)
            switch kind {
            case .space:
                before.insert(.spaceBefore)
                i += length
            case .lineFeed:
                endParagraph()
                i += length
            case .lower, .upper, .digit:
                i = word(from: i)
            case .single:
                i = single(from: i, length: length)
            case .quotation:
                let end = runEnd(from: i, limit: 2)
                // `` is one mark; so is a doubled straight one; every other stands alone.
                i = append(i, bytes[i] == UInt8(ascii: "`") ? end : i + length, .quotationMark)
            case .punctuation:
                i = append(i, punctuationEnd(from: i, length: length), .punctuation)
            case .symbol:
                i = symbol(from: i, length: length)
            }
        }
        endParagraph()
        return i
    }

    private mutating func endParagraph() {
        if tokens.count > paragraphStart {
            paragraphs.append(paragraphStart..<tokens.count)
            paragraphStart = tokens.count
        }
        before = [.spaceBefore, .paragraphStart]
    }

    /// Appends the token from `start` to `end`; returns `end`.
    @discardableResult
    private mutating func append(_ start: Int, _ end: Int, _ kind: Token.Kind) -> Int {
        var shape = before
        before = []
        if kind == .word || kind == .number { shape.formUnion(wordShape(start, end)) }
        let key = WordKey(UnsafeBufferPointer(rebasing: bytes[start..<end]))
        tokens.append(Token(start: Int32(start), end: Int32(end), kind: kind, shape: shape, key: key))
        return end
    }

    private func wordShape(_ start: Int, _ end: Int) -> Token.Shape {
        var shape: Token.Shape = []
        var letters = 0
        var lowers = 0
        var i = start
        while i < end {
            let (kind, length) = CharacterClass.at(i, in: bytes)
            switch kind {
            case .upper:
                if letters == 0 { shape.insert(.capitalised) }
                if lowers > 0 { shape.insert(.innerCapital) }
                letters += 1
            case .lower:
                letters += 1
                lowers += 1
            case .digit: shape.insert(.hasDigit)
            case .punctuation:
                if bytes[i] == UInt8(ascii: ".") { shape.insert(.hasStop) } else { shape.insert(.hasHyphen) }
            default: break
            }
            i += length
        }
        if letters > 1, lowers == 0 { shape.insert(.allCaps) }
        return shape
    }

    // MARK: Words

    /// Takes the word or number that begins at `start`, cut into its tokens; returns where it ends.
    private mutating func word(from start: Int) -> Int {
        if let end = addressEnd(from: start) { return append(start, end, .word) }
        let startsWithDigit = kind(at: start) == .digit
        var i = start
        var apostrophe: (start: Int, end: Int)?
        loop: while i < bytes.count {
            let (kind, length) = CharacterClass.at(i, in: bytes)
            switch kind {
            case .lower, .upper, .digit:
                i += length
            case .single:
                guard self.kind(at: i + length)?.isWordlike == true else { break loop }
                apostrophe = (i, i + length)
                i += length
            case .punctuation, .symbol:
                guard let end = joint(at: i, length: length, from: start) else { break loop }
                i = end
            default:
                break loop
            }
        }
        if i < bytes.count, bytes[i] == UInt8(ascii: "."), !startsWithDigit || kind(at: i - 1)?.isLetter == true,
            Abbreviations.keepStop(of: UnsafeBufferPointer(rebasing: bytes[start..<i]), isInitial: isInitial(start, i))
        {
            i += 1
        }
        let kind: Token.Kind = startsWithDigit ? .number : .word
        let cut =
            apostrophe.flatMap { contraction(start, $0.start, $0.end, i) } ?? Abbreviations.fusedCut(bytes, start, i)
        guard let cut else { return append(start, i, kind) }
        append(start, cut, kind)
        return append(cut, i, .word)
    }

    /// A mark inside a word that belongs to it: returns where the word goes on, nil where the mark ends it.
    private func joint(at i: Int, length: Int, from start: Int) -> Int? {
        let next = i + length
        guard let after = kind(at: next), after.isWordlike else { return nil }
        let before = kind(at: i - 1)
        switch bytes[i] {
        case UInt8(ascii: "-"):
            return next
        case 0xE2 where length == 3 && bytes[i + 1] == 0x80 && bytes[i + 2] | 1 == 0x91:  // U+2010 and U+2011
            return next
        case UInt8(ascii: "."):
            if before == .digit, after == .digit { return next }
            if before?.isLetter == true, isInitials(start, i), after.isLetter { return next }
            return Abbreviations.isDomainEnding(bytes, from: next) ? next : nil
        case UInt8(ascii: ","):
            return before == .digit && isThousands(from: next) ? next : nil
        case UInt8(ascii: ":"), UInt8(ascii: "/"):
            return before == .digit && after == .digit ? next : nil
        case UInt8(ascii: "&"):
            return before == .upper && after == .upper ? next : nil
        case UInt8(ascii: "_"), UInt8(ascii: "@"):
            return next
        default:
            return nil
        }
    }

    /// Where to cut a contraction: before "n't", "'s", "'re" …; nil if it is none ("O'Brien").
    private func contraction(_ start: Int, _ mark: Int, _ afterMark: Int, _ end: Int) -> Int? {
        let tail = WordKey(UnsafeBufferPointer(rebasing: bytes[mark..<end]))
        if tail == Contractions.not {
            return bytes[mark - 1] | 0x20 == UInt8(ascii: "n") && mark - 1 > start ? mark - 1 : nil
        }
        return Contractions.endings.contains(tail) ? mark : nil
    }

    /// A single capital, as before a surname: "J" in "J. Reed".
    private func isInitial(_ start: Int, _ end: Int) -> Bool {
        let (kind, length) = CharacterClass.at(start, in: bytes)
        return kind == .upper && start + length == end
    }

    /// Single letters with stops between them, if need be after a short word and a hyphen: "U.S", "p.m", "D-N.Y".
    private func isInitials(_ start: Int, _ end: Int) -> Bool {
        var i = start
        for k in start..<min(end, start + 4) where bytes[k] == UInt8(ascii: "-") { i = k + 1 }
        guard i < end, end - i < 16 else { return false }
        while i < end {
            let (kind, length) = CharacterClass.at(i, in: bytes)
            guard kind.isLetter else { return false }
            i += length
            if i == end { return true }
            guard bytes[i] == UInt8(ascii: ".") else { return false }
            i += 1
        }
        return false
    }

    /// Exactly three digits at `i`.
    private func isThousands(from i: Int) -> Bool {
        for k in 0..<3 where kind(at: i + k) != .digit { return false }
        return kind(at: i + 3) != .digit
    }

    /// The end of a web address that begins at `start`; nil if none does.
    private func addressEnd(from start: Int) -> Int? {
        guard ["http://", "https://", "www."].contains(where: { hasPrefix($0, at: start) }) else { return nil }
        var end = start
        while end < bytes.count {
            let (kind, length) = CharacterClass.at(end, in: bytes)
            if kind == .space || kind == .lineFeed || kind == .quotation { break }
            end += length
        }
        while end > start, ".,;:!?)'".utf8.contains(bytes[end - 1]) { end -= 1 }
        return end
    }

    // MARK: Marks

    /// An apostrophe before a word that begins with one ("'em", "'90s") belongs to it; otherwise it stands alone,
    /// or, doubled and straight, is one typewriter's mark.
    private mutating func single(from start: Int, length: Int) -> Int {
        let next = start + length
        if before.contains(.spaceBefore) || tokens.last?.isWordlike != true, let end = elisionEnd(from: next) {
            return append(start, end, kind(at: next) == .digit ? .number : .word)
        }
        if bytes[start] == UInt8(ascii: "'") { return append(start, runEnd(from: start, limit: 2), .quotationMark) }
        return append(start, next, .quotationMark)
    }

    /// The end of "90s" or "em" at `i`, what an apostrophe stands before in place of left-out characters.
    private func elisionEnd(from i: Int) -> Int? {
        var end = i
        while end < bytes.count, end - i < 8, let kind = kind(at: end), kind == .lower || kind == .digit,
            bytes[end] < 0x80
        {
            end += 1
        }
        guard end > i, kind(at: end)?.isWordlike != true else { return nil }
        if end - i == 3, bytes[end - 1] == UInt8(ascii: "s"), kind(at: i) == .digit, kind(at: i + 1) == .digit {
            return end
        }
        return Contractions.elided.contains(WordKey(UnsafeBufferPointer(rebasing: bytes[i..<end]))) ? end : nil
    }

    /// "..." and "--" are one token each, as are runs of "!" and "?".
    private func punctuationEnd(from start: Int, length: Int) -> Int {
        guard length == 1 else { return start + length }
        switch bytes[start] {
        case UInt8(ascii: "."), UInt8(ascii: "-"):
            return runEnd(from: start, limit: .max)
        case UInt8(ascii: "!"), UInt8(ascii: "?"):
            var end = start
            while end < bytes.count, bytes[end] == UInt8(ascii: "!") || bytes[end] == UInt8(ascii: "?") { end += 1 }
            return end
        default:
            return start + length
        }
    }

    /// "#tag" and "@name" are words; emoji and other characters beyond ASCII that follow each other are one token.
    private mutating func symbol(from start: Int, length: Int) -> Int {
        let mark = bytes[start]
        if mark == UInt8(ascii: "#") || mark == UInt8(ascii: "@"), kind(at: start + 1)?.isLetter == true {
            var end = start + 1
            while let kind = kind(at: end), kind.isWordlike || bytes[end] == UInt8(ascii: "_") {
                end += CharacterClass.at(end, in: bytes).length
            }
            return append(start, end, .word)
        }
        if mark < 0x80 { return append(start, runEnd(from: start, limit: .max), .symbol) }
        var end = start + length
        while length > 2, end < bytes.count, bytes[end] >= 0xE2 {
            let (kind, length) = CharacterClass.at(end, in: bytes)
            guard kind == .symbol else { break }
            end += length
        }
        return append(start, end, .symbol)
    }

    /// The end of the run of the byte at `start`, at most `limit` long.
    private func runEnd(from start: Int, limit: Int) -> Int {
        var end = start + 1
        while end < bytes.count, bytes[end] == bytes[start], end - start < limit { end += 1 }
        return end
    }

    // MARK: Characters

    /// The class of the character to which the byte at `i` belongs; nil outside the text.
    private func kind(at i: Int) -> CharacterClass? {
        guard i >= 0, i < bytes.count else { return nil }
        var i = i
        while i > 0, bytes[i] & 0xC0 == 0x80 { i -= 1 }
        return CharacterClass.at(i, in: bytes).class
    }

    private func hasPrefix(_ prefix: StaticString, at i: Int) -> Bool {
        guard i + prefix.utf8CodeUnitCount <= bytes.count else { return false }
        for k in 0..<prefix.utf8CodeUnitCount where bytes[i + k] | 0x20 != prefix.utf8Start[k] | 0x20 { return false }
        return true
    }
}
