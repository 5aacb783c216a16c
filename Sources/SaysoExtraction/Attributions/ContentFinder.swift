/// Finds where what was said begins and ends, before a cue or behind it.
struct ContentFinder {
    let text: AnalyzedText
    let lexicon: CueLexicon
    let phrases: NounPhrases

    private var tokens: [Token] { text.tokens }

    /// Whether what was said may end right before token `i`.
    func follows(_ i: Int, in sentence: Range<Int>) -> Bool {
        guard i > sentence.lowerBound else { return false }
        if text.quotationStates[i - 1] == .closing { return true }
        return i - 2 >= sentence.lowerBound && Self.contentEnds.contains(tokens[i - 1].key)
    }

    private static let contentEnds: Set<WordKey> = [",", "-", "--", "–", "—"]

    /// Whether at `i` the sentence ends, breaks off, or goes on with an adjunct up to its end ("said on Tuesday").
    func isBreak(_ i: Int, in sentence: Range<Int>) -> Bool {
        guard i < sentence.upperBound else { return true }
        if tokens[i].kind == .punctuation { return tokens[i].key != ":" && tokens[i].key != "(" }
        guard WordLists.adjunctStarters.contains(tokens[i].key) else { return false }
        var k = i
        while k < min(sentence.upperBound, i + 14), text.quotationStates[k] == .outside {
            if tokens[k].key == "that" || tokens[k].key == ":" { return false }
            if tokens[k].key == "," || tokens[k].key == "." { return true }
            k += 1
        }
        return k >= sentence.upperBound
    }

    /// What was said, ending before token `end` with a closing mark or a comma, and not beginning before `from`
    /// unless its quotation does.
    func content(before end: Int, from: Int) -> Range<Int>? {
        var last = end - 1
        var start = from
        if text.quotationStates[last] == .closing {
            let quotation = text.quotations[Int(text.quotationIndices[last])].tokens
            if quotation.lowerBound <= start || isSeparate(quotation.lowerBound, in: start) {
                start = quotation.lowerBound
            }
        } else {
            guard Self.contentEnds.contains(tokens[last].key) else { return nil }
            last -= 1
            if last >= start, text.quotationStates[last] == .closing || text.quotationStates[last] == .inside {
                let quotation = text.quotations[Int(text.quotationIndices[last])].tokens
                start = min(start, quotation.lowerBound)
            }
            if let colon = (start..<max(start, last)).last(where: { tokens[$0].key == ":" || tokens[$0].key == ";" }),
                text.quotationStates[colon] == .outside
            {
                start = colon + 1
            }
        }
        while start <= last, tokens[start].kind == .punctuation, tokens[start].key != "(" { start += 1 }
        return start <= last ? start..<last + 1 : nil
    }

    /// Whether a quotation that begins at `start` has nothing to do with the words of its sentence before it.
    private func isSeparate(_ start: Int, in from: Int) -> Bool {
        guard start > from else { return true }
        return tokens[start - 1].key == ":" || start - from <= 1
    }

    /// What was said, going on after "he said,": a quotation, or the rest of a sentence broken by the cue.
    func secondHalf(from start: Int, in sentence: Range<Int>) -> Range<Int>? {
        let limit = min(sentence.upperBound, start + 24)
        guard start < limit else { return nil }
        if let opening = (start..<limit).first(where: { text.quotationStates[$0] == .opening }), opening > start {
            let isComma = tokens[opening - 1].key == ","
            let verb = isComma ? opening - 2 : opening - 1
            // “…,” he said, adding, “…” has another cue for the second half.
            let hasOwnCue = verb > start && lexicon.precision(of: tokens[verb].key, in: .quotation) >= 0.5
            if isComma, !hasOwnCue { return text.quotations[Int(text.quotationIndices[opening])].tokens }
        }
        let i = start + 1
        guard i < sentence.upperBound, tokens[start].key == ",", text.quotationStates[i] == .outside,
            !WordLists.newClauses.contains(tokens[i].key), !phrases.isParticiple(tokens[i]), tokens[i].isWordlike,
            !WordLists.relatives.contains(tokens[i].key), tokens[i].key != "and"
        else { return nil }
        return i..<clauseEnd(from: i, in: sentence)
    }

