/// A verb group that attributes.
struct Cue {
    /// The verb that tells.
    var head: Int
    /// The verb with its auxiliaries, adverbs and particle: "has also called for".
    var group: Range<Int>
    /// How often in such a context the verb attributes, 0…1.
    var precision: Double
}

/// Finds cues by the lexicon and what stands beside them.
struct CueFinder {
    let text: AnalyzedText
    let lexicon: CueLexicon
    let phrases: NounPhrases

    private var tokens: [Token] { text.tokens }

    /// The cue whose verb is the token `head`, if it attributes more often than not where it stands.
    func cue(at head: Int, in sentence: Range<Int>) -> Cue? {
        var end = head + 1
        if end < sentence.upperBound, WordLists.particles[tokens[head].key]?.contains(tokens[end].key) == true {
            end += 1
        }
        var start = head
        while start > max(sentence.lowerBound, head - 8), text.quotationStates[start - 1] == .outside,
            WordLists.auxiliaries.contains(tokens[start - 1].key) || phrases.isAdverb(tokens[start - 1])
        {
            start -= 1
        }
        let context: CueLexicon.Context
        if end < sentence.upperBound, tokens[end].key == "that" {
            context = .that
        } else if isBesideQuotation(start, end, in: sentence) {
            context = .quotation
        } else if end >= sentence.upperBound || tokens[end].key == "," || tokens[end].key == "." {
            context = .ending
        } else {
            context = .other
        }
        let precision = lexicon.precision(of: tokens[head].key, in: context)
        return precision >= 0.5 ? Cue(head: head, group: start..<end, precision: precision) : nil
    }

    private func isBesideQuotation(_ start: Int, _ end: Int, in sentence: Range<Int>) -> Bool {
        if start > sentence.lowerBound, text.quotationStates[start - 1] == .closing { return true }
        guard end < sentence.upperBound else { return false }
        if text.quotationStates[end] == .opening { return true }
        return end + 1 < sentence.upperBound && text.quotationStates[end + 1] == .opening
            && (tokens[end].key == "," || tokens[end].key == ":")
    }

    /// "was told", "had been criticised": whoever stands before it did not speak.
    func isPassive(_ cue: Cue) -> Bool {
        !phrases.isParticiple(tokens[cue.head])
            && (cue.group.lowerBound..<cue.head).contains { WordLists.formsOfBe.contains(tokens[$0].key) }
    }
}
