import SaysoModel

/// What the network is told of each token, as rows of its tables.
package struct TokenFeatures {
    /// Features of a token: word, lemma, ending, part of speech, shape, quotation, layout, context.
    package static let count = 8
    package static let shapes = 5 * 4 * 2 * 2
    package static let quotations = 4 * 2 * 4 * 2
    package static let layouts = 5 * 4 * 2 * 2 * 2
    package static let contexts = 3 * 4 * 2 * 2

    /// ``count`` numbers for each token.
    package var values: [Int32]

    /// The features of all tokens of a text, whose parts of speech are `tags`.
    package init(_ text: AnalyzedText, tags: [PennTag], vocabularies: Vocabularies, lemmatizer: Lemmatizer) {
        let tokens = text.tokens
        values = [Int32](repeating: 0, count: tokens.count * Self.count)
        for (index, token) in tokens.enumerated() {
            let at = index * Self.count
            values[at] = vocabularies.words.number(of: token.key.hash)
            values[at + 1] = vocabularies.lemmas.number(
                of: lemmatizer.key(of: token, in: text, tag: tags[index]).hash)
            values[at + 2] = vocabularies.endings.number(of: Self.ending(of: token, in: text))
            values[at + 3] = Int32(tags[index].rawValue)
            values[at + 4] = Int32(Self.shape(of: token))
        }
        setQuotations(text)
        setLayouts(text)
    }

    /// The key of a token's last three bytes.
    package static func ending(of token: Token, in text: AnalyzedText) -> UInt64 {
        text.bytes.withUnsafeBufferPointer {
            WordKey(UnsafeBufferPointer(rebasing: $0[max(Int(token.start), Int(token.end) - 3)..<Int(token.end)])).hash
        }
    }

    private static func shape(of token: Token) -> Int {
        let letters =
            token.shape.contains(.allCaps)
            ? 3 : token.shape.contains(.innerCapital) ? 2 : token.isCapitalised ? 1 : 0
        return ((Int(token.kind.rawValue) * 4 + letters) * 2 + (token.shape.contains(.hasDigit) ? 1 : 0)) * 2
            + (token.hasSpaceBefore ? 1 : 0)
    }

    private mutating func setQuotations(_ text: AnalyzedText) {
        for index in text.tokens.indices {
            let state = Int(text.quotationStates[index].rawValue)
            let number = Int(text.quotationIndices[index])
            guard number >= 0 else { continue }
            let quotation = text.quotations[number]
            let single = quotation.style == .curlySingle || quotation.style == .straightSingle
            let inner = quotation.inner.count
            let length = inner <= 3 ? 0 : inner <= 8 ? 1 : inner <= 20 ? 2 : 3
            let runs = !quotation.isClosed || quotation.continuesBefore
            values[index * Self.count + 5] = Int32(((state * 2 + (single ? 1 : 0)) * 4 + length) * 2 + (runs ? 1 : 0))
        }
    }

    private mutating func setLayouts(_ text: AnalyzedText) {
        let colon = WordKey(":")
        func opensQuotation(_ range: Range<Int>) -> Bool { text.quotationStates[range.lowerBound] == .opening }
        for (number, paragraph) in text.paragraphs.enumerated() {
            let endsWithColon = text.tokens[paragraph.upperBound - 1].key == colon
            let opens = opensQuotation(paragraph)
            let nextOpens = number + 1 < text.paragraphs.count && opensQuotation(text.paragraphs[number + 1])
            let quoted = paragraph.reduce(0) { $0 + (text.quotationStates[$1] == .outside ? 0 : 1) }
            let share = quoted == 0 ? 0 : quoted == paragraph.count ? 3 : quoted * 2 >= paragraph.count ? 2 : 1
            for index in paragraph {
                let from = index - paragraph.lowerBound
                let place = from < 3 ? from : from < 8 ? 3 : 4
                let left = min(paragraph.upperBound - 1 - index, 3)
                let layout =
                    (((place * 4 + left) * 2 + (endsWithColon ? 1 : 0)) * 2 + (opens ? 1 : 0)) * 2
                    + (number == 0 ? 1 : 0)
                values[index * Self.count + 6] = Int32(layout)
                let sentence = text.sentence(of: index)
                let inSentence = text.quotationStates[sentence.lowerBound] != .outside ? 2 : 0
                let context =
                    ((inSentence * 4 + share) * 2 + (nextOpens ? 1 : 0)) * 2 + (index == sentence.lowerBound ? 1 : 0)
                values[index * Self.count + 7] = Int32(context)
            }
        }
    }
}

/// What the second stage is told of a token's place relative to the cue.
package enum PairFeatures {
    /// Tokens read before the cue, and from its first token on: 99.5 % of sources and contents of PolNeAR stand there.
    package static let before = 60
    package static let after = 110
    package static let distances = 64
    package static let relations = 2 * 2 * 3 * 4

    /// The tokens read for a cue: those of its paragraph, and of the next one after a colon.
    package static func window(of cue: Range<Int>, in text: AnalyzedText) -> Range<Int> {
        let paragraph = text.paragraph(of: cue.lowerBound)
        var end = paragraph.upperBound
        if end < text.tokens.count, text.tokens[end - 1].key == WordKey(":") {
            end = text.paragraph(of: end).upperBound
        }
        return max(paragraph.lowerBound, cue.lowerBound - before)..<min(end, cue.lowerBound + after)
    }

    /// The row of the table of distances: near ones each, farther ones together.
    package static func distance(of token: Int, to cue: Range<Int>) -> Int {
        if cue.contains(token) { return 0 }
        let away = token < cue.lowerBound ? cue.lowerBound - token : token - cue.upperBound + 1
        let bucket =
            away <= 16 ? away : away <= 32 ? 16 + (away - 16 + 1) / 2 : min(30, 24 + (away - 32 + 11) / 12)
        return token < cue.lowerBound ? bucket : 32 + bucket
    }

    /// The row of the table of relations.
    package static func relation(of token: Int, to cue: Range<Int>, in text: AnalyzedText) -> Int {
        let quotation = text.quotationIndices[token]
        let own = text.quotationIndices[cue.lowerBound]
        let inQuotation = quotation < 0 ? (own < 0 ? 0 : 1) : quotation == own ? 2 : 3
        let sentences = Int(text.sentenceIndices[token]) - Int(text.sentenceIndices[cue.lowerBound])
        let apart = sentences == 0 ? 0 : abs(sentences) == 1 ? 1 : 2
        let isCue = cue.contains(token)
        return ((((isCue ? 1 : 0) * 2 + (token < cue.lowerBound ? 0 : 1)) * 3) + apart) * 4 + inQuotation
    }
}