    /// What was said, behind its cue.
    func content(after cue: Cue, in sentence: Range<Int>) -> Range<Int>? {
        let begin = contentStart(cue, in: sentence)
        guard begin < sentence.upperBound else { return nil }
        if text.quotationStates[begin] == .opening {
            let quotation = text.quotations[Int(text.quotationIndices[begin])]
            let end = quotation.tokens.upperBound
            if !quotation.isClosed || end >= sentence.upperBound || endsSpeech(quotation) { return quotation.tokens }
        }
        let end = clauseEnd(from: begin, in: sentence)
        return begin < end ? begin..<end : nil
    }

    /// A quotation that ends with a comma or full stop is all that was said.
    private func endsSpeech(_ quotation: Quotation) -> Bool {
        guard let last = quotation.inner.last else { return false }
        let next = quotation.tokens.upperBound
        return tokens[last].kind == .punctuation && tokens[last].key != ")"
            || next < tokens.count && (tokens[next].key == "," || tokens[next].key == ".")
    }

    /// Behind a comma or colon, the person told, and adjuncts of time and place: "told Reuters on Monday that …".
    private func contentStart(_ cue: Cue, in sentence: Range<Int>) -> Int {
        let start = cue.group.upperBound
        var i = start
        guard i < sentence.upperBound else { return i }
        let limit = min(sentence.upperBound, start + 24)
        let isTold = WordLists.takingRecipients.contains(tokens[cue.head].key)
        if tokens[i].key == "," || tokens[i].key == ":" { return i + 1 }
        if isTold || WordLists.adjunctStarters.contains(tokens[i].key) {
            var k = i
            while k < limit, text.quotationStates[k] == .outside {
                if tokens[k].key == "that", k > i { return k }
                if tokens[k].key == ":" { return k + 1 }
                if tokens[k].key == ",", k + 1 < limit, text.quotationStates[k + 1] == .opening { return k + 1 }
                if k > i, WordLists.pronounsOfPersons.contains(tokens[k].key), tokens[k].key != "it" || k > i + 1,
                    tokens[k].key != "you" || k > i + 1, !WordLists.conjunctions.contains(tokens[k - 1].key)
                {
                    return k
                }
                k += 1
            }
            if k < limit, text.quotationStates[k] == .opening, isTold || tokens[k - 1].kind == .punctuation { return k }
        }
        if isTold {
            if WordLists.objectPronouns.contains(tokens[i].key) { return i + 1 }
            while i < limit, tokens[i].isCapitalised || WordLists.determiners.contains(tokens[i].key) { i += 1 }
            if i == start, i < limit { i += 1 }
        }
        return i
    }

    /// Where a clause that begins at `start` ends, its final full stop left out, its closing mark taken in.
    func clauseEnd(from start: Int, in sentence: Range<Int>) -> Int {
        var i = start
        let limit = min(sentence.upperBound, start + 250)
        while i < limit {
            if text.quotationStates[i] == .opening {
                i = text.quotations[Int(text.quotationIndices[i])].tokens.upperBound
                continue
            }
            if tokens[i].key == ";" { break }
            if tokens[i].key == ",", i + 1 < limit, i > start {
                let next = tokens[i + 1]
                if WordLists.newClauses.contains(next.key) { break }
                if phrases.isParticiple(next), lexicon.precision(of: next.key, in: .that) >= 0.5 { break }
            }
            i += 1
        }
        while i > start, text.quotationStates[i - 1] == .outside, tokens[i - 1].kind == .punctuation,
            tokens[i - 1].key != ")", tokens[i - 1].key != "]"
        {
            i -= 1
        }
        return i
    }
}
