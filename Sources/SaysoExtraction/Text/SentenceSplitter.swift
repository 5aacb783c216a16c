/// Finds where sentences end.
enum SentenceSplitter {
    /// The sentences of a text, as ranges of tokens that together cover them all.
    static func split(
        tokens: [Token], paragraphs: [Range<Int>], states: [QuotationState]
    ) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        for paragraph in paragraphs {
            var start = paragraph.lowerBound
            var i = start
            while i < paragraph.upperBound {
                guard let end = sentenceEnd(at: i, in: paragraph, tokens: tokens, states: states) else {
                    i += 1
                    continue
                }
                sentences.append(start..<end)
                start = end
                i = end
            }
            if start < paragraph.upperBound { sentences.append(start..<paragraph.upperBound) }
        }
        return sentences
    }

    /// A mark that ends sentences: a full stop, a question or exclamation mark.
    static func isTerminator(_ token: Token) -> Bool { terminators.contains(token.key) }

    /// Where the sentence ends if the mark at `i` ends one: behind it and the closing marks that follow.
    private static func sentenceEnd(
        at i: Int, in paragraph: Range<Int>, tokens: [Token], states: [QuotationState]
    ) -> Int? {
        let token = tokens[i]
        let isFullStop = isTerminator(token)
        let isAbbreviation = token.kind == .word && token.shape.contains(.hasStop)
        guard isFullStop || isAbbreviation || ellipses.contains(token.key) else { return nil }
        var end = i + 1
        while end < paragraph.upperBound, closes(end, tokens: tokens, states: states) { end += 1 }
        guard end < paragraph.upperBound else { return end }
        let next = tokens[end]
        if isAbbreviation { return next.isCapitalised && endsSentence(token, before: next) ? end : nil }
        if isFullStop {
            let isNumbering = i > paragraph.lowerBound && next.kind == .number && numbered.contains(tokens[i - 1].key)
            // “Who knows?” Reed asked.
            let isAttributed = tokens[end - 1].kind == .quotationMark && attributes(end, in: paragraph, tokens: tokens)
            // "<TRNT.L>": a share's sign.
            let isTicker = !next.hasSpaceBefore && end + 1 < paragraph.upperBound && tokens[end + 1].key == ">"
            return isNumbering || isAttributed || isTicker || continues(next) ? nil : end
        }
        // An ellipsis ends a sentence only where a quotation ends with it and another sentence begins.
        return end > i + 1 && next.isCapitalised && starters.contains(next.key) ? end : nil
    }

    /// A closing mark that belongs to the sentence before it.
    private static func closes(_ i: Int, tokens: [Token], states: [QuotationState]) -> Bool {
        let token = tokens[i]
        if token.kind == .quotationMark {
            return states[i] == .closing || states[i] != .opening && !token.hasSpaceBefore
        }
        return token.key == ")" || token.key == "]" || ellipses.contains(token.key) && !token.hasSpaceBefore
    }

    /// A sentence does not begin with this.
    private static func continues(_ token: Token) -> Bool {
        switch token.kind {
        case .word: !token.isCapitalised && token.shape.isDisjoint(with: [.innerCapital, .hasDigit])
        case .punctuation: notInitial.contains(token.key)
        default: false
        }
    }

    /// Whether a name and a verb of speech begin at `i`, so that the question before them is their object.
    private static func attributes(_ i: Int, in paragraph: Range<Int>, tokens: [Token]) -> Bool {
        for k in i..<min(paragraph.upperBound, i + 6) {
            let token = tokens[k]
            if k > i, speaking.contains(token.key) { return true }
            guard token.kind == .word, token.isCapitalised,
                !starters.contains(token.key) || abbreviatedTitles.contains(token.key)
            else { return false }
        }
        return false
    }

    private static let speaking: Set<WordKey> = [
        "said", "says", "asked", "asks", "added", "adds", "wrote", "writes", "told", "replied", "cried", "shouted",
        "tweeted", "wondered", "demanded", "exclaimed", "joked", "quipped", "yelled", "declared",
    ]
    private static let abbreviatedTitles: Set<WordKey> = ["mr.", "mrs.", "ms.", "dr."]

    private static func endsSentence(_ abbreviation: Token, before next: Token) -> Bool {
        starters.contains(next.key) && next.kind == .word
    }

    /// "No. 10"
    private static let numbered: Set<WordKey> = ["no", "nos", "fig", "vol", "p", "pp"]
    private static let terminators: Set<WordKey> = [
        ".", "!", "?", "!!", "??", "?!", "!?", "!!!", "???", "。",
    ]
    private static let ellipses: Set<WordKey> = ["...", "…", "....", ".."]
    private static let notInitial: Set<WordKey> = [",", ";", ":", ")", "]", "}", ".", "…"]
    /// Words that, with a capital, begin a sentence rather than go on with a name.
    private static let starters: Set<WordKey> = [
        "the", "a", "an", "he", "she", "it", "they", "we", "i", "you", "this", "that", "these", "those", "there", "his",
        "her", "their", "our", "its", "my", "but", "and", "or", "so", "if", "in", "on", "at", "for", "as", "when",
        "while", "after", "before", "since", "by", "with", "from", "to", "under", "some", "many", "most", "all", "both",
        "no", "not", "what", "who", "how", "why", "where", "which", "then", "now", "yet", "still", "also", "although",
        "though", "however", "meanwhile", "asked", "according", "despite", "during", "because", "one", "two", "last",
        "earlier", "later", "even", "instead", "mr.", "mrs.", "ms.", "dr.",
    ]
}
